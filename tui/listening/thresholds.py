"""How near is near enough, learned for each set of topics from its own wordings.

A fixed number does not carry over from one scenario to another. So some of the wordings are looked up as if they were not known, which
is how a stranger's question looks to the ear, and sentences about no job at all are looked up beside them.
"""

from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

from tui.listening.elsewhere import ELSEWHERE
from tui.listening.topics import Matcher
from tui.listening.words import plain

_MOST_WORDINGS = 96
_MOST_ELSEWHERE = 48
"""How many are looked up: each costs as much as hearing a question. They are drawn by what they say, so that one wording more or less in a
scenario changes no more than one of them."""
_STRANGERS, _STRANGERS_HERE, _STRANGERS_AWAY = 0.86, 0.3, 0.05
"""The table was taught with most of these wordings, and finds them also where they are not known. What it never met comes to about so
much of their scores, its likeliness to be on the job is so much less, and that of talk about no job so much more (the kept wordings
beside the bank's, and kept talk about no job beside ours)."""
_DOUBTED = 0.1
"""Of the wordings heard right, this share may be doubted. Below the score that so many fall below, right and wrong are about as many."""
_LOST, _KEPT_OUT = 0.1, 0.9
"""At most a tenth of the wordings may be taken for talk about something else, and no more of that talk than needed be kept out."""
_USUAL_SURE, _USUAL_OFF = 0.3, 0.2
"""For topics with too few wordings to learn from."""


class Thresholds(NamedTuple):
    """Scores: `sure` between 0 and 1, `off` a little below 0 at the least."""

    sure: float
    """From here on the area is more often right than wrong."""
    off: float
    """Below this, strange words counted, it is about something else."""


def thresholds(matcher: Matcher) -> Thresholds:
    """Learn them; the same topics give the same."""
    wordings = [at for start, end in matcher.spans() if end - start > 2 for at in range(start, end)]
    right: list[float] = []
    here: list[float] = []
    for at in sorted(wordings, key=lambda at: crc32(matcher.phrasing(at).encode()))[:_MOST_WORDINGS]:
        heard = matcher.without_itself(at)
        best = max(heard.scored, key=lambda scored: scored.score)
        here.append(heard.likely_here())
        if matcher.area(best.topic) == matcher.area(matcher.owner(at)):
            right.append(best.score)
    if not right:
        return Thresholds(_USUAL_SURE, _USUAL_OFF)
    away = [matcher.scores(plain(text)).likely_here() for text in ELSEWHERE[:_MOST_ELSEWHERE]]
    off = min(quantile(here, _LOST) - _STRANGERS_HERE, quantile(away, _KEPT_OUT) + _STRANGERS_AWAY)
    return Thresholds(max(off, _STRANGERS * quantile(right, _DOUBTED)), off)


def quantile(numbers: Sequence[float], share: float) -> float:
    """The number that this share of them lies below; of an even split the lower."""
    return sorted(numbers)[min(len(numbers) - 1, int(share * len(numbers)))]


__all__ = ["Thresholds", "quantile", "thresholds"]

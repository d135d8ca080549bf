"""Questions whose subject is a "that" or an "it": how surely it is what was spoken of last.

In an interview a bare "it" is often the job ("does it pay well"); a "that" that stands for a thing, or the "it" of something that has
happened, is what was just said ("who decided that", "did it help").
"""

from collections.abc import Sequence

from tui.listening.classes import AUX, BE, DETERMINER, POINTING, PRONOUN
from tui.listening.stems import STOP
from tui.listening.words import listed

_WORDS = listed("they them their it its that this those these he him his she her one ones there")
_PERSON = listed("he him she")
_NAMING = listed(
    """
    job role post position place company firm organisation business team department office shift contract salary pay work ward shop school
    site industry town city building year month week
    """
)
"""What "this" and "that" rather stand before than for."""
_PAST = listed("did was were had")
_FEW = 2
"""Words with a subject of their own that such a question may have."""
_FIRST = 5
"""Words among which the verb that puts a question into the past stands."""


def leans(words: Sequence[str]) -> bool:
    """Whether a question names its subject only by "they" or "it"."""
    return bool(_WORDS.intersection(words)) and sum(word not in STOP for word in words) <= _FEW


def points_back(words: Sequence[str]) -> bool:
    """Whether it does so in a way that hardly means the job: "that" for a thing, somebody, or the "it" of what has happened."""
    if not leans(words):
        return False
    if any(word in POINTING and _stands_for_a_thing(words, at) for at, word in enumerate(words)):
        return True
    if _PERSON.intersection(words) or words[-1] == "her":
        return True
    return "it" in words and bool(_PAST.intersection(words[:_FIRST]))


def _stands_for_a_thing(words: Sequence[str], at: int) -> bool:
    """Whether the "that" at a place is no article or conjunction."""
    if at + 1 == len(words):
        return True
    after = words[at + 1]
    if after in PRONOUN | DETERMINER | {"the"} or after in _NAMING:
        return False
    return after in AUX | STOP or (at > 0 and words[at - 1] in AUX | BE)


__all__ = ["leans", "points_back"]

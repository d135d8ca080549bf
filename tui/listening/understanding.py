"""What a question is about, and whether that is sure enough to be answered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from heapq import nlargest
from typing import NamedTuple

from tui.listening.acts import Act, Context, Near, Topics, Understood
from tui.listening.asking import Asking
from tui.listening.classes import AUX, PRONOUN
from tui.listening.forms import form_of
from tui.listening.parts import Part
from tui.listening.pointing import leans, points_back
from tui.listening.pressing import presses
from tui.listening.saying import Ways
from tui.listening.stems import STOP
from tui.listening.thresholds import thresholds
from tui.listening.topics import Heard, Matcher, Scored
from tui.listening.turns import bare, cites, goes_back, repair
from tui.listening.words import listed

_CLOSE = 0.02
"""Two topics of different areas nearer than this are a doubt."""
_HARDLY = 0.14
"""What is hardly likelier than talk about something else is a doubt, too, unless it names a topic plainly or is akin to a wording."""
_OPENED = 0.03
_FOLLOWING = 0.03
_CARRIED = 0.06
"""What the talk adds to a topic that a line has opened, to one that follows up the last, and to both that and the last one for a question
that names its subject only by "they" or "it". Less than what mostly lies between the best and the second."""
_SAME = 0.8
"""Likeness from which a question is taken for one of a topic's own probing wordings."""
_AKIN = 0.72
"""Likeness from which it says much the same as a known wording, so that it must be about the job."""
_SHORT = 8
"""Words of the longest fragment that can be a question."""
_PLAINLY = 1.35
"""How far over the threshold it must come to name a topic plainly."""
_POINTS = 1.6
"""How far over the threshold a question that points back must come to be about something else."""
_SHOWN = 3
_YOU_HAVE = Ways(
    """
    you [guys | people | all | also | still] (have | offer | provide | pay | do | run | use | allow | give | get) [people
        | staff] [any | some]
    """
)
_TELLS = (
    AUX
    | PRONOUN
    | listed(
        """
        my me us our mine myself be been not no never nothing none two three four five six seven eight nine ten eleven twelve fifteen
        twenty thirty forty fifty hundred about more better less good nice great
        """
    )
)
"""Words of an answer rather than of a topic."""


class _Compared(NamedTuple):
    """A question beside all known wordings, whatever the talk is about."""

    heard: Heard
    likely: float
    """How likely it is that it is about the job at all."""
    best: list[Scored]
    """The best topics, best first."""


class Understanding:
    """Finds the topic of questions."""

    def __init__(self, topics: Topics, matcher: Matcher, remembers: int = 0) -> None:
        """Learn how near is near enough for these topics. `remembers`: so many questions are compared with all wordings only once."""
        self._topics = topics
        self._matcher = matcher
        self._numbers = {name: number for number, name in enumerate(matcher.names)}
        self._followers: dict[str, list[str]] = {}
        for name in matcher.names:
            for before in topics[name].after:
                self._followers.setdefault(before, []).append(name)
        self._compared = lru_cache(remembers)(self._compare)
        self._first = lru_cache(remembers)(self._at_first)
        self._enough = thresholds(matcher)

    def names_a_topic(self, words: Sequence[str]) -> bool:
        """Whether a few words name a topic so plainly that they ask about it: "overtime", "and the notice period", "you have a bonus"."""
        rest = words[_YOU_HAVE.begin(words) :]
        if len(rest) > _SHORT or _TELLS.intersection(rest) or STOP.issuperset(rest) or not self._matcher.names:
            return False
        best = max(scored.score for scored in self._matcher.scores(rest).scored)
        return best >= _PLAINLY * self._enough.sure

    def question(self, part: Part, asking: Asking, context: Context) -> Act:
        """The act of a part that asks."""
        words = part.words
        act, enough = self._first(part, asking, context.last_dodged)
        if enough:
            return act
        back = act.goes_back
        heard, likely, best_alone = self._compared(words)
        carried = leans(words)
        ranked = self._leaned(heard, best_alone, context, carried)
        known = None if carried else self._matcher.verbatim(words)
        if known is not None:
            ranked = [Scored(known, 1.0), *(scored for scored in ranked if scored.topic != known)][:_SHOWN]
        nearest = tuple(self._matcher.near(heard, scored) for scored in ranked)
        best, last = nearest[0], self._topics.get(context.last_topic or "")
        if back and best.score < self._enough.sure:
            return replace(act, confidence=best.score, nearest=nearest)
        if last is not None and carried and (self._doubted(nearest) or self._means_the_last(words, best)):
            return replace(
                act, topic=context.last_topic, area=last.area, confidence=best.score, understood="yes", nearest=nearest, goes_back=True
            )
        understood = "yes" if known is not None else self._understood(likely, nearest, self._matcher.likeness(heard, ranked[0]))
        if understood == "off-topic":
            return replace(act, confidence=best.score, understood=understood, nearest=nearest)
        form = "probing" if self._own_probe(heard, ranked[0], best) and act.form in {"open", "closed"} else act.form
        return replace(act, form=form, topic=best.topic, area=best.area, confidence=best.score, understood=understood, nearest=nearest)

    def _at_first(self, part: Part, asking: Asking, dodged: bool) -> tuple[Act, bool]:
        """The act as far as its words alone tell, and whether that is all there is to it."""
        back = goes_back(part.words, dodged)
        pressing = presses(part.words)
        form = "probing" if pressing else form_of(asking, part.marked, back)
        act = Act(part.text, "question", form, goes_back=back, cites=cites(part.words), understood="no")
        if repair(part.words):
            return replace(act, form="closed", goes_back=True), True
        nameless = bare(part.words) or (pressing and self._matcher.verbatim(part.words) is None)
        return act, nameless or not self._matcher.names

    def _means_the_last(self, words: Sequence[str], best: Near) -> bool:
        """Whether a question that points back is about what was spoken of last although it sounds like something else."""
        return points_back(words) and best.score < _POINTS * self._enough.sure

    def _understood(self, likely: float, nearest: Sequence[Near], likeness: float) -> Understood:
        if likely < self._enough.off:
            return "off-topic"
        plainly = likeness >= _AKIN or nearest[0].score >= _PLAINLY * self._enough.sure
        hardly = not plainly and likely < self._enough.off + _HARDLY
        return "unsure" if hardly or self._doubted(nearest) else "yes"

    def _doubted(self, nearest: Sequence[Near]) -> bool:
        """Whether the best topic is not near enough, or one of another area about as near."""
        best = nearest[0]
        rivalled = any(best.score - near.score < _CLOSE and near.area != best.area for near in nearest[1:])
        return best.score < self._enough.sure or rivalled

    def _compare(self, words: Sequence[str]) -> _Compared:
        heard = self._matcher.scores(words)
        return _Compared(heard, heard.likely_here(), nlargest(_SHOWN, heard.scored, key=lambda scored: scored.score))

    def _leaned(self, heard: Heard, best_alone: Sequence[Scored], context: Context, carried: bool) -> list[Scored]:
        """The best topics, best first, with what the talk adds to some. It takes from none, so no other can come among the best."""
        found = {scored.topic: scored for scored in best_alone}
        for name, lean in self._leans(context, carried):
            number = self._numbers[name]
            found[number] = Scored(number, heard.scored[number].score + lean)
        return sorted(found.values(), key=lambda scored: (-scored.score, scored.topic))[:_SHOWN]

    def _leans(self, context: Context, carried: bool) -> Iterator[tuple[str, float]]:
        """The topics that the talk leans to, with how much it adds."""
        last = context.last_topic
        followers = self._followers.get(last, []) if last is not None else []
        named = {*context.opens, *followers, *([last] if last is not None and carried else [])}
        for name in named & self._numbers.keys():
            lean = _OPENED if name in context.opens else 0.0
            if name in followers:
                lean += _FOLLOWING
            if carried and (name in followers or name == last):
                lean += _CARRIED
            yield name, lean

    def _own_probe(self, heard: Heard, scored: Scored, best: Near) -> bool:
        """Whether a question is one of its topic's own probing wordings, or as good as."""
        return best.phrasing in self._topics[best.topic].probing and self._matcher.likeness(heard, scored) >= _SAME


__all__ = ["Understanding"]

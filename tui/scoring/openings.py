"""What would have opened each fact: the plainest way of asking that a scenario rewards with it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tui.interview.events import Rung
from tui.interview.ladder import RUNGS
from tui.scenario.model import Answer, Ladder, Scenario
from tui.scoring.wordings import Wordings, as_question

HOW: dict[Rung, str] = {
    "spin": "Any question about it opens it:",
    "partial": "An open question opens it:",
    "fact": "A question for an instance, a number or a problem opens it:",
    "admission": "Going back with what they said before opens it, and a question such as",
}


class Opening(NamedTuple):
    """A way to a fact."""

    how: str
    """What sort of question does it, as the beginning of a sentence."""
    question: str
    """One that does."""


class _Way(NamedTuple):
    height: int
    """Of the rung; the lower, the plainer."""
    topic: str


def openings(scenario: Scenario, words: Wordings) -> Mapping[str, Opening]:
    """Fact -> the plainest way to it, by a topic of its own area if one of those will do; nothing for facts that no question opens."""
    ways: dict[str, list[_Way]] = {}
    for name, topic in scenario.topics.items():
        if name in words:
            for ladder in (topic.ladder, *topic.by.values()):
                for height, fact in _told(ladder):
                    ways.setdefault(fact, []).append(_Way(height, name))
    found = {fact: _plainest(scenario, fact, known, words) for fact, known in ways.items() if fact in scenario.facts}
    for beat in scenario.beats.values():
        for handler in beat.handlers:
            for fact in (fact for line in handler.say for fact in line.reveals):
                found.setdefault(fact, Opening("This opens it at the right moment:", as_question(handler.ask[0])))
    return found


def _told(ladder: Ladder) -> Iterator[tuple[int, str]]:
    """(height of the rung, fact) for all that a ladder tells."""
    for height, rung in enumerate(RUNGS):
        answers: tuple[Answer, ...] = getattr(ladder, rung)
        for answer in answers:
            for fact in (*answer.reveals, *(fact for line in answer.say for fact in line.reveals)):
                yield height, fact


def _plainest(scenario: Scenario, fact: str, ways: list[_Way], words: Wordings) -> Opening:
    area = scenario.facts[fact].area
    best = min(ways, key=lambda way: (words[way.topic].area != area, way.height))
    word = words[best.topic]
    rung = RUNGS[best.height]
    return Opening(HOW[rung], word.model if rung in ("spin", "partial") else word.probe)

"""Random evenings: everything a candidate can do, at any word, in any order, as fast as a law needs it."""

import random
from collections.abc import Sequence
from typing import Literal, get_args

from tests.interview.driving import question, statement
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Begin, Believe, Decide, Listen, Mean, Note, Pick, RaiseHand, Say, Silence, Withdraw
from tui.listening.acts import Act, Form, Near
from tui.scenario.model import AREAS, Bank, Scenario

ENOUGH = 600
"""Moves after which an evening that does not end is stuck."""
FORMS: Sequence[Form] = get_args(Form)
Temper = Literal["lively", "polite", "asking", "silent"]
TEMPERS: Sequence[Temper] = get_args(Temper)
ANSWERS = ("Yes.", "I led a team of five in my last job and we cut the report in half.")


class Evenings:
    """Draws moves for one scenario."""

    def __init__(self, scenario: Scenario, bank: Bank) -> None:
        topics = {**{name: topic.area or "role" for name, topic in scenario.topics.items()}, "pay-range": "pay", "layoffs": "stability"}
        topics.update({name: bank.topics[name].area for name in topics if name in bank.topics})
        self._topics = list(topics.items())
        self._replies = [name for beat in scenario.beats.values() for name in beat.replies]
        self._handlers = [f"={name}#{number}" for name, beat in scenario.beats.items() for number in range(len(beat.handlers))]
        self._people = ["", "", "", *scenario.interviewers]
        self._temper: Temper = "lively"
        self._doubtful: list[tuple[str, str]] = []

    def draw(self, chance: random.Random, length: int) -> list[AnyMove]:
        """An evening of this many moves, in one temper: some never answer, some hardly speak."""
        self._temper, self._doubtful = chance.choice(TEMPERS), []
        return [self._move(chance) for _ in range(length)]

    def _move(self, chance: random.Random) -> AnyMove:
        at = None if self._temper == "polite" or chance.random() < 0.4 else chance.randrange(0, 31)
        if self._temper == "silent" and chance.random() < 0.5:
            return Silence()
        what = chance.random()
        if what < 0.35:
            return Listen()
        if what < 0.70:
            acts = tuple(self._act(chance) for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))))
            return Say(text=chance.choice(("words", "sorry, just on that")), at=at, acts=acts, to=chance.choice(self._people))
        if what < 0.76:
            return Mean(topic=chance.choice(self._doubtful or self._topics)[0], at=at)
        if what < 0.82:
            return Begin(at=at)
        if what < 0.86:
            return Withdraw()
        if what < 0.90:
            return RaiseHand(at=at)
        if what < 0.95 and self._temper != "asking":
            return Pick(reply=chance.choice([*self._replies, "nothing"]), at=at)
        if what < 0.97:
            return Silence()
        if what < 0.98:
            return Note(text=chance.choice(("no figures", "")), on=chance.randrange(0, 40), replaces=chance.randrange(0, 40))
        if what < 0.99:
            return Believe(area=chance.choice(list(AREAS)), colour=chance.choice(("good", "risk", "unknown")))
        return Decide(choice=chance.choice(("accept", "decline", "time")))

    def _act(self, chance: random.Random) -> Act:
        what = chance.random() * (0.8 if self._temper == "asking" else 1)
        if what < 0.55:
            topic, area = chance.choice(self._topics)
            return question(topic, chance.choice(FORMS), area=area, cites=chance.random() < 0.2, goes_back=chance.random() < 0.2)
        if what < 0.63:
            self._doubtful = chance.sample(self._topics, 2)
            near = tuple(Near(topic, area, 0.4) for topic, area in self._doubtful)
            return question(near[0].topic, area=near[0].area, understood="unsure", nearest=near)
        if what < 0.68 and self._handlers:
            return question(chance.choice(self._handlers))
        if what < 0.73:
            return question(None, goes_back=chance.random() < 0.5, form=chance.choice(FORMS))
        if what < 0.77:
            return question(None, understood="off-topic")
        if what < 0.82:
            return Act("mm-hm", "backchannel")
        return statement(chance.choice(ANSWERS), chance.choice([None, None, *self._replies]) if self._replies else None)


def finish(interview: Interview) -> None:
    """From anywhere a candidate who answers, listens and decides reaches the end. Raises AssertionError if not."""
    for step in range(ENOUGH):
        at = 10**6 + step
        if interview.phase == "over":
            return
        if interview.phase == "deciding":
            interview.take(Decide(choice="accept"), at)
        elif interview.candidates_turn and interview.open_ask is not None:
            interview.take(Say(text="x", acts=(statement("That is all I wanted to say about it."),)), at)
        else:
            interview.take(Withdraw(), at)
            interview.take(Listen(), at)
    raise AssertionError("stuck")

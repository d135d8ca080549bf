"""What one sentence would be taken for in an interview, and what would be said to it: found out by saying it there."""

from typing import NamedTuple

from tui.interview.events import Asked, Event, Hinted, Learned, Spoke
from tui.interview.hearing import Hearer
from tui.interview.machine import Interview
from tui.interview.moves import Listen, Say
from tui.listening.acts import Act
from tui.scenario.model import Bank, Scenario

SEED = 1
MOST_LINES = 30


class Heard(NamedTuple):
    """A sentence and what came of it."""

    acts: list[Act]
    asked: list[Asked]
    """Its questions, as the interview noted them; fewer than there are in `acts` if several are one."""
    answers: list[Spoke]
    told: list[Learned | Hinted]


class Table:
    """An interview in which sentences are tried: each as the first thing said, or after what was said before."""

    def __init__(self, scenario: Scenario, bank: Bank, ear: Hearer, difficulty: str = "guarded") -> None:
        self._scenario = scenario
        self._bank = bank
        self._ear = ear
        self._difficulty = difficulty
        self.interview = self._begun()

    def hear(self, text: str, after: bool = False) -> Heard:
        """Say this once the first line was heard; `after`: behind all that was said since the last sentence without it."""
        if not after:
            self.interview = self._begun()
        found = Heard([], [], [], [])
        events = self.interview.take(Say(text=text), 0)
        acts = next((move.acts for event in events for move in event.moves if isinstance(move, Say)), ())
        found.acts.extend(acts)
        for _ in range(MOST_LINES):
            if not self._note(events, found) or self.interview.running is None:
                break
            events = self.interview.take(Listen(), 0)
        return found

    def _note(self, events: list[Event], found: Heard) -> bool:
        """Whether it is still the sentence that they speak to."""
        for event in events:
            match event:
                case Asked():
                    found.asked.append(event)
                case Learned() | Hinted():
                    found.told.append(event)
                case Spoke(role="answer" | "deflection" | "reaction" | "reply"):
                    found.answers.append(event)
                case Spoke():
                    return False
        return True

    def _begun(self) -> Interview:
        interview = Interview(self._scenario, self._bank, self._ear, SEED, self._difficulty)
        interview.start(0)
        interview.take(Listen(), 0)
        return interview

"""An interview that is only read: a saved log and its scenario, without a machine behind it."""

from collections.abc import Sequence
from typing import Protocol

from tui.interview.events import Event, Started
from tui.interview.stage import Stage
from tui.interview.view import StageView
from tui.scenario.model import Scenario


class Talk(Protocol):
    """What can be read of an interview, running or saved."""

    @property
    def scenario(self) -> Scenario:
        """What was played."""

    @property
    def events(self) -> Sequence[Event]:
        """The log."""

    @property
    def seed(self) -> int:
        """What the variants were drawn with."""

    @property
    def live_facts(self) -> frozenset[str]:
        """The facts true of this run."""

    def speaker_name(self, speaker: str) -> str:
        """A name to show for an interviewer's id."""


class Played:
    """A saved interview."""

    def __init__(self, scenario: Scenario, events: Sequence[Event]) -> None:
        """Raises ValueError if the log does not begin with the start, or a fact's condition can't be read."""
        first = events[0] if events else None
        if not isinstance(first, Started):
            raise ValueError("this log does not begin with the start of an interview")
        self.scenario = scenario
        self.events = events
        self.seed = first.seed
        stage = Stage(patience=0, variables=dict(first.drawn))
        self.live_facts = StageView(scenario, stage, first.difficulty).live_facts()

    def speaker_name(self, speaker: str) -> str:
        """A name to show for an interviewer's id."""
        return speaker_name(self.scenario, speaker)


def speaker_name(scenario: Scenario, speaker: str) -> str:
    """A name to show for an interviewer's id."""
    person = scenario.interviewers.get(speaker)
    return person.name if person else speaker

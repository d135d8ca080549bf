"""One plan, tried on its scenario: nothing is kept but what came of it."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.authoring.plan import Plan
from tui.authoring.rehearse import Failure, PlanClock, play
from tui.interview.events import Asked, Cut, Event, Hinted, Learned, Said, Spoke
from tui.interview.hearing import Hearer
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove
from tui.scenario.model import Bank, Scenario
from tui.scoring.score import score
from tui.scoring.targets import Targets

AROUND = 6
"""Lines of the talk shown before a place where a plan failed."""


class Trial(NamedTuple):
    """What came of a plan."""

    interview: Interview
    failures: list[Failure]


class _Bare:
    """An interview with a plan's clock and no store behind it."""

    def __init__(self, interview: Interview, clock: PlanClock) -> None:
        self.interview = interview
        self._clock = clock

    def take(self, move: AnyMove) -> list[Event]:
        return self.interview.take(move, self._clock())


def attempt(plan: Plan, scenario: Scenario, bank: Bank, ear: Hearer) -> Trial:
    """Play a plan to its end; expectations that fail are collected, not raised."""
    clock = PlanClock()
    interview = Interview(scenario, bank, ear, plan.seed, plan.difficulty, plan.pace)
    interview.start(clock())
    targets = Targets.of(scenario, interview.live_facts)
    return Trial(interview, play(plan.steps, _Bare(interview, clock), clock, lambda: score(interview.events, targets).total))


def place(trial: Trial, failure: Failure) -> list[str]:
    """The talk up to the place where an expectation failed, a line each, and what happened there, one indented line an event."""
    events = trial.interview.events[: failure.event]
    said = [event for event in events if isinstance(event, Spoke | Asked | Said)][-AROUND:]
    first = said[0].number if said else 1
    return listing(trial.interview, [event for event in events if event.number >= first])


def listing(interview: Interview, events: Sequence[Event]) -> list[str]:
    """Events for people who write scenarios: number, who, what, and in brackets what the engine made of it."""
    return [f"{event.number:>4}  {_shown(interview, event)}" for event in events]


def _shown(interview: Interview, event: Event) -> str:
    match event:
        case Spoke():
            about = "".join(f", {word}" for word in (event.topic, event.rung) if word)
            return f"{interview.speaker_name(event.speaker)}: {event.text}  [{event.role}{about}]"
        case Asked():
            return f"You: {event.text}  [{event.topic or event.understood}, {event.form or 'no form'}, {event.timing}]"
        case Said():
            return f"You: {event.text}  [{'answer' if event.answers else 'remark'}]"
        case Cut():
            return f"  cut: {event.heard}"
        case Learned() | Hinted():
            return f"  {event.__struct_config__.tag}: {event.fact}"
    return f"  {event.__struct_config__.tag}"

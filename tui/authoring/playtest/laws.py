"""What must hold in every interview, whatever anybody wrote or said. A play that breaks one has found a fault of the program."""

from collections.abc import Sequence
from itertools import pairwise

from tui.interview.events import Cut, Decided, Dropped, Ended, Event, Learned, OutcomeReached, Said, Spoke
from tui.interview.machine import Interview, rebuild
from tui.interview.words import words
from tui.scenario.model import Bank, Scenario


def broken(log: Sequence[Event]) -> str:
    """The first law that a finished interview's log breaks, in a few words; empty if it keeps them all."""
    if [event.number for event in log] != list(range(1, len(log) + 1)):
        return "the numbers of its events have gaps"
    if any(before.at > after.at for before, after in pairwise(log)):
        return "its time runs backwards"
    facts = [event.fact for event in log if isinstance(event, Learned)]
    if len(facts) != len(set(facts)):
        return "a fact was learned twice"
    ends = [type(event) for event in log if isinstance(event, Decided | OutcomeReached | Ended)]
    if ends not in ([Decided, OutcomeReached, Ended], [Decided, Ended]):
        return "it did not end with one decision"
    return _asks(log) or _cuts(log)


def _asks(log: Sequence[Event]) -> str:
    settled = {event.answers for event in log if isinstance(event, Said)} | {event.beat for event in log if isinstance(event, Dropped)}
    lost = next((event.beat for event in log if isinstance(event, Spoke) and event.role == "ask" and event.beat not in settled), "")
    return f"the ask of the beat '{lost}' was neither answered nor given up" if lost else ""


def _cuts(log: Sequence[Event]) -> str:
    lines = {event.number: event for event in log if isinstance(event, Spoke)}
    for event in log:
        if isinstance(event, Cut) and not 0 <= event.word < len(words(lines[event.spoke].text)):
            return f"the line {event.line} was cut outside of itself"
    return ""


def unlike_itself(interview: Interview, scenario: Scenario, bank: Bank) -> str:
    """Whether the same moves give another interview, in a few words; empty if they do not. Costs about as much as the play."""
    again = rebuild(scenario, bank, None, interview.events)
    return "" if again.events == interview.events else "the same moves gave other events"

"""What must hold in every interview, whatever anybody wrote or said. A play that breaks one has found a fault of the program."""

from itertools import pairwise

from tui.authoring.playtest.sorted_log import SortedLog
from tui.interview.events import Cut, Decided, Dropped, Ended, Learned, OutcomeReached, Said, Spoke
from tui.interview.machine import Interview, rebuild
from tui.interview.words import words
from tui.scenario.model import Bank, Scenario


def broken(log: SortedLog) -> str:
    """The first law that a finished interview's log breaks, in a few words; empty if it keeps them all."""
    events = log.events
    if [event.number for event in events] != list(range(1, len(events) + 1)):
        return "the numbers of its events have gaps"
    if any(before.at > after.at for before, after in pairwise(events)):
        return "its time runs backwards"
    facts = [event.fact for event in log.of(Learned)]
    if len(facts) != len(set(facts)):
        return "a fact was learned twice"
    if [len(log.of(Decided)), len(log.of(Ended)), type(events[-1])] != [1, 1, Ended] or len(log.of(OutcomeReached)) > 1:
        return "it did not end with one decision"
    return _asks(log) or _cuts(log)


def _asks(log: SortedLog) -> str:
    settled = {event.answers for event in log.of(Said)} | {event.beat for event in log.of(Dropped)}
    lost = next((event.beat for event in log.of(Spoke) if event.role == "ask" and event.beat not in settled), "")
    return f"the ask of the beat '{lost}' was neither answered nor given up" if lost else ""


def _cuts(log: SortedLog) -> str:
    cuts = log.of(Cut)
    lines = {event.number: event for event in log.of(Spoke)} if cuts else {}
    for cut in cuts:
        if not 0 <= cut.word < len(words(lines[cut.spoke].text)):
            return f"the line {cut.line} was cut outside of itself"
    return ""


def unlike_itself(interview: Interview, scenario: Scenario, bank: Bank) -> str:
    """Whether the same moves give another interview, in a few words; empty if they do not. Costs about as much as the play."""
    again = rebuild(scenario, bank, None, interview.events)
    return "" if again.events == interview.events else "the same moves gave other events"

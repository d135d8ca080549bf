"""A rehearsal may begin in the middle, with what the candidate knows by then; the log says so, and rebuilds it."""

import msgspec

from tests.interview.driving import Drive, question
from tui.interview.events import Event, Opening, Spoke
from tui.interview.machine import Interview, rebuild
from tui.interview.moves import Listen, Say
from tui.scenario.model import Bank, Scenario
from tui.sessions.codec import event_of


def begun(scenario: Scenario, bank: Bank, opening: Opening | None) -> Interview:
    interview = Interview(scenario, bank, None, 1, opening=opening)
    interview.start(0)
    return interview


def lines(interview: Interview, times: int = 8) -> list[str]:
    for _ in range(times):
        interview.take(Listen(), 0)
    return [event.text for event in interview.events if isinstance(event, Spoke)]


def test_it_begins_at_the_beat_that_was_named(small: Scenario, bank: Bank) -> None:
    interview = begun(small, bank, Opening(beat="evenings"))
    assert lines(interview)[0] == "The evenings are the hard part."
    assert interview.open_ask is not None
    assert interview.open_ask.beat == "evenings"


def test_what_is_known_opens_what_rests_on_it(small: Scenario, bank: Bank) -> None:
    assert lines(begun(small, bank, Opening(beat="aside")))[0] == "That is all from me.", "passed over, nothing is known"
    assert lines(begun(small, bank, Opening(beat="aside", knows=("two-left",))))[0].startswith("You know about the two")


def test_a_topic_that_was_answered_gives_only_what_is_above(small: Scenario, bank: Bank) -> None:
    told = begun(small, bank, Opening(beat="evenings", answered={"why-open": "partial"}))
    told.take(Say(text="Why is it open?", acts=(question("why-open", "open"),)), 0)
    assert lines(told)[:2] == ["You asked me that.", "Two, as I told you."]
    told.take(Say(text="How many left?", acts=(question("why-open", "probing"),)), 0)
    assert "Two moved on, if I am honest." in lines(told)


def test_what_names_nothing_has_no_effect(small: Scenario, bank: Bank) -> None:
    strange = Opening(beat="nowhere", visited=("nowhere",), knows=("nothing",), answered={"no-topic": "fact"})
    assert lines(begun(small, bank, strange)) == lines(begun(small, bank, None))


def test_the_log_alone_begins_it_again(small: Scenario, bank: Bank) -> None:
    opening = Opening(beat="questions", visited=("welcome",), knows=("two-left",), answered={"overtime": "spin"})
    interview = begun(small, bank, opening)
    interview.take(Listen(), 100)
    interview.take(Say(text="Overtime?", acts=(question("overtime", "probing"),)), 200)
    written = [msgspec.json.encode(event) for event in interview.events]
    read = [event for raw in written if (event := event_of(raw)) is not None]
    again: list[Event] = rebuild(small, bank, None, read).events
    assert [msgspec.json.encode(event) for event in again] == written


def test_a_log_from_the_beginning_says_nothing_of_an_opening(small: Scenario, bank: Bank) -> None:
    assert b"opening" not in msgspec.json.encode(Drive(small, bank).interview.events[0])

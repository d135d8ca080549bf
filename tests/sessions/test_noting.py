"""Notes are events at the end of a log; they change nothing else, and the interview can still be gone on with."""

import pytest

from tests.sessions.making import Hours, begin, resume
from tui.interview.events import Ended, Noted
from tui.interview.moves import Decide, Listen, Note, Say
from tui.interview.notes import LONGEST, notes_of
from tui.scenario.model import Bank, Scenario
from tui.sessions.errors import StoreError
from tui.sessions.noting import add_note
from tui.sessions.store import Store


def texts(store: Store) -> list[tuple[int, str]]:
    return [(note.on, note.text) for note in notes_of(store.events("s1"))]


def test_a_note_is_written_changed_and_taken_away(small: Scenario, bank: Bank) -> None:
    hours = Hours()
    with Store.memory() as store:
        rehearsal = begin(store, small, bank, hours)
        rehearsal.take(Listen())
        rehearsal.take(Note(text="nervous", on=2))
        rehearsal.close()
        add_note(store, "s1", " she was\nvague\x1b[0m ", 2, hours.now())
        add_note(store, "s1", "first", 1, hours.now())
        assert texts(store) == [(1, "first"), (2, "nervous"), (2, "she was vague")]
        vague = notes_of(store.events("s1"))[-1]
        add_note(store, "s1", "very vague", 2, hours.now(), replaces=vague.number)
        assert texts(store) == [(1, "first"), (2, "nervous"), (2, "very vague")]
        add_note(store, "s1", "", 2, hours.now(), replaces=notes_of(store.events("s1"))[-1].number)
        assert texts(store) == [(1, "first"), (2, "nervous")]
        add_note(store, "s1", "", 2, hours.now())
        log = store.events("s1")
        assert [event.number for event in log] == list(range(1, len(log) + 1)), "an empty note is none"
        row = store.row("s1")
        assert row is not None
        assert row.count == len(log)
        again = resume(store, bank, hours)
        assert again.interview.events == log
        assert again.take(Listen())


def test_a_session_that_is_over_takes_notes_and_stays_over(small: Scenario, bank: Bank) -> None:
    hours = Hours()
    with Store.memory() as store:
        rehearsal = begin(store, small, bank, hours)
        for _ in range(200):
            if rehearsal.interview.phase != "talking":
                break
            rehearsal.take(Say(text="I kept a shop.") if rehearsal.interview.candidates_turn else Listen())
        rehearsal.take(Decide(choice="decline"))
        card = rehearsal.card()
        rehearsal.take(Note(text="at once", on=3))
        rehearsal.close()
        add_note(store, "s1", "much later", 3, hours.now())
        log = store.events("s1")
        assert [type(event) for event in log[-3:]] == [Ended, Noted, Noted]
        again = resume(store, bank, hours)
        assert again.interview.phase == "over"
        assert again.interview.events == log
        assert again.card() == card


def test_what_a_note_cannot_hang_on_is_said_and_the_session_is_let_go(small: Scenario, bank: Bank) -> None:
    hours = Hours()
    with Store.memory() as store:
        rehearsal = begin(store, small, bank, hours)
        rehearsal.take(Listen())
        with pytest.raises(StoreError, match="open in another window"):
            add_note(store, "s1", "x", 1, hours.now())
        rehearsal.close()
        for on, replaces in ((0, 0), (99, 0), (1, 2), (1, 99)):
            with pytest.raises(StoreError, match="nothing in this session"):
                add_note(store, "s1", "x", on, hours.now(), replaces)
        with pytest.raises(StoreError, match="no session"):
            add_note(store, "nobody", "x", 1, hours.now())
        add_note(store, "s1", "y" * 999, 1, hours.now())
        assert texts(store) == [(1, "y" * LONGEST)]

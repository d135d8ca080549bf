"""The driver: saved before shown, continued at the very line, in memory when the store fails."""

import sqlite3
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from tests.sessions.making import Hours, begin, resume
from tui.interview.events import Asked, Ended, Spoke
from tui.interview.moves import AnyMove, Begin, Believe, Decide, Listen, Pick, RaiseHand, Say, Silence, Withdraw
from tui.scenario.model import Bank, Scenario
from tui.sessions.errors import StoreError
from tui.sessions.lease import LEASE, Claim
from tui.sessions.rehearsal import TALKING_WAIT_MS, Rehearsal
from tui.sessions.store import Store
from tui.text import clean


@pytest.fixture
def store() -> Store:
    return Store.memory()


def finish(rehearsal: Rehearsal) -> None:
    to_decision(rehearsal)
    rehearsal.take(Decide(choice="accept"))


def to_decision(rehearsal: Rehearsal) -> None:
    for _ in range(200):
        if rehearsal.interview.phase == "deciding":
            return
        if rehearsal.interview.candidates_turn:
            rehearsal.take(Say(text="I have always liked shops, and I live near by."))
        else:
            rehearsal.take(Listen())


def test_an_event_is_in_the_store_before_it_is_handed_out(store: Store, small: Scenario, bank: Bank) -> None:
    rehearsal = begin(store, small, bank, Hours())
    assert store.events("s1") == rehearsal.interview.events
    for move in (Listen(), Begin(at=3), Say(text="Why is it open?", at=11), Listen(), Listen()):
        handed = rehearsal.take(move)
        assert store.events("s1")[len(rehearsal.interview.events) - len(handed) :] == handed


def test_an_ended_interview_has_its_score_and_is_offered_no_more(store: Store, small: Scenario, bank: Bank) -> None:
    rehearsal = begin(store, small, bank, Hours())
    finish(rehearsal)
    row = store.row("s1")
    assert row is not None
    assert row.ended
    assert row.score == rehearsal.card().total
    assert store.unfinished() == []
    assert isinstance(store.events("s1")[-1], Ended)


@pytest.mark.parametrize("moves", range(14))
def test_it_goes_on_at_the_very_line_with_nothing_lost_or_said_twice(store: Store, small: Scenario, bank: Bank, moves: int) -> None:
    evening: list[AnyMove] = [Listen(), Say(text="Why?", at=5), *[Listen()] * 5, Pick(reply="near"), Listen(), Listen()]
    evening += [Say(text="Why is it open?"), Listen(), Listen(), Say(text="I was alone for two years.")]
    hours = Hours()
    whole = begin(store, small, bank, hours, "whole")
    cut = begin(store, small, bank, hours, "cut")
    for move in evening[:moves]:
        cut.take(move)
    cut.close()
    again = resume(store, bank, hours, "cut")
    for move in evening[moves:]:
        again.take(move)
    for move in evening:
        whole.take(move)
    said = [[(e.line, e.text) for e in store.events(name) if isinstance(e, Spoke)] for name in ("whole", "cut")]
    assert said[0] == said[1]
    times = [event.at for event in store.events("cut")]
    assert times == sorted(times)


def test_a_log_that_ends_inside_a_move_is_completed(store: Store, small: Scenario, bank: Bank) -> None:
    hours = Hours()
    rehearsal = begin(store, small, bank, hours)
    rehearsal.take(Listen())
    made = rehearsal.take(Say(text="Why is it open?", at=5))
    assert len(made) == 3
    rehearsal.close()
    store._connection.execute("delete from event where session = 's1' and number = ?", (made[-1].number,))
    again = resume(store, bank, hours)
    assert msgspec.json.encode(store.events("s1")) == msgspec.json.encode(again.interview.events)
    assert again.interview.events[: made[-1].number] == rehearsal.interview.events


def test_two_windows_cannot_write_one_session(store: Store, small: Scenario, bank: Bank) -> None:
    hours = Hours()
    begin(store, small, bank, hours).take(Listen())
    with pytest.raises(StoreError, match="another window"):
        resume(store, bank, hours)
    hours.ms += int(LEASE.total_seconds() * 1000) + 1
    assert resume(store, bank, hours).interview.running is not None


def test_when_the_store_fails_the_talk_goes_on_and_is_saved_later(store: Store, small: Scenario, bank: Bank) -> None:
    rehearsal = begin(store, small, bank, Hours())
    pages = store._connection.execute("pragma page_count").fetchone()[0]
    store._connection.execute(f"pragma max_page_count = {pages}")
    for _ in range(60):
        rehearsal.take(Say(text="word " * 150 + "?"))
    assert rehearsal.warning is not None
    assert "disk is full" in rehearsal.warning
    store._connection.execute("pragma max_page_count = 100000")
    assert rehearsal.take(Withdraw()) == []
    assert rehearsal.warning is None
    assert store.events("s1") == rehearsal.interview.events


def test_an_end_that_could_not_be_saved_is_saved_when_the_window_is_closed(store: Store, small: Scenario, bank: Bank) -> None:
    rehearsal = begin(store, small, bank, Hours())
    to_decision(rehearsal)
    store._connection.execute("pragma query_only = on")
    assert isinstance(rehearsal.take(Decide(choice="accept"))[-1], Ended)
    assert rehearsal.warning is not None
    assert [row.id for row in store.unfinished()] == ["s1"]
    store._connection.execute("pragma query_only = off")
    rehearsal.close()
    assert rehearsal.warning is None
    row = store.row("s1")
    assert row is not None
    assert (row.ended, row.score) == (True, rehearsal.card().total)


def test_what_was_said_about_the_store_before_stays_said(small: Scenario, bank: Bank, store: Store) -> None:
    rehearsal = begin(store, small, bank, Hours())
    rehearsal.warning = "This interview will not be saved."
    rehearsal.take(Listen())
    assert rehearsal.warning == "This interview will not be saved."


def test_a_talk_waits_for_another_program_but_not_for_long(tmp_path: Path, small: Scenario, bank: Bank) -> None:
    with Store.open(tmp_path / "sessions.db") as store:
        rehearsal = begin(store, small, bank, Hours())
        other = sqlite3.connect(tmp_path / "sessions.db", isolation_level=None)
        other.execute("begin immediate")
        handed = rehearsal.take(Listen())
        assert store._connection.execute("pragma busy_timeout").fetchone() == (TALKING_WAIT_MS,)
        assert handed
        assert rehearsal.warning is not None
        assert "another program" in rehearsal.warning
        other.execute("rollback")
        other.close()
        rehearsal.close()
        assert rehearsal.warning is None
        assert store.events("s1") == rehearsal.interview.events


def test_an_interview_that_was_killed_at_its_end_gets_its_score(store: Store, small: Scenario, bank: Bank) -> None:
    hours = Hours()
    rehearsal = begin(store, small, bank, hours)
    to_decision(rehearsal)
    rehearsal.take(Decide(choice="accept"))
    rehearsal.close()
    store._connection.execute("update session set ended_at = null, score = null")
    store._connection.execute("delete from event where kind in ('outcome', 'ended')")
    again = resume(store, bank, hours)
    row = store.row("s1")
    assert row is not None
    assert (row.ended, row.score) == (True, rehearsal.card().total)
    assert [event.number for event in store.events("s1")] == [event.number for event in again.interview.events]


def test_a_log_of_another_engine_is_refused_and_left_to_others(store: Store, small: Scenario, bank: Bank) -> None:
    hours = Hours()
    rehearsal = begin(store, small, bank, hours)
    spoke = rehearsal.take(Listen())[-1]
    rehearsal.close()
    other = msgspec.json.encode(structs.replace(spoke, text="Something else."))
    store._connection.execute("update event set payload = ? where number = ?", (other, spoke.number))
    with pytest.raises(StoreError, match="another version of the interview engine"):
        resume(store, bank, hours)
    store.lease("s1", Claim("somebody else", hours.now()))
    assert isinstance(store.events("s1")[-1], Spoke)


@pytest.mark.parametrize("text", ["half \ud800 a character?", "red \x1b[31m?", "nul \x00?", "\u202etuo edisni?"])
def test_hostile_text_is_cleaned_before_it_is_heard_or_saved(store: Store, small: Scenario, bank: Bank, text: str) -> None:
    hours = Hours()
    rehearsal = begin(store, small, bank, hours)
    for move in (Listen(), Say(text=text, at=1), Pick(reply=text), Believe(area=text, colour="good"), Listen()):
        rehearsal.take(move)
    assert rehearsal.warning is None
    saved = store.events("s1")
    assert saved == rehearsal.interview.events
    asked = next(event for event in saved if isinstance(event, Asked))
    assert asked.text == clean(text)
    rehearsal.close()
    assert resume(store, bank, hours).interview.events == saved


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_any_evening_resumed_anywhere_is_the_same_evening(small: Scenario, bank: Bank, data: st.DataObject) -> None:
    sayings = st.sampled_from(["Why?", "Why is it open?", "I worked in two shops.", "Mm.", ""])
    words = st.none() | st.integers(0, 12)
    move: st.SearchStrategy[AnyMove] = st.one_of(
        st.just(Listen()),
        st.just(Withdraw()),
        st.just(Silence()),
        st.builds(Begin, at=words),
        st.builds(RaiseHand, at=words),
        st.builds(Say, text=sayings, at=words, acts=st.just(())),
        st.builds(Pick, reply=st.sampled_from(["near", "nothing"]), at=words),
    )
    evening = data.draw(st.lists(st.tuples(move, st.integers(0, 9).map(lambda roll: roll == 0)), max_size=40))
    store, hours = Store.memory(), Hours()
    rehearsal = begin(store, small, bank, hours)
    for taken, interrupted in evening:
        rehearsal.take(taken)
        assert store.events("s1") == rehearsal.interview.events
        if interrupted:
            rehearsal.close()
            rehearsal = resume(store, bank, hours)
    log = store.events("s1")
    assert [event.number for event in log] == list(range(1, len(log) + 1))
    assert [event.at for event in log] == sorted(event.at for event in log)


def test_an_unknown_session_is_said(store: Store, bank: Bank) -> None:
    with pytest.raises(StoreError, match="no session 'nobody'"):
        resume(store, bank, Hours(), "nobody")

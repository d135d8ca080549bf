"""The driver: saved before shown, continued at the very line, in memory when the store fails."""

import msgspec
import pytest

from tests.sessions.making import Hours, begin, resume
from tui.interview.events import Ended, Spoke
from tui.interview.moves import AnyMove, Begin, Decide, Listen, Pick, Say
from tui.scenario.model import Bank, Scenario
from tui.sessions.errors import StoreError
from tui.sessions.lease import LEASE
from tui.sessions.rehearsal import Rehearsal
from tui.sessions.store import Store


@pytest.fixture
def store() -> Store:
    return Store.memory()


def finish(rehearsal: Rehearsal) -> None:
    for _ in range(200):
        if rehearsal.interview.phase == "deciding":
            rehearsal.take(Decide(choice="accept"))
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
    rehearsal.take(Listen())
    assert rehearsal.warning is None
    assert store.events("s1") == rehearsal.interview.events


def test_an_unknown_session_is_said(store: Store, bank: Bank) -> None:
    with pytest.raises(StoreError, match="no session 'nobody'"):
        resume(store, bank, Hours(), "nobody")

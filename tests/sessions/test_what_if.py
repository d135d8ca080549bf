"""A what-if has the seed and the history of its parent up to a moment, and a life of its own from there."""

import msgspec
import pytest

from tests.interview.driving import question
from tests.sessions.making import Ear, Hours, begin, line, new, resume, started
from tui.interview.events import Asked, Decided, Ended, Event, Learned, Noted, Said, Spoke, Started
from tui.interview.moves import AnyMove, Begin, Decide, Listen, Note, Say
from tui.scenario.model import Bank, Scenario
from tui.sessions.errors import StoreError
from tui.sessions.rehearsal import Rehearsal
from tui.sessions.store import Store
from tui.sessions.what_if import ANOTHER_ENGINE, history, what_if

EVENING: tuple[AnyMove, ...] = (
    Listen(), Begin(at=2), Say(text="Sorry, why is this job open?", at=2), Listen(), Note(text="no figures", on=4), Listen(), Listen(),
    Say(text="I kept a shop for four years. What became of the last one?"), Listen(), Listen(),
    Say(text="How many left last year?", acts=(question("why-open", "probing", area="vacancy"),)), Listen(), Listen(),
)  # fmt: skip


def play(rehearsal: Rehearsal, moves: tuple[AnyMove, ...] = EVENING, to_the_end: bool = True) -> list[Event]:
    for move in moves:
        rehearsal.take(move)
    for _ in range(200):
        if not to_the_end or rehearsal.interview.phase != "talking":
            break
        rehearsal.take(Say(text="I see.") if rehearsal.interview.candidates_turn else Listen())
    if to_the_end:
        rehearsal.take(Decide(choice="decline"))
    rehearsal.close()
    return rehearsal.interview.events


def fork(store: Store, bank: Bank, hours: Hours, number: int, name: str = "w1", parent: str = "s1") -> Rehearsal:
    return what_if(store, parent, number, bank, lambda scenario: Ear(), session_id=name, clock=hours, now=hours.now)


def without_parent(log: list[Event]) -> bytes:
    first = log[0]
    assert isinstance(first, Started)
    return msgspec.json.encode([msgspec.structs.replace(first, parent=""), *log[1:]])


def test_from_every_event_the_same_moves_lead_to_the_same_evening(small: Scenario, bank: Bank) -> None:
    """The law of a what-if: its history is the parent's, byte for byte, and whoever does the same again comes to the same end."""
    hours = Hours()
    with Store.memory() as store:
        log = play(begin(store, small, bank, hours))
        assert isinstance(log[-1], Ended)
        assert {type(event) for event in log} >= {Spoke, Asked, Said, Learned, Noted, Decided}
        for number in range(1, len(log) + 1):
            branch = fork(store, bank, hours, number, f"w{number}")
            kept = len(branch.interview.events)
            assert without_parent(branch.interview.events) == msgspec.json.encode(log[:kept])
            assert branch.interview.phase != "over"
            assert branch.warning is None
            assert store.events(f"w{number}") == branch.interview.events
            for event in log[kept:]:
                for move in event.moves:
                    branch.interview.take(move, event.at)
            assert without_parent(branch.interview.events) == msgspec.json.encode(log)


def test_it_begins_at_their_line_and_before_your_words(small: Scenario, bank: Bank) -> None:
    hours = Hours()
    with Store.memory() as store:
        log = play(begin(store, small, bank, hours))
        asked = next(event for event in log if isinstance(event, Asked))
        spoken_then = max(event.number for event in log if isinstance(event, Spoke) and event.number < asked.number)
        for number in (asked.number, spoken_then):
            branch = fork(store, bank, hours, number, f"w{number}")
            assert branch.interview.events[-1].number == spoken_then
            assert branch.interview.running is not None
            assert branch.interview.running.number == spoken_then
        decided = next(event for event in log if isinstance(event, Decided))
        assert fork(store, bank, hours, decided.number, "d").interview.phase == "deciding"
        assert fork(store, bank, hours, len(log), "e").interview.phase == "deciding"


def test_a_note_stands_for_the_moment_it_hangs_on(small: Scenario, bank: Bank) -> None:
    hours = Hours()
    with Store.memory() as store:
        log = play(begin(store, small, bank, hours))
        note = next(event for event in log if isinstance(event, Noted))
        assert history(log, note.number) == history(log, note.on)


def test_it_remembers_its_parent_and_goes_its_own_way(small: Scenario, bank: Bank) -> None:
    hours = Hours()
    with Store.memory() as store:
        log = play(begin(store, small, bank, hours))
        asked = next(event for event in log if isinstance(event, Asked))
        branch = fork(store, bank, hours, asked.number)
        play(branch)
        row, parent = store.row("w1"), store.row("s1")
        assert row is not None
        assert parent is not None
        assert (row.parent, row.parent_event, row.seed, row.ended) == ("s1", asked.number, 1, True)
        assert (parent.nth, row.nth) == (1, 0), "a what-if is no rehearsal of its own"
        assert store.events("s1") == log, "the parent is as it was"
        assert store.bests()[row.scenario].times == 1
        store.delete("s1")
        assert len(store.events("w1")) == row.count, "it is whole without its parent"
        assert store.scenario(row.digest) == small


def test_it_can_be_left_and_continued_like_any_other(small: Scenario, bank: Bank) -> None:
    hours = Hours()
    with Store.memory() as store:
        play(begin(store, small, bank, hours))
        branch = fork(store, bank, hours, 2)
        branch.take(Listen())
        branch.close()
        assert [row.id for row in store.unfinished()] == ["w1"]
        assert resume(store, bank, hours, "w1").interview.events == branch.interview.events
        again = fork(store, bank, hours, 2, "w2", parent="w1")
        assert again.interview.events[0] == msgspec.structs.replace(branch.interview.events[0], parent="w1")


@pytest.mark.parametrize("number", [-1, 0, 10_000])
def test_an_event_that_is_not_there_is_refused_and_nothing_is_saved(small: Scenario, bank: Bank, number: int) -> None:
    hours = Hours()
    with Store.memory() as store:
        play(begin(store, small, bank, hours))
        with pytest.raises(StoreError, match=f"no event {number}"):
            fork(store, bank, hours, number)
        with pytest.raises(StoreError, match="no session 'nobody'"):
            fork(store, bank, hours, 1, parent="nobody")
        assert [row.id for row in store.sessions()] == ["s1"]


def test_a_log_of_another_engine_is_told_anew_and_says_so(small: Scenario, bank: Bank) -> None:
    hours = Hours()
    with Store.memory() as store:
        store.create(new("s1", small), small, [started(), msgspec.structs.replace(line(2, "Nobody says this."), moves=(Listen(),))])
        branch = fork(store, bank, hours, 2)
        assert branch.warning == ANOTHER_ENGINE
        assert store.events("w1") == branch.interview.events
        branch.close()
        assert resume(store, bank, hours, "w1").interview.phase == "talking"

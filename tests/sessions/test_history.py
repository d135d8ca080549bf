"""The history: pages of it, what is done with one session, the programme of nine, and deletions that can be undone."""

from datetime import timedelta

import msgspec
import pytest

from tests.sessions.making import START, Hours, begin, new, started
from tui.interview.events import Ended
from tui.interview.moves import Decide, Listen, Say
from tui.scenario.model import Bank, Scenario
from tui.scoring.score import RUBRIC_VERSION
from tui.sessions import cards as cards_module
from tui.sessions.cards import cards, rescore
from tui.sessions.deleting import delete, purge, restore
from tui.sessions.errors import StoreError
from tui.sessions.history import NINE, Query, archive, page, programme, rename, tag
from tui.sessions.rows import End
from tui.sessions.store import Store


def add(store: Store, small: Scenario, name: str, hour: int, score: float | None = None, rubric: int = RUBRIC_VERSION, **more: str) -> None:
    """A session that began at this hour, brought to its end if it has a score."""
    fields = msgspec.structs.replace(new(name, small, START + timedelta(hours=hour)), **more)
    store.create(fields, small, [started(), Ended(number=2, at=5)])
    if score is not None:
        card = b'{"total": %d, "band": "curious", "dimensions": [{"name": "craft", "value": 0.5}]}' % score
        store.append(
            name, [], end=End(at=START + timedelta(hours=hour), score=score, kind="narrow", band="curious", rubric=rubric, card=card)
        )


@pytest.fixture
def store(small: Scenario) -> Store:
    store = Store.memory()
    add(store, small, "a", 1, 40.0)
    add(store, small, "b", 2)
    add(store, small, "c", 3, 70.0, title="The Bakery", scenario="bakery")
    add(store, small, "d", 4, 10.0, parent="a")
    return store


def ids(store: Store, **query: str) -> list[str]:
    return [row.id for row in page(store, Query(**query))]  # type: ignore[arg-type]


def test_sessions_are_filtered_and_sorted(store: Store) -> None:
    assert ids(store) == ["d", "c", "b", "a"]
    assert ids(store, order="oldest") == ["a", "b", "c", "d"]
    assert ids(store, order="score") == ["c", "a", "d", "b"]
    assert ids(store, order="title") == ["c", "d", "b", "a"]
    assert ids(store, show="finished") == ["d", "c", "a"]
    assert ids(store, show="unfinished") == ["b"]
    assert ids(store, show="what-ifs") == ["d"]
    assert ids(store, show="theirs") == []
    assert ids(store, scenario="bakery") == ["c"]
    assert [row.id for row in page(store, Query(), offset=1, limit=2)] == ["c", "b"]


def test_a_name_and_tags_are_kept_clean_and_found_in_any_case(store: Store) -> None:
    rename(store, "a", "  The Órder\x1b[31m of\nthings " + "x" * 200)
    tag(store, "a", "#Boss, pay boss Boss " + "y" * 60)
    row = store.row("a")
    assert row is not None
    assert row.name.startswith("The Órder of things xxx")
    assert len(row.name) == 80
    assert row.tags == ("Boss", "pay", "boss", "y" * 24)
    assert ids(store, text="óRDER pay") == ["a"]
    assert ids(store, text="bakery") == ["c"]
    assert ids(store, text="order bakery") == []
    assert ids(store, text="%") == [], "no wildcard of the database's"
    rename(store, "a", "")
    assert ids(store, text="order") == []
    assert ids(store, order="title")[0] == "c"


def test_what_is_put_away_is_out_of_sight_and_counts_all_the_same(store: Store) -> None:
    archive(store, "a", True, START)
    archive(store, "b", True, START)
    assert ids(store) == ["d", "c"]
    assert ids(store, show="archived") == ["b", "a"]
    assert store.unfinished() == []
    assert programme(store).done == 2
    archive(store, "a", False, START)
    assert ids(store) == ["d", "c", "a"]


def test_a_deletion_can_be_undone_for_a_minute(store: Store) -> None:
    delete(store, "c", START)
    delete(store, "b", START)
    assert ids(store) == ["d", "a"]
    assert "bakery" not in store.bests()
    assert purge(store, START + timedelta(seconds=59)) == 0
    restore(store, "c")
    assert ids(store) == ["d", "c", "a"]
    assert purge(store, START + timedelta(seconds=60)) == 1
    assert store.row("b") is None
    with pytest.raises(StoreError, match="no longer in the store"):
        restore(store, "b")


def test_a_clock_that_goes_back_keeps_nothing_for_ever(store: Store) -> None:
    delete(store, "b", START + timedelta(days=300))
    assert purge(store, START) == 1


def test_when_the_program_ends_what_it_deleted_goes_at_once_and_others_wait(store: Store) -> None:
    delete(store, "a", START)
    delete(store, "b", START)
    assert purge(store, START, at_once=("b", "d")) == 1
    assert store.row("a") is not None
    assert store.row("d") is not None, "it was never deleted"


@pytest.mark.parametrize("change", [lambda s: rename(s, "x", "y"), lambda s: tag(s, "x", "y"), lambda s: delete(s, "x", START)])
def test_a_session_that_is_gone_is_said_to_be(store: Store, change: object) -> None:
    with pytest.raises(StoreError, match="no longer in the store"):
        change(store)  # type: ignore[operator]


def test_the_programme_counts_own_rehearsals_that_were_brought_to_their_end(small: Scenario) -> None:
    with Store.memory() as store:
        assert (programme(store).done, programme(store).place, programme(store).newest) == (0, 0, None)
        for number in range(1, NINE + 3):
            add(store, small, f"s{number:02}", number, float(number))
            found = programme(store)
            assert found.done == number
            assert found.place == (number if number <= NINE else number - NINE)
            assert [row.score for row in found.rows] == [float(n) for n in range(number - found.place + 1, number + 1)]
            assert found.newest is not None
            assert found.newest.id == f"s{number:02}"
        add(store, small, "w", 30, 99.0, parent="s01")
        assert programme(store).done == NINE + 2, "a what-if is none"
        assert [card.total for card in programme(store).trend] == [float(n) for n in range(1, NINE + 3)]
        assert programme(store).trend[0].value("craft") == 0.5
        delete(store, "s11", START)
        assert [row.id for row in programme(store).rows] == ["s10"]


def test_a_session_is_scored_again_under_a_newer_rubric_and_the_old_card_stays(
    small: Scenario, bank: Bank, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.memory() as store:
        hours = Hours()
        rehearsal = begin(store, small, bank, hours)
        for _ in range(200):
            if rehearsal.interview.phase != "talking":
                break
            rehearsal.take(Say(text="I kept a shop.") if rehearsal.interview.candidates_turn else Listen())
        rehearsal.take(Decide(choice="decline"))
        old = store.row("s1")
        assert old is not None
        assert rescore(store, old) == old, "under the same rubric nothing is done"
        monkeypatch.setattr(cards_module, "RUBRIC_VERSION", RUBRIC_VERSION + 1)
        fresh = rescore(store, old)
        assert (fresh.rubric, fresh.score) == (RUBRIC_VERSION + 1, old.score)
        assert [card.rubric for card in cards(store, "s1")] == [RUBRIC_VERSION + 1, RUBRIC_VERSION]
        assert store.row("s1") == fresh
        monkeypatch.setattr(cards_module, "RUBRIC_VERSION", RUBRIC_VERSION)
        assert rescore(store, fresh) == fresh, "an older program does not take a newer score back"


def test_the_programme_scores_again_what_an_older_rubric_scored(small: Scenario) -> None:
    with Store.memory() as store:
        add(store, small, "old", 1, 50.0, rubric=0)
        add(store, small, "new", 2, 60.0)
        found = programme(store)
        assert len(found.trend) == 2
        row = store.row("old")
        assert row is not None
        assert row.rubric == RUBRIC_VERSION
        assert [card.total for card in cards(store, "old")][-1] == 50.0


def test_a_card_that_cannot_be_read_is_left_out(store: Store) -> None:
    with store.writing() as connection:
        connection.execute("update card set payload = ? where session = 'a'", (b"\xff",))
    assert cards(store, "a") == []
    assert len(programme(store).trend) == 1

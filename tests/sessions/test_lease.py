"""One writer a session: nobody is put out while they live, nobody is held up by the dead, and two logs never mix."""

import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sessions.making import START, line, new
from tui.scenario.model import Scenario
from tui.sessions.errors import StoreError
from tui.sessions.lease import LEASE, LONGEST, Claim, new_holder
from tui.sessions.store import Store

POSIX = pytest.mark.skipif(os.name != "posix", reason="only there can a process be looked for safely")


@pytest.fixture
def store(small: Scenario) -> Store:
    store = Store.memory()
    store.create(new("s1", small), small)
    return store


@pytest.fixture
def alive() -> Iterator[str]:
    """A writer in a process that runs."""
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    yield f"{platform.node()}/{child.pid}/1"
    child.communicate()


def test_each_writer_has_a_name_of_its_own() -> None:
    assert len({new_holder() for _ in range(5)}) == 5


def test_a_silent_writer_elsewhere_loses_the_session_only_after_its_time(store: Store) -> None:
    store.lease("s1", Claim("first", START))
    with pytest.raises(StoreError, match="open in another window"):
        store.lease("s1", Claim("second", START + LEASE / 2))
    store.lease("s1", Claim("second", START + LEASE * 2))
    with pytest.raises(StoreError, match="open in another window"):
        store.append("s1", [line(1)], claim=Claim("first", START + LEASE * 2))
    assert store.events("s1") == []
    store.release("s1", "second")
    store.append("s1", [line(1)], claim=Claim("first", START + LEASE * 2))


def test_each_event_renews_the_claim(store: Store) -> None:
    for number in range(1, 6):
        store.append("s1", [line(number)], claim=Claim("first", START + LEASE * 0.9 * number))
    with pytest.raises(StoreError):
        store.lease("s1", Claim("second", START + LEASE * 5))


@POSIX
def test_whoever_thinks_for_long_keeps_the_session_while_the_window_is_open(store: Store, alive: str) -> None:
    store.lease("s1", Claim(alive, START))
    with pytest.raises(StoreError, match="open in another window"):
        store.lease("s1", Claim("second", START + timedelta(minutes=45)))
    store.lease("s1", Claim("second", START + LONGEST + LEASE))


@POSIX
def test_a_writer_that_was_killed_holds_nobody_up(store: Store) -> None:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    store.lease("s1", Claim(f"{platform.node()}/{child.pid}/1", START))
    store.lease("s1", Claim("second", START))


def test_a_clock_that_was_put_back_holds_nobody_up(store: Store) -> None:
    store.lease("s1", Claim("elsewhere/1/1", START))
    store.lease("s1", Claim("second", START - timedelta(days=1)))


@pytest.mark.parametrize("holder", ["", "x", "//", f"{platform.node()}/0/1", f"{platform.node()}/-1/1", f"{platform.node()}/{10**30}/1"])
@pytest.mark.parametrize("until", ["", "soon", "2026-13-01"])
def test_a_damaged_claim_is_none(store: Store, holder: str, until: str) -> None:
    store._connection.execute("update session set lease = ?, lease_until = ?", (holder, until))
    store.lease("s1", Claim("second", START))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(["one", "two"]), st.sampled_from([0, 20, 100]), st.booleans()), max_size=12))
def test_two_writers_never_mix(tmp_path: Path, small: Scenario, steps: list[tuple[str, int, bool]]) -> None:
    """Each writes on from where it believes the log to be; a writer that leaves looks again when it comes back."""
    file = tmp_path / "sessions.db"
    now, believed, told = START, {"one": 0, "two": 0}, []
    with Store.open(file) as one, Store.open(file) as two:
        one.delete("s1")
        one.create(new("s1", small), small)
        stores = {"one": one, "two": two}
        for who, seconds, leaves in steps:
            now += timedelta(seconds=seconds)
            number = believed[who] + 1
            try:
                stores[who].append("s1", [line(number, f"{who} said {number}")], claim=Claim(who, now))
            except StoreError:
                believed[who] = len(stores[who].events("s1"))
                continue
            told.append(f"{who} said {number}")
            believed[who] = number
            if leaves:
                stores[who].release("s1", who)
        log = one.events("s1")
        assert [event.number for event in log] == list(range(1, len(told) + 1))
        assert [getattr(event, "text", "") for event in log] == told

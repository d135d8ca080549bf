"""Disks fill, files are locked, pages rot: the talk goes on, says so, and is written when it can be. Never a silent loss."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from tests.sessions.evenings import TALK
from tests.sessions.making import START, Ear, Hours, begin
from tui.interview.moves import AnyMove, Say
from tui.scenario.model import Bank, Scenario
from tui.sessions.errors import StoreError
from tui.sessions.rehearsal import HOME_AGAIN_MS, Rehearsal
from tui.sessions.store import Store

LONG: AnyMove = Say(text="word " * 700)
"""More than fits into what is left of a page."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sessions.db"


@contextmanager
def full(store: Store) -> Iterator[None]:
    """Not one page more."""
    with store.reading() as connection:
        connection.execute(f"pragma max_page_count = {connection.execute('pragma page_count').fetchone()[0]}")
        yield
        connection.execute("pragma max_page_count = 1000000")


@contextmanager
def unreliable(store: Store) -> Iterator[None]:
    """Every write that makes a file longer fails, as the system reports a failing disk."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    journal = Path(f"{store.path}-wal")
    resource.setrlimit(resource.RLIMIT_FSIZE, (journal.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def locked(store: Store) -> Iterator[None]:
    """Another program is in the middle of a write."""
    other = sqlite3.connect(store.path or "", isolation_level=None)
    other.execute("begin immediate")
    try:
        yield
    finally:
        other.execute("rollback")
        other.close()


@contextmanager
def read_only(store: Store) -> Iterator[None]:
    with store.reading() as connection:
        connection.execute("pragma query_only = on")
        yield
        connection.execute("pragma query_only = off")


@contextmanager
def away(store: Store) -> Iterator[None]:
    """Somebody moves the file, and puts it back."""
    assert store.path
    elsewhere = store.path.with_name("elsewhere.db")
    store.path.rename(elsewhere)
    try:
        yield
    finally:
        elsewhere.rename(store.path)


FAULTS: dict[str, tuple[Callable[[Store], AbstractContextManager[None]], str]] = {
    "full disk": (full, "disk is full"),
    "failing disk": (unreliable, "reports an error"),
    "locked": (locked, "another program"),
    "read-only": (read_only, "cannot be written"),
    "moved": (away, "moved or deleted"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_talk_goes_on_says_so_and_is_written_when_it_can_be(file: Path, small: Scenario, bank: Bank, fault: str) -> None:
    breaking, sentence = FAULTS[fault]
    with Store.open(file) as store:
        rehearsal = begin(store, small, bank, Hours())
        for move in TALK[:3]:
            rehearsal.take(move)
        kept = store.events("s1")
        assert kept == rehearsal.interview.events
        with breaking(store):
            for move in (LONG, *TALK[3:8]):
                rehearsal.take(move)
                assert rehearsal.warning is not None
                assert rehearsal.warning.startswith("Not saved: ")
                assert sentence in rehearsal.warning
        assert len(rehearsal.interview.events) > len(kept)
        assert store.events("s1") == kept
        rehearsal.take(TALK[8])
        assert rehearsal.warning is None
        rehearsal.close()
    with Store.open(file) as store:
        assert store.notice == store.health() == ""
        assert store.events("s1") == rehearsal.interview.events


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    if (
        mount is None
        or subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True, check=False).returncode
    ):
        pytest.skip("needs the right to mount a disk")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def test_a_disk_that_is_really_full_and_then_is_not(small_disk: Path, small: Scenario, bank: Bank) -> None:
    ballast = small_disk / "ballast"
    with Store.open(small_disk / "sessions.db") as store:
        rehearsal = begin(store, small, bank, Hours())
        with suppress(OSError), ballast.open("wb", buffering=0) as out:
            while out.write(b"x" * 1024):
                pass
        for move in (*TALK[:3], *[LONG] * 20):
            rehearsal.take(move)
        assert rehearsal.warning is not None
        assert "disk" in rehearsal.warning
        before = store.events("s1")
        assert before == rehearsal.interview.events[: len(before)]
        ballast.unlink()
        rehearsal.take(TALK[3])
        assert rehearsal.warning is None
        rehearsal.close()
    with Store.open(small_disk / "sessions.db") as store:
        assert store.health() == ""
        assert store.events("s1") == rehearsal.interview.events


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(broken=st.lists(st.integers(0, 400), max_size=len(TALK)))
def test_a_write_that_stops_anywhere_is_made_whole_or_not_at_all(small: Scenario, bank: Bank, broken: list[int]) -> None:
    """Each number: after how many steps of its machine SQLite is stopped while that move is saved; 0: it is not."""
    with Store.memory() as store, store.reading() as connection:
        rehearsal = begin(store, small, bank, Hours())
        for index, move in enumerate(TALK):
            steps = broken[index] if index < len(broken) else 0
            left = iter(range(steps))
            connection.set_progress_handler((lambda left=left: next(left, None) is None) if steps else None, 1)  # type: ignore[misc]
            rehearsal.take(move)
            connection.set_progress_handler(None, 1)
            if connection.in_transaction:
                continue  # not even the undoing came through; the next move makes up for it
            saved = store.events("s1")
            assert saved == rehearsal.interview.events[: len(saved)]
            # Where the stop comes after the commit itself, what is saved is taken for lost until the next move: that way round is safe.
            assert rehearsal.warning is not None or len(saved) == len(rehearsal.interview.events)
        rehearsal.close()
        assert store.events("s1") == rehearsal.interview.events
        row = store.row("s1")
        assert row is not None
        assert row.score == rehearsal.card().total


def _fled(small: Scenario, bank: Bank, hours: Hours, refuge: Store, home: Callable[[], Store]) -> Rehearsal:
    return Rehearsal.begin(
        refuge, small, bank, Ear(), session_id="s1", seed=1, difficulty="guarded", pace="live", clock=hours, now=hours.now, home=home
    )


def test_a_talk_that_began_in_memory_comes_home_while_it_goes_on(file: Path, small: Scenario, bank: Bank) -> None:
    hours, tries = Hours(), []
    open_now = False

    def home() -> Store:
        tries.append(hours.ms)
        if not open_now:
            raise StoreError("the disk is away.")
        return own

    with Store.open(file) as own, Store.memory() as refuge:
        rehearsal = _fled(small, bank, hours, refuge, home)
        rehearsal.warning = "Not saved."
        for move in TALK[:4]:
            rehearsal.take(move)
        assert tries == []
        hours.ms += HOME_AGAIN_MS
        rehearsal.take(TALK[4])
        assert (len(tries), rehearsal.warning) == (1, "Not saved.")
        open_now = True
        hours.ms += HOME_AGAIN_MS
        rehearsal.take(TALK[5])
        assert rehearsal.warning is None
        assert own.events("s1") == rehearsal.interview.events
        for move in TALK[6:]:
            rehearsal.take(move)
        rehearsal.close()
        row = own.row("s1")
        assert row is not None
        assert (row.ended, row.started_at) == (True, START.isoformat(timespec="seconds"))
        assert own.events("s1") == rehearsal.interview.events
        assert own.health() == ""


def test_a_talk_that_ended_in_memory_comes_home_when_its_window_is_closed(file: Path, small: Scenario, bank: Bank) -> None:
    with Store.open(file) as own, Store.memory() as refuge:
        rehearsal = _fled(small, bank, Hours(), refuge, lambda: own)
        for move in TALK:
            rehearsal.interview.take(move, 0)
        rehearsal.close()
        row = own.row("s1")
        assert row is not None
        assert row.score == rehearsal.card().total
        assert own.events("s1") == rehearsal.interview.events


def test_an_interview_that_cannot_be_begun_is_refused(file: Path, small: Scenario, bank: Bank) -> None:
    with Store.open(file) as store, full(store):
        before = len(store.sessions())
        with pytest.raises(StoreError, match="disk is full"):
            begin(store, structs.replace(small, truth="word " * 1900), bank, Hours())
        assert len(store.sessions()) == before


@pytest.mark.parametrize("kind", ["flipped", "truncated", "emptied"])
def test_a_file_that_rots_while_it_is_open_ends_no_talk(file: Path, small: Scenario, bank: Bank, kind: str) -> None:
    with Store.open(file) as store:
        rehearsal = begin(store, small, bank, Hours())
        for move in TALK[:4]:
            rehearsal.take(move)
        with store.reading() as connection:
            connection.execute("pragma wal_checkpoint(truncate)")
        raw = bytearray(file.read_bytes())
        if kind == "flipped":
            for place in range(4096, len(raw), 257):
                raw[place] ^= 0x55
        with file.open("r+b") as out:
            out.write(raw)
            if kind != "flipped":
                os.truncate(file, 0 if kind == "emptied" else len(raw) // 2)
        for move in TALK[4:]:
            rehearsal.take(move)
        assert rehearsal.interview.phase == "over"
        rehearsal.close()
    with Store.open(file) as store:
        store.health()  # finds what opening did not meet, so that the next start mends it
    with Store.open(file) as store:
        assert store.health() == ""


def test_the_doctor_finds_a_log_with_a_hole(file: Path, small: Scenario, bank: Bank) -> None:
    with Store.open(file) as store:
        rehearsal = begin(store, small, bank, Hours())
        for move in TALK[:5]:
            rehearsal.take(move)
        assert store.health() == ""
        with store.writing() as connection:
            connection.execute("delete from event where number = 2")
        assert "session s1 lacks some of its events" in store.health()


def test_the_doctor_finds_an_index_that_does_not_fit_its_table(file: Path, small: Scenario, bank: Bank) -> None:
    with Store.open(file) as store:
        begin(store, small, bank, Hours())
        with store.writing() as connection:
            connection.execute("pragma writable_schema = on")
            connection.execute(
                "update sqlite_master set sql = replace(sql, 'started_at desc', 'title desc') where name = 'session_by_start'"
            )
    with Store.open(file) as store:
        assert "damaged" in store.health()

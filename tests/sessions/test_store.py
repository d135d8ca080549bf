"""The store: what is committed is there, whatever happens; what goes wrong is said in a sentence."""

import os
import platform
import sqlite3
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sessions.making import START, line, new
from tui.scenario.model import Scenario
from tui.sessions import schema
from tui.sessions.errors import StoreError
from tui.sessions.store import LEASE, Store

ROOT = os.name != "posix" or os.geteuid() == 0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sessions.db"


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 5), max_size=8), st.text(max_size=40))
def test_any_batches_read_back_as_one_log(small: Scenario, batches: list[int], text: str) -> None:
    with Store.memory() as store:
        store.create(new("s1", small), small)
        number, saved = 0, []
        for size in batches:
            batch = [line(number + n + 1, text) for n in range(size)]
            store.append("s1", batch)
            saved += batch
            number += size
        assert store.events("s1") == saved
        row = store.row("s1")
        assert row is not None
        assert row.count == number


def test_it_is_durable_private_and_ours(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
    connection = sqlite3.connect(file)
    pragmas = {name: connection.execute(f"pragma {name}").fetchone()[0] for name in ("journal_mode", "application_id", "user_version")}
    connection.close()
    assert pragmas == {"journal_mode": "wal", "application_id": schema.APPLICATION_ID, "user_version": len(schema.MIGRATIONS)}
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_sessions_come_newest_first_and_the_unfinished_by_themselves(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        for day in range(3):
            store.create(new(f"s{day}", small, START + timedelta(days=day)), small)
            store.append(f"s{day}", [line(1), line(2)])
        store.end("s1", START, 71.5, "two-way", "two-way", 1, b"{}")
        assert [row.id for row in store.sessions()] == ["s2", "s1", "s0"]
        assert [row.id for row in store.sessions(limit=1, offset=1)] == ["s1"]
        assert [row.id for row in store.unfinished()] == ["s2", "s0"]
        best = store.best("corner-shop")
        assert best is not None
        assert (best.times, best.score, best.band) == (1, 71.5, "two-way")


def test_what_was_played_stays_playable(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
        assert store.scenario(new("s1", small).digest) == small


def test_an_event_is_saved_once(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
        store.append("s1", [line(1)])
        with pytest.raises(StoreError):
            store.append("s1", [line(2), line(1)])
        assert store.events("s1") == [line(1)]


def test_deleting_deletes(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
        store.append("s1", [line(1, "a secret that nobody else shall read")])
        store.delete("s1")
        assert store.sessions() == []
        assert store.events("s1") == []
    assert b"a secret that nobody" not in file.read_bytes()


def test_one_writer_a_session(file: Path, small: Scenario) -> None:
    with Store.open(file) as one, Store.open(file) as two:
        one.create(new("s1", small), small)
        one.lease("s1", "first", START)
        with pytest.raises(StoreError, match="open in another window"):
            two.lease("s1", "second", START + LEASE / 2)
        two.lease("s1", "second", START + LEASE * 2)
        with pytest.raises(StoreError):
            one.lease("s1", "first", START + LEASE * 2)
        two.release("s1", "second")
        one.lease("s1", "first", START + LEASE * 2)


def test_a_writer_that_was_killed_holds_nobody_up(file: Path, small: Scenario) -> None:
    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True, check=True
    ).stdout.strip()
    with Store.open(file) as store:
        store.create(new("s1", small), small)
        store.lease("s1", f"{platform.node()}/{gone}/1", START)
        store.lease("s1", "second", START)
        with pytest.raises(StoreError):
            store.lease("s1", "third", START)


def test_a_store_written_by_another_waits_and_then_says_so(file: Path, small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "BUSY_MS", 20)
    with Store.open(file) as store:
        store.create(new("s1", small), small)
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("begin immediate")
        with pytest.raises(StoreError, match="another program"):
            store.append("s1", [line(1)])
        other.execute("rollback")
        other.close()
        store.append("s1", [line(1)])
        assert store.events("s1") == [line(1)]


def test_a_full_disk_is_said_and_nothing_is_half_saved(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
        store.append("s1", [line(1)])
        pages = store._connection.execute("pragma page_count").fetchone()[0]
        store._connection.execute(f"pragma max_page_count = {pages}")
        with pytest.raises(StoreError, match="disk is full"):
            store.append("s1", [line(number, "word " * 2000) for number in range(2, 30)])
        assert store.events("s1") == [line(1)]


@pytest.mark.skipif(ROOT, reason="the superuser may write everywhere")
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be"):
        Store.open(closed / "deeper" / "sessions.db")


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be made") as caught:
        Store.open(tmp_path / "home" / "sessions.db")
    assert "TWOWAY_HOME" in caught.value.next_step


def test_a_store_from_the_future_is_left_alone(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
    connection = sqlite3.connect(file)
    connection.execute("pragma user_version = 99")
    connection.close()
    with pytest.raises(StoreError, match="newer Two-Way"):
        Store.open(file)
    assert file.exists()


@pytest.mark.parametrize("damage", [b"this is no database, it is a letter to my aunt\n" * 200, b"SQLite format 3\x00" + b"\xff" * 8000])
def test_what_is_no_store_is_set_aside_whole_and_named(file: Path, damage: bytes) -> None:
    file.write_bytes(damage)
    with Store.open(file) as store:
        assert "sessions.damaged-1.db" in store.notice
        assert store.sessions() == []
    assert file.with_name("sessions.damaged-1.db").read_bytes() == damage


def test_a_truncated_store_is_salvaged_as_far_as_it_reads(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        for number in range(40):
            store.create(new(f"s{number:02}", small), small)
            store.append(f"s{number:02}", [line(n, "word " * 50) for n in range(1, 20)])
        store._connection.execute("pragma wal_checkpoint(truncate)")
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with Store.open(file) as store:
        assert store.health() == ""
        for row in store.sessions(limit=100):
            assert len(store.events(row.id)) == row.count
        if not store.notice:
            assert store.sessions(limit=100) != []


def making(table: str) -> schema.Migration:
    """A step that makes a table."""

    def make(connection: sqlite3.Connection) -> None:
        connection.execute(f"create table {table} (x)")

    return make


def test_an_older_store_is_copied_aside_before_it_is_brought_forward(file: Path) -> None:
    steps = (making("one"), making("two"))
    connection = sqlite3.connect(file, isolation_level=None)
    schema.migrate(connection, file, steps[:1])
    connection.execute("insert into one values (7)")
    schema.migrate(connection, file, steps)
    assert schema.version(connection) == 2
    assert connection.execute("select x from one").fetchall() == [(7,)]
    connection.close()
    copy = sqlite3.connect(file.with_name("sessions.version-1.db"))
    assert (schema.version(copy), copy.execute("select x from one").fetchall()) == (1, [(7,)])
    copy.close()


def test_a_migration_that_fails_leaves_the_store_as_it_was(file: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("create table half (x)")
        raise RuntimeError("in the middle")

    connection = sqlite3.connect(file, isolation_level=None)
    with pytest.raises(RuntimeError):
        schema.migrate(connection, None, (making("one"), fail))
    assert schema.version(connection) == 1
    assert connection.execute("select count(*) from sqlite_master where name = 'half'").fetchone() == (0,)
    connection.close()


WRITER = """
import sys
from pathlib import Path
from tests.sessions.making import line
from tui.sessions.store import Store
store = Store.open(Path(sys.argv[1]))
number = len(store.events("s1"))
while True:
    number += 1
    store.append("s1", [line(number)])
    print(number, flush=True)
"""


def test_kill_at_any_moment_loses_nothing_that_was_acknowledged(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
    acknowledged = 0
    for round_ in range(6):
        child = subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        for _ in range(3 + 7 * round_):
            acknowledged = int(child.stdout.readline())
        child.kill()
        acknowledged = int(([*child.stdout.read().split("\n")[:-1]] or [str(acknowledged)])[-1])
        child.wait()
        child.stdout.close()
        with Store.open(file) as store:
            assert store.notice == ""
            log = store.events("s1")
        assert [event.number for event in log] == list(range(1, len(log) + 1))
        assert len(log) >= acknowledged

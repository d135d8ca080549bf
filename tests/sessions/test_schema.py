"""Bringing an older store forward: copied aside first, a step whole or not at all, and nothing in it lost."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tui.interview.events import Asked, Ended, Learned
from tui.sessions import schema
from tui.sessions.errors import StoreError
from tui.sessions.store import Store

VERSION_1 = Path(__file__).with_name("version-1.sql")
NEXT = len(schema.MIGRATIONS) + 1


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A store of version 1."""
    file = tmp_path / "sessions.db"
    connection = sqlite3.connect(file)
    connection.executescript(VERSION_1.read_text(encoding="utf-8"))
    connection.close()
    return file


@pytest.fixture
def longer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that is one version on."""

    def mood(connection: sqlite3.Connection) -> None:
        connection.execute("alter table session add column mood text not null default 'calm'")

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, mood))


def copies(file: Path) -> list[Path]:
    return sorted(file.parent.glob("sessions.version-*.db"))


def test_what_version_1_saved_still_reads(file: Path) -> None:
    with Store.open(file) as store:
        unfinished, over = store.sessions()
        assert (unfinished.id, unfinished.ended, unfinished.count) == ("20260302-0700-00bb", False, 6)
        assert (over.id, over.ended, over.score, over.band) == ("20260301-0700-00aa", True, 31.5, "listening")
        assert [row.id for row in store.unfinished()] == ["20260302-0700-00bb"]
        assert store.scenario(over.digest).facts["three"].severity == 2
        log = store.events(over.id)
        assert [event.number for event in log] == list(range(1, 10))
        assert isinstance(log[3], Asked)
        assert isinstance(log[5], Learned)
        assert isinstance(log[-1], Ended)


def test_a_new_store_has_the_tables_that_an_old_one_has_when_it_was_brought_forward(file: Path, longer: None) -> None:
    def shape(path: Path) -> list[tuple[object, ...]]:
        with Store.open(path) as store:
            connection = store._connection
            names = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table' order by name")]
            return [(name, *column) for name in names for column in connection.execute(f"pragma table_info({name})")]

    assert shape(file) == shape(file.with_name("new.db"))


def test_an_older_store_is_copied_aside_before_it_is_brought_forward(file: Path, longer: None) -> None:
    with Store.open(file) as store:
        assert schema.version(store._connection) == NEXT
        assert store._connection.execute("select distinct mood from session").fetchall() == [("calm",)]
        assert len(store.events("20260301-0700-00aa")) == 9
    assert [copy.name for copy in copies(file)] == ["sessions.version-1.db"]
    assert copies(file)[0].stat().st_mode & 0o077 == 0
    copy = sqlite3.connect(copies(file)[0])
    assert schema.version(copy) == 1
    assert copy.execute("select count(*) from event").fetchone() == (15,)
    copy.close()


def test_a_store_of_this_version_is_not_copied(tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    Store.open(file).close()
    Store.open(file).close()
    assert list(tmp_path.glob("*.version-*")) == []


def test_version_2_numbers_the_rehearsals_that_were_brought_to_their_end(file: Path) -> None:
    old = sqlite3.connect(file)
    # A third session, older and over too; and a what-if of it, which is no rehearsal of its own.
    for name, ended, parent in (("c", "2026-02-01T07:10:00+00:00", ""), ("d", "2026-02-01T09:00:00+00:00", "c")):
        old.execute(
            "insert into session select ?, scenario, digest, title, seed, difficulty, pace, started_at, ?, ?, 5, events, 20, kind, band,"
            " 'boss pay', app, 1, '', '' from session where id = '20260301-0700-00aa'",
            (name, ended, parent),
        )
    old.commit()
    old.close()
    with Store.open(file) as store:
        rows = {row.id: row for row in store.sessions()}
        assert {name: row.nth for name, row in rows.items()} == {"20260302-0700-00bb": 0, "20260301-0700-00aa": 2, "c": 1, "d": 0}
        assert (rows["d"].parent, rows["d"].parent_event) == ("c", 5)
        assert (rows["c"].name, rows["c"].tags, rows["c"].archived, rows["c"].deleted) == ("", ("boss", "pay"), False, False)
        assert store.bests()["the-bakery"].times == 2


def test_a_step_that_fails_leaves_the_store_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("create table half (x)")
        connection.execute("this is no SQL")

    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, fail))
        with pytest.raises(StoreError, match="cannot be used"):
            Store.open(file)
    with Store.open(file) as store:
        assert schema.version(store._connection) == NEXT - 1
        assert "half" not in schema.tables(store._connection)
        assert len(store.events("20260301-0700-00aa")) == 9


def test_when_several_bring_it_forward_the_copy_is_of_the_old_store(file: Path, longer: None) -> None:
    with ThreadPoolExecutor(4) as pool:
        for _ in pool.map(lambda path: Store.open(path).close(), [file] * 4):
            pass
    copy = sqlite3.connect(copies(file)[0])
    assert schema.version(copy) == 1
    copy.close()
    with Store.open(file) as store:
        assert schema.version(store._connection) == NEXT


def test_a_store_that_another_program_has_just_brought_forward_is_not_taken_for_the_old_one(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("pragma user_version = 2")
    schema._copy_aside(connection, file, 1)
    connection.close()
    assert copies(file) == []


class Racing(sqlite3.Connection):
    """A connection that finds another program switching to the write-ahead log at the same moment."""

    refused = 0
    waited = 0

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if "journal_mode" in sql and self.refused < 2:
            self.refused += 1
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorname = "SQLITE_BUSY"
            raise error
        self.waited += sql == "begin immediate"
        return super().execute(sql, *values)


def test_two_that_switch_to_the_write_ahead_log_at_once_both_can(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "sessions.db", isolation_level=None, factory=Racing)
    schema.settle(connection)
    assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
    assert (connection.refused, connection.waited) == (2, 2)
    connection.close()


def test_a_full_disk_stops_it_before_anything_is_changed(file: Path, longer: None, monkeypatch: pytest.MonkeyPatch) -> None:
    before = file.read_bytes()

    def full(connection: sqlite3.Connection, path: Path, start: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(schema, "_copy_aside", full)
    with pytest.raises(StoreError, match="No space left"):
        Store.open(file)
    connection = sqlite3.connect(file)
    assert schema.version(connection) == 1
    connection.close()
    assert len(before) == file.stat().st_size

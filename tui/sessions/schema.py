"""The tables of the store, its settings, and how an older file is brought forward."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

APPLICATION_ID = 0x54574159
"""'TWAY': marks the file as ours."""
BUSY_MS = 4000
"""How long to wait for another program that is writing."""
_TRIES = 20

TABLES = frozenset({"scenario", "session", "event", "card"})

_FIRST = """
create table scenario (
    digest text primary key,
    compiled blob not null
) without rowid;
create table session (
    id text primary key,
    scenario text not null,
    digest text not null references scenario(digest),
    title text not null,
    seed integer not null,
    difficulty text not null,
    pace text not null,
    started_at text not null,
    ended_at text,
    parent text not null default '',
    parent_event integer not null default 0,
    events integer not null default 0,
    score real,
    kind text not null default '',
    band text not null default '',
    tags text not null default '',
    app text not null,
    rubric integer not null default 0,
    lease text not null default '',
    lease_until text not null default ''
) without rowid;
create index session_by_start on session(started_at desc);
create index session_by_scenario on session(scenario, ended_at);
create table event (
    session text not null references session(id) on delete cascade,
    number integer not null,
    kind text not null,
    at integer not null,
    payload blob not null,
    primary key (session, number)
) without rowid;
create table note (
    session text not null references session(id) on delete cascade,
    number integer not null,
    event integer not null,
    text text not null,
    primary key (session, number)
) without rowid;
create table card (
    session text not null references session(id) on delete cascade,
    rubric integer not null,
    payload blob not null,
    primary key (session, rubric)
) without rowid;
"""

Migration = Callable[[sqlite3.Connection], None]


def _create(connection: sqlite3.Connection) -> None:
    for statement in _FIRST.split(";"):
        if statement.strip():
            connection.execute(statement)


_SECOND = """
alter table session add column name text not null default '';
alter table session add column archived_at text not null default '';
alter table session add column deleted_at text not null default '';
alter table session add column brought_from text not null default '';
alter table session add column nth integer not null default 0;
create index session_in_sight on session(started_at desc, id desc) where archived_at = '' and deleted_at = '';
create index session_by_nth on session(nth desc) where nth > 0;
create index session_deleted on session(deleted_at) where deleted_at <> '';
drop table note;
"""
"""Notes are events of the log; the table for them was never written."""


def _history(connection: sqlite3.Connection) -> None:
    """What a history needs: names, what is put away or about to be deleted, whose a session is, and the number of each rehearsal."""
    for statement in _SECOND.split(";"):
        if statement.strip():
            connection.execute(statement)
    ended = connection.execute(
        "select id from session where score is not null and parent = '' order by ended_at, started_at, id"
    ).fetchall()
    connection.executemany("update session set nth = ? where id = ?", [(number, name) for number, (name,) in enumerate(ended, 1)])


MIGRATIONS: tuple[Migration, ...] = (_create, _history)
"""Step n brings version n to n + 1; steps are added, never changed."""


def settle(connection: sqlite3.Connection, wait_ms: int | None = None) -> None:
    """The settings of every connection: durable, patient, nothing left behind by a deletion. Raises sqlite3.Error."""
    connection.execute(f"pragma busy_timeout = {BUSY_MS if wait_ms is None else wait_ms}")
    _write_ahead(connection)
    connection.execute("pragma synchronous = full")
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma secure_delete = on")
    # One flipped bit in one title must not keep all other sessions from being listed.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; where the file system has no shared memory, SQLite stays with its rollback journal."""
    for _ in range(_TRIES):
        try:
            connection.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY":
                raise
            # The switch itself never waits for another program that makes it at this moment; a transaction does.
            connection.execute("begin immediate")
            connection.execute("commit")
        else:
            return
    connection.execute("pragma journal_mode = wal")


def version(connection: sqlite3.Connection) -> int:
    """The version of the file's tables, 0 for a new one."""
    found: int = connection.execute("pragma user_version").fetchone()[0]
    return found


def tables(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of the file's tables."""
    return frozenset(str(name) for (name,) in connection.execute("select name from sqlite_master where type = 'table'"))


def is_marked(connection: sqlite3.Connection) -> bool:
    """Whether the file says that it is a store."""
    mark: int = connection.execute("pragma application_id").fetchone()[0]
    return mark == APPLICATION_ID


def migrate(connection: sqlite3.Connection, path: Path | None) -> None:
    """Bring the tables forward, each step in a transaction of its own; an older file is copied aside first.

    Raises sqlite3.Error, OSError.
    """
    start = version(connection)
    if 0 < start < len(MIGRATIONS) and path is not None:
        _copy_aside(connection, path, start)
    for number in range(start, len(MIGRATIONS)):
        connection.execute("begin immediate")
        try:
            if version(connection) == number:  # another program may have been quicker
                if number == 0:
                    connection.execute(f"pragma application_id = {APPLICATION_ID}")
                MIGRATIONS[number](connection)
                connection.execute(f"pragma user_version = {number + 1}")
            connection.execute("commit")
        except BaseException:  # whatever went wrong, nothing of a half step may stay
            if connection.in_transaction:
                connection.execute("rollback")
            raise


def _copy_aside(connection: sqlite3.Connection, path: Path, start: int) -> None:
    """Copy the whole store to a name that tells its version. An earlier whole copy is only replaced by a whole one."""
    with TemporaryDirectory(prefix="copy-", dir=path.parent, ignore_cleanup_errors=True) as folder:
        unfinished = Path(folder) / path.name
        unfinished.touch(mode=0o600)
        copy = sqlite3.connect(unfinished)
        try:
            connection.backup(copy)
            whole = version(copy) == start  # else another program has already brought the file forward, and made a copy
        finally:
            copy.close()
        if whole:
            unfinished.replace(path.with_name(f"{path.stem}.version-{start}{path.suffix}"))

"""The store: one SQLite file that holds every session, an event a row, committed before it is shown.

Measured elsewhere and kept as a promise here: with WAL and synchronous=FULL nothing that was committed is lost by a kill or a power cut.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType

import msgspec

import tui
from tui import places
from tui.interview.events import AnyEvent, Event
from tui.scenario.model import Scenario
from tui.sessions import schema
from tui.sessions.errors import BrokenStoreError, StoreError, explain
from tui.sessions.lease import is_alive
from tui.sessions.rows import Best, NewSession, SessionRow, row_of
from tui.sessions.salvage import salvage, set_aside

FILE = "sessions.db"
LEASE = timedelta(seconds=90)
"""How long a writer that has gone silent keeps its session to itself."""
_COLUMNS = "id, scenario, digest, title, seed, difficulty, pace, started_at, ended_at, events, score, kind, band, parent"


class Store:
    """Saved sessions."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None, notice: str = "") -> None:
        self._connection = connection
        self.path = path
        self.notice = notice
        """Something the user must know, such as a damaged file that was set aside; else empty."""

    @classmethod
    def open(cls, path: Path | None = None) -> "Store":
        """The user's store, made if there is none. A damaged file is set aside whole and salvaged. Raises StoreError."""
        file = path or places.data_dir() / FILE
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{file.parent} cannot be made ({error.strerror}).", "Set TWOWAY_HOME to a folder that can.") from None
        try:
            return cls(_connect(file), file)
        except BrokenStoreError:
            return cls(*_mended(file))

    @classmethod
    def memory(cls) -> "Store":
        """A store that is gone when it is closed."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        schema.migrate(connection, None)
        return cls(connection, None)

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    # -- one session ------------------------------------------------------------------------------------------------

    def create(self, new: NewSession, scenario: Scenario) -> None:
        """Begin a session. Raises StoreError."""
        compiled = msgspec.json.encode(scenario)
        with self._transaction():
            self._connection.execute("insert or ignore into scenario values (?, ?)", (new.digest, compiled))
            self._connection.execute(
                "insert into session (id, scenario, digest, title, seed, difficulty, pace, started_at, parent, parent_event, app)"
                " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    new.id,
                    new.scenario,
                    new.digest,
                    new.title,
                    new.seed,
                    new.difficulty,
                    new.pace,
                    new.started_at,
                    new.parent,
                    new.parent_event,
                    tui.__version__,
                ),
            )

    def append(self, session: str, events: Sequence[Event]) -> None:
        """Save events in one commit; they are on the disk when this returns. Raises StoreError and then none of them is."""
        rows = [(session, event.number, _kind(event), event.at, msgspec.json.encode(event)) for event in events]
        with self._transaction():
            self._connection.executemany("insert into event values (?, ?, ?, ?, ?)", rows)
            self._connection.execute("update session set events = events + ? where id = ?", (len(rows), session))

    def events(self, session: str) -> list[AnyEvent]:
        """The log of a session, in order. Raises StoreError."""
        with self._reading():
            rows = self._connection.execute("select payload from event where session = ? order by number", (session,))
            return [msgspec.json.decode(payload, type=AnyEvent) for (payload,) in rows]

    def row(self, session: str) -> SessionRow | None:
        """One session's row, None if there is none of this id."""
        with self._reading():
            found = self._connection.execute(f"select {_COLUMNS} from session where id = ?", (session,)).fetchone()  # noqa: S608
        return row_of(found) if found else None

    def scenario(self, digest: str) -> Scenario:
        """The scenario as it was played, whatever became of its file. Raises StoreError."""
        with self._reading():
            found = self._connection.execute("select compiled from scenario where digest = ?", (digest,)).fetchone()
        if not found:
            raise StoreError("the scenario of this session is not in the store.")
        return msgspec.json.decode(found[0], type=Scenario)

    def end(self, session: str, at: datetime, score: float, kind: str, band: str, rubric: int, card: bytes) -> None:
        """Mark a session as ended, with its scorecard. Raises StoreError."""
        with self._transaction():
            self._connection.execute(
                "update session set ended_at = ?, score = ?, kind = ?, band = ?, rubric = ? where id = ?",
                (at.isoformat(timespec="seconds"), score, kind, band, rubric, session),
            )
            self._connection.execute("insert or replace into card values (?, ?, ?)", (session, rubric, card))

    def delete(self, session: str) -> None:
        """Delete a session and everything of it. Raises StoreError."""
        with self._transaction():
            self._connection.execute("delete from session where id = ?", (session,))

    def lease(self, session: str, holder: str, now: datetime) -> None:
        """Be the one writer of a session from now on; to be renewed within `LEASE`. Raises StoreError if another is."""
        moment = now.astimezone(UTC)
        with self._transaction():
            found = self._connection.execute("select lease, lease_until from session where id = ?", (session,)).fetchone()
            other, until = found or ("", "")
            if other not in ("", holder) and until > moment.isoformat() and is_alive(other):
                raise StoreError("this interview is open in another window.", "Go on there, or close it first.")
            values = (holder, (moment + LEASE).isoformat(), session)
            self._connection.execute("update session set lease = ?, lease_until = ? where id = ?", values)

    def release(self, session: str, holder: str) -> None:
        """Let others write the session."""
        with self._transaction():
            self._connection.execute("update session set lease = '', lease_until = '' where id = ? and lease = ?", (session, holder))

    # -- all sessions -----------------------------------------------------------------------------------------------

    def sessions(self, limit: int = 50, offset: int = 0) -> list[SessionRow]:
        """Sessions, newest first. Raises StoreError."""
        return self._rows("order by started_at desc, id desc limit ? offset ?", (limit, offset))

    def unfinished(self) -> list[SessionRow]:
        """Sessions that were begun and not ended, newest first. Raises StoreError."""
        return self._rows("where ended_at is null and events > 1 order by started_at desc, id desc limit ?", (20,))

    def bests(self) -> dict[str, Best]:
        """Scenario id -> how often it was played to its end and the best score. Raises StoreError."""
        with self._reading():
            rows = self._connection.execute(
                "select scenario, count(*), max(score), band, kind from session"
                " where ended_at is not null and score is not null group by scenario"
            ).fetchall()
        return {scenario: Best(times=times, score=score, band=band, kind=kind) for scenario, times, score, band, kind in rows}

    def best(self, scenario: str) -> Best | None:
        """The best of one scenario, None if it was never played to its end."""
        return self.bests().get(scenario)

    def health(self) -> str:
        """What is wrong with the file, in a sentence; empty if all is well."""
        with self._reading():
            found = self._connection.execute("pragma quick_check(1)").fetchone()[0]
        return "" if found == "ok" else f"the store is damaged: {found}"

    def _rows(self, rest: str, values: Iterable[object]) -> list[SessionRow]:
        with self._reading():
            return [row_of(row) for row in self._connection.execute(f"select {_COLUMNS} from session {rest}", tuple(values))]  # noqa: S608

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._connection.execute("begin immediate")
            try:
                yield
                self._connection.execute("commit")
            except BaseException:  # an interrupted commit must leave nothing half done
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise explain(error, self.path) from error
        except msgspec.MsgspecError as error:
            raise StoreError(f"a saved event cannot be read ({error}).", "It may come from a newer Two-Way; upgrade.") from error


def _connect(file: Path) -> sqlite3.Connection:
    """An open store, brought to this version. Raises StoreError."""
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(file, isolation_level=None, timeout=schema.BUSY_MS / 1000)
        schema.settle(connection)
        found = schema.version(connection)
        if found > len(schema.MIGRATIONS):
            raise StoreError(f"{file} was written by a newer Two-Way.", "Upgrade Two-Way, or set TWOWAY_HOME to another folder.")
        if found < len(schema.MIGRATIONS):
            schema.migrate(connection, file)
        connection.execute("select count(*) from session")
        if os.name == "posix" and found == 0:
            file.chmod(0o600)
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        raise explain(error, file) from error
    except StoreError:
        if connection is not None:
            connection.close()
        raise
    return connection


def _mended(file: Path) -> tuple[sqlite3.Connection, Path, str]:
    """A new store in place of a damaged one, with what could be saved of it, and a sentence about it. Raises StoreError."""
    try:
        kept = set_aside(file)
    except OSError as error:
        raise StoreError(f"{file} is damaged and cannot be set aside ({error.strerror}).", "Move it away by hand.") from None
    connection = _connect(file)
    saved = salvage(kept, connection)
    return connection, file, f"The saved sessions were damaged. {saved} could be saved; the damaged file is kept as {kept.name}."


def _kind(event: Event) -> str:
    kind = event.__struct_config__.tag
    return str(kind)

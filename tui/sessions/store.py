"""The store: one SQLite file that holds every session, an event a row, committed before it is shown.

Measured elsewhere and kept as a promise here: with WAL and synchronous=FULL nothing that was committed is lost by a kill or a power cut.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import msgspec

import tui
from tui import places
from tui.interview.events import AnyEvent, Event
from tui.scenario.model import Scenario
from tui.sessions import schema
from tui.sessions.codec import event_of
from tui.sessions.errors import DAMAGED, BrokenStoreError, StoreError, explain
from tui.sessions.lease import LEASE, Claim, stands
from tui.sessions.opening import mark_suspect, open_file
from tui.sessions.rows import Best, End, NewSession, SessionRow, row_of

T = TypeVar("T")
FILE = "sessions.db"
COLUMNS = (
    "id, scenario, digest, title, seed, difficulty, pace, started_at, ended_at, events, score, kind, band, parent,"
    " parent_event, name, tags, archived_at, deleted_at, brought_from, rubric, nth"
)
"""Of the table `session`, in the order of `SessionRow`."""
_BESTS = """
select scenario, times, max(score), band, kind
from session
join (select scenario, max(rubric) as rubric, count(*) as times from session where nth > 0 and deleted_at = '' group by scenario)
    using (scenario, rubric)
where nth > 0 and deleted_at = ''
group by scenario
"""
"""SQLite gives the other columns of the row that holds the maximum. Scores of different rubrics are never compared, and neither
what-ifs, which knew what was coming, nor other people's sessions count."""
_HOLES = """
select id from session left join (select session, count(*) as there, max(number) as last from event group by session) on session = id
where coalesce(there, 0) <> events or coalesce(there, 0) <> coalesce(last, 0)
limit 1
"""
_NEXT_NTH = "(select coalesce(max(nth), 0) + 1 from session where nth > 0)"


class Store:
    """Saved sessions."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None, notice: str = "") -> None:
        self._connection = connection
        self.path = path
        self.notice = notice
        """Something the user must know, such as a damaged file that was set aside; else empty."""
        self._opened = _identity(path) if path else None

    @classmethod
    def open(cls, path: Path | None = None, wait_ms: int | None = None) -> "Store":
        """The user's store, made if there is none. A damaged file is set aside whole and salvaged. Raises StoreError.

        `wait_ms`: how long to wait for other programs while it is opened.
        """
        file = path or places.data_dir() / FILE
        connection, notice = open_file(file, wait_ms)
        return cls(connection, file, notice)

    @classmethod
    def memory(cls) -> "Store":
        """A store that is gone when it is closed."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        schema.settle(connection)
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

    def create(self, new: NewSession, scenario: Scenario, first: Sequence[Event] = (), claim: Claim | None = None) -> None:
        """Begin a session with its first events, written by whoever claims it, in one commit. Raises StoreError."""
        compiled = msgspec.json.encode(scenario)
        values = (*msgspec.structs.astuple(new), tui.__version__)
        with self._transaction():
            if self._connection.execute("select 1 from session where id = ?", (new.id,)).fetchone():
                raise StoreError(f"there is a session {new.id} already.", "Begin once more.")
            self._connection.execute("insert or ignore into scenario values (?, ?)", (new.digest, compiled))
            self._connection.execute(
                "insert into session (id, scenario, digest, title, seed, difficulty, pace, started_at, parent, parent_event, app)"
                " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values,
            )
            self._claim(new.id, claim)
            self._insert(new.id, first)

    def append(
        self, session: str, events: Sequence[Event], *, claim: Claim | None = None, end: End | None = None, wait_ms: int | None = None
    ) -> None:
        """Save events, and the end, in one commit; they are on the disk when this returns. Raises StoreError and then nothing is.

        `claim`: who writes; it is renewed, and refused if another has taken the session over. `wait_ms`: for other programs.
        """
        with self._transaction(wait_ms):
            self._claim(session, claim)
            self._insert(session, events)
            if end is not None:
                self._connection.execute(
                    "update session set ended_at = ?, score = ?, kind = ?, band = ?, rubric = ?, nth = case"  # noqa: S608
                    f" when nth > 0 or parent <> '' or brought_from <> '' then nth else {_NEXT_NTH} end where id = ?",
                    (end.at.isoformat(timespec="seconds"), end.score, end.kind, end.band, end.rubric, session),
                )
                self._connection.execute("insert or replace into card values (?, ?, ?)", (session, end.rubric, end.card))

    def events(self, session: str) -> list[AnyEvent]:
        """The log of a session, in order. Events of kinds that only a newer version knows are passed over. Raises StoreError."""
        with self._reading():
            rows = self._connection.execute("select payload from event where session = ? order by number", (session,))
            return [event for (payload,) in rows if (event := _decoded(event_of, payload)) is not None]

    def payloads(self, session: str) -> list[msgspec.Raw]:
        """The log of a session as it was saved, an event of JSON each, with all that a newer version put in. Raises StoreError."""
        with self._reading():
            rows = self._connection.execute("select payload from event where session = ? order by number", (session,))
            return [msgspec.Raw(payload) for (payload,) in rows]

    def row(self, session: str) -> SessionRow | None:
        """One session's row, None if there is none of this id."""
        with self._reading():
            found = self._connection.execute(f"select {COLUMNS} from session where id = ?", (session,)).fetchone()  # noqa: S608
        return row_of(found) if found else None

    def scenario(self, digest: str) -> Scenario:
        """The scenario as it was played, whatever became of its file. Raises StoreError."""
        with self._reading():
            found = self._connection.execute("select compiled from scenario where digest = ?", (digest,)).fetchone()
        if not found:
            raise StoreError("the scenario of this session is not in the store.")
        return _decoded(msgspec.json.Decoder(Scenario).decode, found[0])

    def delete(self, session: str) -> None:
        """Delete a session and everything of it, off the disk too. Raises StoreError."""
        with self._transaction():
            self._connection.execute("delete from session where id = ?", (session,))
            self._connection.execute("delete from scenario where digest not in (select digest from session)")
        with self._reading():
            self._connection.execute("pragma wal_checkpoint(truncate)")  # the log of writes still had it all

    def lease(self, session: str, claim: Claim) -> None:
        """Be the one writer of a session from now on; each `append` with a claim renews it. Raises StoreError if another is."""
        with self._transaction():
            self._claim(session, claim)

    def release(self, session: str, holder: str) -> None:
        """Let others write the session. Raises StoreError."""
        with self._transaction():
            self._connection.execute("update session set lease = '', lease_until = '' where id = ? and lease = ?", (session, holder))

    # -- all sessions -----------------------------------------------------------------------------------------------

    def sessions(self, limit: int = 50, offset: int = 0) -> list[SessionRow]:
        """Sessions, newest first, with those in the archive. Raises StoreError."""
        return self._rows("where deleted_at = '' order by started_at desc, id desc limit ? offset ?", (limit, offset))

    def unfinished(self) -> list[SessionRow]:
        """Sessions that were begun and not ended, newest first. Raises StoreError."""
        return self._rows(
            "where ended_at is null and events > 1 and archived_at = '' and deleted_at = '' and brought_from = ''"
            " order by started_at desc, id desc limit ?",
            (20,),
        )

    def bests(self) -> dict[str, Best]:
        """Scenario id -> how often it was played to its end, and the best score under its newest rubric. Raises StoreError."""
        with self._reading():
            rows = self._connection.execute(_BESTS).fetchall()
        return {scenario: Best(times=times, score=score, band=band, kind=kind) for scenario, times, score, band, kind in rows}

    def best(self, scenario: str) -> Best | None:
        """The best of one scenario, None if it was never played to its end."""
        return self.bests().get(scenario)

    def health(self) -> str:
        """What is wrong with the file, in a sentence; empty if all is well. Looks at every page and at every log."""
        with self._reading():
            found = self._connection.execute("pragma integrity_check(1)").fetchone()[0]
            holes = self._connection.execute(_HOLES).fetchone() if found == "ok" else None
        if holes:
            return f"session {holes[0]} lacks some of its events; `twoway export {holes[0]}` writes what there is."
        if found == "ok":
            return ""
        if self.path:
            mark_suspect(self.path)
        return f"the store is damaged ({found}); start Two-Way again, and it keeps the file aside and saves what can be read."

    # -- inside a transaction ---------------------------------------------------------------------------------------

    def _claim(self, session: str, claim: Claim | None) -> None:
        found = self._connection.execute("select lease, lease_until from session where id = ?", (session,)).fetchone()
        if found is None:
            raise StoreError(f"there is no session '{session}'.", "`twoway sessions` lists them.")
        if claim is None:
            return
        holder, until = found
        if stands(holder, until, claim):
            raise StoreError("this interview is open in another window.", "Go on there, or close it first.")
        until = (claim.now + LEASE).astimezone(UTC).isoformat()
        self._connection.execute("update session set lease = ?, lease_until = ? where id = ?", (claim.holder, until, session))

    def _insert(self, session: str, events: Sequence[Event]) -> None:
        """Add events. Those that are there already, to the byte, were saved by a commit that reported a failure after all was done."""
        rows = [(session, event.number, _kind(event), event.at, msgspec.json.encode(event)) for event in events]
        if rows:
            there = dict(self._connection.execute("select number, payload from event where session = ? and number >= ?", rows[0][:2]))
            rows = [row for row in rows if there.get(row[1]) != row[4]]
        try:
            self._connection.executemany("insert into event values (?, ?, ?, ?, ?)", rows)
        except sqlite3.IntegrityError:
            raise StoreError("this interview went on in another window.", "Close it here, and continue it from the lobby.") from None
        self._connection.execute("update session set events = events + ? where id = ?", (len(rows), session))

    # -- for the rest of this room ----------------------------------------------------------------------------------

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, committed at its end. Raises StoreError, and then nothing of it was done."""
        with self._transaction():
            yield self._connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A look at the tables. Raises StoreError."""
        with self._reading():
            yield self._connection

    # -- around one -------------------------------------------------------------------------------------------------

    def _rows(self, rest: str, values: Iterable[object]) -> list[SessionRow]:
        with self._reading():
            return [row_of(row) for row in self._connection.execute(f"select {COLUMNS} from session {rest}", tuple(values))]  # noqa: S608

    @contextmanager
    def _transaction(self, wait_ms: int | None = None) -> Iterator[None]:
        if self.path and _identity(self.path) != self._opened:
            # What is written to a file without a name is gone when it is closed.
            raise StoreError(f"{self.path} was moved or deleted while it was open.", "Put it back, or begin anew.")
        try:
            if self._connection.in_transaction:  # one that failed so badly that it could not even be undone then
                self._connection.execute("rollback")
            self._connection.execute(f"pragma busy_timeout = {schema.BUSY_MS if wait_ms is None else wait_ms}")
            self._connection.execute("begin immediate")
            try:
                yield
                self._connection.execute("commit")
            except BaseException:  # an interrupted commit must leave nothing half done
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise
        except DAMAGED as error:
            raise self._told(error) from error

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except DAMAGED as error:
            raise self._told(error) from error
        except msgspec.MsgspecError as error:
            raise _unreadable(error) from error

    def _told(self, error: sqlite3.Error | UnicodeDecodeError) -> StoreError:
        told = explain(error, self.path)
        if isinstance(told, BrokenStoreError) and self.path:
            mark_suspect(self.path)
        return told


def _identity(file: Path) -> tuple[int, int] | None:
    """What tells a file from another of the same name; None if there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _decoded(decode: Callable[[bytes], T], saved: bytes) -> T:
    """What was saved as JSON. Raises StoreError."""
    try:
        return decode(saved)
    except (msgspec.MsgspecError, UnicodeDecodeError, TypeError) as error:  # TypeError: damage can make bytes a number
        raise _unreadable(error) from error


def _unreadable(error: Exception) -> StoreError:
    return StoreError(f"something saved here cannot be read ({error}).", "It may come from a newer Two-Way: upgrade, or leave it be.")


def _kind(event: Event) -> str:
    kind = event.__struct_config__.tag
    return str(kind)

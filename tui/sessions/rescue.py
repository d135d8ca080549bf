"""Row by row out of a damaged store: every session whose log reads, as far as it reads.

The log is the truth. A session whose own row is lost is told again from the first event of its log.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

import msgspec

from tui.interview.events import Ended, Started
from tui.scenario.model import Scenario
from tui.sessions.codec import event_of
from tui.sessions.errors import DAMAGED

Row = dict[str, object]
_SCENARIO = msgspec.json.Decoder(Scenario).decode


def rescue(source: sqlite3.Connection, into: sqlite3.Connection, changed: datetime) -> int:
    """Fill a new store; returns the number of sessions saved. `changed`: when the damaged file was last written. Raises sqlite3.Error."""
    into.execute("begin immediate")
    try:
        saved = _fill(source, into, changed)
        into.execute("commit")
    except BaseException:  # a store that is half filled must not stay
        into.execute("rollback")
        raise
    return saved


def _fill(source: sqlite3.Connection, into: sqlite3.Connection, changed: datetime) -> int:
    digests = set()
    for row in _scan(source, "select * from scenario order by digest"):
        if _reads(row.get("compiled"), _SCENARIO):
            digests.add(row["digest"])
            _put(into, "scenario", [row])
    saved = 0
    for name, started_at in _names(source, changed).items():
        log = _whole(_scan(source, "select * from event where session = ? order by number", name))
        row = next(_scan(source, "select * from session where id = ?", name), {}) or _told_again(name, started_at, log)
        if log and row.get("digest") in digests:
            saved += _put(into, "session", [{**row, "events": len(log), "lease": "", "lease_until": ""}])
            _put(into, "event", log)
            _put(into, "card", _scan(source, "select * from card where session = ? order by rubric", name))
    return saved


def _names(source: sqlite3.Connection, changed: datetime) -> dict[object, str]:
    """Every session's id and start, from wherever they still read: an index, the table, the events."""
    found: dict[object, str] = {}
    for query in (
        "select id, started_at from session indexed by session_by_start order by started_at",
        "select id, started_at from session order by id",
        "select session as id, null as started_at from event where number = 1 order by session",
    ):
        for row in _scan(source, query):
            found.setdefault(row["id"], str(row["started_at"] or changed.isoformat(timespec="seconds")))
    return found


def _scan(source: sqlite3.Connection, query: str, *values: object) -> Iterator[Row]:
    """Rows of a query that ends with its order. Where there is damage: those before it, then those after it, backwards."""
    for order in (" asc", " desc") if " order by " in query else ("",):
        try:
            cursor = source.execute(query + order, values)
            names = [column[0] for column in cursor.description]
            while (row := cursor.fetchone()) is not None:
                yield dict(zip(names, row, strict=True))
        except DAMAGED:
            continue
        return


def _whole(rows: Iterable[Row]) -> list[Row]:
    """The events from the first up to one that is missing or can't be read: a log has no holes."""
    log: list[Row] = []
    for row in rows:
        if row["number"] != len(log) + 1 or not _reads(row.get("payload"), event_of):
            break
        log.append(row)
    return log


def _told_again(name: object, started_at: str, log: list[Row]) -> Row:
    """The row of a session, from the events of its log; empty if they don't begin at its start."""
    if not log:
        return {}
    events = [event_of(row["payload"]) for row in log]  # type: ignore[arg-type]  # they were read before
    first = events[0]
    if not isinstance(first, Started):
        return {}
    row: Row = {field: getattr(first, field) for field in ("scenario", "digest", "title", "seed", "difficulty", "pace", "parent")}
    row |= {"id": name, "started_at": started_at, "app": ""}
    ended = next((event for event in reversed(events) if isinstance(event, Ended)), None)  # notes may stand behind it
    if ended is not None:
        row["ended_at"] = (datetime.fromisoformat(started_at) + timedelta(milliseconds=ended.at)).isoformat(timespec="seconds")
    return row


def _reads(raw: object, decode: Callable[[bytes], object]) -> bool:
    try:
        decode(raw)  # type: ignore[arg-type]  # a damaged column may hold anything
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, TypeError):
        return False
    return True


def _put(into: sqlite3.Connection, table: str, rows: Iterable[Row]) -> int:
    """Insert rows, those columns of them that the table has; returns how many."""
    known = {column[1] for column in into.execute(f"pragma table_info({table})")}
    done = 0
    for row in rows:
        kept = {name: value for name, value in row.items() if name in known}
        names, marks = ", ".join(kept), ", ".join("?" * len(kept))
        try:
            done += into.execute(f"insert or ignore into {table} ({names}) values ({marks})", tuple(kept.values())).rowcount  # noqa: S608
        except sqlite3.IntegrityError:
            continue  # a column holds what it never may: this row is part of the damage
    return done

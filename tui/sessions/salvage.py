"""A damaged store is set aside whole, and what still reads of it goes into a new one."""

import sqlite3
from pathlib import Path

TABLES = ("scenario", "session", "event", "note", "card")


def set_aside(file: Path) -> Path:
    """Move a damaged store, with its journal, to a name of its own beside it; returns that name. Raises OSError."""
    number = 1
    while (kept := file.with_name(f"{file.stem}.damaged-{number}{file.suffix}")).exists():
        number += 1
    for ending in ("", "-wal", "-shm"):
        part = file.with_name(file.name + ending)
        if part.exists():
            part.rename(kept.with_name(kept.name + ending))
    return kept


def salvage(kept: Path, into: sqlite3.Connection) -> int:
    """Copy every row that reads from a damaged store; returns the number of sessions saved."""
    try:
        broken = sqlite3.connect(f"{kept.as_uri()}?mode=ro&immutable=1", uri=True)
    except sqlite3.Error:
        return 0
    into.execute("pragma foreign_keys = off")
    try:
        for table in TABLES:
            _copy(broken, into, table)
        # Rows whose session was lost with its page can be shown nowhere.
        for table in ("event", "note", "card"):
            into.execute(f"delete from {table} where session not in (select id from session)")  # noqa: S608
        into.execute("delete from session where digest not in (select digest from scenario)")
        into.execute("delete from event where session not in (select id from session)")
        into.execute("update session set events = (select count(*) from event where session = session.id)")
        return int(into.execute("select count(*) from session").fetchone()[0])
    finally:
        broken.close()
        into.execute("pragma foreign_keys = on")


def _copy(broken: sqlite3.Connection, into: sqlite3.Connection, table: str) -> None:
    try:
        columns = [row[1] for row in broken.execute(f"pragma table_info({table})")]
        known = {row[1] for row in into.execute(f"pragma table_info({table})")}
        shared = [column for column in columns if column in known]
        if not shared:
            return
        names, marks = ", ".join(shared), ", ".join("?" * len(shared))
        rows = broken.execute(f"select {names} from {table}")  # noqa: S608
        while (row := rows.fetchone()) is not None:
            into.execute(f"insert or ignore into {table} ({names}) values ({marks})", row)  # noqa: S608
    except (sqlite3.Error, UnicodeDecodeError):
        return  # the damage begins here; what came before it is saved

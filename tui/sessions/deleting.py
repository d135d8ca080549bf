"""Deleting a session, with a minute in which that can be undone, and off the disk after it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Literal

from tui.sessions.errors import StoreError
from tui.sessions.store import Store

UNDO = timedelta(minutes=1)


def delete(store: Store, session: str, now: datetime) -> None:
    """Delete a session; until `purge` it can be restored. Raises StoreError."""
    set_column(store, session, "deleted_at", moment(now))


def restore(store: Store, session: str) -> None:
    """Bring back a session that was deleted. Raises StoreError if it is gone for good."""
    set_column(store, session, "deleted_at", "")


def purge(store: Store, now: datetime, at_once: Sequence[str] = ()) -> int:
    """Delete for good, off the disk too, what was deleted a minute ago, and these whatever their time. Returns how many were."""
    with store.reading() as connection:
        rows: list[tuple[str, str]] = connection.execute("select id, deleted_at from session where deleted_at <> ''").fetchall()
    # A time that lies ahead of us means that the clock was put back.
    limits = moment(now - UNDO), moment(now + UNDO)
    due = [session for session, at in rows if session in at_once or not limits[0] < at <= limits[1]]
    for session in due:
        store.delete(session)
    return len(due)


def set_column(store: Store, session: str, column: Literal["name", "tags", "archived_at", "deleted_at"], value: str) -> None:
    """Write one column of a session. Raises StoreError if there is no such session."""
    with store.writing() as connection:
        found = connection.execute(f"update session set {column} = ? where id = ?", (value, session))  # noqa: S608
        if not found.rowcount:
            raise StoreError("that session is no longer in the store.")


def moment(at: datetime) -> str:
    """A time as the store keeps it: ISO 8601, UTC, whole seconds, so that later is larger."""
    return at.astimezone(UTC).isoformat(timespec="seconds")

"""What can go wrong with saved sessions, as a sentence and a next step."""

import sqlite3
from pathlib import Path


class StoreError(Exception):
    """The store can't do what was asked."""

    def __init__(self, message: str, next_step: str = "") -> None:
        self.next_step = next_step
        super().__init__(message)


class BrokenStoreError(StoreError):
    """The file is there and can't be read as a store."""


DAMAGED = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged file can raise: SQLite quotes what it could not read, and Python may not be able to read the quotation."""


def explain(error: sqlite3.Error | UnicodeDecodeError, path: Path | None) -> StoreError:
    """A database error in the words of a person."""
    name = getattr(error, "sqlite_errorname", "") or ""
    where = str(path) if path else "the store in memory"
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreError(f"{where} is being written by another program.", "Close the other Two-Way, or wait a moment.")
    if name.startswith("SQLITE_FULL"):
        return StoreError("the disk is full, so the interview cannot be saved.", f"Make room on the disk that holds {where}.")
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return StoreError(f"{where} cannot be written.", "Set TWOWAY_HOME to a folder that can.")
    if name.startswith("SQLITE_IOERR"):
        return StoreError(f"the disk that holds {where} reports an error.", "Look whether it is still there and has room.")
    if isinstance(error, UnicodeDecodeError) or name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return BrokenStoreError(f"{where} is damaged.", "Start Two-Way again: it keeps the damaged file aside and saves what can be read.")
    return StoreError(f"{where} cannot be used ({error}).", "`twoway doctor` looks at it more closely.")

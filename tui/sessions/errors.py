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


def explain(error: sqlite3.Error, path: Path | None) -> StoreError:
    """A database error in the words of a person."""
    name = getattr(error, "sqlite_errorname", "") or ""
    where = str(path) if path else "the store in memory"
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreError(f"{where} is being written by another program.", "Close the other Two-Way, or wait a moment.")
    if name.startswith("SQLITE_FULL"):
        return StoreError("the disk is full, so the interview cannot be saved.", f"Make room on the disk that holds {where}.")
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return StoreError(f"{where} cannot be written.", "Set TWOWAY_HOME to a folder that can.")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return BrokenStoreError(f"{where} is damaged.", "It is kept aside; Two-Way saves what can be read of it.")
    return StoreError(f"{where} cannot be used ({error}).", "`twoway doctor` looks at it more closely.")

"""Opening the store's file: made if it is missing, brought to this version, mended if it is damaged. Never overwritten."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from tui.sessions import schema
from tui.sessions.errors import DAMAGED, BrokenStoreError, StoreError, explain


def open_file(file: Path, wait_ms: int | None = None) -> tuple[sqlite3.Connection, str]:
    """A connection, and a sentence if the file was damaged and had to be mended, else an empty one. Raises StoreError.

    `wait_ms`: for other programs.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{file.parent} cannot be made ({error.strerror}).", "Set TWOWAY_HOME to a folder that can.") from None
    if not _suspect(file).exists() and (file.exists() or not _salvaged(file).exists()):
        try:
            return _connect(file, wait_ms), ""
        except BrokenStoreError:
            pass
    return _mend(file)


def mark_suspect(file: Path) -> None:
    """Have the file looked through when it is opened next: damage was met in a place that opening does not touch."""
    with suppress(OSError):
        _suspect(file).touch()


def _suspect(file: Path) -> Path:
    return file.with_name(file.name + "-suspect")


def _salvaged(file: Path) -> Path:
    """The store that will replace a damaged one, while it is filled."""
    return file.with_name(f"{file.stem}.salvaged{file.suffix}")


def _connect(file: Path, wait_ms: int | None = None) -> sqlite3.Connection:
    """An open store, brought to this version. Raises StoreError."""
    connection: sqlite3.Connection | None = None
    try:
        with suppress(FileExistsError):
            file.touch(mode=0o600, exist_ok=False)  # what people say here is nobody else's business
        connection = sqlite3.connect(file, isolation_level=None, timeout=(schema.BUSY_MS if wait_ms is None else wait_ms) / 1000)
        _examine(connection, file)
        schema.settle(connection, wait_ms)
        schema.migrate(connection, file)
        connection.execute("select 1 from session limit 1")
    except BaseException as error:  # whatever went wrong, the file is let go
        if connection is not None:
            connection.close()
        if isinstance(error, DAMAGED):
            raise explain(error, file) from error
        if isinstance(error, OSError):
            raise StoreError(f"{file} cannot be written ({error.strerror}).", "Set TWOWAY_HOME to a folder that can.") from error
        raise
    return connection


def _examine(connection: sqlite3.Connection, file: Path) -> None:
    """Look whether the file is a store of this version, an older one, or empty. Changes nothing. Raises StoreError."""
    # The tables first: another Two-Way may be making them at this moment, and sets mark and version in the same transaction.
    tables = schema.tables(connection)
    found = schema.version(connection)
    if tables and not schema.is_marked(connection) and not tables >= schema.TABLES:
        raise StoreError(f"{file} is another program's database.", "Move it away, or set TWOWAY_HOME to another folder.")
    if found > len(schema.MIGRATIONS):
        raise StoreError(f"{file} was written by a newer Two-Way.", "Upgrade Two-Way, or set TWOWAY_HOME to another folder.")
    if found < 0 or (tables and found == 0):
        raise BrokenStoreError(f"{file} is damaged.")


def _mend(file: Path) -> tuple[sqlite3.Connection, str]:
    """A new store in place of a damaged one, with what could be saved of it. Raises StoreError.

    The new one is filled beside the damaged one, which is then renamed, and only then takes its place. A kill in between loses
    nothing: either the damaged file still has its name and all is done again, or the new one is whole and only has to be renamed.
    """
    from tui.sessions.salvage import salvage, set_aside

    try:
        with _alone(file):
            sound = _sound(file) if file.exists() or not _salvaged(file).exists() else None
            if sound is not None:
                _suspect(file).unlink(missing_ok=True)
                return sound, ""
            told = "What could be read of them was saved; the damaged file is kept beside the new one."
            if file.exists():
                for leftover in file.parent.glob(f"{_salvaged(file).name}*"):
                    leftover.unlink()
                with closing(_connect(_salvaged(file))) as fresh:
                    saved = salvage(file, fresh)
                kept = set_aside(file)
                told = f"{saved} could be saved; the damaged file is kept as {kept.name}."
            else:
                set_aside(file)  # its journal may have been left behind, and must never be taken for the new one's
            _salvaged(file).replace(file)
            _suspect(file).unlink(missing_ok=True)
            return _connect(file), f"The saved sessions were damaged. {told}"
    except sqlite3.Error as error:
        raise explain(error, file) from error
    except OSError as error:
        raise StoreError(
            f"{file} is damaged and cannot be set aside ({error.strerror}).", "Close every Two-Way, or move it away."
        ) from None


def _sound(file: Path) -> sqlite3.Connection | None:
    """The store if there is nothing wrong with it, looked through from end to end; another program may have mended it meanwhile."""
    try:
        connection = _connect(file)
    except BrokenStoreError:
        return None
    try:
        if connection.execute("pragma integrity_check(1)").fetchone()[0] == "ok":
            return connection
    except DAMAGED as error:
        if not isinstance(explain(error, file), BrokenStoreError):
            connection.close()
            raise
    connection.close()
    return None


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Keep other programs from mending the same file. A lock of SQLite's own: it is gone when its holder is, on every system."""
    with closing(sqlite3.connect(file.with_name(file.name + "-mending"), isolation_level=None, timeout=schema.BUSY_MS / 1000)) as lock:
        lock.execute("begin exclusive")
        yield

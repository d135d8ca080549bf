"""What still reads of a damaged store goes into a new one, out of a copy; the damaged file is only renamed.

SQLite may have written the store's own journal into it before, as it does whenever a store is closed.
"""

import shutil
import sqlite3
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.sessions.errors import DAMAGED
from tui.sessions.rescue import rescue

_SIDES = ("", "-wal", "-shm")
"""The parts of a SQLite database: the file, what was committed last, and an index of that."""
_HEADER_PAGES = slice(28, 32)
"""Where the first page holds the number of pages."""


def set_aside(file: Path) -> Path:
    """Move a damaged store, with its journal, to a name of its own beside it; returns that name. Raises OSError."""
    names = (file.with_name(f"{file.stem}.damaged-{number}{file.suffix}") for number in count(1))
    kept = next(name for name in names if not any(part.exists() for part in _parts(name)))
    for part, name in zip(_parts(file), _parts(kept), strict=True):
        if part.exists():
            part.rename(name)
    return kept


def _parts(file: Path) -> list[Path]:
    return [file.with_name(file.name + ending) for ending in _SIDES]


def salvage(damaged: Path, into: sqlite3.Connection) -> int:
    """Copy every session that reads, as far as it reads, into a new store; returns their number. Raises sqlite3.Error, OSError."""
    with TemporaryDirectory(prefix="salvage-", dir=damaged.parent, ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / damaged.name
        for part, name in zip(_parts(damaged)[:2], _parts(copy), strict=False):
            if part.exists():
                shutil.copyfile(part, name)
        source = _readable(copy) or _with_first_page(copy, into)
        if source is None:
            return 0
        try:
            return rescue(source, into, _changed(damaged))
        finally:
            source.close()


def _changed(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)


def _readable(copy: Path) -> sqlite3.Connection | None:
    """The copy, if SQLite finds tables in it."""
    source = sqlite3.connect(copy, isolation_level=None)
    source.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        if source.execute("select count(*) from sqlite_master where name = 'session'").fetchone()[0]:
            return source
    except DAMAGED:
        pass  # damaged from its first page on
    source.close()
    return None


def _with_first_page(copy: Path, into: sqlite3.Connection) -> sqlite3.Connection | None:
    """The copy with a sound first page. That page only says where the tables begin, and in every store they begin at the same places."""
    into.execute("pragma wal_checkpoint(truncate)")
    size: int = into.execute("pragma page_size").fetchone()[0]
    fresh = Path(into.execute("pragma database_list").fetchone()[2])
    with fresh.open("rb") as file:
        page = bytearray(file.read(size))
    page[_HEADER_PAGES] = (copy.stat().st_size // size).to_bytes(4, "big")
    with copy.open("r+b") as file:
        file.write(page)
    return _readable(copy)

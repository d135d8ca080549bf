"""Compiled scenarios and the lobby's index, kept as JSON in the user's cache folder.

The cache may be deleted, damaged or unwritable at any time: then it is done without. Its key holds the program's version and the
very code that compiles, so that a form written by another program is never read.
"""

import hashlib
import os
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec

import tui
from tui import places

T = TypeVar("T")
MOST_KEPT = 200
"""Compiled files; an author who saves often leaves one a save."""


@lru_cache(maxsize=1)
def form() -> str:
    """Names the form that compiled files have: the version, and a digest of this room's code."""
    code = hashlib.sha256()
    for file in sorted(Path(__file__).parent.glob("*.py")):
        code.update(file.read_bytes())
    return f"{tui.__version__}-{code.hexdigest()[:12]}"


def digest(raw: bytes) -> str:
    """Names a file's content: the first 16 hex digits of its SHA-256."""
    return hashlib.sha256(raw).hexdigest()[:16]


def compiled_path(kind: str, *digests: str) -> Path:
    """Where the compiled form of something made from this content is kept."""
    return _folder() / f"{'-'.join((kind, *digests))}-{form()}.json"


def index_path() -> Path:
    """Where the lobby's index is kept."""
    return places.cache_dir() / "index.json"


def read(path: Path, kind: type[T]) -> T | None:
    """A value that was kept, None if it is not there or not what it should be."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None


def keep(path: Path, value: object) -> None:
    """Keep a value: the file is written whole or not at all."""
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    except OSError:
        return
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.encode(value))
        part.replace(path)
    except OSError:
        _remove(part)
    if path.parent == _folder():
        _tidy()


def _folder() -> Path:
    return places.cache_dir() / "compiled"


def _tidy() -> None:
    """Remove the oldest compiled files beyond those that are kept."""
    try:
        with os.scandir(_folder()) as found:
            files = sorted((entry.stat().st_mtime_ns, entry.path) for entry in found)
    except OSError:
        return
    for _, path in files[:-MOST_KEPT]:
        _remove(Path(path))


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return

"""Which scenarios there are, and one of them ready to play.

Compiled scenarios are kept as JSON by the digest of their source, and an index keeps what the lobby shows; while a file has
not changed, neither YAML nor the checks are loaded. The cache may be deleted, or be unwritable, at any time.
"""

import difflib
import hashlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

import tui
from tui import places
from tui.scenario.mistakes import Mistake, ScenarioError, errors
from tui.scenario.model import Bank, Scenario

FORM = f"{tui.__version__}-1"
"""Part of the cache's key: a cache written for another form of the model is not read."""
FILE = "scenario.yaml"
BANK = "question-bank.yaml"
MOST = 1000
"""Scenarios looked at in one folder."""


class Entry(Struct, frozen=True, kw_only=True):
    """A scenario as the lobby shows it."""

    id: str
    path: str
    """Of the YAML file."""
    title: str
    role: str = ""
    company: str = ""
    length: int = 0
    trains: str = ""
    source: Literal["shipped", "yours", "given"]
    digest: str = ""
    broken: str = ""
    """Why it can't be played, with the place; empty if it can."""


class Loaded(Struct, frozen=True):
    """A scenario ready to play, with what its checks had to say."""

    scenario: Scenario
    mistakes: list[Mistake]


class _Seen(Struct, frozen=True, kw_only=True):
    """A file as it was when it was last read."""

    size: int
    changed: int
    entry: Entry


class _Index(Struct, kw_only=True):
    form: str
    files: dict[str, _Seen]


class NotFoundError(LookupError):
    """No scenario has this name; the text is a sentence with the nearest name."""


def find(folders: Sequence[Path] = ()) -> list[Entry]:
    """Every scenario: the shipped ones, the user's own, those in the folders given; a broken one says so in its entry."""
    index = _read_index()
    fresh: dict[str, _Seen] = {}
    found = []
    for source, folder in _folders(folders):
        for file in _files(folder):
            seen = _look(file, source, index)
            if seen is not None:
                fresh[str(file)] = seen
                found.append(seen.entry)
    if fresh != index.files:
        _write(_index_path(), msgspec.json.encode(_Index(form=FORM, files=fresh)))
    return found


def locate(name: str, folders: Sequence[Path] = ()) -> Path:
    """The YAML file of a scenario given by name, folder or file. Raises NotFoundError."""
    given = Path(name)
    if given.is_file():
        return given
    if (given / FILE).is_file():
        return given / FILE
    names: list[str] = []
    for _, folder in _folders(folders):
        for file in _files(folder):
            if _id(file) == name:
                return file
            names.append(_id(file))
    near = difflib.get_close_matches(name[:64], names, 1)
    raise NotFoundError(f"there is no scenario '{name[:64]}'" + (f"; did you mean '{near[0]}'?" if near else ""))


def load(path: Path) -> Loaded:
    """A scenario ready to play. Raises ScenarioError with every mistake if it can't be played, OSError if it can't be read."""
    raw = _bytes(path)
    cached = _compiled(_digest(raw, path))
    if cached is not None:
        return cached
    loaded, mistakes = compile_scenario(raw, path)
    if loaded is None:
        raise ScenarioError(mistakes)
    return loaded


def check(path: Path) -> list[Mistake]:
    """Every mistake of a scenario, sorted by place."""
    return compile_scenario(_bytes(path), path)[1]


def load_bank() -> Bank:
    """The question bank. Raises ScenarioError if it is damaged."""
    path = places.shipped_scenarios() / BANK
    raw = _bytes(path)
    cache = _cache_path("bank", _digest(raw, path))
    try:
        return msgspec.json.decode(cache.read_bytes(), type=Bank)
    except (OSError, msgspec.MsgspecError):
        pass
    from tui.scenario.build import build
    from tui.scenario.source import parse_source

    source = parse_source(raw, str(path))
    bank = build(Bank, source)
    if bank is None or errors(source.mistakes):
        raise ScenarioError(sorted(source.mistakes))
    _write(cache, msgspec.json.encode(bank))
    return bank


def compile_scenario(raw: bytes, path: Path) -> tuple[Loaded | None, list[Mistake]]:
    """Read a file's bytes; the scenario if it can be played, and every mistake."""
    from tui.scenario.build import build
    from tui.scenario.checks import structure
    from tui.scenario.source import parse_source

    source = parse_source(raw, str(path))
    scenario = build(Scenario, source)
    if scenario is not None:
        structure(scenario, load_bank(), source)
    mistakes = sorted(source.mistakes)
    if scenario is None or errors(mistakes):
        return None, mistakes
    digest = _digest(raw, path)
    scenario = msgspec.structs.replace(scenario, id=_id(path), digest=digest)
    loaded = Loaded(scenario, mistakes)
    _write(_cache_path("scenario", digest), msgspec.json.encode(loaded))
    return loaded, mistakes


def _look(file: Path, source: Literal["shipped", "yours", "given"], index: _Index) -> _Seen | None:
    try:
        status = file.stat()
    except OSError:
        return None
    seen = index.files.get(str(file))
    if seen and (seen.size, seen.changed, seen.entry.source) == (status.st_size, status.st_mtime_ns, source):
        return seen
    return _Seen(size=status.st_size, changed=status.st_mtime_ns, entry=_entry(file, source))


def _entry(file: Path, source: Literal["shipped", "yours", "given"]) -> Entry:
    name = _id(file)
    try:
        scenario = load(file).scenario
    except ScenarioError as error:
        return Entry(id=name, path=str(file), title=name, source=source, broken=str(error))
    except OSError as error:
        return Entry(id=name, path=str(file), title=name, source=source, broken=f"{file}: {error.strerror or error}")
    return Entry(
        id=name,
        path=str(file),
        title=scenario.title,
        role=scenario.role,
        company=scenario.company,
        length=scenario.length,
        trains=scenario.trains,
        source=source,
        digest=scenario.digest,
    )


def _folders(given: Sequence[Path]) -> Iterator[tuple[Literal["shipped", "yours", "given"], Path]]:
    yield "shipped", places.shipped_scenarios()
    yield "yours", places.data_dir() / "scenarios"
    for folder in given:
        yield "given", folder


def _files(folder: Path) -> list[Path]:
    """The scenario files in a folder of scenarios, or the one of a scenario's own folder."""
    if (folder / FILE).is_file():
        return [folder / FILE]
    try:
        inside = sorted(entry.path for entry in os.scandir(folder) if entry.is_dir())
    except OSError:
        return []
    return [Path(path) / FILE for path in inside[:MOST] if (Path(path) / FILE).is_file()]


def _id(path: Path) -> str:
    return path.resolve().parent.name if path.name == FILE else path.stem


def _bytes(path: Path) -> bytes:
    from tui.scenario.limits import LARGEST

    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _digest(raw: bytes, path: Path) -> str:
    """The name is part of it, because it becomes the scenario's id."""
    return hashlib.sha256(_id(path).encode() + b"\0" + raw).hexdigest()[:16]


def _compiled(digest: str) -> Loaded | None:
    try:
        return msgspec.json.decode(_cache_path("scenario", digest).read_bytes(), type=Loaded)
    except (OSError, msgspec.MsgspecError):
        return None


def _cache_path(kind: str, digest: str) -> Path:
    return places.cache_dir() / "compiled" / f"{kind}-{digest}-{FORM}.json"


def _index_path() -> Path:
    return places.cache_dir() / "index.json"


def _read_index() -> _Index:
    try:
        index = msgspec.json.decode(_index_path().read_bytes(), type=_Index)
    except (OSError, msgspec.MsgspecError):
        return _Index(form=FORM, files={})
    return index if index.form == FORM else _Index(form=FORM, files={})


def _write(path: Path, data: bytes) -> None:
    """Write a cache file whole or not at all; a cache that can't be written is done without."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        return

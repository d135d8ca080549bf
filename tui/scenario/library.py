"""Which scenarios there are, and one of them ready to play.

While a file has not changed, neither YAML nor the checks are loaded: the lobby reads an index, and a scenario is read in its compiled form.
"""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, structs

from tui.scenario import cache, shelf
from tui.scenario.limits import LARGEST
from tui.scenario.mistakes import Mistake, ScenarioError
from tui.scenario.model import Bank, Scenario
from tui.scenario.shelf import FILE, Shelf
from tui.text import clean_line

__all__ = ["Entry", "Loaded", "NotFoundError", "ScenarioError", "check", "compile_scenario", "find", "load", "load_bank", "locate"]


class Entry(Struct, frozen=True, kw_only=True):
    """A scenario as the lobby shows it."""

    id: str
    path: str
    """Of the YAML file; not cleaned, it is for opening."""
    title: str
    role: str = ""
    company: str = ""
    length: int = 0
    """Minutes."""
    trains: str = ""
    source: Shelf
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
    """Of the program and the question bank that the entries were made with."""
    files: dict[str, _Seen]


class NotFoundError(LookupError):
    """No scenario has this name; the text is a sentence with the nearest name."""


def find(extra: Sequence[Path] = ()) -> list[Entry]:
    """Every scenario: the shipped ones, the user's own, those in the folders or files given. A broken one says so in its entry."""
    form = f"{cache.form()}-{_bank_stamp()}"
    index = cache.read(cache.index_path(), _Index)
    known = index.files if index is not None and index.form == form else {}
    fresh: dict[str, _Seen] = {}
    for source, file in shelf.files(extra):
        seen = _look(file, source, known) if str(file) not in fresh else None
        if seen is not None:
            fresh[str(file)] = seen
    if any(known.get(path) != seen for path, seen in fresh.items()):
        # What was not looked at this time stays, unless it is gone.
        others = {path: seen for path, seen in known.items() if path not in fresh and Path(path).is_file()}
        cache.keep(cache.index_path(), _Index(form=form, files=others | fresh))
    return [seen.entry for seen in fresh.values()]


def locate(name: str, extra: Sequence[Path] = ()) -> Path:
    """The YAML file of a scenario given by path, folder or name; the user's own come before the shipped. Raises NotFoundError."""
    given = Path(name)
    try:
        if given.is_file():
            return given
        if (given / FILE).is_file():
            return given / FILE
        is_folder = given.is_dir()
    except OSError:  # a name longer than any path
        is_folder = False
    # Later shelves win: what is given comes before the user's own, that before what ships.
    found = {shelf.id_of(file): file for _, file in shelf.files(extra)}
    if name in found:
        return found[name]
    shown = clean_line(name, 64)
    if is_folder:
        raise NotFoundError(f"there is no {FILE} in the folder '{shown}'")
    from tui.scenario.nearest import nearest

    near = nearest(name, found)
    raise NotFoundError(f"there is no scenario '{shown}'" + (f"; did you mean '{near}'?" if near else ""))


def load(path: Path) -> Loaded:
    """A scenario ready to play. Raises ScenarioError with every mistake if it can't be played, OSError if it can't be read."""
    raw = _read(path)
    # The bank is part of the key: whether a topic is known depends on it.
    kept = cache.compiled_path("scenario", cache.digest(raw), cache.digest(_read(shelf.bank_path())))
    loaded = cache.read(kept, Loaded)
    if loaded is not None:
        mistakes = [structs.replace(mistake, file=str(path)) for mistake in loaded.mistakes]
        return Loaded(structs.replace(loaded.scenario, id=shelf.id_of(path)), mistakes)
    loaded, mistakes = compile_scenario(raw, path)
    if loaded is None:
        raise ScenarioError(mistakes)
    cache.keep(kept, loaded)
    return loaded


def check(path: Path) -> list[Mistake]:
    """Every mistake of a scenario, or of a question bank, in the order of the file. Raises OSError."""
    return compile_scenario(_read(path), path)[1]


def load_bank() -> Bank:
    """The question bank. Raises ScenarioError if it is damaged, OSError if it is gone."""
    path = shelf.bank_path()
    raw = _read(path)
    kept = cache.compiled_path("bank", cache.digest(raw))
    bank = cache.read(kept, Bank)
    if bank is None:
        from tui.scenario.compiler import compile_bank

        bank, mistakes = compile_bank(raw, str(path))
        if bank is None:
            raise ScenarioError(mistakes)
        cache.keep(kept, bank)
    return bank


def compile_scenario(raw: bytes, path: Path) -> tuple[Loaded | None, list[Mistake]]:
    """Read a file's bytes; the scenario if it can be played, and every mistake. A question bank is checked as such."""
    from tui.scenario.compiler import compile_bank, compile_text, is_bank

    if is_bank(raw):
        return None, compile_bank(raw, str(path))[1]
    scenario, mistakes = compile_text(raw, str(path), load_bank())
    if scenario is None:
        return None, mistakes
    return Loaded(structs.replace(scenario, id=shelf.id_of(path), digest=cache.digest(raw)), mistakes), mistakes


def _look(file: Path, source: Shelf, known: dict[str, _Seen]) -> _Seen | None:
    try:
        status = file.stat()
    except OSError:
        return None
    seen = known.get(str(file))
    if seen and (seen.size, seen.changed, seen.entry.source) == (status.st_size, status.st_mtime_ns, source):
        return seen
    return _Seen(size=status.st_size, changed=status.st_mtime_ns, entry=_entry(file, source))


def _entry(file: Path, source: Shelf) -> Entry:
    name = shelf.id_of(file)
    try:
        scenario = load(file).scenario
    except ScenarioError as error:
        return Entry(id=name, path=str(file), title=name, source=source, broken=str(error))
    except OSError as error:
        broken = f"{clean_line(str(error.filename or file))}: {error.strerror or error}"
        return Entry(id=name, path=str(file), title=name, source=source, broken=broken)
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


def _read(path: Path) -> bytes:
    """A file's bytes, at most one more than a scenario may have."""
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _bank_stamp() -> str:
    try:
        status = shelf.bank_path().stat()
    except OSError:
        return ""
    return f"{status.st_size}-{status.st_mtime_ns}"

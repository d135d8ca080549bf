"""A scenario file that is being written on: what was saved last, once it is whole.

There is no clock here: whoever watches looks now and then, a few times a second. Editors write in place, in two goes, empty the file
first, or put another in its place under the same name; a look may fall between. So nothing is believed at first sight:

- what a look finds is read once the next look finds the same;
- what is wrong with it (a mistake, or that the file is gone) is only said if it stays so for several looks.
"""

from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from msgspec import Struct, structs

from tui.scenario import cache
from tui.scenario.library import compile_scenario
from tui.scenario.limits import LARGEST
from tui.scenario.mistakes import ScenarioError
from tui.scenario.model import Scenario
from tui.text import clean_line

T = TypeVar("T")
LOOK_S = 0.3
"""Seconds between two looks, for whoever has a clock."""
SETTLED = 1
"""Further looks that must find the same before it is read."""
PATIENT = 4
"""Further looks after which a file that is wrong or gone is reported. At this pace that is a good second."""


class Saved(Struct, frozen=True):
    """The file holds a scenario that can be played."""

    scenario: Scenario


class Spoilt(Struct, frozen=True):
    """The file holds none."""

    why: str
    """One sentence with its place, without a full stop: "scenario.yaml:12:5: there is no beat 'x'"."""


class _Look(NamedTuple):
    """What one look found."""

    stamp: tuple[int, int, int]
    """Time of the last change in ns, size in bytes, inode."""
    digest: str
    """Of the bytes; empty if they could not be read."""
    trouble: str
    """Why they could not be read."""


class Watched(Generic[T]):
    """A file of which everything that is saved is told once, as what its heir makes of it. One thread at a time may look."""

    def __init__(self, path: Path, digest: str) -> None:
        """`digest`: of the version that is known already, as its scenario holds it; empty: of none."""
        self._path = path
        self._last: _Look | None = None
        self._same = 0
        """Looks that have found the same as the one before."""
        self._told = digest
        self._read: T | Spoilt | None = None
        """What was made of the last look's bytes."""

    def made_of(self, raw: bytes) -> T | Spoilt:
        """What a file's bytes are."""
        raise NotImplementedError

    def is_wrong(self, made: T | Spoilt) -> bool:
        """Whether something is wrong with it, so that it may be half a file."""
        return isinstance(made, Spoilt)

    def look(self) -> T | Spoilt | None:
        """What was saved since it was last told, None while there is nothing new or it is not yet sure."""
        if self._same > PATIENT and self._last is not None and _stamp(self._path) == self._last.stamp:
            return None  # told, and not touched since
        raw, found = _look(self._path)
        if found != self._last:
            self._last, self._same, self._read = found, 0, None
            return None
        self._same += 1
        if self._same < SETTLED or self.sure:
            return None
        if self._read is None:
            self._read = Spoilt(f"{self.name}: {found.trouble}") if found.trouble else self.made_of(raw)
        news = self._read
        if self.is_wrong(news) and self._same < PATIENT:
            return None
        self._told = found.digest or found.trouble
        return news

    @property
    def sure(self) -> bool:
        """Whether the last look found what was told already."""
        return self._last is not None and self._told == (self._last.digest or self._last.trouble)

    @property
    def name(self) -> str:
        """The file's name, for sentences."""
        return clean_line(self._path.name, 80)


class WatchedFile(Watched[Saved]):
    """A scenario that can be played, or the first thing that keeps it from being one."""

    def made_of(self, raw: bytes) -> Saved | Spoilt:
        """Not through the cache: a draft is read once, and would push out what is played every day."""
        loaded, mistakes = compile_scenario(raw, self._path)
        if loaded is not None:
            return Saved(loaded.scenario)
        return Spoilt(str(ScenarioError([structs.replace(mistake, file=self.name) for mistake in mistakes])))


def _stamp(path: Path) -> tuple[int, int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0, 0
    return status.st_mtime_ns, status.st_size, status.st_ino


def _look(path: Path) -> tuple[bytes, _Look]:
    stamp = _stamp(path)
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        return b"", _Look(stamp, "", "the file is gone")
    except OSError as error:
        return b"", _Look(stamp, "", f"the file cannot be read ({error.strerror or error})")
    return raw, _Look(stamp, cache.digest(raw), "")

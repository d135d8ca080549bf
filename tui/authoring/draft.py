"""A scenario file as it stands while it is written: what can be made of it, every mistake, and where everything is."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import structs

from tui.authoring.outline import Outline, outline
from tui.scenario import cache, shelf
from tui.scenario.compiler import compile_source
from tui.scenario.mistakes import Mistake, errors
from tui.scenario.model import Bank, Scenario
from tui.scenario.watching import Spoilt, Watched
from tui.text import clean

LONGEST_LINE = 2000
"""Characters of a line that are shown."""


class Draft(NamedTuple):
    """One state of the file."""

    digest: str
    lines: Sequence[str]
    """Cleaned, for showing."""
    mistakes: Sequence[Mistake]
    """In the order of the file."""
    outline: Outline
    scenario: Scenario | None
    """Ready to play; None while there are errors."""

    @property
    def errors(self) -> int:
        """Mistakes that keep it from being played."""
        return len(errors(self.mistakes))


def draft(raw: bytes, path: Path, bank: Bank) -> Draft:
    """What can be made of a file's bytes; nothing much of a question bank's."""
    source, built = compile_source(raw, str(path), bank)
    mistakes = source.listed()
    areas: dict[str, str] = {name: topic.area for name, topic in bank.topics.items()}
    shown = outline(built, source, areas, mistakes) if built is not None else Outline()
    digest = cache.digest(raw)
    playable = None if built is None or errors(mistakes) else structs.replace(built, id=shelf.id_of(path), digest=digest)
    return Draft(digest, [clean(line, LONGEST_LINE) for line in source.lines], mistakes, shown, playable)


class WatchedDraft(Watched[Draft]):
    """A scenario's file, read again with each save."""

    def __init__(self, path: Path, bank: Bank) -> None:
        super().__init__(path, "")
        self._bank = bank

    def made_of(self, raw: bytes) -> Draft:
        """The file as it stands."""
        return draft(raw, self._path, self._bank)

    def is_wrong(self, made: Draft | Spoilt) -> bool:
        """Errors that were not there before may be those of half a file."""
        return isinstance(made, Spoilt) or made.errors > 0

"""A file being read: its text, its pieces with their places, and everything that is wrong with it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from tui.scenario.compose import compose
from tui.scenario.limits import LARGEST, MOST_LINES, MOST_MISTAKES
from tui.scenario.mistakes import Level, Mistake
from tui.scenario.nearest import did_you_mean
from tui.scenario.pieces import Piece, Place
from tui.text import clean, hostile

Where: TypeAlias = tuple[str | int, ...]
"""Keys and indexes from the top of the model to one of its parts, shorthands written out: ("beats", "opening", "say", 0)."""

_SLICE = 4096
"""Characters of a line that are searched at once."""
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins."""


@dataclass(slots=True)
class Source:
    """A file, read."""

    file: str
    lines: list[str] = field(default_factory=list)
    tree: Piece | None = None
    places: dict[Where, Place] = field(default_factory=dict)
    """Where the parts of the model stand; filled while it is built."""
    inside: dict[Where, Place] = field(default_factory=dict)
    """Where the first character of a condition stands, for columns inside it."""
    mistakes: list[Mistake] = field(default_factory=list)
    unlisted: list[Level] = field(default_factory=list)
    """Levels of the mistakes beyond those that are listed."""

    def place(self, where: Where) -> Place:
        """Where a part stands, or the nearest thing above it."""
        while where and where not in self.places:
            where = where[:-1]
        return self.places.get(where, Place(1, 1))

    @property
    def full(self) -> bool:
        """Whether further mistakes are only counted."""
        return len(self.mistakes) >= MOST_MISTAKES

    def did_you_mean(self, name: str, known: Collection[str]) -> str:
        """A sentence with the nearest known name, empty if none is near or nobody will read it."""
        return "" if self.full else did_you_mean(name, known)

    def mistake(self, code: str, where: Where, message: str, hint: str = "", level: Level = "error") -> None:
        """Note a mistake at a part of the model."""
        self.mistake_at(code, self.place(where), message, hint, level)

    def mistake_at(self, code: str, place: Place, message: str, hint: str = "", level: Level = "error") -> None:
        """Note a mistake at a place; one beyond the end of a line or of the file is moved to that end."""
        if self.full:
            self.unlisted.append(level)
            return
        line = max(1, min(place.line, len(self.lines) or 1))
        text = self.lines[line - 1] if self.lines else ""
        column = max(1, min(place.column, len(text) + 1))
        self.mistakes.append(
            Mistake(
                file=self.file, line=line, column=column, code=code, level=level, message=message, hint=hint, quoted=_around(text, column)
            )
        )

    def listed(self) -> list[Mistake]:
        """All mistakes in the order of the file, and how many more there are."""
        found = sorted(self.mistakes)
        if self.unlisted:
            level: Level = "error" if "error" in self.unlisted else "hint"
            message = f"{len(self.unlisted)} further mistakes are not listed"
            found.append(Mistake(file=self.file, line=max(1, len(self.lines)), column=1, code="TW009", level=level, message=message))
        return found


def read_source(path: Path) -> tuple[Source, bytes]:
    """Read and parse a file. Raises OSError if it can't be opened; everything else is a mistake."""
    raw = read_bytes(path)
    return parse_source(raw, str(path)), raw


def read_bytes(path: Path) -> bytes:
    """A file's bytes, at most one more than a scenario may have. Raises OSError."""
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def parse_source(raw: bytes, file: str) -> Source:
    """Parse a file's bytes; `tree` is None if nothing can be made of it."""
    source = Source(file)
    text = _decode(raw, source)
    if text is None:
        return source
    source.lines = _lines(text)
    if len(source.lines) > MOST_LINES:
        source.mistake_at(
            "TW002", Place(MOST_LINES + 1, 1), f"this file has more than {MOST_LINES} lines", "A scenario is one interview; split it."
        )
        return source
    _report_hostile(source)
    source.tree = compose(text, source.lines, source.mistake_at)
    return source


def _decode(raw: bytes, source: Source) -> str | None:
    if len(raw) > LARGEST:
        message = f"this file is larger than {LARGEST // 1024 // 1024} MB"
        source.mistake_at("TW002", Place(1, 1), message, "A scenario is text for one interview; split it.")
        return None
    if raw.startswith(_WIDE) or raw[:_SLICE].count(0) * 4 > len(raw[:_SLICE]):
        source.mistake_at("TW001", Place(1, 1), "this is UTF-16 text, or none at all", "Save the file as UTF-8.")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The decoder is handed the text behind a byte order mark, and counts from there.
        start = error.start + len(raw) - len(error.object)
        source.lines = _lines(raw[: start + 1].decode("utf-8-sig", "replace"))
        place = Place(len(source.lines), max(1, len(source.lines[-1])))
        source.mistake_at("TW001", place, "this is not UTF-8 text", "Save the file as UTF-8.")
        return None
    return "\n".join(_lines(text))


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _report_hostile(source: Source) -> None:
    for number, line in enumerate(source.lines, 1):
        if line.isascii() and line.isprintable():
            continue
        for start in range(0, len(line), _SLICE):
            if source.full:
                return
            last = -2
            for piece in hostile(line[start : start + _SLICE]):
                if piece.offset > last + 1:
                    hint = "Take it out: it would act on a reader's terminal, or hide text."
                    source.mistake_at("TW007", Place(number, start + piece.offset + 1), f"there is {piece.what} here", hint)
                last = piece.offset


def _around(line: str, column: int) -> str:
    """The part of a line that holds a column, ready to be shown."""
    start = max(0, column - 60) if column > 100 else 0
    return clean(line[start : start + 200])

"""The file as it stands, to be read: line numbers, the chosen part behind a bar, each mistake below its line."""

import re
from collections.abc import Sequence

from tui.app.widgets.rows import Piece, Rows
from tui.app.widgets.wrap import wrap
from tui.scenario.mistakes import Level, Mistake

BAR = "▎"
LEAST_ROOM = 16
"""Cells that a text keeps however far it stands in."""
_KEY = re.compile(r"^(?:- )?[a-z][a-z0-9-]*:(?= |$)")
_SIGNS: dict[Level, tuple[str, str]] = {"error": ("x", "error"), "warning": ("!", "warning"), "hint": ("·", "muted")}


class SourceView(Rows):
    """Lines of text, numbered; an item is a line and the mistakes in it."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: Sequence[str] = ()
        self._mistakes: dict[int, list[Mistake]] = {}
        self._broken: list[list[Sequence[Piece]]] = []
        self._chosen = (0, 0)
        self._width = 0

    @property
    def line(self) -> int:
        """The line with the cursor, from 1."""
        return self.cursor + 1

    def show(self, lines: Sequence[str], mistakes: Sequence[Mistake]) -> None:
        """Another state of the file; the cursor stays at its line."""
        self._lines = lines
        self._mistakes = {}
        for mistake in mistakes:
            self._mistakes.setdefault(mistake.line, []).append(mistake)
        self._break()

    def choose(self, first: int, last: int, at: int) -> None:
        """Mark these lines and bring them into sight, with the cursor at line `at`; 0: nothing is to be marked, and it stays."""
        self._chosen = (first, last)
        self.redraw()
        if at and self._broken:
            self.put_cursor(at - 1, sum(len(rows) for rows in self._broken[at - 1 : last]))

    def find(self, words: str) -> int | None:
        """The next line behind the cursor that holds these words, round and round; None if none does."""
        sought, count = words.casefold(), len(self._lines)
        return next((at + 1 for step in range(1, count + 1) if sought in self._lines[at := (self.cursor + step) % count].casefold()), None)

    def on_resize(self) -> None:
        """Break the lines for the width there is."""
        if self.room != self._width:
            self._break()
            if self._broken:
                self.put_cursor(self.cursor)

    def pieces(self, item: int, row: int) -> Sequence[Piece]:
        """A row of a line, behind its number, or of a mistake in it."""
        digits = self._digits
        number = f"{item + 1:>{digits}}" if not row else " " * digits
        chosen = self._chosen[0] <= item + 1 <= self._chosen[1]
        return (number, "here" if chosen and not row else "muted"), (BAR if chosen else " ", "here"), *self._broken[item][row]

    @property
    def _digits(self) -> int:
        return max(3, len(str(len(self._lines))))

    def _break(self) -> None:
        if not self.scrollable_content_region.width:
            return
        self._width = self.room
        room = max(LEAST_ROOM, self.room - self._digits - len(BAR))
        self._broken = [
            [*_text_rows(line, room), *_mistake_rows(self._mistakes.get(number, ()), room)] for number, line in enumerate(self._lines, 1)
        ]
        self.lay([len(rows) for rows in self._broken], self.cursor)


def _text_rows(line: str, room: int) -> list[Sequence[Piece]]:
    text = line.lstrip(" ")
    margin = " " * min(len(line) - len(text), max(0, room - LEAST_ROOM))
    first, *rest = wrap(text.rstrip(), room - len(margin))
    if text.startswith("#"):
        return [((margin + row, "muted"),) for row in (first, *rest)]
    key = _KEY.match(first)
    end = key.end() if key else 0
    return [((margin, ""), (first[:end], "key"), (first[end:], "")), *(((margin + row, ""),) for row in rest)]


def _mistake_rows(mistakes: Sequence[Mistake], room: int) -> list[Sequence[Piece]]:
    rows: list[Sequence[Piece]] = []
    for mistake in mistakes:
        sign, style = _SIGNS[mistake.level]
        text = f"{mistake.code} {mistake.message}. {mistake.hint}".strip()
        rows += [((f"{sign if not index else ' '} {row}", style),) for index, row in enumerate(wrap(text, room - 2))]
    return rows

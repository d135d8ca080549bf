"""What the candidate believes of each area of the job: good, a risk, or not to be told."""

from typing import get_args

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tui.app.data import Piece, line, lines
from tui.app.theme import BELIEF_SIGNS
from tui.interview.moves import Colour
from tui.scenario.model import AREAS

CELL = 27
"""Cells that one area needs; two stand beside each other where there is room."""
COLOURS: tuple[Colour, ...] = get_args(Colour)


class Beliefs(Widget):
    """A grid of areas with a cursor."""

    DEFAULT_CSS = """
    Beliefs { height: auto; color: $foreground; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._areas = list(AREAS)
        self._cursor = 0
        self._held: dict[str, Colour] = {}

    @property
    def area(self) -> str:
        """The marked area."""
        return self._areas[self._cursor]

    @property
    def row(self) -> int:
        """The row of the marked area."""
        return self._cursor % self._deep(self.size.width)

    @property
    def held(self) -> dict[str, Colour]:
        """What was said of each area so far."""
        return self._held

    def hold(self, area: str, colour: Colour) -> None:
        """Believe this of an area."""
        self._held[area] = colour
        self.refresh()

    def move(self, columns: int, rows: int) -> None:
        """Move the cursor; it stops at the edges."""
        deep = self._deep(self.size.width)
        target = self._cursor + rows + columns * deep
        if columns and not 0 <= target < len(self._areas):
            return
        self._cursor = max(0, min(len(self._areas) - 1, target))
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the areas take."""
        return self._deep(width)

    def render(self) -> Content:
        """The areas, column by column."""
        deep = self._deep(self.size.width)
        rows = []
        for row in range(deep):
            pieces: list[Piece] = []
            for index in range(row, len(self._areas), deep):
                pieces += self._cell(index)
            rows.append(line(*pieces))
        return lines(*rows)

    def _deep(self, width: int) -> int:
        columns = 2 if width >= 2 * CELL else 1
        return -(-len(self._areas) // columns)

    @property
    def _cell_width(self) -> int:
        return min(36, self.size.width // 2) if self._deep(self.size.width) < len(self._areas) else CELL

    def _cell(self, index: int) -> list[Piece]:
        area, marked = self._areas[index], index == self._cursor
        sign = BELIEF_SIGNS[self._held.get(area, "unknown")]
        word = sign.word if area in self._held else ""
        name = area.replace("-", " ").ljust(16)
        return [
            ("› " if marked else "  ", "bold $text-primary"),
            (name, "bold $foreground" if marked else "$foreground" if area in self._held else "$text-muted"),
            (f"{sign.mark} {word}".ljust(self._cell_width - 18), sign.style),
        ]

"""A talk from end to end on three rows: where we are, what came from their side, what came from yours."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.widget import Widget

from tui.app.data import Piece, line, lines
from tui.app.theme import FACT_SIGNS
from tui.sessions.marks import Mark, MarkKind

LABEL = 6
"""Cells left of the track."""
KIND_SIGNS: dict[MarkKind, tuple[str, str]] = {
    "question": ("?", "bold $text-primary"),
    "cut-in": ("×", "bold $text-warning"),
    "decision": ("■", "bold $text-primary"),
    "dodge": ("~", "bold $text-error"),
    "let go": ("!", "bold $text-warning"),
    "fact": ("●", "bold $text-success"),
    "note": ("*", "bold $foreground"),
}
FORM_LETTERS = {"probing": "p", "open": "o", "closed": "c", "generic": "g", "leading": "l"}
"""The sign of a question that was understood: the first letter of its form."""
THEIRS: tuple[MarkKind, ...] = ("let go", "fact", "dodge")
YOURS: tuple[MarkKind, ...] = ("question", "decision", "cut-in")
"""Where two marks share a cell, the later in its row is shown."""


class Placed(NamedTuple):
    """A mark and the step that it belongs to."""

    step: int
    mark: Mark


class Timeline(Widget):
    """Marks on a track; each step of the talk takes the same room."""

    DEFAULT_CSS = """
    Timeline { height: 3; padding: 0 2; color: $text-muted; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._steps = 1
        self._marks: Sequence[Placed] = ()
        self._at = 0

    def show(self, steps: int, marks: Sequence[Placed]) -> None:
        """Another talk: how many steps it has, and its marks in order."""
        self._steps, self._marks = max(1, steps), marks
        self.refresh()

    def move(self, at: int) -> None:
        """We are at this step."""
        if at != self._at:
            self._at = at
            self.refresh()

    def render(self) -> Content:
        """The three rows."""
        room = max(1, self.content_size.width - LABEL)
        here = self._cell(self._at, room)
        above: dict[int, tuple[str, str]] = {
            self._cell(placed.step, room): KIND_SIGNS["note"] for placed in self._marks if placed.mark.kind == "note"
        }
        above[here] = ("▼", "bold $foreground")
        return lines(
            line(" " * LABEL, *(above.get(cell, " ") for cell in range(room))),
            self._track("them", THEIRS, room, here),
            self._track("you", YOURS, room, here),
        )

    def _track(self, label: str, kinds: tuple[MarkKind, ...], room: int, here: int) -> Content:
        shown: dict[int, tuple[int, tuple[str, str]]] = {}
        for step, mark in self._marks:
            if mark.kind in kinds:
                cell, weight = self._cell(step, room), kinds.index(mark.kind)
                if cell not in shown or weight >= shown[cell][0]:
                    shown[cell] = weight, sign_of(mark)
        pieces: list[Piece] = [
            shown[cell][1] if cell in shown else ("━", "$foreground") if cell <= here else ("─", "$text-muted") for cell in range(room)
        ]
        return line((label.ljust(LABEL), "$text-muted"), *pieces)

    def _cell(self, step: int, room: int) -> int:
        return min(room - 1, step * room // self._steps)


def sign_of(mark: Mark) -> tuple[str, str]:
    """A mark's sign, one cell, and its style."""
    if mark.kind == "fact" and mark.colour in FACT_SIGNS:
        sign = FACT_SIGNS[mark.colour]
        return sign.mark, f"bold {sign.style}"
    sign_, style = KIND_SIGNS[mark.kind]
    return (FORM_LETTERS[mark.form] if mark.kind == "question" and mark.form else sign_), style

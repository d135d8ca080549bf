"""One small setting: a word among a few, or a number, turned with left and right."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tui.app.data import line, lines
from tui.app.widgets.wrap import wrap

ROOM_FOR_ALL = 42
"""Cells an explanation needs; with less, only the setting that has the focus is explained."""


class Dial(Widget, can_focus=True):
    """`pace   ‹ live ›   words come at a speaking pace`."""

    DEFAULT_CSS = """
    Dial { height: auto; color: $text-muted; }
    """
    LABEL = 12
    """Cells of the label's column."""
    VALUE = 16
    """Cells of the value's column."""

    def __init__(self, label: str, choices: Sequence[tuple[str, str, str]], chosen: str, id: str | None = None) -> None:  # noqa: A002
        """`choices`: (value, word, explanation)."""
        super().__init__(id=id)
        self._label = label
        self._choices = list(choices)
        self._index = next((index for index, choice in enumerate(self._choices) if choice[0] == chosen), 0)

    @property
    def value(self) -> str:
        """The chosen value."""
        return self._choices[self._index][0]

    def turn(self, by: int) -> None:
        """Choose the next or the one before, round and round."""
        self._index = (self._index + by) % len(self._choices)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row, more where the explanation needs them."""
        return len(self._rows(width))

    def render(self) -> Content:
        """The setting as it stands."""
        return lines(*self._rows(self.size.width))

    def _rows(self, width: int) -> list[Content]:
        _, word, explanation = self._choices[self._index]
        focused = self.has_focus
        value = f"‹ {word} ›" if focused else f"  {word}"
        room = max(10, width - self.LABEL - self.VALUE)
        explained = wrap(explanation, room) if focused or room >= ROOM_FOR_ALL else [""]
        first = line(
            (self._label.ljust(self.LABEL), "bold $foreground" if focused else "$text-muted"),
            (value.ljust(self.VALUE), "bold $text-primary" if focused else "$foreground"),
            (explained[0], "$text-muted"),
        )
        return [first, *(line(" " * (self.LABEL + self.VALUE), (row, "$text-muted")) for row in explained[1:])]

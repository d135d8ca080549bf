"""A page of paragraphs to read, each with its indent and its sign, broken for the width there is."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.app.data import line, lines
from tui.app.widgets.wrap import wrap

MEASURE = 76
"""Cells of the widest column."""


class Paragraph(NamedTuple):
    """Text in one style, hanging behind its sign."""

    text: str
    style: str = ""
    indent: int = 0
    sign: str = ""
    sign_style: str = ""


class Drawing(NamedTuple):
    """Something drawn for the width there is."""

    draw: Callable[[int], Sequence[Content]]
    """From a number of cells to rows of at most so many."""


Block = Paragraph | Drawing
BLANK = Paragraph("")


def lay_out(blocks: Sequence[Block], width: int) -> Content:
    """Rows of at most `width` cells; the rows after a paragraph's first stand below its text, not below its sign."""
    rows: list[Content] = []
    for paragraph in blocks:
        if isinstance(paragraph, Drawing):
            rows.extend(paragraph.draw(width))
            continue
        hang = paragraph.indent + (len(paragraph.sign) + 2 if paragraph.sign else 0)
        broken = wrap(paragraph.text, max(8, width - hang))
        head = (f"{paragraph.sign}  ", paragraph.sign_style) if paragraph.sign else ""
        rows.append(line(" " * paragraph.indent, head, (broken[0], paragraph.style)))
        rows.extend(line(" " * hang, (row, paragraph.style)) for row in broken[1:])
    return lines(*rows)


class Paper(VerticalScroll, can_focus=False):
    """One page, scrolled by its screen."""

    DEFAULT_CSS = """
    Paper { scrollbar-size-vertical: 1; scrollbar-gutter: stable; padding: 0 2; }
    """

    def __init__(self, id: str | None = None, measure: int = MEASURE) -> None:  # noqa: A002
        """`measure`: cells of the widest column."""
        super().__init__(id=id)
        self._measure = measure
        self._blocks: Sequence[Block] = ()
        self._sheet = Static(markup=False)

    def compose(self) -> ComposeResult:
        """One sheet, as long as it needs."""
        yield self._sheet

    def show(self, blocks: Sequence[Block]) -> None:
        """Another text, from its beginning."""
        self._blocks = blocks
        self._draw()
        self.scroll_home(animate=False)

    def on_resize(self, event: events.Resize) -> None:
        """Break the page for its new width."""
        self._draw()

    def _draw(self) -> None:
        width = self.scrollable_content_region.width
        if width:
            self._sheet.update(lay_out(self._blocks, min(self._measure, width)))

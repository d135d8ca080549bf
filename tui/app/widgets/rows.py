"""A long list with a cursor, drawn row by row: a key costs the same in ten rows as in ten thousand.

What an item looks like is its heirs' business; a `›` stands before the one that has the cursor, so that no colour is needed.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.keys import bindings

Piece = tuple[str, str]
"""A text and the name of its style: one of `STYLES`, empty for plain."""
STYLES = ("muted", "head", "key", "error", "warning", "here")
CURSOR = "›"
MOST_STRIPS = 2000
CONTEXT = 3
"""Rows of what stands around that are kept in sight."""


class Rows(ScrollView, can_focus=True):
    """Items of one row or more, one of them with the cursor."""

    BINDINGS = bindings("rows")
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor", *(f"rows--{style}" for style in STYLES)}
    DEFAULT_CSS = """
    Rows {
        height: 1fr;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        overflow-x: hidden;
        .rows--cursor { background: $surface; }
        &:focus .rows--cursor { background: $panel; }
        .rows--muted { color: $text-muted; }
        .rows--head { color: $text-primary; text-style: bold; }
        .rows--key { color: $text-secondary; }
        .rows--error { color: $text-error; }
        .rows--warning { color: $text-warning; }
        .rows--here { color: $primary; }
    }
    """

    class At(Message):
        """Something was done at an item."""

        def __init__(self, rows: "Rows", item: int) -> None:
            super().__init__()
            self.rows = rows
            self.item = item

        @property
        def control(self) -> "Rows":
            """The list."""
            return self.rows

    class Moved(At):
        """The cursor was moved there."""

    class Opened(At):
        """Enter, or a second click."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._starts: list[int] = []
        self._total = 0
        self._cursor = 0
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}
        """Looked up once: a row asks for several, and a screen has fifty rows."""

    # -- for heirs --------------------------------------------------------------------------------------------------

    def pieces(self, item: int, row: int) -> Sequence[Piece]:
        """One row of an item, behind the cursor's column."""
        raise NotImplementedError

    def lay(self, heights: Sequence[int], cursor: int) -> None:
        """So many items, each of so many rows; the cursor goes to this one."""
        self._starts = [0, *accumulate(heights)]
        self._total = self._starts.pop()
        self._cursor = max(0, min(cursor, len(self._starts) - 1))
        self.virtual_size = Size(self.scrollable_content_region.width, self._total)
        self.redraw()

    def redraw(self) -> None:
        """Forget what was drawn."""
        self._strips.clear()
        self.refresh()

    @property
    def room(self) -> int:
        """Cells of a row, behind the cursor's column."""
        return max(8, self.scrollable_content_region.width - len(CURSOR))

    # -- the cursor -------------------------------------------------------------------------------------------------

    @property
    def cursor(self) -> int:
        """The item that has it; 0 also while there is none."""
        return self._cursor

    def put_cursor(self, item: int, rows: int = 1) -> None:
        """To this item, with as many of these rows in sight as there is room for."""
        if not self._starts:
            return
        before, self._cursor = self._cursor, max(0, min(item, len(self._starts) - 1))
        for changed in (before, self._cursor):
            self._forget(changed)
        self._show(rows)

    def _show(self, rows: int) -> None:
        height = self.scrollable_content_region.height
        first = self._starts[self._cursor]
        top, bottom = max(0, first - CONTEXT), min(self._total, first + rows + CONTEXT)
        at = int(self.scroll_offset.y)
        if bottom - top > height:
            top, bottom = first, first + height
            top = max(0, first - 1)
        if at > top or at + height < bottom:
            target = top if at > top or bottom - top > height else bottom - height
            self.scroll_to(y=max(0, target), animate=False, immediate=True, force=True)

    def _forget(self, item: int) -> None:
        if item >= len(self._starts):
            return
        start, end = self._starts[item], self._end_of(item)
        for row in range(start, end):
            self._strips.pop(row, None)
        self.refresh(Region(0, start - int(self.scroll_offset.y), self.size.width, end - start))

    def _end_of(self, item: int) -> int:
        return self._starts[item + 1] if item + 1 < len(self._starts) else self._total

    def _moved_to(self, item: int) -> None:
        self.put_cursor(item)
        self.post_message(self.Moved(self, self._cursor))

    def action_move(self, by: int) -> None:
        """One item on, or back."""
        self._moved_to(self._cursor + by)

    def action_page(self, by: int) -> None:
        """A screenful on, or back."""
        if self._starts:
            row = self._starts[self._cursor] + by * max(1, self.scrollable_content_region.height - 2)
            self._moved_to(self._item_at(max(0, min(row, self._total - 1))))

    def action_end(self, which: int) -> None:
        """To the first item (0) or the last (1)."""
        self._moved_to(which * (len(self._starts) - 1))

    def action_open(self) -> None:
        """Enter."""
        if self._starts:
            self.post_message(self.Opened(self, self._cursor))

    def on_click(self, event: events.Click) -> None:
        """The cursor goes to where the mouse is; a second click opens."""
        row = event.y + int(self.scroll_offset.y)
        if 0 <= row < self._total:
            self._moved_to(self._item_at(row))
            if event.chain > 1:
                self.action_open()

    # -- drawing ----------------------------------------------------------------------------------------------------

    def _item_at(self, row: int) -> int:
        return bisect_right(self._starts, row) - 1

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old theme, or with the focus elsewhere."""
        self._strips.clear()
        self._styles.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        row = y + int(self.scroll_offset.y)
        found = self._strips.get(row)
        if found is None:
            if len(self._strips) > MOST_STRIPS:
                self._strips.clear()
            found = self._strips[row] = self._strip(row)
        return found

    def _strip(self, row: int) -> Strip:
        width = self.size.width
        if not 0 <= row < self._total:
            return Strip.blank(width, self._style(""))
        item = self._item_at(row)
        here = item == self._cursor
        base = self._style("") + self._style("cursor") if here else self._style("")
        within = row - self._starts[item]
        segments = [Segment(CURSOR if here and not within else " ", base)]
        segments += [Segment(text, base + self._style(style) if style else base) for text, style in self.pieces(item, within)]
        return Strip(segments).adjust_cell_length(width, base)

    def _style(self, name: str) -> Style:
        found = self._styles.get(name)
        if found is None:
            found = self._styles[name] = self.get_component_rich_style(f"rows--{name}", partial=True) if name else self.rich_style
        return found

"""What was said in a rehearsal at the bench, line by line; each row can be gone to, and leads to its place in the outline."""

from collections.abc import Sequence

from textual.message import Message

from tui.app.widgets.rows import Piece, Rows
from tui.app.widgets.wrap import wrap
from tui.authoring.happened import Happened

QUIET = ("line",)
"""Parts that a line plays without its being said."""
STANDS_IN = {"them": 2, "you": 2, "note": 4}


class SaidView(Rows):
    """The rehearsal's rows; the cursor stays at the end unless somebody goes up."""

    class LeftBelow(Message):
        """Somebody went down from the last row."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: Sequence[Happened] = ()
        self._broken: list[list[Sequence[Piece]]] = []
        self._width = 0

    @property
    def chosen(self) -> Happened | None:
        """The row with the cursor."""
        return self._rows[self.cursor] if self._rows else None

    def show(self, rows: Sequence[Happened]) -> None:
        """All rows there are now; the last one has the cursor."""
        self._rows = rows
        self._break()
        self.put_cursor(len(rows) - 1)
        self._to_end()

    def action_move(self, by: int) -> None:
        """One row on, or back; below the last one is the box to write in."""
        if by > 0 and self.cursor + by >= len(self._rows):
            self.post_message(self.LeftBelow())
        else:
            super().action_move(by)

    def on_resize(self) -> None:
        """Break the rows for the width there is; whoever was at the end stays there, also when answers on offer take some of the height."""
        if self.room != self._width:
            self._break()
        if self.cursor >= len(self._rows) - 1:
            self._to_end()
        else:
            self.put_cursor(self.cursor)

    def _to_end(self) -> None:
        self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True, force=True)

    def pieces(self, item: int, row: int) -> Sequence[Piece]:
        """One row of what was said."""
        return self._broken[item][row]

    def _break(self) -> None:
        if not self.scrollable_content_region.width:
            return
        self._width = self.room
        before: Happened | None = None
        self._broken = []
        for happened in self._rows:
            self._broken.append(_rows(happened, before, self.room))
            before = happened
        self.lay([len(rows) for rows in self._broken], self.cursor)


def _rows(happened: Happened, before: Happened | None, room: int) -> list[Sequence[Piece]]:
    margin = " " * STANDS_IN[happened.voice]
    broken = wrap(" ".join(happened.text.split()), max(8, room - len(margin)))
    if happened.voice == "note":
        return [((("  → " if not index else margin) + row, "muted"),) for index, row in enumerate(broken)]
    style = "here" if happened.voice == "you" else "key"
    about = happened.about if happened.about not in QUIET else ""
    rows: list[Sequence[Piece]] = []
    if before is None or about or (before.voice, before.name) != (happened.voice, happened.name):
        rows.append(((happened.name, style), (f"  {about}", "muted")))
    return [*rows, *(((margin + row, ""),) for row in broken)]

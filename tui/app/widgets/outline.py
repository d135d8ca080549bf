"""The scenario's parts as a list that folds, each with two small signs: for its mistakes, and for what was never said."""

from collections.abc import Collection, Mapping, Sequence

from rich.cells import cell_len

from tui.app.keys import bindings
from tui.app.widgets.rows import Piece, Rows
from tui.app.widgets.wrap import clip
from tui.authoring.outline import Entry, Heard, Outline
from tui.scenario.mistakes import Level
from tui.scenario.source import Where

MISTAKE_SIGNS: Mapping[Level, tuple[str, str]] = {"error": ("x", "error"), "warning": ("!", "warning"), "hint": ("·", "muted")}
HEARD_SIGNS: Mapping[Heard, str] = {"never": "○", "partly": "◐", "all": " ", "": " "}
FOLDED, UNFOLDED = "▸", "▾"


class OutlineView(Rows):
    """Parts within parts. An item is one that is not folded away; `entry` is its number in the outline."""

    BINDINGS = bindings("outline")

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._outline = Outline()
        self._heard: list[Heard] = []
        self._open: set[Where] = set()
        """Names of the parts whose insides are shown."""
        self._shown: list[int] = []
        """Entries that are not folded away, in order."""

    @property
    def entry(self) -> int | None:
        """The entry with the cursor."""
        return self._shown[self.cursor] if self._shown else None

    def entry_of(self, item: int) -> int:
        """The entry that an item of the list is."""
        return self._shown[item]

    def show(self, outline: Outline, heard: Collection[str]) -> None:
        """Another outline: the cursor and the folds stay where they were, as far as those parts are still there."""
        at = self._known_as(self.entry) if self.entry is not None else None
        if not self._outline.entries:
            self._open = {_name(entry) for entry in outline.entries if not entry.row.depth}
        self._outline = outline
        self._heard = outline.heard(heard)
        here = next((index for index, entry in enumerate(outline.entries) if _name(entry) == at), None)
        if here is None and at:
            here = outline.of_where(at)
        self._lay(here or 0)

    def show_heard(self, heard: Collection[str]) -> None:
        """More was said."""
        self._heard = self._outline.heard(heard)
        self.redraw()

    def go(self, entry: int) -> None:
        """The cursor goes to this entry, out of whatever it is folded into."""
        above = self._outline.entries[entry].parent
        hidden = False
        while above >= 0:
            hidden = hidden or self._known_as(above) not in self._open
            self._open.add(self._known_as(above))
            above = self._outline.entries[above].parent
        if hidden:
            self._lay(entry)
        self.put_cursor(self._shown.index(entry))

    def next_unsaid(self) -> int | None:
        """The next entry behind the cursor that was never said itself, round and round; None if there is none."""
        count, here = len(self._heard), self.entry or 0
        after = ((here + step) % count for step in range(1, count + 1))
        return next((index for index in after if self._heard[index] == "never" and self._outline.entries[index].row.key), None)

    def action_unfold(self) -> None:
        """Show what is inside; where that is shown, go to the first of it."""
        entry = self.entry
        if entry is None or not self._has_parts(entry):
            return
        if self._known_as(entry) in self._open:
            self.action_move(1)
        else:
            self._fold(entry)

    def action_fold(self) -> None:
        """Hide what is inside; where nothing is, go to what it is part of."""
        entry = self.entry
        if entry is None:
            return
        if self._has_parts(entry) and self._known_as(entry) in self._open:
            self._fold(entry)
        elif self._outline.entries[entry].parent >= 0:
            self.go(self._outline.entries[entry].parent)
            self.post_message(self.Moved(self, self.cursor))

    def action_toggle_fold(self) -> None:
        """Show or hide what is inside."""
        if self.entry is not None and self._has_parts(self.entry):
            self._fold(self.entry)

    def on_resize(self) -> None:
        """Texts are cut for the width there is."""
        self.redraw()
        if self._shown:
            self.put_cursor(self.cursor)

    def pieces(self, item: int, row: int) -> Sequence[Piece]:
        """Signs, fold, label, and as much of the text as there is room for."""
        index = self._shown[item]
        entry = self._outline.entries[index]
        level = self._outline.level(index)
        sign, style = MISTAKE_SIGNS[level] if level else (" ", "")
        fold = " " if not self._has_parts(index) else UNFOLDED if self._known_as(index) in self._open else FOLDED
        head = f"{HEARD_SIGNS[self._heard[index]]} {'  ' * entry.row.depth}{fold} "
        label = clip(entry.row.label, max(4, self.room - cell_len(head) - 1))
        left = self.room - 1 - cell_len(head) - cell_len(label) - 2
        text = f"  {clip(entry.row.text, left)}" if left > 3 and entry.row.text else ""
        return (
            (sign, style),
            (head, "muted"),
            (label, "head" if not entry.row.depth else "key" if self._has_parts(index) else ""),
            (text, "muted"),
        )

    def _fold(self, entry: int) -> None:
        self._open ^= {self._known_as(entry)}
        self._lay(entry)

    def _lay(self, entry: int) -> None:
        entries, shown, index = self._outline.entries, list[int](), 0
        at = 0
        while index < len(entries):
            if index <= entry:
                at = len(shown)  # or, if it is folded away, what it is folded into
            shown.append(index)
            index = index + 1 if _name(entries[index]) in self._open else entries[index].end
        self._shown = shown
        self.lay([1] * len(shown), at)
        if shown:
            self.put_cursor(at)

    def _has_parts(self, entry: int) -> bool:
        return self._outline.entries[entry].end > entry + 1

    def _known_as(self, entry: int) -> Where:
        return _name(self._outline.entries[entry])


def _name(entry: Entry) -> Where:
    """What a part is known by from one state of the file to the next."""
    return entry.row.where or (entry.row.label,)

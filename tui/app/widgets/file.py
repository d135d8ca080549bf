"""The file of the studio: the source at the marked part, and below it every mistake in the file."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.app.data import count, line
from tui.app.widgets.faults import FaultsView
from tui.app.widgets.rows import Rows
from tui.app.widgets.source import SourceView
from tui.authoring.draft import Draft
from tui.authoring.outline import Entry


class FilePane(Vertical):
    """Where one is in the file, the source, how many mistakes there are, and which."""

    class LineChosen(Message):
        """Somebody went to a line, or to a mistake in it."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def compose(self) -> ComposeResult:
        """Each of the two behind a row that says what it holds."""
        yield Static(id="where", markup=False)
        yield SourceView(id="source")
        yield Static(id="verdict", markup=False)
        yield FaultsView(id="mistakes")

    @property
    def line(self) -> int:
        """The line with the cursor."""
        return self.query_one(SourceView).line

    def show(self, draft: Draft) -> None:
        """Another state of the file."""
        self.query_one(SourceView).show(draft.lines, draft.mistakes)
        self.query_one(FaultsView).show(draft.mistakes)
        self.query_one("#verdict", Static).update(_verdict(draft))

    def choose(self, part: Entry, at: int = 0) -> None:
        """Show a part of the outline, with the cursor at this line; 0: at its first."""
        self.query_one(SourceView).choose(part.line, part.last, at or part.line)
        where = " › ".join(str(name + 1) if isinstance(name, int) else name for name in part.row.where) or part.row.label
        lines = f"{part.line}-{part.last}" if part.last > part.line else str(part.line or "")
        shown = line((where, "bold $text-primary"), (f"  {lines}", "$text-muted"))
        self.query_one("#where", Static).update(shown, layout=False)  # a layout at each key would be felt

    def choose_line(self, number: int) -> None:
        """Show a line that belongs to no part."""
        self.query_one(SourceView).choose(number, number, number)

    def turn(self, by: int) -> int | None:
        """The line of the next mistake (`by` 1) or the one before (-1); None if there is none."""
        faults = self.query_one(FaultsView)
        return faults.chosen.line if faults.turn_from(self.line, by) and faults.chosen else None

    def find(self, words: str) -> int | None:
        """The next line that holds these words, round and round."""
        return self.query_one(SourceView).find(words)

    @on(Rows.Moved, "#source")
    def _line_moved(self) -> None:
        self.post_message(self.LineChosen(self.line))

    @on(Rows.Moved, "#mistakes")
    @on(Rows.Opened, "#mistakes")
    def _mistake_moved(self) -> None:
        mistake = self.query_one(FaultsView).chosen
        if mistake is not None:
            self.post_message(self.LineChosen(mistake.line))


def _verdict(draft: Draft) -> Content:
    others = len(draft.mistakes) - draft.errors
    told = [*([count(draft.errors, "error")] if draft.errors else []), *([count(others, "remark")] if others else [])]
    return line(("Mistakes", "bold $text-primary"), (f"  {', '.join(told) or 'none'}", "$text-error" if draft.errors else "$text-muted"))

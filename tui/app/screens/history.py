"""All sessions: looked for, sorted, named, tagged, put away; and where one stands in the programme of nine."""

from collections.abc import Callable, Sequence
from typing import ClassVar, get_args

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import OptionList, Static

from tui.app import journey
from tui.app.clock import Clock
from tui.app.data import line, lines
from tui.app.desk import DeskError
from tui.app.keys import Place, bindings
from tui.app.records import Progress, Records
from tui.app.rows import title_of
from tui.app.screens import progress
from tui.app.screens.base import WorkingScreen
from tui.app.screens.entries import about, option
from tui.app.widgets.keybar import KeyBar
from tui.app.widgets.paper import BLANK, Block, Paper
from tui.app.widgets.prompt import Prompt
from tui.sessions.history import FIRST, PAGE, Order, Query, Show
from tui.sessions.rows import SessionRow

UNDO_SECONDS = 60
"""How long a deletion can be undone."""
SHOWN: dict[Show, str] = {
    "all": "all sessions",
    "finished": "brought to their end",
    "unfinished": "unfinished",
    "what-ifs": "what-ifs",
    "theirs": "other people's",
    "archived": "the archive",
}
ORDERS: dict[Order, str] = {"newest": "newest first", "oldest": "oldest first", "score": "best first", "title": "by name"}


class HistoryScreen(WorkingScreen):
    """A list of sessions with a page beside it: the marked one, or the programme."""

    CSS_PATH = "history.tcss"
    BINDINGS = bindings("history")
    PLACES: ClassVar[tuple[Place, ...]] = ("history",)
    ABOUT: ClassVar[tuple[str, ...]] = (
        "Every session you ever began. Enter plays the marked one back; an unfinished one is continued from the lobby.",
        "f shows only some of them, s sorts them, / finds words in names and tags. Names and tags are yours and change nothing.",
        "x deletes. For a minute, or until you leave the program, u brings it back; then it is gone from the disk too.",
        "tab shows your progress: the programme of nine rehearsals, the next goal, and how each part of the score went.",
    )
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (100, "-wide")]  # noqa: RUF012

    def __init__(self, records: Records, clock: Clock) -> None:
        super().__init__()
        self._records = records
        self._clock = clock
        self._query = Query()
        self._rows: list[SessionRow] = []
        self._more = False
        """Whether there may be further ones."""
        self._progress: Progress | None = None
        self._deleted: list[tuple[str, float]] = []
        """Sessions that can be brought back, and when they were deleted, oldest first."""
        self._purging: Timer | None = None

    def compose(self) -> ComposeResult:
        """What is shown, the list, the page beside it, the keys."""
        yield Static(id="what", markup=False)
        with Horizontal(id="shelf"):
            with Vertical(id="list"):
                yield OptionList(id="sessions", markup=False)
                yield Static(id="none", markup=False)
            yield Paper(id="about")
        yield Prompt(id="prompt")
        yield KeyBar("history")

    def on_mount(self) -> None:
        """The list takes the keys."""
        self.query_one(OptionList).focus()
        self.query_one("#none").display = False

    def on_screen_resume(self) -> None:
        """Look, now and whenever somebody comes back: a session may have got a note, a name, a sister."""
        self._look()

    # -- fetching ---------------------------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="look", exit_on_error=False)
    def _look(self) -> None:
        """The first page at once, the progress after it."""
        query = self._query
        # as many as there were, so that a mark far down is still there
        limit = max(FIRST, len(self._rows))
        try:
            rows = self._records.page(query, 0, limit)
            self.app.call_from_thread(self._show, query, rows, len(rows) == limit)
            found = self._records.progress()
        except DeskError as error:
            self.app.call_from_thread(self._sorry, str(error))
        else:
            self.app.call_from_thread(self._show_progress, found)

    @work(thread=True, exclusive=True, group="more", exit_on_error=False)
    def _fetch_more(self, offset: int) -> None:
        query = self._query
        try:
            rows = self._records.page(query, offset, PAGE)
        except DeskError as error:
            self.app.call_from_thread(self._sorry, str(error))
        else:
            self.app.call_from_thread(self._show_more, query, offset, rows)

    @work(thread=True, exclusive=True, group="change", exit_on_error=False)
    def _change(self, change: Callable[[], None]) -> None:
        """Do something to a session, then look again."""
        try:
            change()
        except DeskError as error:
            self.app.call_from_thread(self._sorry, str(error))
        self.app.call_from_thread(self._look)

    def _sorry(self, sentence: str) -> None:
        self.notify(sentence, severity="error", markup=False)

    # -- drawing ----------------------------------------------------------------------------------------------------

    def _show(self, query: Query, rows: Sequence[SessionRow], more: bool) -> None:
        if query != self._query:
            return
        options = self.query_one(OptionList)
        marked, at = self._marked(), options.highlighted or 0
        self._rows, self._more = list(rows), more
        options.clear_options()
        options.add_options([option(row) for row in rows])
        ids = [row.id for row in rows]
        if ids:
            options.highlighted = ids.index(marked.id) if marked and marked.id in ids else min(at, len(ids) - 1)
        none = self.query_one("#none", Static)
        none.display, options.display = not ids, bool(ids)
        none.update(self._nothing())
        self._show_what()
        self._show_about()
        self._read_on(options.highlighted or 0)

    def _show_more(self, query: Query, offset: int, rows: Sequence[SessionRow]) -> None:
        if query != self._query or offset != len(self._rows):
            return
        known = {row.id for row in self._rows}
        fresh = [row for row in rows if row.id not in known]
        self._rows += fresh
        self._more = len(rows) == PAGE
        self.query_one(OptionList).add_options([option(row) for row in fresh])

    def _show_progress(self, found: Progress) -> None:
        self._progress = found
        self._show_what()
        self._show_about()

    def _show_what(self) -> None:
        """What is shown, and where the programme stands, on two rows."""
        found = f", with “{self._query.text}”" if self._query.text else ""
        head = line(("History", "bold $text-primary"), (f"   {SHOWN[self._query.show]}, {ORDERS[self._query.order]}{found}", "$text-muted"))
        self.query_one("#what", Static).update(lines(head, progress.one_row(self._progress)))

    def _nothing(self) -> str:
        if self._query != Query(order=self._query.order):
            return "No session is like that. f shows others, and an empty search shows all."
        return "No session yet. Rehearse an interview, and it will be here."

    def _show_about(self) -> None:
        """The page beside the list: the marked session, or one's progress."""
        paper, row = self.query_one("#about", Paper), self._marked()
        wide, asked = self.has_class("-wide"), self.has_class("-progress")
        blocks: list[Block] = []
        if row is not None and not (asked and not wide):
            blocks = about(row)
        if self._progress is not None and (asked or wide):
            blocks += [*([BLANK] if blocks else []), *progress.page(self._progress)]
        paper.show(blocks)

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self._show_about()
        self._read_on(event.option_index)

    def _read_on(self, at: int) -> None:
        """Fetch further sessions before one gets to the end of those that are there."""
        if self._more and at >= len(self._rows) - FIRST:
            self._more = False
            self._fetch_more(len(self._rows))

    def on_resize(self) -> None:
        """Beside the list there is room for both pages, or for none."""
        self.call_after_refresh(self._show_about)

    def _marked(self) -> SessionRow | None:
        at = self.query_one(OptionList).highlighted
        return self._rows[at] if at is not None and at < len(self._rows) else None

    # -- which ------------------------------------------------------------------------------------------------------

    def action_show(self) -> None:
        """Another kind of session."""
        kinds: tuple[Show, ...] = get_args(Show)
        self._ask(Query(kinds[(kinds.index(self._query.show) + 1) % len(kinds)], self._query.order, self._query.text))

    def action_sort(self) -> None:
        """Another order."""
        orders: tuple[Order, ...] = get_args(Order)
        self._ask(Query(self._query.show, orders[(orders.index(self._query.order) + 1) % len(orders)], self._query.text))

    def action_search(self) -> None:
        """Ask for words."""
        self.query_one(Prompt).ask("search", "Find", self._query.text)

    def _ask(self, query: Query) -> None:
        self._query, self._rows = query, []
        self.query_one(OptionList).highlighted = None
        self._show_what()
        self._look()

    def action_progress(self) -> None:
        """Show or hide the programme."""
        self.toggle_class("-progress")
        self._show_about()

    def action_read(self, pages: int) -> None:
        """Scroll the page beside the list."""
        paper = self.query_one("#about", Paper)
        if pages > 0:
            paper.scroll_page_down(animate=False)
        else:
            paper.scroll_page_up(animate=False)

    # -- with the marked one ----------------------------------------------------------------------------------------

    def action_open(self) -> None:
        """Play it back."""
        row = self._marked()
        if row is not None:
            self.post_message(journey.ReplayChosen(row.id))

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self.action_open()

    def action_rename(self) -> None:
        """Ask for a name."""
        row = self._marked()
        if row is not None:
            self.query_one(Prompt).ask(f"name {row.id}", "Name", row.name, 80)

    def action_tag(self) -> None:
        """Ask for tags."""
        row = self._marked()
        if row is not None:
            self.query_one(Prompt).ask(f"tags {row.id}", "Tags", " ".join(row.tags))

    def on_prompt_answered(self, message: Prompt.Answered) -> None:
        """Do what was asked for."""
        self.query_one(OptionList).focus()
        purpose, _, session = message.purpose.partition(" ")
        if purpose == "search":
            self._ask(Query(self._query.show, self._query.order, message.text))
        elif purpose == "name":
            self._change(lambda: self._records.rename(session, message.text))
        else:
            self._change(lambda: self._records.tag(session, message.text))

    def on_prompt_left(self) -> None:
        """Back to the list."""
        self.query_one(OptionList).focus()

    def action_archive(self) -> None:
        """Put it away, or take it out."""
        row = self._marked()
        if row is not None:
            self._change(lambda: self._records.archive(row.id, not row.archived))
            self.notify("Taken out of the archive." if row.archived else "Put into the archive; f shows it.", markup=False, timeout=4)

    def action_delete(self) -> None:
        """Delete it, for a minute not for good."""
        row = self._marked()
        if row is None:
            return
        self._deleted.append((row.id, self._clock.now()))
        self._change(lambda: self._records.delete(row.id))
        if self._purging is None:
            self._purging = self.set_interval(1, self._purge)
        self.notify(f"Deleted: {title_of(row)}. u brings it back within a minute.", markup=False, timeout=10)

    def action_undo(self) -> None:
        """Bring back what was deleted last."""
        if not self._deleted:
            self.notify("Nothing was deleted in the last minute.", markup=False, timeout=4)
            return
        session, _ = self._deleted.pop()
        self._change(lambda: self._records.restore(session))

    def _purge(self) -> None:
        """Let go for good what was deleted a minute ago."""
        if self._deleted and self._clock.now() - self._deleted[0][1] > UNDO_SECONDS:
            self._deleted.pop(0)
            self._change(self._records.purge)
        if not self._deleted and self._purging is not None:
            self._purging.stop()
            self._purging = None

    @work(exclusive=True, group="picking", exit_on_error=False)
    async def action_compare(self) -> None:
        """Put another session of the same interview beside it."""
        from tui.app.screens.picking import pick_another

        row = self._marked()
        if row is not None:
            pair = await pick_another(self, self._records, row)
            if pair is not None:
                self.post_message(journey.PairChosen(*pair))

    def action_leave(self) -> None:
        """Back."""
        self.post_message(journey.ScreenLeft())

"""The first screen: which interview to rehearse."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.app import journey
from tui.app.data import count, line, lines
from tui.app.desk import Desk, DeskError, Listing, Past, Record, Unfinished
from tui.app.keys import Place, bindings
from tui.app.screens.base import WorkingScreen
from tui.app.widgets.keybar import KeyBar

SESSION = "session:"
"""Begins the option ids of unfinished interviews; the others begin with `LISTING`."""
LISTING = "listing:"


class LobbyScreen(WorkingScreen):
    """A list of interviews, the unfinished ones first, with a page about the marked one beside it."""

    BINDINGS = bindings("lobby")
    PLACES: ClassVar[tuple[Place, ...]] = ("lobby",)
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (72, "-wide")]  # noqa: RUF012

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._listings: Sequence[Listing] | None = None
        """None: not looked yet."""
        self._past = Past({}, ())

    def compose(self) -> ComposeResult:
        """A title, the list, the page about the marked one, the keys."""
        yield Static(line(("Two-Way", "bold $text-primary"), ("   both sides choose", "$text-muted")), id="title")
        with Horizontal(id="shelf"):
            yield OptionList(id="listings", markup=False)
            yield Static(id="about", markup=False)
        yield KeyBar("lobby")

    def on_mount(self) -> None:
        """The list takes the keys."""
        self.query_one(OptionList).focus()

    def on_screen_resume(self) -> None:
        """Look, now and whenever somebody comes back: files and records may have changed."""
        self._look()

    @work(thread=True, exclusive=True, group="look", exit_on_error=False)
    def _look(self) -> None:
        """The interviews first; the past needs the store."""
        listings = self._desk.listings()
        self.app.call_from_thread(self._show, listings, self._past)
        try:
            past = self._desk.past()
        except DeskError as error:
            past = Past(self._past.records, self._past.unfinished, str(error))
        self.app.call_from_thread(self._show, listings, past)

    def _show(self, listings: Sequence[Listing], past: Past) -> None:
        if past.notice and past.notice != self._past.notice:
            self.notify(past.notice, severity="warning", markup=False, timeout=15)
        if (listings, past) != (self._listings, self._past):
            self._listings, self._past = listings, past
            self._fill()

    # -- drawing ----------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        options = self.query_one(OptionList)
        marked = self._marked() if options.highlighted else None
        options.clear_options()
        for session in self._past.unfinished:
            options.add_option(Option(_continue(session), SESSION + session.session))
        for listing in self._listings or ():
            options.add_option(
                Option(_row(listing, self._past.records.get(listing.id)), LISTING + listing.id, disabled=bool(listing.broken))
            )
        ids = [option.id for option in options.options]
        options.highlighted = ids.index(marked) if marked in ids else (0 if ids else None)
        if not ids:
            self.query_one("#about", Static).update("No interview was found. `twoway doctor` tells where they are looked for.")

    @on(OptionList.OptionHighlighted)
    def _show_about(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one("#about", Static).update(self._about(event.option_id or ""))

    def _about(self, option: str) -> Content:
        for session in self._past.unfinished:
            if option == SESSION + session.session:
                return lines(
                    line((session.title, "bold")), line(("Unfinished", "$text-primary")), "",
                    f"You left it {session.started}.", "Nothing of it is lost: it goes on where you were.",
                )  # fmt: skip
        for listing in self._listings or ():
            if option == LISTING + listing.id:
                return _about(listing, self._past.records.get(listing.id))
        return Content()

    def _marked(self) -> str | None:
        option = self.query_one(OptionList).highlighted_option
        return option.id if option else None

    # -- choosing ---------------------------------------------------------------------------------------------------

    def action_open(self) -> None:
        """Into the marked one."""
        self._open(self._marked())

    def stay(self) -> None:
        """The door did not open: back to what is marked."""
        self.query_one("#about", Static).update(self._about(self._marked() or ""))

    def action_history(self) -> None:
        """To all sessions."""
        self.post_message(journey.HistoryChosen())

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self._open(event.option_id)

    def _open(self, option: str | None) -> None:
        if option is None:
            return
        if option.startswith(SESSION):
            self.query_one("#about", Static).update(line(("Opening the room …", "$text-muted")))
            self.post_message(journey.SessionChosen(option.removeprefix(SESSION)))
        else:
            self.post_message(journey.ListingChosen(option.removeprefix(LISTING)))


def _continue(session: Unfinished) -> Content:
    return lines(line((f"Continue: {session.title}", "bold $text-primary")), line((f"left {session.started}", "$text-muted")), "")


def _row(listing: Listing, record: Record | None) -> Content:
    best = f"  {record.band}" if record and record.band else ""
    return lines(line((listing.title, "bold")), line((listing.role, "$text-muted"), (best, "$text-secondary")), "")


def _about(listing: Listing, record: Record | None) -> Content:
    rows: list[Content | str] = [
        line((listing.title, "bold")),
        listing.role,
        f"{listing.company}, about {count(listing.minutes, 'minute')}",
    ]
    if listing.trains:
        rows += ["", line(("Good practice for", "$text-muted")), listing.trains]
    rows += ["", line(("So far", "$text-muted"))]
    if record is None or not record.times:
        rows.append("Not rehearsed yet")
    else:
        rows.append(f"Rehearsed {count(record.times, 'time')}" + (f", best: {record.band}" if record.band else ""))
    if listing.own:
        rows += ["", line(("Your own scenario", "$text-muted"))]
    return lines(*rows)

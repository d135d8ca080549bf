"""The rehearsal beside the file: what was said, what may be chosen, and a box to write in as the candidate."""

from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from tui.app.clock import Clock
from tui.app.data import count, line
from tui.app.keys import bindings
from tui.app.widgets.composer import Composer
from tui.app.widgets.replies import Replies
from tui.app.widgets.said import SaidView
from tui.authoring.bench import Bench
from tui.interview.offers import Offer

LEAST_SAID = 6
"""Rows of what was said that numbered answers leave in sight, if they can."""


Want = Literal["rehearse", "edit", "outline"]


class Box(Composer):
    """The composer, with a way up to what was said."""

    class LeftAbove(Message):
        """Up, on the first row."""

    def action_cursor_up(self, select: bool = False) -> None:
        """One row up, or out of the box."""
        if self.cursor_location[0] or select:
            super().action_cursor_up(select)
        else:
            self.post_message(self.LeftAbove())


class BenchPane(Vertical):
    """Holds a rehearsal, and does in it what the writer does as the candidate."""

    BINDINGS = bindings("bench")

    class Went(Message):
        """Something happened in the rehearsal, or another one began."""

    class Wanted(Message):
        """A key was pressed for something that is done elsewhere."""

        def __init__(self, what: Want) -> None:
            super().__init__()
            self.what = what

    def __init__(self, clock: Clock, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._clock = clock
        self.bench: Bench | None = None

    def compose(self) -> ComposeResult:
        """From where, what was said, what may be chosen, whose turn it is, the box."""
        yield Static(id="from", markup=False)
        yield SaidView(id="said")
        yield Replies(self._clock, id="replies")
        yield Static(id="turn", markup=False)
        yield Box("Answer, or ask, as the candidate.", self._means, id="composer")

    def on_mount(self) -> None:
        """Say that there is none yet."""
        self.draw()

    def begin(self, bench: Bench) -> None:
        """Another rehearsal."""
        self.bench = bench
        self.draw()

    def draw(self) -> None:
        """The rehearsal as it stands."""
        bench = self.bench
        self.query_one("#from", Static).update(line(("Rehearsal", "bold $text-primary"), (f"  {_from(bench)}", "$text-muted")))
        self.query_one("#turn", Static).update(line((_turn(bench), "$text-muted")))
        self.query_one(Replies).offer(bench.offers if bench else [], room=max(3, self.size.height - LEAST_SAID))
        self.query_one(SaidView).show(bench.happened if bench else [])
        self.post_message(self.Went())

    # -- as the candidate -------------------------------------------------------------------------------------------

    @on(Composer.Said)
    def _said(self, message: Composer.Said) -> None:
        if self.bench is not None and self.bench.interview.phase == "talking" and not self.bench.say(message.text):
            self.notify("Nothing could be made of that.", markup=False)
        self.draw()

    @on(Composer.Urged)
    def _urged(self) -> None:
        if self.bench is not None:
            self.bench.step()
        self.draw()

    @on(Composer.Numbered)
    def _numbered(self, message: Composer.Numbered) -> None:
        self._choose(self.query_one(Replies).numbered(message.number))

    @on(Replies.Picked)
    def _picked(self, message: Replies.Picked) -> None:
        self._choose(message.offer)

    def _choose(self, offer: Offer | None) -> None:
        if offer is not None and self.bench is not None:
            self.bench.choose(offer)
            self.draw()

    def action_run(self) -> None:
        """Hear everything up to the candidate's turn."""
        if self.bench is not None:
            self.bench.run()
            self.draw()

    @on(SaidView.LeftBelow)
    def _down(self) -> None:
        self.query_one(Box).focus()

    @on(Box.LeftAbove)
    def _up(self) -> None:
        said = self.query_one(SaidView)
        said.focus()
        said.call_later(said.action_move, 0)  # of its own accord: what a parent has a child say goes no further than the parent

    # -- done elsewhere ---------------------------------------------------------------------------------------------

    def action_rehearse(self) -> None:
        """From another beginning."""
        self.post_message(self.Wanted("rehearse"))

    def action_edit(self) -> None:
        """To the editor."""
        self.post_message(self.Wanted("edit"))

    def action_outline(self) -> None:
        """To the outline."""
        self.post_message(self.Wanted("outline"))

    def _means(self, number: int) -> bool:
        return self.query_one(Replies).numbered(number) is not None


def _from(bench: Bench | None) -> str:
    if bench is None:
        return ""
    beginning = bench.beginning
    known = len(beginning.knows) + len(beginning.answered)
    return ", ".join(
        [
            f"from {beginning.beat}" if beginning.beat else "from the beginning",
            *([f"{count(known, 'thing')} known"] if known else []),
            beginning.difficulty,
            f"seed {beginning.seed}",
        ]
    )


def _turn(bench: Bench | None) -> str:
    if bench is None:
        return "It can begin once the file has no errors."
    interview = bench.interview
    if interview.phase == "over":
        return "Over. f7 begins another."
    if interview.phase == "deciding":
        return "The talk is over; decide with a number."
    if not interview.candidates_turn:
        return "Enter: on.   f8: on to your turn." if interview.events[1:] else "Enter: they begin.   f8: on to your turn."
    return "Your turn: they have asked you something." if interview.open_ask else "Your turn; with enter they go on."

"""The truth, the score, the talk with its marks, and what to do next time."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.app import journey
from tui.app.data import Piece, line
from tui.app.desk import Desk, DeskError, Reviewed
from tui.app.keys import Place, bindings
from tui.app.screens import pages
from tui.app.screens.base import WorkingScreen
from tui.app.widgets.keybar import KeyBar
from tui.app.widgets.paper import Block, Paper, Paragraph
from tui.app.widgets.transcript import Transcript
from tui.app.widgets.turns import Turn
from tui.scoring.review import Marked, Review
from tui.sessions.cards import KeptCard

TITLES = ("The job", "Your score", "The talk", "Next time")
SCORE, TALK = 1, 2
"""Indexes of the page with the score, and of the one that is a transcript."""
PAGES: Mapping[int, Callable[[Review], Sequence[Block]]] = {0: pages.job, 1: pages.score, 3: pages.next_time}
"""The others."""
AGAIN = "enter: try this moment again"


class DebriefScreen(WorkingScreen):
    """Four pages; the first is the truth of the job."""

    CSS_PATH = "debrief.tcss"
    BINDINGS = bindings("debrief")
    PLACES: ClassVar[tuple[Place, ...]] = ("debrief",)

    def __init__(self, desk: Desk, rehearsal: Reviewed, earlier: Sequence[KeptCard] = ()) -> None:
        """`earlier`: scorecards that older rubrics gave it."""
        super().__init__()
        self._earlier = earlier
        self._desk = desk
        self._rehearsal = rehearsal
        self._review: Review | None = None
        self._page = 0
        self._mine: list[tuple[int, int]] = []
        """The candidate's turns: place in the talk, number of the event."""
        self._marked = -1
        """Which of them is marked; -1 before the first."""

    def compose(self) -> ComposeResult:
        """The titles of the pages, the page, the keys."""
        yield Static(id="titles", markup=False)
        with Vertical(id="book"):
            yield Paper(id="paper")
            yield Transcript(follow=False, id="talk")
        yield KeyBar("debrief")

    def on_mount(self) -> None:
        """Read the log; that takes a moment."""
        self.query_one("#talk").display = False
        self.query_one(Paper).show([Paragraph("Reading the talk again …", pages.MUTED)])
        self._read()

    @work(thread=True, exclusive=True, group="review", exit_on_error=False)
    def _read(self) -> None:
        try:
            review = self._desk.review(self._rehearsal)
        except DeskError as error:
            self.app.call_from_thread(self._sorry, str(error))
        else:
            self.app.call_from_thread(self._show_review, review)

    def _sorry(self, sentence: str) -> None:
        self.query_one(Paper).show([Paragraph("The debrief cannot be shown.", "bold"), Paragraph(sentence)])

    def _show_review(self, review: Review) -> None:
        self._review = review
        turns, self._mine = _turns(review.talk)
        talk = self.query_one(Transcript)
        for turn in turns:
            talk.add(turn)
        self.action_page(1)

    # -- pages ------------------------------------------------------------------------------------------------------

    def action_page(self, number: int) -> None:
        """The page with this number, 1 the first."""
        if self._review is None:
            return
        self._page = number - 1
        self.query_one("#titles", Static).update(_titles(self._page))
        paper, talk = self.query_one(Paper), self.query_one("#talk", Transcript)
        paper.display, talk.display = self._page != TALK, self._page == TALK
        if self._page == TALK:
            # Where the page before was scrolled, Textual shows the talk without ever telling it its size.
            self.call_after_refresh(talk.fit)
        else:
            blocks = PAGES[self._page](self._review)
            paper.show([*blocks, *pages.earlier(self._earlier)] if self._page == SCORE else blocks)

    def action_turn(self, by: int) -> None:
        """The next page or the one before."""
        self.action_page((self._page + by) % len(TITLES) + 1)

    def action_read(self, how: str) -> None:
        """Scroll the page."""
        page = self.query_one(Transcript) if self._page == TALK else self.query_one(Paper)
        {
            "down": page.scroll_down,
            "up": page.scroll_up,
            "page_down": page.scroll_page_down,
            "page_up": page.scroll_page_up,
        }[how](animate=False)

    # -- a moment again ---------------------------------------------------------------------------------------------

    @work(exclusive=True, group="picking", exit_on_error=False)
    async def action_again(self) -> None:
        """Choose a moment that was let go, and begin there."""
        from tui.app.screens.picking import PickScreen

        if self._review is None:
            return
        moments = pages.moments_again(self._review)
        if not moments:
            self.notify("You let nothing go. In a replay, w tries any moment again.", markup=False)
            return
        chosen = await self.app.push_screen_wait(PickScreen("Which moment do you want to try again?", moments))
        if chosen is not None:
            self.post_message(journey.MomentChosen(self._rehearsal.session_id, int(chosen)))

    def action_replay(self) -> None:
        """Line by line."""
        self.post_message(journey.ReplayChosen(self._rehearsal.session_id))

    def action_mine(self, by: int) -> None:
        """Mark the candidate's next line, or the one before; from another page, go to the talk first."""
        if not self._mine:
            return
        if self._page != TALK:
            self.action_page(TALK + 1)
        self._marked = max(0, min(len(self._mine) - 1, self._marked + by))
        place, _ = self._mine[self._marked]
        self.call_after_refresh(self.query_one(Transcript).choose, place, AGAIN)

    def action_retry(self) -> None:
        """Go back to the marked moment."""
        if self._page != TALK or self._marked < 0:
            self.notify("Mark a line of yours first: n goes to the next one.", markup=False)
            return
        self.post_message(journey.MomentChosen(self._rehearsal.session_id, self._mine[self._marked][1]))

    def action_leave(self) -> None:
        """Back."""
        self.post_message(journey.ScreenLeft())


def _turns(talk: Sequence[Marked]) -> tuple[list[Turn], list[tuple[int, int]]]:
    """The lines with their marks, and where the candidate's are; what an interviewer said in a row is one turn."""
    turns: list[Turn] = []
    mine: list[tuple[int, int]] = []
    for said in talk:
        if said.voice == "them" and turns and (turns[-1].voice, turns[-1].name) == ("them", said.name):
            turns[-1].begin_line(join=True)
            turns[-1].set_line(said.text)
            continue
        if said.voice == "you" and said.number:
            mine.append((len(turns), said.number))
        turns.append(Turn(said.voice, said.name, [said.text], said.mark, said.reason))
    return turns, mine


def _titles(page: int) -> Content:
    pieces: list[Piece] = []
    for index, title in enumerate(TITLES):
        here = index == page
        pieces += [(f"{index + 1} ", "$text-muted"), (title, "bold underline $text-primary" if here else "$text-muted"), "    "]
    return line(*pieces)

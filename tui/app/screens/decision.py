"""After the last line: what do you believe, and do you take the job?"""

from typing import ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.screen import Screen
from textual.widgets import Static

from tui.app import journey
from tui.app.clock import Clock
from tui.app.data import line, lines
from tui.app.desk import Rehearsal
from tui.app.keys import Place, bindings
from tui.app.theme import FACT_SIGNS
from tui.app.widgets.beliefs import Beliefs
from tui.app.widgets.choice import ChoiceRow
from tui.app.widgets.keybar import KeyBar
from tui.interview.events import Asked, Believed, Learned
from tui.interview.moves import Believe, Choice, Colour, Decide

GRACE = 0.4
"""Seconds in which the screen takes no decision: enter may still belong to the talk."""


class DecisionScreen(Screen[None]):
    """Beliefs are kept as they are marked; the decision ends the interview."""

    CSS_PATH = "decision.tcss"
    BINDINGS = bindings("decision")
    PLACES: ClassVar[tuple[Place, ...]] = ("decision",)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-tall")]  # noqa: RUF012

    def __init__(self, rehearsal: Rehearsal, clock: Clock) -> None:
        super().__init__()
        self._rehearsal = rehearsal
        self._interview = rehearsal.interview
        self._clock = clock
        self._since = 0.0

    def compose(self) -> ComposeResult:
        """The closing scene, the areas, what is known of the marked one, the three ways out."""
        scenario = self._interview.scenario
        with VerticalScroll(id="sheet", can_focus=False):
            yield Static(scenario.closing.strip() or "You are outside again.", id="closing", markup=False)
            yield Static(line(("What do you believe about this job?", "bold")), id="question", markup=False)
            yield Beliefs(id="beliefs")
        yield Static(id="known", markup=False)
        yield Static(line(("They offer it to you. What do you do?", "bold")), id="offer", markup=False)
        yield ChoiceRow(id="choice")
        yield KeyBar("decision")

    def on_mount(self) -> None:
        """Show what was marked before, if this was left and taken up again."""
        self._since = self._clock.now()
        for event in self._interview.events:
            if isinstance(event, Believed):
                self.query_one(Beliefs).hold(event.area, event.colour)
        self._show_known()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the marked area in sight."""
        self._show_known()

    def action_move(self, columns: int, rows: int) -> None:
        """To another area."""
        self.query_one(Beliefs).move(columns, rows)
        self._show_known()

    def action_believe(self, colour: str) -> None:
        """Hold this of the marked area, and on to the next."""
        beliefs = self.query_one(Beliefs)
        self._rehearsal.take(Believe(area=beliefs.area, colour=cast(Colour, colour)))
        beliefs.hold(beliefs.area, cast(Colour, colour))
        beliefs.move(0, 1)
        self._show_known()

    def action_choose(self, choice: str) -> None:
        """Mark one of the three ways out."""
        self.query_one(ChoiceRow).mark(cast(Choice, choice))

    def action_decide(self) -> None:
        """End the interview as marked."""
        if self._clock.now() - self._since < GRACE:
            return
        choice = self.query_one(ChoiceRow).marked
        if choice is None:
            self.notify("Mark a, d or t first: accept, decline, or ask for time.", markup=False)
            return
        self._rehearsal.take(Decide(choice=choice))
        self.post_message(journey.DecisionMade(self._rehearsal))

    def action_leave(self) -> None:
        """To the lobby."""
        self.post_message(journey.ScreenLeft())

    def _show_known(self) -> None:
        beliefs = self.query_one(Beliefs)
        self.query_one("#known", Static).update(self._known(beliefs.area))
        row = Region(0, beliefs.virtual_region.y + beliefs.row, 1, 1)
        self.query_one("#sheet").scroll_to_region(row, animate=False, force=True)

    def _known(self, area: str) -> Content:
        """What the candidate heard about an area."""
        scenario, log = self._interview.scenario, self._interview.events
        facts = [scenario.facts[event.fact] for event in log if isinstance(event, Learned)]
        here = [fact for fact in facts if fact.area == area]
        if here:
            return lines(*(line((f"{sign.mark} ", sign.style), fact.text.strip()) for fact in here for sign in [FACT_SIGNS[fact.colour]]))
        asked = any(isinstance(event, Asked) and event.area == area for event in log)
        return line(("You asked, and learned nothing certain." if asked else "You did not ask about this.", "$text-muted"))

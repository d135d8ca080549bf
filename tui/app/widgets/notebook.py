"""What the candidate has learned: facts with their colour, and the areas screened."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from tui.app.data import line, lines
from tui.app.theme import FACT_SIGNS
from tui.app.widgets.wrap import wrap
from tui.scenario.model import AREAS, Fact

FRESH = 2.0
"""Seconds for which a new fact stands out."""


class Notebook(VerticalScroll, can_focus=False):
    """The side page of the interview."""

    DEFAULT_CSS = """
    Notebook { width: 34; padding: 1 2; scrollbar-size-vertical: 1; background: $surface; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._facts: list[Fact] = []
        self._areas: list[str] = []
        self._notes: Sequence[str] = ()
        self._fresh: Timer | None = None
        self._page = Static(markup=False)

    @property
    def facts(self) -> list[Fact]:
        """The facts noted, oldest first."""
        return self._facts

    @property
    def areas(self) -> list[str]:
        """The areas asked about, in the order of first asking."""
        return self._areas

    @property
    def notes(self) -> Sequence[str]:
        """The candidate's own."""
        return self._notes

    def compose(self) -> ComposeResult:
        """One page that grows."""
        yield self._page

    def on_resize(self, event: events.Resize) -> None:
        """Break the page for its new width."""
        self._draw()

    def note_fact(self, fact: Fact) -> None:
        """Write a fact down; it stands out for a moment, unless motion is reduced."""
        self._facts.append(fact)
        if self.app.animation_level != "none":
            if self._fresh is not None:
                self._fresh.stop()
            self._fresh = self.set_timer(FRESH, self.calm)
        self._draw()
        self.scroll_end(animate=False)

    def show(self, facts: list[Fact], areas: list[str], notes: Sequence[str] = ()) -> None:
        """Another page, as it stood at a moment of a talk that is over."""
        if (facts, areas, notes) != (self._facts, self._areas, self._notes):
            self._facts, self._areas, self._notes = facts, areas, notes
            self._draw()
            self.scroll_end(animate=False)

    def hold_notes(self, notes: Sequence[str]) -> None:
        """The candidate's own notes, oldest first."""
        self._notes = notes
        self._draw()
        self.scroll_end(animate=False)

    def note_area(self, area: str) -> None:
        """Tick an area off."""
        if area not in self._areas:
            self._areas.append(area)
            self._draw()

    def calm(self) -> None:
        """The newest fact stands out no longer."""
        if self._fresh is not None:
            self._fresh.stop()
            self._fresh = None
            self._draw()

    def _draw(self) -> None:
        width = max(12, self.scrollable_content_region.width)
        rows: list[Content] = [line(("What you learned", "bold"))]
        if not self._facts:
            rows += [line((row, "$text-muted")) for row in wrap("Nothing yet. Ask, and listen for what is left out.", width)]
        for index, fact in enumerate(self._facts):
            newest = self._fresh is not None and index == len(self._facts) - 1
            rows += [Content(""), *self._fact(fact, width, newest)]
        rows += [Content(""), line(("Asked about", "bold"), (f"   {len(self._areas)} of {len(AREAS)} areas", "$text-muted"))]
        named = ", ".join(area.replace("-", " ") for area in self._areas) or "no area yet"
        rows += [line((row, "$text-muted")) for row in wrap(named, width)]
        if self._notes:
            rows += [Content(""), line(("Your notes", "bold"))]
        for note in self._notes:
            first, *rest = wrap(note, width - 2)
            rows += [line(("* ", "bold"), first), *(line(f"  {row}") for row in rest)]
        self._page.update(lines(*rows))

    @staticmethod
    def _fact(fact: Fact, width: int, new: bool) -> list[Content]:
        sign = FACT_SIGNS[fact.colour]
        style = f"{sign.style} bold reverse" if new else sign.style
        head = line((f"{sign.mark} {sign.word}", style), (f"  {fact.area.replace('-', ' ')}", "$text-muted"))
        return [head, *(line(f"  {row}") for row in wrap(fact.text, width - 2))]

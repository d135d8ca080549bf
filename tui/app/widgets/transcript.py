"""The talk: the hero of the interview screen.

One widget with the line API, not a widget for each turn: the cost of a key or a streamed word stays the same after thousands of
turns. Words arrive through `hear`, which draws at most 25 times a second. Whoever scrolled up is not moved by new speech.
"""

from time import monotonic
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.timer import Timer

from tui.app.data import count
from tui.app.theme import MARK_SIGNS
from tui.app.widgets.layout import Layout
from tui.app.widgets.turns import INDENT, Row, Turn, Voice
from tui.app.widgets.wrap import clip

MEASURE = 74
"""Cells of the widest text column; longer rows tire the eye."""
MARGIN = 2
BETWEEN_DRAWS = 0.04
"""Seconds, at least, between two drawings of streamed words."""
MOST_STRIPS = 2000


class Transcript(ScrollView, can_focus=False):
    """Both voices, with their names, growing at the end."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "transcript--them-name",
        "transcript--them",
        "transcript--you-name",
        "transcript--you",
        "transcript--bar",
        "transcript--aside",
        "transcript--note",
        "transcript--strong",
        "transcript--neutral",
        "transcript--weak",
        "transcript--new",
        "transcript--chosen",
    }
    DEFAULT_CSS = """
    Transcript {
        height: 1fr;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        overflow-x: hidden;
        .transcript--them-name { color: $secondary; text-style: bold; }
        .transcript--them { color: $foreground; }
        .transcript--you-name { color: $primary; text-style: bold; }
        .transcript--you { color: $foreground; }
        .transcript--bar { color: $primary; }
        .transcript--aside { color: $text-muted; }
        .transcript--note { color: $text-muted; text-style: italic; }
        .transcript--strong { color: $text-success; }
        .transcript--neutral { color: $text-muted; }
        .transcript--weak { color: $text-warning; }
        .transcript--new { color: $background; background: $secondary; }
        .transcript--chosen { color: $background; background: $primary; }
    }
    """

    def __init__(self, turns: list[Turn] | None = None, follow: bool = True, id: str | None = None) -> None:  # noqa: A002
        """`follow`: stay at the end as the talk grows, and count what a reader who scrolled up has not seen."""
        super().__init__(id=id)
        self._layout = Layout(turns or [])
        self._strips: dict[int, Strip] = {}
        self._following = self._counting = follow
        self._unread = 0
        self._drawn_at = 0.0
        self._timer: Timer | None = None
        self._undrawn = False
        self._chosen: Turn | None = None
        self._offer = ""

    # -- what is said -----------------------------------------------------------------------------------------------

    @property
    def turns(self) -> list[Turn]:
        """Everything said, oldest first."""
        return self._layout.turns

    @property
    def unread(self) -> int:
        """Lines begun since the reader scrolled away from the end."""
        return self._unread

    @property
    def following(self) -> bool:
        """Whether new speech is scrolled into view."""
        return self._following

    def add(self, turn: Turn) -> None:
        """A whole turn at the end."""
        self.settle()
        self._layout.add(turn)
        self._began()
        self._grown()

    def put(self, turns: list[Turn]) -> None:
        """Another talk altogether, or the same at another moment, shown at its end."""
        self.settle()
        self._strips.clear()
        self._layout.put(turns)
        self._unread, self._following = 0, self._counting
        if self._layout.width:
            self.virtual_size = Size(self.virtual_size.width, self._layout.height)
            self._to_end()
        self.refresh()

    def speak(self, voice: Voice, name: str, join: bool = False) -> None:
        """A voice begins a line. The turn goes on if it was this voice's already; `join`: in the same paragraph."""
        self.settle()
        last = self.turns[-1] if self.turns else None
        if last is not None and last.voice == voice and last.name == name:
            last.begin_line(join)
            self._began()
            self._grown()
        else:
            self.add(Turn(voice, name))

    def hear(self, text: str) -> None:
        """The line begun last, as far as it is heard by now. Drawn soon, not at once."""
        if not self.turns:
            return
        self.turns[-1].set_line(text)
        self._undrawn = True
        wait = BETWEEN_DRAWS - (monotonic() - self._drawn_at)
        if wait <= 0:
            self._draw()
        elif self._timer is None:
            self._timer = self.set_timer(wait, self._draw)

    def settle(self) -> None:
        """Draw what `hear` still holds back."""
        if self._undrawn:
            self._draw()

    def _draw(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._undrawn = False
        self._drawn_at = monotonic()
        self._grown()

    def _began(self) -> None:
        if self._counting and not self._following:
            self._unread += 1
            self.refresh()

    def choose(self, index: int, offer: str) -> None:
        """Mark one turn, say behind its name what can be done with it, and bring it into sight."""
        self._chosen, self._offer = self.turns[index], offer
        self._strips.clear()
        self.scroll_to(y=max(0, self._layout.start_of(index) - 2), animate=False, immediate=True, force=True)
        self.refresh()

    # -- layout -----------------------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """Fit the room there is now."""
        self.fit()

    def fit(self) -> None:
        """Break everything anew if the width changed; stay at the end, or at the turn that was on top."""
        width = self.scrollable_content_region.width
        column = max(8, min(MEASURE, width - 2 * MARGIN))
        if width and column != self._layout.width:
            following, top = self._following, self._layout.turn_at(self.scroll_offset.y)
            self._strips.clear()
            self._layout.fit(column)
            self.virtual_size = Size(width, self._layout.height)
            if not following:
                self.scroll_to(y=self._layout.start_of(top), animate=False, immediate=True, force=True)
            self._following = following
        if self._following:
            self._to_end()

    def notify_style_update(self) -> None:
        """Forget strips drawn in the old theme."""
        self._strips.clear()
        super().notify_style_update()

    def _grown(self) -> None:
        """Only the last turn changes while people talk."""
        changed = self._layout.grow()
        for row in changed:
            self._strips.pop(row, None)
        if self._layout.width and self._layout.height != self.virtual_size.height:
            self.virtual_size = Size(self.virtual_size.width, self._layout.height)
            if self._following:
                self._to_end()
        top = changed.start - self.scroll_offset.y
        self.refresh(Region(0, max(0, top), self.size.width, max(1, len(changed) + min(0, top))))

    # -- scrolling --------------------------------------------------------------------------------------------------

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Whoever comes back to the end is taken along again."""
        super().watch_scroll_y(old_value, new_value)
        at_end = new_value >= self.max_scroll_y
        if at_end != self._following:
            self._following = at_end
        if at_end and self._unread:
            self._unread = 0
            self.refresh()

    def _to_end(self) -> None:
        # forced, because the scrollbar of a talk that has just outgrown its room is not shown yet
        self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True, force=True)

    # -- drawing ----------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width = self.size.width
        strip = self._strip(y + self.scroll_offset.y)
        if self._unread and y == self.size.height - 1:
            label = f" {count(self._unread, 'new line')} below · page down "
            new = Strip([Segment(clip(label, width), self.get_component_rich_style("transcript--new"))])
            strip = Strip.join([strip.crop(0, width - new.cell_length - 1), new]).adjust_cell_length(width, self.rich_style)
        return strip

    def _strip(self, row: int) -> Strip:
        found = self._strips.get(row)
        if found is not None:
            return found
        if len(self._strips) > MOST_STRIPS:
            self._strips.clear()
        laid = self._layout.row(row)
        segments = self._segments(*laid) if laid else []
        strip = Strip(segments).adjust_cell_length(self.size.width, self.rich_style)
        self._strips[row] = strip
        return strip

    def _segments(self, turn: Turn, row: Row, last: bool) -> list[Segment]:
        def style(name: str) -> Style:
            return self.get_component_rich_style(f"transcript--{name}")

        margin = " " * (MARGIN + INDENT[turn.voice])
        segments = [Segment(margin, self.rich_style)]
        if turn.voice == "you" and not last:
            segments.append(Segment("▎ ", style("bar")))
        if row.kind == "name":
            segments.append(Segment(row.text, style(f"{turn.voice}-name")))
            if turn.mark:
                sign = MARK_SIGNS[turn.mark]
                segments.append(Segment(f"   {sign.mark} {sign.word}", style(turn.mark)))
            if turn is self._chosen:
                segments += [Segment("   ", self.rich_style), Segment(f" ▶ {self._offer} ", style("chosen"))]
        elif row.kind == "note":
            segments.append(Segment(row.text, style("note")))
        elif row.text:
            segments.append(Segment(row.text, style(turn.voice)))
        return segments

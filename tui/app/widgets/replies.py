"""What may be chosen by number: the authored answers to an open question, or what a doubtful question meant.

A list that pops up while somebody types must not eat a keystroke: in its first 400 ms it takes no key.
"""

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from tui.app.clock import Clock
from tui.app.data import line, lines
from tui.app.widgets.wrap import clip, wrap
from tui.interview.offers import Offer

GRACE = 0.4
"""Seconds."""


class Replies(Widget):
    """At most nine offers; hidden while there are none."""

    DEFAULT_CSS = """
    Replies { height: auto; display: none; color: $text-muted; }
    Replies.-open { display: block; }
    """

    class Picked(Message):
        """The candidate clicked an offer."""

        def __init__(self, offer: Offer) -> None:
            super().__init__()
            self.offer = offer

    def __init__(self, clock: Clock, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._clock = clock
        self._shown: tuple[Offer, ...] = ()
        self._since = 0.0
        self._room = 8

    def offer(self, offers: list[Offer], room: int) -> None:
        """Show these, on at most `room` rows if that is possible; none hides the list."""
        offered = tuple(offers)
        if offered == self._shown and room == self._room:
            return
        if offered != self._shown:
            self._since = self._clock.now()
        self._shown, self._room = offered, max(1, room)
        self.set_class(bool(offered), "-open")
        self.refresh(layout=True)

    def numbered(self, number: int) -> Offer | None:
        """An offer by its number; None if there is none or the list is too fresh to take a key."""
        if not 1 <= number <= len(self._shown) or self._clock.now() - self._since < GRACE:
            return None
        return self._shown[number - 1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the offers take."""
        return len(self._rows(width))

    def on_click(self, event: events.Click) -> None:
        """A click on any of an offer's rows picks it."""
        owners = [number for number, rows in enumerate(self._broken(self.size.width), 1) for _ in rows]
        row = event.y - self._doubtful()
        offer = self.numbered(owners[row]) if 0 <= row < len(owners) else None
        if offer is not None:
            self.post_message(self.Picked(offer))

    def render(self) -> Content:
        """The offers, each behind its number."""
        return lines(*self._rows(self.size.width))

    def _rows(self, width: int) -> list[Content]:
        rows: list[Content] = [line(("Did you mean", "italic $text-muted"))] if self._doubtful() else []
        for number, broken in enumerate(self._broken(width), 1):
            rows.append(line((f"{number}  ", "bold $text-primary"), (broken[0], "$foreground")))
            rows.extend(line("   ", (row, "$foreground")) for row in broken[1:])
        return rows

    def _doubtful(self) -> bool:
        """Whether the first of them are meanings; a row above says so."""
        return bool(self._shown) and self._shown[0].kind == "meaning"

    def _broken(self, width: int) -> list[list[str]]:
        """Each offer's rows, shortened where the room is small."""
        text_width = max(8, width - 3)
        broken = [wrap(" ".join(text.split()), text_width) for _, _, text in self._shown]
        while sum(map(len, broken)) > self._room and (longest := max(broken, key=len))[1:]:
            longest[-2:] = [clip(f"{longest[-2]} {longest[-1]}", text_width)]
        return broken

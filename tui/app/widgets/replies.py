"""The authored answers to an open question, numbered.

A list that pops up while somebody types must not eat a keystroke: in its first 400 ms it takes no key.
"""

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from tui.app.clock import Clock
from tui.app.data import line, lines
from tui.app.widgets.wrap import clip, wrap

GRACE = 0.4
"""Seconds."""


class Replies(Widget):
    """At most nine answers; hidden while there are none."""

    DEFAULT_CSS = """
    Replies { height: auto; display: none; color: $text-muted; }
    Replies.-open { display: block; }
    """

    class Picked(Message):
        """The candidate clicked an answer."""

        def __init__(self, reply: str) -> None:
            super().__init__()
            self.reply = reply

    def __init__(self, clock: Clock, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._clock = clock
        self._shown: tuple[tuple[str, str], ...] = ()
        self._since = 0.0
        self._room = 8

    def offer(self, replies: list[tuple[str, str]], room: int) -> None:
        """Show these (id, text), on at most `room` rows if that is possible; none hides the list."""
        offered = tuple(replies[:9])
        if offered == self._shown and room == self._room:
            return
        if offered != self._shown:
            self._since = self._clock.now()
        self._shown, self._room = offered, max(1, room)
        self.set_class(bool(offered), "-open")
        self.refresh(layout=True)

    def numbered(self, number: int) -> str | None:
        """The id of an answer by its number; None if there is none or the list is too fresh to take a key."""
        if not 1 <= number <= len(self._shown) or self._clock.now() - self._since < GRACE:
            return None
        return self._shown[number - 1][0]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the answers take."""
        return len(self._rows(width))

    def render(self) -> Content:
        """The answers, each behind its number."""
        return lines(*self._rows(self.size.width))

    def _rows(self, width: int) -> list[Content]:
        text_width = max(8, width - 4)
        broken = [wrap(" ".join(text.split()), text_width) for _, text in self._shown]
        most = max(1, self._room // max(1, len(broken)))
        rows: list[Content] = []
        for number, wrapped in enumerate(broken, 1):
            kept = wrapped if len(wrapped) <= most else [*wrapped[: most - 1], clip(" ".join(wrapped[most - 1 :]), text_width)]
            rows.append(line((f" {number}  ", "bold $text-primary"), kept[0]))
            rows.extend(line("    ", row) for row in kept[1:])
        return rows

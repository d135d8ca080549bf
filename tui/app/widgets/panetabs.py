"""The panes of the studio with their keys, in one row; the one that takes the keys stands between brackets."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tui.app.data import line

GAP = "  "


class PaneTabs(Widget):
    """`f2 Outline  [f3 Source]  f4 Mistakes 2  f5 Rehearsal`."""

    DEFAULT_CSS = """
    PaneTabs { height: 1; }
    """

    class Picked(Message):
        """A click on one of them."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, tabs: Sequence[tuple[str, str]], id: str | None = None) -> None:  # noqa: A002
        """`tabs`: key and word of each."""
        super().__init__(id=id)
        self._tabs = tabs
        self._at = 0
        self._counts: dict[int, int] = {}

    def show(self, at: int, counts: dict[int, int]) -> None:
        """`at`: the one that takes the keys; `counts`: how many things there are in one, if that is to be known."""
        self._at, self._counts = at, counts
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """To the one that was clicked."""
        end = 0
        for index in range(len(self._tabs)):
            end += self._entry(index).cell_length + len(GAP)
            if event.x < end:
                self.post_message(self.Picked(index))
                return

    def render(self) -> Content:
        """The row."""
        return Content(GAP).join(self._entry(index) for index in range(len(self._tabs)))

    def _entry(self, index: int) -> Content:
        key, word = self._tabs[index]
        here = index == self._at
        number = f" {self._counts[index]}" if self._counts.get(index) else ""
        before, behind = ("[", "]") if here else (" ", " ")
        return line(before, (key, "bold $foreground"), (f" {word}{number}", "bold $text-primary" if here else "$text-muted"), behind)

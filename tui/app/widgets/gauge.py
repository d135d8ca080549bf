"""How two-way the talk is: a quiet balance of the questions put from each side."""

from textual.content import Content
from textual.widget import Widget

from tui.app.data import line

TRACK = 11
"""Cells of the balance."""


class Gauge(Widget):
    """`you 3 ────●────── 5 them`; the mark leans to the side that asks more."""

    DEFAULT_CSS = """
    Gauge { height: 1; width: auto; min-width: 26; content-align: right middle; color: $text-muted; }
    Gauge.-off { display: none; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._yours = self._theirs = 0

    def show_balance(self, yours: int, theirs: int) -> None:
        """Questions put by each side so far."""
        if (yours, theirs) != (self._yours, self._theirs):
            self._yours, self._theirs = yours, theirs
            self.refresh(layout=True)

    def render(self) -> Content:
        """The counts, and between them where the balance stands."""
        total = self._yours + self._theirs
        at = round((self._theirs / total if total else 0.5) * (TRACK - 1))
        return line(
            (f"you {self._yours} ", "$text-primary"),
            ("─" * at, "$text-muted"),
            ("●", "$foreground"),
            ("─" * (TRACK - 1 - at), "$text-muted"),
            (f" {self._theirs} them", "$text-secondary"),
        )

"""How two-way the talk is: a quiet balance of the questions put from each side, and what the candidate's last one earned."""

from textual.content import Content
from textual.widget import Widget

from tui.app.data import line

TRACK = 11
"""Cells of the balance."""


class Gauge(Widget):
    """`last +4   you 3 ────●────── 5 them`; the mark leans to the side that asks more."""

    DEFAULT_CSS = """
    Gauge { height: 1; width: auto; min-width: 26; content-align: right middle; color: $text-muted; }
    Gauge.-off { display: none; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._yours = self._theirs = 0
        self._earned: int | None = None

    def show_balance(self, yours: int, theirs: int, earned: int | None = None) -> None:
        """Questions put by each side so far, and points that the candidate's last one brought."""
        if (yours, theirs, earned) != (self._yours, self._theirs, self._earned):
            self._yours, self._theirs, self._earned = yours, theirs, earned
            self.refresh(layout=True)

    def render(self) -> Content:
        """The counts, and between them where the balance stands."""
        total = self._yours + self._theirs
        at = round((self._theirs / total if total else 0.5) * (TRACK - 1))
        earned = "" if self._earned is None else f"last {self._earned:+d}   " if self._earned else "last 0   "
        return line(
            (earned, "$text-muted"),
            (f"you {self._yours} ", "$text-primary"),
            ("─" * at, "$text-muted"),
            ("●", "$foreground"),
            ("─" * (TRACK - 1 - at), "$text-muted"),
            (f" {self._theirs} them", "$text-secondary"),
        )

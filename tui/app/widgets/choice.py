"""Accept, decline, or ask for time: marked first, decided with enter."""

from textual.content import Content
from textual.widget import Widget

from tui.app.data import Piece, line
from tui.interview.moves import Choice

WORDS: dict[Choice, tuple[str, str]] = {"accept": ("a", "accept the job"), "decline": ("d", "decline"), "time": ("t", "ask for time")}


class ChoiceRow(Widget):
    """Three ways out, one of them marked."""

    DEFAULT_CSS = """
    ChoiceRow { height: 1; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._marked: Choice | None = None

    @property
    def marked(self) -> Choice | None:
        """The marked one, None as long as there is none."""
        return self._marked

    def mark(self, choice: Choice) -> None:
        """Mark one."""
        self._marked = choice
        self.refresh()

    def render(self) -> Content:
        """The three, each behind its key."""
        pieces: list[Piece] = []
        for choice, (key, words) in WORDS.items():
            marked = choice == self._marked
            pieces += [
                (key, "bold $foreground"),
                (" › " if marked else "   ", "bold $text-primary"),
                (f"{words}    ", "bold $text-primary" if marked else "$text-muted"),
            ]
        return line(*pieces)

"""The keys of the screen in front, read from the table of keys."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.screen import ModalScreen

from tui.app.keys import Key, Place, bindings, keys_of
from tui.app.widgets.keybar import KeyBar
from tui.app.widgets.paper import BLANK, Paper, Paragraph

CAPS = 14
"""Cells of the column of keys."""


class HelpScreen(ModalScreen[None]):
    """A sheet over the screen it is about."""

    CSS_PATH = "help.tcss"
    BINDINGS = bindings("help")

    def __init__(self, places: Sequence[Place], about: Sequence[str] = ()) -> None:
        """`about`: what the screen is for, a few sentences; empty for screens that speak for themselves."""
        super().__init__()
        self._about = about
        self._places = tuple(places)

    def compose(self) -> ComposeResult:
        """The sheet, and the key that closes it."""
        yield Paper(id="sheet")
        yield KeyBar("help")

    def on_mount(self) -> None:
        """Here, and everywhere."""
        self.query_one(Paper).show(
            [
                *(Paragraph(sentence) for sentence in self._about),
                *([BLANK] if self._about else []),
                Paragraph("Keys on this screen", "bold $text-primary"),
                *_rows(keys_of(*self._places)),
                BLANK,
                Paragraph("Everywhere", "bold $text-primary"),
                *_rows(keys_of("everywhere")),
            ]
        )

    def action_close(self) -> None:
        """Back to where you were."""
        self.dismiss(None)

    def action_read(self, pages: int) -> None:
        """Scroll the sheet."""
        self.query_one(Paper).scroll_relative(y=pages * max(1, self.query_one(Paper).size.height - 2), animate=False)


def _rows(keys: Sequence[Key]) -> list[Paragraph]:
    return [Paragraph(key.help, sign=key.caps.ljust(CAPS), sign_style="bold") for key in keys]

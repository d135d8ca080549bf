"""The keys that matter here, at the foot of the screen; read from the table of keys."""

from textual.content import Content
from textual.widget import Widget

from tui.app.data import line
from tui.app.keys import Key, Place, keys_of


class KeyBar(Widget):
    """One row; keys that do not fit are left out from the end."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; padding: 0 2; color: $text-muted; background: $background; }
    """

    def __init__(self, *places: Place) -> None:
        super().__init__()
        self._keys = [key for key in keys_of(*places) if key.label]

    def render(self) -> Content:
        """Each key with its word."""
        room, shown = self.size.width, Content()
        for key in (*self._keys, *(keys_of("everywhere")[:1])):
            entry = _entry(key, first=not shown)
            if shown.cell_length + entry.cell_length > room:
                break
            shown += entry
        return shown


def _entry(key: Key, first: bool) -> Content:
    return line("" if first else "   ", (key.cap, "bold $foreground"), f" {key.label or 'help'}")

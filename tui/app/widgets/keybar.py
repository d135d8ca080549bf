"""The keys that matter here, at the foot of the screen; read from the table of keys."""

from textual.content import Content
from textual.widget import Widget

from tui.app.data import line
from tui.app.keys import Key, Place, keys_of

GAP = "   "
KEPT = 2
"""The last keys of a place, the way out and the help, are left out last."""


class KeyBar(Widget):
    """One row; keys that do not fit are left out."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; padding: 0 2; color: $text-muted; background: $background; }
    """

    def __init__(self, *places: Place) -> None:
        super().__init__()
        self._keys = [key for key in keys_of(*places) if key.label]
        if "help" not in places and not any(key.label == "help" for key in self._keys):
            self._keys.append(keys_of("everywhere")[0])

    def render(self) -> Content:
        """Each key with its word."""
        entries = [_entry(key) for key in self._keys]
        while len(entries) > 1 and sum(entry.cell_length + len(GAP) for entry in entries) - len(GAP) > self.size.width:
            del entries[-3 if len(entries) > KEPT else 0]
        return Content(GAP).join(entries)


def _entry(key: Key) -> Content:
    return line((key.cap, "bold $foreground"), f" {key.label or 'help'}")

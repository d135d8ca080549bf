"""One line to write on, out of sight until something is asked for."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from tui.app.data import line
from tui.app.keys import bindings
from tui.text import clean_line


class Line(Input):
    """The box itself; its keys are in the table."""

    BINDINGS = bindings("prompt")

    class Dropped(Message):
        """Escape: nothing is wanted after all."""

    def action_drop(self) -> None:
        """Let it be."""
        self.post_message(self.Dropped())


class Prompt(Horizontal):
    """`Note  ________`: a label and a box; enter hands the text on, escape lets it be."""

    DEFAULT_CSS = """
    Prompt { height: 1; display: none; padding: 0 2; }
    Prompt.-open { display: block; layout: horizontal; }
    Prompt > Static { width: auto; color: $text-primary; text-style: bold; }
    Prompt > Line { width: 1fr; height: 1; border: none; padding: 0; background: $surface; }
    Prompt > Line:focus { border: none; }
    """

    class Answered(Message):
        """Enter. The text is cleaned and on one line; it may be empty."""

        def __init__(self, purpose: str, text: str) -> None:
            super().__init__()
            self.purpose = purpose
            self.text = text

    class Left(Message):
        """Escape, or something else was done instead."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._purpose = ""

    @property
    def open(self) -> bool:
        """Whether something is being asked."""
        return self.has_class("-open")

    def compose(self) -> ComposeResult:
        """The label and the box."""
        yield Static(markup=False)
        yield Line(compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """Nobody gets there with tab."""
        self.query_one(Line).can_focus = False

    def ask(self, purpose: str, label: str, text: str = "", longest: int = 200) -> None:
        """Ask for a text; `purpose` comes back with it, `text` is there to be changed, `longest` in characters."""
        self._purpose = purpose
        self.query_one(Static).update(line(f"{label}  "))
        box = self.query_one(Line)
        box.max_length = longest
        box.value = text
        box.cursor_position = len(text)
        self.add_class("-open")
        box.can_focus = True
        self.screen.set_focus(box)  # at once: the next letters are meant for the box, and may be here already

    def close(self) -> None:
        """Out of sight again."""
        box = self.query_one(Line)
        box.blur()
        box.can_focus = False
        self.remove_class("-open")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand it on."""
        event.stop()
        self.close()
        self.post_message(self.Answered(self._purpose, clean_line(event.value)))

    def on_line_dropped(self, event: Line.Dropped) -> None:
        """Escape."""
        event.stop()
        self.close()
        self.post_message(self.Left())

    def on_paste(self, event: events.Paste) -> None:
        """The box has taken it."""
        event.stop()

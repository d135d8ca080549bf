"""Where the candidate writes. It always has the focus and always takes keys, whoever is speaking.

Enter is opening one's mouth; the first keystroke is drawing breath, which the other side notices.
"""

from collections.abc import Callable

from textual import events
from textual.actions import SkipAction
from textual.message import Message
from textual.widgets import TextArea

from tui.app.data import plain
from tui.app.keys import bindings
from tui.text import clean

LIMIT = 4000
"""Characters; nobody says more in one breath."""


class Composer(TextArea):
    """A text box of one to five rows that sends what was written."""

    BINDINGS = bindings("composer")
    DEFAULT_CSS = """
    Composer {
        height: auto;
        min-height: 1;
        max-height: 5;
        border: none;
        padding: 0;
        background: transparent;
        scrollbar-size-vertical: 1;
        &:focus { border: none; }
    }
    """

    class Begun(Message):
        """The first character of something new was written."""

    class Emptied(Message):
        """What was written was taken back."""

    class Said(Message):
        """Enter, with something written. The composer is empty again."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Numbered(Message):
        """A digit, with nothing written, that is somebody's number."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Urged(Message):
        """Enter, with nothing written: go on."""

    class Overfull(Message):
        """More than the limit was typed or pasted; the rest was left out."""

    def __init__(self, placeholder: str, numbers: Callable[[int], bool], id: str | None = None) -> None:  # noqa: A002
        """`numbers`: whether a digit means something now, when nothing is written."""
        super().__init__(placeholder=plain(placeholder), id=id, compact=True, highlight_cursor_line=False)
        self._numbers = numbers
        self._composing = False
        self._told = False
        """Whether it was said that there is no more room."""

    @property
    def composing(self) -> bool:
        """Whether anything is written."""
        return bool(self.text)

    def action_say(self) -> None:
        """Send what was written; with nothing written, urge the talk on."""
        text = clean(self.text, LIMIT).strip()
        if not text:
            self.post_message(self.Urged())
            return
        self._composing = False
        self.clear()
        self.post_message(self.Said(text))

    def action_pick(self, number: int) -> None:
        """Hand a number on; with something written, or where it means nothing, the digit is a letter like any other."""
        if self.composing or not self._numbers(number):
            raise SkipAction
        self.post_message(self.Numbered(number))

    def action_newline(self) -> None:
        """A new line in what is being written."""
        if self._room():
            self.insert("\n")

    async def _on_key(self, event: events.Key) -> None:
        # Our own keys are taken here and not as priority bindings: those would overtake letters that still wait in the queue,
        # and Enter would send half a question.
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if (binding.id or "").startswith("composer.") and await self.app.run_action(binding.action, self):
                event.stop()
                event.prevent_default()
                return
        if event.is_printable and not self._room():
            event.stop()
            event.prevent_default()
            return
        await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        """Take a paste as speech: cleaned, and no longer than there is room for."""
        event.stop()
        event.prevent_default()
        room = LIMIT - len(self.text) + len(self.selected_text)
        if len(event.text) > room:
            self._overfull()
        text = clean(event.text, max(0, room))
        if text and (result := self._replace_via_keyboard(text, *self.selection)):
            self.move_cursor(result.end_location)

    def on_text_area_changed(self) -> None:
        """Tell when composing begins and when everything was taken back."""
        self._told = self._told and len(self.text) >= LIMIT
        if self.composing == self._composing:
            return
        self._composing = self.composing
        self.post_message(self.Begun() if self.composing else self.Emptied())

    def _room(self) -> bool:
        if len(self.text) - len(self.selected_text) < LIMIT:
            return True
        self._overfull()
        return False

    def _overfull(self) -> None:
        """Say so once; a paste that comes as single keys overflows thousands of times."""
        if not self._told:
            self._told = True
            self.post_message(self.Overfull())

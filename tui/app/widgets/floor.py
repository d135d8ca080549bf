"""Whose turn it is, in one quiet row."""

from typing import Literal

from textual.content import Content
from textual.widget import Widget

from tui.app.data import line

Floor = Literal["opening", "speaking", "noticed", "waiting", "talks on", "asked", "yours", "next", "over"]
SIGNS: dict[Floor, tuple[str, str]] = {
    "opening": ("○", "$text-muted"),
    "speaking": ("●", "$text-secondary"),
    "noticed": ("◐", "$text-secondary"),
    "waiting": ("○", "$text-primary"),
    "talks on": ("●", "$text-secondary"),
    "asked": ("○", "$text-primary"),
    "yours": ("○", "$text-primary"),
    "next": ("○", "$text-muted"),
    "over": ("○", "$text-muted"),
}


class FloorLine(Widget):
    """A sign, and a sentence with the speaker's first name."""

    DEFAULT_CSS = """
    FloorLine { height: 1; color: $text-muted; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._floor: Floor = "opening"
        self._sentence = self._remark = ""

    @property
    def floor(self) -> Floor:
        """Who has it now."""
        return self._floor

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence

    def show_floor(self, floor: Floor, name: str = "") -> None:
        """Say who has the floor; `name`: the speaker's full name."""
        sentence = say(floor, name.split(maxsplit=1)[0] if name.split() else "They")
        if (floor, sentence) != (self._floor, self._sentence):
            self._floor, self._sentence, self._remark = floor, sentence, ""
            self.refresh()

    def remark(self, text: str) -> None:
        """A few words behind the sentence, until the floor changes."""
        self._remark = text
        self.refresh()

    def render(self) -> Content:
        """The row."""
        sign, style = SIGNS[self._floor]
        return line((sign, style), "  ", self._sentence, f"   {self._remark}" if self._remark else "")


def say(floor: Floor, name: str) -> str:
    """The sentence for a state of the floor."""
    return {
        "opening": "Opening the room",
        "speaking": f"{name} is speaking",
        "noticed": f"{name} has noticed you",
        "waiting": f"{name} has noticed you and waits",
        "talks on": f"{name} talks on; enter cuts in, a hand asks politely",
        "asked": f"Your turn: {name} has asked you something",
        "yours": f"Your turn; with enter {name} goes on",
        "next": "Enter for the next line",
        "over": "The conversation is over; enter to go on",
    }[floor]

"""The ways from screen to screen, as messages that a screen sends and the app answers."""

from typing import TYPE_CHECKING

from textual.message import Message

from tui.app.desk import Door, Rehearsal
from tui.app.records import Recording

if TYPE_CHECKING:
    from tui.app.workroom import Workroom


class ListingChosen(Message):
    """The candidate picked an interview in the lobby."""

    def __init__(self, listing: str) -> None:
        super().__init__()
        self.listing = listing


class SessionChosen(Message):
    """The candidate wants to continue an unfinished interview."""

    def __init__(self, session: str) -> None:
        super().__init__()
        self.session = session


class MomentChosen(Message):
    """The candidate wants to try a moment of a session again."""

    def __init__(self, session: str, number: int) -> None:
        """`number`: of the event to begin at."""
        super().__init__()
        self.session = session
        self.number = number


class HistoryChosen(Message):
    """The candidate wants to see all sessions."""


class ReplayChosen(Message):
    """The candidate wants to see a session again."""

    def __init__(self, session: str, number: int = 0) -> None:
        """`number`: of the event to begin at, 0 for the start."""
        super().__init__()
        self.session = session
        self.number = number


class DebriefChosen(Message):
    """The candidate wants to see the debrief of a session that is over."""

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.recording = recording


class PairChosen(Message):
    """The candidate wants to see two sessions side by side."""

    def __init__(self, left: str, right: str) -> None:
        super().__init__()
        self.left = left
        self.right = right


class RoomReady(Message):
    """Everything is prepared for a rehearsal, a new one or one taken up again."""

    def __init__(self, door: Door, timer: int = 0) -> None:
        super().__init__()
        self.door = door
        self.timer = timer


class TalkEnded(Message):
    """The conversation is over; the decision is due."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self.rehearsal = rehearsal


class DecisionMade(Message):
    """The candidate decided; the debrief is due."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self.rehearsal = rehearsal


class StudioChosen(Message):
    """Somebody wants to write a scenario."""

    def __init__(self, room: "Workroom") -> None:
        super().__init__()
        self.room = room


class StudioLeft(Message):
    """Out of the studio, and of the program: it was entered from the command line."""


class ScreenLeft(Message):
    """Back to the screen before."""

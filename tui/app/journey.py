"""The ways from screen to screen, as messages that a screen sends and the app answers."""

from textual.message import Message

from tui.app.desk import Door, Rehearsal


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


class ScreenLeft(Message):
    """Back to the lobby."""

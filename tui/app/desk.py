"""What the app needs from below: one small interface between the screens and the rest of the program.

The screens know nothing of files, stores and ears. The real desk is in `front_desk`; tests bring their own.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from tui.app.records import Records
    from tui.interview.events import Event
    from tui.interview.machine import Interview
    from tui.interview.moves import AnyMove
    from tui.interview.played import Talk
    from tui.scenario.model import Scenario
    from tui.scoring.review import Review


class Listing(NamedTuple):
    """One interview that may be picked."""

    id: str
    title: str
    role: str
    company: str
    minutes: int
    trains: str = ""
    own: bool = False
    """The user's own, not one that came with the program."""
    broken: str = ""
    """Why it cannot be played: one sentence with its place."""


class Record(NamedTuple):
    """How it went so far with one interview."""

    times: int
    """Rehearsals that were brought to their end."""
    band: str = ""
    """The best one's band."""


class Unfinished(NamedTuple):
    """An interview that was left before its end."""

    session: str
    title: str
    started: str
    """A day and time, as a person would say it."""


class Past(NamedTuple):
    """What happened before today."""

    records: Mapping[str, Record]
    """By interview id."""
    unfinished: Sequence[Unfinished]
    """Newest first."""
    notice: str = ""
    """Something that must be known, such as a damaged store that was mended."""


class Terms(NamedTuple):
    """How an interview is to be held."""

    pace: str = "live"
    difficulty: str = "guarded"
    seed: int | None = None
    """None: drawn anew."""
    timer: int = 0
    """Seconds of silence after a question until the interviewer breaks it; 0: never."""
    watch: bool = False
    """The text is being written: what is saved is taken up in the middle of the talk, and nothing of it is kept."""


class Reviewed(Protocol):
    """An interview that is over, just now or long ago."""

    @property
    def interview(self) -> "Talk":
        """What was said."""

    @property
    def session_id(self) -> str:
        """Under which it is kept."""


class Rehearsal(Protocol):
    """An interview that is saved as it happens: an event is kept before it is handed out."""

    @property
    def interview(self) -> "Interview":
        """The running machine; the screens only read it."""

    @property
    def session_id(self) -> str:
        """Under which it is kept."""

    @property
    def warning(self) -> str | None:
        """One sentence if something cannot be kept, else None."""

    def take(self, move: "AnyMove") -> "list[Event]":
        """Do this move; what came of it, already kept."""

    def close(self) -> None:
        """Let others go on with it."""


class DeskError(Exception):
    """Something the user asked for cannot be had; the text is one sentence with a next step."""


Door = Callable[[], Rehearsal]
"""The last step into a room; taken on the app's own thread, because a store belongs to the thread that opened it. Raises DeskError."""


class Desk(Protocol):
    """Hands out interviews. Everything but a door and `close` may take a moment and is called in a thread."""

    @property
    def records(self) -> "Records":
        """The sessions of the past."""

    def listings(self) -> Sequence[Listing]:
        """Every interview found."""

    def past(self) -> Past:
        """What happened so far. Raises DeskError."""

    def scenario(self, listing: str) -> "Scenario":
        """One interview as written. Raises DeskError."""

    def begin(self, listing: str, terms: Terms) -> Door:
        """Make everything ready for an interview. Raises DeskError."""

    def resume(self, session: str) -> Door:
        """Make everything ready to go on with an unfinished one. Raises DeskError."""

    def what_if(self, session: str, number: int) -> Door:
        """Make everything ready to try a session again from its event `number` on. Raises DeskError."""

    def review(self, rehearsal: Reviewed) -> "Review":
        """What to show once it is over. Raises DeskError."""

    def close(self) -> None:
        """Let go of the store."""

"""What the app needs from below: one small interface between the screens and the rest of the program.

The screens know nothing of files, stores and ears. The real desk is in `front_desk`; tests bring their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tui.interview.events import Asked, Event, Spoke
    from tui.interview.moves import AnyMove
    from tui.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Listing:
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


@dataclass(frozen=True, slots=True)
class Record:
    """How it went so far with one interview."""

    times: int
    """Rehearsals that were brought to their end."""
    band: str = ""
    """The best one's band."""
    score: int | None = None
    """Its points, 0..100."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An interview that was left before its end."""

    session: str
    title: str
    started: str
    """A day and time, as a person would say it."""
    events: int


@dataclass(frozen=True, slots=True)
class Terms:
    """How an interview is to be held."""

    pace: str = "live"
    difficulty: str = "guarded"
    seed: int | None = None
    """None: drawn anew."""


class TalkView(Protocol):
    """What the screens read of the running interview."""

    @property
    def scenario(self) -> "Scenario": ...
    @property
    def pace(self) -> str: ...
    @property
    def events(self) -> "list[Event]": ...
    @property
    def phase(self) -> str: ...
    @property
    def running(self) -> "Spoke | None": ...
    @property
    def open_ask(self) -> "Spoke | None": ...
    @property
    def candidates_turn(self) -> bool: ...
    @property
    def replies(self) -> list[tuple[str, str]]: ...
    @property
    def pinned(self) -> "Asked | None": ...
    def speaker_name(self, speaker: str) -> str: ...
    def stop_word(self, at: int) -> int | None: ...


class Rehearsal(Protocol):
    """An interview that is saved as it happens: an event is kept before it is handed out."""

    @property
    def interview(self) -> TalkView: ...
    @property
    def session_id(self) -> str: ...
    @property
    def warning(self) -> str | None:
        """One sentence if something cannot be kept, else None."""

    def take(self, move: "AnyMove") -> "list[Event]":
        """Do this move; what came of it, already kept."""


@dataclass(frozen=True, slots=True)
class FactFate:
    """One true thing about the job, and how near the candidate came to it."""

    text: str
    colour: str
    severity: int
    area: str
    fate: str
    """found, hinted or missed."""
    line: str = ""
    """The line that told it, or the line that hid it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One dimension of the scorecard."""

    name: str
    group: str
    value: float | None
    """0..1; None: could not be exercised here."""
    why: str
    cited: tuple[str, ...] = ()
    """The lines it rests on, as heard."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One line of the talk in the debrief."""

    voice: str
    """you or them."""
    name: str
    text: str
    mark: str = ""
    """strong, neutral or weak; only for the candidate's lines."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment at which a question would have told most."""

    line: str
    """What was said."""
    question: str
    """A model question."""
    why: str


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that the debrief shows."""

    truth: str
    outcome_title: str
    outcome: str
    facts: Sequence[FactFate]
    judged: str
    """One sentence on beliefs and decision; empty if nothing was marked."""
    score: int
    band: str
    headline: str
    """One sentence on what kind of talk it was."""
    bars: Sequence[Bar]
    ceilings: Sequence[str]
    """Why the total is held down, if it is."""
    talk: Sequence[Marked]
    moments: Sequence[Moment]
    advice: Sequence[str]
    goal: str


class DeskError(Exception):
    """Something the user asked for cannot be had; the text is one sentence with a next step."""


class Desk(Protocol):
    """Hands out interviews. Everything but `listings` may take a moment and is called in a thread."""

    def listings(self) -> Sequence[Listing]:
        """Every interview found; from an index, so at once."""

    def records(self) -> dict[str, Record]:
        """How it went so far, by interview id."""

    def unfinished(self) -> Sequence[Unfinished]:
        """Interviews left before their end, newest first."""

    def scenario(self, listing: str) -> "Scenario":
        """One interview as written. Raises DeskError."""

    def begin(self, listing: str, terms: Terms) -> Rehearsal:
        """Open the room. Raises DeskError."""

    def resume(self, session: str) -> Rehearsal:
        """Back into an unfinished interview. Raises DeskError."""

    def review(self, rehearsal: Rehearsal) -> Review:
        """What to show once it is over. Raises DeskError."""

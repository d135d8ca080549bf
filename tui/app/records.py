"""What the app needs of past sessions: one interface between the screens that look back and the store."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from tui.interview.played import Played
    from tui.scoring.comparing import Comparison
    from tui.sessions.cards import KeptCard
    from tui.sessions.history import Programme, Query
    from tui.sessions.marks import Mark
    from tui.sessions.rows import SessionRow
    from tui.sessions.tape import Tape


class Recording(NamedTuple):
    """A session taken off the shelf."""

    row: "SessionRow"
    interview: "Played"
    tape: "Tape"
    marks: "Sequence[Mark]"
    cards: "Sequence[KeptCard]"
    """The scorecards it was given, the newest rubric's first; none while it is unfinished."""

    @property
    def session_id(self) -> str:
        """Under which it is kept."""
        return self.row.id


class Progress(NamedTuple):
    """Where the user stands."""

    programme: "Programme"
    goal: str
    """The goal that the last rehearsal's debrief named; empty before the first."""


class Records(Protocol):
    """The sessions of the past. Everything here may take a moment and is called in a thread; everything raises DeskError."""

    def page(self, query: "Query", offset: int, limit: int) -> "Sequence[SessionRow]":
        """A page of the history: at most `limit` sessions behind the first `offset`."""

    def progress(self) -> Progress:
        """Where the user stands in the programme of nine rehearsals, and how each dimension went."""

    def recording(self, session: str) -> Recording:
        """A session to play back."""

    def note(self, session: str, text: str, on: int, replaces: int = 0) -> Recording:
        """Attach a note to an event, or put it in another's place; empty text takes that one away. Gives the session as it is now."""

    def compare(self, left: str, right: str) -> "Comparison":
        """Two sessions of one interview."""

    def rename(self, session: str, name: str) -> None:
        """The user's own name for a session; empty for none."""

    def tag(self, session: str, tags: str) -> None:
        """The words by which it is found again, separated by spaces."""

    def archive(self, session: str, away: bool) -> None:
        """Put it away, or take it out again."""

    def delete(self, session: str) -> None:
        """Delete it; for a minute this can be undone."""

    def restore(self, session: str) -> None:
        """Undo that."""

    def purge(self) -> None:
        """Delete for good what has been deleted for a minute."""

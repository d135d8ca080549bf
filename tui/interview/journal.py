"""The log while it is being written: numbers, times, and the moves that caused each event."""

from typing import TypeVar

from tui.interview.events import Event
from tui.interview.moves import AnyMove

E = TypeVar("E", bound=Event)


class Journal:
    """Collects events in order; each carries the moves taken since the one before."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.at = 0
        """Milliseconds of the move being taken."""
        self._moves: list[AnyMove] = []

    def note_move(self, move: AnyMove, at: int) -> None:
        """A move begins; time never runs backwards."""
        self._moves.append(move)
        self.at = max(self.at, at)

    def emit(self, kind: type[E], **fields: object) -> E:
        """Append one event of this kind and return it."""
        event = kind(number=len(self.events) + 1, at=self.at, moves=tuple(self._moves), **fields)
        self._moves.clear()
        self.events.append(event)
        return event

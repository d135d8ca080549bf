"""A finished play's events by their kind: many questions are put to one log, and most concern one kind."""

from collections.abc import Sequence
from typing import TypeVar, cast

from tui.interview.events import Event

E = TypeVar("E", bound=Event)


class SortedLog:
    """The events of one play."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = events
        self._by_kind: dict[type[Event], list[Event]] = {}
        for event in events:
            self._by_kind.setdefault(type(event), []).append(event)

    def of(self, kind: type[E]) -> list[E]:
        """All events of one kind, in order."""
        return cast("list[E]", self._by_kind.get(kind, []))

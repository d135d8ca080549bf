"""The candidate's own notes, as they stand at the end of a log."""

from collections.abc import Iterable

from msgspec import Struct

from tui.interview.events import Event, Noted

LONGEST = 400
"""Characters of a note that a face takes."""


class Jotting(Struct, frozen=True):
    """One note."""

    number: int
    """Of the event that wrote it last."""
    on: int
    """Of the event that it hangs on."""
    text: str
    by: str = ""
    """Who wrote it; empty: the candidate."""


def notes_of(log: Iterable[Event]) -> list[Jotting]:
    """The notes that still stand, by the moments they hang on; those on one moment in the order they were written."""
    standing: dict[int, Jotting] = {}
    for event in log:
        if isinstance(event, Noted):
            standing.pop(event.replaces, None)
            if event.text:
                standing[event.number] = Jotting(event.number, event.on, event.text, event.by)
    return sorted(standing.values(), key=lambda note: note.on)

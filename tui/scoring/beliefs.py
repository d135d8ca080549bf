"""What the candidate believed of the job against what it was: beside the score, never part of it."""

from collections.abc import Iterable

from msgspec import Struct

from tui.interview.events import Believed, Event
from tui.interview.moves import Colour
from tui.scoring.targets import Targets

RISKS = ("red", "yellow")
"""A risk that was stated honestly and is managed is a risk still."""


class Beliefs(Struct, frozen=True):
    """Areas by how the belief about them turned out; each marked area is in one of the first four at most."""

    hits: tuple[str, ...]
    """Marked as a risk, and there is one."""
    clear: tuple[str, ...]
    """Marked as good, and no risk lies there."""
    misses: tuple[str, ...]
    """A risk lies there, and it was marked as good."""
    false_alarms: tuple[str, ...]
    """Marked as a risk, and none lies there."""
    unseen: tuple[str, ...]
    """A risk lies there, and it was marked as unknown or not at all."""


def beliefs(events: Iterable[Event], targets: Targets) -> Beliefs:
    """The last mark of each area against the facts true of this run."""
    marks: dict[str, Colour] = {event.area: event.colour for event in events if isinstance(event, Believed)}
    risky = dict.fromkeys(truth.area for truth in targets.facts.values() if truth.colour in RISKS)
    return Beliefs(
        hits=tuple(area for area, mark in marks.items() if mark == "risk" and area in risky),
        clear=tuple(area for area, mark in marks.items() if mark == "good" and area not in risky),
        misses=tuple(area for area, mark in marks.items() if mark == "good" and area in risky),
        false_alarms=tuple(area for area, mark in marks.items() if mark == "risk" and area not in risky),
        unseen=tuple(area for area in risky if marks.get(area, "unknown") == "unknown"),
    )

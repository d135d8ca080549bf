"""The score as it grew over the interview."""

from collections.abc import Iterable

from msgspec import Struct

from tui.interview.events import Asked, Event, Said
from tui.scoring.ledger import Ledger
from tui.scoring.score import score_ledger
from tui.scoring.targets import Targets


class Point(Struct, frozen=True):
    """The score once a line of the candidate's had its effect."""

    number: int
    """Of the candidate's event."""
    total: float


def running(events: Iterable[Event], targets: Targets) -> tuple[Point, ...]:
    """One point for each of the candidate's lines: the total just before the next one, so with what it brought about.

    The last point is the total of the whole log.
    """
    ledger = Ledger(targets)
    points: list[Point] = []
    before: int | None = None
    for event in events:
        if isinstance(event, Asked | Said):
            if before is not None:
                points.append(_point(ledger, before))
            before = event.number
        ledger.take(event)
    if before is not None:
        points.append(_point(ledger, before))
    return tuple(points)


def _point(ledger: Ledger, number: int) -> Point:
    ledger.judge()
    return Point(number, score_ledger(ledger).total)

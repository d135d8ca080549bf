"""What became of each fact: found, hinted at and let go, or missed, with the line that told or hid it."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from tui.interview.events import Event, Hinted, Learned, Spoke
from tui.scoring.targets import Targets
from tui.scoring.wordings import Wordings

Fate = Literal["found", "hinted", "missed"]


class FactFate(Struct, frozen=True):
    """How near the candidate came to one fact."""

    fact: str
    fate: Fate
    spoke: int | None
    """Number of the line that told it, hinted at it, or kept it back when its area was asked about; None if nobody came near."""
    asked: int | None = None
    """Number of the question that brought it out; None if it was told unasked or never came out."""
    dodged: bool = False
    """Whether the line that kept it back was a dodge, and not only a part of the truth."""


def fates(events: Iterable[Event], targets: Targets, words: Wordings) -> tuple[FactFate, ...]:
    """The fate of every fact true of this run, the gravest first."""
    told: dict[str, Learned] = {}
    hinted: dict[str, int] = {}
    dodged: dict[str, int] = {}
    short: dict[str, int] = {}
    for event in events:
        if isinstance(event, Learned):
            told.setdefault(event.fact, event)
        elif isinstance(event, Hinted):
            hinted.setdefault(event.fact, event.spoke)
        elif isinstance(event, Spoke) and event.replies_to is not None and (word := words.get(event.topic or "")):
            kept = dodged if event.dodge else short
            kept.setdefault(word.area, event.number)
    return tuple(_fate(name, targets.facts[name].area, told, hinted, dodged, short) for name in _gravest_first(targets))


def _gravest_first(targets: Targets) -> Sequence[str]:
    return sorted(targets.facts, key=lambda name: -targets.facts[name].severity)


def _fate(
    name: str, area: str, told: dict[str, Learned], hinted: dict[str, int], dodged: dict[str, int], short: dict[str, int]
) -> FactFate:
    if name in told:
        return FactFate(name, "found", told[name].spoke, told[name].asked)
    if name in hinted:
        return FactFate(name, "hinted", hinted[name])
    return FactFate(name, "missed", dodged.get(area, short.get(area)), dodged=area in dodged)

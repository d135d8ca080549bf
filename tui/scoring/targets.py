"""What there was to do in an interview: the yardstick that a log is measured by."""

from collections.abc import Collection, Sequence
from typing import Literal

from msgspec import Struct

from tui.scenario.model import AREAS, Scenario

UNPROMPTED_PER_ASK = 0.6
UNPROMPTED_LEAST, UNPROMPTED_MOST = 3, 6
"""Nine or more questions in fifteen minutes raised liking, four or fewer did not (Huang et al. 2017); call data show an inverted U.
So with eight asks five unprompted questions are enough, and more are not worth more."""
AREAS_ENOUGH = 7
"""Seven well-chosen areas are full coverage; nobody can screen all seventeen in a quarter of an hour."""


class Truth(Struct, frozen=True):
    """A fact as far as the score needs it."""

    severity: int
    """1..3."""
    area: str
    colour: Literal["red", "yellow", "green"] = "red"


class Targets(Struct, frozen=True, kw_only=True):
    """The yardstick of one run of one scenario."""

    asks: int
    """Questions that the interviewers have for the candidate."""
    beats: tuple[str, ...]
    """Beat ids in the order of the script."""
    areas: dict[str, int]
    """Area -> weight, only areas that the script does not volunteer."""
    facts: dict[str, Truth]
    """Facts true of this run; empty where nobody wrote down the truth (a real conversation)."""
    unprompted: int
    """Unprompted questions for full marks."""

    @classmethod
    def of(cls, scenario: Scenario, facts: Collection[str] | None = None) -> "Targets":
        """The yardstick of a scenario; `facts` are the ids true of this run (the machine's `live_facts`), None for all."""
        asks = sum(1 for beat in scenario.beats.values() if beat.ask is not None)
        return cls(
            asks=asks,
            beats=tuple(scenario.beats),
            areas={area: weight for area, weight in AREAS.items() if area not in scenario.volunteered},
            facts={
                name: Truth(severity=fact.severity, area=fact.area, colour=fact.colour)
                for name, fact in scenario.facts.items()
                if facts is None or name in facts
            },
            unprompted=max(1, scenario.targets.get("unprompted", unprompted_for(asks))),
        )

    @classmethod
    def without_truth(cls, asks: int, beats: Sequence[str]) -> "Targets":
        """The yardstick of a conversation that no scenario describes: all areas count, and there are no facts to find."""
        return cls(asks=asks, beats=tuple(beats), areas=dict(AREAS), facts={}, unprompted=unprompted_for(asks))

    @property
    def coverage_needed(self) -> int:
        """The weight of the heaviest areas, which is full coverage."""
        return sum(sorted(self.areas.values(), reverse=True)[:AREAS_ENOUGH])


def unprompted_for(asks: int) -> int:
    """How many unprompted questions earn full marks in an interview with so many asks."""
    return max(UNPROMPTED_LEAST, min(UNPROMPTED_MOST, round(UNPROMPTED_PER_ASK * asks)))

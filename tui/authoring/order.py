"""Whether the ten manners keep their order in an interview: the check that it can be scored fairly."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tui.authoring.manners import GAP, MANNERS
from tui.authoring.troupe import Troupe
from tui.interview.machine import Interview
from tui.scoring.card import Card
from tui.scoring.score import score
from tui.scoring.targets import Targets


class Standing(NamedTuple):
    """How one manner did."""

    manner: str
    scores: tuple[float, ...]
    """One a seed."""

    @property
    def median(self) -> float:
        """The middle score."""
        return median(self.scores)


def standings(troupe: Troupe, seeds: Sequence[int], difficulty: str = "guarded") -> list[Standing]:
    """Every manner played with each seed, in the order in which they should stand."""
    return [
        Standing(name, tuple(card_of(troupe.play(manner, seed, difficulty)[0]).total for seed in seeds)) for name, manner in MANNERS.items()
    ]


def card_of(interview: Interview) -> Card:
    """The card of a play."""
    return score(interview.events, Targets.of(interview.scenario, interview.live_facts))


def gaps(found: Iterable[Standing]) -> list[tuple[str, str, float]]:
    """Each manner, the one that should stand next below it, and the points between their medians."""
    return [(above.manner, below.manner, round(above.median - below.median, 2)) for above, below in pairwise(found)]


def order_holds(found: Iterable[Standing]) -> bool:
    """Whether each manner stands clearly above the next."""
    return all(points >= GAP for _, _, points in gaps(found))

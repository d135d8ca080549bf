"""Whether the ten manners keep their order in an interview: the check that a scenario can be scored fairly."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from random import Random
from statistics import median
from typing import NamedTuple

from tui.authoring.hearing_once import HearingOnce
from tui.authoring.mannered import Mannered
from tui.authoring.manners import GAP, MANNERS
from tui.authoring.phrasebook import Phrasebook
from tui.authoring.players import Play, play
from tui.interview.book import topics_of
from tui.interview.hearing import Hearer
from tui.interview.machine import Interview
from tui.scenario.model import Bank, Scenario
from tui.scoring.card import Card
from tui.scoring.score import score
from tui.scoring.targets import Targets


class Table:
    """One scenario with everything that automatic players need, made once for many plays."""

    def __init__(self, scenario: Scenario, bank: Bank, ear: Hearer) -> None:
        """`ear`: for the topics of this scenario."""
        self.scenario = scenario
        self._bank = bank
        self._ear = HearingOnce(ear)
        self._topics = topics_of(scenario, bank)
        self._book = Phrasebook(self._ear, self._topics)

    def sit(self, manner: str, seed: int, difficulty: str = "guarded") -> tuple[Interview, Play]:
        """One play of the manner with this name; the seed draws the interview's variants and the player's chances. Raises KeyError."""
        interview = Interview(self.scenario, self._bank, self._ear, seed, difficulty)
        interview.start()
        player = Mannered(MANNERS[manner], self._book, self.scenario, self._topics)
        return interview, play(interview, player, Random(seed))


class Standing(NamedTuple):
    """How one manner did."""

    manner: str
    scores: tuple[float, ...]
    """One a seed."""

    @property
    def median(self) -> float:
        """The middle score."""
        return median(self.scores)


def standings(table: Table, seeds: Iterable[int], difficulty: str = "guarded") -> list[Standing]:
    """Every manner, best first as they should be, played with each seed."""
    chosen = list(seeds)
    return [
        Standing(name, tuple(card_of(table.sit(name, seed, difficulty)[0]).total for seed in chosen)) for name in MANNERS
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

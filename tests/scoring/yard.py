"""A small yardstick for examples: four beats, two asks, three facts."""

from tui.scoring.card import Card, Dimension, DimensionName
from tui.scoring.targets import Targets, Truth

YARD = Targets(
    asks=2,
    beats=("hello", "work", "people", "close"),
    areas={"vacancy": 3, "workload": 3, "team": 2, "pay": 1},
    facts={
        "third-hire": Truth(severity=3, area="vacancy", colour="red"),
        "weekends": Truth(severity=2, area="workload", colour="yellow"),
        "kind-boss": Truth(severity=1, area="team", colour="green"),
    },
    unprompted=3,
)


def dimension(card: Card, name: DimensionName) -> Dimension:
    found = card.dimension(name)
    assert found is not None, f"{name} was left out"
    return found

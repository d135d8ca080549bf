"""Two scorecards side by side: what changed, dimension by dimension."""

from msgspec import Struct

from tui.scoring.card import WEIGHTS, Card, DimensionName, FactorName


class Change(Struct, frozen=True):
    """One dimension on both cards."""

    name: DimensionName
    before: float | None
    """0..1; None where it was not part of the interview."""
    after: float | None
    points: float
    """What the second card has more of, before the multipliers; 0 unless both have it."""


class Weighing(Struct, frozen=True):
    """One multiplier on both cards, 0..1."""

    name: FactorName
    before: float
    after: float


class Difference(Struct, frozen=True, kw_only=True):
    """What the second card has more or less of than the first."""

    comparable: bool
    """False: the cards come from different rubrics, and `total` and `points` say nothing."""
    before: float
    after: float
    total: float
    """After less before, one decimal."""
    dimensions: tuple[Change, ...]
    """Those that at least one card has, in the order of the rubric."""
    multipliers: tuple[Weighing, ...]
    """Those that changed."""


def difference(before: Card, after: Card) -> Difference:
    """The second card against the first."""
    found = []
    for name in WEIGHTS:
        one, other = before.dimension(name), after.dimension(name)
        if one or other:
            points = round(other.points - one.points, 1) if one and other else 0.0
            found.append(Change(name, one.value if one else None, other.value if other else None, points))
    weighed = {factor.name: factor.value for factor in before.multipliers}
    return Difference(
        comparable=before.rubric == after.rubric,
        before=before.total,
        after=after.total,
        total=round(after.total - before.total, 1),
        dimensions=tuple(found),
        multipliers=tuple(
            Weighing(factor.name, weighed[factor.name], factor.value)
            for factor in after.multipliers
            if weighed.get(factor.name, factor.value) != factor.value
        ),
    )

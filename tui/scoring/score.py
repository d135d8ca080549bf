"""The rubric as a whole: nine dimensions added up, three multipliers, three ceilings, and a word for the kind of talk it was."""

from collections.abc import Callable, Iterable

from msgspec import structs

from tui.interview.events import Event
from tui.scoring import dig, give, lead
from tui.scoring.card import WEIGHTS, Card, Ceiling, Dimension, DimensionName, Kind, LeftOut, Part, band
from tui.scoring.factors import answered, ceilings, factors, intrusions
from tui.scoring.ledger import Ledger, read
from tui.scoring.targets import Targets

RUBRIC_VERSION = 1
"""Raised whenever the same log would score differently."""
TWO_WAY = 70
AREAS_WIDE = 4
"""From this many areas on a good score is not narrow."""
ANSWERED_LEAST = 0.5
INTRUSIONS_MOST = 3

_PARTS: dict[DimensionName, Callable[[Ledger, Targets], Part]] = {
    "initiative": lead.initiative,
    "spread": lead.spread,
    "timing": lead.timing,
    "follow-through": dig.follow_through,
    "craft": dig.craft,
    "coverage": dig.coverage,
    "discovery": dig.discovery,
    "answers": give.answers,
    "balance": give.balance,
}


def score(events: Iterable[Event], targets: Targets) -> Card:
    """The scorecard of a log, finished or not, against what its scenario offered."""
    return score_ledger(read(events, targets))


def score_ledger(ledger: Ledger) -> Card:
    """The scorecard of a ledger that was judged."""
    targets = ledger.targets
    parts = [(name, part(ledger, targets)) for name, part in _PARTS.items()]
    scale = 100 / sum(WEIGHTS[name] for name, part in parts if part.value is not None)
    dimensions = tuple(
        Dimension(name, part.value, WEIGHTS[name] * scale, part.events, part.why) for name, part in parts if part.value is not None
    )
    exact = sum(dimension.value * WEIGHTS[dimension.name] for dimension in dimensions) * scale
    multipliers = factors(ledger)
    for factor in multipliers:
        exact *= factor.value
    held = ceilings(ledger)
    total = round(min(exact, *(ceiling.at for ceiling in held), 100.0), 1)
    return Card(
        rubric=RUBRIC_VERSION,
        total=total,
        band=band(total),
        kind=_kind(ledger, total),
        dimensions=dimensions,
        left_out=tuple(LeftOut(name, part.why) for name, part in parts if part.value is None),
        multipliers=multipliers,
        ceilings=tuple(_lowered(ceiling) if exact > ceiling.at else ceiling for ceiling in held),
        learned=tuple(ledger.learned),
        decision=ledger.decision,
        outcome=ledger.outcome,
    )


def _lowered(ceiling: Ceiling) -> Ceiling:
    return structs.replace(ceiling, lowered=True)


def _kind(ledger: Ledger, total: float) -> Kind:
    """What sort of talk it was; the first that fits."""
    if not ledger.valid:
        return "noise" if ledger.off or ledger.repeats else "passive"
    if answered(ledger) < ANSWERED_LEAST:
        return "interrogator"
    if intrusions(ledger) >= INTRUSIONS_MOST:
        return "interrupter"
    if not ledger.unprompted:
        return "end-only"
    if total < TWO_WAY:
        return "warming up"
    return "narrow" if len(ledger.areas) < AREAS_WIDE else "two-way"

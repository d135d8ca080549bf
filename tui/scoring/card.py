"""The scorecard: plain values, each with the events it rests on and one sentence that says why."""

from typing import Literal

from msgspec import Struct

DimensionName = Literal[
    "initiative", "spread", "timing", "follow-through", "craft", "coverage", "discovery", "answers", "balance"
]  # fmt: skip
FactorName = Literal["reciprocity", "conduct", "signal"]
Kind = Literal["passive", "noise", "interrogator", "interrupter", "end-only", "warming up", "narrow", "two-way"]

WEIGHTS: dict[DimensionName, int] = {
    "initiative": 14, "spread": 10, "timing": 7,
    "follow-through": 14, "craft": 10, "coverage": 16, "discovery": 12,
    "answers": 10, "balance": 7,
}  # fmt: skip
"""Weights of a full card, in the order of its three groups: lead, dig, give. They sum to 100."""
GROUPS: dict[str, tuple[DimensionName, ...]] = {
    "lead": ("initiative", "spread", "timing"),
    "dig": ("follow-through", "craft", "coverage", "discovery"),
    "give": ("answers", "balance"),
}
BANDS = ((15, "one-way"), (35, "listening"), (55, "joining in"), (70, "curious"), (85, "two-way"))
"""Each word holds below its number; from the last number on it is `sharp`."""


class Part(Struct, frozen=True):
    """What one formula makes of a log."""

    value: float | None
    """0..1; None if this interview gave no chance to show it."""
    events: tuple[int, ...]
    why: str


class Dimension(Struct, frozen=True):
    """One of the nine dimensions."""

    name: DimensionName
    value: float
    """0..1."""
    weight: float
    """Points for a value of 1; the weights on a card sum to 100."""
    events: tuple[int, ...]
    why: str

    @property
    def points(self) -> float:
        """What it adds to the score before the multipliers."""
        return self.value * self.weight

    @property
    def lost(self) -> float:
        """What it leaves on the table, in points."""
        return self.weight - self.points


class LeftOut(Struct, frozen=True):
    """A dimension that this interview gave no chance to show; its weight went to the others."""

    name: DimensionName
    why: str


class Factor(Struct, frozen=True):
    """One of the three multipliers, 0..1."""

    name: FactorName
    value: float
    events: tuple[int, ...]
    why: str


class Ceiling(Struct, frozen=True):
    """A limit that the score cannot pass."""

    name: str
    at: int
    events: tuple[int, ...]
    why: str
    lowered: bool = False
    """Whether the score would have been higher without it."""


class Card(Struct, frozen=True, kw_only=True):
    """The rubric's result."""

    rubric: int
    """Cards of different versions are never compared."""
    total: float
    """0..100, one decimal."""
    band: str
    kind: Kind
    dimensions: tuple[Dimension, ...]
    left_out: tuple[LeftOut, ...]
    multipliers: tuple[Factor, ...]
    ceilings: tuple[Ceiling, ...]
    learned: tuple[str, ...]
    """Facts that came out, in order."""
    decision: str
    """accept, decline, time, or empty."""
    outcome: str
    """The outcome's id, or empty."""

    def dimension(self, name: DimensionName) -> Dimension | None:
        """The dimension of this name, None if it was left out."""
        return next((dimension for dimension in self.dimensions if dimension.name == name), None)


def band(total: float) -> str:
    """The word for a score."""
    return next((word for below, word in BANDS if total < below), "sharp")


def to_json(card: Card) -> dict[str, object]:
    """The card as plain JSON values: dimensions and multipliers by name, each with value (0..1), events and why.

    The weights shown are those of this card: they sum to 100 without the dimensions in `left_out`.
    """
    return {
        "total": card.total,
        "kind": card.kind,
        "band": card.band,
        "rubric": card.rubric,
        "dimensions": {
            d.name: {"value": round(d.value, 4), "weight": round(d.weight, 2), "events": list(d.events), "why": d.why}
            for d in card.dimensions
        },
        "left_out": {left.name: left.why for left in card.left_out},
        "multipliers": {f.name: {"value": round(f.value, 4), "events": list(f.events), "why": f.why} for f in card.multipliers},
        "ceilings": [{"name": c.name, "at": c.at, "lowered": c.lowered, "events": list(c.events), "why": c.why} for c in card.ceilings],
    }

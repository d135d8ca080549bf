"""Many small numbers at once inside one big integer.

Python multiplies a big integer by a small one at the speed of the processor, so a row of numbers that lie side by side in lanes of an
integer is scaled and added up hundreds of times faster than in a loop. What a lane ends up holding must fit it; on the way it may overflow
into its neighbour or borrow from it, because whole integers forget nothing. It is exact arithmetic: the same on every machine.
"""

import sys
from array import array
from collections.abc import Iterable, Sequence
from math import isqrt
from operator import mul
from typing import Literal

Lane = Literal["H", "I"]
"""A lane of 16 or of 32 bits, as `array` calls them."""
_BYTES: dict[Lane, int] = {"H": 2, "I": 4}
if any(array(lane).itemsize != size for lane, size in _BYTES.items()):  # pragma: no cover - no supported platform has other sizes
    raise ImportError("the ear needs a platform whose C int has 32 bits")

_FINE = 20
"""Bits that a scale has behind the point."""
_HALF = 1 << (_FINE - 1)

STEPS = 170
"""A component of a direction, -1..1, is kept in this many steps to either side: the most with which the product of two directions of some
hundred components, each rounded, still fits 16 bits."""
ZERO = 256
"""What is added to each component, so that all are above zero."""
_MIDDLE = 1 << 15

Direction = list[int]
"""A vector of length one: each component in steps, plus ZERO."""


def pack(values: Iterable[int], lane: Lane = "I") -> int:
    """Numbers that fit a lane as one integer, the first in the lowest lane."""
    return int.from_bytes(_ordered(array(lane, values)).tobytes(), "little")


def unpack(lanes: int, count: int, lane: Lane = "I") -> "array[int]":
    """The first `count` numbers of packed lanes."""
    values = array(lane)
    values.frombytes(lanes.to_bytes(_BYTES[lane] * count, "little"))
    return _ordered(values)


def _ordered(values: "array[int]") -> "array[int]":
    if sys.byteorder == "big":  # pragma: no cover
        values.byteswap()
    return values


def direction(values: Sequence[int], offset: int = 0) -> Direction:
    """The direction of a vector given as whole numbers, each with `offset` added to it; that of a vector of zeros is all ZERO."""
    square = sum(map(mul, values, values)) - 2 * offset * sum(values) + len(values) * offset * offset
    if not square:
        return [ZERO] * len(values)
    scale = (STEPS << _FINE) // isqrt(square)
    shift = (ZERO << _FINE) + _HALF - offset * scale
    return [(value * scale + shift) >> _FINE for value in values]


def cosine(a: Direction, b: Direction) -> float:
    """The cosine between two directions."""
    product: int = sum(map(mul, a, b))
    return (product - ZERO * (sum(a) + sum(b)) + len(a) * ZERO * ZERO) / (STEPS * STEPS)


class Rows:
    """Directions laid side by side, for the product of one with all of them in one pass."""

    UNIT = STEPS * STEPS
    """The product of a direction with itself."""
    NONE = _MIDDLE
    """What stands for a product of nothing: it is added to each."""

    def __init__(self, rows: Sequence[Direction]) -> None:
        """Take the directions, all of one size."""
        self._count = len(rows)
        self._columns = [pack(column, "H") for column in zip(*rows, strict=True)]
        self._ones = pack([1] * self._count, "H")

    def products(self, one: Direction) -> "array[int]":
        """The product with each row, in their order, each with NONE added."""
        signed = [component - ZERO for component in one]
        # The rows are kept above zero by ZERO, which adds the same to every product.
        lanes = sum(map(mul, signed, self._columns), self._ones * (_MIDDLE - ZERO * sum(signed)))
        return unpack(lanes, self._count, "H")


__all__ = ["STEPS", "ZERO", "Direction", "Lane", "Rows", "cosine", "direction", "pack", "unpack"]

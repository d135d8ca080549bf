"""Many small numbers at once inside one big integer.

Python multiplies a big integer by a small one at the speed of the processor, so a row of numbers that lie side by side in 32-bit
lanes of an integer is scaled and added up hundreds of times faster than in a loop. Numbers in lanes are kept at zero or above by an
offset, so that no lane borrows from its neighbour; what the offsets add is known and taken off at the end. It is exact arithmetic: the
same on every machine.
"""

import sys
from array import array
from collections.abc import Iterable, Sequence
from math import isqrt
from operator import mul

_BYTES = 4
_FINE = 20
"""Bits that a scale has behind the point."""
_HALF = 1 << (_FINE - 1)

STEPS = 1023
"""A component of a direction, -1..1, is kept in this many steps to either side."""
ZERO = 1024
"""What is added to each component, so that all are above zero."""

Direction = list[int]
"""A vector of length one: each component in steps, plus ZERO."""


def pack(values: Iterable[int]) -> int:
    """Numbers of 0..2^32-1 as one integer, the first in the lowest lane."""
    return int.from_bytes(_ordered(array("I", values)).tobytes(), "little")


def unpack(lanes: int, count: int) -> "array[int]":
    """The first `count` numbers of packed lanes."""
    values = array("I")
    values.frombytes(lanes.to_bytes(_BYTES * count, "little"))
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
    """Directions laid side by side, for the cosine of one with all of them in one pass."""

    UNIT = STEPS * STEPS
    """The product of two directions that are the same."""

    def __init__(self, rows: Sequence[Direction]) -> None:
        """Take the directions, all of one size."""
        self._count = len(rows)
        self._columns = [pack(column) for column in zip(*rows, strict=True)]
        self._base = pack([1 << 31] * self._count)

    def products(self, one: Direction) -> tuple["array[int]", int]:
        """The product with each row, in their order, and what is to be taken off each of them."""
        signed = [component - ZERO for component in one]
        lanes = sum(map(mul, signed, self._columns), self._base)
        return unpack(lanes, self._count), (1 << 31) + ZERO * sum(signed)


__all__ = ["STEPS", "ZERO", "Direction", "Rows", "cosine", "direction", "pack", "unpack"]

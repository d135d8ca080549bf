"""Many small numbers at once inside one big integer.

Python multiplies a big integer by a small one at the speed of the processor, so a row of numbers that lie side by side in 32-bit
lanes of an integer is scaled and added up hundreds of times faster than in a loop. All numbers in lanes are kept at zero or above by
an offset, so no lane ever borrows from its neighbour; what the offsets add is known and taken off at the end. It is exact arithmetic:
the same on every machine.
"""

import sys
from array import array
from collections.abc import Iterable, Sequence
from math import sqrt
from operator import mul

_BYTES = 4
if array("I").itemsize != _BYTES:  # pragma: no cover - no supported platform has another size
    raise ImportError("the ear needs a platform whose C int has 32 bits")

STEPS = 1023
"""A component of a unit vector, -1..1, is kept in this many steps to either side."""
_OFFSET = 1024


def pack(values: Iterable[int]) -> int:
    """Numbers of 0..2^32-1, the first in the lowest lane."""
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


def steps(vector: Sequence[float]) -> list[int]:
    """A vector scaled to length one, its components in steps; all zeros stay so."""
    length = sqrt(sum(map(mul, vector, vector)))
    if not length:
        return [0] * len(vector)
    scale = STEPS / length
    return [round(scale * x) for x in vector]


class Rows:
    """Unit vectors laid side by side, for the cosine of one vector with all of them in one pass."""

    def __init__(self, rows: Sequence[Sequence[int]], dim: int) -> None:
        """Take rows in steps, each of `dim` numbers."""
        self._count = len(rows)
        self._dim = dim
        self._sums = [sum(row) for row in rows]
        self._columns = [pack([x + _OFFSET for x in column]) for column in zip(*rows, strict=True)]

    def cosines(self, vector: Sequence[int]) -> list[float]:
        """The cosine of a vector in steps with each row, in their order."""
        if not self._count:
            return []
        lanes = unpack(sum(map(mul, [x + _OFFSET for x in vector], self._columns)), self._count)
        fixed = _OFFSET * sum(vector) + self._dim * _OFFSET * _OFFSET
        return [(lane - fixed - _OFFSET * own) / (STEPS * STEPS) for lane, own in zip(lanes, self._sums, strict=True)]


__all__ = ["Rows", "pack", "steps", "unpack"]

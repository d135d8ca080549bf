"""The table's file: a JSON header line, the pieces a line each, a little-endian 32-bit scale a row, rows of signed bytes.

Only the standard library is needed, so that the form can be written, read and tested anywhere.
"""

import json
import sys
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_TOP = 127


class Packed(NamedTuple):
    """A table as it lies in its file."""

    pieces: list[str]
    scales: "array[float]"
    """One a piece: what a row's bytes are to be multiplied with."""
    rows: bytes
    """The signed bytes of all rows, one row after the other."""

    @property
    def dim(self) -> int:
        """Numbers in a row."""
        return len(self.rows) // max(1, len(self.pieces))

    def row(self, number: int) -> list[float]:
        """One piece's vector."""
        values = memoryview(self.rows)[number * self.dim : (number + 1) * self.dim].cast("b")
        return [self.scales[number] * value for value in values]


def pack(pieces: Sequence[str], vectors: Sequence[Sequence[float]]) -> Packed:
    """Vectors of one length, each rounded to 127 steps either way of its largest number. Raises ValueError if they do not fit."""
    if len(pieces) != len(vectors) or not pieces:
        raise ValueError(f"{len(pieces)} pieces with {len(vectors)} vectors")
    if len({len(vector) for vector in vectors}) != 1:
        raise ValueError("vectors of different lengths")
    if any("\n" in piece for piece in pieces):
        raise ValueError("a piece with a line break")
    scales = array("f", (max(map(abs, vector)) / _TOP for vector in vectors))
    rows = array("b")
    for scale, vector in zip(scales, vectors, strict=True):
        # The scale was rounded to 32 bits: a number may come out a hair above 127 steps.
        rows.extend(max(-_TOP, min(_TOP, round(value / scale))) if scale else 0 for value in vector)
    return Packed(list(pieces), scales, rows.tobytes())


def write(path: Path, table: Packed) -> None:
    """Write a table's file. Raises OSError."""
    header = json.dumps({"n": len(table.pieces), "dim": table.dim})
    path.write_bytes("\n".join([header, *table.pieces, ""]).encode() + _little(table.scales).tobytes() + table.rows)


def read(path: Path) -> Packed:
    """Read a table's file. Raises ValueError if it is none, OSError if it cannot be opened."""
    head, _, rest = path.read_bytes().partition(b"\n")
    try:
        header = json.loads(head)
        count, dim = int(header["n"]), int(header["dim"])
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path.name} has no table's header") from error
    lines = rest.split(b"\n", count)
    numbers = lines.pop()
    if len(lines) != count or len(numbers) != count * (4 + dim):
        raise ValueError(f"{path.name} does not hold {count} rows of {dim} numbers")
    scales = array("f")
    scales.frombytes(numbers[: 4 * count])
    return Packed([line.decode() for line in lines], _little(scales), numbers[4 * count :])


def _little(scales: "array[float]") -> "array[float]":
    """The scales with the least byte first, on every machine; turning twice gives back what was there."""
    if sys.byteorder == "little":
        return scales
    turned = array("f", scales)  # pragma: no cover
    turned.byteswap()  # pragma: no cover
    return turned  # pragma: no cover


__all__ = ["Packed", "pack", "read", "write"]

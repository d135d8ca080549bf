"""The trained static table: word pieces and what they mean, as vectors; read with the standard library alone.

The file is a JSON header line (`n` pieces, `dim` numbers each), the pieces a line each, `n` little-endian 32-bit floats (the scale of each
row), then `n` rows of `dim` signed bytes. A word's vector is the sum of its pieces' rows, each times its scale; a text's is the sum of
its words' and of the rows of the pairs of words that it holds, as far as the table knows them: "look like" is more than "look" and "like".
"""

import json
import re
import sys
from array import array
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from tui.listening.lanes import Direction, direction, unpack
from tui.listening.words import pairs, plain

_HERE = Path(__file__).with_name("table.bin")
_PIECE = re.compile(r"[a-z0-9]+|'")
_SCALES = 4095
"""Steps of a row's scale: the longest row gets all of them."""
_MOST_KEPT = 20_000
"""Words and pairs whose vectors are kept; talk uses a few thousand."""
_MOST_WORDS = 200
"""Words of a text that count."""


ELSEWHERE = "*"
"""What stands for a topic in the prototype of all that is about no job."""


class TableError(ValueError):
    """The table's file cannot be read; the text is a sentence that says why."""


class Table:
    """Word pieces with their vectors."""

    def __init__(self, pieces: list[str], scales: "array[float]", rows: bytes, dim: int) -> None:
        """Take the file's four parts as read; `load` checks them."""
        self.dim = dim
        self._index = dict(zip(pieces, range(len(pieces)), strict=True))
        self._rows = rows
        self._scales = scales
        self._top = max(scales, default=1.0) or 1.0
        self._parts: dict[str, tuple[int, int]] = {}

    @classmethod
    def load(cls, path: Path | None = None) -> "Table":
        """Read a table, without a path the one that ships. Raises TableError if it is not one, OSError if it cannot be opened."""
        return _shipped() if path is None else cls._read(path)

    @classmethod
    def _read(cls, path: Path) -> "Table":
        data = path.read_bytes()
        try:
            end = data.index(b"\n") + 1
            header = json.loads(data[:end])
            count, dim = int(header["n"]), int(header["dim"])
            tail = len(data) - count * (4 + dim)
            if count < 1 or dim < 1 or tail < end:
                raise TableError(f"{path.name}: the file ends before its {count} rows of {dim} do.")
            pieces = data[end : tail - 1].decode("utf-8").split("\n")
        except (ValueError, KeyError, TypeError) as error:
            if isinstance(error, TableError):
                raise
            raise TableError(f"{path.name}: not a table of word pieces ({error}).") from error
        if len(pieces) != count:
            raise TableError(f"{path.name}: {len(pieces)} pieces where the header promises {count}.")
        scales = array("f")
        scales.frombytes(data[tail : tail + 4 * count])
        if sys.byteorder == "big":  # pragma: no cover
            scales.byteswap()
        return cls(pieces, scales, data[tail + 4 * count :], dim)

    def __contains__(self, word: str) -> bool:
        """Whether the table knows this as a whole word."""
        return word in self._index

    def vector(self, words: Sequence[str]) -> Direction:
        """The direction of some plain words taken together; without a known word it has none."""
        lanes = offset = 0
        words = words[:_MOST_WORDS]
        for part in (*words, *(pair for pair in pairs(words) if pair in self._index)):
            own = self._parts.get(part)
            if own is None:
                if len(self._parts) >= _MOST_KEPT:
                    self._parts.clear()
                own = self._parts[part] = self._row(self._index[part]) if " " in part else self._word(part)
            lanes += own[0]
            offset += own[1]
        return direction(unpack(lanes, self.dim), offset)

    def prototype(self, topic: str) -> Direction | None:
        """What the wordings of a topic of the question bank have in common, learnt from more than the bank has; None if unknown."""
        number = self._index.get(f"[{topic}]")
        if number is None:
            return None
        return direction(memoryview(self._rows)[number * self.dim : (number + 1) * self.dim].cast("b").tolist())

    def encode(self, text: str) -> Direction:
        """The direction of a text, as `vector`."""
        return self.vector(plain(text))

    def _word(self, word: str) -> tuple[int, int]:
        """The lanes of one word's vector and the offset in each of them."""
        lanes = offset = 0
        for run in _PIECE.findall(word):
            for piece in self._pieces(run):
                own = self._row(piece)
                lanes += own[0]
                offset += own[1]
        return lanes, offset

    def _row(self, number: int) -> tuple[int, int]:
        """The lanes of one row times its scale, and the offset in each of them."""
        scale = round(_SCALES * self._scales[number] / self._top)
        # Signed bytes become 0..255 by turning their highest bit, which is to add 128; each then gets a lane of its own.
        row = bytearray(4 * self.dim)
        row[0::4] = self._rows[number * self.dim : (number + 1) * self.dim].translate(_TURNED)
        return scale * int.from_bytes(row, "little"), scale * 128

    def _pieces(self, run: str) -> list[int]:
        """Longest pieces first, from the left; a run that cannot be spelt with the table's pieces has none."""
        found: list[int] = []
        start = 0
        while start < len(run):
            for end in range(len(run), start, -1):
                piece = self._index.get(run[start:end] if start == 0 else "##" + run[start:end])
                if piece is not None:
                    found.append(piece)
                    start = end
                    break
            else:
                return []
        return found


_TURNED = bytes((value + 128) % 256 for value in range(256))


@lru_cache(maxsize=1)
def _shipped() -> Table:
    return Table._read(_HERE)


__all__ = ["ELSEWHERE", "Table", "TableError"]

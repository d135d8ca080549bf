"""Compares tables on questions that none has seen: each hard wording should lie nearest to the known wordings of its own topic."""

from collections.abc import Sequence
from pathlib import Path

from tools.table.grammar import paragraphs
from tools.table.pack import Packed, read
from tools.table.pieces import spell, tokens

Vector = list[float]


def compare(tables: Sequence[Path]) -> None:
    """Print for each table how many of the wordings in paraphrases.txt find their topic at once, and among the first three."""
    for path in tables:
        first, third, count = found(read(path))
        print(f"{path}: right {first / count:.3f}, among the first three {third / count:.3f}, of {count}")


def found(table: Packed) -> tuple[int, int, int]:
    """How many hard wordings found their topic first, among the first three, and how many there are."""
    index = {piece: number for number, piece in enumerate(table.pieces)}
    topics = {block[0]: block[1:] for block in paragraphs("paraphrases.txt") if block[0].startswith("[")}
    known = {name: [_vector(table, index, line) for line in lines if not line.startswith(">")] for name, lines in topics.items()}
    first = third = count = 0
    for name, lines in topics.items():
        for line in lines:
            if not line.startswith(">"):
                continue
            asked = _vector(table, index, line.lstrip("> "))
            nearest = sorted(known, key=lambda topic: -max(_dot(asked, vector) for vector in known[topic]))
            first += nearest[0] == name
            third += name in nearest[:3]
            count += 1
    return first, third, count


def _vector(table: Packed, index: dict[str, int], text: str) -> Vector:
    rows = [table.row(number) for token in tokens(text) for number in spell(token, index)]
    sums = [sum(column) for column in zip(*rows, strict=True)] or [0.0] * table.dim
    length = _dot(sums, sums) ** 0.5 or 1.0
    return [value / length for value in sums]


def _dot(one: Vector, other: Vector) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


__all__ = ["compare", "found"]

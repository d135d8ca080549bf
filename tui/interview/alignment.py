"""Which line of a changed text is which line of the one before it.

A line's id counts its place, so a line put in front of another shifts all ids behind it. What a line says tells more.
"""

from collections.abc import Sequence

MOST_COMPARED = 4_000
"""Pairs of lines that are compared word by word; beyond them lines are matched in their order. A beat has a dozen lines."""
_SAME, _ANY = 10.0, 0.01


def aligned(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Index in `old` -> index in `new` of the same line, both rising; a line that has gone is left out.

    Lines that were not touched find each other; those between them are matched with whatever shares most words, in their order.
    """
    front = 0
    while front < min(len(old), len(new)) and old[front] == new[front]:
        front += 1
    back = 0
    while back < min(len(old), len(new)) - front and old[-1 - back] == new[-1 - back]:
        back += 1
    pairs = {index: index for index in range(front)}
    pairs.update({len(old) - 1 - index: len(new) - 1 - index for index in range(back)})
    for one, other in _between(old[front : len(old) - back], new[front : len(new) - back]):
        pairs[front + one] = front + other
    return pairs


def _between(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of two changed stretches whose likeness is greatest in sum."""
    if len(old) * len(new) > MOST_COMPARED:
        return list(zip(range(len(old)), range(len(new)), strict=False))
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[_likeness(one, other) for other in new] for one in old]
    for row in reversed(range(len(old))):
        for column in reversed(range(len(new))):
            together = alike[row][column] + best[row + 1][column + 1]
            best[row][column] = max(together, best[row + 1][column], best[row][column + 1])
    pairs: list[tuple[int, int]] = []
    row = column = 0
    while row < len(old) and column < len(new):
        if best[row][column] == alike[row][column] + best[row + 1][column + 1]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs


def _likeness(one: str, other: str) -> float:
    if one == other:
        return _SAME
    words, others = set(one.lower().split()), set(other.lower().split())
    return _ANY + len(words & others) / max(1, len(words | others))

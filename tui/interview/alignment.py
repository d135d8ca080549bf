"""Which line of a changed text is which line of the one before it.

A line's id counts its place, so a line put in front of another shifts all ids behind it. What a line says tells more.
"""

from collections.abc import Iterator, Sequence

MOST_COMPARED = 4_000
"""Pairs of lines that are compared word by word; beyond them lines are matched in their order. A beat has a dozen lines."""
ALIKE = 0.5
"""Share of their words that two lines have in common if one was made from the other."""


def aligned(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Index in `old` -> index in `new` of the same line, both rising; a line that has gone is left out.

    Lines that were not touched find each other, and so do those that share most of their words. What lies between two such pairs is
    taken for rewritten, line by line, if there are as many lines as before.
    """
    front = 0
    while front < min(len(old), len(new)) and old[front] == new[front]:
        front += 1
    back = 0
    while back < min(len(old), len(new)) - front and old[-1 - back] == new[-1 - back]:
        back += 1
    pairs = [(index, index) for index in range(front)]
    pairs += [(front + one, front + other) for one, other in _alike(old[front : len(old) - back], new[front : len(new) - back])]
    pairs += [(len(old) - index, len(new) - index) for index in range(back, 0, -1)]
    return dict(_with_rewritten(pairs, len(old), len(new)))


def _with_rewritten(pairs: Sequence[tuple[int, int]], old: int, new: int) -> Iterator[tuple[int, int]]:
    """The pairs, and those that the gaps between them make."""
    before = (-1, -1)
    for pair in (*pairs, (old, new)):
        gap = pair[0] - before[0] - 1
        if gap == pair[1] - before[1] - 1:
            yield from ((before[0] + step, before[1] + step) for step in range(1, gap + 1))
        if pair != (old, new):
            yield pair
        before = pair


def _alike(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of lines that are alike, such that their likeness is greatest in sum."""
    if len(old) * len(new) > MOST_COMPARED:
        return list(zip(range(len(old)), range(len(new)), strict=False))
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[likeness(one, other) for other in new] for one in old]
    for row in reversed(range(len(old))):
        for column in reversed(range(len(new))):
            together = alike[row][column] + best[row + 1][column + 1]
            best[row][column] = max(together, best[row + 1][column], best[row][column + 1])
    pairs: list[tuple[int, int]] = []
    row = column = 0
    while row < len(old) and column < len(new):
        if alike[row][column] and best[row][column] == alike[row][column] + best[row + 1][column + 1]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs


def likeness(one: str, other: str) -> float:
    """0 for two lines that are not alike; one good match is worth more than two that barely count."""
    if one == other:
        return 4.0
    words, others = set(one.lower().split()), set(other.lower().split())
    share = len(words & others) / max(1, len(words | others))
    return share**3 if share >= ALIKE else 0.0

"""Two columns of signed lines beside each other; below each other where there is no room."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content

from tui.app.data import line
from tui.app.widgets.wrap import wrap

Signed = tuple[str, str, str]
"""A sign of one cell, its style, and the text."""
LEAST = 30
"""Cells that a column needs."""
BETWEEN = " │ "


class Pair(NamedTuple):
    """What stands on each side."""

    left: Sequence[Signed]
    right: Sequence[Signed]


def columns(pair: Pair, width: int) -> list[Content]:
    """Rows of at most `width` cells, A on the left and B on the right, or one below the other."""
    room = (width - len(BETWEEN)) // 2
    if room < LEAST:
        return [*_side("A", pair.left, width), *_side("B", pair.right, width)]
    rows = []
    for left, right in zip_longest(_side("A", pair.left, room), _side("B", pair.right, room), fillvalue=Content()):
        rows.append(line(left, " " * (room - left.cell_length), (BETWEEN, "$text-muted"), right))
    return rows


def _side(letter: str, told: Sequence[Signed], width: int) -> list[Content]:
    rows = [line((f"{letter}  nothing", "$text-muted"))] if not told else []
    for index, (sign, style, text) in enumerate(told):
        first, *rest = wrap(text, max(8, width - 5))
        rows.append(line((f"{'' if index else letter:<3}", "bold $text-primary"), (sign, style), " ", first))
        rows.extend(line(" " * 5, row) for row in rest)
    return rows

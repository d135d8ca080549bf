"""The score as it grew: a bar for each of the candidate's lines, and below it what the line was."""

from collections.abc import Sequence

from textual.content import Content

from tui.app.data import Piece, line
from tui.scoring.review import Step, StepKind

HEIGHT = 6
"""Rows of a bar for 100."""
AXIS = 5
"""Cells left of the bars."""
WIDEST = 4
"""Cells of a bar with its gap."""
EIGHTHS = " ▁▂▃▄▅▆▇█"
SIGNS: dict[StepKind, tuple[str, str]] = {
    "question": ("?", "$text-primary"),
    "cut-in": ("!", "$text-warning"),
    "answer": ("·", "$text-muted"),
}
"""Sign and style of what a line was; the style is that of its bar too, and says nothing that the sign does not."""
LEGEND: tuple[tuple[StepKind, str], ...] = (("question", "your question"), ("cut-in", "you cut in"), ("answer", "your answer"))
_TELLING: tuple[StepKind, ...] = ("cut-in", "question", "answer")


def chart(steps: Sequence[Step], width: int) -> list[Content]:
    """Rows of at most `width` cells; where there are more lines than cells, neighbours share a bar and show the more telling sign."""
    room = max(1, width - AXIS)
    shown = _fitted(steps, room)
    cells = max(1, min(WIDEST, room // max(1, len(shown))))
    rows = [_row(shown, cells, row) for row in range(HEIGHT, 0, -1)]
    rows.append(line(("  0 └", "$text-muted"), ("─" * (cells * len(shown)), "$text-muted")))
    rows.append(line(" " * AXIS, *((SIGNS[step.kind][0].ljust(cells), f"bold {SIGNS[step.kind][1]}") for step in shown)))
    return [*rows, *_legend(width)]


def _row(steps: Sequence[Step], cells: int, row: int) -> Content:
    """One row of bars; row 1 is the lowest."""
    label = {HEIGHT: "100", HEIGHT // 2: " 50"}.get(row, "   ")
    eighths = [max(0, min(8, round(step.score * HEIGHT * 8 / 100) - 8 * (row - 1))) for step in steps]
    bar = max(1, cells - 1)
    bars = [((EIGHTHS[eighth] * bar).ljust(cells), SIGNS[step.kind][1]) for eighth, step in zip(eighths, steps, strict=True)]
    return line((f"{label} │", "$text-muted"), *bars)


def _fitted(steps: Sequence[Step], room: int) -> Sequence[Step]:
    if len(steps) <= room:
        return steps
    groups = [steps[at * len(steps) // room : (at + 1) * len(steps) // room] for at in range(room)]
    return [
        Step(group[-1].score, sum(step.earned for step in group), min((step.kind for step in group), key=_TELLING.index), "")
        for group in groups
    ]


def _legend(width: int) -> list[Content]:
    pieces: list[list[Piece]] = [[SIGNS[kind], f" {words}"] for kind, words in LEGEND]
    if width >= AXIS + sum(len(words) + 5 for _, words in LEGEND):
        return [line(" " * AXIS, *(piece for group in pieces for piece in (*group, "   ")))]
    return [line(" " * AXIS, *group) for group in pieces]

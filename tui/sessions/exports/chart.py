"""The running score as a drawing (SVG): one step for each of the candidate's lines, with the sign of its mark."""

from collections.abc import Iterator
from html import escape

from tui.scoring.card import BANDS
from tui.sessions.exports.sheet import Sheet, Told, clock
from tui.text import clean_line

WIDTH, HEIGHT = 760, 260
LEFT, RIGHT, TOP, BOTTOM = 40, 76, 14, 30
"""Room around the plot for the scale, the names of the bands and the times."""
RADIUS = 5
LABELS = 8
"""Times written below, at most."""


def chart(sheet: Sheet) -> str:
    """The drawing, empty if the candidate said nothing that could be scored."""
    rows = {number: row for row in sheet.rows for number in row.numbers}
    steps: dict[int, tuple[Told, float]] = {}
    for point in sheet.found.chart:
        if row := rows.get(point.number):
            steps[row.numbers[0]] = (row, point.total)  # of several acts in one breath the last has the effect of all
    if not steps:
        return ""
    return "".join(_drawn(list(steps.values())))


def _drawn(steps: list[tuple[Told, float]]) -> Iterator[str]:
    across = (WIDTH - LEFT - RIGHT) / max(1, len(steps) - 1)
    places = [(LEFT + index * across, _height(total)) for index, (_, total) in enumerate(steps)]
    last = round(steps[-1][1])
    yield f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="chart-title chart-said">'
    yield '<title id="chart-title">The running score</title>'
    yield f'<desc id="chart-said">The score after each of your {len(steps)} lines; it ends at {last} of 100.</desc>'
    yield from _scale()
    yield f'<polyline class="curve" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}"/>'
    every = -(-len(steps) // LABELS)
    for index, ((row, total), (x, y)) in enumerate(zip(steps, places, strict=True)):
        if index % every == 0:
            yield f'<text class="time" x="{x:.1f}" y="{HEIGHT - 8}">{clock(row.at)}</text>'
        said = escape(f"{clock(row.at)}, {round(total)}: {clean_line(row.text, 120)}")
        yield f'<a href="#e{row.numbers[0]}"><g class="{escape(row.mark or "none")}"><title>{said}</title>{_sign(row.mark, x, y)}</g></a>'
    yield "</svg>"


def _height(total: float) -> float:
    return TOP + (100 - max(0.0, min(100.0, total))) / 100 * (HEIGHT - TOP - BOTTOM)


def _scale() -> Iterator[str]:
    """Lines where one band ends and the next begins, with their names."""
    bottom = 0
    for top, name in (*BANDS, (100, "sharp")):
        y = _height(top)
        yield f'<line class="rule" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text class="scale" x="{LEFT - 8}" y="{y + 4:.1f}">{top}</text>'
        yield f'<text class="band" x="{WIDTH - RIGHT + 10}" y="{_height((top + bottom) / 2) + 4:.1f}">{name}</text>'
        bottom = top


def _sign(mark: str, x: float, y: float) -> str:
    """Up for strong, down for weak, round for neutral: told by its form, not by its colour alone."""
    if mark not in ("strong", "weak"):
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{RADIUS}"/>'
    up = RADIUS + 1 if mark == "strong" else -RADIUS - 1
    return f'<path d="M{x - RADIUS - 1:.1f} {y + up:.1f} L{x:.1f} {y - up:.1f} L{x + RADIUS + 1:.1f} {y + up:.1f} Z"/>'

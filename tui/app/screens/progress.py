"""Where one stands: the programme of nine rehearsals, the next goal, and how each part of the score went."""

from textual.content import Content

from tui.app.data import Piece, line
from tui.app.records import Progress
from tui.app.screens.pages import HEAD, MUTED
from tui.app.widgets.chart import EIGHTHS
from tui.app.widgets.paper import BLANK, Block, Drawing, Paragraph
from tui.scoring.card import WEIGHTS
from tui.sessions.cards import KeptCard
from tui.sessions.history import NINE

NAME = 16
"""Cells of a dimension's name."""
LATELY = 3
"""Rehearsals on each side that a change is told from."""
SAME = 0.05
"""Changes of less are none."""


def one_row(progress: Progress | None) -> Content:
    """The programme on one row; empty while it is not known."""
    if progress is None:
        return Content()
    found = progress.programme
    if not found.done:
        return line(("A programme is nine rehearsals; the first one is before you.", MUTED))
    return line(*_beads(found.place), (f"  rehearsal {found.place} of {NINE} done", MUTED))


def page(progress: Progress) -> list[Block]:
    """The programme, the goal, the trend."""
    found = progress.programme
    blocks: list[Block] = [Paragraph("The programme", HEAD), Drawing(lambda width: [line(*_beads(found.place))])]
    if not found.done:
        return [*blocks, Paragraph("Nine rehearsals make a programme. After each, the debrief names one goal for the next.", MUTED)]
    blocks += [Paragraph(f"{row.nth - found.done + found.place}  {row.score or 0:.0f}, {row.band}: {row.title}") for row in found.rows]
    if found.place == NINE:
        blocks.append(Paragraph("All nine are done. The next rehearsal begins another programme.", "bold"))
    if progress.goal:
        blocks += [BLANK, Paragraph("Next goal", HEAD), Paragraph(progress.goal, "bold")]
    if found.trend:
        many = len(found.trend)
        blocks += [BLANK, Paragraph(f"The last {many} rehearsals" if many > 1 else "The last rehearsal", HEAD)]
        blocks.append(Drawing(lambda width: _trend(found.trend, width)))
    return blocks


def _beads(place: int) -> list[Piece]:
    return [("●" * place, "$text-primary"), ("○" * (NINE - place), MUTED)]


def _trend(cards: tuple[KeptCard, ...], width: int) -> list[Content]:
    """A row for the whole score and for each dimension: a bar for each rehearsal, where it stands, and which way it goes."""
    room = max(1, width - NAME - 16)
    shown = cards[-room:]
    rows = [_row("score", [card.total / 100 for card in shown])]
    for name in WEIGHTS:
        if any(card.value(name) is not None for card in shown):
            rows.append(_row(name.replace("-", " "), [card.value(name) for card in shown]))
    return rows


def _row(name: str, values: list[float | None]) -> Content:
    bars = "".join("·" if value is None else EIGHTHS[max(1, min(8, round(value * 8)))] for value in values)
    there = [value for value in values if value is not None]
    return line(name.ljust(NAME), (bars, "$text-secondary"), f" {round(there[-1] * 100):3}", *_way(there))


def _way(values: list[float]) -> list[Piece]:
    """Up or down: the last three against the first three; nothing while there are too few."""
    if len(values) <= LATELY:
        return []
    change = sum(values[-LATELY:]) / LATELY - sum(values[:LATELY]) / LATELY
    if abs(change) < SAME:
        return [("  steady", MUTED)]
    return [("  up", "$text-success")] if change > 0 else [("  down", "$text-warning")]

"""The rows around a replay: whose it is, what stands out at a line, where we are."""

from collections.abc import Sequence

from textual.content import Content

from tui.app.data import Piece, line, lines
from tui.app.player import Player
from tui.app.widgets.timeline import sign_of
from tui.app.widgets.wrap import clip, wrap
from tui.sessions.marks import Mark
from tui.sessions.rows import SessionRow
from tui.sessions.tape import Tape

MOST_WORDS = 3
"""Rows for what stands out at a line."""
LEAST = 20
"""Cells that a row of it needs."""


def title(row: SessionRow) -> Content:
    """The session's name, and whose what-if it is."""
    what: list[Piece] = [(row.name or row.title, "bold"), (f"  {row.title}" if row.name else "", "$text-muted")]
    return line(*what, (f"  what-if of {row.parent}" if row.parent else "", "$text-muted"))


def stands_out(marks: Sequence[Mark], width: int) -> Content:
    """The marks of a line in words, each behind its sign."""
    width = max(LEAST, width)
    rows: list[Content] = []
    for mark in marks:
        first, *rest = wrap(mark.words, width)
        rows += [line(sign_of(mark), "  ", first), *(line("   ", row) for row in rest)]
    if len(rows) > MOST_WORDS:
        rows[MOST_WORDS - 1 :] = [line(clip(rows[MOST_WORDS - 1].plain, width), " …")]
    return lines(*rows)


def where(player: Player, tape: Tape, remark: str) -> Content:
    """Whether it plays, how fast, when and where we are, the score by then, and a few words on what was just done."""
    step, card = tape.steps[player.index], tape.card(player.index)
    return line(
        ("▶ playing" if player.playing else "‖ paused", "bold $text-primary" if player.playing else "bold"),
        (f"  ×{player.speed:g}   {_clock(step.at)} of {_clock(tape.length)}", "$foreground"),
        (f"   line {player.index + 1} of {len(tape.steps)}", "$text-muted"),
        (f"   score {card.total:.0f}, {card.band}", "$text-secondary"),
        (f"   {remark}" if remark else "", "$text-primary"),
    )


def _clock(milliseconds: int) -> str:
    """4:05."""
    seconds = milliseconds // 1000
    return f"{seconds // 60}:{seconds % 60:02}"

"""A play written down as a plan, so that `twoway play --plan` and `twoway test` make the same moves again."""

from collections.abc import Iterator, Sequence
from random import Random

from tui.authoring.players import Player
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Begin, Believe, Decide, Listen, Mean, Pick, RaiseHand, Say, Silence, Withdraw
from tui.text import clean_line

MOST_AT_ONCE = 500
"""Times that one `listen` of a plan can stand for."""


class Recorded:
    """A player whose moves are kept."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self.made: list[AnyMove] = []

    def moves(self, interview: Interview, chance: Random) -> Sequence[AnyMove]:
        """What the player does now."""
        moves = self._player.moves(interview, chance)
        self.made += moves
        return moves


def plan_text(moves: Sequence[AnyMove], seed: int, difficulty: str, about: Sequence[str], ends: str = "") -> str:
    """The plan of these moves. `about`: sentences for its head; `ends`: its last line."""
    head = [*(f"# {clean_line(sentence)}" for sentence in about), f"seed: {seed}", f"difficulty: {difficulty}", ""]
    return "\n".join([*head, *_lines(moves), *([ends] if ends else [])]) + "\n"


def _lines(moves: Sequence[AnyMove]) -> Iterator[str]:
    """Players come in by `Begin` and `Say` or `Withdraw`, at once; a `Say` alone is said when the line is over."""
    heard, at = 0, 0
    while at < len(moves):
        move, after = moves[at], moves[at + 1] if at + 1 < len(moves) else None
        at += 1
        if isinstance(move, Listen) and heard < MOST_AT_ONCE:
            heard += 1
            continue
        if heard:
            yield "listen" if heard == 1 else f"listen {heard}"
            heard = 0
        if isinstance(move, Listen):
            heard = 1
        elif isinstance(move, Begin):
            at += isinstance(after, Say | Withdraw)
            yield _come_in(move, after)
        else:
            yield _line(move)
    if heard:
        yield "listen" if heard == 1 else f"listen {heard}"


def _come_in(begin: Begin, after: AnyMove | None) -> str:
    if not isinstance(after, Say):
        return f"begin {begin.at or 0}"
    if begin.at is None:
        return f"say: {after.text}"
    return f"cut {begin.at}: {after.text}" if after.at == begin.at else f"begin {begin.at}: {after.text}"


def _line(move: AnyMove) -> str:
    match move:
        case Say():
            return f"say: {move.text}"
        case Pick():
            return f"pick: {move.reply}"
        case Mean():
            return f"mean: {move.topic}"
        case RaiseHand():
            return f"hand {move.at}" if move.at else "hand"
        case Silence():
            return "silence"
        case Believe():
            return f"believe: {move.area} {move.colour}"
        case Decide():
            return f"decide: {move.choice}"
    raise ValueError(f"a plan has no word for {type(move).__name__}")

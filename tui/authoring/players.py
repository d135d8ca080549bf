"""Automatic players: they sit through an interview on their own, as a person of a certain manner would.

A player sees what a candidate sees and gives moves, as every face does; chance is handed in, so a play can be repeated.
"""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple, Protocol

from tui.authoring.rehearse import MS_A_WORD
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Begin, Pick, RaiseHand, Say
from tui.interview.words import words

MOST_MOVES = 2000
"""An interview that is not over after so many moves is stuck."""


class Player(Protocol):
    """Plays one interview; it may remember what it did."""

    def moves(self, interview: Interview, chance: Random) -> Sequence[AnyMove]:
        """What it does now, one move at least."""


class Play(NamedTuple):
    """How one interview went. The log is the interview's."""

    moves: int
    over: bool
    """Whether it came to its end; if not, it is stuck."""


def play(interview: Interview, player: Player, chance: Random, most: int = MOST_MOVES) -> Play:
    """Play a started interview to its end, or until `most` moves were made. Raises ValueError if the player makes no move."""
    count = began = now = line = 0
    while interview.phase != "over" and count < most:
        moves = player.moves(interview, chance)
        if not moves:
            raise ValueError("the player made no move")
        for move in moves:
            running = interview.running
            if running is not None:
                if running.number != line:
                    line, began = running.number, now
                now = max(now, began + MS_A_WORD * _reached(move, len(words(running.text))))
            interview.take(move, now)
            count += 1
    return Play(count, interview.phase == "over")


def _reached(move: AnyMove, length: int) -> int:
    """The word of the running line at which a move is made; what has no word of its own hears the line out."""
    match move:
        case Begin(at=int(at)) | Say(at=int(at)) | Pick(at=int(at)) | RaiseHand(at=int(at)):
            return min(at, length)
        case _:
            return length

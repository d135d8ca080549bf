"""Who plays: the ten manners, whose order the score rests on, and those who look for what no decent candidate finds."""

from collections.abc import Callable
from typing import NamedTuple

from tui.authoring.manners import MANNERS
from tui.authoring.players import Player
from tui.authoring.playtest.adversaries import Babbler, Cutter, Hands, Nodder, Repeater, Silent
from tui.authoring.playtest.chancer import Chancer
from tui.authoring.playtest.exploring import Explorer, Prober
from tui.authoring.playtest.sayings import Sayings
from tui.scenario.model import Scenario

DIFFICULTIES = ("guarded", "open", "stonewall")
"""The manners play guarded interviews, so that their scores can be compared; the others play these in turn."""


class Part(NamedTuple):
    """A player who is no manner."""

    about: str
    """What it does and looks for, for people."""
    make: Callable[[Sayings, Scenario, int], Player]
    """For one play, by its seed."""


PARTS: dict[str, Part] = {
    "explorer": Part("asks about everything in turn, gives every reply", Explorer),
    "prober": Part("goes to the bottom of one topic after the other", lambda sayings, _, turn: Prober(sayings, turn)),
    "random": Part("does anything at any character", lambda sayings, scenario, _: Chancer(sayings, scenario)),
    "cutter": Part("cuts in once on every line, at any character", lambda sayings, *_: Cutter(sayings)),
    "repeater": Part("asks one thing over and over", lambda sayings, _, turn: Repeater(sayings, turn)),
    "babbler": Part("talks nonsense", lambda _, __, turn: Babbler(turn)),
    "silent": Part("never says a word", lambda *_: Silent()),
    "hands": Part("only raises a hand", lambda *_: Hands()),
    "nodder": Part("only makes sounds", lambda *_: Nodder()),
}
NAMES = (*MANNERS, *PARTS)
"""Every player, in the order of the report."""


class Turn(NamedTuple):
    """One play of a campaign."""

    number: int
    """0 for the first play."""
    player: str
    seed: int
    """Draws the interview's variants and the player's chances, and says whose turn a topic, a reply and a difficulty is."""

    @property
    def difficulty(self) -> str:
        """How guarded the interviewers are."""
        return DIFFICULTIES[0] if self.player in MANNERS else DIFFICULTIES[self.seed % len(DIFFICULTIES)]


def turn(number: int, players: tuple[str, ...], seed: int) -> Turn:
    """Who plays the play of this number: everyone in turn, with the next seed in each round. Player and seed name a play."""
    round_, place = divmod(number, len(players))
    return Turn(number, players[place], seed + round_)

"""Everybody who plays one scenario, in one process: sits them down, and counts what they met."""

from collections.abc import Iterable, Sequence
from random import Random
from typing import NamedTuple

from tui.authoring.manners import MANNERS
from tui.authoring.players import MOST_MOVES, Player, play
from tui.authoring.playtest import laws
from tui.authoring.playtest.cast import NAMES, PARTS, Turn, turn
from tui.authoring.playtest.counting import Counting
from tui.authoring.playtest.recorded import Recorded, plan_text
from tui.authoring.playtest.sayings import Sayings
from tui.authoring.playtest.sorted_log import SortedLog
from tui.authoring.playtest.tally import Failure, FailureKind, Tally
from tui.authoring.troupe import Troupe
from tui.interview.book import topics_of
from tui.interview.events import Spoke
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove
from tui.listening.ear import Ear
from tui.scenario.model import Bank, Scenario

REMEMBERED = 3_000
"""Texts whose sound the ear remembers; the players of one scenario have about so many sentences."""
DEFECTS = (ArithmeticError, AssertionError, AttributeError, LookupError, NameError, RecursionError, TypeError, ValueError)
"""What a fault of the program raises. Anything else is the machine's or the user's doing and ends the campaign."""
REBUILT, EVERY = "random", 5
"""The player of whose plays every so many are also rebuilt from their logs: it does what no other does."""


class Campaign(NamedTuple):
    """What is to be played."""

    scenario: Scenario
    bank: Bank
    plays: int
    seed: int
    players: tuple[str, ...] = NAMES


class Performance(NamedTuple):
    """One play as it went."""

    interview: Interview
    moves: Sequence[AnyMove]
    failed: FailureKind | None = None
    what: str = ""
    """What went wrong, a sentence without its full stop."""


class Company:
    """Everybody who plays one scenario, in one process."""

    def __init__(self, campaign: Campaign) -> None:
        scenario, bank = campaign.scenario, campaign.bank
        topics = topics_of(scenario, bank)
        self._campaign = campaign
        self._troupe = Troupe(scenario, bank, Ear(topics, remembers=REMEMBERED))
        self._sayings = Sayings(scenario, bank, topics)
        self._counting = Counting(scenario, self._sayings)

    def play(self, numbers: Iterable[int]) -> Tally:
        """The plays of these numbers, counted."""
        tally = Tally()
        for number in numbers:
            self.play_one(turn(number, self._campaign.players, self._campaign.seed), tally)
        return tally

    def play_one(self, now: Turn, tally: Tally) -> None:
        """One play, counted."""
        done = self.perform(now)
        self._counting.add(tally, now, done.interview, SortedLog(done.interview.events), len(done.moves))
        if done.failed:
            self._note(now, done, tally)

    def perform(self, now: Turn) -> Performance:
        """One play."""
        interview = self._troupe.begin(now.seed, now.difficulty)
        player = Recorded(self._player(now))
        try:
            played = play(interview, player, Random(f"{now.player} {now.seed}"))
            wrong = self._broken(now, interview) if played.over else ""
        except DEFECTS as error:
            return Performance(interview, player.made, "broken", f"the program failed: {type(error).__name__}: {error}")
        if not played.over:
            return Performance(interview, player.made, "endless", f"the interview was not over after {MOST_MOVES:,} moves")
        if wrong:
            return Performance(interview, player.made, "broken", f"a law of the engine was broken: {wrong}")
        return Performance(interview, player.made)

    def _broken(self, now: Turn, interview: Interview) -> str:
        wrong = laws.broken(SortedLog(interview.events))
        if not wrong and now.player == REBUILT and now.seed % EVERY == 0:
            wrong = laws.unlike_itself(interview, self._campaign.scenario, self._campaign.bank)
        return wrong

    def _player(self, now: Turn) -> Player:
        if now.player in MANNERS:
            return self._troupe.player(MANNERS[now.player])
        return PARTS[now.player].make(self._sayings, self._campaign.scenario, now.seed)

    def _note(self, now: Turn, done: Performance, tally: Tally) -> None:
        first = next(iter(self._campaign.scenario.beats))
        beat = next((event.beat for event in reversed(done.interview.events) if isinstance(event, Spoke)), first)
        if done.failed == "endless":
            tally.stood[beat] += 1
        about = [
            f"Play {now.number + 1} of a play-test: the player {now.player} with seed {now.seed}.",
            f"{done.what}; the talk stood at '{beat}'.",
        ]
        ends = "decide: time" if done.failed == "endless" else ""
        plan = plan_text(done.moves, now.seed, now.difficulty, about, ends)
        tally.fail(Failure(now.number, done.failed or "broken", now.player, now.seed, done.what, beat, plan))

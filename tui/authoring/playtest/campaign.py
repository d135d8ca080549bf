"""Playing: who plays what is known beforehand, so the plays may be dealt out to any number of processes and give the same counts."""

import signal
from collections.abc import Callable, Iterator, Sequence
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
CHUNK = 20
"""Plays that a process takes at once."""
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

    def play(self, first: int, last: int) -> Tally:
        """The plays from one index up to another, counted."""
        tally = Tally()
        for index in range(first, last):
            self.play_one(turn(index, self._campaign.players, self._campaign.seed), tally)
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


def run(campaign: Campaign, jobs: int = 1, progress: Callable[[int], None] | None = None) -> Tally:
    """Play a campaign in this process, or in `jobs` of their own. `progress` is told how many plays are done.

    The same campaign gives the same tally whatever `jobs` is. Raises concurrent.futures.process.BrokenProcessPool if a process dies.
    """
    chunks = [(first, min(first + CHUNK, campaign.plays)) for first in range(0, campaign.plays, CHUNK)]
    tally = Tally()
    done = 0
    for found in _tallies(campaign, chunks, min(jobs, len(chunks))):
        tally.merge(found)
        done += sum(record.plays for record in found.players.values())
        if progress:
            progress(done)
    return tally


def _tallies(campaign: Campaign, chunks: Sequence[tuple[int, int]], jobs: int) -> Iterator[Tally]:
    if jobs <= 1:
        company = Company(campaign)
        yield from (company.play(*chunk) for chunk in chunks)
        return
    # Imported here because one process needs none of it.
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, get_context("spawn"), _enter, (campaign,)) as pool:
        waiting = [pool.submit(_play, chunk) for chunk in chunks]
        try:
            for future in as_completed(waiting):
                yield future.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


class _Process:
    """What a process of its own keeps between the plays that it is given."""

    company: Company


def _enter(campaign: Campaign) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the process that deals out the plays
    _Process.company = Company(campaign)


def _play(chunk: tuple[int, int]) -> Tally:
    return _Process.company.play(*chunk)

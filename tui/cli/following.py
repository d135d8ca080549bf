"""`twoway play SCENARIO --plain --watch`: a talk in lines that follows its file. It looks whenever something was typed."""

import argparse
import time
from collections.abc import Callable

from tui.authoring.watched import WatchedRehearsal
from tui.cli.output import CommandError, say
from tui.interview.book import topics_of
from tui.interview.machine import Interview
from tui.listening.ear import Ear
from tui.scenario.library import load_bank
from tui.scenario.model import Bank, Scenario

MOST_LOOKS = 20
"""Looks at a file that keeps changing, before the talk goes on without it."""
BETWEEN_S = 0.1

Read = Callable[[], str | None]


def following(options: argparse.Namespace, read: Read) -> tuple[WatchedRehearsal, Read]:
    """A rehearsal that follows its file, and `read` with a look at the file after each line. Raises CommandError."""
    from tui.cli.play import draw, stopwatch
    from tui.cli.shelf import loaded, located

    if not options.scenario:
        raise CommandError("which interview?", "Write `twoway play SCENARIO --plain --watch`.")
    scenario, bank = loaded(options.scenario), load_bank()
    seed = options.seed if options.seed is not None else draw()
    interview = Interview(scenario, bank, _ear(scenario, bank), seed, options.difficulty or "guarded", options.pace or "stepped")
    interview.start(0)
    rehearsal = WatchedRehearsal(interview, located(options.scenario), bank, _ear, stopwatch())

    def reading() -> str | None:
        line = read()
        _follow(rehearsal)
        return line

    return rehearsal, reading


def _follow(rehearsal: WatchedRehearsal) -> None:
    """Look until it is sure what the file holds, and say what became of it."""
    for _ in range(MOST_LOOKS):
        told = rehearsal.follow(rehearsal.look())
        if told is not None:
            say(f"{'*' if told.good else '!'} {told.sentence}")
        if rehearsal.sure:
            return
        time.sleep(BETWEEN_S)


def _ear(scenario: Scenario, bank: Bank) -> Ear:
    return Ear(topics_of(scenario, bank))

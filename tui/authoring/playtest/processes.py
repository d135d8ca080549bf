"""Dealing plays out to processes of their own.

Each process hears its sentences for the first time by itself, so it should get plays that are alike: it begins at a place of its own in
the list, and takes whatever is left nearest to where it is.
"""

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from tui.authoring.playtest.company import Campaign, Company
from tui.authoring.playtest.tally import Tally

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

FORKS = sys.platform == "linux"
"""Whether a process may begin as a copy of this one, with the company already seated. Elsewhere copies are not safe, or not to be had."""


class ProcessEndedError(Exception):
    """A process ended before its plays did."""


class _Process:
    """A process that plays what it is sent."""

    def __init__(self, campaign: Campaign, company: Company | None) -> None:
        context: ForkContext | SpawnContext = get_context("fork") if company else get_context("spawn")
        self.pipe, theirs = context.Pipe()
        # A copy holds this end, too, and would never see it closed.
        self._alive = context.Process(target=_work, args=(theirs, campaign, company, self.pipe if company else None), daemon=True)
        self._alive.start()
        theirs.close()

    def close(self) -> None:
        """End it, whatever it does."""
        self.pipe.close()
        self._alive.terminate()
        self._alive.join()


def spread(campaign: Campaign, shares: Sequence[range], jobs: int) -> Iterator[Tally]:
    """The counts of each share, in the order in which they are done. Raises ProcessEndedError."""
    company = Company(campaign) if FORKS else None
    processes: list[_Process] = []
    left = set(range(len(shares)))
    busy: dict[Connection, int] = {}

    def deal(pipe: Connection, place: int) -> None:
        """The share nearest to a place, to a process."""
        if left:
            nearest = min(left, key=lambda share: (abs(share - place), share))
            left.remove(nearest)
            busy[pipe] = nearest
            pipe.send(shares[nearest])

    try:
        for _ in range(jobs):
            processes.append(_Process(campaign, company))
        for job, process in enumerate(processes):
            deal(process.pipe, job * (len(shares) - 1) // max(1, jobs - 1))
        while busy:
            ready = wait(list(busy))
            for pipe in [pipe for pipe in busy if pipe in ready]:
                found: Tally = pipe.recv()
                deal(pipe, busy.pop(pipe))
                yield found
    except (EOFError, ConnectionError):
        raise ProcessEndedError from None
    finally:
        for process in processes:
            process.close()


def _work(pipe: Connection, campaign: Campaign, company: Company | None, not_mine: Connection | None) -> None:
    """Play whatever share comes, until nobody is there to send one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the process that deals out the plays
    if not_mine:
        not_mine.close()
    company = company or Company(campaign)
    with closing(pipe):
        try:
            while True:
                pipe.send(company.play(pipe.recv()))
        except (EOFError, ConnectionError):
            return

"""Dealing plays out to processes of their own.

Each process hears its sentences for the first time by itself, so it should get plays that are alike: it begins at a place of its own in
the list, and takes whatever is left nearest to where it is.
"""

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack
from multiprocessing import get_context

from tui.authoring.playtest.company import Campaign, Company
from tui.authoring.playtest.tally import Tally


class _Process:
    """What a process of its own keeps between the shares that it is given."""

    company: Company


def spread(campaign: Campaign, shares: Sequence[range], jobs: int) -> Iterator[Tally]:
    """The counts of each share, in the order in which they are done. Raises BrokenProcessPool if a process dies."""
    left = set(range(len(shares)))
    with ExitStack() as stack:
        pools = [stack.enter_context(ProcessPoolExecutor(1, get_context("spawn"), _enter, (campaign,))) for _ in range(jobs)]
        busy: dict[Future[Tally], tuple[int, int]] = {}

        def deal(job: int, place: int) -> None:
            """The share nearest to a place, to a process."""
            if left:
                nearest = min(left, key=lambda share: (abs(share - place), share))
                left.remove(nearest)
                busy[pools[job].submit(_play, shares[nearest])] = (job, nearest)

        for job in range(jobs):
            deal(job, job * (len(shares) - 1) // max(1, jobs - 1))
        try:
            while busy:
                for done in wait(busy, return_when=FIRST_COMPLETED).done:
                    deal(*busy.pop(done))
                    yield done.result()
        finally:
            for waiting in busy:
                waiting.cancel()


def _enter(campaign: Campaign) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the process that deals out the plays
    _Process.company = Company(campaign)


def _play(share: range) -> Tally:
    return _Process.company.play(share)

"""Playing a campaign: who plays what is known beforehand, so any number of processes come to the same counts."""

from collections.abc import Callable, Iterator, Sequence

from tui.authoring.playtest.company import Campaign, Company
from tui.authoring.playtest.tally import Tally

SHARE = 10
"""Plays that are dealt out at once."""


def run(campaign: Campaign, jobs: int = 1, progress: Callable[[int], None] | None = None) -> Tally:
    """Play a campaign in this process, or in `jobs` of their own. `progress` is told how many plays are done.

    The same campaign gives the same tally whatever `jobs` is. Raises `processes.ProcessEndedError` if one of them dies.
    """
    tally, done, shares = Tally(), 0, _shares(campaign)
    jobs = min(jobs, len(shares))
    for found in _alone(campaign, shares) if jobs <= 1 else _spread(campaign, shares, jobs):
        tally.merge(found)
        done += sum(record.plays for record in found.players.values())
        if progress:
            progress(done)
    return tally


def _shares(campaign: Campaign) -> list[range]:
    """All plays in shares, each of one player; neighbours in the list say much the same."""
    step = len(campaign.players)
    return [
        range(first, min(first + SHARE * step, campaign.plays), step)
        for place in range(step)
        for first in range(place, campaign.plays, SHARE * step)
    ]


def _alone(campaign: Campaign, shares: Sequence[range]) -> Iterator[Tally]:
    company = Company(campaign)
    yield from (company.play(share) for share in shares)


def _spread(campaign: Campaign, shares: Sequence[range], jobs: int) -> Iterator[Tally]:
    # Imported here because one process needs none of it.
    from tui.authoring.playtest.processes import spread

    yield from spread(campaign, shares, jobs)

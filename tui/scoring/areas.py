"""The areas of a job: which were screened, how well, and which were missed."""

from typing import Literal

from msgspec import Struct

from tui.scoring.dig import area_credit
from tui.scoring.ledger import Ledger
from tui.scoring.sentences import numbers

Screened = Literal["straight", "dodged", "missed"]

AREA_WORDS = {
    "role": "the work itself",
    "expectations": "what is expected of you",
    "vacancy": "why the job is open",
    "manager": "your manager",
    "workload": "the workload",
    "stability": "how safe the job is",
    "success": "what counts as success",
    "team": "the team",
    "culture": "how people treat each other",
    "ways-of-working": "how the work is done",
    "resources": "people, tools and budget",
    "business": "the business",
    "growth": "where the job leads",
    "onboarding": "the first weeks",
    "pay": "pay and terms",
    "flexibility": "hours and place",
    "decision": "what happens next",
}
"""The areas as they are named within a sentence."""


class Screening(Struct, frozen=True):
    """One area that was there to be screened."""

    area: str
    weight: int
    how: Screened
    """`dodged` also for a question that was only passed on to somebody else."""
    events: tuple[int, ...]
    """Numbers of the questions on it."""


def screenings(ledger: Ledger) -> tuple[Screening, ...]:
    """All the areas that the script does not volunteer, the heaviest first."""
    targets = ledger.targets
    credit = area_credit(ledger, targets)
    return tuple(
        Screening(
            area=area,
            weight=weight,
            how="missed" if area not in credit else "straight" if credit[area] == 1.0 else "dodged",
            events=numbers(question for question in ledger.valid if question.asked.area == area),
        )
        for area, weight in sorted(targets.areas.items(), key=lambda item: -item[1])
    )


def area_words(area: str) -> str:
    """The area as it is named within a sentence."""
    return AREA_WORDS.get(area, area.replace("-", " "))

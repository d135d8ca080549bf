"""How an automatic player decides: by the grave facts it learned, and nothing else."""

from collections.abc import Iterator

from tui.interview.events import Learned
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Believe, Choice, Decide

GRAVE = 3
"""Severity of a bad fact that makes one think twice."""
TOO_MUCH = 2
"""Grave facts with which the job is left."""


def decision(interview: Interview) -> Iterator[AnyMove]:
    """Marks what was learned, area by area, then takes the job, asks for time, or leaves it."""
    known = [interview.scenario.facts[event.fact] for event in interview.events if isinstance(event, Learned)]
    for area in dict.fromkeys(fact.area for fact in known):
        good = all(fact.colour == "green" for fact in known if fact.area == area)
        yield Believe(area=area, colour="good" if good else "risk")
    grave = sum(1 for fact in known if fact.colour == "red" and fact.severity >= GRAVE)
    choice: Choice = "decline" if grave >= TOO_MUCH else "time" if grave else "accept"
    yield Decide(choice=choice)

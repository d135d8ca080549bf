"""What an interview's screen shows, read back from a terminal, and what the log says that it should: two independent readings."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.app.theme import FACT_SIGNS
from tui.interview.events import Asked, Cut, Event, Hand, Learned, Said, Silent, Spoke
from tui.interview.moves import Say
from tui.scenario.model import Scenario

_GAUGE = re.compile(r"you (\d+) ─*●─* (\d+) them")
_BELOW = re.compile(r"You asked  |Did you mean$|[●○◐]  |▌ |\d  \S|enter say  ")
"""How the rows under the talk begin: the pin, the floor, the composer, what has a number, the keys."""
_SCROLLBAR = " ▁▂▃▄▅▆▇█"
NOTEBOOK = 34
"""Columns of the notebook, which lies open where there are at least a hundred."""


class Shown(NamedTuple):
    """One screen of an interview."""

    talk: str
    """What was said, as far as it is in sight: letters and digits alone, without the names above it."""
    questions: tuple[int, int]
    """Put by the candidate, and by the interviewers."""
    pinned: str
    """The question that is kept in sight, its letters and digits."""
    notebook: str
    """The page beside the talk, its letters and digits; empty where it is closed."""


def read(screen: str, scenario: Scenario, columns: int) -> Shown | None:
    """The screen's parts, None if it is no interview."""
    rows = screen.splitlines()
    gauge = _GAUGE.search(rows[0]) if rows else None
    if gauge is None:
        return None
    open_at = columns - NOTEBOOK if columns >= 100 else columns
    names = {squeezed(person.name) for person in scenario.interviewers.values()}
    left = [row[:open_at].rstrip(_SCROLLBAR).strip() for row in rows[1:]]
    end = next((number for number, row in enumerate(left) if _BELOW.match(row)), len(left))
    talk = [squeezed(row) for row in left[:end] if row != "▎ You"]
    pinned = next((number for number, row in enumerate(left) if row.startswith("You asked")), None)
    return Shown(
        "".join(row for row in talk if row not in names),
        (int(gauge[1]), int(gauge[2])),
        squeezed(left[pinned].removeprefix("You asked")) if pinned is not None else "",
        squeezed("".join(row[open_at:] for row in rows[1:])),
    )


def squeezed(text: str) -> str:
    """Letters and digits alone: what layout cannot change."""
    return "".join(character for character in text if character.isalnum())


def story(log: Sequence[Event], scenario: Scenario) -> str:
    """The whole talk of a log, as `Shown.talk` would show it on a screen without end."""
    return squeezed("".join(_told(log, scenario)))


def _told(log: Sequence[Event], scenario: Scenario) -> Iterator[str]:
    cut = {event.spoke: event.heard for event in log if isinstance(event, Cut)}
    said = ""
    for event in log:
        if event.moves:
            said = next((move.text for move in event.moves if isinstance(move, Say)), "")
        match event:
            case Spoke():
                yield cut.get(event.number, event.text)
            case Asked() | Said():
                if said != "(drawn)":
                    yield said or event.text
                said = "(drawn)" if said else ""
            case Hand():
                yield "You raise a hand."
            case Silent():
                yield "A silence."
            case Learned():
                fact = scenario.facts[event.fact]
                yield FACT_SIGNS[fact.colour].word + fact.text


def counts(log: Sequence[Event]) -> tuple[int, int]:
    """Questions put by the candidate that were understood, and by the interviewers."""
    yours = sum(1 for event in log if isinstance(event, Asked) and event.understood == "yes")
    return yours, sum(1 for event in log if isinstance(event, Spoke) and event.role == "ask")


def learned(log: Sequence[Event], scenario: Scenario) -> list[str]:
    """The facts that came out, their letters and digits."""
    return [squeezed(scenario.facts[event.fact].text) for event in log if isinstance(event, Learned)]

"""Does a log hold together? Its types were read; here is looked whether what it names is there.

A stranger's log that passes can be shown, scored and replayed without surprises: no screen has to doubt a number or a name again.
"""

from msgspec import structs

from tui.interview.events import Believed, Cut, Ended, Event, Hinted, Learned, Noted, OutcomeReached, Said, Spoke, Started
from tui.scenario.conditions import ConditionError, parse
from tui.scenario.model import AREAS, Scenario
from tui.scenario.shapes import Name, Part, When, walk

LONGEST_TEXT = 10_000
"""Characters of anything said, noted or named; the composer takes 4,000, a line of a scenario 1,000."""
LARGEST_SEED = 2**63 - 1
"""A store cannot hold more."""
_POINTERS = ("spoke", "asked", "follows", "replies_to", "on", "replaces")
"""Fields that hold the number of an earlier event."""


def unsound_scenario(scenario: Scenario) -> str:
    """What keeps a scenario from being read and played, in a few words; empty if nothing does.

    Less than its author is told: only what the checks have always refused, so that a log once written is never refused later.
    """
    for part in ("interviewers", "beats"):
        if not getattr(scenario, part):
            return f"its scenario has no {part}"
    known = {"beat": {*scenario.beats, "end"}, "fact": {*scenario.facts}, "interviewer": {*scenario.interviewers}}
    for _, shape, value in walk(Part(Scenario), scenario):
        match shape, value:
            case Name(names=what), str() as name if name and what in known and name not in known[what]:
                return f"its scenario names the {what} '{name}', which it does not have"
            case When(), str() as text if text:
                try:
                    parse(text)
                except ConditionError as error:
                    return f"its scenario has a condition that cannot be read: {error}"
    return ""


class Soundness:
    """Looks at the events of one log, in order."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._lines: set[int] = set()
        self._ended = False

    def wrong(self, event: Event) -> str:
        """What is wrong with this event after those before it, in a few words; empty if nothing is."""
        if self._ended and not isinstance(event, Noted):
            return "nothing but notes can come after the end"
        self._ended = isinstance(event, Ended | Noted) and (self._ended or isinstance(event, Ended))
        if isinstance(event, Spoke):
            self._lines.add(event.number)
        return self._pointing(event) or self._naming(event) or self._measured(event)

    def _pointing(self, event: Event) -> str:
        for field in _POINTERS:
            number = getattr(event, field, None)
            if number is not None and not (field != "replaces") <= number < event.number:
                return f"it refers to event {number}, which does not come before it"
        if isinstance(event, Cut | Learned | Hinted) and event.spoke not in self._lines:
            return f"it refers to event {event.spoke} as if that were a line"
        return ""

    def _naming(self, event: Event) -> str:
        match event:
            case Learned() | Hinted() if event.fact not in self._scenario.facts:
                return f"its scenario has no fact '{event.fact[:64]}'"
            case OutcomeReached() if event.outcome not in self._scenario.outcomes:
                return f"its scenario has no outcome '{event.outcome[:64]}'"
            case Believed() if event.area not in AREAS:
                return f"there is no area '{event.area[:64]}'"
        return ""

    def _measured(self, event: Event) -> str:
        if any(isinstance(value, str) and len(value) > LONGEST_TEXT for value in structs.astuple(event)):
            return f"nobody says more than {LONGEST_TEXT:,} characters in one breath"
        match event:
            case Said() if not 0 <= event.quality <= 1:
                return "the quality of an answer lies between 0 and 1"
            case Cut() if event.word < 0:
                return "a line cannot be stopped before its first word"
            case Started() if not 0 <= event.seed <= LARGEST_SEED:
                return "its seed is out of range"
        return ""

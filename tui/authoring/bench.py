"""A rehearsal for whoever writes the interview: it begins where they like, keeps nothing, and says what it takes each sentence for."""

from collections.abc import Mapping
from typing import NamedTuple, cast

from tui.authoring.entries import FACT, OUTCOME
from tui.authoring.happened import Happened, happened
from tui.authoring.moved import moved
from tui.authoring.rehearse import PATIENT, PlanClock
from tui.interview.events import Event, Learned, Opening, OutcomeReached, Rung, Spoke
from tui.interview.hearing import Hearer
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Choice, Decide, Listen, Say, cleaned
from tui.interview.offers import Offer, offers
from tui.interview.place import PlaceLostError
from tui.interview.words import words
from tui.scenario.model import Bank, Scenario

DECISIONS: Mapping[Choice, str] = {"accept": "Accept the job.", "decline": "Decline it.", "time": "Ask for time to think."}


class Beginning(NamedTuple):
    """Where and how a rehearsal begins."""

    beat: str = ""
    """Empty: the first."""
    knows: frozenset[str] = frozenset()
    """Facts that were learned before."""
    answered: Mapping[str, Rung] = {}
    """Topics that were answered before, by the rung of the answer."""
    difficulty: str = "guarded"
    seed: int = 1


def opening(scenario: Scenario, beginning: Beginning) -> Opening | None:
    """What is declared at the start: every beat that stands before the chosen one counts as visited. None: nothing is to be declared."""
    beats = list(scenario.beats)
    before = beats[: beats.index(beginning.beat)] if beginning.beat in beats else []
    if not (before or beginning.knows or beginning.answered):
        return None
    return Opening(
        beat=beginning.beat, visited=tuple(before), knows=tuple(sorted(beginning.knows)), answered=dict(sorted(beginning.answered.items()))
    )


class Bench:
    """One such rehearsal; a line of the interviewers comes at each step."""

    def __init__(self, scenario: Scenario, bank: Bank, ear: Hearer, beginning: Beginning) -> None:
        self._bank = bank
        self._clock = PlanClock()
        self.beginning = beginning
        self.interview = Interview(
            scenario, bank, ear, beginning.seed, beginning.difficulty, "stepped", opening=opening(scenario, beginning)
        )
        self.interview.start(self._clock())
        self._moved: list[tuple[int, Mapping[str, str]]] = []
        """For each change of the text: the number of the last event before it, and the ids that lines have since."""
        self._waiting: tuple[Scenario, Hearer] | None = None
        """A text that is not in play yet."""
        self._lacking = ""

    def take_up(self, scenario: Scenario, ear: Hearer) -> None:
        """Go on from the same place with a changed text; where that cannot be, try again after each step. `lacking` says whether."""
        self._waiting = scenario, ear
        self._try()

    @property
    def lacking(self) -> str:
        """What the last text that was handed in lacks to be gone on with; empty if it is in play."""
        return self._lacking

    def say(self, text: str) -> bool:
        """Speak as the candidate. False if nothing could be made of it; then nothing has happened."""
        return bool(self._take(Say(text=text)))

    def choose(self, offer: Offer) -> None:
        """Take one of the offers."""
        self._take(Decide(choice=cast(Choice, offer.id)) if self.interview.phase == "deciding" else offer.move())

    def step(self) -> None:
        """Hear the running line out, and begin the next one."""
        self._take(Listen())

    def run(self) -> None:
        """Hear everything up to the candidate's turn."""
        for _ in range(PATIENT):
            if self.interview.candidates_turn:
                return
            self.step()

    @property
    def offers(self) -> list[Offer]:
        """What may be chosen by number now: meanings, replies, and at the end the decision."""
        if self.interview.phase == "deciding":
            return [Offer("reply", choice, sentence) for choice, sentence in DECISIONS.items()]
        return offers(self.interview)

    @property
    def happened(self) -> list[Happened]:
        """All that was said, with what it was taken for."""
        return happened(self.interview, self._line)

    @property
    def heard(self) -> set[str]:
        """The keys of the outline's parts that were heard here."""
        return {key for event in self.interview.events if (key := self._key(event))}

    def _take(self, move: AnyMove) -> list[Event]:
        running = self.interview.running
        if running is not None:
            self._clock.speak(len(words(running.text)))
        events = self.interview.take(cleaned(move), self._clock())
        self._try()
        return events

    def _try(self) -> None:
        if self._waiting is None:
            return
        before, (scenario, ear) = self.interview.scenario, self._waiting
        try:
            self.interview.take_up(scenario, ear)
        except PlaceLostError as error:
            self._lacking = str(error)
            return
        self._waiting, self._lacking = None, ""
        self._moved.append((len(self.interview.events), moved(before, scenario)))

    def _key(self, event: Event) -> str:
        match event:
            case Spoke():
                return self._line(event)
            case Learned():
                return FACT + event.fact
            case OutcomeReached():
                return OUTCOME + event.outcome
        return ""

    def _line(self, spoke: Spoke) -> str:
        """The id under which the line stands by now, empty if it is gone."""
        name = spoke.line
        for last, ids in self._moved:
            if spoke.number <= last:
                name = ids.get(name, name)
        return name

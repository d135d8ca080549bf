"""The log read once: every question with what became of it, every ask with the best answer it got.

All the parts of the score are computed from this and never look at the events again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from tui.interview.events import Asked, Decided, Dropped, Ended, Event, Learned, OutcomeReached, Rung, Said, Spoke, Started
from tui.scoring.targets import Targets

Standing = Literal["valid", "repeat", "off", "neutral"]
"""`neutral`: not understood, a question about the talk itself ("why do you ask?"), or one for more where there is no more; as if it had
not been said."""
RUNG_HEIGHT: dict[Rung, int] = {"spin": 0, "partial": 1, "fact": 2, "admission": 3}
QUARTERS = 4


@dataclass(slots=True)
class Question:
    """A question of the candidate's, and what it led to."""

    asked: Asked
    quarter: int | None
    """0..3: where in the script it came; None in a beat that the script does not know."""
    standing: Standing = "neutral"
    probe: bool = False
    """It goes back at a dodge that nothing went back at before."""
    rung: int = -1
    """The frankest rung of its answer (RUNG_HEIGHT), -1 for none."""
    by: str = ""
    """Who gave that answer, by id."""
    straight: bool = False
    """Some line of the answer told something without dodging."""
    facts: list[str] = field(default_factory=list)
    """Facts it brought out."""

    @property
    def number(self) -> int:
        """Number of its event."""
        return self.asked.number

    @property
    def informative(self) -> bool:
        """Whether it got more than spin, a dodge or a deflection."""
        return self.straight or bool(self.facts)

    @property
    def area(self) -> str:
        """Its area; a topic outside the bank's areas stands for itself."""
        return self.asked.area or self.asked.topic or ""


@dataclass(slots=True)
class Ask:
    """A question put to the candidate, and the best answer it got."""

    beat: str
    quality: float = 0.0
    """0..1; 0 as long as nothing was answered."""
    events: list[int] = field(default_factory=list)
    """Numbers of the ask and of what was said to it."""
    settled: bool = False
    """Answered or dropped."""


class Ledger:
    """What a log comes to. Feed it events in order with `take`, then `judge`; feeding may go on after that."""

    def __init__(self, targets: Targets) -> None:
        self.targets = targets
        self.live = False
        """Whether lines ran in real time, so that timing means something."""
        self.over = False
        self.decision = ""
        self.outcome = ""
        self.questions: list[Question] = []
        """All of them, in order."""
        self.learned: dict[str, int | None] = {}
        """Fact -> number of the question that opened it, None if it was told unasked."""
        self.asks_put: list[Ask] = []
        """Asks put to the candidate, without the one that still waits for its answer."""
        self.valid: list[Question] = []
        self.repeats: list[Question] = []
        self.off: list[Question] = []
        self._asks: dict[str, Ask] = {}
        self._open = ""
        self._by_number: dict[int, Question] = {}
        beats = targets.beats
        self._quarters = {beat: index * QUARTERS // len(beats) for index, beat in enumerate(beats)}

    @property
    def understood(self) -> list[Question]:
        """Every question that counts, for good or ill."""
        return [question for question in self.questions if question.standing != "neutral"]

    @property
    def unprompted(self) -> list[Question]:
        """Valid questions that nobody invited."""
        return [question for question in self.valid if not question.asked.prompted]

    @property
    def areas(self) -> set[str]:
        """Areas that valid questions were about."""
        return {question.area for question in self.valid}

    def take(self, event: Event) -> None:
        """Note one event."""
        match event:
            case Spoke():
                self._spoke(event)
            case Asked():
                question = Question(event, self._quarters.get(event.beat))
                self.questions.append(question)
                self._by_number[event.number] = question
            case Said(answers=str(beat)):
                ask = self._ask(beat)
                ask.quality = max(ask.quality, min(1.0, event.quality))
                ask.events.append(event.number)
                ask.settled = True
            case Learned():
                self.learned[event.fact] = event.asked
                if event.asked in self._by_number:
                    self._by_number[event.asked].facts.append(event.fact)
            case Dropped():
                ask = self._ask(event.beat)
                ask.events.append(event.number)
                ask.settled = True
            case Started():
                self.live = event.pace == "live"
            case Decided():
                self.decision = event.choice
            case OutcomeReached():
                self.outcome = event.outcome
            case Ended():
                self.over = True
            case _:
                pass

    def judge(self) -> None:
        """Sort the questions into valid, repeated, off the subject and neutral, by everything known so far.

        A question repeats another if it has the same topic, does not go back at a dodge, and brought neither a fact nor a higher rung.
        "Why?" and "who decided that?" ask for more of the last answer: where there is no more, they are neutral.
        In a panel each interviewer's own answer counts for itself: what a second one says to it is something new.
        """
        self.valid, self.repeats, self.off = [], [], []
        highest: dict[str, dict[str, int]] = {}
        probed: set[int] = set()
        for question in self.questions:
            asked = question.asked
            if asked.understood == "off-topic":
                question.standing = "off"
                self.off.append(question)
                continue
            if asked.understood != "yes" or asked.topic is None:
                question.standing = "neutral"
                continue
            at = asked.follows if asked.follows is not None else asked.number
            question.probe = asked.probe and at not in probed
            earlier = highest.setdefault(asked.topic, {})
            before = earlier.get(question.by) if question.by else max(earlier.values(), default=None)
            if before is not None and question.rung <= before and not question.probe and not question.facts:
                question.standing = "neutral" if asked.back else "repeat"
                if not asked.back:
                    self.repeats.append(question)
                continue
            question.standing = "valid"
            self.valid.append(question)
            earlier[question.by] = question.rung if before is None else max(before, question.rung)
            if question.probe:
                probed.add(at)
        waiting = self._asks.get(self._open) if not self.over else None
        self.asks_put = [ask for ask in self._asks.values() if ask.settled or ask is not waiting]

    def _spoke(self, event: Spoke) -> None:
        if event.role == "ask":
            self._ask(event.beat).events.append(event.number)
            self._open = event.beat
        elif event.role in ("answer", "deflection") and event.replies_to is not None:
            question = self._by_number.get(event.replies_to)
            if question is None or event.rung is None:
                return
            question.rung, question.by = max(question.rung, RUNG_HEIGHT[event.rung]), event.speaker
            if event.role == "answer" and not event.dodge and event.rung != "spin":
                question.straight = True

    def _ask(self, beat: str) -> Ask:
        if beat not in self._asks:
            self._asks[beat] = Ask(beat)
        return self._asks[beat]


def read(events: Iterable[Event], targets: Targets) -> Ledger:
    """The ledger of a whole log, or of the part of one that there is so far."""
    ledger = Ledger(targets)
    for event in events:
        ledger.take(event)
    ledger.judge()
    return ledger

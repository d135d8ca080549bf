"""A saved talk as it can be played back: steps, one for each line heard, each thing said, each fact that came out.

Steps know their turn and their times; what stood in the notebook at a step is read off here too. Nothing is drawn.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from msgspec import Struct

from tui.interview import words
from tui.interview.events import Asked, Backchannel, Cut, Decided, Event, Hand, Learned, OutcomeReached, Said, Silent, Spoke
from tui.interview.moves import Say
from tui.interview.notes import Jotting, notes_of
from tui.interview.played import Talk
from tui.scenario.model import Fact
from tui.scoring.card import Card
from tui.scoring.ledger import Ledger
from tui.scoring.score import score_ledger
from tui.scoring.targets import Targets

Voice = Literal["them", "you", "aside"]
MS_A_WORD = 300
"""200 words a minute: how long words take that no clock has measured, as in a talk that was played line by line."""
LONGEST_SILENCE_MS = 2500
"""Silences are played back no longer than this."""
CHOICES = {"accept": "You accept the job.", "decline": "You decline the job.", "time": "You ask for time."}
LEAVES = ("line", "ask", "invite")
"""Roles with which an interviewer leaves the candidate's question behind."""


class Step(Struct, frozen=True):
    """One thing heard, said or learned."""

    number: int
    """Of its first event."""
    last: int
    """Of its last: several things may be said in one breath."""
    at: int
    """Milliseconds since the start."""
    voice: Voice
    name: str
    """Of the speaker; empty for an aside."""
    text: str
    """As it was heard."""
    turn: int
    """Steps of one voice in a row are one turn; asides belong to the turn that they come in."""
    joins: bool = False
    """Flows on in the paragraph of the step before."""


class Standing(Struct, frozen=True):
    """How things stood at a moment."""

    facts: list[Fact]
    """Learned, in order."""
    areas: list[str]
    """Asked about, in order."""
    pinned: str
    """The candidate's question whose answer was going on, else empty."""
    open_ask: str
    """The interviewer's question that waited for its answer, else empty."""
    yours: int
    theirs: int
    """Questions put from each side."""


class Tape:
    """A talk to be played back."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.log = list(talk.events)
        self.steps = list(_steps(talk))
        self.notes: list[Jotting] = notes_of(self.log)
        self._numbers = [step.number for step in self.steps]

    @property
    def length(self) -> int:
        """Milliseconds from the start to the last event."""
        return self.log[-1].at if self.log else 0

    def index_of(self, number: int) -> int:
        """The step at which the event with this number happened; 0 for those before the first."""
        return max(0, bisect_right(self._numbers, number) - 1)

    def turn_from(self, index: int, by: int) -> int:
        """The first step of the next turn (`by` 1), or of this one or the one before (-1); stops at both ends."""
        turns = [step.turn for step in self.steps]
        if by > 0:
            return next((at for at in range(index + 1, len(turns)) if turns[at] != turns[index]), len(turns) - 1)
        wanted = turns[index] if index and turns[index - 1] == turns[index] else turns[index] - 1
        return next((at for at, turn in enumerate(turns) if turn == wanted), 0)

    def milliseconds(self, index: int) -> int:
        """How long a step is played back: as long as it took, silences capped; what took no time takes that of its words."""
        step = self.steps[index]
        until = self.steps[index + 1].at if index + 1 < len(self.steps) else step.at
        said = len(words.words(step.text)) * MS_A_WORD
        taken = until - step.at
        return said if taken < said // 2 else min(taken, said + LONGEST_SILENCE_MS)

    def standing(self, index: int) -> Standing:
        """What the notebook held once this step was over."""
        facts: list[Fact] = []
        areas: dict[str, None] = {}
        pinned = ask = ""
        yours = theirs = 0
        for event in self.log[: self.steps[index].last] if self.steps else ():
            match event:
                case Learned() if event.fact in self.talk.scenario.facts:
                    facts.append(self.talk.scenario.facts[event.fact])
                case Asked(understood="yes"):
                    yours, pinned = yours + 1, event.text
                    if event.area:
                        areas[event.area] = None
                case Said():
                    pinned = ""
                    ask = "" if event.answers else ask
                case Spoke() if event.role in LEAVES:
                    pinned = ""
                    if event.role != "line":
                        theirs, ask = theirs + (event.role == "ask"), event.text
                case Decided():
                    pinned = ask = ""
        return Standing(facts, list(areas), pinned, ask, yours, theirs)

    def card(self, index: int) -> Card:
        """The scorecard of everything up to the end of this step, as it would have been then."""
        ledger = Ledger(self._targets)
        for event in self.log[: self.steps[index].last] if self.steps else ():
            ledger.take(event)
        ledger.judge()
        return score_ledger(ledger)

    def find(self, text: str) -> list[int]:
        """The steps in which this is said, or was noted, whatever the case of its letters."""
        wanted = " ".join(text.casefold().split())
        if not wanted:
            return []
        noted = {self.index_of(note.on) for note in self.notes if wanted in note.text.casefold()}
        return [at for at, step in enumerate(self.steps) if at in noted or wanted in step.text.casefold()]

    def notes_at(self, index: int) -> list[Jotting]:
        """The notes on this step."""
        return [note for note in self.notes if self.index_of(note.on) == index]

    @cached_property
    def _targets(self) -> Targets:
        return Targets.of(self.talk.scenario, self.talk.live_facts)


def _steps(talk: Talk) -> Iterator[Step]:
    cuts = {event.spoke: event.heard for event in talk.events if isinstance(event, Cut)}
    turn, voice, name = 0, "aside", ""
    before: Spoke | None = None
    held: list[Said | Asked | Backchannel] = []

    def step(event: Event, speaks: Voice, who: str, text: str, last: int = 0, joins: bool = False) -> Step:
        nonlocal turn, voice, name
        if speaks != "aside" and (speaks, who) != (voice, name):
            turn, voice, name = turn + 1, speaks, who
        return Step(event.number, last or event.number, event.at, speaks, who, text, turn, joins)

    def breath() -> Iterator[Step]:
        """What was said in one breath is one step, in the words that were typed."""
        if held:
            yield step(held[0], "you", "You", utterance or held[0].text, held[-1].number)
            held.clear()

    utterance, told = "", False
    for event in talk.events:
        if event.moves:
            yield from breath()
            utterance, told = next((move.text for move in event.moves if isinstance(move, Say)), ""), False
        if isinstance(event, Said | Asked | Backchannel):
            if held and not utterance:
                yield from breath()
            if not told:
                held.append(event)
            before = None
            continue
        aside = _aside(talk, event)
        if held and (isinstance(event, Spoke) or aside):
            yield from breath()
            told = bool(utterance)
        if isinstance(event, Spoke):
            flows = before is not None and (event.role, event.beat, event.speaker) == (before.role, before.beat, before.speaker)
            text = cuts.get(event.number, " ".join(event.text.split()))
            yield step(event, "them", talk.speaker_name(event.speaker), text, joins=flows and event.role not in ("ask", "invite"))
            before = event
        elif aside:
            yield step(event, "aside", "", aside)
    yield from breath()


def _aside(talk: Talk, event: Event) -> str:
    """What is told of an event that nobody says aloud; empty for those that are not shown."""
    match event:
        case Hand():
            return "You raise a hand."
        case Silent():
            return "A silence."
        case Learned() if event.fact in talk.scenario.facts:
            return " ".join(talk.scenario.facts[event.fact].text.split())
        case Decided():
            return CHOICES[event.choice]
        case OutcomeReached():
            return event.text.strip()
    return ""

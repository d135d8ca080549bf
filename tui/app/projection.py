"""From events to turns of the transcript, the same for a talk that goes on and for one read from its log."""

from collections.abc import Sequence

from tui.app.theme import FACT_SIGNS
from tui.app.widgets.transcript import Transcript
from tui.app.widgets.turns import Turn
from tui.interview import words
from tui.interview.events import Asked, Backchannel, Cut, Event, Hand, Learned, Said, Silent, Spoke
from tui.interview.moves import Say
from tui.scenario.model import Scenario

JOINED = ("line", "answer", "deflection", "reply")
"""Roles whose lines flow on in one paragraph."""


class Projection:
    """Writes events into a transcript, in order."""

    def __init__(self, transcript: Transcript, scenario: Scenario) -> None:
        self._transcript = transcript
        self.scenario = scenario
        """Whose names and facts are drawn; another version of it may be put in its place."""
        self._utterance = ""
        """What the candidate said in the move that is being drawn, until it is drawn."""
        self._acts_drawn = False
        """Whether the further acts of this move are part of an utterance that was drawn."""
        self._spoke: Spoke | None = None
        self._heard = 0
        self._from = 0
        """The word of the line at which its present turn starts: not 0 after somebody said "mm-hm" in between."""
        self._open = False
        """Whether the last turn is the running line's."""

    def replay(self, events: Sequence[Event]) -> None:
        """Draw a log: each line at once, as far as it was heard."""
        cuts = {event.spoke: event for event in events if isinstance(event, Cut)}
        for event in events:
            self._turn_to(event)
            if isinstance(event, Spoke):
                self._begin(event)
                cut = cuts.get(event.number)
                self.heard(event, len(words.words(event.text)))
                if cut is not None:
                    self._transcript.hear(cut.heard)
            elif not isinstance(event, Cut):
                self._write(event)

    def write(self, events: Sequence[Event]) -> None:
        """Draw what just happened; the words of a new line follow through `heard`."""
        hand = any(isinstance(event, Hand) for event in events)
        for event in events:
            self._turn_to(event)
            if isinstance(event, Cut):
                self._cut(event)
            elif isinstance(event, Spoke):
                self._finish()
                if hand:
                    self._aside("You raise a hand.")
                    hand = False
                self._begin(event)
            elif not isinstance(event, Hand):
                self._write(event)
        if hand:  # nobody says anything to it: what was being said is a question, and it waits
            self._finish()
            self._aside("You raise a hand.")

    def heard(self, spoke: Spoke, count: int) -> None:
        """The running line, as far as `count` words of it."""
        self._heard = count
        if not self._open:
            self._speak(join=False)
            self._open = True
        self._transcript.hear(" ".join(words.words(spoke.text)[self._from : count]))

    def _turn_to(self, event: Event) -> None:
        if event.moves:
            self._utterance = next((move.text for move in event.moves if isinstance(move, Say)), "")
            self._acts_drawn = False

    def _write(self, event: Event) -> None:
        match event:
            case Said() | Asked():
                self._finish()
                self._candidate(event.text)
            case Backchannel():
                self._candidate(event.text)
                self._from, self._open = self._heard, False
            case Hand():
                self._aside("You raise a hand.")
            case Silent():
                self._aside("A silence.")
            case Learned():
                fact = self.scenario.facts[event.fact]
                sign = FACT_SIGNS[fact.colour]
                self._aside(f"{sign.mark} {sign.word}: {fact.text.strip()}")

    def _begin(self, spoke: Spoke) -> None:
        before, self._spoke = self._spoke, spoke
        self._heard = self._from = 0
        flows = before is not None and (spoke.role, spoke.beat, spoke.speaker) == (before.role, before.beat, before.speaker)
        self._speak(join=flows and spoke.role in JOINED)
        self._open = True

    def _speak(self, join: bool) -> None:
        speaker = self._spoke.speaker if self._spoke else ""
        person = self.scenario.interviewers.get(speaker)
        self._transcript.speak("them", person.name if person else speaker, join)

    def _cut(self, cut: Cut) -> None:
        """The line ends here, with a dash."""
        if self._spoke is not None and self._open:
            rest = " ".join(words.words(self._spoke.text)[self._from :])
            self._transcript.hear(words.heard(rest, cut.word - self._from))
        self._open = False
        self._heard = cut.word
        self._spoke = None

    def _finish(self) -> None:
        """A line that was not cut was heard to its end, even if its last words were not drawn yet."""
        if self._spoke is not None and self._open and self._heard < len(words.words(self._spoke.text)):
            self.heard(self._spoke, len(words.words(self._spoke.text)))
        self._open = False

    def _candidate(self, text: str) -> None:
        """One utterance may hold several acts; it is drawn once, as it was typed."""
        if self._acts_drawn:
            return
        self._acts_drawn = bool(self._utterance)
        self._transcript.speak("you", "You")
        self._transcript.hear(self._utterance or text)

    def _aside(self, text: str) -> None:
        self._transcript.add(Turn("aside", paragraphs=[text]))
        self._open = False

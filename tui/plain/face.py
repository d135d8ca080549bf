"""One interview, line by line, on standard input and output.

Enter on an empty line lets the interviewer go on; anything typed is said; `/` begins a command. In this face nobody is ever
mid-line, so timing is not exercised, and the score says so.
"""

from collections.abc import Callable, Iterator
from typing import Protocol, cast

from tui.interview.events import Asked, Event, Learned, OutcomeReached, Spoke
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Believe, Choice, Colour, Decide, Listen, Note, RaiseHand, Say, Silence
from tui.interview.notes import LONGEST as LONGEST_NOTE
from tui.interview.notes import notes_of
from tui.interview.offers import NOTHING, bare_number, offers
from tui.scenario.model import AREAS
from tui.text import clean, clean_line

LONGEST = 4000
"""Characters of one utterance."""
COLOURS = ("good", "risk", "unknown")
HELP = """\
Type and press Enter to speak. An empty line lets the interviewer go on. You may ask something at any moment.
/1 /2 ...        give the numbered answer; 1, 2, ... alone do too
/hand            raise a hand before you speak
/wait            say nothing
/again           say once more what was asked
/notes           what you have learned so far, and what you wrote down
/note TEXT       write something down for yourself
/believe AREA good|risk|unknown    before deciding: what you think is true
/accept /decline /time             decide
/quit            stop; the interview can be continued later"""


class Rehearsed(Protocol):
    """The driver of one saved interview."""

    @property
    def interview(self) -> Interview:
        """The running machine."""

    @property
    def warning(self) -> str | None:
        """Something the candidate must know, such as a store that can't be written."""

    def take(self, move: AnyMove) -> list[Event]:
        """What the move brings about, already saved."""


class PlainFace:
    """Reads lines, makes moves, prints what happened."""

    def __init__(self, rehearsed: Rehearsed, read: Callable[[], str | None], write: Callable[[str], None], flowing: bool = False) -> None:
        """`read` gives a line or None at the end of input; `flowing`: the interviewer goes on without being asked to."""
        self._rehearsed = rehearsed
        self._interview = rehearsed.interview
        self._read = read
        self._write = write
        self._flowing = flowing
        self._warned: str | None = None

    def run(self) -> bool:
        """Play until the end or until the input ends; True if the interview was ended."""
        self._go_on()
        while self._interview.phase != "over":
            line = self._read()
            if line is None:
                return False
            text = clean(line, LONGEST).strip()
            if text.startswith("/"):
                if text.lower() in ("/quit", "/q"):
                    return False
                self._command(text)
            elif text and self._interview.phase == "talking":
                self._said(text)
            elif text:
                self._write("The talk is over. /accept, /decline or /time; /help for all.")
            else:
                self._go_on()
        return True

    def _said(self, text: str) -> None:
        number = bare_number(self._interview, text)
        if number is not None:
            self._pick(number)
            return
        self._take(Say(text=text))
        self._go_on(spoken=True)

    def _go_on(self, spoken: bool = False) -> None:
        """Let the interviewer speak: to the candidate's turn when flowing, else one line."""
        if not spoken or self._flowing:
            self._take(Listen())
        while self._flowing and not self._interview.candidates_turn:
            self._take(Listen())
        if self._interview.candidates_turn:
            self._your_turn()
        elif spoken and self._interview.meanings:
            self._offer()

    def _your_turn(self) -> None:
        if self._interview.phase == "deciding":
            self._write("")
            if self._interview.scenario.closing:
                self._write(self._interview.scenario.closing.strip())
            self._write("The interview is over. Do you take the job? /accept, /decline or /time (ask for time).")
            self._write(f"First, if you like, say what you believe: /believe AREA good|risk|unknown. Areas: {', '.join(AREAS)}.")
            return
        self._offer()
        self._write("(your turn)")

    def _offer(self) -> None:
        """What may be chosen by number."""
        shown = offers(self._interview)
        if shown and shown[0].kind == "meaning":
            self._write("Did you mean")
        for number, offer in enumerate(shown, 1):
            self._write(f"  /{number}  {' '.join(offer.text.split())}")

    def _take(self, move: AnyMove) -> list[Event]:
        events = self._rehearsed.take(move)
        for event in events:
            for line in self._shown(event):
                self._write(line)
        warning = self._rehearsed.warning
        if warning and warning != self._warned:
            self._write(f"! {warning}")
        self._warned = warning
        return events

    def _shown(self, event: Event) -> Iterator[str]:
        match event:
            case Spoke():
                yield f"{self._interview.speaker_name(event.speaker)}: {event.text}"
            case Asked(understood="unsure" | "no"):
                yield "(not understood; that costs you nothing)"
            case Learned():
                fact = self._interview.scenario.facts[event.fact]
                yield f"(learned, {fact.colour}: {fact.text.strip()})"
            case OutcomeReached():
                yield ""
                yield event.text.strip()

    def _command(self, text: str) -> None:
        name, _, rest = text[1:].partition(" ")
        name = name.lower()
        if name.isdecimal():
            self._pick(int(name))
        elif name in ("accept", "decline", "time"):
            self._decide(cast(Choice, name))
        elif name == "believe":
            self._believe(rest.split())
        elif name == "hand":
            self._take(RaiseHand())
        elif name == "wait":
            self._take(Silence())
        elif name == "again":
            ask = self._interview.open_ask
            self._write(f"{self._interview.speaker_name(ask.speaker)}: {ask.text}" if ask else "Nothing has been asked yet.")
        elif name == "notes":
            self._notes()
        elif name == "note":
            self._note(rest)
        elif name == "help":
            self._write(HELP)
        else:
            self._write(f"There is no command /{name[:20]}. /help names them all.")

    def _pick(self, number: int) -> None:
        open_now = offers(self._interview)
        if not 1 <= number <= len(open_now):
            self._write("There is no such number now." if open_now else NOTHING)
            return
        self._take(open_now[number - 1].move())
        self._go_on(spoken=True)

    def _decide(self, choice: Choice) -> None:
        if self._interview.phase != "deciding":
            self._write("The interview is still going on. You decide at its end.")
            return
        self._take(Decide(choice=choice))

    def _believe(self, words: list[str]) -> None:
        if self._interview.phase != "deciding":
            self._write("You mark what you believe at the end, before you decide.")
        elif len(words) != 2 or words[0] not in AREAS or words[1] not in COLOURS:
            self._write(f"Write /believe AREA good|risk|unknown. Areas: {', '.join(AREAS)}.")
        else:
            self._take(Believe(area=words[0], colour=cast(Colour, words[1])))
            self._write(f"(noted: {words[0]}, {words[1]})")

    def _note(self, text: str) -> None:
        text = clean_line(text)[:LONGEST_NOTE]
        if not text:
            self._write("Write /note and what you want to remember.")
        elif self._take(Note(text=text, on=self._interview.events[-1].number)):
            self._write("(noted)")

    def _notes(self) -> None:
        learned = [event.fact for event in self._interview.events if isinstance(event, Learned)]
        if not learned:
            self._write("You have learned nothing for certain yet.")
        for name in learned:
            fact = self._interview.scenario.facts[name]
            self._write(f"- {fact.colour}, {fact.area}: {fact.text.strip()}")
        for note in notes_of(self._interview.events):
            self._write(f"- your note: {note.text}")

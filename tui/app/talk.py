"""Who speaks when: drives the machine at a speaking pace and lets the candidate in at any word.

This is the middle between the machine, which knows no time, and the screen, which knows no interview. `run` says lines until
there is a reason to wait for the candidate, then returns; whatever the candidate does next is a method here, after which the
screen runs it again. A cancelled `run` loses nothing: the words heard so far are kept here.
"""

from typing import Protocol

from tui.app import speech
from tui.app.clock import Clock
from tui.app.desk import Rehearsal
from tui.app.widgets.floor import Floor
from tui.interview.events import Event, Spoke
from tui.interview.moves import AnyMove, Begin, Listen, RaiseHand, Say, Silence, Withdraw
from tui.interview.offers import Offer


class Stage(Protocol):
    """Where the talk is shown."""

    def happened(self, events: list[Event]) -> None:
        """Draw events that are already kept."""

    def heard(self, spoke: Spoke, words: int) -> None:
        """The running line, as far as it was heard."""

    def floor(self, floor: Floor, speaker: str) -> None:
        """Who has the floor now; `speaker`: an interviewer's id or empty."""


class Talk:
    """One interview between the machine and a stage."""

    def __init__(self, rehearsal: Rehearsal, stage: Stage, clock: Clock, per_minute: int = speech.USUAL, timer: int = 0) -> None:
        """`per_minute`: words a minute; `timer`: seconds of silence after a question until it is broken, 0 for never."""
        self._rehearsal = rehearsal
        self._interview = rehearsal.interview
        self._stage = stage
        self._clock = clock
        self.per_minute = per_minute
        self._timer = timer
        self._line = 0
        """Number of the line that `_heard` belongs to."""
        self._heard = 0
        self._composing = False

    # -- the interviewers' side -------------------------------------------------------------------------------------

    async def run(self) -> None:
        """Let them speak until it is the candidate's turn, or the candidate is waited for."""
        while self._interview.phase == "talking":
            line = self._interview.running
            if line is None and (self._interview.candidates_turn or self._composing):
                self.show_floor()
                if not await self._silence():
                    break
                continue
            if line is not None and not await self._say(line):
                return
            self.listen()
        self.show_floor()

    async def _silence(self) -> bool:
        """Wait for an answer; True if none came in time and the silence is broken. Whoever is writing is not hurried."""
        if not self._timer or self._composing or self._interview.open_ask is None:
            return False
        await self._clock.sleep(self._timer)
        if self._composing:
            return False
        self._do(Silence())
        return True

    async def _say(self, line: Spoke) -> bool:
        """Say the running line and rest a moment. False: its end, or the candidate, is waited for."""
        self._turn_to(line)
        length = speech.length(line.text)
        if self._interview.pace != "live":
            return await self._put_down(line, length)
        words = line.text.split()
        while self._heard < length:
            if self._waits_now():
                self.show_floor()
                return False
            self.show_floor()
            self._heard += 1
            self._stage.heard(line, self._heard)
            if self._heard < length:
                await self._clock.sleep(speech.word_seconds(words[self._heard - 1], self.per_minute))
        await self._clock.sleep(speech.rest_after(line.role, self.per_minute))
        self.show_floor()
        return not self._waits_now()

    async def _put_down(self, line: Spoke, length: int) -> bool:
        """A whole line at once; in `stepped` the next one waits for a key unless the line hands over the floor anyway."""
        fresh = self._heard < length
        self._heard = length
        if fresh:
            self._stage.heard(line, length)
        self.show_floor()
        await self._clock.sleep(0)
        return not self._composing and (self._interview.pace == "instant" or line.role in ("ask", "invite"))

    def _turn_to(self, line: Spoke) -> None:
        if line.number != self._line:
            self._line, self._heard = line.number, 0

    def _waits_now(self) -> bool:
        """Whether the speaker has stopped for a candidate who is composing."""
        if not self._composing:
            return False
        stop = self._interview.stop_word(self._heard)
        return stop is not None and self._heard >= stop

    def listen(self) -> None:
        """The running line was heard out; on to the next."""
        self._do(Listen())

    # -- the candidate's side ---------------------------------------------------------------------------------------

    def begin(self) -> None:
        """The first keystroke: they notice."""
        self._composing = True
        self._do(Begin(at=self._at()))
        self.show_floor()

    def withdraw(self) -> None:
        """Everything written was taken back: they may go on."""
        self._composing = False
        self._do(Withdraw())

    def say(self, text: str) -> bool:
        """Speak. False if nothing could be made of it at all; then nothing has happened."""
        self._composing = False
        return bool(self._do(Say(text=text, at=self._at())))

    def choose(self, offer: Offer) -> None:
        """Take one of the numbered offers."""
        self._composing = False
        self._do(offer.move(self._at()))

    def hand(self) -> None:
        """Raise a hand."""
        self._do(RaiseHand(at=self._at()))

    def urge(self) -> None:
        """Hear the running line out at once, and go on; give the floor back if it was given."""
        line = self._interview.running
        if line is not None:
            self._turn_to(line)
            self._heard = speech.length(line.text)
            self._stage.heard(line, self._heard)
        self.listen()

    # -- what is seen -----------------------------------------------------------------------------------------------

    def show_floor(self) -> None:
        """Tell the stage who has the floor."""
        line = self._interview.running
        self._stage.floor(self._floor(line), line.speaker if line else self._asker())

    def _floor(self, line: Spoke | None) -> Floor:
        if self._interview.phase != "talking":
            return "over"
        if line is None:
            return "asked" if self._interview.open_ask is not None and self._asked() else "yours"
        if self._composing:
            stop = self._interview.stop_word(self._heard)
            if stop is None:
                return "talks on"
            return "waiting" if self._heard >= stop else "noticed"
        if self._interview.pace == "stepped" and line.role not in ("ask", "invite"):
            return "next"
        return "speaking"

    def _asked(self) -> bool:
        ask = self._interview.open_ask
        return ask is not None and ask.role == "ask"

    def _asker(self) -> str:
        """Who is waiting: whoever has asked, else whoever spoke last."""
        ask = self._interview.open_ask
        last = ask or next((event for event in reversed(self._interview.events) if isinstance(event, Spoke)), None)
        return last.speaker if last else ""

    def _at(self) -> int | None:
        """The word that the speaker has reached, None if nobody speaks."""
        line = self._interview.running
        if line is None:
            return None
        self._turn_to(line)
        return self._heard

    def _do(self, move: AnyMove) -> list[Event]:
        events = self._rehearsal.take(move)
        self._stage.happened(events)
        return events

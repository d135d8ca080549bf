"""A player who does anything at any time: questions, answers, sounds and hands at any character of any line, taken back or not."""

from collections.abc import Sequence
from random import Random

from tui.authoring.phrasebook import ANSWERS, NONSENSE, THIN
from tui.authoring.playtest.candidate import Candidate, anywhere, come_in
from tui.authoring.playtest.sayings import EXACTLY, NOISE, REMARKS, SOUNDS, VAGUE, Sayings
from tui.interview.events import Spoke
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Begin, Listen, Mean, Pick, RaiseHand, Say, Silence, Withdraw
from tui.scenario.model import Scenario

FEWEST, MOST = 10, 40
"""Things done by chance in one interview, before it is let come to its end."""


class Chancer(Candidate):
    """Draws what it does."""

    def __init__(self, sayings: Sayings, scenario: Scenario) -> None:
        super().__init__()
        self._sayings = sayings
        self._scenario = scenario
        self._left = -1
        self._liveliness = 0.0

    def moves(self, interview: Interview, chance: Random) -> Sequence[AnyMove]:
        """Draws how lively this candidate is before the first line."""
        if self._left < 0:
            self._left, self._liveliness = chance.randint(FEWEST, MOST), chance.choice((0.15, 0.4, 0.8))
        return super().moves(interview, chance)

    def hearing(self, interview: Interview, running: Spoke, chance: Random) -> Sequence[AnyMove]:
        """Comes in anywhere, or does not."""
        if self._left <= 0 or chance.random() > self._liveliness:
            return [Listen()]
        self._left -= 1
        at = anywhere(running.text, chance)
        what = chance.random()
        if what < 0.15:
            return [RaiseHand(at=max(1, at))]
        if what < 0.25:
            return [Begin(at=at), Withdraw()]
        if what < 0.5:
            stop = interview.stop_word(at)
            return [Begin(at=at), Say(text=self._words(interview, chance), at=at if stop is None else stop)]
        return come_in(self._words(interview, chance), at)

    def asked(self, interview: Interview, ask: Spoke, chance: Random) -> Sequence[AnyMove]:
        """Anything; an answer in the end."""
        self._left -= 1
        what = chance.random()
        if interview.meanings and what < 0.4:
            return [Mean(topic=chance.choice(interview.meanings)[0])]
        if self._left > 0 and what < 0.08:
            return [Silence()]
        if self._left > 0 and what < 0.12:
            return [RaiseHand()]
        if self._left > 0 and what < 0.6:
            return [Say(text=self._words(interview, chance))]
        if interview.replies and what < 0.85:
            return [Pick(reply=chance.choice(interview.replies)[0])]
        return super().asked(interview, ask, chance)

    def _words(self, interview: Interview, chance: Random) -> str:
        """Something to say."""
        what = chance.random()
        if what < 0.5:
            return self._sayings.anything(chance)
        if what < 0.6:
            return chance.choice(self._sayings.citing)
        if what < 0.7:
            return chance.choice(EXACTLY)
        if what < 0.76:
            return chance.choice(chance.choice((NOISE, VAGUE, NONSENSE, SOUNDS)))
        if what < 0.82:
            return chance.choice(self._sayings.pairs)
        if what < 0.9:
            return chance.choice(chance.choice((REMARKS, ANSWERS, THIN)))
        return self._own_words(interview, chance)

    def _own_words(self, interview: Interview, chance: Random) -> str:
        """What the scenario itself has written for its candidates here: a reply word for word, or what a handler waits for."""
        ask = interview.open_ask
        beat = self._scenario.beats[ask.beat] if ask is not None else None
        replies = [text for _, text in interview.replies]
        phrases = [phrase for handler in beat.handlers for phrase in handler.ask] if beat is not None else []
        return chance.choice([*replies, *phrases] or REMARKS)

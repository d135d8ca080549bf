"""Players who behave as nobody should. Each looks for another kind of fault, so each does one thing only."""

from collections.abc import Sequence
from random import Random

from tui.authoring.phrasebook import ANSWERS, NONSENSE
from tui.authoring.playtest.candidate import Candidate, anywhere, come_in
from tui.authoring.playtest.sayings import NOISE, REMARKS, SOUNDS, VAGUE, Sayings
from tui.interview.events import Spoke
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Listen, Mean, RaiseHand, Say, Silence
from tui.interview.words import words

CUTS_OF_ANSWERS = 0.2
"""How often, 0..1, an answer is cut as well: each cut asks something new, and the talk has to come back from it."""
REMARKED, PASSED = 0.4, 0.2
"""How often a cut asks nothing, and how often it asks politely."""
REPEATS, AT_AN_INVITATION = 3, 6
"""How often the same is asked at an ask, and at an invitation."""
BABBLE = 20
"""Pieces of nonsense in one interview."""


class Silent(Candidate):
    """Never says a word. Finds asks that hang in the air, and words that are missing for a silence."""

    def asked(self, interview: Interview, ask: Spoke, chance: Random) -> Sequence[AnyMove]:
        """Waits."""
        return [Silence()]


class Cutter(Candidate):
    """Cuts in once on every line, at any character. Finds lines that never come back, missing points, and asks put again without words."""

    def __init__(self, sayings: Sayings) -> None:
        super().__init__()
        self._sayings = sayings
        self._cut: set[str] = set()

    def hearing(self, interview: Interview, running: Spoke, chance: Random) -> Sequence[AnyMove]:
        """Comes in with a question."""
        if running.line in self._cut:
            return [Listen()]
        self._cut.add(running.line)
        if running.role in ("answer", "deflection", "reaction") and chance.random() > CUTS_OF_ANSWERS:
            return [Listen()]
        return come_in(self._words(chance), anywhere(running.text, chance))

    def _words(self, chance: Random) -> str:
        what = chance.random()
        if what < REMARKED:
            return chance.choice(REMARKS)
        return chance.choice(self._sayings.polite) if what < REMARKED + PASSED else self._sayings.anything(chance)


class Hands(Candidate):
    """Only ever raises a hand, and then says nothing. Finds a floor that is given and not taken back."""

    def __init__(self) -> None:
        super().__init__()
        self._raised: set[str] = set()

    def hearing(self, interview: Interview, running: Spoke, chance: Random) -> Sequence[AnyMove]:
        """A hand for every line."""
        if running.line in self._raised or running.role == "reaction":
            return [Listen()]
        self._raised.add(running.line)
        return [RaiseHand(at=max(1, anywhere(running.text, chance)))]

    def asked(self, interview: Interview, ask: Spoke, chance: Random) -> Sequence[AnyMove]:
        """A hand for every ask, too."""
        self.tries += 1
        return [RaiseHand()] if self.tries == 1 else [Silence()]


class Nodder(Candidate):
    """Only makes sounds. Finds asks that take a nod for an answer, and lines that a nod stops."""

    def __init__(self) -> None:
        super().__init__()
        self._nodded = 0

    def hearing(self, interview: Interview, running: Spoke, chance: Random) -> Sequence[AnyMove]:
        """A sound in the middle of every line."""
        if running.number == self._nodded:
            return [Listen()]
        self._nodded = running.number
        return come_in(chance.choice(SOUNDS), anywhere(running.text, chance))

    def asked(self, interview: Interview, ask: Spoke, chance: Random) -> Sequence[AnyMove]:
        """A sound, then nothing."""
        self.tries += 1
        return [Say(text=chance.choice(SOUNDS))] if self.tries == 1 else [Silence()]


class Repeater(Candidate):
    """Asks one thing over and over, and gives one answer to everything. Finds what runs dry when it is asked again."""

    def __init__(self, sayings: Sayings, turn: int) -> None:
        super().__init__()
        topics = (*sayings.own, *sayings.others)
        self._topic = topics[turn % len(topics)]
        self._sayings = sayings
        self._question = ""

    def asked(self, interview: Interview, ask: Spoke, chance: Random) -> Sequence[AnyMove]:
        """The same as ever."""
        self.tries += 1
        self._question = self._question or self._sayings.ask(self._topic, chance)
        invited = ask.role == "invite"
        if self.tries <= (AT_AN_INVITATION if invited else REPEATS):
            return [Say(text=self._question)]
        return super().asked(interview, ask, chance) if invited else [Say(text=ANSWERS[0])]


class Babbler(Candidate):
    """Talks nonsense: noise, other languages, vague questions, other subjects. Finds dead ends in not being understood."""

    def __init__(self, turn: int) -> None:
        super().__init__()
        self._left = BABBLE
        self._opens = turn % 3 == 0
        """Whether the first word is this candidate's, before anything was said that it could be about."""

    def moves(self, interview: Interview, chance: Random) -> Sequence[AnyMove]:
        """Some speak before anybody else does."""
        if self._opens:
            self._opens = False
            return [Say(text="What?")]
        return super().moves(interview, chance)

    def hearing(self, interview: Interview, running: Spoke, chance: Random) -> Sequence[AnyMove]:
        """Now and then in the middle of a line, mostly where one is expected to speak."""
        if self._left and running.role == "line" and chance.random() < 0.2:
            return come_in(self._babble(chance), min(anywhere(running.text, chance), len(words(running.text))))
        return [Listen()]

    def asked(self, interview: Interview, ask: Spoke, chance: Random) -> Sequence[AnyMove]:
        """Anything but an answer, three times."""
        self.tries += 1
        if interview.meanings and chance.random() < 0.5:
            return [Mean(topic=chance.choice(interview.meanings)[0])]
        if self._left and self.tries <= 3:
            return [Say(text=self._babble(chance))]
        return super().asked(interview, ask, chance)

    def _babble(self, chance: Random) -> str:
        self._left -= 1
        return chance.choice(chance.choice((NOISE, VAGUE, NONSENSE)))

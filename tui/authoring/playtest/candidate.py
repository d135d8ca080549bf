"""What all players of a play-test have in common: they listen, they answer when asked, they decide. Each changes one of these."""

from collections.abc import Sequence
from random import Random

from tui.authoring.phrasebook import ANSWERS, ENOUGH
from tui.interview.events import Spoke
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Begin, Choice, Decide, Listen, Pick, Say

CHOICES: tuple[Choice, ...] = ("accept", "decline", "time")


class Candidate:
    """Hears everything out, answers what is asked, asks nothing, and decides by chance."""

    def __init__(self) -> None:
        self._ask = 0
        self.asks = 0
        """Asks met so far."""
        self.tries = 0
        """What was done since the open ask was put."""

    def moves(self, interview: Interview, chance: Random) -> Sequence[AnyMove]:
        """What it does now, one move at least."""
        if interview.phase == "deciding":
            return [Decide(choice=self.choice(chance))]
        running = interview.running
        if running is not None:
            return self.hearing(interview, running, chance)
        ask = interview.open_ask
        if not interview.candidates_turn or ask is None:
            return [Listen()]
        if ask.number != self._ask:
            self._ask, self.tries = ask.number, 0
            self.asks += 1
        return self.asked(interview, ask, chance)

    def hearing(self, interview: Interview, running: Spoke, chance: Random) -> Sequence[AnyMove]:
        """What it does while somebody speaks."""
        return [Listen()]

    def asked(self, interview: Interview, ask: Spoke, chance: Random) -> Sequence[AnyMove]:
        """What it does when the floor is free and something was asked, or an invitation given."""
        return [answer(interview, ask, chance)]

    def choice(self, chance: Random) -> Choice:
        """What it decides in the end."""
        return chance.choice(CHOICES)


def answer(interview: Interview, ask: Spoke, chance: Random) -> AnyMove:
    """Settles what is open, as anybody would who wants to get on."""
    if ask.role == "invite":
        return Say(text=chance.choice(ENOUGH))
    replies = [name for name, _ in interview.replies]
    return Pick(reply=chance.choice(replies)) if replies else Say(text=chance.choice(ANSWERS))


def come_in(text: str, at: int) -> Sequence[AnyMove]:
    """Speak after so many words of the running line, whatever the speaker does."""
    return [Begin(at=at), Say(text=text, at=at)]


def anywhere(text: str, chance: Random) -> int:
    """Whole words heard when somebody comes in at any character of a line, 0 to all of them."""
    offset = chance.randrange(len(text) + 1)
    inside = 0 < offset < len(text) and not text[offset - 1].isspace() and not text[offset].isspace()
    return len(text[:offset].split()) - inside

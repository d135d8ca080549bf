"""What the candidate may choose by number: what a doubtful question meant, then the authored answers to an open ask."""

from typing import Literal, NamedTuple

from tui.interview.machine import Interview
from tui.interview.moves import Mean, Pick

MOST = 9
"""As many as there are digits."""
NOTHING = "There is nothing to choose by number just now."


class Offer(NamedTuple):
    """One thing to choose."""

    kind: Literal["meaning", "reply"]
    id: str
    """A topic's or a reply's."""
    text: str

    def move(self, at: int | None = None) -> Mean | Pick:
        """What choosing it does. `at`: words heard of the running line, None if nobody speaks."""
        return Mean(topic=self.id, at=at) if self.kind == "meaning" else Pick(reply=self.id, at=at)


def offers(interview: Interview) -> list[Offer]:
    """What may be chosen now, meanings first; at most nine. Replies are offered while it is the candidate's turn."""
    if interview.phase != "talking":
        return []
    meant = [Offer("meaning", topic, text) for topic, text in interview.meanings]
    replies = [Offer("reply", name, text) for name, text in interview.replies] if interview.candidates_turn else []
    return [*meant, *replies][:MOST]


def bare_number(interview: Interview, text: str) -> int | None:
    """The number that somebody gives who means an answer by it: a digit and no more, where it can be no answer of its own.

    That is one of those that what was asked has, offered now or only when they have stopped speaking; and any while nothing has been asked.
    """
    if len(text) != 1 or text not in "123456789":
        return None
    number, known = int(text), len(interview.meanings) + len(interview.replies)
    return number if number <= known or interview.open_ask is None else None

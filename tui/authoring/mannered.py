"""A player with a manner: asks what it wishes when its moment comes, answers as well as it does, and decides by what it learned."""

from collections.abc import Sequence
from random import Random

from tui.authoring.curiosity import QUARTERS, Curiosity, quarter
from tui.authoring.deciding import decision
from tui.authoring.manners import Giving, Manner, Wish
from tui.authoring.phrasebook import ANSWERS, ENOUGH, THIN, Phrasebook
from tui.interview import words
from tui.interview.events import Spoke
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Begin, Listen, Pick, Say, Silence
from tui.listening.acts import Topics
from tui.scenario.model import Scenario

BEFORE_AN_ANSWER = 2
"""Questions put back to an ask before it is answered."""
TYPED = 0.3
"""How often, 0..1, a strong answer is typed and not picked."""


class Mannered:
    """Plays one interview in a manner."""

    def __init__(self, manner: Manner, book: Phrasebook, scenario: Scenario, topics: Topics) -> None:
        self._manner = manner
        self._book = book
        self._curiosity = Curiosity(manner, scenario, topics)
        self._nonsense = 0
        self._ask = 0
        """Number of the ask that is open."""
        self._asks = 0
        """Asks met so far."""
        self._put_back = 0
        """Questions asked since the open ask was put."""

    def moves(self, interview: Interview, chance: Random) -> Sequence[AnyMove]:
        """What it does now, one move at least."""
        if interview.phase == "deciding":
            return list(decision(interview))
        if interview.candidates_turn:
            return self._turn(interview, chance)
        running = interview.running
        if running is None:
            return [Listen()]
        return self._come_in(interview, running, chance) or [Listen()]

    # -- when the floor is free -------------------------------------------------------------------------------------

    def _turn(self, interview: Interview, chance: Random) -> Sequence[AnyMove]:
        ask = interview.open_ask
        if ask is None:
            return [Listen()]
        if ask.number != self._ask:
            self._ask, self._put_back = ask.number, 0
            self._asks += ask.role != "invite"
        invited = ask.role == "invite"
        giving = self._giving()
        question = ""
        if invited or giving == "none" or self._put_back < BEFORE_AN_ANSWER:
            question = self._question(interview, invited, chance)
        if question:
            self._put_back += 1
            return [Begin(), Say(text=question)]
        if invited:
            return [Say(text=chance.choice(ENOUGH))]
        return [self._answer(interview, ask.beat, giving, chance)]

    def _question(self, interview: Interview, invited: bool, chance: Random) -> str:
        """The next thing to ask, empty if there is none now."""
        nonsense = self._strays(interview, chance)
        if nonsense:
            return nonsense
        evaded = self._curiosity.dodged(interview.events) if self._manner.goes_back else None
        if evaded is not None:
            return self._book.question(evaded, "probing", chance)
        for wish, must in self._curiosity.due(interview, invited):
            if wish.when in ("mid-same", "mid-change") or (wish.when == "clause-end" and not must):
                continue
            text = self._put(wish, interview, must, chance)
            if text:
                return text
        return ""

    def _strays(self, interview: Interview, chance: Random) -> str:
        """The next piece of nonsense, empty if this part of the interview has had its share."""
        if self._nonsense * QUARTERS >= self._manner.nonsense * (quarter(interview) + 1):
            return ""
        self._nonsense += 1
        return self._book.nonsense(chance)

    def _put(self, wish: Wish, interview: Interview, must: bool, chance: Random) -> str:
        topic = self._curiosity.topic(wish, interview, must, chance)
        if topic is None:
            return ""
        self._curiosity.spend(wish, topic)
        return self._book.question(topic, wish.form, chance)

    # -- while somebody speaks --------------------------------------------------------------------------------------

    def _come_in(self, interview: Interview, running: Spoke, chance: Random) -> Sequence[AnyMove]:
        """Moves into a running line, none if this is not the moment."""
        if running.role != "line":
            return []
        whole = len(words.words(running.text))
        nonsense = self._strays(interview, chance)
        if nonsense:
            return [Say(text=nonsense, at=whole)]
        subject = {*running.opens, *interview.scenario.beats[running.beat].opens}
        for due, _ in self._curiosity.due(interview, invited=False):
            wish = self._curiosity.off(subject, due) if due.when == "mid-change" else due
            places = _places(wish, running.text) if wish else ()
            if wish is None or not places:
                continue
            text = self._put(wish, interview, wish.when in ("clause-end", "mid-change"), chance)
            if text:
                at = chance.choice(places)
                return [Begin(at=at), Say(text=text, at=at)]
        return []

    # -- answering --------------------------------------------------------------------------------------------------

    def _giving(self) -> Giving:
        gives = self._manner.gives
        return gives[min(max(self._asks, 1), len(gives)) - 1]

    def _answer(self, interview: Interview, beat: str, giving: Giving, chance: Random) -> AnyMove:
        if giving == "none":
            return Silence()
        if giving == "thin":
            return Say(text=chance.choice(THIN))
        if giving == "strong" and chance.random() < self._manner.slack:
            giving = "fair"
        replies = interview.scenario.beats[beat].replies
        fitting = [name for name, _ in interview.replies if replies[name].quality == giving]
        if fitting and not (giving == "strong" and chance.random() < TYPED):
            return Pick(reply=chance.choice(fitting))
        return Say(text=chance.choice(THIN if giving == "weak" else ANSWERS))


def _places(wish: Wish, text: str) -> Sequence[int]:
    """Words of a line after which this wish may come in."""
    whole = len(words.words(text))
    inner = [end for end in words.clause_ends(text) if end < whole]
    match wish.when:
        case "clause-end":
            return inner
        case "mid-same" | "mid-change":
            return [at for at in range(2, whole - 1) if not words.near_clause_end(text, at)]
        case _:
            return [whole] if wish.follow else []

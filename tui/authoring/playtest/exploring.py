"""Two players who want to have heard everything. What not even they have heard is hard to hear for anybody."""

from collections.abc import Sequence
from random import Random

from tui.authoring.phrasebook import ANSWERS, ENOUGH, THIN
from tui.authoring.playtest.candidate import CHOICES, Candidate
from tui.authoring.playtest.sayings import CITING, Sayings
from tui.interview.events import Spoke
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Choice, Listen, Pick, Say
from tui.scenario.model import Scenario

BEFORE_AN_ANSWER = 3
AT_AN_INVITATION = 12
"""Questions put at an ask and at an invitation."""
OWN_IN_A_ROW = 6
"""Topics of the scenario's own between two that it deflects."""
STEP = 7
"""Topics further on in each play, so that each comes early and late."""


class Explorer(Candidate):
    """Asks about every topic and handler in turn, and gives every reply in turn, picked or typed; the seed says where it begins."""

    def __init__(self, sayings: Sayings, scenario: Scenario, turn: int) -> None:
        super().__init__()
        self._sayings = sayings
        self._scenario = scenario
        self._turn = turn
        self._topics = _in_turn(sayings, turn)
        self._handled: set[tuple[str, int]] = set()

    def hearing(self, interview: Interview, running: Spoke, chance: Random) -> Sequence[AnyMove]:
        """Handlers of a beat that asks nothing are tried behind its lines."""
        beat = self._scenario.beats[running.beat]
        if running.role == "line" and beat.handlers and beat.ask is None and beat.invite is None:
            phrase = self._handler(running.beat)
            if phrase:
                return [Say(text=phrase)]
        return [Listen()]

    def asked(self, interview: Interview, ask: Spoke, chance: Random) -> Sequence[AnyMove]:
        """Its questions first, then an answer."""
        self.tries += 1
        phrase = self._handler(ask.beat)
        if phrase:
            return [Say(text=phrase)]
        invited = ask.role == "invite"
        if self._topics and self.tries <= (AT_AN_INVITATION if invited else BEFORE_AN_ANSWER):
            return [Say(text=self._question(chance))]
        return [Say(text=chance.choice(ENOUGH)) if invited else self._answer(interview, chance)]

    def choice(self, chance: Random) -> Choice:
        """Each in turn."""
        return CHOICES[self._turn % len(CHOICES)]

    def _handler(self, beat: str) -> str:
        """A wording of a handler of this beat that was not tried yet, empty if there is none."""
        for number, handler in enumerate(self._scenario.beats[beat].handlers):
            if (beat, number) not in self._handled:
                self._handled.add((beat, number))
                return handler.ask[self._turn % len(handler.ask)]
        return ""

    def _question(self, chance: Random) -> str:
        topic = self._topics.pop(0)
        probes = (self._turn + len(self._topics)) % 2
        text = self._sayings.probe(topic, chance) if probes else self._sayings.ask(topic, chance)
        people = self._sayings.people
        if len(people) > 1 and len(self._topics) % 2:
            return f"{people[(self._turn + len(self._topics)) % len(people)]}, {text}"
        return text

    def _answer(self, interview: Interview, chance: Random) -> AnyMove:
        replies = interview.replies
        rounds, number = divmod(self._turn + self.asks, len(replies) + 2)
        if number < len(replies):
            name, text = replies[number]
            return Say(text=text) if rounds % 2 else Pick(reply=name)
        return Say(text=chance.choice(ANSWERS if number == len(replies) else THIN))


class Prober(Candidate):
    """Goes to the bottom of a few topics: a probing question, the same with what was said before, then twice again; a panel one by one."""

    def __init__(self, sayings: Sayings, turn: int) -> None:
        super().__init__()
        self._sayings = sayings
        self._turn = turn
        start = turn * STEP % max(1, len(sayings.own))
        self._topics = [*sayings.own[start:], *sayings.own[:start]]
        self._next: list[str] = []

    def asked(self, interview: Interview, ask: Spoke, chance: Random) -> Sequence[AnyMove]:
        """One topic to the bottom before each answer, several where questions are invited."""
        self.tries += 1
        most = AT_AN_INVITATION * 2 if ask.role == "invite" else 1
        if not self._next and self._topics and self.tries <= most:
            self._next = self._to_the_bottom(self._topics.pop(0), chance)
        if self._next:
            return [Say(text=self._next.pop(0))]
        return super().asked(interview, ask, chance)

    def _to_the_bottom(self, topic: str, chance: Random) -> list[str]:
        probe, ask = self._sayings.probe(topic, chance), self._sayings.ask(topic, chance)
        people = self._sayings.people
        cited = CITING + probe
        # What an answer tells is not told again: now the one, now the other comes first.
        first_two = [probe, cited] if self._turn % 2 else [cited, probe]
        if len(people) == 1:
            return [*first_two, ask, ask]
        first, second = people[self._turn % len(people)], people[(self._turn + 1) % len(people)]
        return [f"{first}, {first_two[0]}", first_two[1], f"And you, {second}?", f"{second}, {probe}", ask]


def _in_turn(sayings: Sayings, turn: int) -> list[str]:
    """Every topic of the scenario's own from this play's on, with some among them that it deflects."""
    start, other = turn * STEP % max(1, len(sayings.own)), turn * STEP
    found: list[str] = []
    for number, topic in enumerate((*sayings.own[start:], *sayings.own[:start])):
        if number % OWN_IN_A_ROW == 0 and sayings.others:
            found.append(sayings.others[(other + number // OWN_IN_A_ROW) % len(sayings.others)])
        found.append(topic)
    return found

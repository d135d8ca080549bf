"""What the players who try everything can say, for one scenario: its topics in a few wordings each, its handlers, its answers, and noise.

Few wordings a topic, because each costs the ear milliseconds; all of a scenario's own, because their author wants to know how they fare.
"""

from collections.abc import Mapping
from random import Random
from typing import NamedTuple

from tui.authoring.phrasebook import some
from tui.listening.acts import Topics, TopicWords
from tui.scenario.model import Bank, Scenario

FROM_THE_BANK = 2
"""Wordings of each kind that are taken of the bank's for a topic that the scenario answers; one for any other."""
POOL = 24
"""Made-up sentences of each kind: an ear that remembers should hear each many times."""
DEFLECTED = 0.25
"""How often, 0..1, a question at random is on a topic that the scenario does not answer."""
VAGUE = (
    "What is it like here, all in all?",
    "And how is that with people?",
    "Is there anything about the hours or the money?",
    "What about the others?",
    "Is it hard?",
    "What would you change about all that?",
)
NOISE = (
    "asdf jkl asdf",
    "???",
    "!!!",
    "...",
    "x",
    "42",
    "🙂🙂🙂",
    "这里的工作怎么样？",
    "Warum ist die Stelle frei?",
    "[b]bold[/b] <i>not</i> {braces} %s \\n",
    "WHY WHY WHY WHY WHY",
    "the the the of of and and or",
    "I mean, the, you know, when it, like, sort of, no, wait",
    "What, because, never, how, blue?",
    "Lorem ipsum dolor sit amet?",
    "a" * 400,
    "so " * 150 + "why?",
)
SOUNDS = ("Mm-hm.", "Right.", "I see.", "Uh-huh.", "OK.")
REMARKS = ("That sounds good to me.", "I like that.", "I had that at my last place too.", "Good to know.")
PASSING = ("Sorry, just on that:", "Can I come in there?", "Before you go on:")
CITING = "Earlier you said something about that. "
EXACTLY = ("How many exactly?", "That was not quite my question.", "But why?", "When was that last the case?", "Could you repeat that?")


class Sayings:
    """Everything that can be said in one interview, in a fixed order."""

    def __init__(self, scenario: Scenario, bank: Bank, topics: Topics) -> None:
        self.own: list[str] = list(scenario.topics)
        """Topics that the scenario answers."""
        self.others: list[str] = [name for name in topics if name not in scenario.topics]
        """Topics that it deflects."""
        self.people: list[str] = [_first_name(person.name) for person in scenario.interviewers.values()]
        """First names, to speak to one of several."""
        self._wordings = {name: _wordings(scenario, bank, name, words) for name, words in topics.items()}
        self.written_for: Mapping[str, str] = {
            text: name for name, wordings in self._wordings.items() for texts in wordings for text in texts
        }
        """Wording -> the topic that it is written for."""
        own_chance = Random(0)
        self.polite = [f"{own_chance.choice(PASSING)} {self.anything(own_chance)}" for _ in range(POOL)]
        """Questions that come in politely."""
        self.citing = [CITING + self.anything(own_chance) for _ in range(POOL)]
        """Questions that take up what was said."""
        self.pairs = [f"{self.anything(own_chance)} {self.anything(own_chance)}" for _ in range(POOL)]
        """Two questions in one breath."""

    def ask(self, topic: str, chance: Random) -> str:
        """One of a topic's ordinary wordings."""
        return chance.choice(self._wordings[topic].ask)

    def probe(self, topic: str, chance: Random) -> str:
        """One of its wordings that ask for an instance, a number or a problem."""
        wordings = self._wordings[topic]
        return chance.choice(wordings.probing or wordings.ask)

    def anything(self, chance: Random) -> str:
        """A question on any topic, mostly on one that the scenario answers."""
        topic = chance.choice(self.others if self.others and (not self.own or chance.random() < DEFLECTED) else self.own)
        return self.probe(topic, chance) if chance.random() < 0.5 else self.ask(topic, chance)


class _Wordings(NamedTuple):
    ask: tuple[str, ...]
    probing: tuple[str, ...]


def _wordings(scenario: Scenario, bank: Bank, name: str, words: TopicWords) -> _Wordings:
    """All that the scenario has written, and some of the bank's: such as the other players say, too, so that they are heard once."""
    own, known = scenario.topics.get(name), bank.topics.get(name)
    shared = some(words.phrasings)
    most = FROM_THE_BANK if own else 1
    ask = [text for text in shared if known and text in known.ask][:most]
    probing = [text for text in shared if known and text in known.probing][:most]
    if own:
        ask, probing = [*own.ask, *ask], [*own.probing, *probing]
    return _Wordings(tuple(ask or probing), tuple(probing))


def _first_name(name: str) -> str:
    return name.partition(" ")[0]

"""The automatic players of one interview: what they share is made once, for any number of plays."""

from random import Random

from tui.authoring.hearing_once import HearingOnce
from tui.authoring.mannered import Mannered
from tui.authoring.manners import Manner
from tui.authoring.phrasebook import Phrasebook
from tui.authoring.players import Play, Player, play
from tui.interview.book import topics_of
from tui.interview.hearing import Hearer
from tui.interview.machine import Interview
from tui.scenario.model import Bank, Scenario


class Troupe:
    """Players who know one scenario's topics, and an ear that remembers what they say."""

    def __init__(self, scenario: Scenario, bank: Bank, ear: Hearer) -> None:
        """`ear`: one for the topics of this scenario."""
        self._scenario = scenario
        self._bank = bank
        self.ear = HearingOnce(ear)
        self._topics = topics_of(scenario, bank)
        self._book = Phrasebook(self.ear, self._topics)

    def begin(self, seed: int, difficulty: str = "guarded") -> Interview:
        """A started interview; the seed draws its variants."""
        interview = Interview(self._scenario, self._bank, self.ear, seed, difficulty, topics=self._topics)
        interview.start()
        return interview

    def player(self, manner: Manner) -> Player:
        """Somebody with this manner, for one interview."""
        return Mannered(manner, self._book, self._scenario, self._topics)

    def play(self, manner: Manner, seed: int, difficulty: str = "guarded") -> tuple[Interview, Play]:
        """One interview played in a manner; the same seed, manner and difficulty give the same log."""
        interview = self.begin(seed, difficulty)
        return interview, play(interview, self.player(manner), Random(seed))

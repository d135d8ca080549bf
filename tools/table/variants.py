"""Other ways to put a wording: trades, places and people exchanged, a synonym here and there, a word lost, a lead or a tail.

Many come out odd. That does no harm: the teacher says what each of them means, and people type odd things too.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random

from tools.table.grammar import Slots, draw, sentence
from tools.table.sources import Synset
from tui.listening.stems import STOP

_EXCHANGED = ("role", "place", "unit", "boss", "people", "day", "task", "perk", "tool")
"""The lists of slots.txt whose members may stand for each other."""
_MARKS = "?,.!"
_EXCHANGE, _SYNONYM, _LOSE = 0.5, 0.25, 0.06
"""How often a word that could be changed so is."""
_LED, _TAILED = 0.15, 0.1
_FEWEST = 4
"""Words of a text that may lose one."""


class Variants:
    """Makes variants, the same for the same random numbers."""

    def __init__(self, words: Slots, around: Mapping[str, Sequence[str]], synonyms: Mapping[str, Sequence[str]]) -> None:
        """Take slots.txt, leads.txt, and for each word its `synonyms`."""
        self._words, self._around, self._synonyms = words, around, synonyms
        self._lists: dict[str, list[str]] = {}
        for name in _EXCHANGED:
            for word in words[name]:
                self._lists.setdefault(word, []).append(name)

    def variant(self, random: Random, text: str) -> str:
        """One variant of a text, which may be the text itself."""
        words = text.split()
        changed = " ".join(self._changed(random, word) for word in words if len(words) < _FEWEST or random.random() >= _LOSE) or text
        chance = random.random()
        if chance < _LED:
            return sentence(random, draw(random, self._around["lead"]), self._words) + " " + changed
        if chance < _LED + _TAILED:
            return changed.rstrip("?") + " " + sentence(random, draw(random, self._around["tail"]), self._words)
        return changed

    def _changed(self, random: Random, word: str) -> str:
        bare = word.strip(_MARKS).lower()
        mark = word[len(word.rstrip(_MARKS)) :]
        lists = self._lists.get(bare) or self._lists.get(bare.rstrip("s"))
        if lists and random.random() < _EXCHANGE:
            other = draw(random, self._words[draw(random, lists)])
            return word if "{" in other else other + mark
        if bare in self._synonyms and bare not in STOP and random.random() < _SYNONYM:
            return draw(random, self._synonyms[bare]) + mark
        return word


def synonyms(meanings: Iterable[Synset], usual: Callable[[str], bool]) -> dict[str, list[str]]:
    """For each usual word those that share a meaning with it, by the alphabet."""
    found: dict[str, set[str]] = {}
    for meaning in meanings:
        words = {word for word in meaning.words if usual(word)}
        for word in words:
            found.setdefault(word, set()).update(words - {word})
    return {word: sorted(others) for word, others in found.items() if others}


__all__ = ["Variants", "synonyms"]

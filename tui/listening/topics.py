"""Which topic a question is about: its nearness to every known wording, by meaning and by shared words."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from tui.listening.acts import Near, Topics
from tui.listening.lanes import STEPS, Rows
from tui.listening.sparse import Sparse, features
from tui.listening.spelling import Speller
from tui.listening.table import Table
from tui.listening.words import plain

_MEANING = 0.6
"""The table's share of a score; the rest is that of shared words."""
_BEST = 0.35
"""The share of the nearest wording; the rest is that of all wordings together."""
_NARROWEST = 0.2
"""The least length that is taken for the middle of a topic's wordings, so that scattered ones do not blow it up."""


class Scored(NamedTuple):
    """A topic's score and its nearest wording."""

    topic: int
    score: float
    """About 0..1."""
    phrasing: int
    likeness: float
    """How like the nearest wording is, by meaning alone."""


class Matcher:
    """Scores texts against all topics."""

    def __init__(self, topics: Topics, table: Table) -> None:
        """Take the topics in their order; one without a phrasing cannot be found."""
        self.names = [name for name, known in topics.items() if known.phrasings]
        self._topics = topics
        self._table = table
        self._phrasings = [phrasing for name in self.names for phrasing in topics[name].phrasings]
        owner = [number for number, name in enumerate(self.names) for _ in topics[name].phrasings]
        self._spans = _spans(owner, len(self.names))
        words = [plain(phrasing) for phrasing in self._phrasings]
        self.speller = Speller(_commonest(words), table.__contains__)
        self._words = [[self.speller.mend(word) for word in some] for some in words]
        rows = [table.vector(some) for some in self._words]
        self._rows = Rows(rows, table.dim)
        self._middles = [max(_NARROWEST, _length(rows[start:end])) for start, end in self._spans]
        self._sparse = Sparse([features(some) for some in self._words], owner)

    def scores(self, words: Sequence[str]) -> list[Scored]:
        """Every topic's score for some plain words, in the topics' order."""
        return self._scored(words, None)

    def without_itself(self, phrasing: int) -> list[Scored]:
        """The scores of a known wording as if it were not known: what a stranger's wording would get."""
        return self._scored(self._words[phrasing], phrasing)

    def spans(self) -> list[tuple[int, int]]:
        """For each topic its first phrasing and the one after its last."""
        return self._spans

    def near(self, scored: Scored) -> Near:
        """A scored topic as others see it."""
        name = self.names[scored.topic]
        return Near(name, self._topics[name].area, max(0.0, min(1.0, scored.score)), self._phrasings[scored.phrasing])

    def _scored(self, words: Sequence[str], without: int | None) -> list[Scored]:
        meaning = self._rows.cosines(self._table.vector(words))
        shared = self._sparse.cosines(features(words))
        if without is not None:
            meaning[without] = shared[without] = 0.0
        found = []
        for number, (start, end) in enumerate(self._spans):
            count = end - start - (without is not None and start <= without < end)
            near, close = meaning[start:end], shared[start:end]
            middle = sum(near) / max(1, count) / self._middles[number]
            score = _MEANING * (_BEST * max(near) + (1 - _BEST) * middle) + (1 - _MEANING) * (
                _BEST * max(close) + (1 - _BEST) * sum(close) / max(1, count)
            )
            best = max(range(end - start), key=lambda at: near[at] + close[at])
            found.append(Scored(number, score, start + best, near[best]))
        return found


def _spans(owner: Sequence[int], count: int) -> list[tuple[int, int]]:
    found, start = [], 0
    for number in range(count):
        end = start + owner.count(number)
        found.append((start, end))
        start = end
    return found


def _commonest(words: Sequence[Sequence[str]]) -> list[str]:
    """The different words, commonest first, those equally common by the alphabet."""
    counts: dict[str, int] = {}
    for some in words:
        for word in some:
            counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: (-counts[word], word))


def _length(rows: Sequence[Sequence[int]]) -> float:
    """The length of the mean of unit vectors: near one if they point the same way."""
    total = [sum(column) for column in zip(*rows, strict=True)]
    return sqrt(sum(x * x for x in total)) / (STEPS * len(rows))


__all__ = ["Matcher", "Scored"]

"""Which topic a question is about: its nearness to every known wording, by meaning and by letters."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from tui.listening.acts import Near, Topics
from tui.listening.lanes import STEPS, Rows
from tui.listening.sparse import Sparse, features
from tui.listening.table import Table
from tui.listening.words import plain

_MEANING = 0.6
"""The table's share of a score; the rest is that of shared words and letters."""


class Scored(NamedTuple):
    """A topic's score and its nearest wording."""

    topic: int
    score: float
    phrasing: int


class Matcher:
    """Scores a text against all topics."""

    def __init__(self, topics: Topics, table: Table) -> None:
        """Take the topics in their order; each needs a phrasing to be found by."""
        self.names = [name for name, known in topics.items() if known.phrasings]
        self._topics = topics
        self._table = table
        self.phrasings = [phrasing for name in self.names for phrasing in topics[name].phrasings]
        self.owner = [number for number, name in enumerate(self.names) for _ in topics[name].phrasings]
        self._spans: list[tuple[int, int]] = []
        for name in self.names:
            start = self._spans[-1][1] if self._spans else 0
            self._spans.append((start, start + len(topics[name].phrasings)))
        self.words = [plain(phrasing) for phrasing in self.phrasings]
        rows = [table.vector(list(words)) for words in self.words]
        self._rows = Rows(rows, table.dim)
        self._sparse = Sparse([features(words) for words in self.words], self.owner)
        self._means = [_length(rows[start:end]) for start, end in self._spans]

    def score(self, words: Sequence[str], without: int = -1) -> list[Scored]:
        """Every topic's score, in the topics' order; `without` leaves one wording out, to learn how well its topic is found without it."""
        meaning = self._rows.cosines(self._table.vector(list(words)))
        letters = self._sparse.cosines(features(words))
        if without >= 0:
            meaning[without] = letters[without] = 0.0
        found = []
        for number, (start, end) in enumerate(self._spans):
            size = end - start - (start <= without < end)
            if size < 1:
                found.append(Scored(number, 0.0, start))
                continue
            near, close = meaning[start:end], letters[start:end]
            mean = sum(near) / size / self._means[number]
            score = _MEANING * (max(near) + mean) / 2 + (1 - _MEANING) * (max(close) + sum(close) / size) / 2
            best = max(range(end - start), key=lambda i: near[i] + close[i])
            found.append(Scored(number, score, start + best))
        return found

    def near(self, scored: Scored) -> Near:
        """A scored topic as others see it."""
        name = self.names[scored.topic]
        return Near(name, self._topics[name].area, max(0.0, min(1.0, scored.score)), self.phrasings[scored.phrasing])


def _length(rows: Sequence[Sequence[int]]) -> float:
    """The length of the mean of unit vectors: near one if they point the same way."""
    total = [sum(column) for column in zip(*rows, strict=True)]
    return max(0.2, sqrt(sum(x * x for x in total)) / (STEPS * len(rows)))

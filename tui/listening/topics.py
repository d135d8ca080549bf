"""Which topic a question is about: its nearness to every known wording, by meaning and by shared words."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, starmap
from math import sqrt
from typing import NamedTuple

from tui.listening.acts import Near, Topics
from tui.listening.areas import Areas
from tui.listening.lanes import STEPS, ZERO, Direction, Rows
from tui.listening.sparse import Sparse, features
from tui.listening.spelling import Speller
from tui.listening.table import ELSEWHERE, Table
from tui.listening.words import plain

_MEANING = 0.8
"""The table's share of a score; the rest is that of shared words."""
_WORDS = 1 - _MEANING
_BEST = 0.4
"""The share of the nearest wording; the rest is that of all wordings together."""
_LEARNT = 0.85
"""The share that a topic's prototype has of what all wordings together say, if the table holds one."""
_TOGETHER = 1 - _BEST
_KNOWN = 0.93
"""Likeness by meaning from which a text is a known wording in other clothes, whatever the others of its topic say."""
_STRANGE = 0.25
"""What a text loses whose every word is strange."""
_ELSEWHERE = 1.5
"""What its nearness to talk about no job weighs."""
_NARROWEST = 0.2
"""The least length that is taken for the middle of a topic's wordings, so that scattered ones do not blow it up."""


class Scored(NamedTuple):
    """A topic with its score."""

    topic: int
    score: float
    """About 0..1."""


class Heard(NamedTuple):
    """How near some words come to all topics."""

    scored: list[Scored]
    """Every topic, in the topics' order."""
    meaning: Sequence[int]
    """The nearness to each wording by meaning, as `Rows` gives it, then to each prototype."""
    shared: Mapping[int, float]
    """The nearness to wordings that share a word, by their number."""
    strange: float
    """The share of words that nobody uses here."""
    elsewhere: float
    """The nearness, 0..1, to talk about no job at all."""
    nearest: dict[int, int]
    """The nearest wording of each topic for which it was looked up already."""

    def likely_here(self) -> float:
        """How likely the talk is about any of the topics at all: the best score, lowered by strange words and matters."""
        return max(scored.score for scored in self.scored) * (1 - _STRANGE * self.strange) - _ELSEWHERE * self.elsewhere


class Matcher:
    """Scores texts against all topics."""

    def __init__(self, topics: Topics, table: Table) -> None:
        """Take the topics in their order; one without a phrasing cannot be found."""
        self.names = [name for name, known in topics.items() if known.phrasings]
        self._topics = topics
        self._areas = Areas([topics[name].area for name in self.names])
        self._table = table
        self._phrasings = [phrasing for name in self.names for phrasing in topics[name].phrasings]
        ends = list(accumulate(len(topics[name].phrasings) for name in self.names))
        self._spans = list(zip([0, *ends], ends, strict=False))
        self._owner = [number for number, (start, end) in enumerate(self._spans) for _ in range(start, end)]
        words = [plain(phrasing) for phrasing in self._phrasings]
        self.speller = Speller(_commonest(words), table.__contains__)
        self._words = words
        self._verbatim = _by_words(words, self._owner)
        rows = [table.vector(some) for some in words]
        learnt = {number: found for number, name in enumerate(self.names) if (found := table.prototype(name)) is not None}
        self._prototypes = dict(zip(learnt, range(len(rows), len(rows) + len(learnt)), strict=True))
        elsewhere = table.prototype(ELSEWHERE)
        self._elsewhere = None if elsewhere is None else len(rows) + len(learnt)
        self._rows = Rows([*rows, *learnt.values(), *([] if elsewhere is None else [elsewhere])])
        self._middles = [max(_NARROWEST, _length(rows[start:end])) for start, end in self._spans]
        held = [features(some) for some in words]
        self._sparse = Sparse([held[start:end] for start, end in self._spans])

    def scores(self, words: Sequence[str]) -> Heard:
        """Every topic's score for some plain words."""
        return self._heard(words, None)

    def without_itself(self, phrasing: int) -> Heard:
        """The scores of a known wording as if it were not known: what a stranger's wording would get."""
        return self._heard(self._words[phrasing], phrasing)

    def verbatim(self, words: Sequence[str]) -> int | None:
        """The topic of which these plain words are a known wording, word for word; none if two topics have it."""
        return self._verbatim.get(tuple(words))

    def spans(self) -> list[tuple[int, int]]:
        """For each topic its first phrasing and the one after its last."""
        return self._spans

    def owner(self, phrasing: int) -> int:
        """The topic that a wording belongs to."""
        return self._owner[phrasing]

    def phrasing(self, phrasing: int) -> str:
        """A wording as it was written."""
        return self._phrasings[phrasing]

    def area(self, topic: int) -> str:
        """The area of a topic."""
        return self._topics[self.names[topic]].area

    def likeness(self, heard: Heard, scored: Scored) -> float:
        """How like some words are to a topic's nearest wording, by meaning alone: their cosine."""
        return (heard.meaning[self._best(heard, scored)] - Rows.NONE) / Rows.UNIT

    def near(self, heard: Heard, scored: Scored) -> Near:
        """A scored topic as others see it, with its nearest wording."""
        name = self.names[scored.topic]
        score = max(0.0, min(1.0, scored.score))
        return Near(name, self._topics[name].area, score, self._phrasings[self._best(heard, scored)])

    def _best(self, heard: Heard, scored: Scored) -> int:
        """The nearest wording of a topic."""
        found = heard.nearest.get(scored.topic)
        if found is None:
            span = range(*self._spans[scored.topic])
            found = heard.nearest[scored.topic] = max(span, key=lambda at: heard.meaning[at] / Rows.UNIT + heard.shared.get(at, 0.0))
        return found

    def _heard(self, words: Sequence[str], without: int | None) -> Heard:
        meaning = self._rows.products(self._table.vector(words))
        held = features(words)
        shared = self._sparse.cosines(held)
        if without is not None:
            meaning[without] = Rows.NONE
            shared[without] = 0.0
        nearest, together = [0.0] * len(self._spans), [0.0] * len(self._spans)
        for at, cosine in shared.items():
            owner = self._owner[at]
            together[owner] += cosine
            nearest[owner] = max(nearest[owner], cosine)
        found, products, none, unit = list[float](), meaning.tolist(), Rows.NONE, Rows.UNIT  # the loop is most of what hearing costs
        for number, (start, end) in enumerate(self._spans):
            whole = count = end - start
            if without is not None and start <= without < end:
                count = max(1, count - 1)
            near = products[start:end]
            best = (max(near) - none) / unit
            middle = (sum(near) - none * whole) / (unit * count * self._middles[number])
            if number in self._prototypes:
                middle = _LEARNT * (products[self._prototypes[number]] - none) / unit + (1 - _LEARNT) * middle
            by_meaning = _BEST * best + _TOGETHER * middle
            by_words = _BEST * nearest[number] + _TOGETHER * together[number] / count
            score = _MEANING * by_meaning + _WORDS * by_words
            found.append(max(score, best) if best >= _KNOWN else score)
        self._areas.raise_the_best(found)
        away = 0.0 if self._elsewhere is None else max(0, meaning[self._elsewhere] - Rows.NONE) / Rows.UNIT
        return Heard(list(starmap(Scored, enumerate(found))), meaning, shared, self._sparse.strange(held), away, {})


def _commonest(words: Sequence[Sequence[str]]) -> list[str]:
    """The different words, commonest first, those equally common by the alphabet."""
    counts: dict[str, int] = {}
    for some in words:
        for word in some:
            counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: (-counts[word], word))


def _by_words(words: Sequence[Sequence[str]], owners: Sequence[int]) -> dict[tuple[str, ...], int]:
    """Wording -> its topic, without those that several topics have."""
    found: dict[tuple[str, ...], set[int]] = {}
    for some, owner in zip(words, owners, strict=True):
        found.setdefault(tuple(some), set()).add(owner)
    return {some: owner for some, (owner, *others) in found.items() if not others}


def _length(rows: Sequence[Direction]) -> float:
    """The length of the mean of unit vectors: near one if they point the same way."""
    total = [sum(column) - ZERO * len(rows) for column in zip(*rows, strict=True)]
    return sqrt(sum(x * x for x in total)) / (STEPS * len(rows))


__all__ = ["Heard", "Matcher", "Scored"]

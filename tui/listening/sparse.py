"""Words and letters that two texts share, weighed by how rare they are (TF-IDF), over an inverted index."""

from collections.abc import Sequence
from functools import lru_cache
from math import log, sqrt

from tui.listening.words import STOP, stem

_GRAM = 4
_LETTERS = 0.35
"""What a run of letters weighs against a whole word."""
_PAIR = 0.6
"""What two neighbouring words weigh against one that carries a subject."""
_SMALL = 0.3
"""What a common word weighs."""


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[tuple[str, float], ...]:
    """The features of one word: its stem, and for one that carries a subject its runs of letters."""
    if word in STOP:
        return ((word, _SMALL),)
    framed = f"^{word}$"
    grams = [framed[i : i + _GRAM] for i in range(max(1, len(framed) - _GRAM + 1))]
    return ((stem(word), 1.0), *((f"~{gram}", _LETTERS) for gram in grams))


def features(words: Sequence[str]) -> dict[str, float]:
    """What plain words hold, each with the weight of its kind."""
    found: dict[str, float] = {}
    for word in words:
        found.update(_of_word(word))
    stems = [stem(word) for word in words]
    for pair in zip(stems, stems[1:], strict=False):
        found[" ".join(pair)] = _PAIR
    return found


class Sparse:
    """Texts as weighed features, for the cosine of one with all."""

    def __init__(self, rows: Sequence[dict[str, float]], groups: Sequence[int]) -> None:
        """Take the features of each text and the group it belongs to; a feature is rare if few groups have it."""
        seen: dict[str, set[int]] = {}
        for row, group in zip(rows, groups, strict=True):
            for name in row:
                seen.setdefault(name, set()).add(group)
        count = len(set(groups)) + 1
        self._rarity = {name: log(count / len(has)) + 0.1 for name, has in seen.items()}
        self._count = len(rows)
        self._postings: dict[str, list[tuple[int, float]]] = {}
        for number, row in enumerate(rows):
            for name, weight in self._unit(row).items():
                self._postings.setdefault(name, []).append((number, weight))

    def cosines(self, row: dict[str, float]) -> list[float]:
        """The cosine of a text's features with each text, in their order."""
        found = [0.0] * self._count
        for name, weight in self._unit(row).items():
            for number, own in self._postings.get(name, ()):
                found[number] += weight * own
        return found

    def _unit(self, row: dict[str, float]) -> dict[str, float]:
        """The features weighed by rarity and brought to length one; unknown ones count towards the length as the rarest do."""
        unknown = log(self._count + 1.0) * 0.5
        weighed = {name: weight * self._rarity.get(name, unknown) for name, weight in row.items()}
        length = sqrt(sum(weight * weight for weight in weighed.values()))
        return {name: weight / length for name, weight in weighed.items()} if length else {}


__all__ = ["Sparse", "features"]

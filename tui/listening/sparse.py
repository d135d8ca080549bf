"""Words that two texts share, single and in pairs, weighed by how rare they are (TF-IDF), over an inverted index."""

from collections.abc import Sequence
from itertools import pairwise
from math import log, sqrt

from tui.listening.stems import STOP, stem

_PAIR = 0.6
"""What two neighbouring words weigh against one that carries a subject."""
_COMMON_PAIR = 0.36
"""The same for two common words."""
_FLOOR = 0.1
"""The rarity of what every group has."""


def features(words: Sequence[str]) -> dict[str, float]:
    """What plain words hold: the stems that carry a subject, and pairs of neighbours."""
    stems = [word if word in STOP else stem(word) for word in words]
    found = {one: 1.0 for one in stems if one not in STOP}
    for a, b in pairwise(stems):
        found[f"{a} {b}"] = _COMMON_PAIR if a in STOP and b in STOP else _PAIR
    return found


class Sparse:
    """Texts in groups as weighed features, for the cosine of one with all."""

    def __init__(self, groups: Sequence[Sequence[dict[str, float]]]) -> None:
        """Take the features of the texts of each group; a feature is rare if few groups have it."""
        seen: dict[str, int] = {}
        for group in groups:
            for name in set().union(*group):
                seen[name] = seen.get(name, 0) + 1
        self._rarest = log(len(groups) + 1) + _FLOOR
        self._rarity = {name: self._rarest - log(count) for name, count in seen.items()}
        self._postings: dict[str, list[tuple[int, float]]] = {name: [] for name in seen}
        number = 0
        for group in groups:
            for row in group:
                for name, weight in self._unit(row):
                    self._postings[name].append((number, weight))
                number += 1

    def cosines(self, row: dict[str, float]) -> dict[int, float]:
        """The cosine of a text's features with each text that shares one, by its number over all groups."""
        found: dict[int, float] = {}
        for name, weight in self._unit(row):
            for number, own in self._postings.get(name, ()):
                found[number] = found.get(number, 0.0) + weight * own
        return found

    def strange(self, row: dict[str, float]) -> float:
        """The share, 0..1, of a text's words with a subject of their own that no text has."""
        words = [name for name in row if " " not in name]
        return sum(name not in self._postings for name in words) / len(words) if words else 0.0

    def _unit(self, row: dict[str, float]) -> list[tuple[str, float]]:
        """The features weighed by rarity and brought to length one; unknown ones count towards the length."""
        weighed = [(name, weight * self._rarity.get(name, self._rarest)) for name, weight in row.items()]
        length = sqrt(sum(weight * weight for _, weight in weighed))
        return [(name, weight / length) for name, weight in weighed] if length else []


__all__ = ["Sparse", "features"]

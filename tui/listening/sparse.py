"""Words that two texts share, single and in pairs, weighed by how rare they are (TF-IDF), over an inverted index."""

from collections.abc import Sequence
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
    found = {one: 1.0 for one, word in zip(stems, words, strict=True) if word not in STOP}
    for (a, b), first, second in zip(zip(stems, stems[1:], strict=False), words, words[1:], strict=False):
        found[f"{a} {b}"] = _COMMON_PAIR if first in STOP and second in STOP else _PAIR
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
        self._rarity = {name: log(count / len(has)) + _FLOOR for name, has in seen.items()}
        self._rarest = log(count) + _FLOOR
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
        """The features weighed by rarity and brought to length one; unknown ones count towards the length."""
        weighed = {name: weight * self._rarity.get(name, self._rarest) for name, weight in row.items()}
        length = sqrt(sum(weight * weight for weight in weighed.values()))
        return {name: weight / length for name, weight in weighed.items()} if length else {}


__all__ = ["Sparse", "features"]

"""Prototypes: for each topic of the question bank the direction that its wordings have in common, against those of all other topics.

They are learnt together with the table: each wording should lie nearer to its own topic's prototype than to any other (cross entropy over
the cosines). What a topic's prototype says is thus learnt from far more wordings than an ear could keep.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tools.table.adam import Adam, unit
from tools.table.teacher import Floats

Ints = NDArray[np.int64]
NO_TOPIC = -1


class Strictness(NamedTuple):
    """How prototypes are taught."""

    weight: float = 0.5
    """Of their error, beside that of the texts' own directions."""
    scale: float = 12.0
    """What a cosine is multiplied by before topics are compared: the lower, the further apart they must come to lie."""
    usual: float = 200.0
    """Lessons a topic with weight one; a topic with fewer counts for more, so that no topic is forgotten."""
    least: float = 0.25
    most: float = 2.0
    """The bounds of a topic's weight."""


class Prototypes:
    """One direction a topic, improved as the table is."""

    def __init__(self, targets: Floats, topics: Ints, strictness: Strictness) -> None:
        """Begin at the mean of what each topic's lessons should come to; `topics` has a number for each lesson, or NO_TOPIC."""
        self._strictness = strictness
        names = range(int(topics.max(initial=NO_TOPIC)) + 1)
        self.vectors = (
            unit(np.stack([targets[topics == name].sum(axis=0) for name in names]))
            if names
            else np.zeros((0, targets.shape[1]), np.float32)
        )
        counts = np.bincount(topics[topics >= 0], minlength=len(names))
        self._weights = np.clip(strictness.usual / np.maximum(counts, 1), strictness.least, strictness.most).astype(np.float32)
        self._adam = Adam(self.vectors.shape)

    def learn(self, found: Floats, topics: Ints, rate: float) -> Floats:
        """Improve on a batch of unit rows; what pulls at each row (the gradient of the error by it)."""
        pull = np.zeros_like(found)
        (taught,) = np.nonzero(topics >= 0)
        if not len(taught):
            return pull
        rows, right = found[taught], topics[taught]
        towards = unit(self.vectors)
        likely = self._strictness.scale * (rows @ towards.T)
        likely = np.exp(likely - likely.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        likely[np.arange(len(taught)), right] -= 1
        likely *= self._weights[right][:, None] * np.float32(self._strictness.weight * self._strictness.scale / len(found))
        pull[taught] = likely @ towards
        slope = likely.T @ rows
        slope -= towards * np.einsum("ij,ij->i", slope, towards)[:, None]
        self._adam.step(self.vectors, slope / np.linalg.norm(self.vectors, axis=1, keepdims=True), rate)
        return pull


def numbered(names: Sequence[str]) -> tuple[list[str], Ints]:
    """The different names by the alphabet, and for each name its number there; an empty one has NO_TOPIC."""
    known = sorted(set(names) - {""})
    index = {name: number for number, name in enumerate(known)}
    return known, np.array([index.get(name, NO_TOPIC) for name in names], np.int64)


__all__ = ["NO_TOPIC", "Prototypes", "Strictness", "numbered"]

"""What the topics of an area say together: a question near to several of them is likelier about it than the best of them tells."""

from collections.abc import Sequence
from math import exp, log

_APART = 30.0
"""How little a topic counts that lies behind the best of its area: .1 behind, a twentieth. Chosen on the kept wordings."""


class Areas:
    """The topics of each area, by their numbers."""

    def __init__(self, areas: Sequence[str]) -> None:
        """Take the area of each topic."""
        members: dict[str, list[int]] = {}
        for topic, area in enumerate(areas):
            members.setdefault(area, []).append(topic)
        self._members = [topics for topics in members.values() if len(topics) > 1]

    def raise_the_best(self, scores: list[float]) -> None:
        """Add to the best topic of each area what the others of the area speak for it; their own scores stay."""
        for topics in self._members:
            best = max(topics, key=scores.__getitem__)
            highest = scores[best]
            scores[best] += log(sum(exp(_APART * (scores[topic] - highest)) for topic in topics)) / _APART


__all__ = ["Areas"]

"""How good is a table? Two measures that any two tables can be compared by."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from tools.table.grammar import paragraphs
from tools.table.lessons import cut, unit
from tools.table.pack import Packed
from tools.table.teacher import Floats

_BEST = 0.4
"""The nearest known wording's share of a topic's score; the rest is that of all its wordings together."""


class Figures(NamedTuple):
    """What a table can do; more is better."""

    first: float
    """The share of paraphrases whose topic comes first."""
    third: float
    """The share of paraphrases whose topic is among the first three."""
    agreement: float
    """The correlation of its cosines between any two held-out texts with the teacher's."""

    def __str__(self) -> str:
        return f"paraphrases: first {self.first:.3f}, among three {self.third:.3f}; agreement with the teacher {self.agreement:.3f}"

    def at_least(self, other: "Figures") -> bool:
        """Whether this is as good as another in what counts for the ear: finding paraphrases."""
        return self.first >= other.first and self.third >= other.third


class Topic(NamedTuple):
    """A subject of texts/paraphrases.txt."""

    name: str
    known: list[str]
    sought: list[str]
    """Wordings that must find it, none of which is known."""


def topics() -> list[Topic]:
    """What is asked of a table."""
    return [
        Topic(head.strip("[]"), [line for line in lines if line[0] != ">"], [line[1:].strip() for line in lines if line[0] == ">"])
        for head, *lines in paragraphs("paraphrases.txt")
    ]


def measure(table: Packed, texts: Sequence[str], taught: Floats) -> Figures:
    """A table's figures; `taught` are the teacher's vectors of the texts, a row each."""
    reader = _Reader(table)
    first, third = _paraphrases(reader)
    return Figures(first, third, _agreement(reader.encode(texts), taught))


class _Reader:
    """Turns texts into unit vectors with a table."""

    def __init__(self, table: Packed) -> None:
        self._index = {piece: number for number, piece in enumerate(table.pieces)}
        rows = np.frombuffer(table.rows, np.int8).reshape(-1, table.dim)
        self._vectors = rows * np.array(table.scales, np.float32)[:, None]

    def encode(self, texts: Sequence[str]) -> Floats:
        return unit(np.stack([self._vectors[cut(text, self._index)].sum(axis=0) for text in texts]))


def _paraphrases(reader: _Reader) -> tuple[float, float]:
    asked = topics()
    sought = reader.encode([wording for topic in asked for wording in topic.sought])
    right = np.repeat(np.arange(len(asked)), [len(topic.sought) for topic in asked])
    scores = np.empty((len(sought), len(asked)))
    for number, topic in enumerate(asked):
        known = reader.encode(topic.known)
        middle = unit(known.mean(axis=0, keepdims=True))[0]
        scores[:, number] = _BEST * (sought @ known.T).max(axis=1) + (1 - _BEST) * sought @ middle
    ranks = (scores > scores[np.arange(len(sought)), right][:, None]).sum(axis=1)
    return float((ranks < 1).mean()), float((ranks < 3).mean())


def _agreement(found: Floats, taught: Floats) -> float:
    above = np.triu_indices(len(found), 1)
    taught = unit(taught - taught.mean(axis=0))
    return float(np.corrcoef((found @ found.T)[above], (taught @ taught.T)[above])[0, 1])


__all__ = ["Figures", "Topic", "measure", "topics"]

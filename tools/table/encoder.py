"""A sentence encoder of the family of BERT, run forward with numpy alone.

Each batch is computed by one thread from beginning to end, so the result does not depend on how many threads there are.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tools.table.pieces import spell, tokens

Floats = NDArray[np.float32]
_LONGEST = 46
"""Pieces of a text that are looked at, besides the two marks around it."""
_BATCH = 1024
"""Pieces in a batch: few enough for its numbers to stay in the processor's cache."""
_FAR = 128
"""Pieces further apart than this are all as far."""
_TYPES = {"F32": np.float32, "I64": np.int64}


class Plan(NamedTuple):
    """How an encoder is laid out, and what its weights are called."""

    dim: int
    """Numbers of a vector."""
    layers: int
    heads: int
    epsilon: float
    marks: tuple[str, str]
    """What stands before and after each text."""
    first_place: int
    """Where its table of places begins: rows before are for padding."""
    attention: tuple[str, str, str, str]
    """Of each layer: query, key, value and what brings the heads together."""
    attended: str
    """What evens them out."""


class Encoder:
    """Turns texts into unit vectors, the mean of what its last layer says of each piece."""

    def __init__(self, plan: Plan, vocabulary: Sequence[str], safetensors: bytes) -> None:
        """Take the weights as they are in a safetensors file."""
        self.vocabulary = vocabulary
        self._plan = plan
        self._index = {piece: number for number, piece in enumerate(vocabulary)}
        self._first, self._last, self._unknown = (self._index[mark] for mark in (*plan.marks, "[UNK]"))
        self._weights = _transposed(_arrays(safetensors))

    def encode(self, texts: Sequence[str], threads: int, progress: Callable[[float], None] = lambda _: None) -> Floats:
        """One row a text; `progress` is told from time to time which part is done, 0..1."""
        return self.encode_pieces([self.pieces(text) for text in texts], threads, progress)

    def pieces(self, text: str) -> list[int]:
        """The numbers of a text's pieces, at least one, at most _LONGEST."""
        found = [piece for token in tokens(text) for piece in spell(token, self._index) or [self._unknown]]
        return found[:_LONGEST] or [self._unknown]

    def encode_pieces(self, texts: Sequence[Sequence[int]], threads: int, progress: Callable[[float], None] = lambda _: None) -> Floats:
        """As `encode`, for texts already cut into pieces."""
        found = np.zeros((len(texts), self._plan.dim), np.float32)
        batches = _batches(texts)
        with ThreadPoolExecutor(threads) as pool:
            for done, (batch, rows) in enumerate(
                zip(batches, pool.map(lambda b: self._batch([texts[i] for i in b]), batches), strict=True)
            ):
                found[batch] = rows
                if done % 50 == 0:
                    progress(done / len(batches))
        return found

    def _batch(self, texts: Sequence[Sequence[int]]) -> Floats:
        """Texts of the same number of pieces: no padding, no mask."""
        ids = np.array([[self._first, *text, self._last] for text in texts])
        count, length = ids.shape
        x = self._embedded(ids).reshape(count * length, self._plan.dim)
        x = self._normed(x, "embeddings.LayerNorm")
        nearness = self._nearness(length)
        for layer in range(self._plan.layers):
            name = f"encoder.layer.{layer}."
            x = self._normed(x + self._attended(x, name, (count, length), nearness), name + self._plan.attended)
            inner = _gelu(self._linear(x, name + "intermediate.dense"))
            x = self._normed(x + self._linear(inner, name + "output.dense"), name + "output.LayerNorm")
        mean = x.reshape(count, length, self._plan.dim).mean(axis=1)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _embedded(self, ids: NDArray[np.int64]) -> Floats:
        first = self._plan.first_place
        found = self._weights["embeddings.word_embeddings.weight"][ids]
        found = found + self._weights["embeddings.position_embeddings.weight"][first : first + ids.shape[1]]
        kinds = self._weights.get("embeddings.token_type_embeddings.weight")
        return found if kinds is None else found + kinds[0]

    def _nearness(self, length: int) -> Floats:
        """What each head adds for how far one piece stands from another, by head, row and column; all layers share it."""
        learnt = self._weights.get("encoder.relative_attention_bias.weight")
        if learnt is None:
            return np.zeros((1, 1, 1), np.float32)
        places = np.arange(length)
        return np.ascontiguousarray(learnt[_buckets(places[None, :] - places[:, None], len(learnt))].transpose(2, 0, 1))

    def _attended(self, x: Floats, name: str, shape: tuple[int, int], nearness: Floats) -> Floats:
        *into, out = self._plan.attention
        size = self._plan.dim // self._plan.heads
        heads = [self._linear(x, name + part).reshape(*shape, self._plan.heads, size).transpose(0, 2, 1, 3) for part in into]
        query, key, value = heads
        scores = query @ key.transpose(0, 1, 3, 2) * np.float32(size**-0.5) + nearness
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        return self._linear((scores @ value).transpose(0, 2, 1, 3).reshape(x.shape), name + out)

    def _linear(self, x: Floats, name: str) -> Floats:
        return x @ self._weights[name + ".weight"] + self._weights[name + ".bias"]

    def _normed(self, x: Floats, name: str) -> Floats:
        x = x - x.mean(axis=-1, keepdims=True)
        x /= np.sqrt(np.einsum("ij,ij->i", x, x)[:, None] / np.float32(self._plan.dim) + np.float32(self._plan.epsilon))
        return x * self._weights[name + ".weight"] + self._weights[name + ".bias"]


def _gelu(x: Floats) -> Floats:
    """The GELU: x times the share of a normal distribution that lies below x; erf after Abramowitz and Stegun 7.1.26, error below 2e-7."""
    a = np.abs(x) * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * a)
    series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    tail = np.float32(0.5) * series * np.exp(-a * a)
    return x * np.where(x >= 0, 1 - tail, tail)


def _buckets(ahead: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """The group of each distance: half of them for pieces ahead; of each half, half for one distance each, the rest wider and wider."""
    half = count // 2
    alone = half // 2
    away = np.abs(ahead)
    wider = alone + (np.log(np.maximum(away, 1) / alone) / np.log(_FAR / alone) * (half - alone)).astype(np.int64)
    return np.where(ahead > 0, half, 0) + np.where(away < alone, away, np.minimum(wider, half - 1))


def _batches(texts: Sequence[Sequence[int]]) -> list[list[int]]:
    """The texts' numbers, those of one length together, about _BATCH pieces each."""
    by_length: dict[int, list[int]] = {}
    for number, text in enumerate(texts):
        by_length.setdefault(len(text), []).append(number)
    found = []
    for length, numbers in sorted(by_length.items()):
        size = max(1, _BATCH // (length + 2))
        found.extend(numbers[at : at + size] for at in range(0, len(numbers), size))
    return found


def _arrays(data: bytes) -> dict[str, NDArray[np.generic]]:
    """The arrays of a safetensors file: a length in eight bytes, a JSON header, the numbers."""
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    found = {}
    for name, entry in header.items():
        first, last = entry["data_offsets"]
        found[name] = np.frombuffer(data[start + first : start + last], _TYPES[entry["dtype"]]).reshape(entry["shape"])
    return found


def _transposed(weights: Mapping[str, NDArray[np.generic]]) -> dict[str, Floats]:
    """The matrices of the linear layers turned, so that rows go in from the left."""
    return {
        name: np.ascontiguousarray(array.T if array.ndim == 2 and name.startswith("encoder.layer.") else array, np.float32)
        for name, array in weights.items()
        if array.dtype == np.float32
    }


__all__ = ["Encoder", "Floats", "Plan"]

"""The student: one vector a word piece, so that the sum over a text's pieces points where the text's target does."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tools.table.adam import Adam
from tools.table.lessons import NO_MATTER, Ints, Lessons, unit
from tools.table.teacher import Floats


class Training(NamedTuple):
    """The settings of a training run."""

    epochs: int = 12
    batch: int = 512
    rate: float = 6e-3
    """Adam's step at its highest, a tenth into the run."""
    dropout: float = 0.1
    """The share of a text's pieces that is left out at random."""
    likeness: float = 2.0
    """Weight of the error in how like any two texts of a batch are, beside each text's own error."""
    telling: float = 0.3
    """Weight of telling a text's matter from all the others."""
    sharpness: float = 10.0
    """What a cosine is multiplied with before matters are told apart by it."""
    leash: float = 0.02
    """Weight of the squared distance from where a piece began, so that rare pieces stay sensible."""
    seed: int = 1


class Batch(NamedTuple):
    """Some texts to learn from at once."""

    flat: Ints
    """The pieces of all texts in a row."""
    starts: Ints
    """Where each text begins in it."""
    targets: Floats
    matters: Ints


def begin(alone: Floats, lessons: Lessons) -> Floats:
    """First vectors: the teacher's vector of each piece alone, frequent ones made short, turned to fit the targets best (ridge)."""
    ranks = np.arange(1, len(alone) + 1)
    shares = 1 / ranks / (1 / ranks).sum()  # the vocabulary is ordered by frequency; by Zipf's law the share falls with the rank
    start = (alone - alone.mean(axis=0)) * (1e-4 / (1e-4 + shares))[:, None]
    means = np.stack([start[lessons.pieces[number]].mean(axis=0) for number in lessons.learnt])
    square = means.T @ means
    square += np.eye(len(square)) * 1e-2 * np.trace(square) / len(square)
    return (start @ np.linalg.solve(square, means.T @ lessons.targets[lessons.learnt])).astype(np.float32)


def train(start: Floats, lessons: Lessons, settings: Training, report: Callable[[str], None] = lambda _: None) -> Floats:
    """Improve vectors on the lessons; `report` gets a line after each epoch. The same bytes for the same arguments."""
    random = np.random.default_rng(settings.seed)
    table, adam = start.copy(), Adam(start.shape)
    steps = settings.epochs * -(-len(lessons.learnt) // settings.batch)
    for epoch in range(settings.epochs):
        order = random.permutation(lessons.learnt)
        for at in range(0, len(order), settings.batch):
            numbers = order[at : at + settings.batch]
            flat, starts = _dropped(random, [lessons.pieces[number] for number in numbers], settings.dropout)
            batch = Batch(flat, starts, lessons.targets[numbers], lessons.matters[numbers])
            slope = error(table, batch, lessons.middles, settings)[1]
            slope += np.float32(2 * settings.leash / len(table)) * (table - start)
            adam.step(table, slope, settings.rate * _pace(adam.steps / steps))
        report(f"epoch {epoch + 1} of {settings.epochs}: {fitness(table, lessons)}")
    return table


def fitness(table: Floats, lessons: Lessons) -> str:
    """A line of figures: how near held-out texts come to the teacher's vectors of them."""
    own, other = (fit(table, lessons, lessons.measured(own)) for own in (True, False))
    return f"cosine to the teacher on held-out texts {other:.4f}, on questions of our own matters {own:.4f}"


def fit(table: Floats, lessons: Lessons, which: Ints) -> float:
    """The mean cosine of some texts with the teacher's vectors."""
    found = unit(np.stack([table[lessons.pieces[number]].sum(axis=0) for number in which]))
    return float(np.einsum("ij,ij->i", found, lessons.taught[which]).mean())


def error(table: Floats, batch: Batch, middles: Floats, settings: Training) -> tuple[float, Floats]:
    """What is wrong with a table on a batch, and how that changes with each of its numbers.

    Three errors are added up: one less the cosine with the target; the squared difference between the cosine of two texts and that of
    their targets; and, for texts that have a matter, the cross entropy of finding it among all matters by the cosine with its middle.
    The first and the last are means over texts, the second over pairs.
    """
    count = len(batch.starts)
    sums = np.add.reduceat(table[batch.flat], batch.starts, axis=0)
    lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), np.float32(1e-6))
    found = sums / lengths
    wrong = found @ found.T - batch.targets @ batch.targets.T
    pull = -batch.targets / count + np.float32(4 * settings.likeness / count**2) * (wrong @ found)
    total = 1 - np.einsum("ij,ij->", found, batch.targets) / count + settings.likeness * np.square(wrong).mean()
    own = np.flatnonzero(batch.matters != NO_MATTER)
    if len(own):
        odds = np.exp(np.float32(settings.sharpness) * (found[own] @ middles.T - 1))
        odds /= odds.sum(axis=1, keepdims=True)
        right = np.arange(len(own)), batch.matters[own]
        total -= settings.telling * np.log(odds[right]).sum() / count
        odds[right] -= 1
        pull[own] += np.float32(settings.telling * settings.sharpness / count) * (odds @ middles)
    # Only what turns a text's direction counts, not what makes it longer.
    pull = (pull - found * np.einsum("ij,ij->i", pull, found)[:, None]) / lengths
    return float(total), _spread(pull, batch, table.shape)


def _spread(pull: Floats, batch: Batch, shape: tuple[int, ...]) -> Floats:
    """Each text's pull added to the rows of its pieces: sorted by piece, equal pieces lie together."""
    owners = np.repeat(np.arange(len(batch.starts)), np.diff([*batch.starts, len(batch.flat)]))
    order = np.argsort(batch.flat, kind="stable")
    pieces, firsts = np.unique(batch.flat[order], return_index=True)
    slope = np.zeros(shape, pull.dtype)
    slope[pieces] = np.add.reduceat(pull[owners[order]], firsts, axis=0)
    return slope


def _dropped(random: np.random.Generator, texts: Sequence[Ints], share: float) -> tuple[Ints, Ints]:
    """The texts' pieces in a row with some left out, and where each text begins; a text that would be empty keeps all."""
    left = [pieces[random.random(len(pieces)) >= share] for pieces in texts]
    kept = [some if len(some) else pieces for some, pieces in zip(left, texts, strict=True)]
    counts: NDArray[np.int64] = np.array([len(pieces) for pieces in kept], np.int64)
    return np.concatenate(kept), np.cumsum(counts) - counts


def _pace(done: float) -> float:
    """The step's size over the run, 0..1: up in the first tenth, then down to nothing, each along half a cosine."""
    if done < 0.1:
        return float(0.04 + 0.96 * (1 - np.cos(np.pi * done / 0.1)) / 2)
    return float((1 + np.cos(np.pi * (done - 0.1) / 0.9)) / 2)


__all__ = ["Batch", "Training", "begin", "error", "fit", "fitness", "train"]

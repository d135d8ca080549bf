"""The student: one vector a word piece and one a common pair of words; a text's sum of them points where the teacher's vector does."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tools.table.adam import Adam, unit
from tools.table.prototypes import Ints, Prototypes
from tools.table.teacher import Floats


class Training(NamedTuple):
    """The settings of a training run."""

    dim: int = 128
    pairs: int = 12_000
    """Pairs of words with a vector of their own, the commonest of the bank's wordings and their variants."""
    epochs: int = 12
    batch: int = 512
    rate: float = 6e-3
    """Adam's step at its highest, a tenth into the run; it falls to nothing along a cosine."""
    dropout: float = 0.1
    """The share of a text's pieces that is left out at random."""
    pair_dropout: float = 0.5
    """The same of its pairs: more, so that they only add to what the pieces say."""
    likeness: float = 2.0
    """Weight of the error in how like any two texts of a batch are, beside each text's own error."""
    leash: float = 0.02
    """Weight of the squared distance from where a piece began, so that rare pieces stay sensible."""
    held_out: int = 20
    """One text in this many is kept from training, to measure on."""
    seed: int = 1


class Lessons(NamedTuple):
    """Texts with what they should come to."""

    pieces: list[Ints]
    """The numbers of each text's pieces, then of its pairs; at least one piece."""
    targets: Floats
    """Unit rows."""
    topics: Ints
    """The number of the topic that each asks about, or NO_TOPIC."""


def project(vectors: Floats, dim: int) -> tuple[Floats, Floats]:
    """The mean of some rows and the `dim` directions (columns) in which they differ most, those first."""
    mean = vectors.mean(axis=0)
    centred = (vectors - mean).astype(np.float64)
    _, directions = np.linalg.eigh(centred.T @ centred)
    directions = directions[:, ::-1][:, :dim]
    # A direction may point either way: let its largest number be positive, whatever the library chose.
    signs = np.sign(directions[np.abs(directions).argmax(axis=0), np.arange(dim)])
    return mean, np.ascontiguousarray(directions * signs, np.float32)


def begin(alone: Floats, lessons: Lessons, pairs: int = 0) -> Floats:
    """First vectors: the teacher's vector of each piece alone, frequent ones made short, turned to fit the targets best (ridge).

    So many pairs, numbered after the pieces, begin at nothing: they learn what the pieces leave open.
    """
    ranks = np.arange(1, len(alone) + 1)
    shares = 1 / ranks / (1 / ranks).sum()  # the vocabulary is ordered by frequency; by Zipf's law the share falls with the rank
    start = (alone - alone.mean(axis=0)) * (1e-4 / (1e-4 + shares))[:, None]
    sums = np.stack([start[pieces[pieces < len(alone)]].mean(axis=0) for pieces in lessons.pieces]).astype(np.float64)
    square = sums.T @ sums
    square += np.eye(len(square)) * 1e-2 * np.trace(square) / len(square)
    fitted = (start @ np.linalg.solve(square, sums.T @ lessons.targets)).astype(np.float32)
    return np.vstack([fitted, np.zeros((pairs, fitted.shape[1]), np.float32)])


def train(
    start: Floats,
    lessons: Lessons,
    prototypes: Prototypes,
    settings: Training,
    pairs: int = 0,
    report: Callable[[str], None] = lambda _: None,
) -> Floats:
    """Vectors improved on the lessons, and the prototypes with them; `report` gets a line now and then.

    The last so many rows are those of pairs. The same bytes for the same arguments.
    """
    random = np.random.default_rng(settings.seed)
    table, adam = start.copy(), Adam(start.shape)
    learnt = np.array([number for number in range(len(lessons.pieces)) if number % settings.held_out])
    kept = np.arange(0, len(lessons.pieces), settings.held_out)
    steps = settings.epochs * -(-len(learnt) // settings.batch)
    shares = np.where(np.arange(len(table)) < len(table) - pairs, settings.dropout, settings.pair_dropout)
    report(f"begins at a held-out cosine of {fit(table, lessons, kept):.4f}, {len(learnt)} texts, {steps} steps")
    for epoch in range(settings.epochs):
        order = random.permutation(learnt)
        for at in range(0, len(order), settings.batch):
            batch = order[at : at + settings.batch]
            flat, ends = _dropped(random, [lessons.pieces[number] for number in batch], shares)
            rate = settings.rate * _pace((adam.steps + 1) / steps)
            sums = np.add.reduceat(table[flat], ends, axis=0)
            lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), np.float32(1e-6))
            pull = _pull(sums / lengths, lessons.targets[batch], settings.likeness)
            pull += prototypes.learn(sums / lengths, lessons.topics[batch], rate)
            slope = _slope(table, flat, ends, sums / lengths, pull / lengths)
            slope += np.float32(2 * settings.leash / len(table)) * (table - start)
            adam.step(table, slope, rate)
        report(f"epoch {epoch + 1}: held-out cosine {fit(table, lessons, kept):.4f}")
    return table


def fit(table: Floats, lessons: Lessons, which: Ints) -> float:
    """The mean cosine of some texts with their targets."""
    found = unit(np.stack([table[lessons.pieces[number]].sum(axis=0) for number in which]))
    return float(np.einsum("ij,ij->i", found, lessons.targets[which]).mean())


def _dropped(random: np.random.Generator, texts: Sequence[Ints], shares: NDArray[np.float64]) -> tuple[Ints, Ints]:
    """The texts' pieces in a row with some left out, each as likely as its share says, and where each text begins.

    A text that would be empty keeps all.
    """
    flat, counts = [], []
    for text in texts:
        left = text[random.random(len(text)) >= shares[text]]
        flat.append(left if len(left) else text)
        counts.append(len(flat[-1]))
    return np.concatenate(flat), np.cumsum([0, *counts[:-1]])


def _pull(found: Floats, targets: Floats, likeness: float) -> Floats:
    """The gradient, by the texts' directions, of: mean(1 - cosine with the target) + likeness * mean(squared error of all cosines)."""
    count = len(found)
    wrong = found @ found.T - targets @ targets.T
    return -targets / count + np.float32(4 * likeness / count**2) * (wrong @ found)


def _slope(table: Floats, flat: Ints, starts: Ints, found: Floats, pull: Floats) -> Floats:
    """The gradient by the pieces' rows of what pulls at the texts' directions."""
    pull = pull - found * np.einsum("ij,ij->i", pull, found)[:, None]
    # Add each text's pull to the rows of its pieces: sorted by piece, equal pieces lie together.
    owners = np.repeat(np.arange(len(starts)), np.diff([*starts, len(flat)]))
    order = np.argsort(flat, kind="stable")
    pieces, firsts = np.unique(flat[order], return_index=True)
    slope = np.zeros_like(table)
    slope[pieces] = np.add.reduceat(pull[owners[order]], firsts, axis=0)
    return slope


def _pace(done: float) -> float:
    """The step's size over the run: up in the first tenth, then down, each along half a cosine."""
    if done < 0.1:
        return 0.04 + 0.96 * (1 - np.cos(np.pi * done / 0.1)) / 2
    return (1 + np.cos(np.pi * (done - 0.1) / 0.9)) / 2


__all__ = ["Ints", "Lessons", "Training", "begin", "fit", "project", "train"]

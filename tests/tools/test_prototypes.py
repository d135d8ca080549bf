"""Prototypes are learnt: rows of one topic come to lie nearer to it than to others. Where numpy is not installed nothing is trained."""

import pytest

np = pytest.importorskip("numpy")

from tools.table.adam import unit  # noqa: E402
from tools.table.prototypes import NO_TOPIC, Prototypes, Strictness, numbered  # noqa: E402


def test_topics_are_numbered_by_the_alphabet() -> None:
    names, numbers = numbered(["pay", "", "hours", "pay"])
    assert names == ["hours", "pay"]
    assert np.array_equal(numbers, [1, NO_TOPIC, 0, 1])


def test_learning_parts_topics_that_lie_close() -> None:
    random = np.random.default_rng(1)
    topics = np.repeat([0, 1, NO_TOPIC], 20)
    shared = np.ones(8, np.float32)
    apart = np.where(topics == 0, 0.3, -0.3)[:, None] * np.eye(8, dtype=np.float32)[0]
    rows = unit((shared + apart + random.normal(0, 0.05, (60, 8))).astype(np.float32))
    prototypes = Prototypes(rows, topics, Strictness())
    before = prototypes.vectors.copy()
    for _ in range(50):
        pull = prototypes.learn(rows, topics, 0.01)
    assert not pull[topics == NO_TOPIC].any()
    closeness = [float(vectors[0] @ vectors[1]) for vectors in (unit(before), unit(prototypes.vectors))]
    assert closeness[1] < closeness[0]
    nearest = (rows[:40] @ unit(prototypes.vectors).T).argmax(axis=1)
    assert nearest.tolist() == topics[:40].tolist()

"""Arithmetic in lanes is the arithmetic of single numbers."""

from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.listening.lanes import STEPS, ZERO, Rows, cosine, direction, pack, unpack

numbers = st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=50)
vectors = st.lists(st.lists(st.integers(-5000, 5000), min_size=8, max_size=8), min_size=1, max_size=20)


@given(numbers)
def test_packing_loses_nothing(values: list[int]) -> None:
    assert list(unpack(pack(values), len(values))) == values


@given(vectors, st.lists(st.integers(-5000, 5000), min_size=8, max_size=8))
def test_one_pass_gives_every_product(rows: list[list[int]], one: list[int]) -> None:
    directions, mine = [direction(row) for row in rows], direction(one)
    assert [product - Rows.NONE for product in Rows(directions).products(mine)] == [
        sum((a - ZERO) * (b - ZERO) for a, b in zip(mine, row, strict=True)) for row in directions
    ]


@given(st.lists(st.integers(-5000, 5000), min_size=4, max_size=4), st.lists(st.integers(-5000, 5000), min_size=4, max_size=4))
def test_cosine(a: list[int], b: list[int]) -> None:
    size_a, size_b = sqrt(sum(x * x for x in a)), sqrt(sum(x * x for x in b))
    true = sum(x * y for x, y in zip(a, b, strict=True)) / (size_a * size_b) if size_a and size_b else 0.0
    assert isclose(cosine(direction(a), direction(b)), true, abs_tol=0.03 + (4 / min(size_a, size_b) if size_a and size_b else 0))


def test_the_longest_product_fits_its_lane() -> None:
    """Every component is rounded away from zero, in as many dimensions as a table may well have."""
    one = [ZERO + round(STEPS / sqrt(256) + 0.5)] * 256
    assert list(Rows([one]).products(one)) == [Rows.NONE + 256 * round(STEPS / sqrt(256) + 0.5) ** 2]


def test_an_offset_changes_no_direction() -> None:
    assert direction([130, 120, 128], offset=128) == direction([2, -8, 0])


def test_a_vector_of_zeros_points_nowhere() -> None:
    assert direction([0, 0]) == [ZERO, ZERO]
    assert cosine(direction([0, 0]), direction([1, 1])) == 0


def test_the_same_direction_is_near_one() -> None:
    assert cosine(direction([3, 4]), direction([30, 40])) == pytest.approx(1, abs=4 / STEPS)

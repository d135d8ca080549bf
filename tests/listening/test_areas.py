"""What the topics of an area say together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.listening.areas import Areas

scores = st.lists(st.floats(-1, 1), min_size=1, max_size=12)


def raised(areas: str, before: list[float]) -> list[float]:
    after = list(before)
    Areas(list(areas)).raise_the_best(after)
    return after


def test_several_near_topics_outweigh_a_lone_one_that_is_a_little_nearer() -> None:
    after = raised("aaab", [0.50, 0.49, 0.48, 0.51])
    assert after[0] > after[3] == 0.51


def test_topics_far_behind_count_for_almost_nothing() -> None:
    after = raised("aab", [0.50, 0.10, 0.51])
    assert after[0] == pytest.approx(0.50, abs=1e-4)


@given(scores, st.integers(1, 4))
def test_only_the_best_of_each_area_is_raised_and_stays_the_best(before: list[float], count: int) -> None:
    areas = "".join("abcd"[number % count] for number in range(len(before)))
    after = raised(areas, before)
    for area in set(areas):
        members = [number for number in range(len(before)) if areas[number] == area]
        best = max(members, key=before.__getitem__)
        assert after[best] >= before[best]
        assert [after[number] for number in members if number != best] == [before[number] for number in members if number != best]


@given(scores)
def test_topics_that_are_each_an_area_of_their_own_keep_their_scores(before: list[float]) -> None:
    assert raised("".join(chr(ord("a") + number) for number in range(len(before))), before) == before

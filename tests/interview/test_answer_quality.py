"""What a typed answer is worth."""

from hypothesis import given
from hypothesis import strategies as st

from tui.interview.answers import quality

FULL = (
    "In my last job I led a team of five and we cut the month-end report from six days to two. "
    "I began by asking each person which step cost them the most, then we removed the three worst ones together."
)


def test_a_full_concrete_answer_on_the_subject_is_strong() -> None:
    assert quality(FULL, ("report", "team")) >= 0.9


def test_thin_answers_are_weak() -> None:
    assert quality("Yes.") < 0.1
    assert quality("I like data.", ("data",)) < 0.3


def test_an_endless_answer_loses() -> None:
    assert quality(FULL * 8) < quality(FULL)


@given(st.text(max_size=2000), st.lists(st.text(min_size=1, max_size=10), max_size=4))
def test_it_is_a_share(text: str, expects: list[str]) -> None:
    assert 0 <= quality(text, tuple(expects)) <= 1


@given(st.integers(min_value=1, max_value=24))
def test_more_of_a_short_answer_never_loses(count: int) -> None:
    assert quality("word " * (count + 1)) >= quality("word " * count)

"""The pace of speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.speech import FASTEST, SLOWEST, rest_after, word_seconds

TEXT = (
    "Thanks for coming in. I run analytics here, and we move fast, so everyone wears a lot of hats. "
    "You would sit beside four people who have been here for years; they know where everything is."
)


@pytest.mark.parametrize("per_minute", [170, 200, 220])
def test_ordinary_speech_comes_at_about_the_pace_asked_for(per_minute: int) -> None:
    spoken = TEXT.split()
    minutes = sum(word_seconds(word, per_minute) for word in spoken) / 60
    assert per_minute * 0.85 < len(spoken) / minutes < per_minute * 1.15


@given(st.text(min_size=1, max_size=30), st.integers(SLOWEST, FASTEST - 1))
def test_a_higher_pace_is_never_slower(word: str, per_minute: int) -> None:
    assert 0 < word_seconds(word, per_minute + 1) < word_seconds(word, per_minute)


def test_punctuation_rests() -> None:
    assert word_seconds("here", 200) < word_seconds("here,", 200) < word_seconds("here.", 200)
    assert word_seconds("here.", 200) < word_seconds('here."', 200) + 0.05


def test_there_is_time_to_notice_what_an_answer_left_out() -> None:
    assert rest_after("answer", 200) > rest_after("line", 200) > 0

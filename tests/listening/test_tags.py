"""Statements that are held up to be confirmed."""

import pytest

from tui.listening.tags import tagged
from tui.listening.words import plain


@pytest.mark.parametrize(
    "text",
    [
        "it doesn't have any problems does it",
        "the hours are regular aren't they",
        "you close on sundays don't you",
        "there is training isn't there",
        "nobody left did they",
        "you can't swap shifts can you",
        "that is a lot isn't that",
        "so there are five of you right",
        "the post is funded or not",
        "the night team is smaller is that right",
        "you were here first weren't you",
        "your vans are new or are they not",
    ],
)
def test_held_up_to_be_confirmed(text: str) -> None:
    assert tagged(plain(text), marked=False)


@pytest.mark.parametrize(
    "text",
    [
        "a pallet of tins that wasn't there",
        "the money was not there",
        "nobody at the depot wanted to do it",
        "the ward knew they had it",
        "they didn't do it",
        "that winter we were there",
        "i like to get it right",
        "that is absolutely right",
        "i look at whether it is good or not",
        "i fix what is not right",
        "it was what it was",
        "i never thought i could do that",
    ],
)
def test_plain_statements(text: str) -> None:
    assert not tagged(plain(text), marked=False)


def test_a_comma_or_a_mark_sets_the_last_word_apart() -> None:
    words = plain("the role is meant to fix that right")
    assert not tagged(words, marked=False)
    assert tagged(words, marked=True)
    assert tagged(words, marked=False, comma=True)

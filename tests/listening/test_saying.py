"""The language that ways of saying are written in."""

import pytest

from tui.listening.saying import Ways

SOFTLY = Ways("{just | really}")
WAYS = Ways(
    """
    SOFTLY tell (me | us) [a bit | more] about
    what !(a | an) _ $
    sta* calm
    go (on
        | ahead)
    """,
    {"SOFTLY": SOFTLY},
)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("tell me about it", 3),
        ("just really just tell us a bit about", 8),
        ("tell me more about", 4),
        ("tell them about", 0),
        ("what now", 2),
        ("what now then", 0),
        ("what a", 0),
        ("staying calm", 2),
        ("stay", 0),
        ("go ahead", 2),
        ("", 0),
    ],
)
def test_begin(text: str, taken: int) -> None:
    assert WAYS.begin(text.split()) == taken


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("good", 1),
        ("very good", 2),
        ("so very good", 3),
        ("so no good", 0),
        ("no good", 0),
        ("just just", 2),
        ("over", 1),
        ("over it", 0),
        ("", 0),
    ],
)
def test_a_way_may_begin_with_what_can_be_left_out(text: str, taken: int) -> None:
    assert Ways("[so] !(no) {very} good | {just} | [so] over $").begin(text.split()) == taken


def test_within_finds_a_way_anywhere() -> None:
    assert WAYS.within("so please tell me about it".split())
    assert not WAYS.within("so please tell".split())


def test_are_wants_all_words() -> None:
    assert WAYS.are("go on".split())
    assert not WAYS.are("go on then".split())


@pytest.mark.parametrize("line", ["(a | b", "a ]", "{a | b]", "!(a"])
def test_a_bracket_out_of_place_is_an_error(line: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        Ways(line)


def test_matching_cannot_be_made_slow() -> None:
    """A pattern with as many readings as this would keep a regular expression busy for longer than any test may take."""
    assert not Ways("{a | a a | a [a] [a] | {a} a} b $").within(["a"] * 60)

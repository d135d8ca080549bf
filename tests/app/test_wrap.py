"""Breaking text into rows: no row too wide, no word lost."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.widgets.wrap import clip, wrap

SPEECH = st.text(alphabet=st.sampled_from("ab e  .,-né日本語カ\u3099한👨‍👩‍👧é🙂ا"), max_size=200)


@given(SPEECH, st.integers(2, 90))
def test_no_row_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cell_len(row) <= width for row in wrap(text, width))


@given(SPEECH, st.integers(2, 90))
def test_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    assert "".join(wrap(text, width)).replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet="abc d", max_size=120), st.integers(2, 40))
def test_words_stay_whole_where_they_fit(text: str, width: int) -> None:
    short = {word for word in text.split() if len(word) <= width}
    broken = {word for row in wrap(text, width) for word in row.split()}
    assert short <= broken


def test_an_empty_text_is_one_row() -> None:
    assert wrap("", 20) == [""]
    assert wrap("日本", 20) == ["日本"]


def test_newlines_break() -> None:
    assert wrap("one\ntwo", 20) == ["one", "two"]


def test_scripts_without_spaces_break_between_letters() -> None:
    assert wrap("日本語のとても長い文です", 8) == ["日本語の", "とても長", "い文です"]
    assert wrap("ok 日本語です", 7) == ["ok 日本", "語です"]


def test_a_family_of_emoji_is_not_taken_apart() -> None:
    family = "👨‍👩‍👧"
    assert all(row.replace(family, "").replace(" ", "") == "" for row in wrap(" ".join([family] * 7), 5))


def test_clipping_says_that_something_is_missing() -> None:
    assert clip("a long sentence", 8) == "a long…"
    assert clip("short", 8) == "short"
    assert cell_len(clip("日本語日本語", 5)) <= 5

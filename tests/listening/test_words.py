"""One spelling for what is typed in many."""

import pytest

from tui.listening.stems import stem, stems
from tui.listening.words import parts, plain, words


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("What's the pay?", ["what", "is", "the", "pay"]),
        ("whats the pay", ["what", "is", "the", "pay"]),
        ("dont u think", ["do", "not", "you", "think"]),
        ("I can’t, won't", ["i", "can", "not", "will", "not"]),
        ("Dana's team", ["dana", "team"]),
        ("they're, we'd, I'll", ["they", "are", "we", "would", "i", "will"]),
        ("id like that", ["i", "would", "like", "that"]),
        ("my id card", ["my", "id", "card"]),
        ("Café crème", ["cafe", "creme"]),
        ("how many ppl", ["how", "many", "people"]),
        ("9 to 5", ["9", "to", "5"]),
        ("...", []),
        ("日本 ok", ["日本", "ok"]),
    ],
)
def test_typed_words(typed: str, expected: list[str]) -> None:
    assert [part for word in words(typed) for part in parts(word.text)] == expected


def test_words_stand_where_they_were_typed() -> None:
    text = "So,  whats   up"
    assert [text[word.start : word.end] for word in words(text)] == ["So", "whats", "up"]


@pytest.mark.parametrize(
    "family",
    [
        ["manager", "managers", "managing", "managed"],
        ["promotion", "promotions"],
        ["shift", "shifts"],
        ["plan", "planning", "planned"],
        ["company", "companies"],
    ],
)
def test_words_of_a_family_meet(family: list[str]) -> None:
    assert len({stem(word) for word in family}) == 1


def test_plain_words_are_those_of_the_text() -> None:
    assert plain("What's up, Dana?") == ["what", "is", "up", "dana"]


def test_common_words_carry_no_subject() -> None:
    assert stems("what would you say about the night shift") == ["night", "shift"]

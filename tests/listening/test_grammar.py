"""Word order, taken by itself."""

import pytest

from tui.listening.clauses import after_preposition, begins_inside, embedded, finite, told_of_self
from tui.listening.grammar import aux_at, wh_at


@pytest.mark.parametrize(
    "text",
    [
        "how big is it",
        "who leads",
        "what went wrong",
        "why the rush",
        "which team grew",
        "how welcome are doubts",
        "what if nobody comes",
        "how",
        "whose idea was it",
    ],
)
def test_a_question_word_in_its_place(text: str) -> None:
    assert wh_at(text.split(), 0)


@pytest.mark.parametrize(
    "text",
    [
        "how people are treated",
        "what i liked",
        "when we opened",
        "where they work",
        "which is good",
        "what a day",
        "why they left",
        "whom i knew",
        "big is it",
    ],
)
def test_a_question_word_in_another(text: str) -> None:
    assert not wh_at(text.split(), 0)


@pytest.mark.parametrize(
    "text",
    [
        "do you train people",
        "is there a plan",
        "has anyone left",
        "could i swap",
        "are nights paid",
        "did your boss leave",
        "will cleaners be there",
    ],
)
def test_an_auxiliary_before_its_subject(text: str) -> None:
    assert aux_at(text.split(), 0)


@pytest.mark.parametrize(
    "text",
    [
        "do enjoy it",
        "have a seat",
        "was promoted twice",
        "can drive a van",
        "will travel",
        "is fine",
        "did sales",
        "would love it",
        "do",
    ],
)
def test_an_auxiliary_before_something_else(text: str) -> None:
    assert not aux_at(text.split(), 0)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("i led six people how big is this team", 4),
        ("i have a van do you pay mileage", 4),
        ("we closed early is there a plan", 3),
        ("i like it here tell me about pay", 4),
    ],
)
def test_inside_a_sentence(text: str, at: int) -> None:
    words = text.split()
    assert [i for i in range(1, len(words)) if begins_inside(words, i, comma=False)] == [at]


@pytest.mark.parametrize(
    "text", ["i know how big it is", "so do you", "the work i do you know", "i asked them do they pay", "it depends on what is needed"]
)
def test_never_inside_what_governs_it(text: str) -> None:
    words = text.split()
    assert not any(begins_inside(words, i, comma=False) for i in range(1, len(words)))


def test_clauses() -> None:
    assert embedded("how you split the shifts".split())
    assert not embedded("how you split the shifts is clever".split())
    assert after_preposition("by when will you decide".split())
    assert not after_preposition("from what i have heard".split())
    assert told_of_self("what drew me here was the food".split())
    assert not told_of_self("what happens to me when the grant ends".split())
    assert finite("i led five people and we grew".split()) == 2
    assert finite("in a bad week".split()) == 0

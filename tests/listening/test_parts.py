"""Cutting into parts: one act each, nothing lost, nothing torn."""

import pytest

from tui.listening.parts import MOST, cut

WHOLE = [
    "how big is the team",
    "How many of you are there on a normal day?",
    "in a bad week, how late does it get",
    "if I started in May what would my first week look like",
    "when somebody calls in sick, who covers the shift",
    "what kind of contract do you offer",
    "which days would I have off",
    "how many hours a week do people really work",
    "Could you tell me how the rota is made?",
    "Sorry - why is this open?",
    "Quick question: who does the ordering?",
    "One more thing... who would I report to?",
    "what's the kitchen like - size, kit, that sort of thing?",
    "I was wondering who decides about holidays",
    "I know how hard a winter on a ward can be",
    "what I liked most was the early shift",
    "that is why I left",
    "I can start at 9 a.m. on Mondays",
    "do you work weekends or do you close",
    "apart from the pay what do people complain about",
    "as a new starter how soon would I be alone on the till",
    "How long has it been empty? Just curious.",
    "Is it all right if I ask about pay, if you don't mind?",
]


@pytest.mark.parametrize("text", WHOLE)
def test_one_act_stays_whole(text: str) -> None:
    assert [part.text for part in cut(text)] == [text]


SPLIT = [
    ("I led five people. How big is this team?", ["I led five people.", "How big is this team?"]),
    ("I led five people how big is this team", ["I led five people", "how big is this team"]),
    (
        "i ran the night desk for three years so how many of you work nights",
        ["i ran the night desk for three years", "so how many of you work nights"],
    ),
    ("I've done stock control, what happens when the count is wrong", ["I've done stock control,", "what happens when the count is wrong"]),
    ("We used paper charts there. do you have a system here", ["We used paper charts there.", "do you have a system here"]),
    ("I have a van licence do you pay mileage", ["I have a van licence", "do you pay mileage"]),
    ("I enjoy teaching the new ones, can I ask who trains them here", ["I enjoy teaching the new ones,", "can I ask who trains them here"]),
    ("I moved here in June is there a bus at six", ["I moved here in June", "is there a bus at six"]),
    ("How big is the team and who leads it when you are away?", ["How big is the team", "and who leads it when you are away?"]),
    ("who makes the rota and how early do we get it", ["who makes the rota", "and how early do we get it"]),
    ("Right. How many beds?", ["Right.", "How many beds?"]),
    ("I like order; chaos tires me", ["I like order;", "chaos tires me"]),
    ("I closed the shop alone\nhow do you do it here", ["I closed the shop alone", "how do you do it here"]),
    ("Yes, I do. Do you?", ["Yes, I do.", "Do you?"]),
    (
        "I cooked for two hundred I was wondering how many covers you do",
        ["I cooked for two hundred", "I was wondering how many covers you do"],
    ),
    ("We were four on a shift - how many are you?", ["We were four on a shift -", "how many are you?"]),
    ("I trained under Dr. Osei. Who leads the unit now?", ["I trained under Dr. Osei.", "Who leads the unit now?"]),
    ("What?!Who left?", ["What?!", "Who left?"]),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_each_act_is_a_part(text: str, expected: list[str]) -> None:
    assert [part.text for part in cut(text)] == expected


def test_a_question_mark_belongs_to_its_part() -> None:
    assert [part.marked for part in cut('I stayed. "Why?" And you? Fine.')] == [False, True, True, False]


def test_a_stumble_counts_once() -> None:
    assert cut("are, are you, you hiring")[0].words == ("are", "you", "hiring")


def test_commas_are_kept_in_their_places() -> None:
    assert cut("well, who left, and why")[0].commas == frozenset({1, 3})


def test_there_are_never_more_parts_than_can_be_answered() -> None:
    parts = cut("Who left? " * 500)
    assert len(parts) == MOST
    assert sum(len(part.text.split()) for part in parts) == 1000


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u200b"])
def test_nothing_said_has_no_words(text: str) -> None:
    assert not any(part.words for part in cut(text))


def test_marks_alone_make_no_words() -> None:
    assert [part.words for part in cut("?!")] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "You said people stay long, so how many went this year?",
        "Earlier you mentioned a merger. What changed?",
        "ok but you said it was quiet how quiet is it",
    ],
)
def test_a_quotation_belongs_to_the_question_about_it(text: str) -> None:
    assert [part.text for part in cut(text)] == [text]


def test_a_quotation_without_a_question_stands_alone() -> None:
    assert [part.text for part in cut("As I said, I left. You said so too.")] == ["As I said, I left.", "You said so too."]

"""Manners are told from answers."""

import pytest

from tui.listening.courtesies import courtesy, greets


@pytest.mark.parametrize(
    "text",
    [
        "Hello!",
        "hi, nice to meet you",
        "Hello Nuala, thank you for seeing me.",
        "hi yes hello nice to meet you",
        "Good morning, and thank you for seeing me.",
        "alright mate cheers for seeing me",
        "thanks for having me",
        "Thanks for telling me.",
        "thank you for being so honest",
        "I really appreciate your honesty",
        "okay great thank you so much",
        "that's good to know.",
        "wow that sounds hard",
        "That must have been awful for you.",
        "I'm so sorry to hear that.",
        "hmm ok that's worrying",
        "lol",
        "Good question.",
        "That's a fair point.",
        "I have a question.",
        "a question for both of you:",
        "One more question:",
        "before I answer that",
    ],
)
def test_a_courtesy(text: str) -> None:
    assert courtesy(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yes",
        "Yes, of course.",
        "no",
        "Ten years.",
        "I led five people.",
        "thanks, ten years on nights",
        "hello, I am a nurse and I have ten years on nights",
        "I had a hard winter",
        "It was hard, I left after a month.",
        "the people were nice",
        "good money",
        "I like the people",
        "A few years in a shop",
        "I'm sorry, I left because of the hours",
        "One thing I changed was the board",
        "thank you notes were my idea",
        "because it is interesting work",
        "That was my worst week",
    ],
)
def test_an_answer(text: str) -> None:
    assert not courtesy(text)


def test_a_greeting_is_one_of_them() -> None:
    assert greets("hi, nice to meet you")
    assert greets("yes, hello")
    assert not greets("Thanks for telling me.")

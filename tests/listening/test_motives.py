"""Asking why something is asked."""

import pytest

from tui.listening.motives import asks_why_asked
from tui.listening.words import plain


@pytest.mark.parametrize(
    "text",
    [
        "Why do you ask?",
        "sorry, why do you ask me that",
        "why are you asking?",
        "Why that question?",
        "what makes you ask that",
        "What's behind that question?",
        "why do you want to know this",
        "can I ask why you ask that?",
        "What are you listening for with that question?",
        "i'm curious why you ask",
        "is there a reason you ask that",
    ],
)
def test_reasons_are_asked_for(text: str) -> None:
    assert asks_why_asked(plain(text))


@pytest.mark.parametrize(
    "text", ["why?", "why do you ask people to work nights", "what makes you stay", "why are you asking for five years", "what do you ask"]
)
def test_other_questions_are_not(text: str) -> None:
    assert not asks_why_asked(plain(text))

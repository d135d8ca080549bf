"""Backchannels, returns, quotations, and asking to hear something again."""

import pytest

from tui.listening.turns import backchannel, bare, cites, goes_back, repair
from tui.listening.words import plain


@pytest.mark.parametrize(
    "text",
    [
        "mm-hm",
        "Mhm",
        "mmm",
        "uh-huh",
        "right",
        "Right.",
        "ok",
        "Okay...",
        "k",
        "I see",
        "sure",
        "got it",
        "yeah, right",
        "ok, I see",
        "oh wow",
        "go on",
        "please go on",
        "makes sense",
        "That makes sense!",
        "fair enough",
        "interesting",
        "good to know",
        "thank you",
        "of course",
        "oh really?",
        "very good",
        "yeah yeah",
        "hmm ok",
    ],
)
def test_sounds_that_say_go_on(text: str) -> None:
    assert backchannel(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "no",
        "yeah",
        "I'm fine",
        "No questions, thanks",
        "right, and the pay?",
        "ok so who left",
        "good pay",
        "I see three people here",
        "why",
        "overtime",
        "",
        "sure I can do that",
        "great team",
        "right now I work nights",
        "yes I do",
    ],
)
def test_what_says_more_is_no_sound(text: str) -> None:
    assert not backchannel(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "but why?",
        "why?",
        "how many?",
        "and how many exactly",
        "sorry, but how many exactly?",
        "That wasn't my question.",
        "you didn't answer",
        "you haven't told me how many left",
        "you said three people left",
        "earlier you mentioned a merger, when was that",
        "coming back to the rota, who makes it",
        "what do you mean by busy",
        "could you elaborate",
        "can you be more specific",
        "like what?",
        "for example?",
        "is that a yes or a no",
        "in what way?",
        "let me ask that again: who left",
        "what happened then",
    ],
)
def test_goes_back(text: str) -> None:
    assert goes_back(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "how big is the team",
        "why is this job open",
        "what would you say the team needs",
        "do you work weekends",
        "who will I report to",
        "how many people work here",
        "what is the shift pattern",
        "can I ask about the pay",
    ],
)
def test_a_new_question_does_not_go_back(text: str) -> None:
    assert not goes_back(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "you said three people left",
        "Earlier you mentioned a merger",
        "when you say flexible, what is that",
        "you just told me it was quiet",
        "as you said, it is small",
        "you were saying the ward is full",
        "in your answer there were four of you",
        "you yourself called it a mess",
    ],
)
def test_cites(text: str) -> None:
    assert cites(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "what would you say to that",
        "how would you describe the place",
        "if you said yes I would start",
        "would you say people are happy",
        "did you mention it to anyone",
        "I told you about my van",
        "they said it was fine",
    ],
)
def test_speaking_of_saying_is_no_quotation(text: str) -> None:
    assert not cites(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "could you repeat that",
        "sorry, what was that?",
        "come again?",
        "pardon?",
        "I didn't catch that",
        "can you say that again please",
        "could you rephrase the question",
    ],
)
def test_repair(text: str) -> None:
    assert repair(plain(text))


def test_repeating_a_mistake_is_no_repair() -> None:
    assert not repair(plain("do people repeat the same mistakes"))


@pytest.mark.parametrize(
    "text",
    [
        "why?",
        "how many exactly",
        "since when",
        "and then?",
        "such as?",
        "any numbers?",
        "tell me more",
        "what changed?",
        "what went wrong, exactly?",
    ],
)
def test_bare(text: str) -> None:
    assert bare(plain(text))


@pytest.mark.parametrize(
    "text", ["why the hurry", "how many nurses", "and then who left", "any numbers on turnover", "what changed when she came"]
)
def test_not_bare(text: str) -> None:
    assert not bare(plain(text))

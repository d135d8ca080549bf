"""Question or statement, as people type: no capitals, no commas, no question marks."""

import pytest

from tui.listening.asking import Opening, asking
from tui.listening.parts import cut

QUESTIONS: list[tuple[str, Opening]] = [
    ("how many people work the late shift", "wh"),
    ("whats the rota like", "wh"),
    ("who would i report to", "wh"),
    ("who trains the new drivers", "wh"),
    ("which ward would it be", "wh"),
    ("what happens when the delivery is late", "wh"),
    ("what went wrong last winter", "wh"),
    ("why the hurry", "wh"),
    ("why is this open", "wh"),
    ("how come nobody stayed", "wh"),
    ("what about weekends", "wh"),
    ("and how late does it get", "wh"),
    ("so what would the first month look like", "wh"),
    ("ok, and when would i hear from you", "wh"),
    ("how flexible are the hours", "wh"),
    ("what kind of patients do you see most", "wh"),
    ("how you split the tips", "wh"),
    ("what i would be doing in the first week", "wh"),
    ("when is the next pay review", "wh"),
    ("how much holiday", "wh"),
    ("how to book a day off", "wh"),
    ("what is it that people complain about", "wh"),
    ("do you work weekends", "aux"),
    ("are more nurses coming", "aux"),
    ("are red flags raised", "aux"),
    ("was callum any good", "aux"),
    ("does anything about me bother you", "aux"),
    ("is there overtime", "aux"),
    ("are tips shared", "aux"),
    ("does anyone ever get promoted", "aux"),
    ("did the last person leave", "aux"),
    ("has the place changed hands", "aux"),
    ("have you lost anyone lately", "aux"),
    ("can people swap shifts", "aux"),
    ("would i be on my own at night", "aux"),
    ("will there be training", "aux"),
    ("isn't that a lot for one nurse", "aux"),
    ("dont you need two people for that", "aux"),
    ("is overtime paid", "aux"),
    ("do night staff get a break", "aux"),
    ("was the last inspection ok", "aux"),
    ("tell me about the team", "request"),
    ("walk me through a normal monday", "request"),
    ("could you describe the handover", "request"),
    ("would you mind telling me what it pays", "request"),
    ("please explain how the bonus works", "request"),
    ("can you give me an example", "request"),
    ("talk me through the last inspection", "request"),
    ("i was wondering who does the ordering", "wonder"),
    ("i'd love to hear how you got here", "wonder"),
    ("id like to know what a bad day looks like", "wonder"),
    ("i'm curious about the night shift", "wonder"),
    ("just curious how breaks work", "wonder"),
    ("i wanted to ask about parking", "wonder"),
    ("my question is whether the post is funded", "wonder"),
    ("one thing i'm curious about is the budget", "wonder"),
    ("what i'd like to know is who decides", "wonder"),
    ("it would be helpful to know how many children are in a group", "wonder"),
    ("any chance of a fixed day off", "wonder"),
    ("i have a question about the uniform", "wonder"),
    ("if you could change one thing about this place", "wonder"),
    ("that wasn't my question", "back"),
    ("you didn't answer that", "back"),
    ("you still haven't said how many", "back"),
    ("it doesn't have any problems does it", "tag"),
    ("the hours are regular, aren't they", "tag"),
    ("you close on sundays, don't you", "tag"),
    ("so there are five of you right", "tag"),
    ("on a busy night how many of you are there", "wh"),
    ("after the merger did anyone lose their job", "aux"),
    ("the shifts start at what", "wh"),
    ("what sort of desk do i get", "wh"),
]


@pytest.mark.parametrize(("text", "opening"), QUESTIONS)
def test_questions_without_a_mark(text: str, opening: Opening) -> None:
    part = cut(text)[-1]
    found = asking(part.words, part.marked, part.commas)
    assert found is not None
    assert found.opening == opening


STATEMENTS = [
    "when i was at the bakery i led a team of six",
    "what i liked most was the early start",
    "that is why i left",
    "how i got there is a long story",
    "what drew me here was the food",
    "what matters to me is a fair rota",
    "where i worked before we had no system",
    "i know how to close a till",
    "i don't know what they paid",
    "i asked my manager who was in charge",
    "they told us when to come in",
    "i learned how people think",
    "it depends on who is in",
    "she is the one who hired me",
    "which is why i moved",
    "the thing is they never paid",
    "i can do that",
    "i did what i could",
    "have a nice day",
    "had the team for two years",
    "was a manager for four years",
    "will do",
    "don't worry about it",
    "do it again and you learn",
    "can't complain",
    "yes",
    "no",
    "i'm fine",
    "no questions thanks",
    "no, that is all",
    "i would love to work here",
    "i would like to grow",
    "i want to run my own kitchen one day",
    "i was curious as a child",
    "i told him what i thought",
    "i showed her how the machine works",
    "we talked about how to handle it",
    "as you said, it is a small team",
    "if someone is rude i stay calm",
    "when customers are angry i listen first",
    "i make sure everyone knows what to do",
    "i decided who would work on which day",
    "six years in retail and two in a warehouse",
    "i think that's right",
    "it was all right",
    "i look at whether the numbers are good or not",
    "who i am is a calm person",
    "whatever you need",
    "i asked them how they do it and why",
    "so i did what anyone would do",
    "there is nothing i can do about the past",
    "my boss asked me would i stay",
    "i am interested in people",
    "i wanted to learn everything",
    "how nice",
    "what a week that was",
    "anyone can learn it",
    "i need a job i can be proud of",
    "what kind of people i managed",
    "what type of room i want",
    "What the occasion is.",
    "I look at the price and what kind of view one might have from there.",
    "i asked for a rise twice",
]


@pytest.mark.parametrize("text", STATEMENTS)
def test_statements_that_only_look_like_questions(text: str) -> None:
    assert [asking(part.words, part.marked, part.commas, part.stopped) for part in cut(text)] == [None] * len(cut(text))


@pytest.mark.parametrize("text", ["you have a rota?", "five people?", "so nobody left?", "and then?", "really, never?"])
def test_a_mark_makes_a_question(text: str) -> None:
    part = cut(text)[0]
    assert asking(part.words, part.marked) is not None


def test_politeness_is_taken_off() -> None:
    found = asking(cut("sorry, could you maybe just tell me what it pays")[0].words, marked=False)
    assert found is not None
    assert found.core == ("tell", "me", "what", "it", "pays")


def test_no_words_ask_nothing() -> None:
    assert asking((), marked=True) is None

"""A greeting, thanks or a kind word is no answer: the question that waits goes on waiting."""

import pytest

from tests.interview.driving import Drive, question, spoken, statement
from tui.interview.events import Said
from tui.interview.moves import Say
from tui.scenario.model import Bank, Scenario


@pytest.fixture
def drive(small: Scenario, bank: Bank) -> Drive:
    driven = Drive(small, bank)
    driven.to_ask()
    return driven


def said(drive: Drive, text: str) -> list[str]:
    """What is said to these words, to the candidate's turn."""
    return [line.text for line in spoken([*drive.say(text), *drive.to_ask()])]


def test_a_greeting_is_met_with_the_question_again(drive: Drive) -> None:
    assert said(drive, "Hello, nice to meet you!") == ["So, why here?"]
    assert drive.last_said().answers is None
    drive.say("I like the people who come in, and I have worked for two years in a shop with four colleagues.")
    assert drive.last_said().answers == "welcome"


def test_a_kind_word_is_taken_before_the_question_is_put_again(drive: Drive) -> None:
    drive.ask("why-open", "probing")
    drive.to_ask()
    assert said(drive, "I'm sorry to hear that.") == ["Well.", "Why here, then?"]
    assert drive.last_said().answers is None


def test_in_front_of_a_question_it_leaves_what_was_asked_open(drive: Drive) -> None:
    acts = (statement("Thanks for being so honest."), question("team-size", text="How many are you?"))
    drive.take(Say(text="Thanks for being so honest. How many are you?", acts=acts))
    drive.to_ask()
    assert not any(isinstance(event, Said) for event in drive.interview.events)
    assert drive.interview.open_ask is not None
    assert drive.interview.open_ask.beat == "welcome"


def test_an_answer_in_front_of_a_question_is_an_answer(drive: Drive) -> None:
    acts = (statement("I led five people."), question("team-size", text="How many are you?"))
    drive.take(Say(text="I led five people. How many are you?", acts=acts))
    assert drive.last_said().answers == "welcome"


def test_a_greeting_in_mid_line_lets_her_go_on(small: Scenario, bank: Bank) -> None:
    drive = Drive(small, bank)
    drive.listen()
    assert said(drive, "Hello!")[0].startswith("We are a small shop")
    drive = Drive(small, bank)
    drive.listen()
    assert [line.text for line in spoken(drive.say("Hello!", at=7))] == [
        "Mind the boxes there by the door, they came this morning and nobody has had time."
    ]


@pytest.mark.parametrize(
    ("text", "over"), [("Thank you so much for your time.", True), ("That was all.", True), ("That's good to know.", False)]
)
def test_where_one_was_invited_to_ask_only_a_leave_taking_ends_the_talk(drive: Drive, text: str, over: bool) -> None:
    for _ in range(2):
        drive.say("I like the people who come in, and I have worked for two years in a shop with four colleagues.")
        drive.to_ask()
    ask = drive.interview.open_ask
    assert ask is not None
    assert ask.role == "invite"
    drive.say(text)
    drive.to_ask()
    assert (drive.interview.phase != "talking") is over
    if not over:
        drive.say(text)
        drive.to_ask()
        assert drive.interview.phase != "talking", "a second courtesy takes leave"

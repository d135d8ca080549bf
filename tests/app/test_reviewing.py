"""The debrief's sentences come from the log."""

from tests.app.house import AREA_OF, SmallEar
from tui.interview.events import Cut, Spoke
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Decide, Listen, Say
from tui.scenario.model import Bank, Scenario
from tui.scoring.review import Marked
from tui.scoring.reviewing import heard_lines, review_of, sharper
from tui.scoring.rows import REMARK


def played(scenario: Scenario, bank: Bank, *moves: AnyMove) -> Interview:
    interview = Interview(scenario, bank, SmallEar(), 1)
    interview.start(0)
    for at, move in enumerate(moves):
        interview.take(move, at * 100)
    return interview


def test_a_cut_line_is_quoted_as_it_was_heard(small: Scenario, bank: Bank) -> None:
    interview = played(small, bank, Listen(), Say(text="Why is it open?", at=7))
    cut = next(event for event in interview.events if isinstance(event, Cut))
    assert heard_lines(interview.events)[cut.spoke] == cut.heard
    assert review_of(interview, bank).talk[0].text == cut.heard


def test_what_was_said_in_one_breath_is_one_line(small: Scenario, bank: Bank) -> None:
    text = "I like the evenings here. Why is it open?"
    interview = played(small, bank, *[Listen()] * 4, Say(text=text))
    mine = [said for said in review_of(interview, bank).talk if said.voice == "you"]
    assert [said.text for said in mine] == [text]


def test_of_two_marks_the_sharper_one_stands() -> None:
    weak, strong, neutral = (Marked("you", "You", "x", mark) for mark in ("weak", "strong", "neutral"))
    assert sharper(neutral, strong) == strong
    assert sharper(strong, weak) == weak
    assert sharper(neutral, neutral) == neutral


def test_a_greeting_beside_a_question_does_not_hide_what_is_said_of_the_question() -> None:
    greeting, question = Marked("you", "You", "x", "neutral", REMARK), Marked("you", "You", "x", "neutral", "On the subject.")
    assert sharper(greeting, question) == question
    assert sharper(question, greeting) == question
    assert sharper(greeting, Marked("you", "You", "x")) == greeting


def test_every_dimension_is_shown_or_said_to_be_left_out(small: Scenario, bank: Bank) -> None:
    interview = played(small, bank, Listen(), Say(text="How many are you?", at=None))
    review = review_of(interview, bank)
    groups = {bar.group for bar in review.bars}
    assert {"Taking the lead", "Digging", "Giving"} <= groups
    assert len([bar for bar in review.bars if bar.group != "Weighs on everything"]) == 9
    initiative = next(bar for bar in review.bars if bar.name == "Initiative")
    assert initiative.cited == ("How many are you?",)
    assert AREA_OF["team-size"] == "team"
    assert "the team" in (*review.screened, *review.put_off)


def test_a_talk_that_never_was_can_still_be_reviewed(small: Scenario, bank: Bank) -> None:
    interview = played(small, bank)
    interview.take(Decide(choice="accept"), 1)
    review = review_of(interview, bank)
    assert review.talk == []
    assert not any(isinstance(event, Spoke) for event in interview.events)

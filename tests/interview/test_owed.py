"""Coming back to a topic whose answer was cut off: it is taken up, or makes room for a franker one."""

import pytest
from msgspec import structs

from tests.interview.driving import Drive, spoken
from tui.scenario.model import Bank, Scenario


@pytest.fixture
def drive(small: Scenario, bank: Bank) -> Drive:
    driven = Drive(small, bank)
    driven.to_ask()
    return driven


def said(drive: Drive) -> list[str]:
    """What is said from now to the candidate's turn."""
    return [line.text for line in spoken(drive.to_ask())]


def test_asked_again_while_it_is_being_answered_the_answer_is_taken_up_and_not_called_a_repeat(drive: Drive) -> None:
    drive.ask("why-open", "probing")
    events = drive.ask("why-open", "probing", at=1, text="when?")
    assert [line.text for line in [*spoken(events)][:2]] == ["Yes?"]
    assert said(drive) == ["Where was I.", "Two moved on, if I am honest.", "One in April, one in July.", "So, why here?"]
    assert drive.learned == ["two-left"]


def test_a_franker_answer_leaves_the_one_that_was_cut_behind(drive: Drive) -> None:
    drive.ask("why-open")
    drive.ask("why-open", "probing", at=2)
    assert "Somebody moved on in the summer." not in said(drive)
    assert drive.learned == ["two-left"]


def test_what_an_answer_would_have_told_is_not_lost_to_a_franker_one(small: Scenario, bank: Bank) -> None:
    ladder = small.topics["why-open"].ladder
    partial = structs.replace(ladder.partial[0], reveals=("kind-owner",))
    topic = structs.replace(small.topics["why-open"], ladder=structs.replace(ladder, partial=(partial,)))
    drive = Drive(structs.replace(small, topics={**small.topics, "why-open": topic}), bank)
    drive.to_ask()
    drive.ask("why-open")
    drive.ask("why-open", "probing", at=2)
    drive.to_ask()
    assert sorted(drive.learned) == ["kind-owner", "two-left"]


def test_other_answers_on_the_stack_stay_owed(drive: Drive) -> None:
    drive.ask("team-size")
    drive.ask("why-open", at=1)
    drive.ask("why-open", "probing", at=2)
    assert said(drive)[-3:] == ["Where was I.", "With my daughter.", "So, why here?"]


def test_the_question_that_was_put_again_shortly_is_repeated_in_full(drive: Drive) -> None:
    drive.ask("team-size")
    assert said(drive)[-1] == "So, why here?"
    events = drive.ask(None, "closed", goes_back=True, text="Could you repeat the question?")
    assert spoken(events)[0].text == "So, why do you want to work here?"

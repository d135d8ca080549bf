"""Coming in: where the candidate speaks decides the timing; the line stops there and is taken up again."""

import pytest

from tests.interview.driving import Drive, spoken
from tui.interview.events import Asked, Backchannel, Cut, Hand, Spoke
from tui.interview.moves import Listen, RaiseHand, Say, Withdraw
from tui.interview.words import clause_ends, heard, next_clause_end, rest
from tui.listening.acts import Act
from tui.scenario.model import Bank, Scenario

LINE = "Come in, sit down, mind the boxes there by the door, they came this morning and nobody has had time."


@pytest.fixture
def drive(small: Scenario, bank: Bank) -> Drive:
    driven = Drive(small, bank)
    driven.listen()
    assert driven.lines == [LINE]
    return driven


def test_clause_ends_come_from_punctuation() -> None:
    assert clause_ends("Come in, sit down. Right — now then") == (2, 4, 6, 8)
    assert next_clause_end("one two three, four", 0) == 3
    assert next_clause_end("one two three, four", 3) == 3
    assert next_clause_end("one two three, four", 4) == 4


def test_what_was_heard_ends_with_a_dash_and_the_rest_begins_at_a_clause() -> None:
    assert heard("We run month end, and then we rest.", 4) == "We run month end —"
    assert rest("We run month end, and then we rest.", 4) == "And then we rest."
    assert rest("We run month end, and then we rest.", 6) == "And then we rest."
    assert rest("We run month end, and then we rest.", 2) == "We run month end, and then we rest."


def test_at_the_first_keystroke_she_goes_on_to_the_clause_end_and_a_question_there_is_a_gap(drive: Drive) -> None:
    drive.begin(at=5)
    assert drive.interview.stop_word(5) == 11
    events = drive.ask("team-size", at=11)
    assert [type(event) for event in events] == [Cut, Asked, Spoke]
    assert drive.last_asked().timing == "gap"


@pytest.mark.parametrize(
    ("at", "topic", "text", "timing"),
    [
        (None, "team-size", "how many are you?", "gap"),
        (10, "team-size", "how many are you?", "clause-end"),
        (12, "team-size", "how many are you?", "clause-end"),
        (7, "team-size", "how many are you?", "mid-same"),
        (7, "team-size", "sorry, how many are you?", "softened"),
        (7, "overtime", "do you pay overtime?", "mid-same"),
        (7, "why-open", "why is it open?", "mid-change"),
        (7, "=welcome#0", "why do you ask me that?", "mid-same"),
    ],
)
def test_timing_is_where_the_speaker_was(drive: Drive, at: int | None, topic: str, text: str, timing: str) -> None:
    drive.ask(topic, at=at, text=text)
    assert drive.last_asked().timing == timing


def test_a_cut_line_keeps_what_was_heard_and_its_rest_comes_back(drive: Drive) -> None:
    events = drive.ask("team-size", at=7)
    cut = next(event for event in events if isinstance(event, Cut))
    assert cut.heard == "Come in, sit down, mind the boxes —"
    assert spoken(events)[0].text == "Yes?"
    said = [line.text for line in spoken(drive.listen(3))]
    assert said == [
        "Four, with my daughter.",
        "Where was I.",
        "Mind the boxes there by the door, they came this morning and nobody has had time.",
    ]


def test_a_fact_is_learned_when_its_line_was_heard_out_not_when_it_was_cut(small: Scenario, bank: Bank) -> None:
    drive = Drive(small, bank)
    drive.to_ask()
    drive.ask("why-open", "probing")
    drive.listen()
    drive.ask("team-size", at=1)
    assert drive.learned == []
    drive.to_ask()
    assert drive.learned == ["two-left"]


def test_intrusions_strain_the_interviewer(drive: Drive) -> None:
    events = drive.ask("why-open", at=7)
    assert spoken(events)[0].text == "That was not what I was saying."
    assert drive.interview._stage.patience == 1


def test_the_second_cut_in_is_met_differently(drive: Drive) -> None:
    drive.ask("team-size", at=7)
    drive.listen(3)
    events = drive.ask("overtime", at=3)
    assert spoken(events)[0].text == "You are quick."


def test_backchannels_neither_stop_nor_count(drive: Drive) -> None:
    events = drive.take(Say(text="mm-hm", at=4, acts=(Act("mm-hm", "backchannel"),)))
    assert [type(event) for event in events] == [Backchannel]
    assert drive.interview.running is not None
    assert drive.interview.running.text == LINE


def test_an_emptied_composer_lets_her_go_on(drive: Drive) -> None:
    drive.begin(at=3)
    drive.take(Withdraw())
    assert [line.text for line in spoken(drive.take(Listen()))] == ["We are a small shop, and we are open late."]


def test_a_raised_hand_stops_at_the_clause_end_and_yields_the_floor(drive: Drive) -> None:
    events = drive.take(RaiseHand(at=6))
    assert [type(event) for event in events] == [Hand, Cut, Spoke]
    assert next(event for event in events if isinstance(event, Cut)).word == 11
    assert spoken(events)[0].text == "Go on."
    assert drive.listen() == []
    assert drive.interview.candidates_turn
    drive.ask("team-size")
    assert drive.last_asked().timing == "gap"
    assert [line.text for line in spoken(drive.listen(2))] == ["Where was I.", "They came this morning and nobody has had time."]


def test_a_remark_in_mid_line_is_met_and_the_line_goes_on(drive: Drive) -> None:
    events = drive.say("That is funny, I know those boxes.", at=7)
    assert spoken(events)[0].text == "Well."
    assert [line.text for line in spoken(drive.listen(1))] == ["Where was I."]


def test_a_question_that_was_cut_before_it_was_asked_is_not_answered_by_what_cut_it(drive: Drive) -> None:
    while (running := drive.interview.running) is None or running.role != "ask":
        drive.listen()
    assert running.text == "So, why do you want to work here?"
    drive.say("Those boxes look heavy, I carried the same ones for two years.", at=2)
    assert drive.last_said().answers is None
    assert "So, why here?" in [line.text for line in spoken(drive.to_ask())]
    drive.say("I like the people who come in, and I have worked for two years in a shop with four colleagues.")
    assert drive.last_said().answers == "welcome"


def test_a_question_that_was_nearly_over_may_be_answered(drive: Drive) -> None:
    while (running := drive.interview.running) is None or running.role != "ask":
        drive.listen()
    drive.say("Because I like the people who come in, and it is round the corner.", at=6)
    assert drive.last_said().answers == "welcome"

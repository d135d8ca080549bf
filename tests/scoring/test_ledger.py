"""Which questions count, and which answers."""

import pytest

from tests.scoring.logs import Log
from tests.scoring.yard import YARD
from tui.interview.events import Ended, Rung, Spoke
from tui.scoring.ledger import Ledger, read


@pytest.fixture
def log() -> Log:
    return Log()


def ledger_of(log: Log) -> Ledger:
    return read(log.events, YARD)


def standings(log: Log) -> list[str]:
    return [question.standing for question in ledger_of(log).questions]


def test_quarters_follow_the_script(log: Log) -> None:
    for beat in ("hello", "work", "people", "close", "unknown"):
        log.asked(beat, "pay")
    assert [question.quarter for question in ledger_of(log).questions] == [0, 1, 2, 3, None]


def test_a_question_about_the_talk_itself_is_neutral(log: Log) -> None:
    log.asked("hello", None)
    assert standings(log) == ["neutral"]


@pytest.mark.parametrize(("first", "second", "standing"), [
    ("spin", "partial", "valid"),
    ("partial", "partial", "repeat"),
    ("fact", "partial", "repeat"),
    ("spin", None, "repeat"),
])  # fmt: skip
def test_the_same_topic_again_counts_if_it_climbs(log: Log, first: Rung, second: Rung | None, standing: str) -> None:
    for rung in (first, second):
        log.answer("hello", log.asked("hello", "why-open"), "why-open", rung)
    assert standings(log) == ["valid", standing]


def test_asking_for_more_where_there_is_no_more_is_neutral_and_where_there_is_it_counts(log: Log) -> None:
    log.answer("hello", log.asked("hello", "why-open"), "why-open", "partial")
    log.answer("hello", log.asked("hello", "why-open", back=True), "why-open", "fact")
    log.answer("hello", log.asked("hello", "why-open", back=True), "why-open", "partial")
    assert standings(log) == ["valid", "valid", "neutral"]
    assert ledger_of(log).repeats == []


def test_another_topic_of_the_same_area_is_no_repeat(log: Log) -> None:
    log.asked("hello", "why-open", area="vacancy")
    log.asked("hello", "who-left", area="vacancy")
    assert standings(log) == ["valid", "valid"]
    assert ledger_of(log).areas == {"vacancy"}


def test_the_same_topic_again_counts_if_it_brings_out_a_fact(log: Log) -> None:
    log.answer("hello", log.asked("hello", "why-open"), "why-open", "fact")
    number = log.asked("hello", "why-open")
    log.learn("third-hire", log.answer("hello", number, "why-open", "fact"), number)
    assert standings(log) == ["valid", "valid"]


def test_going_back_at_one_dodge_counts_as_a_probe_once(log: Log) -> None:
    dodge = log.answer("hello", log.asked("hello", "why-open"), "why-open", "spin", dodge=True)
    for _ in range(2):
        log.answer("hello", log.asked("hello", "why-open", follows=dodge, probe=True), "why-open", "spin", dodge=True)
    assert standings(log) == ["valid", "valid", "repeat"]
    assert [question.probe for question in ledger_of(log).questions] == [False, True, False]


@pytest.mark.parametrize(("rung", "dodge", "informative"), [
    ("spin", True, False),
    ("spin", False, False),
    ("partial", False, True),
    ("partial", True, False),
    ("fact", False, True),
    ("admission", False, True),
    (None, False, False),
])  # fmt: skip
def test_what_counts_as_a_straight_answer(log: Log, rung: Rung | None, dodge: bool, informative: bool) -> None:
    log.answer("hello", log.asked("hello", "pay"), "pay", rung, dodge)
    assert ledger_of(log).questions[0].informative == informative


def test_a_deflection_is_not_informative(log: Log) -> None:
    log.deflect("hello", log.asked("hello", "pay"), "pay")
    assert not ledger_of(log).questions[0].informative


def test_an_ask_counts_its_best_answer(log: Log) -> None:
    log.ask("hello")
    for quality in (0.2, 0.9, 0.4):
        log.said("hello", quality)
    assert [ask.quality for ask in ledger_of(log).asks_put] == [0.9]


def test_an_ask_put_again_counts_once_and_a_dropped_one_counts_nothing(log: Log) -> None:
    log.ask("hello")
    log.ask("hello")
    log.drop("hello")
    assert [(ask.beat, ask.quality) for ask in ledger_of(log).asks_put] == [("hello", 0.0)]


def test_the_ask_that_waits_for_its_answer_does_not_count_yet(log: Log) -> None:
    log.ask("hello")
    log.asked("hello", "pay")
    assert ledger_of(log).asks_put == []
    log.ask("work")
    assert [ask.beat for ask in ledger_of(log).asks_put] == ["hello"]
    log.add(Ended)
    assert [ask.beat for ask in ledger_of(log).asks_put] == ["hello", "work"]


def test_judging_twice_changes_nothing(log: Log) -> None:
    dodge = log.answer("hello", log.asked("hello", "why-open"), "why-open", "spin", dodge=True)
    log.asked("hello", "why-open", follows=dodge, probe=True)
    log.asked("hello", None, understood="off-topic")
    ledger = ledger_of(log)
    before = ([q.number for q in ledger.valid], [q.number for q in ledger.off], standings(log))
    ledger.judge()
    assert ([q.number for q in ledger.valid], [q.number for q in ledger.off], [q.standing for q in ledger.questions]) == before


def test_what_a_second_interviewer_says_to_it_is_no_repetition(log: Log) -> None:
    for speaker in ("paul", "ines", "paul"):
        number = log.asked("hello", "on-call")
        log.add(Spoke, speaker=speaker, text="Now and then.", beat="hello", line="l", role="answer", rung="partial", replies_to=number)
    assert standings(log) == ["valid", "valid", "repeat"]

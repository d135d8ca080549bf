"""Single dimensions, multipliers and ceilings on small logs."""

import pytest

from tests.scoring.logs import Log
from tests.scoring.yard import YARD, dimension
from tui.interview.events import Timing
from tui.scoring.card import Card, FactorName
from tui.scoring.score import score
from tui.scoring.targets import Targets


@pytest.fixture
def log() -> Log:
    return Log()


def card_of(log: Log) -> Card:
    return score(log.events, YARD)


def factor(log: Log, name: FactorName) -> float:
    return {factor.name: factor.value for factor in card_of(log).multipliers}[name]


def test_initiative_counts_unprompted_questions_only(log: Log) -> None:
    first = log.asked("hello", "why-open")
    log.asked("close", "team-size", prompted=True)
    got = dimension(card_of(log), "initiative")
    assert got.value == pytest.approx(1 / 3)
    assert got.events == (first,)


def test_spread_is_measured_in_the_parts_that_the_script_has(log: Log) -> None:
    log.asked("hello", "why-open")
    log.asked("people", "team-size")
    assert dimension(card_of(log), "spread").value == 0.5
    short = Targets(asks=1, beats=("hello", "people"), areas=YARD.areas, facts=YARD.facts, unprompted=3)
    assert dimension(score(log.events, short), "spread").value == 1.0


def test_timing_is_the_credit_over_all_that_was_asked(log: Log) -> None:
    timings: tuple[Timing, ...] = ("gap", "softened", "mid-same", "mid-change")
    for timing in timings:
        log.asked("hello", f"topic-{timing}", timing=timing)
    log.asked("hello", None, understood="off-topic")
    assert dimension(card_of(log), "timing").value == pytest.approx((1 + 0.8 + 0.5) / 5)


@pytest.mark.parametrize("pace", ["stepped", "instant"])
def test_timing_is_left_out_where_nobody_is_ever_in_mid_line(pace: str) -> None:
    log = Log(pace)
    log.asked("hello", "why-open")
    card = card_of(log)
    assert "timing" in {left.name for left in card.left_out}
    assert sum(dimension.weight for dimension in card.dimensions) == pytest.approx(100)
    assert all(left.why for left in card.left_out)


def test_a_probe_is_worth_two_follow_ups(log: Log) -> None:
    line = log.line("hello")
    log.asked("hello", "team-size", follows=line)
    dodge = log.answer("hello", log.asked("hello", "why-open"), "why-open", "spin", dodge=True)
    log.asked("hello", "why-open", follows=dodge, probe=True)
    assert dimension(card_of(log), "follow-through").value == 0.75


def test_a_second_question_in_one_breath_has_half_the_craft(log: Log) -> None:
    log.asked("hello", "why-open", "probing")
    log.asked("hello", "team-size", "probing", second=True)
    assert dimension(card_of(log), "craft").value == pytest.approx((1 + 0.5) / 4)


def test_an_area_keeps_the_best_that_it_got(log: Log) -> None:
    log.answer("hello", log.asked("hello", "why-open", area="vacancy"), "why-open", "fact")
    log.deflect("hello", log.asked("hello", "who-left", area="vacancy"), "who-left")
    log.deflect("hello", log.asked("hello", "pay", area="pay"), "pay")
    log.answer("hello", log.asked("hello", "brand", area="business"), "brand", "fact")
    assert dimension(card_of(log), "coverage").value == pytest.approx((3 * 1.0 + 1 * 0.5) / 9)


def test_coverage_is_left_out_if_the_script_covers_everything(log: Log) -> None:
    nothing = Targets(asks=2, beats=YARD.beats, areas={}, facts=YARD.facts, unprompted=3)
    assert "coverage" in {left.name for left in score(log.events, nothing).left_out}


def test_discovery_counts_what_questions_brought_out(log: Log) -> None:
    number = log.asked("hello", "why-open")
    log.learn("weekends", log.answer("hello", number, "why-open", "fact"), number)
    got = dimension(card_of(log), "discovery")
    assert got.value == pytest.approx(2 / (0.7 * 6))
    assert got.events == (number,)


def test_a_fact_told_unasked_was_not_there_to_be_found(log: Log) -> None:
    log.learn("third-hire", log.line("hello"), None)
    assert dimension(card_of(log), "discovery").value == 0
    number = log.asked("hello", "hours")
    log.learn("weekends", log.answer("hello", number, "hours", "fact"), number)
    assert dimension(card_of(log), "discovery").value == pytest.approx(2 / (0.7 * 3))
    assert card_of(log).learned == ("third-hire", "weekends")


def test_discovery_is_left_out_without_an_authored_truth(log: Log) -> None:
    left = score(log.events, Targets.without_truth(8, YARD.beats)).left_out
    assert "discovery" in {part.name for part in left}


def test_answers_are_left_out_until_something_was_asked(log: Log) -> None:
    assert "answers" in {left.name for left in card_of(log).left_out}
    log.ask("hello")
    log.said("hello", 0.5)
    assert dimension(card_of(log), "answers").value == 0.5


@pytest.mark.parametrize(("questions", "asks", "value"), [
    (1, 9, (0.1 - 0.05) / 0.25),
    (3, 7, 1.0),
    (10, 0, 1.0),
    (12, 8, 1.0),
    (18, 6, (0.8 - 18 / 26) / 0.2),
    (40, 8, 0.0),
])  # fmt: skip
def test_balance_rises_then_falls(log: Log, questions: int, asks: int, value: float) -> None:
    for number in range(asks):
        log.ask(f"b{number}")
        log.said(f"b{number}", 0.9)
    for number in range(questions):
        log.asked("hello", f"topic-{number}")
    assert dimension(card_of(log), "balance").value == pytest.approx(value)


def test_answering_half_of_what_is_asked_weighs_on_everything(log: Log) -> None:
    log.ask("hello")
    log.said("hello", 0.9)
    assert factor(log, "reciprocity") == 1
    log.ask("work")
    log.drop("work")
    assert factor(log, "reciprocity") == pytest.approx(0.45 + 0.55 * 0.5 / 0.8)


def test_the_first_cut_in_is_free(log: Log) -> None:
    log.asked("hello", "a", timing="mid-change")
    assert factor(log, "conduct") == 1
    log.asked("hello", "b", timing="mid-same")
    assert factor(log, "conduct") == pytest.approx(0.93**0.5)
    for number in range(30):
        log.asked("hello", f"c{number}", timing="mid-change")
    assert factor(log, "conduct") == 0.55


def test_the_first_slip_is_free(log: Log) -> None:
    log.asked("hello", "a")
    log.asked("hello", None, understood="off-topic")
    assert factor(log, "signal") == 1
    log.asked("hello", "a")
    assert factor(log, "signal") == pytest.approx(0.97)


def test_ceilings_name_what_held_the_score_down(log: Log) -> None:
    assert [(ceiling.name, ceiling.at) for ceiling in card_of(log).ceilings] == [("asked nothing", 25)]
    log.asked("hello", "why-open", prompted=True)
    assert [(ceiling.name, ceiling.at) for ceiling in card_of(log).ceilings] == [("asked only when invited", 50), ("one area only", 45)]
    log.asked("hello", "team-size")
    assert card_of(log).ceilings == ()


def test_a_ceiling_that_lowers_says_so(log: Log) -> None:
    for number in range(4):
        log.answer("hello", log.asked("hello", f"t{number}", "probing", area="vacancy", follows=1), f"t{number}", "fact")
    card = card_of(log)
    assert card.total == 45
    assert [ceiling.lowered for ceiling in card.ceilings] == [True]

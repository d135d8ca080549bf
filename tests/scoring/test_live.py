"""What the last question earned, told while the talk goes on."""

from hypothesis import given, settings

from tests.scoring.logs import Log
from tests.scoring.strategies import logs, targets
from tests.scoring.yard import YARD
from tui.interview.events import Asked, Event
from tui.scoring.ledger import read
from tui.scoring.live import LiveScore
from tui.scoring.running import running
from tui.scoring.score import score
from tui.scoring.targets import Targets


def test_a_question_earns_what_it_and_its_answer_bring() -> None:
    log, live = Log(), LiveScore(YARD)
    live.take(log.events)
    assert live.earned is None
    log.ask("hello")
    log.said("hello", 0.9)
    before = round(score(log.events, YARD).total)
    question = log.asked("hello", "why-open", area="vacancy")
    live.take(log.events[1:])
    at_once = live.earned
    assert at_once == round(score(log.events, YARD).total) - before > 0
    told = len(log.events)
    log.learn("third-hire", log.answer("hello", question, "why-open", "fact"), question)
    live.take(log.events[told:])
    assert live.earned is not None
    assert live.earned > at_once


def test_an_answer_of_the_candidates_is_not_credited_to_the_question_before() -> None:
    log, live = Log(), LiveScore(YARD)
    log.answer("hello", log.asked("hello", "why-open", area="vacancy"), "why-open", "fact")
    live.take(log.events)
    earned, told = live.earned, len(log.events)
    log.ask("work")
    log.said("work", 0.2)
    live.take(log.events[told:])
    assert live.earned == earned


def test_a_question_that_was_not_understood_earns_nothing_and_costs_nothing() -> None:
    log, live = Log(), LiveScore(YARD)
    log.react("hello", log.asked("hello", None, understood="no"))
    live.take(log.events)
    assert live.earned is None


def test_a_question_off_the_job_costs() -> None:
    log, live = Log(), LiveScore(YARD)
    for topic in ("why-open", "hours", "pay", "team-size"):
        log.answer("hello", log.asked("hello", topic), topic, "fact")
    for _ in range(3):
        log.react("hello", log.asked("hello", None, understood="off-topic"))
    live.take(log.events)
    assert live.earned is not None
    assert live.earned < 0


@settings(max_examples=40, deadline=None)
@given(logs(), targets())
def test_it_is_the_step_of_the_curve_however_the_log_comes_in(events: list[Event], given_targets: Targets) -> None:
    at_once, one_by_one = LiveScore(given_targets), LiveScore(given_targets)
    at_once.take(events)
    for event in events:
        one_by_one.take([event])
    assert at_once.earned == one_by_one.earned
    points = running(events, given_targets)
    asked = [index for index, point in enumerate(points) if isinstance(events[point.number - 1], Asked)]
    if asked and not any(isinstance(event, Asked) and event.second for event in events):
        last = asked[-1]
        if read(events, given_targets).questions[-1].standing != "neutral" and last == len(points) - 1:
            before = round(points[last - 1].total) if last else 0
            assert at_once.earned == round(points[last].total) - before

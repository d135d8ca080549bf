"""The score as it grew."""

from hypothesis import given, settings

from tests.scoring.logs import Log
from tests.scoring.strategies import logs, targets
from tests.scoring.yard import YARD
from tui.interview.events import Asked, Event, Said
from tui.scoring.running import running
from tui.scoring.score import score
from tui.scoring.targets import Targets


@settings(max_examples=40)
@given(logs(), targets())
def test_a_point_is_the_score_of_the_log_up_to_the_next_line_of_the_candidates(events: list[Event], given_targets: Targets) -> None:
    lines = [index for index, event in enumerate(events) if isinstance(event, Asked | Said)]
    ends = [*lines[1:], len(events)]
    expected = [(events[line].number, score(events[:end], given_targets).total) for line, end in zip(lines, ends, strict=False)]
    assert [(point.number, point.total) for point in running(events, given_targets)] == expected


def test_asking_back_while_an_answer_is_owed_does_not_dent_the_curve() -> None:
    log = Log()
    log.ask("hello")
    log.said("hello", 0.9)
    log.answer("hello", log.asked("hello", "why-open"), "why-open", "fact")
    log.ask("work")
    log.answer("work", log.asked("work", "team-size"), "team-size", "fact")
    totals = [point.total for point in running(log.events, YARD)]
    assert totals == sorted(totals)

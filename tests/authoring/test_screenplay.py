"""The screenplay: every line of the talk is in it, the truth only for the coach."""

import pytest

from tests.conftest import FIXTURES
from tui.authoring.screenplay import screenplay
from tui.scenario.library import load
from tui.scenario.model import Line, Scenario
from tui.scenario.routes import answers_of


def _lines(scenario: Scenario) -> list[Line]:
    beats = scenario.beats.values()
    said = [line for beat in beats for line in (*beat.say, *(line for line in (beat.ask, beat.invite) if line))]
    said += [line for beat in beats for reply in beat.replies.values() for line in reply.say]
    said += [line for beat in beats for handler in beat.handlers for line in handler.say]
    return said + [line for answer in answers_of(scenario) for line in answer.say]


@pytest.mark.parametrize("name", ["corner-shop", "harbour-desk"])
def test_every_line_is_in_it_once_at_least_and_with_its_speaker(name: str) -> None:
    scenario = load(FIXTURES / name / "scenario.yaml").scenario
    text = "\n".join(screenplay(scenario))
    for line in _lines(scenario):
        assert " ".join(line.text.split()) in text
    assert all(f"**{person.name}:**" in text for person in scenario.interviewers.values())


def test_the_truth_is_only_for_the_coach(small: Scenario) -> None:
    plain, coach = ("\n".join(screenplay(small, facts)) for facts in (False, True))
    fact = "Two assistants left since the spring."
    assert fact not in plain
    assert fact in coach
    assert "tells two-left" in coach
    assert "tells two-left" not in plain
    assert "> + I live round the corner" in coach
    assert "> I live round the corner" in plain

"""Each mechanism of the engine as a plan that a coach can read, on the fixture scenarios, heard by the real ear."""

from functools import cache
from pathlib import Path

import pytest

from tests.conftest import FIXTURES
from tui.authoring.plan import read_plan
from tui.authoring.trial import attempt, place
from tui.interview.book import topics_of
from tui.listening.ear import Ear
from tui.scenario.library import load, load_bank
from tui.scenario.model import Scenario

PLANS = sorted(FIXTURES.glob("*/*.plan"))


@cache
def _room(folder: Path) -> tuple[Scenario, Ear]:
    scenario = load(folder / "scenario.yaml").scenario
    return scenario, Ear(topics_of(scenario, load_bank()))


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.parent.name}: {plan.stem}")
def test_the_plan_holds(plan: Path) -> None:
    scenario, ear = _room(plan.parent)
    trial = attempt(read_plan(plan), scenario, load_bank(), ear)
    assert not trial.failures, "\n".join(
        [f"{plan}: {failure}\n" + "\n".join(place(trial, failure)) for failure in trial.failures],
    )

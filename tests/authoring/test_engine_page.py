"""The worked example of the engine's page is what really happens."""

import re
from pathlib import Path

from tui.authoring.plan import parse_plan
from tui.authoring.trial import attempt, listing
from tui.interview.book import topics_of
from tui.listening.ear import Ear
from tui.scenario.library import load, load_bank, locate

PAGE = Path(__file__).parents[2] / "docs" / "engine.md"


def test_the_example_is_what_happens() -> None:
    page = PAGE.read_text(encoding="utf-8")
    block = dict(re.findall(r"```(plan|events)\n(.*?)```", page, re.DOTALL))
    scenario, bank = load(locate("the-third-analyst")).scenario, load_bank()
    plan, mistakes = parse_plan(block["plan"])
    trial = attempt(plan, scenario, bank, Ear(topics_of(scenario, bank)))
    assert (mistakes, trial.failures) == ([], [])
    assert block["events"].splitlines() == listing(trial.interview, trial.interview.events)

"""Fixtures for every room."""

import os
from pathlib import Path

import pytest

from tui.scenario.build import build
from tui.scenario.model import Bank, BankTopic, Scenario
from tui.scenario.source import read_source

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a test that runs the installed command waits for it, and another may run meanwhile."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the person who runs the tests is read or written."""
    monkeypatch.setenv("TWOWAY_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="session")
def small() -> Scenario:
    """A whole small interview: two asks, an invitation, a handful of topics, three facts."""
    source, _ = read_source(FIXTURES / "corner-shop" / "scenario.yaml")
    scenario = build(Scenario, source)
    assert scenario is not None
    assert source.mistakes == []
    return scenario


@pytest.fixture(scope="session")
def bank() -> Bank:
    """A question bank of five topics."""

    def topic(area: str, *ask: str, after: tuple[str, ...] = ()) -> BankTopic:
        return BankTopic(area=area, ask=ask, probing=(), why="It matters.", model=ask[0], after=after)  # type: ignore[arg-type]

    return Bank(
        twoway_bank=1,
        topics={
            "why-open": topic("vacancy", "Why is this job open?", "what happened to the last person"),
            "why-people-leave": topic("vacancy", "Why do people leave?", "what makes people quit", after=("why-open",)),
            "overtime": topic("workload", "How much overtime is there?", "do you pay overtime"),
            "team-size": topic("team", "How big is the team?", "how many people work here"),
            "pay-range": topic("pay", "What does the job pay?", "what is the salary"),
        },
    )

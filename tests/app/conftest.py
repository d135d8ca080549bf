"""A house for each test."""

import pytest

from tests.app.house import House
from tui.scenario.model import Bank, Scenario


@pytest.fixture
def house(small: Scenario, bank: Bank, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setenv("TWOWAY_REDUCED_MOTION", "1")
    return House(small, bank)

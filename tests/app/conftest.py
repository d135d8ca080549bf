"""A house for each test, and a pilot that does not dawdle."""

from pathlib import Path

import pytest

from tests.app.house import House
from tests.app.studio_room import RAW
from tui.scenario.model import Bank, Scenario


@pytest.fixture(autouse=True)
def brisk_pilot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual's pilot looks every 20 ms whether the app is idle, twice a key; a shorter look finds out sooner."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 0.006)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 0.0006)


@pytest.fixture
def house(small: Scenario, bank: Bank, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setenv("TWOWAY_REDUCED_MOTION", "1")
    return House(small, bank)


@pytest.fixture
def shelf(house: House, bank: Bank, monkeypatch: pytest.MonkeyPatch) -> House:
    """A house whose records are read with the small bank."""
    monkeypatch.setattr("tui.app.record_room.question_bank", lambda: bank)
    return house


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An interview in a folder of its own, for whoever writes at it."""
    found = tmp_path / "corner-shop" / "scenario.yaml"
    found.parent.mkdir()
    found.write_text(RAW, encoding="utf-8")
    return found

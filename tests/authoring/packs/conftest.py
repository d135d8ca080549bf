"""Packs are checked with the small bank: its topics are known at once."""

import pytest

from tui.scenario import library
from tui.scenario.model import Bank


@pytest.fixture(autouse=True)
def small_bank(bank: Bank, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "load_bank", lambda: bank)

"""What ships has neither errors nor warnings."""

from pathlib import Path

import pytest

from tui.listening.motives import asks_why_asked
from tui.listening.words import plain
from tui.places import shipped_scenarios
from tui.scenario import library
from tui.scenario.model import AREAS
from tui.scenario.shelf import BANK

FILES = [shipped_scenarios() / BANK, *sorted(shipped_scenarios().glob("*/scenario.yaml"))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_it_passes_its_checks(file: Path) -> None:
    assert [mistake for mistake in library.check(file) if mistake.level != "hint"] == []


@pytest.mark.parametrize("file", FILES[1:], ids=lambda file: file.parent.name)
def test_every_ask_has_a_reason_to_give(file: Path) -> None:
    beats = library.load(file).scenario.beats
    silent = [
        name
        for name, beat in beats.items()
        if beat.ask and not any(asks_why_asked(plain(text)) for one in beat.handlers for text in one.ask)
    ]
    assert silent in ([], ["invite"])


def test_the_bank_covers_every_area() -> None:
    topics = library.load_bank().topics.values()
    assert {topic.area for topic in topics} == set(AREAS)
    assert all(topic.probing for topic in topics)

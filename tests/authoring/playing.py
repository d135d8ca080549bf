"""Companies of players for the fixture interviews, made once."""

from functools import cache
from pathlib import Path

from tests.conftest import FIXTURES
from tui.authoring.playtest.campaign import Campaign, Company
from tui.authoring.playtest.cast import NAMES
from tui.scenario.library import load, load_bank


def file_of(name: str) -> Path:
    return FIXTURES / name / "scenario.yaml"


def campaign(name: str, plays: int, seed: int = 1, players: tuple[str, ...] = NAMES) -> Campaign:
    return Campaign(load(file_of(name)).scenario, load_bank(), plays, seed, players)


@cache
def company(name: str) -> Company:
    return Company(campaign(name, 0))

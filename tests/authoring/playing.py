"""Companies of players for small interviews, with a question bank that is small, too: hearing is most of what a play costs."""

from functools import cache
from pathlib import Path

from msgspec import structs

from tests.conftest import FIXTURES
from tui.authoring.playtest.cast import NAMES
from tui.authoring.playtest.company import Campaign, Company
from tui.scenario.library import load, load_bank
from tui.scenario.model import Bank, Scenario

FAULTY = Path(__file__).parent / "known_faults.yaml"
BESIDE = ("why-open", "turnover", "leadership-style", "overtime", "success-measured", "team-size", "promotion-path", "pay-range")
"""Topics of the bank that are known beside a scenario's own."""


def file_of(name: str) -> Path:
    return FIXTURES / name / "scenario.yaml"


@cache
def scenario_in(file: Path) -> Scenario:
    return load(file).scenario


@cache
def bank_for(file: Path) -> Bank:
    bank = load_bank()
    known = {*BESIDE, *scenario_in(file).topics}
    return structs.replace(bank, topics={name: topic for name, topic in bank.topics.items() if name in known})


def campaign(file: Path, plays: int, seed: int = 1, players: tuple[str, ...] = NAMES) -> Campaign:
    return Campaign(scenario_in(file), bank_for(file), plays, seed, players)


@cache
def company(name: str) -> Company:
    return Company(campaign(file_of(name), 0))

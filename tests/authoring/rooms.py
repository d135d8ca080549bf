"""Every interview that ships, ready for automatic players."""

from functools import cache

from tui.authoring.troupe import Troupe
from tui.interview.book import topics_of
from tui.listening.ear import Ear
from tui.places import shipped_scenarios
from tui.scenario import library
from tui.scenario.model import Bank, Scenario

SHIPPED = sorted(file.parent.name for file in shipped_scenarios().glob("*/scenario.yaml"))


@cache
def bank() -> Bank:
    return library.load_bank()


@cache
def scenario(name: str) -> Scenario:
    return library.load(library.locate(name)).scenario


@cache
def troupe(name: str) -> Troupe:
    return Troupe(scenario(name), bank(), Ear(topics_of(scenario(name), bank())))

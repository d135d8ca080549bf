"""Whether a scenario's own phrasings are heard as what they are."""

from pathlib import Path

import pytest

from tui.authoring.checking import check, check_text
from tui.places import check_pages, shipped_scenarios
from tui.scenario.library import load_bank

SHOP = check_pages() / "base.yaml"
OWN = """  carrier-bags:
    area: ways-of-working
    ask: |
      What do you charge for a carrier bag?
      {phrasing}
    ladder:
      spin: |
        What they cost.
"""


def with_own(phrasing: str) -> bytes:
    """The shop's interview with a topic of its own."""
    return SHOP.read_text(encoding="utf-8").replace("topics:\n", "topics:\n" + OWN.format(phrasing=phrasing), 1).encode()


@pytest.mark.parametrize("file", [SHOP, *sorted(shipped_scenarios().glob("*/scenario.yaml"))], ids=lambda file: file.parent.name)
def test_what_ships_is_heard_as_it_is_meant(file: Path) -> None:
    assert check(file) == []


@pytest.mark.parametrize(
    ("phrasing", "said"),
    [
        ("how much is a bag", ""),
        ("I like your carrier bags.", "taken for no question"),
        ("Why?", "not understood"),
    ],
)
def test_a_phrasing_that_its_topic_does_not_hear_is_shown_at_its_line(phrasing: str, said: str) -> None:
    raw = with_own(phrasing)
    found = check_text(raw, "shop.yaml", load_bank())
    line = raw.decode().split("\n").index(f"      {phrasing}") + 1
    assert [(mistake.code, mistake.line) for mistake in found] == ([("TW061", line)] if said else [])
    assert all(said in mistake.message for mistake in found)
    assert check_text(raw, "shop.yaml", load_bank(), heard=False) == []


def test_nothing_is_tried_by_ear_while_there_are_errors() -> None:
    raw = with_own("I like your carrier bags.").replace(b"length: 5", b"length: five")
    assert [mistake.code for mistake in check_text(raw, "shop.yaml", load_bank())] == ["TW012"]

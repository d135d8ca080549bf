"""Honest answers are concrete, spins are not: what counts as a number, a name, something that happened."""

import pytest

from tests.scenario.broken.marks import BASE
from tests.scenario.reading import mistakes_of
from tui.scenario.model import Bank

FACT = "          Two went since the spring, one of them at noon on her first day.\n"
SPIN = "        A good shop is always looking.\n"


def codes(bank: Bank, old: str, new: str) -> list[str]:
    assert BASE.count(old) == 1
    return [mistake.code for mistake in mistakes_of(BASE.replace(old, new), bank)]


@pytest.mark.parametrize(
    ("said", "concrete"),
    [
        ("It is fair.", False),
        ("I think it is fair, and I mean it.", False),
        ("We look after people. Everybody says so.", False),
        ("It is 12 a week.", True),
        ("It is twelve a week.", True),
        ("Nobody stays.", True),
        ("Ask for Precious, she knows.", True),
        ("They went home.", True),
        ("She'd had enough.", True),
        ("We changed the rota.", True),
    ],
)
def test_an_honest_rung_holds_a_number_a_name_or_something_that_happened(bank: Bank, said: str, concrete: bool) -> None:
    assert codes(bank, FACT, f"          {said}\n") == ([] if concrete else ["TW052"])


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("One looks after the other.", False),
        ("We were always kind.", False),
        ("They love it on Nine.", False),
        ("Nine out of ten stay.", True),
        ("It is kind. Twelve people say so.", True),
        ("You get 25 days.", True),
    ],
)
def test_a_spin_holds_no_number(bank: Bank, said: str, counts: bool) -> None:
    assert codes(bank, SPIN, f"        {said}\n") == (["TW053"] if counts else [])


def test_an_honest_rung_that_dodges_need_not_be_concrete(bank: Bank) -> None:
    dodge = "          It is fair.\n        dodge: yes\n"
    assert codes(bank, FACT, dodge) == []

"""Of two lines with conditions that exclude each other one is said, and none comes back that is no longer true."""

import pytest
from msgspec import structs

from tests.interview.driving import Drive, question, spoken
from tui.interview.events import Learned
from tui.interview.machine import rebuild
from tui.interview.moves import Say
from tui.scenario.model import Bank, Line, Scenario

UNAWARE, AWARE = 'not knows("two-left")', 'knows("two-left")'


def room(small: Scenario, *lines: tuple[str, str]) -> Scenario:
    """The small interview, whose first beat says these lines, each with its condition."""
    say = tuple(Line(text=text, when=when, id=f"welcome.{number}") for number, (text, when) in enumerate(lines, 1))
    return structs.replace(small, beats={**small.beats, "welcome": structs.replace(small.beats["welcome"], say=say)})


def learn_now(drive: Drive, at: int | None = None) -> None:
    """Ask for what the conditions are about and hear it out."""
    drive.take(Say(text="how many left?", at=at, acts=(question("why-open", "probing", "how many left?"),)))
    while not any(isinstance(event, Learned) for event in drive.listen()):
        pass


@pytest.fixture
def two(small: Scenario) -> Scenario:
    return room(
        small,
        ("Come in, take a seat, there is tea.", ""),
        ("Nobody stays long, I cannot think why.", UNAWARE),
        ("As you know, two left.", AWARE),
    )


def said(drive: Drive) -> list[str]:
    drive.to_ask()
    return [line for line in drive.lines if line.startswith(("Nobody", "As you know", "I cannot think", "Where was I"))]


def test_what_comes_out_between_two_alternatives_does_not_bring_the_second(two: Scenario, bank: Bank) -> None:
    drive = Drive(two, bank)
    drive.listen(2)
    drive.listen(0)
    learn_now(drive, at=None)
    assert said(drive) == ["Nobody stays long, I cannot think why."]


def test_the_one_that_is_true_is_said(two: Scenario, bank: Bank) -> None:
    drive = Drive(two, bank)
    drive.listen()
    learn_now(drive)
    assert said(drive) == ["As you know, two left."]
    assert said(Drive(two, bank)) == ["Nobody stays long, I cannot think why."]


def test_a_line_that_was_cut_by_what_makes_it_untrue_is_not_taken_up_again_and_its_neighbour_is_said(two: Scenario, bank: Bank) -> None:
    drive = Drive(two, bank)
    drive.listen(2)
    learn_now(drive, at=2)
    assert said(drive) == ["Nobody stays long, I cannot think why.", "As you know, two left."]


def test_a_line_that_was_cut_and_is_still_true_comes_back(two: Scenario, bank: Bank) -> None:
    drive = Drive(two, bank)
    drive.listen(2)
    drive.ask("team-size", at=1)
    assert said(drive)[1:] == ["Where was I.", "Nobody stays long, I cannot think why."]


def test_a_neighbour_that_is_no_alternative_is_said_as_soon_as_it_is_true(small: Scenario, bank: Bank) -> None:
    drive = Drive(room(small, ("Take a seat.", "beat_number == 1"), ("As you know, two left.", AWARE)), bank)
    drive.listen()
    learn_now(drive)
    assert said(drive) == ["As you know, two left."]


def test_a_line_without_a_condition_parts_two_moments(small: Scenario, bank: Bank) -> None:
    drive = Drive(room(small, ("Nobody stays long.", UNAWARE), ("Take a seat.", ""), ("As you know, two left.", AWARE)), bank)
    drive.listen()
    learn_now(drive)
    assert said(drive) == ["Nobody stays long.", "As you know, two left."]


def test_the_moment_is_remembered_by_a_machine_that_is_built_again(two: Scenario, bank: Bank) -> None:
    drive = Drive(two, bank)
    drive.listen(2)
    learn_now(drive)
    again = Drive(two, bank)
    again.interview = rebuild(two, bank, None, drive.interview.events)
    again.now = drive.now
    assert said(again) == said(drive)
    assert spoken(again.interview.events) == spoken(drive.interview.events)

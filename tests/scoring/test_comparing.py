"""Two talks side by side: what they share, where they part, and what the score makes of it."""

import msgspec
import pytest

from tests.interview.driving import Drive
from tui.interview.events import Asked, Learned, Said, Started
from tui.interview.machine import Interview
from tui.interview.moves import Decide
from tui.scenario.model import Bank, Scenario
from tui.scoring.card import WEIGHTS
from tui.scoring.comparing import common, compare
from tui.scoring.difference import difference
from tui.scoring.score import score
from tui.scoring.targets import Targets


def evening(small: Scenario, bank: Bank, *topics: str) -> Interview:
    """Asks these first, then answers to the end."""
    drive = Drive(small, bank)
    drive.listen(2)
    for topic in topics:
        drive.ask(topic, "probing", area="vacancy", text=f"How about {topic}?")
        drive.listen(2)
    for _ in range(60):
        if drive.interview.phase != "talking":
            break
        drive.to_ask()
        drive.say("I kept a shop for four years.")
    drive.take(Decide(choice="decline"))
    return drive.interview


def test_a_talk_against_itself_differs_in_nothing(small: Scenario, bank: Bank) -> None:
    one = evening(small, bank, "why-open")
    found = compare(one, evening(small, bank, "why-open"))
    assert found.shared == len(one.events)
    assert found.stretches == ()
    assert found.difference.total == 0
    assert all(change.points == 0 and change.before == change.after for change in found.difference.dimensions)
    assert found.difference.multipliers == ()
    assert all(fact.left and fact.right for fact in found.facts)


def test_what_was_said_stands_in_its_beat_on_its_side(small: Scenario, bank: Bank) -> None:
    silent, asking = evening(small, bank), evening(small, bank, "why-open", "team-size")
    found = compare(silent, asking)
    assert found.shared == 3, "the start and two lines"
    assert [stretch.beat for stretch in found.stretches] == [beat for beat in small.beats if beat in {s.beat for s in found.stretches}]
    told = [line for stretch in found.stretches for line in stretch.right]
    assert [line.text for line in told if line.question] == ["How about why-open?", "How about team-size?"]
    assert len(told) == sum(isinstance(event, Asked | Said) for event in asking.events)
    assert not any(line.question for stretch in found.stretches for line in stretch.left)
    learned = {event.fact for event in asking.events if isinstance(event, Learned)}
    assert learned
    assert {fact.fact for fact in found.facts if fact.right} == learned
    assert found.difference.total > 0
    assert [change.name for change in found.difference.dimensions] == [
        name for name in WEIGHTS if name in {change.name for change in found.difference.dimensions}
    ]
    back = compare(asking, silent)
    assert back.difference.total == -found.difference.total


def test_whose_what_if_it_is_makes_no_difference_to_what_is_shared(small: Scenario, bank: Bank) -> None:
    log = evening(small, bank).events
    first = log[0]
    assert isinstance(first, Started)
    branch = [msgspec.structs.replace(first, parent="s1"), *log[1:4]]
    assert common(log, branch) == 4
    assert common(log, []) == 0


def test_two_different_interviews_are_not_compared(small: Scenario, bank: Bank) -> None:
    other = evening(msgspec.structs.replace(small, id="another"), bank)
    with pytest.raises(ValueError, match="different interviews"):
        compare(evening(small, bank), other)


def test_cards_of_two_rubrics_are_not_compared(small: Scenario, bank: Bank) -> None:
    talk = evening(small, bank, "why-open")
    card = score(talk.events, Targets.of(talk.scenario, talk.live_facts))
    assert difference(card, card).comparable
    assert not difference(msgspec.structs.replace(card, rubric=card.rubric + 1), card).comparable

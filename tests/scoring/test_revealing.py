"""The reveal: what hid each fact, what would have opened it, and how beliefs and decision turned out."""

import pytest
from msgspec import structs

from tests.app.house import SmallEar
from tests.authoring.rooms import SHIPPED
from tests.authoring.rooms import bank as real_bank
from tests.authoring.rooms import scenario as real_scenario
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Listen, Say
from tui.scenario.model import Bank, Scenario
from tui.scoring.beliefs import Beliefs
from tui.scoring.openings import openings
from tui.scoring.revealing import DODGED, FOUND, SHORT, UNTOUCHED, Graves, held, judged
from tui.scoring.review import FactFate
from tui.scoring.reviewing import review_of
from tui.scoring.wordings import wordings

NONE = Beliefs((), (), (), (), ())
SOME = Beliefs(hits=("vacancy",), clear=(), misses=("workload",), false_alarms=("pay",), unseen=("manager",))


def fate_after(small: Scenario, bank: Bank, *moves: AnyMove) -> FactFate:
    """What became of the fact that two people left."""
    interview = Interview(small, bank, SmallEar(), 1)
    interview.start(0)
    for at, move in enumerate((Listen(), Listen(), *moves)):
        interview.take(move, at * 100)
    return review_of(interview, bank).facts[0]


def test_a_fact_that_nobody_touched_says_what_opens_it(small: Scenario, bank: Bank) -> None:
    fate = fate_after(small, bank)
    assert (fate.fate, fate.became, fate.line) == ("missed", UNTOUCHED, "")
    assert fate.how == "A question for an instance, a number or a problem opens it:"
    assert fate.question.endswith("?")


def test_a_fact_behind_a_dodge_names_the_line_that_hid_it(small: Scenario, bank: Bank) -> None:
    topic = small.topics["why-open"]
    smooth = structs.replace(topic, ladder=structs.replace(topic.ladder, partial=()))
    fate = fate_after(structs.replace(small, topics={**small.topics, "why-open": smooth}), bank, Say(text="Why is it open?"), Listen())
    assert (fate.became, fate.line) == (DODGED, "Oh, we always look for good people.")


def test_a_fact_of_which_only_a_part_was_told_says_so(small: Scenario, bank: Bank) -> None:
    fate = fate_after(small, bank, Say(text="Why is it open?"), Listen())
    assert (fate.became, fate.line) == (SHORT, "Somebody moved on in the summer.")


def test_a_fact_that_was_found_names_the_question_that_opened_it(small: Scenario, bank: Bank) -> None:
    fate = fate_after(small, bank, Say(text="How many left, why is it open?"), Listen(), Listen())
    assert (fate.fate, fate.became) == ("found", FOUND)
    assert fate.line == "One in April, one in July."
    assert fate.question == "How many left, why is it open?"


@pytest.mark.parametrize("name", SHIPPED)
def test_every_fact_of_what_ships_has_an_opening(name: str) -> None:
    scenario, bank = real_scenario(name), real_bank()
    found = openings(scenario, wordings(bank, scenario))
    assert set(found) == set(scenario.facts)
    assert all(opening.how.endswith((":", "as")) and opening.question.endswith("?") for opening in found.values())


def test_beliefs_and_decision_are_told_beside_the_score() -> None:
    assert judged(NONE, "", Graves(0, 2)) == ""
    assert judged(NONE, "accept", Graves(1, 2)) == (
        "You took the job, knowing 1 of its 2 red flags. You marked nothing as good or as a risk before you decided."
    )
    assert judged(SOME, "decline", Graves(0, 0)) == (
        "You turned the job down, and it had no red flag. Of what you marked, 1 was right and 2 wrong."
    )


def test_hits_misses_and_false_alarms_are_named() -> None:
    assert held(NONE) == []
    assert [(one.right, one.words, one.areas) for one in held(SOME)] == [
        (True, "Risks that you saw", ["why the job is open"]),
        (False, "Taken for good, and a risk lay there", ["the workload"]),
        (False, "Feared, and nothing lay there", ["pay and terms"]),
        (False, "A risk that you did not mark", ["your manager"]),
    ]

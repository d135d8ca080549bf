"""The yardstick taken from a scenario."""

import pytest
from msgspec import structs

from tui.scenario.model import AREAS, Beat, Fact, Interviewer, Line, Scenario
from tui.scoring.targets import Targets, unprompted_for

ASK = Beat(say=(Line(text="Hello."),), ask=Line(text="Why here?"))
SCENARIO = Scenario(
    twoway=1,
    title="T",
    role="Clerk",
    company="C",
    interviewers={"abel": Interviewer(name="Abel")},
    beats={"hello": ASK, "talk": Beat(say=(Line(text="We sell."),)), "close": Beat(invite=Line(text="Any questions?")), "more": ASK},
    topics={},
    facts={
        "third-hire": Fact(text="Three left.", severity=3, colour="red", area="vacancy"),
        "late-pay": Fact(text="Pay is late.", severity=2, colour="yellow", area="pay", when='var("money") == "short"'),
    },
    outcomes={},
    volunteered=("pay", "team"),
)


def test_beats_with_an_ask_are_counted_and_invitations_are_not() -> None:
    targets = Targets.of(SCENARIO)
    assert targets.asks == 2
    assert targets.beats == ("hello", "talk", "close", "more")


def test_volunteered_areas_are_not_there_to_be_screened() -> None:
    targets = Targets.of(SCENARIO)
    assert set(AREAS) - set(targets.areas) == {"pay", "team"}
    assert targets.coverage_needed == 3 * 6 + 2


def test_only_facts_of_this_run_are_there_to_be_found() -> None:
    assert set(Targets.of(SCENARIO).facts) == {"third-hire", "late-pay"}
    only = Targets.of(SCENARIO, facts={"third-hire"}).facts
    assert {name: (truth.severity, truth.area, truth.colour) for name, truth in only.items()} == {"third-hire": (3, "vacancy", "red")}


@pytest.mark.parametrize(("asks", "unprompted"), [(0, 3), (5, 3), (6, 4), (8, 5), (10, 6), (30, 6)])
def test_the_unprompted_target_grows_with_the_asks_within_bounds(asks: int, unprompted: int) -> None:
    assert unprompted_for(asks) == unprompted


def test_a_scenario_may_set_its_own_unprompted_target() -> None:
    assert Targets.of(structs.replace(SCENARIO, targets={"unprompted": 2})).unprompted == 2
    assert Targets.of(structs.replace(SCENARIO, targets={"unprompted": 0})).unprompted == 1


def test_a_conversation_without_a_scenario_has_all_areas_and_no_facts() -> None:
    targets = Targets.without_truth(asks=8, beats=["q1", "q2"])
    assert targets.areas == AREAS
    assert targets.facts == {}
    assert targets.unprompted == 5

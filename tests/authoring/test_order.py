"""The ten manners keep their order in every interview that ships."""

from collections.abc import Sequence
from random import Random

import pytest
from msgspec import structs

from tests.authoring.rooms import SHIPPED, troupe
from tests.thorough import AT_LEISURE, SEEDS, THOROUGH
from tui.authoring.manners import GAP, MANNERS, Manner
from tui.authoring.order import Standing, card_of, gaps, order_holds, standings
from tui.authoring.players import play
from tui.interview.events import Asked
from tui.interview.machine import Interview
from tui.interview.moves import AnyMove, Decide, Listen, Pick, Say

pytestmark = AT_LEISURE


@pytest.mark.parametrize("name", SHIPPED)
def test_the_order_holds(name: str) -> None:
    """With few seeds a gap may be small by chance; with twenty each is wide."""
    found = standings(troupe(name), range(SEEDS))
    least = GAP if THOROUGH else 0
    assert [entry for entry in gaps(found) if entry[2] <= least] == []
    assert order_holds(found) or not THOROUGH


def test_gaps_are_between_medians_and_must_be_wide() -> None:
    found = [Standing("a", (10.0, 50.0, 60.0)), Standing("b", (40.0, 47.0, 99.0)), Standing("c", (1.0, 44.5, 45.0))]
    assert gaps(found) == [("a", "b", 3.0), ("b", "c", 2.5)]
    assert order_holds(found[:2])
    assert not order_holds(found)


def scored(name: str, manner: Manner, seed: int = 1) -> float:
    interview, played = troupe(name).play(manner, seed)
    assert played.over
    return card_of(interview).total


@pytest.mark.parametrize("name", SHIPPED)
def test_thirty_questions_of_nonsense_ruin_the_best_interview(name: str) -> None:
    engaged = MANNERS["engaged"]
    assert scored(name, engaged) >= 70
    assert scored(name, structs.replace(engaged, nonsense=30)) < 45


@pytest.mark.parametrize("name", SHIPPED)
def test_brilliant_questions_do_not_make_up_for_two_thin_answers_and_no_more(name: str) -> None:
    assert scored(name, structs.replace(MANNERS["engaged"], gives=("thin", "thin", "none"))) < 55


class Repeater:
    """Answers well, and asks the same question ten times."""

    def __init__(self) -> None:
        self.asked = 0
        self._ask = 0

    def moves(self, interview: Interview, chance: Random) -> Sequence[AnyMove]:
        ask = interview.open_ask
        if interview.phase == "deciding":
            return [Decide(choice="accept")]
        if not interview.candidates_turn or ask is None:
            return [Listen()]
        if self.asked < 10 and (ask.number != self._ask or ask.role == "invite"):
            self._ask = ask.number
            self.asked += 1
            return [Say(text="Why is this job open?")]
        return [Pick(reply=interview.replies[0][0]) if interview.replies else Say(text="That was everything, thank you.")]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_same_question_ten_times_earns_next_to_nothing(name: str) -> None:
    interview, repeater = troupe(name).begin(1), Repeater()
    assert play(interview, repeater, Random(1)).over
    assert repeater.asked == 10
    assert len({event.topic for event in interview.events if isinstance(event, Asked)}) == 1
    assert card_of(interview).total < 25

"""What an automatic player asks next."""

from random import Random

import pytest
from msgspec import structs

from tests.app.house import SmallEar
from tests.scoring.logs import Log
from tui.authoring.curiosity import Curiosity, quarter
from tui.authoring.manners import MANNERS, Manner, Wish
from tui.interview.book import topics_of
from tui.interview.machine import Interview
from tui.interview.moves import Listen
from tui.scenario.model import AREAS, Bank, Scenario

VACANCY = Wish(0, "vacancy")


def curious(scenario: Scenario, bank: Bank, *wishes: Wish) -> Curiosity:
    return Curiosity(Manner(wishes), scenario, topics_of(scenario, bank))


@pytest.fixture
def interview(small: Scenario, bank: Bank) -> Interview:
    begun = Interview(small, bank, SmallEar(), 1)
    begun.start()
    return begun


def chosen(curiosity: Curiosity, wish: Wish, interview: Interview, must: bool = False) -> str | None:
    return curiosity.topic(wish, interview, must, Random(1))


def test_a_wish_asks_about_its_area_and_never_the_same_twice_while_there_is_another(
    small: Scenario, bank: Bank, interview: Interview
) -> None:
    curiosity = curious(small, bank, VACANCY, VACANCY)
    first = chosen(curiosity, VACANCY, interview)
    assert first is not None
    curiosity.spend(VACANCY, first)
    assert {first, chosen(curiosity, VACANCY, interview)} == {"why-open", "why-people-leave"}


def test_what_the_script_volunteers_gives_way_to_an_area_of_about_the_same_weight(
    small: Scenario, bank: Bank, interview: Interview
) -> None:
    told = structs.replace(small, volunteered=("vacancy",))
    assert chosen(curious(told, bank, VACANCY), VACANCY, interview) in ("overtime", "illness")
    assert AREAS["workload"] == AREAS["manager"] == AREAS["vacancy"]


def test_an_area_that_nobody_can_ask_about_is_not_wished_for_in_vain(small: Scenario, bank: Bank, interview: Interview) -> None:
    silent = structs.replace(bank, topics={"pay-range": bank.topics["pay-range"]})
    alone = structs.replace(small, topics={})
    curiosity = curious(alone, silent, Wish(0, "pay"), VACANCY)
    assert [wish.area for wish, _ in curiosity.due(interview, invited=False)] == ["pay"]


def test_a_wish_waits_for_its_part_of_the_interview_and_for_the_invitation(small: Scenario, bank: Bank, interview: Interview) -> None:
    late, invited = Wish(3, "vacancy"), Wish(0, "team", invited=True)
    curiosity = curious(small, bank, VACANCY, late, invited)
    assert list(curiosity.due(interview, invited=False)) == [(VACANCY, False)]
    assert (invited, True) in list(curiosity.due(interview, invited=True))


def test_a_follow_up_takes_what_was_told_or_waits(small: Scenario, bank: Bank, interview: Interview) -> None:
    wish = Wish(0, "workload", follow=True)
    curiosity = curious(small, bank, wish)
    assert chosen(curiosity, wish, interview) is None
    assert chosen(curiosity, wish, interview, must=True) == "overtime"
    interview.take(Listen(), 0)
    assert chosen(curiosity, wish, interview) == "overtime"
    elsewhere = Wish(0, "vacancy", follow=True)
    assert chosen(curious(small, bank, elsewhere), elsewhere, interview) is None
    wide = structs.replace(elsewhere, wide=True)
    assert chosen(curious(small, bank, wide), wide, interview) == "overtime"


def test_a_dodge_is_gone_back_at_once(small: Scenario, bank: Bank) -> None:
    log = Log()
    curiosity = curious(small, bank)
    question = log.asked("welcome", "why-open", area="vacancy")
    assert curiosity.dodged(log.events) is None
    log.answer("welcome", question, "why-open", "spin", dodge=True)
    assert curiosity.dodged(log.events) == "why-open"
    assert curiosity.dodged(log.events) is None
    straight = log.asked("welcome", "pay-range", area="pay")
    log.answer("welcome", straight, "pay-range", "fact")
    assert curiosity.dodged(log.events) is None


def test_the_quarter_is_that_of_the_beat(interview: Interview) -> None:
    assert quarter(interview) == 0
    order = list(interview.scenario.beats)
    while interview.phase == "talking" and not interview.candidates_turn:
        interview.take(Listen(), 0)
    assert quarter(interview) == order.index("welcome") * 4 // len(order)


def test_the_manners_stand_in_the_order_that_the_score_must_keep() -> None:
    assert list(MANNERS) == [
        "engaged", "good", "digger", "warming", "endloaded", "interrupter", "interrogator", "token", "passive", "noise",
    ]  # fmt: skip


def test_whoever_cuts_in_on_another_subject_takes_one_that_is_off_it(small: Scenario, bank: Bank) -> None:
    first, second, polite = Wish(0, "vacancy", when="mid-change"), Wish(1, "workload", when="mid-change"), Wish(0, "team")
    curiosity = curious(small, bank, first, polite, second)
    assert curiosity.off({"team-size"}, first) == first
    assert curiosity.off({"why-open"}, first) == second
    assert curiosity.off({"why-open", "overtime"}, first) is None

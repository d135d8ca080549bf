"""Model questions and probes."""

import pytest
from msgspec import structs

from tests.scoring.test_targets import SCENARIO
from tui.scenario.model import Bank, BankTopic, Ladder, Topic
from tui.scoring.wordings import PROBE_ANYTHING, as_question, wordings

BANK = Bank(
    twoway_bank=1,
    topics={
        "why-open": BankTopic(
            area="vacancy",
            ask=("why is it open",),
            probing=("number of people before me", "How many held it before?"),
            why="Turnover\n  tells.\n",
            model="Why is this job open?",
        ),
        "pay": BankTopic(area="pay", ask=("pay",), probing=(), why="", model="What does it pay?"),
    },
)


def test_the_bank_gives_the_model_and_the_probe_that_reads_like_a_question() -> None:
    word = wordings(BANK)["why-open"]
    assert (word.area, word.model, word.probe, word.why) == (
        "vacancy",
        "Why is this job open?",
        "How many held it before?",
        "Turnover tells.",
    )
    assert wordings(BANK)["pay"].probe == PROBE_ANYTHING


def test_a_scenario_adds_its_own_topics_and_leaves_the_banks_alone() -> None:
    own = {
        "illness": Topic(ladder=Ladder(), area="manager", ask=("what happens when someone is ill",), probing=("who was ill last.",)),
        "why-open": Topic(ladder=Ladder(), ask=("so why",)),
    }
    known = wordings(BANK, structs.replace(SCENARIO, topics=own))
    assert (known["illness"].model, known["illness"].probe) == ("What happens when someone is ill?", "Who was ill last?")
    assert known["why-open"].model == "Why is this job open?"


def test_a_scenario_may_say_why_a_topic_matters_and_how_to_ask() -> None:
    own = {
        "illness": Topic(ladder=Ladder(), area="manager", ask=("what happens when someone is ill",), why="It happens\nto all.\n"),
        "why-open": Topic(ladder=Ladder(), model="Whose line is it?"),
    }
    known = wordings(BANK, structs.replace(SCENARIO, topics=own))
    assert (known["illness"].model, known["illness"].why) == ("What happens when someone is ill?", "It happens to all.")
    assert (known["why-open"].model, known["why-open"].why) == ("Whose line is it?", "Turnover tells.")
    assert known["why-open"].probe == "How many held it before?"


def test_a_scenario_knows_best_which_probe_opens_its_own_dodge() -> None:
    own = {"why-open": Topic(ladder=Ladder(), probing=("how many shop assistants left since the spring",))}
    assert wordings(BANK, structs.replace(SCENARIO, topics=own))["why-open"].probe == "How many shop assistants left since the spring?"


@pytest.mark.parametrize(("phrase", "question"), [("why open", "Why open?"), ("Why?", "Why?"), ("tell me.", "Tell me?")])
def test_a_phrasing_reads_as_a_question(phrase: str, question: str) -> None:
    assert as_question(phrase) == question

"""What a nurse asks on Ward Nine, in a nurse's words, is taken for what it is; what one run has and another lacks."""

import pytest

from tui.interview.book import topics_of
from tui.interview.machine import Interview
from tui.listening.acts import Context
from tui.listening.ear import Ear
from tui.places import shipped_scenarios
from tui.scenario import library
from tui.scenario.model import Scenario

ASKED = {
    "opening": {
        "Can I ask why the post's come up?": "why-open",
        "Were you working last night?": "last-night",
        "What's it like working for you?": "leadership-style",
        "Do you often end up doing nights?": "leadership-style",
    },
    "ward": {
        "How many registered nurses are you short of at the moment?": "staffing-level",
        "In reality, what's the ratio overnight?": "night-staffing",
        "How many nights in the last month did you actually have three registered nurses?": "night-staffing",
        "Funded, or real?": "night-staffing",
        "What proportion of the patients have dementia?": "patients",
        "How many of the nurses are experienced?": "skill-mix",
    },
    "post": {
        "Whose line would I be taking?": "why-open",
        "How much notice do you give for the rota?": "working-pattern",
        "Is the supernumerary time ring-fenced?": "preceptorship",
        "How many weeks supernumerary did the last starter actually have?": "preceptorship",
        "How soon do people take charge of the ward?": "in-charge",
        "What happened with Hannah?": "why-people-leave",
        "Is there a practice educator on the ward every day?": "who-trains-me",
    },
    "night": {
        "Does everyone manage to take their break?": "breaks",
        "How many times last month did nurses miss their breaks?": "breaks",
        "What do you do when it becomes unsafe?": "escalation",
        "Is there a doctor on the ward overnight?": "work-with-other-teams",
        "Do people get off on time in the morning?": "overtime",
        "Would the other nurse on nights be permanent staff?": "skill-mix",
    },
    "bleep": {
        "So how are you staffed tonight?": "tonight",
        "How often is agency used on nights?": "agency-bank",
        "How often are your nurses sent to other wards?": "moved-wards",
        "When did he last send you someone?": "escalation",
    },
    "missed": {
        "Do you report every short shift?": "incident-reports",
        "What sort of care gets missed on a bad night?": "quality-standards",
        "What's in your book?": "red-book",
        "What did the last leaver tell you?": "why-people-leave",
    },
    "lot": {"Do days and nights get on?": "team-conflict", "Who got promoted last?": "last-promotion"},
    "board": {
        "How many nurses were on duty when the fall happened?": "falls",
        "Who took the sentence out?": "incident-reports",
        "Were you put under pressure to sign it?": "ethics-pressure",
        "How are staff treated after an incident?": "how-mistakes-handled",
    },
    "staying": {
        "How many of the last few new starters are still here?": "turnover",
        "How long do you see yourself staying?": "manager-leaving",
    },
    "invite": {
        "What keeps you awake at night?": "up-at-night",
        "Are you recruiting more nurses?": "headcount-plans",
        "What's the enhancement for nights and weekends?": "pay-range",
        "Is there anything in my application that concerns you?": "doubts-about-me",
    },
}
"""Beat -> question -> topic."""


@pytest.fixture(scope="module")
def ward() -> Scenario:
    return library.load(shipped_scenarios() / "night-ward" / "scenario.yaml").scenario


@pytest.fixture(scope="module")
def ear(ward: Scenario) -> Ear:
    return Ear(topics_of(ward, library.load_bank()))


@pytest.mark.parametrize(("beat", "question"), [(beat, question) for beat, asked in ASKED.items() for question in asked])
def test_a_nurses_question_is_heard_in_its_place(ward: Scenario, ear: Ear, beat: str, question: str) -> None:
    said = ward.beats[beat]
    opens = frozenset(said.opens).union(*(line.opens for line in said.say[-2:]))
    heard = [(act.topic, act.understood) for act in ear.hear(question, Context(opens=opens)) if act.kind == "question"]
    assert heard == [(ASKED[beat][question], "yes")]


def test_four_different_wards_are_drawn(ward: Scenario) -> None:
    bank = library.load_bank()
    runs = set()
    for seed in range(20):
        interview = Interview(ward, bank, None, seed)
        interview.start(0)
        runs.add(interview.live_facts)
    assert len(runs) == 4
    for facts in runs:
        assert len(facts) == 8
        assert sum(ward.facts[name].severity == 3 for name in facts) == 3
        assert any(ward.facts[name].colour == "green" for name in facts)


def test_she_has_words_of_her_own_for_all_that_can_happen(ward: Scenario) -> None:
    assert all(topic.again for topic in ward.topics.values())
    assert all(beat.nag and len(beat.resume) >= 3 and len(beat.replies) >= 3 for beat in ward.beats.values() if beat.ask or beat.invite)

"""What a supervisor asks in Shed Four is taken for what it is; the shed differs from run to run; he does not dodge a straight question."""

import pytest

from tui.interview.book import topics_of
from tui.interview.events import Learned, Spoke
from tui.interview.machine import Interview
from tui.interview.moves import Listen
from tui.listening.acts import Context
from tui.listening.ear import Ear
from tui.places import shipped_scenarios
from tui.scenario import library
from tui.scenario.model import Scenario

ASKED = {
    "opening": {
        "so how do nights actually work here?": "night-rotation",
        "How far in advance do I know when I'm on nights?": "night-rotation",
        "Who ran it before January then?": "why-open",
        "How come you've been running the shift yourself?": "why-open",
        "And why did she go?": "why-people-leave",
    },
    "shed": {
        "What happens to us if Pell and Larkin walk away?": "one-customer-contract",
        "Is that because they might leave?": "one-customer-contract",
        "When's that contract up?": "one-customer-contract",
        "So why's one chained?": "dock-six",
        "Are you bringing in robots?": "automation",
    },
    "job": {
        "How much of the crew is agency?": "agency-workers",
        "How many don't turn up on a Sunday?": "no-shows",
        "Am I allowed to stop the line without asking you?": "role-authority",
        "Do I get to pick my own people?": "role-authority",
        "How do you hand over from one shift to the next?": "shift-handover",
        "Do temps ever get a permanent contract?": "agency-workers",
    },
    "experience": {"How long would I get to learn it before I'm on my own?": "onboarding-plan"},
    "peak": {
        "Are those fifty-four hours paid?": "overtime",
        "Is all of that paid?": "overtime",
        "What's the other half of peak?": "workload-peaks",
        "Will my phone go off on my days off?": "on-call",
        "Can I take leave in December?": "leave-holidays",
        "What did Gail ask you for?": "stepping-in",
        "What are you like when it gets to week six?": "leadership-style",
    },
    "safety": {
        "How many people got hurt last year?": "safety-at-work",
        "Does Neil still work here?": "neil",
        "Who pays when the line stops?": "safety-at-work",
        "Has anyone ever asked you to fiddle the accident figures?": "ethics-pressure",
    },
    "rates": {
        "What happens to people who don't hit the rate?": "targets",
        "Has anyone been sacked for being slow?": "targets",
        "Why did you bring the rate down from 140?": "target-changes",
    },
    "docks": {
        "When does the broken dock get fixed?": "dock-six",
        "Why don't they just mend it?": "dock-six",
        "How much can I spend without asking?": "budget",
        "Why does Bashir ring you?": "stepping-in",
    },
    "crew": {
        "Why haven't any of the crew left?": "why-people-stay",
        "Is there a union here?": "union",
        "Who doesn't get on with whom?": "team-conflict",
    },
    "against": {
        "Would you take over my shift?": "stepping-in",
        "When did you last overrule a supervisor in front of the crew?": "stepping-in",
        "What would Tessa say about you?": "leadership-style",
        "What happens if I tell you you're wrong?": "disagreement-with-manager",
    },
    "invite": {
        "When do I get a rise?": "pay-steps",
        "What did the supervisors take home last year?": "pay-range",
        "Would you put me through my forklift ticket?": "forklift-licences",
        "How do people get in on a Sunday night?": "commute-parking",
        "What haven't you told me?": "expectations-hidden",
        "Who do I ring at three in the morning?": "night-help",
        "Can I have a look round the shed?": "look-round",
    },
}
"""Beat -> question -> topic."""


@pytest.fixture(scope="module")
def shed() -> Scenario:
    return library.load(shipped_scenarios() / "straight-shift" / "scenario.yaml").scenario


@pytest.fixture(scope="module")
def ear(shed: Scenario) -> Ear:
    return Ear(topics_of(shed, library.load_bank()))


@pytest.mark.parametrize(("beat", "question"), [(beat, question) for beat, asked in ASKED.items() for question in asked])
def test_a_supervisors_question_is_heard_in_its_place(shed: Scenario, ear: Ear, beat: str, question: str) -> None:
    said = shed.beats[beat]
    opens = frozenset(said.opens).union(*(line.opens for line in said.say[-2:]))
    heard = [(act.topic, act.understood) for act in ear.hear(question, Context(opens=opens)) if act.kind == "question"]
    assert heard == [(ASKED[beat][question], "yes")]


def test_four_different_jobs_are_drawn(shed: Scenario) -> None:
    bank = library.load_bank()
    runs = set()
    for seed in range(20):
        interview = Interview(shed, bank, None, seed)
        interview.start(0)
        runs.add(interview.live_facts)
    assert len(runs) == 4
    for facts in runs:
        assert len(facts) == 8
        assert sum(shed.facts[name].severity == 3 for name in facts) == 4


def test_his_first_news_is_bad_and_tells_no_fact_by_itself(shed: Scenario) -> None:
    interview = Interview(shed, library.load_bank(), None, 1)
    events = interview.start(0)
    for now in range(1, 200):
        events += interview.take(Listen(), now)
        if interview.candidates_turn:
            break
    bad = next(event for event in events if isinstance(event, Spoke) and "nights" in event.text)
    assert "bad news first" in bad.text
    assert not any(isinstance(event, Learned) for event in events)


def test_no_rung_of_his_that_a_straight_question_reaches_is_a_dodge(shed: Scenario) -> None:
    straight = [
        answer
        for topic in shed.topics.values()
        for rung in (topic.ladder.partial, topic.ladder.fact, topic.ladder.admission)
        for answer in rung
    ]
    assert len(straight) > 150
    assert not any(answer.dodge for answer in straight)


def test_he_has_words_of_his_own_for_all_that_can_happen(shed: Scenario) -> None:
    assert all(topic.again for topic in shed.topics.values())
    assert all(beat.nag and len(beat.resume) >= 3 and len(beat.replies) >= 3 for beat in shed.beats.values() if beat.ask or beat.invite)

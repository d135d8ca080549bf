"""The ten questions of the recruiter's list arrive in every interview that ships, beside whatever else can be asked there."""

from functools import cache

import pytest

from tests.listening.test_question_bank import RECRUITERS_TEN
from tui.interview.book import topics_of
from tui.listening.ear import Ear
from tui.places import shipped_scenarios
from tui.scenario import library

SHORT = {
    "why-open": ["Why is this position open?", "why is it open?", "why is the job vacant"],
    "role-vision": ["what is the vision for the role", "What's the vision for this role?"],
    "department-weakness": ["what's one weakness in your department"],
    "role-helps-weakness": ["how does the role help with it"],
    "success-90-days": ["what does success look like at 30 60 90 days"],
    "predecessor-success": ["what made my predecessor successful?"],
    "long-term-growth": ["What is the long-term growth potential?"],
    "leadership-style": ["what is your leadership style and what would your reports say about it"],
    "competitor-move": ["what is your answer to what your competitor just did"],
    "up-at-night": ["what's the concern that keeps you up at night"],
}
"""As short as people type them."""
SHIPPED = [file.parent.name for file in sorted(shipped_scenarios().glob("*/scenario.yaml"))]


@cache
def ear(name: str) -> Ear:
    return Ear(topics_of(library.load(library.locate(name)).scenario, library.load_bank()))


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("topic", list(RECRUITERS_TEN))
def test_they_arrive(name: str, topic: str) -> None:
    heard = {text: ear(name).hear(text) for text in (*RECRUITERS_TEN[topic], *SHORT[topic])}
    assert [text for text, acts in heard.items() if not any(act.topic == topic and act.understood == "yes" for act in acts)] == []

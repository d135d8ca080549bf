"""The ear with the question bank that ships: what candidates really ask must arrive."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from tui.listening.acts import Act, TopicWords
from tui.listening.ear import Ear

BANK = Path(__file__).parents[2] / "scenarios" / "question-bank.yaml"


def lines(block: str | None) -> tuple[str, ...]:
    return tuple(line.strip() for line in (block or "").splitlines() if line.strip())


@cache
def bank() -> dict[str, TopicWords]:
    topics = yaml.safe_load(BANK.read_text(encoding="utf-8"))["topics"]
    return {
        name: TopicWords(
            topic["area"],
            lines(topic.get("ask")) + lines(topic.get("probing")),
            lines(topic.get("probing")),
            tuple([topic["after"]] if isinstance(topic.get("after"), str) else topic.get("after", ())),
        )
        for name, topic in topics.items()
    }


@cache
def bank_ear() -> Ear:
    return Ear(bank())


RECRUITERS_TEN = {
    "why-open": [
        "Why is this job open?",
        "what is the story behind this opening",
        "is somebody leaving or is this seat brand new",
        "I'd like to understand why you are recruiting for this",
    ],
    "role-vision": [
        "What is your vision for the role?",
        "where do you want to take this position",
        "how do you picture this job in two years",
        "what did you have in mind when you dreamt this role up",
    ],
    "department-weakness": [
        "What is one weakness of the department?",
        "if you had to name the weak spot of this department what would it be",
        "where does your department fall short",
        "what is the department not good at",
    ],
    "role-helps-weakness": [
        "How does this role help with that weakness?",
        "and how would whoever gets this job help fix that weakness",
        "in what way could the new person make that weakness better",
        "what can this position do about the department's weak side",
    ],
    "success-90-days": [
        "What does success look like after 30, 60 and 90 days?",
        "what would I need to have done by day ninety for you to be pleased",
        "how will you know in the first three months that I am the right one",
        "which results do you want from me in my first 90 days",
    ],
    "predecessor-success": [
        "What made the predecessor successful?",
        "what was the last person in this job so good at",
        "why did the person before me do well",
        "which habits made my predecessor good at this",
    ],
    "long-term-growth": [
        "What does long-term growth look like here?",
        "where could someone in this job be five years from now",
        "how could I develop over the long term with you",
        "is there a future for me here in the long run",
    ],
    "leadership-style": [
        "What is your leadership style, and what would your reports say about it?",
        "how do you lead your people",
        "what would the people under you say about the way you lead",
        "describe yourself as a boss",
    ],
    "competitor-move": [
        "What is your competitor's next move, and how do you answer it?",
        "what are your rivals up to and what will you do about it",
        "if your biggest competitor cut its prices tomorrow how would you respond",
        "which competitor worries you and how do you react to them",
    ],
    "up-at-night": [
        "What concern keeps you up at night?",
        "what do you lie awake over",
        "what worries you most about this business at three in the morning",
        "which worry follows you home after work",
    ],
}


@pytest.mark.parametrize("topic", list(RECRUITERS_TEN))
def test_the_recruiters_ten_arrive(topic: str) -> None:
    """The plain wording and three others must arrive and be understood."""
    missed = [
        text for text in RECRUITERS_TEN[topic] if not any(act.topic == topic and act.understood == "yes" for act in bank_ear().hear(text))
    ]
    assert missed == []


@cache
def heard() -> dict[str, list[Act]]:
    """Every second wording of the bank as the ear hears it after a small word: as it stands there it would be known letter for letter."""
    return {text: bank_ear().hear(f"Right. {text}") for known in bank().values() for text in known.phrasings[::2]}


def test_a_topics_wordings_reach_it() -> None:
    """A wording may be taken for a neighbour's that says nearly the same; more than one in ten of a topic may not."""
    lost = {}
    for topic, known in bank().items():
        asked = known.phrasings[::2]
        missed = [text for text in asked if topic not in {act.topic for act in heard()[text]}]
        if len(missed) > len(asked) // 10:
            lost[topic] = missed
    assert lost == {}


def test_wordings_are_heard_as_questions() -> None:
    statements = [text for text, acts in heard().items() if not any(act.kind == "question" for act in acts)]
    assert len(statements) <= len(heard()) // 100, statements


def test_wordings_are_sure() -> None:
    doubted = [text for text, acts in heard().items() if any(act.understood == "unsure" for act in acts)]
    assert len(doubted) <= len(heard()) // 50, doubted


def test_probing_wordings_are_probes() -> None:
    wordings = [text for known in bank().values() for text in known.probing if text in heard()]
    soft = [text for text in wordings if not any(act.form == "probing" for act in heard()[text])]
    assert len(soft) <= len(wordings) // 50, soft

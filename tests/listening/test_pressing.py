"""Asking for an instance or a number without naming the matter: it is about what was just said, whatever topics sound like it."""

import pytest

from tests.listening.own_topics import TOPICS
from tui.listening.acts import Context
from tui.listening.ear import Ear
from tui.listening.pressing import presses
from tui.listening.words import plain
from tui.scoring.wordings import PROBE_ANYTHING

EAR = Ear(TOPICS)


@pytest.mark.parametrize(
    "text",
    [
        PROBE_ANYTHING,
        "could you give me an example of that",
        "can you give an example, with numbers?",
        "An example would help.",
        "do you have a concrete example",
        "is there one recent example",
        "any example of that, with a date?",
        "what's an example of that",
        "I'd like one real example",
        "could you put a number on that",
        "can you put a rough figure on it?",
        "what's the exact number",
        "and which date",
        "so could you be a bit more specific about that",
        "when was the last time that happened",
        "when did that last happen?",
        "how often did that happen last year",
        "what happened the last time",
        "could you tell me about one time that happened",
        "walk me through the last time it happened",
        "do you remember one?",
        "can I have the details",
    ],
)
def test_it_is_a_probe_without_a_topic_of_its_own(text: str) -> None:
    (act,) = EAR.hear(text, Context(last_topic="wage", last_dodged=True))
    assert (act.kind, act.form, act.topic, act.goes_back) == ("question", "probing", None, True)


@pytest.mark.parametrize(
    "text",
    [
        "could you give me an example of overtime that was not paid",
        "could you give me the number of people on the crew",
        "what is the date of the next shift",
        "how often does it happen that somebody leaves",
        "when was the last time somebody quit",
        "give me an example of how you lead",
        "could you give me details about the pay",
        "walk me through a normal day",
        "is there a team",
        "how often do people work late",
        "an example would be the week the van broke down",
    ],
)
def test_what_names_the_matter_is_heard_by_it(text: str) -> None:
    assert not presses(plain(text))

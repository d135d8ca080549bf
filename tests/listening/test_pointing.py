"""Which questions speak of what was just said, and which of the job."""

import pytest

from tests.authoring.rooms import bank
from tui.interview.book import topics_of
from tui.listening.acts import Context
from tui.listening.ear import Ear
from tui.listening.pointing import leans, points_back
from tui.listening.words import plain

LAST = "overtime"


@pytest.mark.parametrize(
    "text",
    [
        "who decided that",
        "is that normal",
        "would that apply to me",
        "does this worry anyone",
        "when do you expect that to end",
        "what did it cost",
        "did it help",
        "how did they take it, were they told",
        "what became of him",
        "do you still hear from her",
        "was she paid",
    ],
)
def test_it_points_back(text: str) -> None:
    assert points_back(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "does it pay well",
        "is it a permanent contract",
        "is that role new",
        "is this job noisy",
        "do you think that people are happy",
        "is it true that you open late",
        "what do they like about the boss",
        "how big is the team",
        "who owns it",
        "what did the last team that left say about the rota",
    ],
)
def test_it_does_not(text: str) -> None:
    assert not points_back(plain(text))


def test_only_few_words_of_its_own_let_it_lean() -> None:
    assert leans(plain("do they like it"))
    assert not leans(plain("do they like the canteen, the parking and the rota"))
    assert not leans(plain("who likes the canteen"))


@pytest.fixture(scope="module")
def ear() -> Ear:
    return Ear(topics_of(None, bank()))


@pytest.mark.parametrize(
    "text", ["Whose idea was that?", "Are you happy with that?", "who pays for that", "did it help?", "is that allowed"]
)
def test_it_is_about_what_was_asked_last_whatever_it_sounds_like(ear: Ear, text: str) -> None:
    (alone,) = ear.hear(text)
    (act,) = ear.hear(text, Context(last_topic=LAST))
    assert alone.topic != LAST
    assert (act.topic, act.understood, act.goes_back) == (LAST, "yes", True)


@pytest.mark.parametrize(
    ("text", "topic"),
    [("is there a bonus on top of that", "bonus"), ("would that include weekends", "weekend-work"), ("does it have a pension", "benefits")],
)
def test_what_names_another_matter_plainly_is_about_that(ear: Ear, text: str, topic: str) -> None:
    (act,) = ear.hear(text, Context(last_topic=LAST))
    assert act.topic == topic

"""A real talk becomes events that the rubric can read, and nothing in it is judged that a transcript cannot tell."""

import pytest

from tui.interview.book import topics_of
from tui.interview.events import Asked, Said, Spoke
from tui.listening.ear import Ear
from tui.scenario import library
from tui.scoring.asking_back import taken_apart
from tui.scoring.card import Card
from tui.scoring.conversation import events_of, targets_of
from tui.scoring.reviewing import review_of_conversation
from tui.scoring.score import score
from tui.scoring.transcribed import Turn

GOOD_ANSWER = (
    "Last spring I took over a list of four hundred open cases. I sorted them by age, spoke to the six people who had opened most of "
    "them, and closed three hundred in nine weeks, because I wrote down who decides what."
)


@pytest.fixture(scope="module")
def ear(bank_topics: dict[str, object]) -> Ear:
    return Ear(bank_topics)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def bank_topics() -> object:
    return topics_of(None, library.load_bank())


class Heard:
    """A talk between Ann and me, as events and as a card."""

    def __init__(self, ear: Ear, topics: object, *turns: tuple[str, str]) -> None:
        said = [Turn("me" if who == "me" else who, text, number) for number, (who, text) in enumerate(turns, 1)]
        self.events = events_of(said, "me", ear, topics)  # type: ignore[arg-type]
        self.asked = [event for event in self.events if isinstance(event, Asked)]
        self.said = [event for event in self.events if isinstance(event, Said)]
        self.spoke = [event for event in self.events if isinstance(event, Spoke)]

    @property
    def card(self) -> Card:
        return score(self.events, targets_of(self.events))


@pytest.mark.parametrize(
    ("text", "body", "ask", "invite"),
    [
        ("We are a small shop.", "We are a small shop.", "", False),
        ("Good. Tell me about a time when it went wrong.", "Good.", "Tell me about a time when it went wrong.", False),
        ("I see. What would you change first? Take your time.", "I see.", "What would you change first? Take your time.", False),
        ("That's the role in a nutshell. Does that make sense?", "That's the role in a nutshell. Does that make sense?", "", False),
        ("I'd like to talk about the warehouse today.", "I'd like to talk about the warehouse today.", "", False),
        ("So we close at ten, right?", "So we close at ten, right?", "", False),
        ("Does that answer your question?", "Does that answer your question?", "", False),
        ("Good. Do you have any questions for me?", "Good.", "Do you have any questions for me?", True),
        ("Five minutes. Is there anything you'd like to ask us?", "Five minutes.", "Is there anything you'd like to ask us?", True),
        ("What questions do you have for us?", "", "What questions do you have for us?", True),
    ],
)  # fmt: skip
def test_what_an_interviewer_does_is_told_apart(ear: Ear, text: str, body: str, ask: str, invite: bool) -> None:
    assert taken_apart(text, ear) == (body, ask, invite)


def test_questions_asks_answers_and_replies_find_each_other(ear: Ear, bank_topics: object) -> None:
    heard = Heard(
        ear,
        bank_topics,
        ("Ann", "Welcome. What do you do today?"),
        ("me", f"{GOOD_ANSWER} Why is this job open?"),
        ("Ann", "The last one left in May. How do you like to be managed?"),
        ("me", "Loosely."),
        ("Ann", "Do you have any questions for me?"),
        ("me", "What does the job pay?"),
        ("Ann", "Forty."),
    )
    assert [event.role for event in heard.spoke] == ["line", "ask", "answer", "ask", "invite", "line"]
    assert [(event.topic, event.prompted, event.understood) for event in heard.asked] == [
        ("why-open", False, "yes"),
        ("pay-range", True, "yes"),
    ]
    assert [(event.answers, event.quality > 0.7) for event in heard.said] == [("turn-1", True), ("turn-2", False)]
    assert heard.spoke[2].replies_to == heard.asked[0].number
    assert [event.number for event in heard.events] == list(range(1, len(heard.events) + 1))


def test_a_sound_ends_nobodys_turn_and_an_answer_may_have_several_parts(ear: Ear, bank_topics: object) -> None:
    first, rest = GOOD_ANSWER.split(". ", 1)
    heard = Heard(ear, bank_topics, ("Ann", "What do you do today?"), ("me", f"{first}."), ("Ann", "Mm-hm."), ("me", rest))
    assert len(heard.said) == 1
    with_words = Heard(
        ear, bank_topics, ("Ann", "What do you do today?"), ("me", f"{first}."), ("Ann", "Nine weeks, my word."), ("me", rest)
    )
    assert [event.answers for event in with_words.said] == ["turn-1", "turn-1"]
    assert with_words.said[1].quality == heard.said[0].quality > with_words.said[0].quality


def test_a_question_in_the_middle_of_an_answer_was_put_to_oneself(ear: Ear, bank_topics: object) -> None:
    aside = "We were late every day. I asked myself, why do people leave so early? " + GOOD_ANSWER
    assert Heard(ear, bank_topics, ("Ann", "What went wrong?"), ("me", aside), ("Ann", "I see.")).asked == []
    assert len(Heard(ear, bank_topics, ("Ann", "We are late every day."), ("me", "Why do people leave?"), ("Ann", "The hours.")).asked) == 1


def test_a_second_question_on_the_same_thing_follows_up_and_the_same_question_repeats(ear: Ear, bank_topics: object) -> None:
    start = (("Ann", "We have grown."), ("me", "How big is the team?"), ("Ann", "Nine people at the moment."))
    further = Heard(ear, bank_topics, *start, ("me", "How many of them joined the team this year?"), ("Ann", "Four of them did."))
    again = Heard(ear, bank_topics, *start, ("me", "How big is the team?"), ("Ann", "As I said, nine people."))
    assert further.asked[1].follows is not None
    assert again.asked[1].follows is None
    assert "came twice" in again.card.multipliers[2].why
    assert further.card.total > again.card.total


def test_captions_without_full_stops_are_heard_to_their_end(ear: Ear, bank_topics: object) -> None:
    endless = "and then we moved the crates to the other hall because nobody had counted them since april " * 30
    heard = Heard(
        ear,
        bank_topics,
        ("Ann", "what went wrong"),
        ("me", endless),
        ("Ann", "i see"),
        ("me", "so why is this job open"),
        ("Ann", "she left us"),
    )
    assert len(heard.said[0].text.split()) == len(endless.split())
    assert [event.topic for event in heard.asked] == ["why-open"]


def test_small_talk_is_no_slip(ear: Ear, bank_topics: object) -> None:
    talk = (
        ("Ann", "Hello."),
        ("me", "Did you watch the match on television?"),
        ("Ann", "I did not."),
        ("me", "Which planet is the largest?"),
    )
    heard = Heard(ear, bank_topics, *talk)
    assert {event.understood for event in heard.asked} == {"no"}
    assert heard.card.multipliers[2].value == 1.0


def test_what_needs_authored_truth_is_left_out_and_the_weights_are_rescaled(ear: Ear, bank_topics: object) -> None:
    card = Heard(ear, bank_topics, ("Ann", "What do you do?"), ("me", GOOD_ANSWER), ("Ann", "Good."), ("me", "How big is the team?")).card
    assert [left.name for left in card.left_out] == ["timing", "discovery"]
    assert sum(dimension.weight for dimension in card.dimensions) == pytest.approx(100)


def test_the_debrief_of_a_real_talk_has_no_truth_and_everything_else(ear: Ear, bank_topics: object) -> None:
    heard = Heard(
        ear,
        bank_topics,
        ("Ann", "What do you do?"),
        ("me", GOOD_ANSWER),
        ("Ann", "Good."),
        ("me", "How big is the team?"),
        ("Ann", "Nine."),
    )
    review = review_of_conversation(heard.events, library.load_bank())
    assert (review.truth, review.facts, review.outcome, review.judged) == ("", (), "", "")
    assert [(line.name, line.mark) for line in review.talk if line.voice == "you"] == [("You", "strong"), ("You", "strong")]
    assert [step.kind for step in review.chart] == ["answer", "question"]
    assert review.chart[-1].score == review.score
    assert "the team" in (*review.screened, *review.put_off)


def test_an_empty_talk_has_a_card(ear: Ear, bank_topics: object) -> None:
    assert Heard(ear, bank_topics).card.total == 0

"""The ear as others use it: what was done by a typed text."""

import pytest

from tests.listening.own_topics import TOPICS, own_ear
from tui.listening.acts import Context, TopicWords
from tui.listening.ear import Ear


def kinds(text: str) -> list[str]:
    return [act.kind for act in own_ear().hear(text)]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("so why is this post open", "vacancy"),
        ("whats the salary", "wage"),
        ("I'd love to know how late people stay on a normal evening", "overtime"),
        ("how many are on the team", "crew"),
        ("could you tell me what kind of boss you are", "lead"),
        ("when do I hear from you", "next"),
        ("is working from home possible", "home"),
        ("what makes people hand in thier notice", "leavers"),
        ("waht is the salery", "wage"),
    ],
)
def test_a_question_finds_its_topic(text: str, topic: str) -> None:
    (act,) = own_ear().hear(text)
    assert (act.kind, act.understood, act.topic, act.area) == ("question", "yes", topic, TOPICS[topic].area)


def test_an_answer_and_a_question_in_one_breath() -> None:
    statement, question = own_ear().hear("I led five people how big is the team")
    assert (statement.kind, statement.text) == ("statement", "I led five people")
    assert (question.kind, question.text, question.topic) == ("question", "how big is the team", "crew")


def test_two_questions_in_one_breath() -> None:
    assert [act.topic for act in own_ear().hear("How big is the team and what does the job pay?")] == ["crew", "wage"]


@pytest.mark.parametrize("text", ["mm-hm", "right", "ok, I see", "Sure."])
def test_backchannels_come_first(text: str) -> None:
    assert kinds(text) == ["backchannel"]


@pytest.mark.parametrize(
    "text", ["yes", "No.", "I'm fine", "No questions, thanks", "I ran the floor for six years.", "when I was at the mill I led a crew"]
)
def test_plain_statements(text: str) -> None:
    assert kinds(text) == ["statement"]


@pytest.mark.parametrize("text", ["overtime", "and the salary", "overtime?", "you have overtime"])
def test_a_few_words_that_name_a_topic_ask_about_it(text: str) -> None:
    assert kinds(text) == ["question"]


@pytest.mark.parametrize("text", ["overtime", "the salary"])
def test_in_answer_to_a_question_a_few_words_are_an_answer(text: str) -> None:
    (act,) = own_ear().hear(text, Context(answering=True))
    assert act.kind == "statement"


@pytest.mark.parametrize("text", ["five people", "my team", "a warehouse in Hull", "about ten"])
def test_a_few_other_words_are_no_question(text: str) -> None:
    assert kinds(text) == ["statement"]


@pytest.mark.parametrize("text", ["Could you repeat that?", "sorry, what was that?"])
def test_asking_to_hear_it_again(text: str) -> None:
    (act,) = own_ear().hear(text)
    assert (act.kind, act.goes_back, act.topic, act.understood, act.form) == ("question", True, None, "no", "closed")


@pytest.mark.parametrize("text", ["why?", "but how many exactly?", "you didn't answer my question", "that's not what I asked"])
def test_going_back_needs_no_topic(text: str) -> None:
    (act,) = own_ear().hear(text, Context(last_topic="overtime", last_dodged=True))
    assert (act.kind, act.goes_back, act.topic, act.form) == ("question", True, None, "probing")


def test_a_quotation_is_noticed() -> None:
    (act,) = own_ear().hear("You said people stay long, so how many have resigned this year?")
    assert act.cites
    assert act.topic == "leavers"


def test_a_question_that_names_nothing_but_that_and_is_doubtful_is_about_what_was_asked_last() -> None:
    asked = (
        "and what changed after that?",
        "how do you decide that?",
        "do they pay for it?",
        "what does that mean for them?",
        "who does it?",
    )
    doubtful = [text for text in asked if own_ear().hear(text)[0].understood == "unsure"]
    assert doubtful
    for text in doubtful:
        (act,) = own_ear().hear(text, Context(last_topic="overtime"))
        assert (act.topic, act.understood) == ("overtime", "yes")


def test_they_leans_on_what_was_asked_last() -> None:
    (act,) = own_ear().hear("and why did they leave?", Context(last_topic="vacancy"))
    assert act.topic in {"vacancy", "leavers"}
    assert act.understood == "yes"


def test_what_the_lines_open_tips_the_balance() -> None:
    text = "how many people are there and stay"
    free = own_ear().hear(text)[0]
    leaning = own_ear().hear(text, Context(opens=frozenset({"leavers"})))[0]
    score = {near.topic: near.score for near in free.nearest}
    assert {near.topic: near.score for near in leaning.nearest}["leavers"] > score["leavers"]


@pytest.mark.parametrize("text", ["does your aunt collect stamps?", "how deep is the ocean near Iceland?", "is the moon made of cheese?"])
def test_talk_about_something_else(text: str) -> None:
    (act,) = own_ear().hear(text)
    assert (act.topic, act.understood) == (None, "off-topic")


def test_between_two_areas_it_asks_back() -> None:
    ear = Ear(
        {
            "new": TopicWords("onboarding", ("who trains the new drivers", "who shows new drivers the round", "who teaches a new driver")),
            "old": TopicWords("growth", ("who trains the old drivers", "who shows old drivers the round", "who teaches an old driver")),
        }
    )
    (act,) = ear.hear("who teaches the drivers here the round?")
    assert act.understood == "unsure"
    assert {near.topic for near in act.nearest} == {"new", "old"}


def test_the_nearest_are_three_and_in_order() -> None:
    (act,) = own_ear().hear("how many people stay late in the evening?")
    assert len(act.nearest) == 3
    assert [near.score for near in act.nearest] == sorted((near.score for near in act.nearest), reverse=True)
    assert act.nearest[0].phrasing in TOPICS[act.nearest[0].topic].phrasings


def test_a_known_wording_is_one_question_and_no_doubt_however_it_reads() -> None:
    text = "Who closes at night, and who has the other key, and what became of the third one?"
    keys = TopicWords("resources", ("who has a key", "how many keys are there", text))
    night = TopicWords("workload", ("who closes at night", "who is here at night", "who locks up at night"))
    (act,) = Ear({"night": night, "keys": keys}).hear(text.lower().rstrip("?"))
    assert (act.topic, act.understood, act.confidence) == ("keys", "yes", 1.0)


def test_a_known_wording_that_names_nothing_is_heard_as_its_topic_all_the_same() -> None:
    (act,) = Ear({**TOPICS, "vacancy": TopicWords("vacancy", ("why is it open", "what happened last time"))}).hear(
        "What happened last time?"
    )
    assert (act.topic, act.understood) == ("vacancy", "yes")


def test_a_wording_that_two_topics_share_is_neithers_word_for_word() -> None:
    shared = ("who closes", "who has the key", "who locks up at night")
    (act,) = Ear({"one": TopicWords("team", shared), "two": TopicWords("workload", shared)}).hear("who has the key")
    assert act.understood == "unsure"


def test_a_topics_own_probing_wording_is_a_probe() -> None:
    topics = {
        "keys": TopicWords(
            "culture", ("who holds the keys at night", "do the keys ever go missing"), probing=("do the keys ever go missing",)
        )
    }
    assert Ear(topics).hear("do the keys ever go missing?")[0].form == "probing"
    assert Ear(topics).hear("does the night porter hold the keys?")[0].form == "closed"


@pytest.mark.parametrize("text", ["", "   ", "?!", "...", "\n"])
def test_nothing_said_is_no_act(text: str) -> None:
    assert own_ear().hear(text) == []


def test_an_ear_without_topics_still_hears_questions() -> None:
    (act,) = Ear({}).hear("why is this open?")
    assert (act.kind, act.topic, act.understood) == ("question", None, "no")


def test_a_topic_without_wordings_is_never_heard() -> None:
    ear = Ear({**TOPICS, "silent": TopicWords("team", ())})
    assert ear.hear("how big is the team?")[0].topic == "crew"


REPLIES = {
    "honest": "I left because the place closed and I had a family to feed.",
    "proud": "I doubled the output of the line in two years.",
    "short": "It was time for a change.",
}


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("I doubled the output of the line in two years.", "proud"),
        ("i doubled the lines output in two years", "proud"),
        ("the place closed and i had a family to feed so i left", "honest"),
        ("it was time for a change", "short"),
    ],
)
def test_a_typed_text_can_be_an_authored_one(text: str, reply: str) -> None:
    found = own_ear().match(text, REPLIES)
    assert found is not None
    assert found[0] == reply
    assert 0 < found[1] <= 1


@pytest.mark.parametrize("text", ["", "I like gardening and my garden likes me", "yes", "I was a line cook for two years"])
def test_other_texts_are_none_of_them(text: str) -> None:
    assert own_ear().match(text, REPLIES) is None


def test_nothing_matches_nothing() -> None:
    assert own_ear().match("yes", {}) is None


def test_shared_words() -> None:
    assert own_ear().shared("Who makes the shift rota?", "The rota is made on Fridays, shifts change") == ("shift", "rota")
    assert own_ear().shared("what is it like", "it is what it is") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, who left?",
        "just on that, who left?",
        "Can I ask who left?",
        "before you go on: who left?",
        "may I just ask who left",
        "so sorry to interrupt but who left",
    ],
)
def test_softened(text: str) -> None:
    assert own_ear().softened(text)


@pytest.mark.parametrize("text", ["who left?", "but who left", "I am not sorry", "can you tell me who left"])
def test_not_softened(text: str) -> None:
    assert not own_ear().softened(text)

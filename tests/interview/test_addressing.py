"""Whom an utterance addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.interview.addressing import address
from tui.scenario.model import Interviewer

PANEL = {"okafor": Interviewer(name="Paul Okafor"), "brandt": Interviewer(name="Ines Brandt")}
ALONE = {"dana": Interviewer(name="Dana Reyes")}
KIN = {"one": Interviewer(name="Ada Sørensen"), "two": Interviewer(name="Bo Sørensen")}


@pytest.mark.parametrize(
    ("text", "to", "left"),
    [
        ("Paul, how big is the team?", "okafor", "how big is the team?"),
        ("paul how big is the team", "okafor", "how big is the team"),
        ("Sorry, Ines, how is that?", "brandt", "how is that?"),
        ("Ms Brandt, do you work nights?", "brandt", "do you work nights?"),
        ("Mr. Okafor: why is it open?", "okafor", "why is it open?"),
        ("and you ines, are there night shifts?", "brandt", "are there night shifts?"),
        ("How big is the team, Paul?", "okafor", "How big is the team"),
        ("Can I ask Ines how she sees the nights?", "brandt", "how she sees the nights?"),
        ("A question for Paul: are there nights?", "okafor", "are there nights?"),
        ("PAUL!! why is it open", "okafor", "why is it open"),
        ("@Ines how many have left?", "brandt", "how many have left?"),
        ("Dear Ines, how many have left?", "brandt", "how many have left?"),
        ("hello paul, how big is the team", "okafor", "how big is the team"),
        ("I led five people. Ines, how big is this team?", "brandt", "I led five people. how big is this team?"),
    ],
)
def test_a_name_in_the_place_of_an_address(text: str, to: str, left: str) -> None:
    call = address(text, PANEL)
    assert (call.to, " ".join(call.text.split()), call.along) == (to, left, False)


@pytest.mark.parametrize(
    "text",
    [
        "Who is Paul?",
        "Does Ines work nights?",
        "I met Paul in March.",
        "paul is late",
        "Paul and you decide that?",
        "what does paul do",
        "Ines and I agree.",
    ],
)
def test_a_name_that_is_the_subject_addresses_nobody(text: str) -> None:
    call = address(text, PANEL)
    assert (call.to, call.text) == ("", text)


@pytest.mark.parametrize(
    "text",
    ["And you, Ines?", "and you ines", "Ines?", "what about you, Ines?", "Ines, do you agree?", "Ines, what do you think?",
     "The same question to Ines.", "how about you ines", "Ines, and you?", "@Ines and you?", "ines and you",
     "do you agree with that, Ines?"],
)  # fmt: skip
def test_the_last_question_to_somebody_else(text: str) -> None:
    call = address(text, PANEL)
    assert (call.to, call.along) == ("brandt", True)


def test_and_you_alone_means_the_other_one_only_where_there_is_another() -> None:
    assert address("and you?", PANEL).along
    assert not address("and you?", ALONE).along


def test_one_interviewer_is_addressed_by_name_too() -> None:
    assert address("Dana, why is this job open?", ALONE).to == "dana"


def test_a_name_that_two_share_addresses_neither() -> None:
    assert address("Sørensen, how big is the team?", KIN).to == ""
    assert address("Bo, how big is the team?", KIN).to == "two"


PIECES = [
    "Paul",
    "ines",
    "Ms Brandt",
    ",",
    "?",
    ".",
    ":",
    "and",
    "you",
    "how big",
    "a question for",
    " ",
    "can I ask",
    "\n",
    "so",
    "same question",
]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)))
def test_nothing_of_an_utterance_is_lost(text: str) -> None:
    call = address(text, PANEL)
    if call.before or call.after or not call.to:
        assert call.before + call.text + call.after == text

"""What holds for every text."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.listening.own_topics import TOPICS, own_ear
from tui.listening.acts import Context
from tui.listening.ear import MOST_CHARACTERS
from tui.listening.parts import MOST, cut

SMALL_WORDS = (
    "i you we they he she how what why who which do does is are was not and but or so if when that this overtime team pay left "
    "people , ? . - ! sorry tell me about really just said you'd don't whats ’ id"
).split()
WORDS = st.sampled_from([*SMALL_WORDS, "\n"])
TALK = st.lists(WORDS, max_size=40).map(" ".join)
CONTEXTS = st.builds(
    Context,
    opens=st.frozensets(st.sampled_from([*TOPICS, "unknown"]), max_size=3),
    last_topic=st.sampled_from([None, *TOPICS, "unknown"]),
    last_dodged=st.booleans(),
    answering=st.booleans(),
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), TALK), CONTEXTS)
def test_every_text_is_heard(text: str, context: Context) -> None:
    acts = own_ear().hear(text, context)
    assert len(acts) <= MOST
    at = 0
    for act in acts:
        at = text.index(act.text, at) + len(act.text)
        assert act.text == act.text.strip() != ""
        assert 0 <= act.confidence <= 1
        assert (act.form is None) == (act.kind != "question")
        assert len(act.nearest) <= 3
        assert all(0 <= near.score <= 1 and near.topic in TOPICS for near in act.nearest)
        if act.kind != "question":
            assert act.topic is None
        if act.topic is not None:
            assert act.area == TOPICS[act.topic].area
        if act.understood == "off-topic":
            assert act.topic is None
    assert own_ear().hear(text, context) == acts


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=300), TALK))
def test_cutting_loses_no_word(text: str) -> None:
    joined = "".join(part.text for part in cut(text))
    assert [c for c in joined if not c.isspace()] == [c for c in text if not c.isspace()]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.dictionaries(st.text(max_size=5), st.text(max_size=80), max_size=4))
def test_matching_never_fails(text: str, candidates: dict[str, str]) -> None:
    found = own_ear().match(text, candidates)
    assert found is None or (found[0] in candidates and 0 <= found[1] <= 1)
    own_ear().softened(text)
    own_ear().shared(text, text)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "why " * 250_000,
        "really " * 20_000,
        "just really also " * 5_000,
        "sorry, " * 5_000 + "why?",
        "?" * 100_000,
        "," * 100_000,
        "- " * 50_000,
        "who is who is " * 20_000,
        "\n" * 50_000 + "why",
        "x'" * 50_000,
        "é\u0301" * 50_000,
        "\ud800 why",
        "\x1b[31mwhy\x1b[0m is this open?",
        "good question " * 3_000,
        "i am sorry to interrupt " * 2_000,
        "ovretiem " * 10_000,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_hostile_texts_are_heard(text: str) -> None:
    acts = own_ear().hear(text)
    assert sum(len(act.text) for act in acts) <= MOST_CHARACTERS
    own_ear().match(text, {"a": text[:50]})
    own_ear().softened(text)


def test_what_is_heard_does_not_hang_on_the_order_of_hashes() -> None:
    code = (
        "from tests.listening.own_topics import own_ear\n"
        "for t in ('how many people stay late and why did they leave', 'teh salery', 'tell me about you', 'who stays in the team?'):\n"
        "    print(own_ear().hear(t))\n"
    )
    heard = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(heard) == 1

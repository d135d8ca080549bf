"""`twoway listen` at a prompt, by hand and in a real terminal."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import FIXTURES
from tests.stories.terminal import Terminal
from tui.cli.trying import converse
from tui.interview.book import topics_of
from tui.listening.ear import Ear
from tui.scenario import library
from tui.scenario.model import Scenario

SHOP = FIXTURES / "corner-shop"


@cache
def room(alone: bool) -> tuple[Scenario | None, Ear]:
    scenario = None if alone else library.load(SHOP / "scenario.yaml").scenario
    return scenario, Ear(topics_of(scenario, library.load_bank()))


def typed(*lines: str, alone: bool = False) -> list[str]:
    """What is shown for these lines."""
    scenario, ear = room(alone)
    waiting, shown = list(lines), list[str]()
    read: Callable[[], str | None] = lambda: waiting.pop(0) if waiting else None  # noqa: E731
    converse(scenario, library.load_bank(), ear, read, shown.append)
    return shown[1:]


def test_a_question_is_shown_with_its_reasons_its_rung_and_its_answer() -> None:
    shown = typed("How many people have held this job in the last three years?")
    assert shown[:2] == [
        "question, probing: How many people have held this job in the last three years?",
        "  because   it opens with a question word; probing: it asks for an instance, a number or a problem",
    ]
    assert shown[2].startswith("  heard as  why-open (vacancy), ")
    assert sum(line.startswith("  near      ") for line in shown) == 3
    assert shown[-3:] == [
        "  Ruth Abel: Two moved on, if I am honest. [fact]",
        "  Ruth Abel: One in April, one in July. [fact]",
        "  told      two-left (red, 3): Two assistants left since the spring.",
    ]


def test_each_line_is_the_first_unless_it_begins_with_a_plus() -> None:
    spin = "Tell me about why this job is open."
    first, alone, after = typed(spin), typed(spin, "How many exactly?"), typed(spin, "+ How many exactly?")
    assert alone[: len(first)] == after[: len(first)] == first
    assert not any("two-left" in line for line in alone)
    assert any("why-open (vacancy), which was spoken of before" in line for line in after)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("mm-hm", ["backchannel: mm-hm", '  because   a sound that says "go on"']),
        ("I like shops.", ["statement: I like shops."]),
        ("What is the capital of Mongolia?", ["  heard as  nothing to do with the job", "Let us talk about the shop. [reaction]"]),
        ("Why do you ask me that?", ["  heard as  what the beat 'welcome' has a handler for", "Because the last one did not know either."]),
        ("I wonder about overtime", ["it wonders aloud"]),
        ("\x1b[2J?!", ["There are no words in that."]),
    ],
)
def test_whatever_is_said_its_reason_is_given(text: str, shown: list[str]) -> None:
    found = "\n".join(typed(text))
    assert all(piece in found for piece in shown), found


def test_an_empty_line_leaves_and_the_bank_alone_gives_no_answer() -> None:
    assert typed("", "Why is this job open?") == []
    assert typed("+", "Why is this job open?") == []
    shown = typed("Why is this job open?", alone=True)
    assert shown[2].startswith("  heard as  why-open (vacancy)")
    assert not any("Ruth" in line for line in shown)


def test_in_a_terminal_lines_are_remembered_and_ctrl_d_leaves(tmp_path: Path) -> None:
    with Terminal(["listen", str(SHOP)], tmp_path) as terminal:
        terminal.wait_for(lambda screen: screen.rstrip().endswith("\n?"))
        terminal.send("mm-hm", "enter")
        terminal.wait_for(lambda screen: "says" in screen and screen.rstrip().endswith("\n?"))
        terminal.send("up", "enter")
        # Before the prompt is back, the terminal is in another mode, in which Ctrl+D is not handed on.
        terminal.wait_for(lambda screen: screen.count('a sound that says "go on"') == 2 and screen.rstrip().endswith("\n?"))
        terminal.send("\x04")
        assert terminal.wait() == 0
        assert b"Traceback" not in terminal.raw

"""Typed, pasted and written words that would act on a terminal or as markup are only words."""

import os
import re
from pathlib import Path

import pytest

from tests.conftest import FIXTURES
from tests.stories.terminal import Terminal

pytestmark = [pytest.mark.skipif(os.name != "posix", reason="needs a pty"), pytest.mark.timeout(300)]
PASTED = "\x1b[200~{}\x1b[201~"


def own_sequences(raw: bytes) -> set[bytes]:
    """Operating-system commands and clipboard writes in what the program sent."""
    return set(re.findall(rb"\x1b\](?:0|1|2|8|52);[^\x07\x1b]*", raw))


def test_a_hostile_paste_is_said_as_words(tmp_path: Path) -> None:
    with Terminal(["play", "the-third-analyst", "--seed", "1"], tmp_path) as terminal:
        terminal.wait_for("Enter when you are ready")
        terminal.send("enter")
        terminal.wait_for("is speaking")
        before = own_sequences(terminal.raw)
        terminal.send(PASTED.format("[/nope] [@click=app.quit]quit[/] \x9d0;owned\x9c\u202eabc \u009b2J why is this job open"), "enter")
        terminal.wait_for("▎ [/nope] [@click=app.quit]quit[/]")  # in the talk, where it is once it was said
        assert own_sequences(terminal.raw) == before
        for acting in ("\u202e", "\x9b", "\x9d"):
            assert acting.encode() not in terminal.raw


def test_a_megabyte_of_paste_neither_freezes_nor_crashes(tmp_path: Path) -> None:
    with Terminal(["play", "the-third-analyst", "--seed", "1"], tmp_path) as terminal:
        terminal.wait_for("Enter when you are ready")
        terminal.send("enter")
        terminal.wait_for("is speaking")
        terminal.send("\x1b[200~")
        for _ in range(256):
            terminal.send("long words " * 372)
            terminal.text()
        terminal.send("\x1b[201~")
        terminal.wait_for("The rest was left out")
        terminal.send("enter")
        terminal.wait_for("▎ long words long words")


def test_a_hostile_scenario_is_listed_with_its_reason_and_nothing_acts(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "scenarios" / "bad"
    folder.mkdir(parents=True)
    text = (FIXTURES / "corner-shop" / "scenario.yaml").read_text(encoding="utf-8")
    hostile = text.replace("The Corner Shop", '"Shop \x1b]0;owned\x07 [/nope] \x9b2J"')
    (folder / "scenario.yaml").write_text(hostile, encoding="utf-8")
    with Terminal(["list"], tmp_path) as terminal:
        terminal.wait()
        assert "bad: cannot be played" in " ".join(terminal.text().split())
        assert b"owned" not in terminal.raw
        assert b"\x1b" not in terminal.raw
    with Terminal([], tmp_path) as terminal:
        terminal.wait_for("The Third Analyst")
        terminal.wait_for("bad")
        assert b"owned" not in terminal.raw
        terminal.send("q")
        assert terminal.wait() == 0


def test_markup_in_a_scenario_is_shown_as_written(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "scenarios" / "marked"
    folder.mkdir(parents=True)
    text = (FIXTURES / "corner-shop" / "scenario.yaml").read_text(encoding="utf-8")
    for old, new in (
        ("title: The Corner Shop", "title: Shop [/nope] [@click=app.quit]x[/]"),
        ("Ruth Abel", "Ruth [b]Abel[/b]"),
        ("- text: Come in, sit down", "- text: Now [@click=app.quit]come[/] in, sit down"),
    ):
        assert old in text
        text = text.replace(old, new)
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    with Terminal(["play", "marked"], tmp_path) as terminal:
        terminal.wait_for("Shop [/nope] [@click=app.quit]x[/]")
        terminal.wait_for("Ruth [b]Abel[/b]")
        terminal.send("enter")
        terminal.wait_for("Now [@click=app.quit]come[/] in")
        assert own_sequences(terminal.raw) <= own_sequences(b"")

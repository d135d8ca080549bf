"""Whatever happens to the terminal, everything that was on the screen is in the store, and the talk goes on at that line."""

import os
import random
import signal
from pathlib import Path

import pytest

from tests.stories.evening import Evening, go_in, saved
from tests.stories.terminal import Terminal
from tui.interview.events import Asked

pytestmark = [pytest.mark.skipif(os.name != "posix", reason="needs a pty"), pytest.mark.timeout(300)]

KILLS = int(os.environ.get("TWOWAY_KILLS", "3"))
"""Random moments tried; the suite tries a few, TWOWAY_KILLS=300 is the whole trial."""
SEED = int(os.environ.get("TWOWAY_KILLS_SEED", "20"))
ENDS = {"kill": signal.SIGKILL, "term": signal.SIGTERM, "hang up": None}


@pytest.mark.timeout(300 + 60 * KILLS)
@pytest.mark.parametrize("way", ENDS)
def test_whatever_was_on_the_screen_at_any_moment_is_in_the_store_and_goes_on(tmp_path: Path, way: str) -> None:
    evening = Evening(tmp_path, random.Random(SEED))
    for _ in range(KILLS if way == "kill" else max(1, KILLS // 10)):
        evening.stretch(ENDS[way])


@pytest.mark.parametrize("way", ["hang up", "term"])
def test_a_closed_window_ends_the_program_and_keeps_the_talk(tmp_path: Path, way: str) -> None:
    with Terminal(["play", "the-third-analyst", "--seed", "1"], tmp_path) as terminal:
        go_in(terminal)
        terminal.wait_for("breadcrumb")
        terminal.send("why is")
        terminal.wait_for("▌ why is")
        if way == "hang up":
            terminal.hang_up()
        else:
            terminal.kill(signal.SIGTERM)
            assert b"\x1b[?1049l" in terminal.raw  # the alternate screen is left behind
    with Terminal([], tmp_path) as terminal:
        terminal.wait_for("Continue: The Third Analyst")


def test_stopping_and_going_on_changes_nothing(tmp_path: Path) -> None:
    with Terminal(["play", "the-third-analyst", "--seed", "1"], tmp_path) as terminal:
        go_in(terminal)
        terminal.wait_for("breadcrumb")
        os.kill(terminal.process, signal.SIGSTOP)
        os.kill(terminal.process, signal.SIGCONT)
        terminal.send("how big is the team", "enter")
        terminal.wait_for("You asked")  # the pin: what was typed is on the screen before it is said
        terminal.kill()
    assert any(isinstance(event, Asked) and event.topic == "team-size" for event in saved(tmp_path)[1])


def test_a_window_closed_during_the_start_ends_the_program_even_if_hangups_are_ignored(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as under nohup; the program inherits it
    try:
        terminal = Terminal([], tmp_path)
    finally:
        signal.signal(signal.SIGHUP, before)
    with terminal:
        terminal.wait_until(lambda: b"\x1b" in terminal.raw)  # the screen is taken over, nothing is drawn yet
        terminal.hang_up()

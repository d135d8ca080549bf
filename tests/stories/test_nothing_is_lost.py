"""Whatever happens to the terminal, everything that was on the screen is in the store, and the talk goes on at that line."""

import os
import random
import signal
from pathlib import Path

import pytest

from tests.stories.terminal import Terminal
from tui.interview.events import AnyEvent, Asked, Cut, Said, Spoke
from tui.sessions.store import Store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pty")

KILLS = int(os.environ.get("TWOWAY_KILLS", "3"))
"""Random moments tried; the suite tries a few, TWOWAY_KILLS=20 or more tries harder."""
FAST = 6
"""Times the speed key is pressed, so that stories take seconds."""


def go_in(terminal: Terminal) -> None:
    """From the brief into the room, where Dana speaks quickly."""
    terminal.wait_for("Enter when you are ready")
    terminal.send("enter")
    terminal.wait_for("is speaking")
    terminal.send(*["\x1b[19~"] * FAST)


def saved(home: Path) -> tuple[str, list[AnyEvent]]:
    """The newest session and its log."""
    with Store.open(home / "data" / "sessions.db") as store:
        assert store.notice == ""
        row = store.sessions(limit=1)[0]
        return row.id, store.events(row.id)


def squeezed(text: str) -> str:
    """Letters and digits alone: what layout cannot change."""
    return "".join(character for character in text if character.isalnum())


def heard(log: list[AnyEvent]) -> list[str]:
    cut = {event.spoke: event.heard for event in log if isinstance(event, Cut)}
    return [cut.get(event.number, event.text) for event in log if isinstance(event, Spoke | Asked | Said)]


def transcript_of(screen: str) -> str:
    """The talk on a screen without its frame: the first row and what stands under the talk."""
    rows = [row for row in screen.splitlines()[1:] if row.startswith("  ")]
    talk: list[str] = []
    for row in rows:
        if row.strip().startswith(("You asked", "^t", "●", "○", "▌", "enter say")) or "is speaking" in row:
            break
        talk.append(row.replace("▎", " "))
    return "\n".join(talk)


def test_whatever_was_on_the_screen_when_it_was_killed_is_in_the_store_and_goes_on(tmp_path: Path) -> None:
    chance = random.Random(20)
    for number in range(KILLS):
        _one_kill(tmp_path / str(number), chance)


def _one_kill(home: Path, chance: random.Random) -> None:
    asks = chance.random() < 0.7
    before, after = chance.randrange(1, 30), chance.randrange(1, 40)
    with Terminal(["play", "the-third-analyst", "--seed", "1"], home) as terminal:
        go_in(terminal)
        terminal.wait_for(lambda text: len(transcript_of(text).split()) > before)
        if asks:
            terminal.send("why is this job open", "enter")
            seen = len(transcript_of(terminal.text()).split())
            terminal.wait_for(lambda text: len(transcript_of(text).split()) > min(seen + after, 90))
        screen = terminal.text()
        terminal.kill()
    session, log = saved(home)
    everything = squeezed(" ".join(heard(log)))
    for row in transcript_of(screen).splitlines():
        words = squeezed(row)
        assert words in everything or words in ("DanaReyes", "You"), row
    with Terminal([], home) as terminal:
        terminal.wait_for("Continue: The Third Analyst")
        terminal.send("enter")
        terminal.wait_for("is speaking")
        terminal.wait_for(lambda text: len(transcript_of(text).split()) > 12)
        terminal.send("how big is the team", "enter")
        terminal.wait_for("how big is the team")
        terminal.send("escape")
        terminal.wait_for("Continue: The Third Analyst")
        terminal.send("q")
        assert terminal.wait() == 0
    again, longer = saved(home)
    assert again == session
    assert longer[: len(log)] == log
    assert [event.number for event in longer] == list(range(1, len(longer) + 1))
    lines = [event.line for event in longer if isinstance(event, Spoke) and event.role == "line"]
    cut = [event.line for event in longer if isinstance(event, Cut)]
    assert all(lines.count(line) <= 1 + cut.count(line) for line in lines)


@pytest.mark.parametrize("way", ["hang up", "term"])
def test_a_closed_window_ends_the_program_and_keeps_the_talk(tmp_path: Path, way: str) -> None:
    with Terminal(["play", "the-third-analyst", "--seed", "1"], tmp_path) as terminal:
        go_in(terminal)
        terminal.wait_for("breadcrumb")
        terminal.send("why is")
        terminal.wait_for("why is")
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
        terminal.wait_for("Dana")
        terminal.send("how big is the team", "enter")
        terminal.wait_for("You asked")  # the pin: what was typed is on the screen before it is said
        terminal.kill()
    assert any(isinstance(event, Asked) and event.topic == "team-size" for event in saved(tmp_path)[1])

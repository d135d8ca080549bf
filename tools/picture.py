"""Make the README's picture: the interview screen in the middle of an answer.

python tools/picture.py [FILE]        default: docs/picture.svg
"""

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot

from tui.app.app import TwoWayApp
from tui.app.desk import Rehearsal, Terms
from tui.app.front_desk import FrontDesk
from tui.app.screens.interview import InterviewScreen
from tui.interview.moves import Begin, Listen, Say

SIZE = (112, 36)
FIRST = "why is this job open"
SECOND = "How many people have held this job in the last two years?"
THIRD = "What made the last two leave?"
DRAFT = "and what would you"
WORDS_SAID = 9
"""Words of the running answer that have been said when the picture is taken."""


class Hand:
    """A clock that lets a number of words be said and then stands still."""

    def __init__(self) -> None:
        self.left = WORDS_SAID

    def now(self) -> float:
        """Always the same."""
        return 0.0

    async def sleep(self, seconds: float) -> None:
        """Let one more word be said, or wait for ever."""
        self.left -= 1
        await (asyncio.sleep(0) if self.left > 0 else asyncio.Event().wait())


def talk(rehearsal: Rehearsal) -> None:
    """The first minutes: a question at a clause end, another one that brings out a fact, and a third whose answer has begun."""
    rehearsal.take(Listen())
    rehearsal.take(Listen())
    stop = rehearsal.interview.stop_word(6)
    rehearsal.take(Begin(at=6))
    rehearsal.take(Say(text=FIRST, at=stop))
    rehearsal.take(Listen())
    for question in (SECOND, THIRD):
        rehearsal.take(Say(text=question))
    while (line := rehearsal.interview.running) is None or line.role != "answer":
        rehearsal.take(Listen())


async def draw() -> str:
    """The picture as SVG."""
    desk = FrontDesk(now=lambda: datetime(2026, 1, 5, 19, tzinfo=UTC), draw=lambda: 1, clock=lambda: 0)
    clock = Hand()
    app = TwoWayApp(desk, clock=clock)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        rehearsal = desk.begin("the-third-analyst", Terms(seed=1))()
        talk(rehearsal)
        app.push_screen(InterviewScreen(rehearsal, clock))
        await _settle(pilot)
        await pilot.press(*("space" if letter == " " else letter for letter in DRAFT))
        await _settle(pilot)
        return app.export_screenshot(title="twoway")


async def _settle(pilot: Pilot[None]) -> None:
    for _ in range(WORDS_SAID * 3):
        await pilot.pause()


def main() -> int:
    """Write the picture."""
    return write(draw, "picture.svg")


def write(draw: Callable[[], Coroutine[None, None, str]], name: str) -> int:
    """Draw in a home of its own and write the picture, as `name` in the docs unless the command line names a file."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "docs" / name
    with tempfile.TemporaryDirectory() as home:
        os.environ["TWOWAY_HOME"] = home
        picture = asyncio.run(draw())
    # The picture names fonts on a server; any monospace font of the reader's will do.
    file.write_text(re.sub(r"\s*@font-face \{.*?\}", "", picture, flags=re.DOTALL), encoding="utf-8")
    print(f"Written: {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

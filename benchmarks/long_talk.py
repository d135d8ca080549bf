"""A talk that has gone on for a very long time, to measure what a key costs then.

    python benchmarks/long_talk.py TURNS                      opens the interview screen with so many turns behind it
    python benchmarks/long_talk.py --harness FILE [-n PAIRS]  pairs 5,000 turns with 50 by the terminal harness in FILE
    python benchmarks/long_talk.py TURNS --harness FILE --without-gauge   pairs the gauge with none, over so many turns

The harness is a program that runs another in a pty and has `pair --metric key --detect typed --a A --b B --until TEXT -n N --max-ratio R`.
The median from key to frame with 5,000 turns should lie within 1.3 of that with 50.
"""

import argparse
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import tui.app
from tui.app.app import TwoWayApp
from tui.app.front_desk import FrontDesk
from tui.app.screens.interview import InterviewScreen
from tui.interview.events import Asked, Said, Spoke
from tui.interview.moves import Listen, Say
from tui.listening.acts import Act
from tui.scenario import library
from tui.sessions.rehearsal import Rehearsal
from tui.sessions.store import Store

MOST_RATIO = 1.3


class Stopped:
    """A clock on which nothing is ever over, so that no speech moves while keys are measured."""

    def now(self) -> float:
        """Always the same."""
        return 0.0

    async def sleep(self, seconds: float) -> None:
        """Wait for ever."""
        import asyncio

        await asyncio.Event().wait()


class LongTalk(TwoWayApp):
    """The app, opened in the middle of a long talk."""

    # Textual looks for style sheets beside the class that names them.
    CSS_PATH = [str(Path(tui.app.__file__).parent / sheet) for sheet in TwoWayApp.CSS_PATH]  # noqa: RUF012

    def __init__(self, turns: int, gauge: bool = True) -> None:
        super().__init__(FrontDesk(now=lambda: datetime.now(UTC), draw=lambda: 1, clock=lambda: 0), clock=Stopped())
        self._turns = turns
        self._gauge = gauge

    async def on_mount(self) -> None:
        """Into the room at once."""
        screen = InterviewScreen(rehearsal(self._turns), Stopped())
        await self.push_screen(screen)
        if not self._gauge:
            screen.action_balance()


def rehearsal(turns: int) -> Rehearsal:
    """A rehearsal with at least so many things said, most of them questions of the candidate's."""
    scenario = library.load(library.locate("the-third-analyst")).scenario
    made = Rehearsal.begin(
        Store.memory(),
        scenario,
        library.load_bank(),
        None,  # type: ignore[arg-type]  # every move below holds what was heard
        session_id="long",
        seed=1,
        difficulty="guarded",
        pace="instant",
        clock=lambda: 0,
        now=lambda: datetime.now(UTC),
    )
    question = Act(text="How many people work on this team?", kind="question", form="open", topic="team-size", area="team")
    answer = Act(text="I led a team of five for two years, and we cut the month's report from six days to two.", kind="statement")
    said = 0
    while said < turns:
        ask = made.interview.open_ask
        act = answer if ask is not None and ask.role == "ask" else question
        move = Say(text=act.text, acts=(act,)) if made.interview.candidates_turn else Listen()
        said += sum(isinstance(event, Spoke | Asked | Said) for event in made.take(move))
    return made


def pair(harness: Path, pairs: int, first: str, second: str) -> int:
    """Compare two ways of opening a talk, each the arguments of this program; returns the harness's exit code."""
    here = f"{sys.executable} {Path(__file__).resolve()}"
    arguments = ["pair", "--metric", "key", "--detect", "typed", "--a", f"{here} {first}", "--b", f"{here} {second}"]
    arguments += ["--until", "re:Answer, or ask", "-n", str(pairs), "--max-ratio", str(MOST_RATIO)]
    return subprocess.run([sys.executable, str(harness), *arguments], check=False).returncode


def main() -> int:
    """Open a long talk, or compare two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("turns", nargs="?", type=int, default=5000)
    parser.add_argument("--harness", type=Path)
    parser.add_argument("--without-gauge", action="store_true")
    parser.add_argument("-n", type=int, default=7, dest="pairs")
    options = parser.parse_args()
    if options.harness and options.without_gauge:
        return pair(options.harness, options.pairs, f"{options.turns}", f"{options.turns} --without-gauge")
    if options.harness:
        return pair(options.harness, options.pairs, "5000", "50")
    LongTalk(options.turns, not options.without_gauge).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())

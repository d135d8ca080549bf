"""`twoway` and `twoway play`: the lobby, one interview on screen, in lines, or by a plan."""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import BAD, GOOD, CommandError, complain, say, say_json

if TYPE_CHECKING:
    from tui.app.desk import Desk
    from tui.authoring.watched import WatchedRehearsal
    from tui.cli.commands import Commands
    from tui.sessions.rehearsal import Rehearsal
    from tui.sessions.store import Store

PACES = ("live", "stepped", "instant")
DIFFICULTIES = ("open", "guarded", "stonewall")
LARGEST_SEED = 2**31 - 1


def add(commands: "Commands") -> None:
    """Add the command."""
    command = commands.add_parser("play", help="one interview: on screen, in lines (--plain) or by a plan (--plan FILE)")
    command.add_argument("scenario", nargs="?", help="a scenario's name, folder or file; without it the lobby opens")
    command.add_argument("--plain", action="store_true", help="line by line, for screen readers, pipes and slow links")
    command.add_argument("--plan", type=Path, metavar="FILE", help="make the moves of this plan and print what came of them")
    command.add_argument(
        "--watch", action="store_true", help="for authors: what is saved in the scenario's file is played from then on; nothing is kept"
    )
    command.add_argument("--json", action="store_true", help="with --plan: events and scorecard as JSON")
    command.add_argument(
        "--pace", choices=PACES, default=None, help="live: word by word (default); stepped: a line a key; instant: at once"
    )
    command.add_argument("--difficulty", choices=DIFFICULTIES, default=None, help="how readily the interviewer opens up (default: guarded)")
    command.add_argument("--seed", type=_seed, default=None, metavar="N", help="the same seed gives the same interview")
    command.add_argument("--timer", type=_seconds, default=0, metavar="SECONDS", help="break a silence of this length (default: never)")
    command.set_defaults(run=run)


def _seed(text: str) -> int:
    number = int(text)
    if not 0 <= number <= LARGEST_SEED:
        raise argparse.ArgumentTypeError(f"a seed is from 0 to {LARGEST_SEED}")
    return number


def _seconds(text: str) -> int:
    number = int(text)
    if not 5 <= number <= 600:
        raise argparse.ArgumentTypeError("a silence is from 5 to 600 seconds long")
    return number


def run(options: argparse.Namespace) -> int:
    """Play in whichever way was asked for."""
    if options.watch and (options.plan or not options.scenario):
        raise CommandError("--watch needs a scenario that is talked with", "Write `twoway play SCENARIO --watch`, without a plan.")
    if options.plan:
        if not options.scenario:
            raise CommandError("a plan needs a scenario", "Write `twoway play SCENARIO --plan FILE`.")
        return by_plan(options)
    if options.json:
        raise CommandError("--json goes with --plan", "Write `twoway play SCENARIO --plan FILE --json`.")
    if options.timer and options.plain:
        raise CommandError("--timer needs the screen; lines are waited for", "In lines, /wait says nothing.")
    if options.plain:
        return in_lines(options)
    return on_screen(options)


def lobby(options: argparse.Namespace) -> int:
    """Open the lobby."""
    options.scenario, options.pace, options.difficulty, options.seed, options.timer, options.watch = None, None, None, None, 0, False
    return on_screen(options)


def on_screen(options: argparse.Namespace) -> int:
    """Start the app, at the lobby or at one scenario's brief."""
    needs_screen("`twoway play SCENARIO --plain` works in pipes too.")
    if options.scenario:
        from tui.cli.shelf import loaded

        loaded(options.scenario)
    from tui.app.desk import Terms
    from tui.app.launch import launch

    terms = Terms(options.pace or "live", options.difficulty or "guarded", options.seed, options.timer, options.watch)
    return launch(front_desk(), options.scenario or "", terms)


def needs_screen(instead: str) -> None:
    """Refuse where no screen can be shown; `instead`: a command that works there. Raises CommandError."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CommandError("this is not a terminal, and the screens need one", instead)
    if os.environ.get("TERM", "dumb") in ("dumb", ""):
        raise CommandError("this terminal cannot show screens (TERM=dumb)", instead)


def front_desk() -> "Desk":
    """The app's way to everything below it, with the real clock and dice."""
    from tui.app.front_desk import FrontDesk

    return FrontDesk(now=now, draw=draw, clock=stopwatch())


def now() -> datetime:
    """The time of day where the user is."""
    return datetime.now(UTC).astimezone()


def draw() -> int:
    """A seed nobody chose."""
    return random.SystemRandom().randint(1, LARGEST_SEED)


def stopwatch() -> Callable[[], int]:
    """Milliseconds since now, never running backwards."""
    start = time.monotonic()
    return lambda: int((time.monotonic() - start) * 1000)


def in_lines(options: argparse.Namespace) -> int:
    """The plain face on standard input and output."""
    from tui.cli.shelf import opened

    if options.watch:
        from tui.cli.following import following

        rehearsal, read = following(options, _read_line)
        return talk_in_lines(rehearsal, flowing=options.pace == "instant", read=read)
    with opened() as store:
        return talk_in_lines(_begin(options, store), flowing=options.pace == "instant")


def talk_in_lines(rehearsal: "Rehearsal | WatchedRehearsal", flowing: bool, read: "Callable[[], str | None] | None" = None) -> int:
    """The talk from where it stands to its end, then the debrief.

    `flowing`: they go on without being asked to. `read`: gives a line that was typed, None at their end; default: standard input.
    """
    from tui.plain.debrief import debrief, transcript
    from tui.plain.face import HELP, PlainFace
    from tui.scenario.library import load_bank

    scenario = rehearsal.interview.scenario
    say(f"{scenario.title}. {scenario.role} at {scenario.company}, about {scenario.length} minutes.")
    say(scenario.brief.strip())
    say(HELP)
    say()
    for line in transcript(rehearsal.interview):
        say(line)
    if not PlainFace(rehearsal, read or _read_line, say, flowing=flowing).run():
        name = rehearsal.session_id
        say(f"Saved. `twoway sessions` lists it as {name}; the lobby offers to continue it." if name else "Nothing of it was saved.")
        return GOOD
    for line in debrief(rehearsal.interview, load_bank()):
        say(line)
    return GOOD


def _read_line() -> str | None:
    """A line of standard input, None at its end; what is not UTF-8 is shown as such instead of ending the talk."""
    sys.stdout.flush()
    raw = sys.stdin.buffer.readline()
    return raw.decode("utf-8", "replace") if raw else None


def by_plan(options: argparse.Namespace) -> int:
    """Make the moves of a plan; 1 if an expectation failed. What the command line says goes before what the plan says."""
    from tui.authoring.plan import PlanError, read_plan
    from tui.authoring.trial import attempt
    from tui.cli.card import result
    from tui.cli.shelf import loaded
    from tui.interview.book import topics_of
    from tui.listening.ear import Ear
    from tui.scenario.library import load_bank

    try:
        plan = read_plan(options.plan)
    except PlanError as error:
        for mistake in error.mistakes:
            complain(f"{error.path}:{mistake.line}:1: {mistake.message}")
        return BAD
    asked = {"seed": options.seed, "difficulty": options.difficulty, "pace": options.pace}
    plan = plan._replace(**{name: value for name, value in asked.items() if value is not None})
    scenario, bank = loaded(options.scenario), load_bank()
    trial = attempt(plan, scenario, bank, Ear(topics_of(scenario, bank)))
    if options.json:
        say_json(result(trial.interview))
    else:
        from tui.plain.debrief import debrief, transcript

        for line in (*transcript(trial.interview), "", *debrief(trial.interview, bank)):
            say(line)
    for failure in trial.failures:
        complain(f"{options.plan}:{failure.line}:1: expected {failure.expected}, got {failure.got}", f"at event {failure.event}")
    return BAD if trial.failures else GOOD


def _begin(options: argparse.Namespace, store: "Store") -> "Rehearsal":
    from tui.cli.shelf import loaded
    from tui.interview.book import topics_of
    from tui.listening.ear import Ear
    from tui.scenario.library import load_bank
    from tui.sessions.rehearsal import Rehearsal
    from tui.sessions.rows import session_name

    if not options.scenario:
        raise CommandError("which interview?", "Write `twoway play SCENARIO --plain`; `twoway list` shows what there is.")
    scenario, bank = loaded(options.scenario), load_bank()
    return Rehearsal.begin(
        store,
        scenario,
        bank,
        Ear(topics_of(scenario, bank)),
        session_id=session_name(now(), draw()),
        seed=options.seed if options.seed is not None else draw(),
        difficulty=options.difficulty or "guarded",
        pace=options.pace or "stepped",
        clock=stopwatch(),
        now=now,
    )

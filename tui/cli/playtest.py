"""`twoway playtest`: automatic candidates sit through an interview many times, and what they met is reported."""

import argparse
import os
import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from tui.cli.output import BAD, ENVIRONMENT, GOOD, CommandError, complain, say, say_json

if TYPE_CHECKING:
    from tui.authoring.playtest.company import Campaign
    from tui.authoring.playtest.tally import Failure, Tally
    from tui.cli.commands import Commands

PLAYS, MOST_PLAYS = 200, 1_000_000
MOST_JOBS = 64
LARGEST_SEED = 1_000_000_000


def add(commands: "Commands") -> None:
    """Add the command."""
    command = commands.add_parser("playtest", help="let automatic candidates sit through an interview, and report what they met")
    command.add_argument("scenario", help="a scenario's name, folder or file")
    command.add_argument(
        "--plays", type=int, default=PLAYS, metavar="N", help=f"interviews in all, the players taking turns (default {PLAYS})"
    )
    command.add_argument(
        "--seed", type=int, default=1, metavar="S", help="of the first round (default 1); the same seed gives the same report"
    )
    command.add_argument("--player", action="append", default=[], metavar="NAME", help="only this player; may be given several times")
    command.add_argument("--jobs", type=int, default=1, metavar="J", help="processes (default 1); the report is the same for any number")
    command.add_argument("--lines", action="store_true", help="how often each line was heard, not only the rarest")
    command.add_argument("--time", action="store_true", help="also the CPU seconds, which differ from run to run")
    command.add_argument("--json", action="store_true", help="as JSON")
    command.add_argument("--html", type=Path, metavar="FILE", help="write the report as one page, too")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Play and report; 1 if something is wrong with the scenario."""
    from tui.authoring.playtest.company import Campaign
    from tui.authoring.playtest.report import report
    from tui.cli.shelf import loaded, located
    from tui.scenario.library import load_bank

    _look_at(options)
    file, scenario = located(options.scenario), loaded(options.scenario)
    campaign = Campaign(scenario, load_bank(), options.plays, options.seed, _players(options.player))
    began = process_time()
    tally = _played(campaign, options.jobs)
    found = report(campaign, tally, file)
    plans = [str(_saved(failure, file)) for failure in tally.failures]
    if options.html is not None:
        from tui.authoring.playtest.page import page

        options.html.write_text("".join(page(found)), encoding="utf-8", newline="\n")
    seconds = round(process_time() - began + _of_children(), 2) if options.time else None
    if options.json:
        from tui.authoring.playtest.structured import plain

        say_json(plain(found, tally, plans, seconds))
    else:
        from tui.authoring.playtest.terminal import lines

        for line in lines(found, options.scenario, options.lines):
            say(line)
        _tell_of_plans(plans, found.failed, options.scenario, file)
        if seconds is not None:
            say(f"{found.plays:,} plays, {found.moves:,} moves, {seconds:.1f} s of CPU")
    return BAD if found.faults else GOOD


def _look_at(options: argparse.Namespace) -> None:
    """Refuse numbers that make no sense."""
    for name, value, least, most in (
        ("plays", options.plays, 1, MOST_PLAYS),
        ("jobs", options.jobs, 1, MOST_JOBS),
        ("seed", options.seed, 0, LARGEST_SEED),
    ):
        if not least <= value <= most:
            raise CommandError(f"--{name} {value} is out of range", f"Take a number from {least} to {most:,}.")


def _players(names: list[str]) -> tuple[str, ...]:
    """The players named, in the report's order; all of them if none is. Raises CommandError."""
    from tui.authoring.playtest.cast import NAMES
    from tui.scenario.nearest import did_you_mean
    from tui.text import clean_line

    for name in names:
        if name not in NAMES:
            near = did_you_mean(name, NAMES)
            raise CommandError(f"there is no player '{clean_line(name, 40)}'", f"{near} The players are {', '.join(NAMES)}.".strip())
    return tuple(name for name in NAMES if name in names) or NAMES


def _played(campaign: "Campaign", jobs: int) -> "Tally":
    from tui.authoring.playtest.campaign import run as play
    from tui.authoring.playtest.processes import ProcessEndedError

    shown = sys.stderr.isatty()

    def progress(done: int) -> None:
        if shown:
            sys.stderr.write(f"\r{done:,} of {campaign.plays:,} plays" + ("\r\033[K" if done == campaign.plays else ""))
            sys.stderr.flush()

    try:
        return play(campaign, jobs, progress)
    except ProcessEndedError:
        raise CommandError("one of the processes ended before its plays did", "Try again with --jobs 1.", ENVIRONMENT) from None


def _of_children() -> float:
    """CPU seconds of the processes that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def _saved(failure: "Failure", file: Path) -> Path:
    """Write a failing play down as a plan, beside its scenario if that may be; returns where."""
    from tui import places
    from tui.scenario.shelf import FILE

    name = f"playtest-{failure.player}-{failure.seed}.plan"
    beside = file.parent / (name if file.name == FILE else f"{file.stem}-{name}")
    ships = places.shipped_scenarios().resolve()
    if ships not in file.resolve().parents:
        try:
            beside.write_text(failure.plan, encoding="utf-8", newline="\n")
            return beside
        except OSError:
            complain(f"{beside.parent} cannot be written to", "The plan is kept among your own data instead.")
    own = places.data_dir() / "playtest" / file.parent.name
    own.mkdir(parents=True, exist_ok=True)
    (own / name).write_text(failure.plan, encoding="utf-8", newline="\n")
    return own / name


def _tell_of_plans(plans: list[str], failed: int, scenario: str, file: Path) -> None:
    for plan in plans:
        again = f"twoway test {plan}" if Path(plan).parent == file.parent else f"twoway play {scenario} --plan {plan}"
        say(f"Saved {plan}; the same moves again: {again}")
    if failed > len(plans):
        say(f"{failed - len(plans)} more plays failed in the same ways; the first of each kind are saved.")

"""`twoway what-if` and `twoway compare`: a moment tried again, and two sessions of one interview side by side."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tui.cli.output import BAD, GOOD, CommandError, complain, say, say_json
from tui.cli.saved import HELP, named, played

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.authoring.plan import Plan
    from tui.cli.commands import Commands
    from tui.interview.played import Played
    from tui.sessions.rehearsal import Rehearsal
    from tui.sessions.rows import SessionRow
    from tui.sessions.store import Store


def add(commands: "Commands") -> None:
    """Add the commands."""
    again = commands.add_parser("what-if", help="try a moment of a session again: same interview, same history up to there")
    again.add_argument("session", metavar="SESSION", help=HELP)
    again.add_argument("--at", type=int, required=True, metavar="EVENT", help="the event to begin at; `twoway replay` numbers them")
    again.add_argument("--plan", type=Path, metavar="FILE", help="make the moves of this plan and print what came of them")
    again.add_argument("--plain", action="store_true", help="line by line, for screen readers, pipes and slow links")
    again.add_argument("--json", action="store_true", help="the new session, and with --plan what came of it, as JSON")
    again.set_defaults(run=run_what_if)
    compare = commands.add_parser("compare", help="two sessions of one interview side by side")
    compare.add_argument("first", metavar="SESSION", help=HELP)
    compare.add_argument("second", metavar="SESSION", nargs="?", default="", help="the other; without it, a what-if and its parent")
    compare.add_argument("--json", action="store_true", help="as JSON")
    compare.set_defaults(run=run_compare)


def run_what_if(options: argparse.Namespace) -> int:
    """Begin the new session in whichever way was asked for; it is kept like any other."""
    from tui.cli import play
    from tui.cli.shelf import opened

    if options.plan:
        return _by_plan(options)
    if options.plain or options.json:
        with opened() as store:
            parent = named(store, options.session)
            rehearsal = _begin(store, parent, options.at, play.stopwatch())
            if options.plain:
                return play.talk_in_lines(rehearsal, flowing=False)
            rehearsal.close()
            say_json(_described(rehearsal, parent, options.at))
        return GOOD
    with opened() as store:
        parent = named(store, options.session)
    play.needs_screen("`twoway what-if SESSION --at EVENT --plain` works in pipes too.")
    from tui.app.journey import MomentChosen
    from tui.app.launch import launch

    return launch(play.front_desk(), first=MomentChosen(parent.id, options.at))


def _by_plan(options: argparse.Namespace) -> int:
    """Make the moves of a plan from there on; 1 if an expectation failed."""
    from tui.authoring.rehearse import PlanClock, play
    from tui.cli.card import card_of, result
    from tui.cli.shelf import opened
    from tui.plain.comparison import difference_lines
    from tui.plain.debrief import transcript
    from tui.scoring.difference import difference

    plan, clock = _plan(options.plan), PlanClock()
    with opened() as store:
        parent = named(store, options.session)
        before = card_of(played(store, parent))
        rehearsal = _begin(store, parent, options.at, clock)
        failures = play(plan.steps, rehearsal, clock, lambda: card_of(rehearsal.interview).total)
        rehearsal.close()
    found = difference(before, card_of(rehearsal.interview))
    if options.json:
        about = _described(rehearsal, parent, options.at)
        say_json({**about, "difference": msgspec.to_builtins(found), **result(rehearsal.interview)})
    else:
        for line in (*transcript(rehearsal.interview), "", *difference_lines(found)):
            say(line)
        say(f"Saved as {rehearsal.session_id}; `twoway compare {rehearsal.session_id}` shows both side by side.")
    for failure in failures:
        complain(f"{options.plan}:{failure.line}:1: expected {failure.expected}, got {failure.got}", f"at event {failure.event}")
    return BAD if failures else GOOD


def _plan(path: Path) -> "Plan":
    from tui.authoring.plan import PlanError, read_plan

    try:
        return read_plan(path)
    except PlanError as error:
        raise CommandError(f"the plan has mistakes\n{error}", "Mend them, then try again.", BAD) from None


def _begin(store: "Store", parent: "SessionRow", number: int, clock: "Callable[[], int]") -> "Rehearsal":
    from tui.cli import play
    from tui.interview.book import topics_of
    from tui.listening.ear import Ear
    from tui.scenario.library import load_bank
    from tui.sessions.errors import StoreError
    from tui.sessions.rows import session_name
    from tui.sessions.what_if import what_if

    bank, name = load_bank(), session_name(play.now(), play.draw())
    try:
        rehearsal = what_if(
            store, parent.id, number, bank, lambda scenario: Ear(topics_of(scenario, bank)), session_id=name, clock=clock, now=play.now
        )
    except StoreError as error:
        raise CommandError(str(error), error.next_step) from None
    if rehearsal.warning:
        complain(rehearsal.warning)
    return rehearsal


def _described(rehearsal: "Rehearsal", parent: "SessionRow", number: int) -> dict[str, object]:
    return {"session": rehearsal.session_id, "parent": parent.id, "parent_event": number}


def run_compare(options: argparse.Namespace) -> int:
    """Print both against each other."""
    from tui.cli.shelf import opened
    from tui.plain.comparison import comparison
    from tui.scoring.comparing import compare

    with opened() as store:
        rows = _pair(store, options)
        talks: list[Played] = [played(store, row) for row in rows]
    try:
        found = compare(*talks)
    except ValueError as error:
        raise CommandError(f"{error}: {rows[0].title}, {rows[1].title}", "Name two sessions of one interview.") from None
    if options.json:
        say_json({"sessions": [row.id for row in rows], **msgspec.to_builtins(found)})
        return GOOD
    for line in comparison(found, *(f"{row.id}, {row.title}" for row in rows)):
        say(line)
    return GOOD


def _pair(store: "Store", options: argparse.Namespace) -> "list[SessionRow]":
    first = named(store, options.first)
    if options.second:
        return [first, named(store, options.second)]
    if not first.parent:
        raise CommandError(f"{first.id} is no what-if", "Name the session to compare it with: `twoway compare SESSION SESSION`.")
    return [named(store, first.parent), first]

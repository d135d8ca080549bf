"""`twoway replay`: a session played back on screen, in lines, or as JSON."""

import argparse
from typing import TYPE_CHECKING

import msgspec

from tui.cli.output import GOOD, say, say_json
from tui.cli.saved import HELP, named, played

if TYPE_CHECKING:
    from tui.cli.commands import Commands


def add(commands: "Commands") -> None:
    """Add the command."""
    replay = commands.add_parser("replay", help="see a session again, line by line")
    replay.add_argument("session", metavar="SESSION", nargs="?", default="last", help=f"{HELP} (default: last)")
    replay.add_argument("--at", type=int, default=0, metavar="EVENT", help="begin at this event")
    replay.add_argument("--plain", action="store_true", help="print it, with times, numbers and what stood out")
    replay.add_argument("--json", action="store_true", help="events, marks and scorecard as JSON")
    replay.set_defaults(run=run_replay)


def run_replay(options: argparse.Namespace) -> int:
    """Show it in whichever way was asked for."""
    from tui.cli import play
    from tui.cli.shelf import opened

    if not (options.plain or options.json):
        with opened() as store:
            row = named(store, options.session)
        play.needs_screen("`twoway replay SESSION --plain` works in pipes too.")
        from tui.app.journey import ReplayChosen
        from tui.app.launch import launch

        return launch(play.front_desk(), first=ReplayChosen(row.id, options.at))
    from tui.scenario.library import load_bank
    from tui.sessions.marks import marks
    from tui.sessions.tape import Tape

    with opened() as store:
        row = named(store, options.session)
        tape = Tape(played(store, row))
    found = marks(tape, load_bank())
    if options.json:
        from tui.cli.card import result

        about = {"session": row.id, "name": row.name, "started_at": row.started_at, "ended": row.ended, "parent": row.parent}
        say_json({**about, "parent_event": row.parent_event, **result(tape.talk), "marks": msgspec.to_builtins(found)})
        return GOOD
    from tui.plain.replay import replay

    say(f"{row.title}, {row.id}")
    for line in replay(tape, found):
        say(line)
    return GOOD

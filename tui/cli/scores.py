"""`twoway score`: a session's scorecard again, or that of a real talk."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import GOOD, CommandError, say, say_json
from tui.cli.saved import named, played

if TYPE_CHECKING:
    from tui.cli.commands import Commands
    from tui.interview.played import Played


def add(commands: "Commands") -> None:
    """Add the commands."""
    score = commands.add_parser("score", help="the scorecard and debrief of a saved session, a session log, or a transcript of a real talk")
    score.add_argument(
        "session", metavar="SESSION", help="a session's id, `last`, a session log, or a transcript (WebVTT, SRT, text, JSON)"
    )
    score.add_argument("--me", metavar="NAME", help="in a transcript: the speaker who was the candidate")
    score.add_argument("--json", action="store_true", help="events and scorecard as JSON")
    score.set_defaults(run=run_score)


def run_score(options: argparse.Namespace) -> int:
    """Print the card and the debrief."""
    if Path(options.session).is_file() and not _is_log(Path(options.session)):
        from tui.cli.talks import run_transcript

        return run_transcript(Path(options.session), options.me or "", options.json)
    if options.me is not None:
        raise CommandError("--me goes with a transcript", "Without it a session is scored.")
    interview = _interview(options.session)
    if options.json:
        from tui.cli.card import result

        say_json(result(interview))
        return GOOD
    from tui.plain.debrief import debrief
    from tui.scenario.library import load_bank

    say(f"{interview.scenario.title}, {interview.scenario.company}")
    for line in debrief(interview, load_bank()):
        say(line)
    return GOOD


def _is_log(path: Path) -> bool:
    """Whether a file says of itself that it is a session log."""
    with path.open("rb") as file:
        return b'"twoway-log"' in file.read(200)


def _interview(name: str) -> "Played":
    """The interview of a session or of a log file. Raises CommandError."""
    if not Path(name).is_file():
        return _saved(name)[1]
    from tui.cli.exchange import read
    from tui.interview.played import Played

    log = read(Path(name))
    return Played(log.header.scenario, log.events)


def _saved(name: str) -> "tuple[str, Played]":
    """A saved session's id and its interview. Raises CommandError."""
    from tui.cli.shelf import opened

    with opened() as store:
        row = named(store, name)
        return row.id, played(store, row)

"""`twoway score`: a session's scorecard again, or that of a real talk."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import ENVIRONMENT, GOOD, CommandError, say, say_json
from tui.cli.saved import named, played
from tui.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.cli.commands import Commands
    from tui.interview.played import Played
    from tui.sessions.cards import KeptCard


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
        if Path(options.session).suffix and not Path(options.session).exists():
            raise CommandError(f"there is no file {clean_line(options.session)}", "Give the transcript's path.")
        raise CommandError("--me goes with a transcript", "Without it a session is scored.")
    interview, earlier = _interview(options.session)
    if options.json:
        from tui.cli.card import result

        say_json({**result(interview), "earlier": [{"rubric": card.rubric, "total": card.total, "band": card.band} for card in earlier]})
        return GOOD
    from tui.plain.debrief import debrief
    from tui.scenario.library import load_bank

    say(f"{interview.scenario.title}, {interview.scenario.company}")
    for line in debrief(interview, load_bank()):
        say(line)
    for card in earlier:
        say(f"By rubric {card.rubric} it was {card.total:.0f}, {card.band or card.kind}.")
    return GOOD


def _is_log(path: Path) -> bool:
    """Whether a file says of itself that it is a session log."""
    with path.open("rb") as file:
        return b'"twoway-log"' in file.read(200)


def _interview(name: str) -> "tuple[Played, Sequence[KeptCard]]":
    """The interview of a session or of a log file, and the scorecards that older rubrics gave it. Raises CommandError."""
    if not Path(name).is_file():
        return _rescored(name)
    from tui.cli.exchange import read
    from tui.interview.played import Played

    log = read(Path(name))
    return Played(log.header.scenario, log.events), ()


def _rescored(name: str) -> "tuple[Played, Sequence[KeptCard]]":
    """A saved session, scored anew if that was done under an older rubric; its old cards are kept. Raises CommandError."""
    from tui.cli.shelf import opened
    from tui.scoring.score import RUBRIC_VERSION
    from tui.sessions.cards import cards, rescore
    from tui.sessions.errors import StoreError

    with opened() as store:
        row = named(store, name)
        talk = played(store, row)
        try:
            rescore(store, row, talk)
            return talk, [card for card in cards(store, row.id) if card.rubric < RUBRIC_VERSION]
        except StoreError as error:
            raise CommandError(str(error), error.next_step, ENVIRONMENT) from None

"""`twoway export` and `twoway import`: a session as a file for somebody else, and somebody else's session."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import BAD, GOOD, CommandError, say, say_json

if TYPE_CHECKING:
    from tui.cli.commands import Commands
    from tui.sessions.exports.sheet import Sheet
    from tui.sessions.log import Log

FORMS = {
    "log": "jsonl",
    "md": "md",
    "html": "html",
    "cast": "cast",
    "json": "json",
}
"""Forms of an export, and the ending of each one's file."""
TO_A_FILE = ("html", "cast")
"""Forms that nobody reads in a terminal: without --output they become a file in the current folder."""


def add(commands: "Commands") -> None:
    """Add the commands."""
    export = commands.add_parser("export", help="write a session as a file: a log to send, a page for a coach, a film to play")
    export.add_argument("session", metavar="SESSION", help="a session's id, `last` for the newest, or the file of a session log")
    export.add_argument(
        "--to",
        choices=[*FORMS],
        default="log",
        help="log (portable, the scenario embedded; the default), md (Markdown), html (one page, works offline), cast (asciicast), json",
    )
    export.add_argument(
        "--output", "-o", metavar="FILE", help="a file, a folder, or - for standard output (the default, except for html and cast)"
    )
    export.set_defaults(run=run_export)
    bring = commands.add_parser("import", help="keep the session in a log that somebody sent, or the notes in it")
    bring.add_argument("file", metavar="FILE", type=Path, help="a session log, as `twoway export` writes it")
    bring.add_argument(
        "--from", dest="by", metavar="NAME", default="", help="whose it is, or who wrote the notes (default: the file's name)"
    )
    bring.add_argument("--json", action="store_true", help="what came of it, as JSON")
    bring.set_defaults(run=run_import)


# -- export -----------------------------------------------------------------------------------------------------------


def run_export(options: argparse.Namespace) -> int:
    """Write the file, or print it."""
    name, title, pieces = _exported(options.session, options.to)
    place = options.output or ("." if options.to in TO_A_FILE else "-")
    if place == "-":
        sys.stdout.flush()
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
        return GOOD
    from tui.sessions.exports.slug import slug

    file = Path(place)
    if file.is_dir():
        file /= f"{slug(title, name)}.{FORMS[options.to]}"
    _write(file, pieces)
    say(f"Written: {file}")
    return GOOD


def _write(file: Path, pieces: Iterable[str]) -> None:
    """A new file, whole or not at all; never over one that is there. Raises OSError."""
    with file.open("x", encoding="utf-8", errors="replace", newline="\n") as out:
        try:
            out.writelines(pieces)
            out.flush()
        except BaseException:  # half an export must not look like one
            file.unlink(missing_ok=True)
            raise


def _exported(name: str, form: str) -> tuple[str, str, Iterable[str]]:
    """The session's id, its scenario's title, and the export in pieces. Raises CommandError."""
    if form == "log":
        return _as_log(name)
    sheet = _sheet(name)
    title = sheet.talk.scenario.title
    if form == "md":
        from tui.sessions.exports.markdown import markdown

        return sheet.session, title, markdown(sheet)
    if form == "html":
        from tui.sessions.exports.page import page

        return sheet.session, title, page(sheet)
    if form == "cast":
        from tui.sessions.exports.cast import cast

        return sheet.session, title, cast(sheet)
    import json

    from tui.cli.output import JSON_VERSION
    from tui.sessions.exports.structured import structured

    return sheet.session, title, [json.dumps({"version": JSON_VERSION, **structured(sheet)}, ensure_ascii=False, indent=1), "\n"]


def _as_log(name: str) -> tuple[str, str, Iterable[str]]:
    import tui
    from tui.cli.saved import named
    from tui.cli.shelf import opened
    from tui.scoring.score import RUBRIC_VERSION
    from tui.sessions.errors import StoreError
    from tui.sessions.log import write_log

    if Path(name).is_file():
        log = read(Path(name))
        return log.header.session, log.header.scenario.title, [line.decode() + "\n" for line in log.lines]
    versions = {"app": tui.__version__, "rubric": str(RUBRIC_VERSION)}
    with opened() as store:
        row = named(store, name)
        try:
            scenario = store.scenario(row.digest)
            lines = list(write_log(row.id, scenario, store.payloads(row.id), versions, row.started_at))
        except (StoreError, ValueError) as error:
            raise CommandError(f"session {row.id} cannot be read: {error}", "`twoway doctor` looks at the store.", BAD) from None
    return row.id, row.title, lines


def _sheet(name: str) -> "Sheet":
    """What the exports for people tell. Raises CommandError."""
    from tui.cli.saved import named, played
    from tui.cli.shelf import opened
    from tui.interview.played import Played
    from tui.scenario.library import load_bank
    from tui.sessions.exports.sheet import sheet_of

    if Path(name).is_file():
        log = read(Path(name))
        talk = Played(log.header.scenario, log.events)
        return sheet_of(log.header.session, talk, load_bank(), started_at=log.header.started_at, origin=Path(name).name)
    with opened() as store:
        row = named(store, name)
        talk = played(store, row)
    return sheet_of(row.id, talk, load_bank(), started_at=row.started_at, origin=row.brought_from)


# -- import -----------------------------------------------------------------------------------------------------------


def run_import(options: argparse.Namespace) -> int:
    """Keep the session, or its notes."""
    from tui.cli.play import now
    from tui.cli.shelf import opened
    from tui.sessions.bringing import bring
    from tui.sessions.errors import StoreError

    log = read(options.file)
    label = options.by or options.file.stem
    with opened() as store:
        try:
            brought = bring(store, log, from_file=label, by=label, now=now())
        except StoreError as error:
            raise CommandError(str(error), error.next_step, BAD) from None
    if options.json:
        say_json({"session": brought.session, "how": brought.how, "notes": brought.notes})
        return GOOD
    notes = f"{brought.notes} {'note' if brought.notes == 1 else 'notes'}"
    match brought.how:
        case "new":
            say(f"Kept as {brought.session}, with {notes}. It is listed as somebody else's and does not count among your rehearsals.")
        case "notes":
            say(f"{notes} came back for your session {brought.session}.")
        case "known":
            say(f"Session {brought.session} is here already, and there is nothing new in this log.")
    return GOOD


def read(path: Path) -> "Log":
    """A log that may be shown and scored. Raises CommandError, OSError."""
    from tui.sessions.errors import StoreError
    from tui.sessions.log import read_log

    try:
        return read_log(path)
    except StoreError as error:
        raise CommandError(str(error), error.next_step, BAD) from None

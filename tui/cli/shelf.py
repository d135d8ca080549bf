"""`twoway list` and `twoway sessions`: what can be played, and what was played. Also finds scenarios for the other commands."""

import argparse
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import BAD, ENVIRONMENT, GOOD, CommandError, complain, say, say_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.cli.commands import Commands
    from tui.scenario.model import Scenario
    from tui.sessions.store import Store


def add(commands: "Commands") -> None:
    """Add the commands."""
    listing = commands.add_parser("list", help="the interviews there are")
    listing.add_argument("folders", nargs="*", metavar="FOLDER", type=Path, help="further folders to look in")
    listing.add_argument("--json", action="store_true", help="as JSON")
    listing.set_defaults(run=run_list)
    sessions = commands.add_parser("sessions", help="past sessions, newest first")
    sessions.add_argument("--json", action="store_true", help="as JSON")
    sessions.add_argument("--limit", type=int, default=50, metavar="N", help="at most N (default 50)")
    sessions.set_defaults(run=run_sessions)


def located(name: str) -> Path:
    """The folder or file of a scenario. Raises CommandError."""
    from tui.scenario import library

    try:
        return library.locate(name)
    except library.NotFoundError as error:
        raise CommandError(str(error), "`twoway list` shows the scenarios there are.") from None


def loaded(name: str) -> "Scenario":
    """A scenario ready to play. Raises CommandError, with the first mistake if it has any."""
    from tui.scenario import library
    from tui.scenario.mistakes import ScenarioError, render

    try:
        return library.load(located(name)).scenario
    except ScenarioError as error:
        first = next((m for m in error.mistakes if m.level == "error"), error.mistakes[0])
        raise CommandError(f"{name} has mistakes, the first is\n{render(first)}", f"`twoway check {name}` lists them all.", BAD) from None


@contextmanager
def opened() -> "Iterator[Store]":
    """The store of sessions; what had to be mended in it is told. Raises CommandError, also for what goes wrong while it is open."""
    from tui.sessions.errors import StoreError
    from tui.sessions.store import Store

    try:
        with Store.open() as store:
            if store.notice:
                complain(store.notice)
            yield store
    except StoreError as error:
        raise CommandError(str(error), error.next_step, ENVIRONMENT) from None


def run_list(options: argparse.Namespace) -> int:
    """Print every scenario with its source and best band."""
    from tui.scenario import library

    entries = library.find(options.folders)
    with opened() as store:
        best = {entry.id: store.best(entry.id) for entry in entries}
    if options.json:
        rows = [
            {
                "id": entry.id,
                "title": entry.title,
                "role": entry.role,
                "company": entry.company,
                "minutes": entry.length,
                "source": entry.source,
                "path": str(entry.path),
                "broken": entry.broken,
                "best": _best(best[entry.id]),
            }
            for entry in entries
        ]
        say_json({"scenarios": rows})
        return GOOD
    own = {entry.id for entry in entries if entry.source == "yours"}
    for entry in entries:
        if entry.broken:
            say(f"{entry.id}: cannot be played. {entry.broken}")
            continue
        score = best[entry.id]
        record = f"best: {score.band}" if score else "not played yet"
        source = "shipped, yours is played in its stead" if entry.source == "shipped" and entry.id in own else entry.source
        say(f"{entry.id}: {entry.title}. {entry.role}, {entry.company}, {entry.length} min, {source}; {record}")
    return GOOD


def run_sessions(options: argparse.Namespace) -> int:
    """Print past sessions."""
    with opened() as store:
        rows = store.sessions(limit=max(1, options.limit))
    if options.json:
        say_json(
            {
                "sessions": [
                    {
                        "id": row.id,
                        "scenario": row.scenario,
                        "started_at": row.started_at,
                        "ended": row.ended,
                        "events": row.count,
                        "score": row.score,
                        "kind": row.kind,
                        "parent": row.parent,
                        "parent_event": row.parent_event,
                        "brought_from": row.brought_from or None,
                        "name": row.name,
                        "tags": list(row.tags),
                        "archived": row.archived,
                    }
                    for row in rows
                ]
            }
        )
        return GOOD
    if not rows:
        say("No sessions yet. `twoway` opens the lobby.")
    for row in rows:
        result = f"{row.score:.0f}, {row.kind}" if row.score is not None else ("ended" if row.ended else "unfinished")
        theirs = f" (from {row.brought_from})" if row.brought_from else ""
        again = f" (what-if of {row.parent} at {row.parent_event})" if row.parent else ""
        say(f"{row.id}  {row.started_at[:16].replace('T', ' ')}  {row.name or row.title}: {result}{theirs}{again}")
    return GOOD


def _best(score: object) -> object:
    import msgspec

    return msgspec.to_builtins(score) if score is not None else None

"""`twoway check` and `twoway schema`: every mistake of a scenario at its place, and the form it must have."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import BAD, GOOD, say, say_json

if TYPE_CHECKING:
    from tui.cli.commands import Commands
    from tui.scenario.mistakes import Mistake


def add(commands: "Commands") -> None:
    """Add the commands."""
    check = commands.add_parser("check", help="list every mistake of a scenario at its line")
    check.add_argument("paths", nargs="+", metavar="PATH", help="a scenario's folder, its file, a plan, or the name of a known scenario")
    check.add_argument(
        "--format", choices=["text", "json", "github"], default="text", help="text for people (default), json, or github annotations"
    )
    check.set_defaults(run=run_check)
    schema = commands.add_parser("schema", help="print the JSON Schema of a scenario, for editors")
    schema.set_defaults(run=run_schema)


def run_check(options: argparse.Namespace) -> int:
    """Print all mistakes; 1 if any is an error."""
    found = [mistake for path in options.paths for mistake in _mistakes(path)]
    errors = sum(mistake.level == "error" for mistake in found)
    if options.format == "json":
        say_json({"mistakes": [_plain(mistake) for mistake in found]})
    elif options.format == "github":
        for mistake in found:
            level = {"error": "error", "warning": "warning"}.get(mistake.level, "notice")
            place = f"file={_escaped(mistake.file)},line={mistake.line},col={mistake.column},title={mistake.code}"
            say(f"::{level} {place}::{_escaped(mistake.message)}")
    else:
        _text(found, errors)
    return BAD if errors else GOOD


def run_schema(options: argparse.Namespace) -> int:
    """Print the schema."""
    import json

    from tui.scenario.schema import schema

    say(json.dumps(schema(), indent=1))
    return GOOD


def _text(found: "list[Mistake]", errors: int) -> None:
    from tui.scenario.mistakes import render

    for mistake in found:
        say(render(mistake))
    others = len(found) - errors
    if not found:
        say("No mistakes found.")
    elif not errors:
        say(f"No errors; {others} {'remark' if others == 1 else 'remarks'}.")
    else:
        say(f"{errors} {'error' if errors == 1 else 'errors'}, {others} {'remark' if others == 1 else 'remarks'}.")


def _mistakes(path: str) -> "list[Mistake]":
    if path.endswith(".plan"):
        return _plan_mistakes(Path(path))
    from tui.cli.shelf import located

    file = located(path)
    from tui.scenario import library
    from tui.scenario.shelf import FILE

    found = list(library.check(file))
    if file.name == FILE:  # in a folder of its own: the plans beside it are part of it
        for plan in sorted(file.parent.glob("*.plan")):
            found += _plan_mistakes(plan)
    return found


def _plan_mistakes(path: Path) -> "list[Mistake]":
    from tui.authoring.plan import PlanError, read_plan
    from tui.scenario.mistakes import Mistake

    try:
        read_plan(path)
    except PlanError as error:
        return [
            Mistake(code="TW090", level="error", file=str(path), line=mistake.line, column=1, message=mistake.message)
            for mistake in error.mistakes
        ]
    return []


def _plain(mistake: "Mistake") -> dict[str, object]:
    return {
        "code": mistake.code,
        "level": mistake.level,
        "file": mistake.file,
        "line": mistake.line,
        "column": mistake.column,
        "message": mistake.message,
        "hint": mistake.hint,
    }


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

"""`twoway check` and `twoway schema`: every mistake of a scenario at its place, and the form it must have."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import BAD, GOOD, CommandError, say, say_json
from tui.text import clean, clean_line

if TYPE_CHECKING:
    from tui.cli.commands import Commands
    from tui.scenario.mistakes import Mistake


def add(commands: "Commands") -> None:
    """Add the commands."""
    check = commands.add_parser("check", help="list every mistake of a scenario at its line")
    check.add_argument("paths", nargs="*", metavar="PATH", help="a scenario's folder, its file, a plan, or the name of a known scenario")
    check.add_argument(
        "--format", choices=["text", "json", "github"], default="text", help="text for people (default), json, or github annotations"
    )
    check.add_argument("--explain", metavar="CODE", help="print what a code such as TW021 means, with an example and how to mend it")
    check.add_argument("--quick", action="store_true", help="leave out what needs the ear: whether each phrasing is heard as its topic")
    check.set_defaults(run=run_check)
    schema = commands.add_parser("schema", help="print the JSON Schema of a scenario, for editors")
    schema.set_defaults(run=run_schema)


def run_check(options: argparse.Namespace) -> int:
    """Print all mistakes, or what one code means; 1 if any mistake is an error."""
    if options.explain is not None:
        return _explain(options.explain, options.paths)
    if not options.paths:
        raise CommandError("name a scenario to check", "For example: twoway check the-third-analyst")
    found = [mistake for path in options.paths for mistake in _mistakes(path, not options.quick)]
    errors = sum(mistake.level == "error" for mistake in found)
    if options.format == "json":
        say_json({"mistakes": [_plain(mistake) for mistake in found]})
    elif options.format == "github":
        for mistake in found:
            say(_annotation(mistake))
    else:
        _text(found, errors)
    return BAD if errors else GOOD


def run_schema(options: argparse.Namespace) -> int:
    """Print the schema."""
    import json

    from tui.scenario.schema import schema

    say(json.dumps(schema(), indent=1))
    return GOOD


def _explain(code: str, paths: list[str]) -> int:
    from tui.scenario.pages import NoCodeError, check_page, plain_page

    if paths:
        raise CommandError("--explain takes a code and no scenario", f"To check a scenario: twoway check {clean_line(paths[0], 200)}")
    try:
        page = check_page(code)
    except NoCodeError as error:
        near = f"; did you mean {error.near}?" if error.near else ""
        next_step = "Codes look like TW021; `twoway check` prints one with each mistake."
        raise CommandError(f"there is no check '{clean_line(code, 40)}'{near}", next_step) from None
    say(plain_page(page))
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
    if found:
        first = min(found, key=lambda mistake: mistake.level != "error")
        say(f"More on a code: twoway check --explain {first.code}")


def _mistakes(path: str, heard: bool) -> "list[Mistake]":
    if path.endswith(".plan"):
        return _plan_mistakes(Path(path))
    from tui.cli.shelf import located

    file = located(path)
    from tui.authoring.checking import check
    from tui.scenario.shelf import FILE

    found = check(file, heard)
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


def _annotation(mistake: "Mistake") -> str:
    """A workflow command that shows the mistake beside its line. In a value of the command ':' and ',' are signs of its own, too."""
    level = {"error": "error", "warning": "warning"}.get(mistake.level, "notice")
    file = _escaped(clean(mistake.file)).replace(":", "%3A").replace(",", "%2C")
    sentence = f"{mistake.message}. {mistake.hint}" if mistake.hint else mistake.message
    return f"::{level} file={file},line={mistake.line},col={mistake.column},title={mistake.code}::{_escaped(sentence)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

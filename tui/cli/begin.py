"""`twoway new`: a scenario to begin with."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import GOOD, CommandError, say

if TYPE_CHECKING:
    from tui.cli.commands import Commands


def add(commands: "Commands") -> None:
    """Add the command."""
    new = commands.add_parser("new", help="a new scenario, small and whole, with a plan; it passes `twoway check`")
    new.add_argument("name", help="its folder: small letters, digits and '-'; the last part of the path is the scenario's name")
    new.add_argument("--title", help="default: made from the name")
    for what, default in (("role", "Team coordinator"), ("company", "Example and Sons"), ("interviewer", "Ada Kern")):
        new.add_argument(f"--{what}", default=default, help=f"default: {default}")
    new.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write it and say what to do next."""
    from tui.authoring.starting import Start, start
    from tui.scenario.model import NAME
    from tui.text import clean_line

    folder = Path(options.name)
    if not re.fullmatch(NAME, folder.name):
        raise CommandError(
            f"'{clean_line(folder.name, 64)}' is no name for a scenario", "Take small letters, digits and '-', a letter first: ward-nine."
        )
    title = options.title or folder.name.replace("-", " ").capitalize()
    words = [clean_line(text, 100) for text in (title, options.role, options.company, options.interviewer)]
    if not all(words):
        raise CommandError("a title, a role, a company and an interviewer need a word each", "Leave the option out for the default.")
    try:
        files = start(folder, Start(*words))
    except FileExistsError:
        raise CommandError(f"{clean_line(str(folder), 200)} is there already, and nothing was written", "Take another name.") from None
    for file in files:
        say(str(file))
    say(f"Now try: twoway play {folder}   twoway check {folder}   twoway test {folder}")
    return GOOD

"""`twoway studio`: a scenario's outline, source, mistakes and a rehearsal of it on one screen."""

import argparse
from typing import TYPE_CHECKING

from tui.cli.output import CommandError
from tui.text import clean_line

if TYPE_CHECKING:
    from tui.cli.commands import Commands


def add(commands: "Commands") -> None:
    """Add the command."""
    studio = commands.add_parser("studio", help="write an interview: its outline, source, mistakes and a rehearsal side by side")
    studio.add_argument("scenario", metavar="FILE", help="a scenario's file, its folder, or the name of a known scenario")
    studio.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open the studio; the file need not be without mistakes."""
    from tui.cli.play import front_desk, needs_screen
    from tui.cli.shelf import located
    from tui.scenario.shelf import BANK

    file = located(options.scenario)
    if file.name == BANK:
        raise CommandError("this is the question bank, and holds no interview", "Open a scenario: twoway studio the-third-analyst")
    needs_screen(f"`twoway check {clean_line(str(options.scenario), 200)}` lists its mistakes.")
    from tui.app.journey import StudioChosen
    from tui.app.launch import launch
    from tui.app.workroom import Workroom

    return launch(front_desk(), first=StudioChosen(Workroom(file)))

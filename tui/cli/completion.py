"""`twoway completion`: a completion script for your shell."""

import argparse
from typing import TYPE_CHECKING

from tui.cli.output import GOOD, say

if TYPE_CHECKING:
    from tui.cli.commands import Commands


def add(commands: "Commands") -> None:
    """Add the command."""
    command = commands.add_parser("completion", help="print a completion script for your shell")
    command.add_argument("shell", choices=["bash", "zsh", "tcsh"])
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the script."""
    import shtab

    from tui.cli.main import parser

    say(shtab.complete(parser(), options.shell))
    return GOOD

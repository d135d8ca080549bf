"""`twoway graph` and `twoway show`: a scenario to look at and to read."""

import argparse
from typing import TYPE_CHECKING

from tui.cli.output import GOOD, say

if TYPE_CHECKING:
    from tui.cli.commands import Commands


def add(commands: "Commands") -> None:
    """Add the commands."""
    graph = commands.add_parser("graph", help="the ways through a scenario, as Mermaid or DOT")
    graph.add_argument("scenario", help="a scenario's name, folder or file")
    graph.add_argument("--format", choices=["mermaid", "dot"], default="mermaid", help="for Markdown pages (default), or for Graphviz")
    graph.set_defaults(run=run_graph)
    show = commands.add_parser("show", help="a scenario as a screenplay, for reading and print")
    show.add_argument("scenario", help="a scenario's name, folder or file")
    show.add_argument("--facts", action="store_true", help="with what is true and what each line tells: for the coach, not the candidate")
    show.set_defaults(run=run_show)


def run_graph(options: argparse.Namespace) -> int:
    """Print the picture's text."""
    from tui.authoring.graph import dot, mermaid
    from tui.cli.shelf import loaded

    say((mermaid if options.format == "mermaid" else dot)(loaded(options.scenario)))
    return GOOD


def run_show(options: argparse.Namespace) -> int:
    """Print the screenplay, as Markdown."""
    from tui.authoring.screenplay import screenplay
    from tui.cli.shelf import loaded

    for line in screenplay(loaded(options.scenario), options.facts):
        say(line)
    return GOOD

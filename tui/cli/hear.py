"""`twoway listen`: what would this sentence be taken for?"""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from tui.cli.output import GOOD, say

if TYPE_CHECKING:
    from tui.cli.commands import Commands
    from tui.listening.acts import Act, Near

LONGEST = 4000
"""Characters of a line that are heard."""


def add(commands: "Commands") -> None:
    """Add the command."""
    command = commands.add_parser("listen", help="say what sentences would be taken for: typed at a prompt, or one a line from a pipe")
    command.add_argument("scenario", nargs="?", help="a scenario's name, folder or file; without it the question bank alone")
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Hear every line of standard input."""
    from tui.cli.shelf import loaded
    from tui.interview.book import topics_of
    from tui.listening.acts import NO_CONTEXT
    from tui.listening.ear import Ear
    from tui.scenario.library import load_bank
    from tui.text import clean_line

    bank = load_bank()
    scenario = loaded(options.scenario) if options.scenario else None
    ear = Ear(topics_of(scenario, bank))
    if sys.stdin.isatty() and sys.stdout.isatty() and not options.json:
        from tui.cli.trying import at_terminal

        return at_terminal(scenario, bank, ear)
    if sys.stdin.isatty() and not options.json:
        say("Type a sentence and press Enter; end with Ctrl+D.")
    # Bytes, because a line that is not UTF-8 must not end the run.
    for raw in sys.stdin.buffer:
        text = clean_line(raw.decode("utf-8", "replace"), LONGEST)
        acts = ear.hear(text, NO_CONTEXT) if text else []
        if options.json:
            say(json.dumps({"version": 1, "text": text, "acts": [_plain(act) for act in acts]}, ensure_ascii=False))
        else:
            for act in acts:
                _show(act)
        sys.stdout.flush()
    return GOOD


def _plain(act: "Act") -> dict[str, object]:
    return {
        "text": act.text,
        "kind": act.kind,
        "form": act.form,
        "topic": act.topic,
        "area": act.area,
        "confidence": round(act.confidence, 3),
        "understood": act.understood,
        "nearest": [_topic(near) for near in act.nearest],
        "near": [_topic(near) for near in act.near],
    }


def _topic(near: "Near") -> dict[str, object]:
    return {"topic": near.topic, "area": near.area, "score": round(near.score, 3), "phrasing": near.phrasing}


def _show(act: "Act") -> None:
    if act.kind != "question":
        say(f"{act.kind}: {act.text}")
        return
    heard = f"{act.topic} ({act.area})" if act.topic else "no topic"
    note = "" if act.understood == "yes" else f", {act.understood}"
    say(f"question, {act.form}: {act.text}")
    say(f"  heard as {heard}, {act.confidence:.2f}{note}")
    for near in act.nearest:
        say(f"  near     {near.topic} ({near.area}), {near.score:.2f}: {near.phrasing}")

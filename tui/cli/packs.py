"""`twoway add` and `twoway remove`: scenarios that somebody else wrote."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import BAD, GOOD, CommandError, say
from tui.text import clean_line

if TYPE_CHECKING:
    from tui.cli.commands import Commands


def add(commands: "Commands") -> None:
    """Add the commands."""
    command = commands.add_parser("add", help="add scenarios from a pack (a zip or a folder) to your own; nothing in it is run")
    command.add_argument("pack", type=Path, metavar="FILE.zip", help="a pack: a zip, or a folder with scenario.yaml in it")
    command.add_argument("--replace", action="store_true", help="put it in the place of a scenario of the same name")
    command.set_defaults(run=run_add)
    command = commands.add_parser("remove", help="remove a scenario of your own; your sessions with it stay")
    command.add_argument("name", help="as `twoway list` shows it")
    command.set_defaults(run=run_remove)


def run_add(options: argparse.Namespace) -> int:
    """Check everything, then put it in place; 1 if something in the pack is wrong, and then nothing was added."""
    from tui.authoring.packs.contents import scenarios_in
    from tui.authoring.packs.errors import PackError
    from tui.authoring.packs.placing import place, shipped_too
    from tui.authoring.packs.reading import read_pack

    pack: Path = options.pack
    if not pack.exists():
        raise CommandError(
            f"there is no file or folder '{clean_line(str(pack), 200)}'", "Name a zip, or a folder with scenario.yaml in it."
        )
    try:
        files = read_pack(pack)
        packed = scenarios_in(files, pack.resolve().stem if pack.is_file() else pack.resolve().name)
        place(packed, options.replace)
    except PackError as error:
        where = clean_line(pack.name or str(pack), 200) + (f"/{error.place}" if error.place else "")
        raise CommandError(f"{where}: {error.sentence}; nothing was added", error.next_step, BAD) from None
    for one in packed:
        say(f"Added {one.name}: {one.title}. Play it: twoway play {one.name}")
        if shipped_too(one.name):
            say(f"  It is played in the stead of the one that comes with Two-Way; `twoway remove {one.name}` brings that back.")
    left = len(files) - sum(len(one.files) for one in packed)
    if left:
        say(f"Left out: {left} {'file' if left == 1 else 'files'} that lay beside no scenario.")
    return GOOD


def run_remove(options: argparse.Namespace) -> int:
    """Remove one scenario."""
    from tui.authoring.packs.errors import PackError
    from tui.authoring.packs.placing import remove

    try:
        remove(options.name)
    except PackError as error:
        raise CommandError(str(error), error.next_step) from None
    say(f"Removed {options.name}. Sessions that you played with it stay in your history.")
    return GOOD

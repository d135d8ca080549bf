"""The command `twoway`: finds the family, runs it, turns what goes wrong into a sentence and an exit code."""

import argparse
import sys
from collections.abc import Sequence

import tui
from tui.cli import play
from tui.cli.output import BAD, ENVIRONMENT, INTERRUPTED, CommandError, complain


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    from tui.cli.families import FAMILIES

    top = argparse.ArgumentParser(
        prog="twoway",
        description="Rehearse a job interview as a conversation in which both sides choose.",
        epilog="Without a command the lobby opens. Each command has its own --help.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"twoway {tui.__version__}")
    top.add_argument("--debug", action="store_true", help="show where in the program an error arose")
    top.set_defaults(run=play.lobby)
    commands = top.add_subparsers(metavar="COMMAND")
    for family in FAMILIES:
        family.add(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (0 good, 1 bad, 2 wrong use, 3 environment, 130 interrupted)."""
    given = sys.argv[1:] if arguments is None else arguments
    # The lobby, which is to be there at once, needs no command's code.
    options = parser().parse_args(given) if given else argparse.Namespace(run=play.lobby, debug=False)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone; there is nobody left to tell.
        sys.stderr.close()
        return BAD
    except CommandError as error:
        if options.debug:
            raise
        complain(error.sentence, error.next_step)
        return error.code
    except OSError as error:
        if options.debug:
            raise
        place = f"{error.filename}: " if error.filename else ""
        complain(f"{place}{error.strerror or error}", "Check that the file is there and may be read and written.")
        return ENVIRONMENT


if __name__ == "__main__":
    sys.exit(main())

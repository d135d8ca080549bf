"""A command run in this process as somebody at a terminal sees it, their own typing included."""

import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from tui.cli.main import main


class Keyboard(StringIO):
    """What is typed, seen on the screen as it is read."""

    def isatty(self) -> bool:
        return True

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # the standard stubs disagree with themselves here
        line = super().readline(size)
        sys.stdout.write(line)
        return line


class Screen(StringIO):
    """Everything that was shown."""

    def isatty(self) -> bool:
        return True


def at_a_terminal(arguments: list[str], lines: list[str], home: Path) -> tuple[int, list[str]]:
    """The exit code of a command and the rows that it leaves on a terminal of 80 columns."""
    screen = Screen()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(screen):
        patch.setenv("TWOWAY_HOME", str(home))
        patch.setenv("COLUMNS", "80")
        patch.setattr(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines)))
        code = main(arguments)
    return code, screen.getvalue().rstrip("\n").split("\n")

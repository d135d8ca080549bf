"""The command as a user runs it: a process of its own, with a home of its own."""

import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.warm import warm
from tui.cli.main import main


class Result(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def inside(*arguments: str | Path, home: Path) -> Result:
    """The same in this process, for commands that read nothing: many times as fast."""
    out, err = StringIO(), StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setenv("TWOWAY_HOME", str(home))
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
    return Result(code, out.getvalue(), err.getvalue())


def twoway(*arguments: str | Path, home: Path, stdin: str | bytes = b"", extra: dict[str, str] | None = None) -> Result:
    """Run `twoway` with these arguments."""
    warm(home)
    run = subprocess.run(
        [sys.executable, "-m", "tui", *map(str, arguments)],
        input=stdin if isinstance(stdin, bytes) else stdin.encode(),
        capture_output=True,
        env={**os.environ, "TWOWAY_HOME": str(home), **(extra or {})},
        check=False,
        timeout=50,
    )
    return Result(run.returncode, run.stdout.decode(errors="replace"), run.stderr.decode(errors="replace"))

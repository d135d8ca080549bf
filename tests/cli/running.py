"""The command as a user runs it: a process of its own, with a home of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple


class Result(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def twoway(*arguments: str | Path, home: Path, stdin: str | bytes = b"", extra: dict[str, str] | None = None) -> Result:
    """Run `twoway` with these arguments."""
    run = subprocess.run(
        [sys.executable, "-m", "tui", *map(str, arguments)],
        input=stdin if isinstance(stdin, bytes) else stdin.encode(),
        capture_output=True,
        env={**os.environ, "TWOWAY_HOME": str(home), **(extra or {})},
        check=False,
        timeout=50,
    )
    return Result(run.returncode, run.stdout.decode(errors="replace"), run.stderr.decode(errors="replace"))

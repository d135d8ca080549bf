"""What ships, compiled once for all tests of a process: most of them are not about compiling."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

import pytest

from tui.scenario import library


@cache
def _compiled() -> Path:
    """A home in which everything that ships has been opened."""
    home = Path(tempfile.mkdtemp(prefix="twoway-tests-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TWOWAY_HOME", str(home))
        for entry in library.find():
            library.load(Path(entry.path))
        library.load_bank()
    return home


def warm(home: Path) -> None:
    """Put the compiled files into a home that has none; what is no folder stays as it is."""
    if not (home.is_file() or (home / "cache").exists()):
        shutil.copytree(_compiled() / "cache", home / "cache")

"""What each command really loads: deferred imports do not show in a static graph, so a fresh interpreter is asked."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import json, sys
from tui.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
sys.stderr.write("\\n@" + json.dumps(sorted(sys.modules)))
"""
LOBBY = """
import asyncio, json, sys
from tui.app.app import TwoWayApp
from tui.cli.play import front_desk
async def look():
    app = TwoWayApp(front_desk())
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
asyncio.run(look())
sys.stderr.write("\\n@" + json.dumps(sorted(sys.modules)))
"""


def loaded(program: str, arguments: list[str], home: Path) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "TWOWAY_HOME": str(home)},
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert "@" in run.stderr, run.stderr
    return set(json.loads(run.stderr.rpartition("@")[2]))


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which every scenario has been compiled once."""
    home = tmp_path_factory.mktemp("home")
    loaded(PROBE, ["list"], home)
    return home


@pytest.mark.parametrize("arguments", [["--version"], ["list"], ["sessions"], ["play", "--help"]])
def test_light_commands_load_neither_textual_nor_yaml_nor_the_ear(arguments: list[str], warm: Path) -> None:
    modules = loaded(PROBE, arguments, warm)
    assert not modules & {"textual", "yaml", "tui.listening.ear", "shtab", "pydantic"}


def test_the_lobby_loads_nothing_heavy(warm: Path) -> None:
    modules = loaded(LOBBY, [], warm)
    assert "textual" in modules
    assert not modules & {"yaml", "pydantic", "http.client", "urllib.request", "markdown_it", "tui.listening.ear"}


@pytest.mark.parametrize("command", [["check", "the-third-analyst"], ["doctor"]])
def test_commands_without_a_screen_never_load_textual(command: list[str], warm: Path) -> None:
    assert "textual" not in loaded(PROBE, command, warm)

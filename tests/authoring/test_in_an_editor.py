"""What an editor makes of a scenario by its first line: the YAML language server, with the schema that `twoway new` writes beside it.

Needs node and the server of npm (`yaml-language-server`), on the path or where TWOWAY_YAML_SERVER says; skipped without them.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.authoring.language_server import LanguageServer
from tui.authoring.starting import Start, start
from tui.scenario.model import AREAS, Scenario
from tui.scenario.shapes import fields_of

SERVER = os.environ.get("TWOWAY_YAML_SERVER") or shutil.which("yaml-language-server") or ""
pytestmark = pytest.mark.skipif(not SERVER or not shutil.which("node"), reason="needs node and yaml-language-server (npm)")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new scenario's file, its schema beside it."""
    return start(tmp_path / "my-job", Start("My job"))[0]


@pytest.fixture
def server(file: Path) -> Iterator[LanguageServer]:
    with LanguageServer([SERVER], file.parent) as running:
        yield running


def test_a_new_scenario_has_no_mistakes(server: LanguageServer, file: Path) -> None:
    assert server.open(file, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("old", "new"), [("title:", "titel:"), ("    colour:", "    color:"), ("    area: ", "    aera: ")])
def test_a_misspelt_key_is_flagged_at_its_line(server: LanguageServer, file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8").replace(old, new, 1)
    line = text[: text.index(new)].count("\n") + 1
    assert line in {flag.line for flag in server.open(file, text) if new.strip(" :") in flag.message}


def test_keys_are_completed(server: LanguageServer, file: Path) -> None:
    text = file.read_text(encoding="utf-8") + "\n"
    server.open(file, text)
    offered = server.complete(file, text.count("\n"), 0)
    keys = {field.key for field in fields_of(Scenario)}
    assert set(offered) == {key for key in keys if f"\n{key}:" not in text}
    assert offered


def test_values_are_completed(server: LanguageServer, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    at = text.index("    colour: ") + len("    colour: ")
    end = text.index("\n", at)
    text = text[:at] + text[end:]
    server.open(file, text)
    line, column = text[:at].count("\n"), len("    colour: ")
    assert set(server.complete(file, line, column)) == {"red", "yellow", "green"}
    at = text.index("    area: ") + len("    area: ")
    text = text[:at] + text[text.index("\n", at) :]
    server.change(file, text)
    assert set(AREAS) <= set(server.complete(file, text[:at].count("\n"), len("    area: ")))

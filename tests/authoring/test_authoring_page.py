"""The page on writing an interview: followed literally, and its reference complete."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from shutil import make_archive

import pytest

from tests.authoring.at_a_terminal import at_a_terminal
from tests.authoring.tutorial import COUNTED, agrees, steps, tutorial, typed, with_part
from tests.cli.running import inside
from tools.reference import page
from tui.cli.main import parser

FILE = Path("pool", "scenario.yaml")


def followed(home: Path) -> Iterator[tuple[str, list[str]]]:
    """Do what the page says in the current folder; gives each command and its rows once they are what the page shows."""
    for step in steps():
        if step.kind == "yaml":
            FILE.write_text(with_part(FILE.read_text(encoding="utf-8"), step.text, step.where), encoding="utf-8")
        elif step.kind == "plan":
            Path("pool", "curious.plan").write_text(step.text, encoding="utf-8")
        else:
            block = typed(step.text)
            arguments = shlex.split(block.command)[1:]
            if arguments[0] == "add":
                make_archive("pool", "zip", ".", "pool")
            _, came = at_a_terminal(arguments, block.lines, home)
            assert agrees(block.shown, came, numbers=arguments[0] not in COUNTED), "\n".join(["the page is wrong:", block.command, *came])
            yield arguments[0], came


def test_the_tutorial_followed_literally_ends_in_a_play_tested_interview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    home = tmp_path / "home"
    ran = list(followed(home))
    assert {command for command, _ in ran} == {"new", "check", "listen", "test", "playtest", "add"}
    for last in ("check", "test"):
        assert inside(last, "pool", home=home).code == 0
    told = [next(row for row in rows if row.startswith("  one-guard")) for command, rows in ran if command == "playtest"]
    assert ["engaged" in row for row in told] == [False, True], "what the page says of the two reports"


def test_every_command_that_the_tutorial_names_is_one() -> None:
    named = re.findall(r"`(twoway [^`]+)`", tutorial())
    assert {shlex.split(command)[1] for command in named} >= {"play", "studio", "show", "graph"}
    for command in named:
        parser().parse_args(shlex.split(command)[1:])


def test_every_piece_of_the_file_is_tried_before_the_next_step() -> None:
    for part in tutorial().split("\n## ")[1:]:
        _, piece, after = part.rpartition("```yaml")
        assert not piece or "$ twoway" in after, part.partition("\n")[0]


def test_the_reference_is_what_the_model_says() -> None:
    """`python -m tools.reference` writes it."""
    text, wanted = page()
    assert text == wanted

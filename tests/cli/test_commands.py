"""Each command: what it prints, how it ends, and what it says when something is wrong."""

import json
import os
import shutil
from pathlib import Path

import pytest

import tui
from tests.cli.running import twoway
from tests.conftest import FIXTURES

HOSTILE = "\x1b]0;owned\x07\x1b]52;c;aGk=\x07\x1b[31m\x9b2J[/nope] [@click=app.quit]x[/] \u202eabc"
ACTING = ("\x1b", "\x07", "\x9b", "\u202e")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


def test_version_and_help(home: Path) -> None:
    assert twoway("--version", home=home).out == f"twoway {tui.__version__}\n"
    assert "COMMAND" in twoway("--help", home=home).out


def test_list_names_what_there_is(home: Path) -> None:
    assert "the-third-analyst: The Third Analyst." in twoway("list", home=home).out
    rows = twoway("list", "--json", FIXTURES, home=home).json
    assert rows["version"] == 1
    assert {("the-third-analyst", "shipped"), ("corner-shop", "given")} <= {(row["id"], row["source"]) for row in rows["scenarios"]}


def test_check_is_quiet_about_the_shipped_scenario(home: Path) -> None:
    result = twoway("check", "the-third-analyst", home=home)
    assert result.code == 0


def test_check_names_every_mistake_at_its_place(home: Path, tmp_path: Path) -> None:
    text = (FIXTURES / "corner-shop" / "scenario.yaml").read_text(encoding="utf-8")
    file = tmp_path / "broken.yaml"
    file.write_text(text.replace("severity: 3", "severity: 7").replace("company: Abel", f"company: Abel {HOSTILE}"), encoding="utf-8")
    shown = twoway("check", file, home=home)
    assert shown.code == 1
    assert f"{file}:4:" in shown.out
    assert f"{file}:17:" in shown.out
    assert not any(character in shown.out + shown.err for character in ACTING)
    found = twoway("check", file, "--format", "json", home=home).json["mistakes"]
    assert {(m["line"], m["code"]) for m in found} >= {(4, "TW007"), (17, "TW012")}
    assert "::error file=" in twoway("check", file, "--format", "github", home=home).out
    assert shown.out.endswith("More on a code: twoway check --explain TW007\n")


def test_check_explains_a_code(home: Path) -> None:
    shown = twoway("check", "--explain", "tw021", home=home)
    assert shown.code == 0
    assert shown.out.startswith("TW021: unknown topic\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--explain", "TW029"), "there is no check 'TW029'; did you mean TW028?"),
        (("--explain", HOSTILE), "there is no check '[/nope] [@'\n"),
        (("--explain", "TW021", "the-third-analyst"), "--explain takes a code and no scenario"),
        ((), "name a scenario to check"),
    ],
)
def test_check_called_wrongly_says_so_in_a_sentence(home: Path, arguments: tuple[str, ...], sentence: str) -> None:
    shown = twoway("check", *arguments, home=home)
    assert shown.code == 2
    assert sentence in shown.err
    assert not any(character in shown.err for character in ACTING)


def test_check_reads_the_plans_beside_a_scenario(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "corner-shop"
    shutil.copytree(FIXTURES / "corner-shop", folder)
    (folder / "wrong.plan").write_text("listen\nshout: Hey\n", encoding="utf-8")
    result = twoway("check", folder, home=home)
    assert result.code == 1
    assert f"{folder / 'wrong.plan'}:2:1: TW090" in result.out


def test_schema_is_json(home: Path) -> None:
    assert twoway("schema", home=home).json["$schema"].startswith("https://json-schema.org/")


def test_listen_takes_a_line_and_gives_a_line(home: Path) -> None:
    spoken = f"Why is this job open?\n\nI led five people. How big is the team?\n{HOSTILE}\n".encode() + b"\xff\xfe broken\n"
    result = twoway("listen", "the-third-analyst", "--json", home=home, stdin=spoken)
    rows = [json.loads(line) for line in result.out.splitlines()]
    assert len(rows) == 5
    assert [(act["kind"], act["topic"], act["area"]) for act in rows[0]["acts"]] == [("question", "why-open", "vacancy")]
    assert rows[1]["acts"] == []
    assert [act["kind"] for act in rows[2]["acts"]] == ["statement", "question"]
    assert not any(character in result.out for character in ACTING)
    assert "heard as why-open" in twoway("listen", "the-third-analyst", home=home, stdin="why is this job open").out


def test_doctor_finds_all_well(home: Path) -> None:
    result = twoway("doctor", home=home)
    assert (result.code, result.out.splitlines()[-1]) == (0, "All is well.")
    assert twoway("doctor", "--json", home=home).json["troubles"] == []


def test_doctor_names_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    result = twoway("doctor", home=tmp_path / "home")
    assert result.code == 3
    assert "TWOWAY_HOME" in result.out


def test_completion_is_a_script(home: Path) -> None:
    assert "twoway" in twoway("completion", "bash", home=home).out


@pytest.mark.parametrize(
    ("arguments", "code", "piece"),
    [
        (["play", "the-third-analist", "--plain"], 2, "did you mean 'the-third-analyst'"),
        (["play", "--plain"], 2, "which interview?"),
        (["play", "the-third-analyst", "--json"], 2, "--json goes with --plan"),
        (["play", "the-third-analyst", "--plan", "missing.plan"], 3, "missing.plan"),
        (["play", "the-third-analyst"], 2, "not a terminal"),
        ([], 2, "not a terminal"),
        (["score", "nothing"], 2, "no session 'nothing'"),
        (["check", "missing.yaml"], 2, "no scenario"),
        (["nonsense"], 2, "nonsense"),
        (["play", "x", "--seed", "-1"], 2, "seed"),
    ],
)
def test_wrong_use_gets_a_sentence_and_no_traceback(home: Path, arguments: list[str], code: int, piece: str) -> None:
    result = twoway(*arguments, home=home)
    assert result.code == code
    assert piece in result.err
    assert "Traceback" not in result.err


@pytest.mark.skipif(os.name != "posix", reason="LANG is for POSIX systems")
def test_a_plain_locale_shows_what_it_can(home: Path) -> None:
    result = twoway("list", home=home, extra={"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert result.code == 0


def test_a_scenario_is_drawn_and_read(tmp_path: Path) -> None:
    graph = twoway("graph", FIXTURES / "corner-shop", "--format", "dot", home=tmp_path)
    assert (graph.code, graph.err) == (0, "")
    assert graph.out.startswith("digraph interview {")
    show = twoway("show", FIXTURES / "corner-shop", home=tmp_path)
    assert (show.code, show.err) == (0, "")
    assert show.out.startswith("# The Corner Shop\n")

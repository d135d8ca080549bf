"""Sessions out as files of every form, and in as logs, from the command line."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.running import twoway
from tests.cli.test_plain import EVENING, SHOP
from tui.sessions.noting import add_note
from tui.sessions.store import Store


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which one evening was played."""
    place = tmp_path_factory.mktemp("home")
    assert twoway("play", SHOP, "--plain", "--seed", "1", "--pace", "instant", home=place, stdin=EVENING).code == 0
    return place


@pytest.mark.parametrize(
    ("form", "ending", "begins"),
    [
        ("log", "jsonl", '{"twoway-log":1'),
        ("md", "md", "# The Corner Shop"),
        ("html", "html", "<!DOCTYPE html>"),
        ("cast", "cast", '{"version": 2'),
        ("json", "json", '{\n "version": 1'),
    ],
)
def test_every_form_becomes_a_file_with_a_plain_name(home: Path, tmp_path: Path, form: str, ending: str, begins: str) -> None:
    written = twoway("export", "last", "--to", form, "--output", tmp_path, home=home)
    file = next(tmp_path.iterdir())
    assert (written.code, written.out, written.err) == (0, f"Written: {file}\n", "")
    assert re.fullmatch(rf"the-corner-shop-\d{{8}}-\d{{4}}-[0-9a-f]{{4}}\.{ending}", file.name)
    assert file.read_text(encoding="utf-8").startswith(begins)


def test_a_file_that_is_there_is_never_written_over(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    printed = twoway("export", "last", "--to", "html", "--output", "-", home=home)
    assert twoway("export", "last", "--to", "html", "--output", file, home=home).code == 0
    assert file.read_text(encoding="utf-8") == printed.out
    file.write_text("mine", encoding="utf-8")
    again = twoway("export", "last", "--to", "html", "--output", file, home=home)
    assert again.code == 3
    assert file.name in again.err
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_log_can_be_laid_out_without_keeping_it(home: Path, tmp_path: Path) -> None:
    log = tmp_path / "ana.jsonl"
    assert twoway("export", "last", "--output", log, home=home).code == 0
    elsewhere = tmp_path / "elsewhere"
    shown = twoway("export", log, "--to", "md", home=elsewhere)
    assert "it came from ana.jsonl" in shown.out
    assert "How many people have held this job" in shown.out
    assert twoway("export", log, home=elsewhere).out == log.read_text(encoding="utf-8")
    assert twoway("sessions", "--json", home=elsewhere).json["sessions"] == []


def test_a_log_travels_to_a_coach_and_comes_back_with_notes(home: Path, tmp_path: Path) -> None:
    there, log, back = tmp_path / "there", tmp_path / "ana.jsonl", tmp_path / "back.jsonl"
    twoway("export", "last", "--output", log, home=home)
    kept = twoway("import", log, "--from", "Ana", home=there)
    assert kept.code == 0
    assert "listed as somebody else's" in kept.out
    row = twoway("sessions", "--json", home=there).json["sessions"][0]
    assert row["brought_from"] == "Ana"
    assert "(from Ana)" in twoway("sessions", home=there).out
    assert twoway("list", "--json", SHOP, home=there).json["scenarios"][-1]["best"] is None
    with Store.open(there / "data" / "sessions.db") as store:
        add_note(store, row["id"], "Who left, and when?", 5, datetime.now(UTC))
    twoway("export", row["id"], "--output", back, home=there)
    returned = twoway("import", back, "--from", "Coach", "--json", home=home)
    assert returned.json == {"version": 1, "session": row["id"], "how": "notes", "notes": 1}
    assert "is here already" in twoway("import", back, home=home).out
    assert twoway("export", row["id"], "--to", "json", home=home).json["notes"] == [
        {"event": 5, "text": "Who left, and when?", "by": "Coach"}
    ]
    assert "Note by Coach: Who left, and when?" in twoway("export", row["id"], "--to", "md", home=home).out


@pytest.mark.parametrize(
    ("damage", "piece"),
    [
        (lambda lines: [*lines[:3], "{", *lines[3:]], ":4:1: this event cannot be read"),
        (
            lambda lines: [lines[0].replace('"twoway-log":1', '"twoway-log":2'), *lines[1:]],
            ":1:1: this log was written by a newer Two-Way.",
        ),
        (lambda lines: ["hello"], ":1:1: this is no session log."),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_place(home: Path, tmp_path: Path, damage: object, piece: str) -> None:
    log = tmp_path / "damaged.jsonl"
    lines = twoway("export", "last", home=home).out.splitlines()
    log.write_text("\n".join(damage(lines)), encoding="utf-8")  # type: ignore[operator]
    there = tmp_path / "there"
    result = twoway("import", log, home=there)
    assert result.code == 1
    assert f"{log}{piece}" in result.err
    assert len(result.err.splitlines()) == 2
    assert twoway("sessions", "--json", home=there).json["sessions"] == []


def test_wrong_use_is_said(home: Path, tmp_path: Path) -> None:
    assert twoway("export", "nobody", home=home).code == 2
    assert twoway("import", tmp_path / "missing.jsonl", home=home).code == 3
    assert twoway("export", "last", "--to", "pdf", home=home).code == 2
    nowhere = twoway("export", "last", "--output", tmp_path / "no" / "where.jsonl", home=home)
    assert nowhere.code == 3
    assert "Traceback" not in nowhere.err


def test_json_of_an_export_holds_what_score_prints(home: Path) -> None:
    exported = json.loads(twoway("export", "last", "--to", "json", home=home).out)
    scored = twoway("score", "last", "--json", home=home).json
    assert scored.pop("earlier") == []
    assert {key: exported[key] for key in scored} == scored

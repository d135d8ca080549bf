"""`twoway play --watch`: in lines, and where it cannot be."""

import argparse
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import inside
from tests.conftest import FIXTURES
from tui import places
from tui.cli.following import following
from tui.cli.main import parser
from tui.cli.play import talk_in_lines
from tui.scenario import library
from tui.scenario.model import Bank


@pytest.fixture
def draft(tmp_path: Path, bank: Bank, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(library, "load_bank", lambda: bank)
    monkeypatch.setattr("tui.cli.following.load_bank", lambda: bank)
    monkeypatch.setattr("time.sleep", lambda _: None)
    return Path(shutil.copytree(FIXTURES / "corner-shop", tmp_path / "shop")) / "scenario.yaml"


def options(draft: Path) -> argparse.Namespace:
    return parser().parse_args(["play", str(draft), "--plain", "--watch", "--seed", "1"])


def test_in_lines_what_was_saved_is_played_after_the_next_line_typed(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = draft.read_text(encoding="utf-8")

    def typed() -> Iterator[str | None]:
        draft.write_text(text.replace("We are a small shop, and", "We are a tiny shop, and"), encoding="utf-8")
        yield ""
        draft.write_text(text.replace("company:", "compny:"), encoding="utf-8")
        yield ""
        draft.unlink()
        yield "/notes"
        draft.write_text(text.replace("why do you want to work here", "why us"), encoding="utf-8")
        yield "/again"
        yield None

    lines = typed()
    rehearsal, read = following(options(draft), lambda: next(lines))
    assert talk_in_lines(rehearsal, flowing=False, read=read) == 0
    out = capsys.readouterr().out
    for piece in (
        "! A rehearsal with --watch is a trial of the text: it is not saved.",
        "* What was saved is in play (version 2).\nRuth Abel: We are a tiny shop, and we are open late.",
        "! scenario.yaml:4:1: 'compny' is not known here. The version before stays in play.",
        "! scenario.yaml: the file is gone. The version before stays in play.",
        "* What was saved is in play (version 3).\nRuth Abel: So, why do you want to work here?",
        "Nothing of it was saved.",
    ):
        assert piece in out
    assert not places.data_dir().exists()


def test_a_version_without_the_place_is_told_once(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = draft.read_text(encoding="utf-8")

    def typed() -> Iterator[str | None]:
        draft.write_text(text.replace("\n  welcome:", "\n  greeting:").replace("Come in, sit", "Sit"), encoding="utf-8")
        yield from ("", "", "", "/1", "", "", None)

    lines = typed()
    rehearsal, read = following(options(draft), lambda: next(lines))
    talk_in_lines(rehearsal, flowing=False, read=read)
    out = capsys.readouterr().out
    assert out.count("What was saved cannot go on from here: you are in the beat 'welcome', and it is not in the file any more.") == 1
    assert out.count("* What was saved is in play (version 2).") == 1


@pytest.mark.parametrize("more", [["--watch"], ["x", "--watch", "--plan", "x.plan"], ["--plain", "--watch"]])
def test_watching_needs_a_scenario_and_no_plan(more: list[str], tmp_path: Path) -> None:
    result = inside("play", *more, home=tmp_path)
    assert result.code == 2
    assert "--watch needs a scenario that is talked with" in result.err

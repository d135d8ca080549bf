"""`twoway score FILE --me NAME`: real talks, from their transcripts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import Result, twoway
from tests.conftest import FIXTURES
from tui.cli.main import main

TALKS = FIXTURES / "transcripts"
HOSTILE = "\x1b]0;owned\x07<script>x</script>[@click=app.quit]y[/] \u202eabc"


Score = Callable[..., Result]


@pytest.fixture
def score(capsys: pytest.CaptureFixture[str]) -> Score:
    """The command within this process, which is quicker."""

    def run(file: str | Path, *arguments: str) -> Result:
        code = main(["score", str(file), *arguments])
        return Result(code, *capsys.readouterr())

    return run


@pytest.mark.parametrize(
    ("file", "me", "least", "most", "kind"),
    [
        ("curious.vtt", "jonas", 70, 95, "two-way"),
        ("quiet.srt", "Sam Okoro", 0, 15, "passive"),
        ("at-the-end.txt", "priya", 20, 50, "end-only"),
        ("notes.json", "Tomasz", 15, 60, "warming up"),
    ],
)
def test_a_real_talk_is_scored(score: Score, file: str, me: str, least: int, most: int, kind: str) -> None:
    found = score(TALKS / file, "--me", me, "--json").json
    assert least <= found["card"]["total"] <= most
    assert found["card"]["kind"] == kind
    assert set(found["card"]["left_out"]) == {"timing", "discovery"}
    assert me.lower() in found["me"].lower()
    assert found["events"][0]["kind"] == "started"


def test_the_debrief_is_that_of_our_own_interviews(tmp_path: Path) -> None:
    shown = twoway("score", TALKS / "curious.vtt", "--me", "Jonas", home=tmp_path).out
    for piece in (
        "Jonas Adeyemi as the candidate, with Marta Quist",
        "SCORE: ",
        "Discovery, left out. Nobody wrote down the truth",
        "HOW THE SCORE GREW",
        "+ You: How many evenings a week did she work late?",
        "Never asked about: ",
        "Next goal: ",
    ):
        assert piece in shown
    assert "WHAT THIS JOB WAS" not in shown


@pytest.mark.parametrize(
    ("file", "me", "code", "piece"),
    [
        ("curious.vtt", [], 2, "which of these are you: Marta Quist (11 turns), Jonas Adeyemi (12 turns)?"),
        ("curious.vtt", ["--me", "Jonna"], 2, "nobody here is called 'Jonna'"),
        ("curious.vtt", ["--me", ""], 2, "which of these are you"),
        ("last", ["--me", "Jonas"], 2, "--me goes with a transcript"),
        ("nowhere.vtt", ["--me", "Jonas"], 2, "there is no file"),
    ],
)
def test_wrong_use_says_who_speaks(score: Score, file: str, me: list[str], code: int, piece: str) -> None:
    result = score(TALKS / file if "." in file else file, *me)
    assert (result.code, result.out) == (code, "")
    assert piece in result.err


def test_what_cannot_be_read_is_named_with_its_place(score: Score, tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("We said this and that.\n", encoding="utf-8")
    result = score(file, "--me", "Ann")
    assert result.code == 1
    assert f"{file}:1:1: no line of this file says who speaks." in result.err
    assert "Write each turn as" in result.err


def test_a_hostile_transcript_acts_on_nothing(score: Score, tmp_path: Path) -> None:
    file = tmp_path / "hostile.txt"
    file.write_text(
        f"Ann{HOSTILE}: Hello {HOSTILE}\nBob: Why is this job open? {HOSTILE}\nAnn: Three left.\nBob: Oh.\nAnn: Yes.\n", encoding="utf-8"
    )
    for arguments in (["--me", "Bob"], ["--me", "Bob", "--json"], [], ["--me", HOSTILE]):
        result = score(file, *arguments)
        assert not set("\x1b\x07\u202e") & set(result.out + result.err)
        assert "<script>" not in result.out
        assert "Traceback" not in result.err

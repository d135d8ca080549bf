"""The plain face, through a pipe: a whole interview, its record, its score."""

import json
from pathlib import Path

import pytest

from tests.cli.running import twoway
from tests.conftest import FIXTURES

SHOP = FIXTURES / "corner-shop"
EVENING = """


Why is this job open?

/1

/2

How many people have held this job in the last year?

/notes
No, thank you, that is all I wanted to know.

/believe vacancy risk
/believe pay purple
/accept
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


def test_a_whole_interview_in_lines(home: Path) -> None:
    result = twoway("play", SHOP, "--plain", "--seed", "1", "--pace", "instant", home=home, stdin=EVENING)
    assert (result.code, result.err) == (0, "")
    for piece in (
        "Ruth Abel: Come in, sit down",
        "  /1  I live round the corner",
        "Ruth Abel: Half of them are my cousins.",
        "(learned, red: Two assistants left since the spring.)",
        "- red, vacancy: Two assistants left",
        "She walks you to the door.",
        "(noted: vacancy, risk)",
        "Write /believe AREA",
        "You knew what you took.",
        "SCORE: ",
        "Timing, left out",
    ):
        assert piece in result.out
    row = twoway("sessions", "--json", home=home).json["sessions"][0]
    assert (row["scenario"], row["ended"]) == ("corner-shop", True)
    again = twoway("score", "last", "--json", home=home).json
    assert again["card"]["total"] == row["score"]
    assert again["learned"] == ["two-left"]
    assert again["decision"] == "accept"


def test_a_session_goes_out_as_a_log_and_scores_the_same(home: Path, tmp_path: Path) -> None:
    twoway("play", SHOP, "--plain", "--seed", "1", "--pace", "instant", home=home, stdin=EVENING)
    file = tmp_path / "session.jsonl"
    assert twoway("export", "last", "--output", file, home=home).code == 0
    assert (
        twoway("score", file, "--json", home=tmp_path / "elsewhere").json["card"]
        == twoway("score", "last", "--json", home=home).json["card"]
    )
    assert twoway("export", "last", "--output", file, home=home).code == 3
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([lines[0], lines[1], "{}", *lines[2:]]), encoding="utf-8")
    damaged = twoway("score", file, home=home)
    assert damaged.code == 1
    assert f"{file}:3:1: " in damaged.err


def test_a_number_alone_chooses_what_is_offered_and_says_nothing_before(tmp_path: Path) -> None:
    result = twoway("play", SHOP, "--plain", "--seed", "1", home=tmp_path, stdin="3\n\n\n\n1\n")
    assert "There is nothing to choose by number just now." in result.out
    said = [event["text"] for event in twoway("export", "last", "--to", "json", home=tmp_path).json["events"] if event["kind"] == "said"]
    assert [text[:24] for text in said] == ["I live round the corner "]


def test_input_that_ends_leaves_an_interview_to_be_continued(tmp_path: Path) -> None:
    result = twoway("play", SHOP, "--plain", "--seed", "1", home=tmp_path, stdin="\n\n")
    assert result.code == 0
    assert "Saved." in result.out
    assert not twoway("sessions", "--json", home=tmp_path).json["sessions"][0]["ended"]


def test_hostile_and_huge_lines_are_only_words(tmp_path: Path) -> None:
    lines = ["\x1b]0;x\x07[/nope] [@click=app.quit]x[/] \x9b2J\u202e?", "a" * 1_000_000, "/" + "x" * 5000, "\x00"]
    result = twoway("play", SHOP, "--plain", "--seed", "1", home=tmp_path, stdin="\n".join(lines).encode() + b"\n\xff\xfe\n")
    assert (result.code, result.err) == (0, "")
    assert not any(character in result.out for character in "\x1b\x07\x9b\u202e\x00")
    log = json.dumps(twoway("score", "last", "--json", home=tmp_path).json["events"])
    assert "\\u001b" not in log


def test_a_doubtful_question_is_settled_with_a_number(tmp_path: Path) -> None:
    told = set()
    for number in (1, 2):
        said = f"And what about the water?\n/{number}\n/quit\n"
        result = twoway("play", FIXTURES / "harbour-desk", "--plain", "--seed", "1", "--pace", "instant", home=tmp_path, stdin=said)
        assert "Paul Okafor: I am not sure which way you mean that." in result.out
        assert "Did you mean\n  /1  And what about the water?\n  /2  And what about the water?\n" in result.out
        assert "/4  I have been on one every summer of my life." in result.out
        assert "/1  I have been on one every summer of my life." in result.out  # settled: the meanings are gone
        told |= {line for line in result.out.splitlines() if "tap" in line or "jacket" in line}
    assert told == {"Paul Okafor: There is a tap, and a kettle older than me.", "Paul Okafor: You wear a jacket from the gate on, always."}


def test_a_timer_is_refused_where_lines_are_waited_for(tmp_path: Path) -> None:
    result = twoway("play", FIXTURES / "harbour-desk", "--plain", "--timer", "30", home=tmp_path)
    assert (result.code, "--timer needs the screen" in result.err) == (2, True)

"""`twoway replay`, `score` under a newer rubric, and what a session's new columns say, through the command."""

import json
from pathlib import Path

import pytest

from tests.cli.keeping import keep
from tests.cli.running import inside
from tui.sessions.store import FILE, Store


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    keep(home, "s1")
    return home


def test_it_is_printed_with_times_numbers_and_what_stood_out(home: Path) -> None:
    result = inside("replay", "s1", "--plain", home=home)
    assert (result.code, result.err) == (0, "")
    rows = result.out.splitlines()
    asked = next(index for index, row in enumerate(rows) if "You: Why is this job open?" in row)
    number = int(rows[asked].split()[1])
    assert rows[asked + 1].strip().startswith("? An open question")
    assert any("! You might have asked here:" in row for row in rows)
    events = inside("score", "s1", "--json", home=home).json["events"]
    assert events[number - 1]["kind"] == "asked"
    assert inside("replay", "--plain", home=home).out == result.out, "without a name it is the newest"


def test_as_json_it_has_events_marks_and_card(home: Path) -> None:
    told = inside("replay", "s1", "--json", home=home).json
    assert told["version"] == 1
    assert (told["session"], told["parent"], told["ended"], told["scenario"]) == ("s1", "", True, "the-third-analyst")
    scored = inside("score", "s1", "--json", home=home).json
    assert {name: told[name] for name in ("events", "card", "learned", "decision", "outcome", "seed")} == {
        name: scored[name] for name in ("events", "card", "learned", "decision", "outcome", "seed")
    }
    kinds = {event["number"]: event["kind"] for event in told["events"]}
    questions = [mark["number"] for mark in told["marks"] if mark["kind"] == "question"]
    assert questions == [number for number, kind in kinds.items() if kind == "asked"]


@pytest.mark.parametrize(
    ("arguments", "sentence"), [(["replay", "nobody", "--plain"], "there is no session 'nobody'"), (["replay", "s1"], "not a terminal")]
)
def test_what_cannot_be_shown_is_said(home: Path, arguments: list[str], sentence: str) -> None:
    result = inside(*arguments, home=home)
    assert result.code == 2
    assert sentence in result.err


def test_a_card_of_an_older_rubric_is_named_beside_the_new(tmp_path: Path) -> None:
    keep(tmp_path, "s1")
    with Store.open(tmp_path / "data" / FILE) as store, store.writing() as connection:
        connection.execute("delete from card")
        connection.execute("insert into card values ('s1', 0, ?)", (json.dumps({"total": 61.5, "band": "curious"}),))
        connection.execute("update session set rubric = 0, score = 61.5")
    assert "By rubric 0 it was 62, curious." in inside("score", "s1", home=tmp_path).out
    told = inside("score", "s1", "--json", home=tmp_path).json
    assert told["earlier"] == [{"rubric": 0, "total": 61.5, "band": "curious"}]
    assert told["card"]["rubric"] > 0
    listed = inside("sessions", "--json", home=tmp_path).json["sessions"]
    assert listed[0]["score"] == told["card"]["total"]
    with Store.open(tmp_path / "data" / FILE) as store, store.reading() as connection:
        assert connection.execute("select count(*) from card").fetchone() == (2,)

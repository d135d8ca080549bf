"""A moment tried again, and two sessions side by side, through the command."""

from pathlib import Path

import pytest

from tests.cli.keeping import keep
from tests.cli.running import inside, twoway

OTHERWISE = """\
listen until ask
ask: How many people have left this team in the last year?
expect topic: turnover
listen until ask
say: I rebuilt a weekly report for eight stores, and the rework fell by a third.
"""


@pytest.fixture(scope="module")
def kinds(home: Path) -> list[str]:
    return keep(home, "s1")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


def test_a_plan_goes_on_from_the_moment_and_the_difference_is_told(home: Path, kinds: list[str], tmp_path: Path) -> None:
    plan = tmp_path / "otherwise.plan"
    plan.write_text(OTHERWISE, encoding="utf-8")
    at = kinds.index("asked") + 1
    result = inside("what-if", "s1", "--at", str(at), "--plan", plan, "--json", home=home)
    assert result.err == ""
    assert result.code == 0
    told = result.json
    assert (told["parent"], told["parent_event"], told["scenario"]) == ("s1", at, "the-third-analyst")
    assert told["events"][0]["parent"] == "s1"
    assert told["difference"]["after"] == told["card"]["total"]
    assert told["difference"]["total"] == pytest.approx(told["card"]["total"] - told["difference"]["before"])
    assert {change["name"] for change in told["difference"]["dimensions"]} >= {"initiative", "craft"}
    listed = inside("sessions", "--json", home=home).json["sessions"]
    assert {row["id"]: row["parent"] for row in listed} == {told["session"]: "s1", "s1": ""}
    before = inside("score", "s1", "--json", home=home).json["events"]
    kept = next(event["number"] for event in told["events"][1:] if event != before[event["number"] - 1]) - 1
    assert before[kept - 1]["kind"] == "spoke"
    assert kept < at

    compared = inside("compare", told["session"], "--json", home=home).json
    assert compared["sessions"] == ["s1", told["session"]]
    assert compared["shared"] == kept
    assert compared["difference"] == told["difference"]
    shown = inside("compare", "s1", told["session"], home=home).out
    for piece in (f"The same up to event {kept}.", "How many people have left", "SCORE: ", "A = Why is this job open?"):
        assert piece in shown.replace("A + ", "A = ").replace("A - ", "A = ")


def test_without_a_plan_the_new_session_waits_to_be_continued(home: Path, kinds: list[str]) -> None:
    told = inside("what-if", "s1", "--at", "5", "--json", home=home).json
    row = next(row for row in inside("sessions", "--json", home=home).json["sessions"] if row["id"] == told["session"])
    assert (row["ended"], row["parent"]) == (False, "s1")
    talk = twoway("what-if", told["session"], "--at", "3", "--plain", home=home, stdin="Why is this job open?\n/quit\n")
    assert (talk.code, talk.err) == (0, "")
    assert "Dana Reyes: " in talk.out
    assert "Saved." in talk.out


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["what-if", "s1", "--at", "9999", "--json"], 2, "this session has no event 9999."),
        (["what-if", "nobody", "--at", "3", "--json"], 2, "there is no session 'nobody'"),
        (["what-if", "s1", "--at", "3"], 2, "this is not a terminal"),
        (["what-if", "s1"], 2, "--at"),
        (["compare", "s1"], 2, "s1 is no what-if"),
    ],
)
def test_what_cannot_be_done_is_said(home: Path, kinds: list[str], arguments: list[str], code: int, sentence: str) -> None:
    result = inside(*arguments, home=home)
    assert result.code == code
    assert sentence in result.err
    assert "Traceback" not in result.err


def test_a_plan_with_mistakes_begins_nothing(home: Path, kinds: list[str], tmp_path: Path) -> None:
    before = len(inside("sessions", "--json", home=home).json["sessions"])
    plan = tmp_path / "broken.plan"
    plan.write_text("shout: Hey\n", encoding="utf-8")
    result = inside("what-if", "s1", "--at", "3", "--plan", plan, home=home)
    assert result.code == 1
    assert f"{plan}:1:1:" in result.err
    assert len(inside("sessions", "--json", home=home).json["sessions"]) == before

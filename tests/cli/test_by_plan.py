"""The shipped plans, through the command: what asking brings out and what silence leaves hidden."""

from pathlib import Path

import pytest

from tests.cli.running import twoway
from tui.places import shipped_scenarios
from tui.scenario import library

FOLDER = shipped_scenarios() / "the-third-analyst"
SHIPPED = sorted(file.parent for file in shipped_scenarios().glob("*/scenario.yaml"))
each_shipped = pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@each_shipped
def test_an_engaged_candidate_learns_every_severe_fact_and_scores_two_way(home: Path, folder: Path) -> None:
    result = twoway("play", folder.name, "--plan", folder / "engaged.plan", "--json", home=home)
    assert (result.code, result.err) == (0, "")
    card = result.json["card"]
    assert card["kind"] == "two-way"
    assert card["total"] >= 70
    facts = library.load(folder / "scenario.yaml").scenario.facts
    severe = {name for name, fact in facts.items() if fact.severity == 3 and not fact.when}
    assert len(severe) >= 2
    assert severe <= set(result.json["learned"])


@each_shipped
def test_a_passive_candidate_learns_nothing(home: Path, folder: Path) -> None:
    result = twoway("play", folder.name, "--plan", folder / "passive.plan", "--json", home=home)
    assert (result.code, result.err) == (0, "")
    assert result.json["card"]["kind"] == "passive"
    assert result.json["card"]["total"] <= 25
    assert result.json["learned"] == []


@pytest.mark.parametrize("plan", ["engaged", "passive"])
def test_the_same_seed_and_plan_give_the_same_bytes(home: Path, plan: str) -> None:
    runs = [twoway("play", FOLDER, "--plan", FOLDER / f"{plan}.plan", "--json", "--seed", "7", home=home).out for _ in range(2)]
    assert runs[0] == runs[1]


def test_without_json_it_reads_like_a_talk_and_a_debrief(home: Path) -> None:
    out = twoway("play", "the-third-analyst", "--plan", FOLDER / "engaged.plan", home=home).out
    for piece in ("Dana Reyes: ", "You: Why is this job open?", "WHAT THIS JOB WAS", "SCORE: ", "MOMENTS LET GO", "Next goal: "):
        assert piece in out


def test_a_failed_expectation_is_named_with_its_line(home: Path, tmp_path: Path) -> None:
    plan = tmp_path / "wrong.plan"
    plan.write_text("listen until ask\nask: Why is this job open?\nexpect topic: team-size\nexpect score: >= 99\n", encoding="utf-8")
    result = twoway("play", "the-third-analyst", "--plan", plan, "--json", home=home)
    assert result.code == 1
    assert f"{plan}:3:1: expected topic team-size, got why-open" in result.err
    assert f"{plan}:4:1: expected score >= 99, got score" in result.err


def test_a_plan_with_mistakes_is_refused_with_all_of_them(home: Path, tmp_path: Path) -> None:
    plan = tmp_path / "broken.plan"
    plan.write_text("listen twice\nshout: Hey\ncut x: y\nexpect mood: good\nbelieve: vacancy purple\n", encoding="utf-8")
    result = twoway("play", "the-third-analyst", "--plan", plan, home=home)
    assert result.code == 1
    assert [line.split(":")[2] for line in result.err.splitlines() if line.startswith("twoway: /")] == ["1", "2", "3", "4", "5"]

"""`twoway test`: plans that hold, plans that do not, and plans that can't be read."""

import shutil
from pathlib import Path

import pytest

from tests.cli.running import twoway
from tests.conftest import FIXTURES


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """The corner shop in a folder of its own, with a good plan and a bad one."""
    folder = tmp_path / "shop"
    folder.mkdir()
    shutil.copy(FIXTURES / "corner-shop" / "scenario.yaml", folder)
    (folder / "good.plan").write_text("listen until ask\nask: How big is the team?\nexpect topic: team-size\n", encoding="utf-8")
    return folder


def test_plans_that_hold(shop: Path, tmp_path: Path) -> None:
    result = twoway("test", shop, home=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert result.out == f"ok      {shop / 'good.plan'}\n"


def test_a_failure_is_shown_with_the_talk_around_it(shop: Path, tmp_path: Path) -> None:
    bad = shop / "bad.plan"
    bad.write_text("listen until ask\nask: How big is the team?\n# not what was asked\nexpect topic: overtime\n", encoding="utf-8")
    result = twoway("test", shop, home=tmp_path)
    assert result.code == 1
    assert result.err == f"twoway: {bad}:4:1: expected topic overtime, got team-size\n"
    assert f"FAILED  {bad}" in result.out
    assert "You: How big is the team?  [team-size, probing, gap]" in result.out
    assert "1 of the plans failed." in result.out
    plans = twoway("test", bad, shop / "good.plan", "--json", home=tmp_path).json["plans"]
    assert [plan["good"] for plan in plans] == [False, True]
    assert plans[0]["failures"] == [{"line": 4, "expected": "topic overtime", "got": "team-size", "event": 7}]


def test_a_plan_with_mistakes_is_named_with_each_of_them(shop: Path, tmp_path: Path) -> None:
    bad = shop / "bad.plan"
    bad.write_text("dance\nlisten\nexpect moon: full\n", encoding="utf-8")
    result = twoway("test", bad, home=tmp_path)
    assert result.code == 1
    assert [line.split(" ", 2)[1] for line in result.err.splitlines()] == [f"{bad}:1:1:", f"{bad}:3:1:"]


def test_a_file_alone_has_the_plans_that_begin_with_its_name(shop: Path, tmp_path: Path) -> None:
    (shop / "scenario.yaml").rename(shop / "alone.yaml")
    (shop / "good.plan").rename(shop / "alone-good.plan")
    result = twoway("test", shop / "alone.yaml", shop / "alone-good.plan", home=tmp_path)
    assert (result.code, result.out.count("ok ")) == (0, 2)


@pytest.mark.parametrize("path", ["nowhere", "nowhere.plan"])
def test_what_is_not_there_is_said_in_a_sentence(path: str, tmp_path: Path) -> None:
    result = twoway("test", tmp_path / path, home=tmp_path)
    assert result.code == 2
    assert "there is no" in result.err


def test_a_scenario_without_plans_says_how_to_write_one(shop: Path, tmp_path: Path) -> None:
    (shop / "good.plan").unlink()
    result = twoway("test", shop, home=tmp_path)
    assert (result.code, "has no plans" in result.err, "listen until ask" in result.err) == (2, True, True)

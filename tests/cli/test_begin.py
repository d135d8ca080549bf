"""`twoway new`: what it writes is whole, whatever the words are, and nothing that is there is written over."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from yaml import safe_load

from tests.cli.running import twoway
from tui.authoring.starting import Start, start
from tui.scenario.library import check, load


def test_a_new_scenario_passes_its_check_and_its_plan(tmp_path: Path) -> None:
    folder = tmp_path / "ward-nine"
    made = twoway("new", folder, "--role", "Nurse: nights", "--interviewer", "Zoë O'Hara", home=tmp_path)
    assert (made.code, made.err) == (0, "")
    assert sorted(file.name for file in folder.iterdir()) == ["curious.plan", "scenario.schema.json", "scenario.yaml"]
    assert twoway("check", folder, home=tmp_path).out == "No mistakes found.\n"
    assert twoway("test", folder, home=tmp_path).code == 0
    text = (folder / "scenario.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=./scenario.schema.json\n")
    schema = json.loads((folder / "scenario.schema.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(safe_load(text))) == []
    assert twoway("schema", home=tmp_path).out == (folder / "scenario.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words", ["Mind: the gap", "#1 job", 'Say "when"', "{braces}", "yes", "12", "名前", "O'Hara & Sons", "- dash", "a # b", "back\\slash"]
)
def test_any_words_survive(words: str, tmp_path: Path) -> None:
    start(tmp_path / "one", Start(words, words, words, words))
    assert [mistake for mistake in check(tmp_path / "one" / "scenario.yaml") if mistake.level == "error"] == []
    scenario = load(tmp_path / "one" / "scenario.yaml").scenario
    assert (scenario.title, scenario.role, scenario.company) == (words, words, words)
    assert next(iter(scenario.interviewers.values())).name == words


@pytest.mark.parametrize("name", ["Ward Nine", "9-lives", "..", "a/B"])
def test_a_name_that_is_none_is_refused(name: str, tmp_path: Path) -> None:
    result = twoway("new", tmp_path / name, home=tmp_path)
    assert (result.code, "is no name" in result.err) == (2, True)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "ward").mkdir()
    result = twoway("new", tmp_path / "ward", home=tmp_path)
    assert (result.code, "is there already" in result.err) == (2, True)
    assert list((tmp_path / "ward").iterdir()) == []

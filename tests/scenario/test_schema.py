"""The JSON Schema says what the loader reads."""

from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings

import tui
from tests.conftest import FIXTURES
from tests.scenario.reading import Data, source_of, written
from tests.scenario.shapes_data import data_for
from tui.places import shipped_scenarios
from tui.scenario.build import build
from tui.scenario.model import Scenario
from tui.scenario.schema import FORM, schema
from tui.scenario.shapes import fields_of

FILES = [FIXTURES / "corner-shop" / "scenario.yaml", *sorted(shipped_scenarios().glob("*/scenario.yaml"))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_every_scenario_that_loads_is_valid(file: Path) -> None:
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    errors = [f"{error.json_path}: {error.message}" for error in jsonschema.Draft202012Validator(schema()).iter_errors(data)]
    assert errors == []


@pytest.mark.parametrize(
    ("path", "value"),
    [(("lenght",), "5"), (("facts", "two-left", "severity"), 9), (("facts", "two-left", "colour"), "blue"), (("twoway",), 2)],
)
def test_what_the_loader_refuses_is_invalid(path: tuple[str, ...], value: object) -> None:
    data = yaml.safe_load(FILES[0].read_text(encoding="utf-8"))
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert not jsonschema.Draft202012Validator(schema()).is_valid(data)


def test_the_schema_itself_is_valid_and_helps() -> None:
    made = schema()
    jsonschema.Draft202012Validator.check_schema(made)
    definitions = made["$defs"]
    assert isinstance(definitions, dict)
    assert "tell" in definitions["Line"]["properties"]["opens"]["description"]


def test_the_schema_says_which_form_it_is_for_and_who_made_it() -> None:
    made = schema()
    assert made["$id"] == f"urn:twoway:scenario:{FORM}"
    assert tui.__version__ in str(made["$comment"])
    properties = made["properties"]
    assert isinstance(properties, dict)
    assert properties["twoway"]["enum"] == [FORM] == [yaml.safe_load(FILES[0].read_text(encoding="utf-8"))["twoway"]]


VALIDATOR = jsonschema.Draft202012Validator(schema())


HEAD = {"twoway": "1", "title": "T.", "role": "R.", "company": "C."}
PARTS: dict[str, Data] = {"interviewers": {}, "beats": {}, "topics": {}, "facts": {}, "outcomes": {}}
KEYS = {field.key: field.shape for field in fields_of(Scenario) if field.key not in ("twoway", "title", "role", "company")}


@pytest.mark.parametrize("key", KEYS)
def test_whatever_the_loader_reads_is_valid(key: str) -> None:
    @settings(max_examples=25, deadline=None)
    @given(data_for(KEYS[key]))
    def holds(data: Data) -> None:
        text = written({**HEAD, **PARTS, key: data})
        source = source_of(text)
        assert build(Scenario, source) is not None
        assert source.mistakes == []
        assert [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(yaml.safe_load(text))] == []

    holds()

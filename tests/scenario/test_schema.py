"""The JSON Schema says what the loader reads."""

from pathlib import Path

import jsonschema
import pytest
import yaml

from tests.conftest import FIXTURES
from tui.places import shipped_scenarios
from tui.scenario.schema import schema

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

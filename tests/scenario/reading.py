"""Reading small files in tests, and writing data as YAML in the ways that people write it."""

import json
import re
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from tests.conftest import FIXTURES
from tui.scenario.compiler import compile_text
from tui.scenario.mistakes import Mistake, errors
from tui.scenario.model import Bank, Scenario
from tui.scenario.source import Source, parse_source

WHOLE = (FIXTURES / "corner-shop" / "scenario.yaml").read_text(encoding="utf-8")
"""A scenario without mistakes, to damage."""


class Block(NamedTuple):
    """Text lines that are written under a '|'."""

    lines: tuple[str, ...]


Data: TypeAlias = "str | Block | list[Data] | Mapping[str, Data]"


def mistakes_of(text: str | bytes, bank: Bank) -> list[Mistake]:
    """Every mistake of a scenario's text."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return compile_text(raw, "scenario.yaml", bank)[1]


def found(text: str | bytes, bank: Bank) -> list[tuple[str, int]]:
    """Code and line of every error."""
    return [(mistake.code, mistake.line) for mistake in errors(mistakes_of(text, bank))]


def read(text: str, bank: Bank) -> Scenario:
    """The scenario in a text that has no errors."""
    scenario, mistakes = compile_text(text.encode(), "scenario.yaml", bank)
    assert scenario is not None, mistakes
    return scenario


def source_of(text: str) -> Source:
    """A text, parsed."""
    return parse_source(text.encode("utf-8", "surrogatepass"), "scenario.yaml")


def line_of(text: str, piece: str) -> int:
    """The number of the line on which something first stands."""
    return text[: text.index(piece)].count("\n") + 1


def written(data: Data, indent: int = 0) -> str:
    """Data as YAML: keys and lists in block style, single words as they are, other text quoted, blocks under '|'."""
    space = " " * indent
    match data:
        case str():
            if re.fullmatch("[a-z0-9][a-z0-9-]*", data):
                return f" {data}\n"
            return f" {json.dumps(data, ensure_ascii=False)}\n"
        case Block(lines):
            return " |\n" + "".join(f"{space}{line}\n" for line in lines)
        case list():
            if not data:
                return " []\n"
            return "\n" + "".join(f"{space}-{written(item, indent + 2)}" for item in data)
        case Mapping():
            if not data:
                return " {}\n"
            return "\n" + "".join(f"{space}{key}:{written(value, indent + 2)}" for key, value in data.items())
    raise TypeError(data)

"""The tutorial as a reader follows it: its sections go into the file, its commands are typed, what it shows is what comes."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[2] / "docs" / "authoring.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^(?=[a-z-]+:)", re.MULTILINE)


class Step(NamedTuple):
    """One block of the page."""

    kind: str
    """`yaml`, `plan` or `console`."""
    text: str


class Typed(NamedTuple):
    """A command line, what is typed while it runs, and what is shown."""

    command: str
    lines: list[str]
    shown: list[str]


def steps() -> Iterator[Step]:
    """The blocks of the tutorial, in order."""
    tutorial = PAGE.read_text(encoding="utf-8").split("\n## Reference\n")[0]
    for kind, text in _BLOCK.findall(tutorial):
        yield Step(kind, text)


def with_section(file: str, section: str) -> str:
    """A scenario's text with one section put in the place of that of its name."""
    name = section.partition(":")[0]
    parts = _SECTION.split(file)
    places = [number for number, part in enumerate(parts) if part.partition(":")[0] == name]
    assert len(places) == 1, f"there is no section {name}:"
    parts[places[0]] = f"{section.rstrip()}\n\n"
    return "".join(parts)


def typed(block: str) -> Typed:
    """A block of the terminal."""
    first, *rest = block.rstrip("\n").split("\n")
    assert first.startswith("$ twoway ")
    return Typed(first.removeprefix("$ "), [line[2:] for line in rest if line.startswith("? ")], [row for row in rest if row[:2] != "? "])


def agrees(shown: list[str], came: list[str]) -> bool:
    """Whether what a page shows came; `...` stands for any lines."""
    pattern = "\n".join("(?:.*\n)*?.*" if line == "..." else re.escape(line) for line in shown)
    return re.fullmatch(pattern, "\n".join(came)) is not None

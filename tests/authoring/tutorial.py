"""The tutorial as a reader follows it: its sections go into the file, its commands are typed, what it shows is what comes."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[2] / "docs" / "authoring.md"
COUNTED = ("listen", "playtest")
"""Commands whose numbers come from the ear, which learns: any number is taken for any other, and so are the blanks before it."""
_BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPT = "? "


class Step(NamedTuple):
    """One block of the page."""

    kind: str
    """`yaml`, `plan` or `console`."""
    where: tuple[str, ...]
    """Keys of the part that a piece of YAML takes the place of, outermost first; none: of the section of its own name."""
    text: str


class Typed(NamedTuple):
    """A command line, what is typed while it runs, and what is on the terminal below it, with what was typed."""

    command: str
    lines: list[str]
    shown: list[str]


def tutorial() -> str:
    """The page without its reference."""
    return PAGE.read_text(encoding="utf-8").split("\n## Reference\n")[0]


def steps() -> Iterator[Step]:
    """The blocks of the tutorial, in order."""
    for kind, where, text in _BLOCK.findall(tutorial()):
        yield Step(kind, tuple(where.split()), text)


def with_part(file: str, piece: str, where: Sequence[str] = ()) -> str:
    """A scenario's text with one part replaced, as somebody does it who leaves the notes and empty lines around it alone."""
    rows = file.split("\n")
    start, end = 0, len(rows)
    for depth, key in enumerate(where or (piece.partition(":")[0],)):
        found = [row for row in range(start, end) if rows[row].startswith(f"{'  ' * depth}{key}:")]
        assert len(found) == 1, f"{len(found)} parts are called {key}"
        start = found[0]
        end = next((row for row in range(start + 1, end) if rows[row] and not rows[row].startswith("  " * (depth + 1))), end)
    while not rows[end - 1]:
        end -= 1
    return "\n".join([*rows[:start], piece.rstrip("\n"), *rows[end:]])


def typed(block: str) -> Typed:
    """A block of the terminal."""
    first, *rest = block.rstrip("\n").split("\n")
    assert first.startswith("$ twoway ")
    return Typed(first.removeprefix("$ "), [row.removeprefix(_PROMPT) for row in rest if row.startswith(_PROMPT)], rest)


def agrees(shown: Sequence[str], came: Sequence[str], numbers: bool = True) -> bool:
    """Whether what a page shows came; `...` stands for any lines, at the end of one for its rest. `numbers`: whether they count."""
    pattern = "\n".join("(?:.*\n)*?.*" if row == "..." else _row(row, numbers) for row in shown)
    return re.fullmatch(pattern, "\n".join(row.rstrip() for row in came)) is not None


def _row(row: str, numbers: bool) -> str:
    start = row.removesuffix("...")
    pattern = re.escape(start) if numbers else re.sub(r"(?:\\ )*-?\d+(?:\\\.\d+)?", r" *-?[\\d.]+", re.escape(start))
    return pattern + ("" if start == row else ".*")

"""The reference at the end of the page on writing an interview: every key of a scenario, made from the model.

python -m tools.reference        writes it into docs/authoring.md
"""

import inspect
from collections.abc import Iterator
from pathlib import Path

from tui.scenario.expressions import FUNCTIONS, NAMES, View
from tui.scenario.model import Node, Scenario
from tui.scenario.schema import notes
from tui.scenario.shapes import Choice, Field, Name, Named, Number, Part, Several, Shape, Truth, When, Words, fields_of

PAGE = Path(__file__).resolve().parents[1] / "docs" / "authoring.md"
HEADING = "## Reference\n"
_ABOUT = """
Every key that a scenario may hold; those with a star are needed. A part with a *short form* may be written as text alone, which then
stands for the key named. Lines of speech may be a list, or a block of text with one line of speech a text line. A name is small letters,
digits and `-`. What a condition may say stands at the end.
"""
_CONDITIONS = """
### Conditions
What stands under `when:` is read like this: `knows("one-guard") and patience > 1`. There are `and`, `or`, `not`, brackets, the comparisons
`==`, `!=`, `<`, `<=`, `>`, `>=`, and:

| | |
|---|---|
"""
_NUMBERS = {
    "rapport": "a number: how warm they are with you; good questions raise it, cutting them off lowers it",
    "patience": "a number: how many interruptions on another subject they still bear",
    "interruptions": "a number: how often the candidate cut in",
    "beat_number": "a number: how many beats have begun",
    "difficulty": "a word: `open`, `guarded` or `stonewall`",
}
ALL_WHERE = {"Scenario": "The file"}
"""Headings that say more than the part's name."""


def page() -> tuple[str, str]:
    """The page as it is, and as it should be."""
    text = PAGE.read_text(encoding="utf-8")
    before = text.split(HEADING)[0]
    return text, f"{before}{HEADING}{_ABOUT}{''.join(map(_part, _parts()))}{_conditions()}"


def _conditions() -> str:
    asked = ((f'{name}("...")', inspect.getdoc(getattr(View, name)) or "") for name in FUNCTIONS)
    rows = (f"| `{how}` | {what} |\n" for how, what in [*asked, *((name, _NUMBERS[name]) for name in NAMES)])
    return _CONDITIONS + "".join(rows)


def _parts() -> list[type[Node]]:
    """The model's parts in the order in which they are first named, the file itself first."""
    found: list[type[Node]] = [Scenario]
    for kind in found:
        found += [inner for field in fields_of(kind) for inner in _inside(field.shape) if inner not in found]
    return list(dict.fromkeys(found))


def _inside(shape: Shape) -> Iterator[type[Node]]:
    match shape:
        case Part(kind):
            yield kind
        case Several(item) | Named(item=item):
            yield from _inside(item)


def _part(kind: type[Node]) -> str:
    rows = "".join(_row(kind, field) for field in fields_of(kind))
    short = f" *Short form: `{kind.SHORTHAND}`.*" if kind.SHORTHAND else ""
    title = ALL_WHERE.get(kind.__name__, kind.__name__)
    return f"\n### {title}\n{inspect.cleandoc(kind.__doc__ or '')}{short}\n\n| key | holds | |\n|---|---|---|\n{rows}"


def _row(kind: type[Node], field: Field) -> str:
    note = notes(kind).get(field.name, "").replace("|", "\\|")
    return f"| `{field.key}`{'*' if field.required else ''} | {_holds(field.shape)} | {note} |\n"


def _holds(shape: Shape) -> str:
    """A shape in a few words."""
    match shape:
        case Words(longest):
            return f"text, at most {longest:,} characters"
        case Name(names):
            return f"the name of a {names}" if names else "a name"
        case When():
            return "a condition"
        case Number(least, most):
            return f"a number, {least} to {most}" if most is not None else f"a number from {least}"
        case Truth():
            return "`yes` or `no`"
        case Choice(values):
            return ", ".join(f"`{value}`" for value in values)
        case Several(item):
            return f"a list: {_holds(item)}"
        case Named(item=item):
            return f"names, each with {_holds(item)}"
        case Part(kind):
            return f"[{kind.__name__}](#{kind.__name__.lower()})"


def main() -> None:
    """Write it."""
    PAGE.write_text(page()[1], encoding="utf-8")


if __name__ == "__main__":
    main()

"""Two sessions of one interview against each other, in plain lines."""

from collections.abc import Iterator, Sequence

from tui.plain.debrief import MARKS
from tui.scoring.comparing import Comparison, Told
from tui.scoring.difference import Difference


def comparison(found: Comparison, left: str, right: str) -> Iterator[str]:
    """The score's difference, then facts, then what was said where; `left` and `right` name the sessions."""
    yield f"A: {left}"
    yield f"B: {right}"
    yield from ("", *difference_lines(found.difference))
    yield from ("", "FACTS THAT CAME OUT")
    for fact in found.facts:
        where = "in both" if fact.left and fact.right else "only in A" if fact.left else "only in B"
        yield f"- {where}: {fact.text} ({fact.colour})"
    if not found.facts:
        yield "- none, in either"
    yield from ("", "WHAT YOU SAID (+ strong, = neutral, - weak)")
    if found.shared > 1:
        yield f"The same up to event {found.shared}."
    for stretch in found.stretches:
        yield f"{stretch.beat.replace('-', ' ')}:"
        yield from _side("A", stretch.left)
        yield from _side("B", stretch.right)


def difference_lines(found: Difference) -> Iterator[str]:
    """The score of both, and each dimension's part in the difference."""
    if not found.comparable:
        yield f"SCORE: {found.before:.0f} and {found.after:.0f}, by different versions of the rubric; they are not compared."
        return
    yield f"SCORE: {found.before:.0f}, then {found.after:.0f} ({signed(found.total)})"
    for change in found.dimensions:
        points = f", {signed(change.points)} points" if change.points else ""
        yield f"  {change.name.replace('-', ' ')}: {percent(change.before)}, then {percent(change.after)}{points}"
    for weighing in found.multipliers:
        yield f"  everything times {weighing.before:.2f} for {weighing.name}, then {weighing.after:.2f}"


def signed(points: float) -> str:
    """A difference with its sign: +12, -3.5, no change."""
    return f"{points:+.1f}".removesuffix(".0") if points else "no change"


def percent(value: float | None) -> str:
    """A dimension's value."""
    return "not part of it" if value is None else f"{round(value * 100)} %"


def _side(name: str, told: Sequence[Told]) -> Iterator[str]:
    for line in told:
        yield f"  {name} {MARKS[line.mark]} {line.text}"
    if not told:
        yield f"  {name}   (nothing)"

"""Under which id a line stands after a change of its file: ids count lines, so a line put in front of another gives it a new one."""

from collections.abc import Mapping

from tui.interview.alignment import aligned
from tui.interview.place import renamed
from tui.scenario.model import Line, Scenario
from tui.scenario.shapes import Part, walk


def moved(old: Scenario, new: Scenario) -> Mapping[str, str]:
    """Old id -> new id of every line that has another one now; empty for a line that is gone."""
    before, after, beats = _groups(old), _groups(new), renamed(old, new)
    found: dict[str, str] = {}
    for group, lines in before.items():
        first, dot, rest = group.partition(".")
        now = after.get(group if group in after else f"{beats.get(first, first)}{dot}{rest}", [])
        pairs = aligned([line.text for line in lines], [line.text for line in now])
        for index, line in enumerate(lines):
            there = now[pairs[index]].id if index in pairs else ""
            if there != line.id:
                found[line.id] = there
    return found


def _groups(scenario: Scenario) -> dict[str, list[Line]]:
    """Lines that are counted together, in their order: those whose ids differ in the last part alone."""
    found: dict[str, list[Line]] = {}
    for _, _, value in walk(Part(Scenario), scenario):
        if isinstance(value, Line):
            group, dot, last = value.id.rpartition(".")
            found.setdefault(group if dot and last.isdecimal() else value.id, []).append(value)
    return found

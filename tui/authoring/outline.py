"""A scenario's outline: its parts with their places in the file, the mistakes in each, and what of it was heard."""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from tui.authoring.entries import Row, rows
from tui.scenario.mistakes import Level, Mistake
from tui.scenario.model import Scenario
from tui.scenario.source import Source, Where

Heard = Literal["", "never", "partly", "all"]
"""Of a part and everything in it; empty: nothing in it can be heard."""
_RANK: Mapping[Level, int] = {"error": 3, "warning": 2, "hint": 1}


class Entry(NamedTuple):
    """One part of the outline."""

    row: Row
    line: int
    """First line of the file that belongs to it, from 1; 0: it has no place of its own."""
    last: int
    """The last one."""
    column: int
    parent: int
    """Index of what it stands in, -1 at the top."""
    end: int
    """Index behind everything that stands in it."""


class Outline:
    """The parts of one scenario, in the outline's order."""

    def __init__(self, entries: Sequence[Entry] = (), mistakes: Sequence[Mistake] = ()) -> None:
        self.entries = entries
        self._by_key = {entry.row.key: index for index, entry in enumerate(entries) if entry.row.key}
        self._by_where = {entry.row.where: index for index, entry in enumerate(entries) if entry.row.where}
        self._levels: dict[int, Level] = {}
        for mistake in mistakes:
            self._mark(self.at_line(mistake.line), mistake.level)

    def of_key(self, key: str) -> int | None:
        """The part that is heard as this, None if there is none."""
        return self._by_key.get(key)

    def of_where(self, where: Where) -> int | None:
        """The part at this place of the model, or the nearest thing above it."""
        while where and where not in self._by_where:
            where = where[:-1]
        return self._by_where.get(where)

    def at_line(self, line: int) -> int | None:
        """The innermost part that a line of the file belongs to."""
        found = [index for index, entry in enumerate(self.entries) if 0 < entry.line <= line <= entry.last]
        return max(found, key=lambda index: (self.entries[index].line, self.entries[index].row.depth), default=None)

    def level(self, index: int) -> Level | None:
        """The worst mistake in a part, None if there is none."""
        return self._levels.get(index)

    def beat_of(self, index: int) -> str:
        """The beat that a part belongs to, empty for a part of none."""
        where = self.entries[index].row.where
        return str(where[1]) if len(where) > 1 and where[0] == "beats" else ""

    def heard(self, known: Collection[str]) -> list[Heard]:
        """For each part whether it was heard, from the keys of what was."""
        counts = [[0, 0] for _ in self.entries]
        for index in range(len(self.entries) - 1, -1, -1):
            entry = self.entries[index]
            if entry.row.key:
                counts[index][0] += 1
                counts[index][1] += entry.row.key in known
            if entry.parent >= 0:
                counts[entry.parent][0] += counts[index][0]
                counts[entry.parent][1] += counts[index][1]
        return ["" if not total else "never" if not said else "all" if said == total else "partly" for total, said in counts]

    def _mark(self, index: int | None, level: Level) -> None:
        while index is not None and index >= 0:
            known = self._levels.get(index)
            if known is None or _RANK[known] < _RANK[level]:
                self._levels[index] = level
            index = self.entries[index].parent


def outline(scenario: Scenario, source: Source, areas: Mapping[str, str], mistakes: Sequence[Mistake]) -> Outline:
    """The outline of a scenario as it was read; parts that could not be read are shown as far as they go."""
    found = list(rows(scenario, areas))
    parents, ends = _nesting(found)
    entries = []
    for index, row in enumerate(found):
        place = source.place(row.where) if row.where in source.places else None
        line, column = (place.line, place.column) if place else (0, 0)
        entries.append(Entry(row, line, _last(source.lines, line), column, parents[index], ends[index]))
    return Outline(entries, mistakes)


def _nesting(found: Sequence[Row]) -> tuple[list[int], list[int]]:
    parents, ends, above = [-1] * len(found), [len(found)] * len(found), list[int]()
    for index, row in enumerate(found):
        while above and found[above[-1]].depth >= row.depth:
            ends[above.pop()] = index
        parents[index] = above[-1] if above else -1
        above.append(index)
    return parents, ends


def _last(lines: Sequence[str], first: int) -> int:
    """The last line of what begins at a line: everything below it that stands further in."""
    if not 0 < first <= len(lines):
        return first
    margin, last = _margin(lines[first - 1]), first
    for number in range(first + 1, len(lines) + 1):
        line = lines[number - 1]
        if not line.strip():
            continue
        if _margin(line) <= margin:
            break
        last = number
    return last


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))

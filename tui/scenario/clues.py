"""What the lines tell about a file that the YAML parser gave up on: it names the place where it stumbled, an author needs the cause."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.scenario.pieces import Place
from tui.scenario.syntax import ENDED, INDENTED, UNALIGNED, Complaint

_INDENT = re.compile(r"[^\S\n]*")
_ODD_SPACE = re.compile(r"[^\S \t\n]")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_SPACES = "Use ordinary spaces, two a level; this one came along when the text was copied."
_TABS = Complaint("tabs do not indent", "Use spaces, two a level.")
_MERGE = Complaint(
    "two versions of this file were merged and not settled here", "Keep one of them, and take out the lines of <<<, === and >>>."
)
_ODD = Complaint("this line is indented by a character that only looks like a space", _SPACES)


class Quoted(NamedTuple):
    """The last text in quotes that the parser read."""

    start: Place
    end: Place


def cause(plain: Complaint, place: Place, lines: Sequence[str], quoted: Quoted | None) -> tuple[Complaint, Place]:
    """The complaint and the place that help most; those given, if the lines tell no more."""
    line = _line(lines, place.line)
    if _CONFLICT.match(line):
        return _MERGE, Place(place.line, 1)
    if plain not in INDENTED:
        return plain, place
    if line[place.column - 1 : place.column] == "\t":
        return _TABS, place
    for number in (place.line, _above(lines, place.line)):
        indent = _INDENT.match(_line(lines, number))
        if indent and (odd := odd_space(indent[0])):
            return _ODD, Place(number, odd)
        if indent and "\t" in indent[0]:
            return _TABS, Place(number, indent[0].index("\t") + 1)
    if plain is UNALIGNED and line[: place.column - 1].strip():
        # A quote that was opened lines above and closed by an apostrophe here is the cause, not the apostrophe.
        return ENDED, quoted.start if quoted and quoted.start.line < quoted.end.line == place.line else place
    return plain, place


def odd_space(text: str) -> int:
    """The column, from 1, of the first white space in a text that YAML takes for a letter; 0 if there is none."""
    found = _ODD_SPACE.search(text)
    return found.start() + 1 if found else 0


def note_odd_key(name: str) -> Complaint | None:
    """What to say of a key that begins with a space YAML takes for a letter."""
    return _ODD if name[:1].isspace() else None


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 1 <= number <= len(lines) else ""


def _above(lines: Sequence[str], number: int) -> int:
    """The nearest line above with something on it; 0 if there is none."""
    return next((above for above in range(min(number, len(lines) + 1) - 1, 0, -1) if lines[above - 1].strip()), 0)

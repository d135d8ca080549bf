"""Who speaks, where a line begins with a name: "Anna Smith: ...", "[00:02] ANNA: ...", "**Anna** (2:05 PM): ..."."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from tui.sessions.transcripts.times import TIME, milliseconds
from tui.text import clean_line

_WORD = r"[^\s:\[\]()<>*,.?!\"“”]"
_NAME = rf"{_WORD}+(?:[ .,'’]\s?{_WORD}+){{0,4}}\.?(?:\s\((?!\d)[^()]{{1,40}}\))?"
_STAMP = rf"[\[(]?({TIME})[\])]?"
_LABELLED = re.compile(
    rf"^(?:-\s+|>>+\s*)?(?:{_STAMP}\s*[-–|]?\s*)?[*_]{{0,2}}({_NAME})[*_]{{0,2}}\s*(?:{_STAMP}\s*)?[*_]{{0,2}}:[*_]{{0,2}}(?:\s+|$)(.*)$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"^(?:{_STAMP}\s*)?\[({_NAME})\]\s+(.*)$", re.IGNORECASE)
_HEADING = re.compile(rf"^[*_]{{0,2}}({_NAME})[*_]{{0,2}}\s+{_STAMP}\s*$|^{_STAMP}\s+[*_]{{0,2}}({_NAME})[*_]{{0,2}}\s*$", re.IGNORECASE)
_ROLE = re.compile(r"^(speaker|participant|interviewer|interviewee|candidate|me|you|q|a)\s*[\dA-Z]?$", re.IGNORECASE)
_HEADER = re.compile(
    r"^(transcript|meeting|title|subject|date|time|start|end|duration|location|place|attendees|participants|present|recording|recorded"
    r"|recorded by|topic|agenda|summary|notes?|warning|important|action items?|link|url|file|version|language|https?)$",
    re.IGNORECASE,
)
"""What stands before a colon at the top of a transcript and is nobody."""
MOSTLY = 0.5
"""Share of the lines with a label from which a name that comes once is believed."""


class Labelled(NamedTuple):
    """A line that names its speaker."""

    speaker: str
    text: str
    """Empty where the name and a time stand alone, and what is said stands below."""
    start: int | None


def labelled(line: str) -> Labelled | None:
    """The label of a line, None if it has none. Whether it is really a speaker's only the whole file can tell."""
    found = _LABELLED.match(line)
    if found is not None:
        before, name, after, text = found.groups()
        return Labelled(_tidy(name), text.strip(), milliseconds(before or after or ""))
    found = _BRACKETED.match(line)
    if found is not None and milliseconds(found[2]) is None:
        return Labelled(_tidy(found[2]), found[3].strip(), milliseconds(found[1] or ""))
    found = _HEADING.match(line)
    if found is not None and (name := found[1] or found[4]) and any(letter.isalpha() for letter in name):
        return Labelled(_tidy(name), "", milliseconds(found[2] or found[3]))
    return None


def speakers(found: Iterable[Labelled | None]) -> frozenset[str]:
    """Which labels of a file, one or none a line, are people: they come again, or are written as names where most lines have one."""
    lines = list(found)
    counted = Counter(label.speaker for label in lines if label is not None)
    mostly = sum(counted.values()) >= MOSTLY * len(lines)
    return frozenset(name for name, times in counted.items() if _is_person(name, times, mostly))


def _is_person(name: str, times: int, mostly: bool) -> bool:
    if _HEADER.match(name):
        return False
    words = name.split()
    capital = all(word[:1].isupper() or not word[:1].isalpha() for word in words)
    if _ROLE.match(name) or (capital and (len(words) > 1 or mostly)):
        return True
    return times > 1 and (capital or len(words) == 1)


def _tidy(name: str) -> str:
    return clean_line(name.strip(" *_-"), 100)

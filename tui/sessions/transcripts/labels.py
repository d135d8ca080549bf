"""Who speaks, where a line begins with a name: "Anna Smith: ...", "[00:02] ANNA: ...", "**Anna** (2:05 PM): ..."."""

import re
from typing import NamedTuple

from tui.sessions.transcripts.times import TIME, milliseconds
from tui.text import clean_line

_WORD = r"[^\s:\[\]()<>*,.?!\"“”]"
_NAME = rf"{_WORD}+(?:[ .,'’]\s?{_WORD}+){{0,4}}\.?(?:\s\([^()]{{1,40}}\))?"
_STAMP = rf"[\[(]?({TIME})[\])]?"
_LABELLED = re.compile(
    rf"^(?:-\s+|>>+\s*)?(?:{_STAMP}\s*[-–|]?\s*)?[*_]{{0,2}}({_NAME})[*_]{{0,2}}\s*(?:{_STAMP}\s*)?[*_]{{0,2}}:[*_]{{0,2}}(?:\s+|$)(.*)$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"^(?:{_STAMP}\s*)?\[({_NAME})\]\s+(.*)$", re.IGNORECASE)
_HEADING = re.compile(rf"^[*_]{{0,2}}({_NAME})[*_]{{0,2}}\s+{_STAMP}\s*$|^{_STAMP}\s+[*_]{{0,2}}({_NAME})[*_]{{0,2}}\s*$", re.IGNORECASE)
_SURE = re.compile(r"^(speaker|participant|interviewer|interviewee|candidate|me|you|q|a)\s*[\dA-Z]?$", re.IGNORECASE)


class Labelled(NamedTuple):
    """A line that names its speaker."""

    speaker: str
    text: str
    start: int | None
    heading: bool
    """The name and a time stand alone; what is said stands below."""


def labelled(line: str) -> Labelled | None:
    """The label of a line, None if it has none. Whether it is really a speaker's only the whole file can tell."""
    found = _LABELLED.match(line)
    if found is not None:
        before, name, after, text = found.groups()
        return Labelled(_tidy(name), text.strip(), milliseconds(before or after or ""), heading=False)
    found = _BRACKETED.match(line)
    if found is not None and milliseconds(found[2]) is None:
        return Labelled(_tidy(found[2]), found[3].strip(), milliseconds(found[1] or ""), heading=False)
    found = _HEADING.match(line)
    if found is not None and (name := found[1] or found[4]) and any(letter.isalpha() for letter in name):
        return Labelled(_tidy(name), "", milliseconds(found[2] or found[3]), heading=True)
    return None


def likely(name: str, times: int) -> bool:
    """Whether a label that stands before so many lines is a person: names come again, or are written as names are."""
    words = name.split()
    capital = all(word[:1].isupper() or not word[:1].isalpha() for word in words)
    if _SURE.match(name):
        return True
    return times > 1 and (capital or len(words) == 1) or (capital and len(words) > 1)


def _tidy(name: str) -> str:
    return clean_line(name.strip(" *_-"), 100)

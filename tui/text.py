"""Text from outside is hostile until it has been through here.

Scenario files, imports, typed and pasted text, session files and the environment can all hold bytes that
move a terminal's cursor, set its title or reorder what is read. One function cleans them at each boundary,
one function names what it found, so that a checker can point at the place.
"""

import re
import unicodedata
from typing import NamedTuple

_SEQUENCE = re.compile(
    r"""
      (?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?                       # CSI: colours, cursor, modes
    | (?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?   # OSC, DCS, SOS, PM, APC
    | \x1b[ -/]*[0-~]?                                        # two-character escapes
    """,
    re.VERBOSE,
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Zero-width joiners are kept: families of emoji and several scripts are spelt with them.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_ANY = re.compile("|".join(p.pattern for p in (_CONTROL, _BIDI, _INVISIBLE, _SURROGATE)))
_MARKS_KEPT = 4
"""Combining marks kept on one base character; no living orthography needs more."""


class Hostile(NamedTuple):
    """A stretch of text that a terminal or a reader could be deceived by."""

    offset: int
    """Characters from the start of the text."""
    what: str
    """A short plain name, for a message."""


def clean(text: str, limit: int | None = None) -> str:
    """The text without anything that acts: escape sequences, controls, reordering and invisible characters.

    Newlines stay, tabs become spaces, lone surrogates become U+FFFD. `limit` cuts after that many characters.
    Cleaning twice changes nothing more.
    """
    if limit is not None and len(text) > limit:
        text = text[:limit]
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    before = None
    while before != text:  # taking a sequence out may join the two halves of another
        before = text
        text = _SEQUENCE.sub("", text)
        text = _CONTROL.sub("", text.replace("\t", " "))
        text = _INVISIBLE.sub("", _BIDI.sub("", text))
        text = _SURROGATE.sub("\ufffd", text)
    return text if text.isascii() else _fewer_marks(text)


def clean_line(text: str, limit: int | None = None) -> str:
    """`clean`, on one line: every run of white space becomes one space."""
    return " ".join(clean(text, limit).split())


def hostile(text: str) -> list[Hostile]:
    """Everything `clean` would take out, in order, with its offset."""
    found = [Hostile(m.start(), "a terminal escape sequence") for m in _SEQUENCE.finditer(text)]
    inside = {o for m in _SEQUENCE.finditer(text) for o in range(m.start(), m.end())}
    for match in _ANY.finditer(text):
        character = match.group()
        if match.start() in inside or character == "\r":
            continue
        if _BIDI.match(character):
            what = f"a character that changes the reading direction (U+{ord(character):04X})"
        elif _CONTROL.match(character):
            what = f"a control character (U+{ord(character):04X})"
        elif _SURROGATE.match(character):
            what = f"half a character (U+{ord(character):04X})"
        else:
            what = f"an invisible character (U+{ord(character):04X})"
        found.append(Hostile(match.start(), what))
    return sorted(found)


def _fewer_marks(text: str) -> str:
    run, kept = 0, []
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run <= _MARKS_KEPT:
            kept.append(character)
    return "".join(kept)

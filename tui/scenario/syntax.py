"""What the YAML parsers (the fast one and the one in Python) complain about, in words for someone who writes interviews."""

from typing import NamedTuple

from tui.text import clean_line


class Complaint(NamedTuple):
    """A sentence, a next step, and whether the place where it began says more than the place where it was noticed."""

    message: str
    hint: str
    at_start: bool = False


_SPEECH = "Put speech under `say: |`, one line of speech a text line, or in quotes."
_INDENT = "Keys of one level begin in the same column; use spaces, two a level."
_ESCAPE = "Double a backslash inside double quotes, or use single quotes."
_CLOSED = "this quote is never closed"
START = Complaint("a value may not begin with this character", _SPEECH)
UNALIGNED = Complaint("this does not line up with what stands above", f"{_INDENT} {_SPEECH}")
SECOND_COLON = Complaint("there is a second ': ' here, or this line is indented too far", _SPEECH)
ENDED = Complaint("the value ended before this: what begins with a quote or a bracket ends with it, too", _SPEECH)
INDENTED = (START, UNALIGNED, SECOND_COLON)
"""What is also said of a line whose indent is at fault."""
_KNOWN: tuple[tuple[str, str, Complaint], ...] = (
    ("", "mapping values are not allowed", SECOND_COLON),
    ("quoted scalar", "end of stream", Complaint(_CLOSED, "Close it, or put the text under '|'.", at_start=True)),
    ("quoted scalar", "document", Complaint(_CLOSED, "Close it before the '---'.", at_start=True)),
    ("quoted scalar", "escape", Complaint("there is no such escape", _ESCAPE)),
    ("flow sequence", "", Complaint("this '[' is not closed, or a comma is missing", "Write [one, two].", at_start=True)),
    ("flow mapping", "", Complaint("this '{' is not closed, or a comma is missing", "Write {key: value, key: value}.", at_start=True)),
    ("flow node", "", Complaint("something is missing between these commas or brackets", "Write [one, two].")),
    ("", "sequence entries are not allowed", Complaint("a list item may not stand here", "Begin the list on a line of its own.")),
    ("", "'\\t' that cannot start any token", Complaint("tabs do not indent", "Use spaces, two a level.")),
    ("", "tab character", Complaint("tabs do not indent", "Use spaces, two a level.")),
    ("", "cannot start any token", START),
    ("block scalar", "", Complaint("the text begins on the line after the '|'", "Break the line after the '|'.")),
    ("simple key", "", Complaint("a ':' is missing after this key, or this text belongs to the line above", _INDENT, at_start=True)),
    ("block mapping", "expected", UNALIGNED),
    ("block collection", "", Complaint("this does not line up with the list above", _INDENT)),
    ("", "mapping keys are not allowed", Complaint("a text may not begin with '? '", _SPEECH)),
    ("scanning an a", "", Complaint("a value that begins with '*' or '&' means something else in YAML", _SPEECH, at_start=True)),
    ("", "<document start>", Complaint("the interview ended above this line", "Take out the '...', or whatever stands outside any key.")),
    ("", "undefined tag", Complaint("tags (!name) are not used here", "Take it out, or put the text in quotes.")),
    ("block node", "node content", START),
    ("", "incompatible YAML", Complaint("this line asks for another YAML", "Take out the '%YAML' line.")),
)


def complaint(context: str, problem: str) -> Complaint:
    """The parser's own words in plain ones; those it has never been seen to use come through as they are."""
    for doing, found, plain in _KNOWN:
        if doing in context and found in problem:
            return plain
    return Complaint(clean_line(problem, 200) or "this cannot be read", f"{_INDENT} {_SPEECH}")

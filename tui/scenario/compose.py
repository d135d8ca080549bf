"""From YAML to plain pieces, and everything that YAML would have swallowed.

The parser's events are taken one by one instead of its composed tree: they carry anchors, aliases and tags as written, they are
no slower, and a file nested ten thousand deep is refused at its thirty-third level instead of exhausting the stack.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.scenario.clues import Quoted, cause, note_odd_key
from tui.scenario.limits import DEEPEST, MOST_PIECES
from tui.scenario.pieces import Entry, Gone, Items, Keys, Lost, Piece, Place, Text
from tui.scenario.syntax import complaint
from tui.text import clean_line, hostile

if TYPE_CHECKING:
    from yaml import Event, MarkedYAMLError, ScalarEvent
    from yaml._yaml import Mark as FastMark
    from yaml.error import Mark

    AnyMark = Mark | FastMark | None

Note = Callable[[str, Place, str, str], None]
"""Takes a mistake: code, place, sentence, next step."""

_UNREADABLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What the parser refuses as a whole (it was reported with its place), and the three exotic line ends that would shift its line numbers."""
_COMMENT = re.compile(r"\s+(#.{0,80})")
_QUOTES = ("'", '"')


def compose(text: str, lines: Sequence[str], note: Note) -> Piece | None:
    """The file's one document; None if nothing can be made of it. Everything refused on the way is noted."""
    import yaml

    composer = _Composer(lines, frozenset(text), note)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(_UNREADABLE.sub(" ", text), Loader=loader):
            if not composer.take(event):
                break
    except yaml.MarkedYAMLError as error:
        _note_syntax(error, lines, composer.quoted, note)
        return None
    except yaml.YAMLError as error:
        note("TW003", Place(1, 1), f"this cannot be read: {clean_line(str(error), 200)}", "Save the file as plain UTF-8 text.")
        return None
    return composer.result()


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    piece: Items | Keys
    key: tuple[str, Place] | None = None
    """The key that waits for its value; None also for a key that was refused."""
    wants_key: bool = True


class _Composer:
    def __init__(self, lines: Sequence[str], characters: frozenset[str], note: Note) -> None:
        self._lines = lines
        self._characters = characters
        self._note = note
        self._open: list[_Open] = []
        self._documents = 0
        self._pieces = 0
        self._root: Piece | None = None
        self._refused = False
        self.quoted: Quoted | None = None
        """The last text in quotes."""

    def result(self) -> Piece | None:
        if self._refused:
            return None
        if self._root is None:
            self._note("TW003", Place(1, 1), "the file is empty", "`twoway schema` shows the form.")
        return self._root

    def take(self, event: "Event") -> bool:
        """Take one event; False when enough was seen."""
        import yaml

        place = _place(event.start_mark)
        match event:
            case yaml.ScalarEvent():
                marked = self._refuse_marks(event.anchor, event.tag, place)
                self._add(Gone(place) if marked and not event.value else self._text(event, place), place)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._refuse_marks(event.anchor, event.tag, place)
                self._begin(Items(place) if isinstance(event, yaml.SequenceStartEvent) else Keys(place), place)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._open.pop()
            case yaml.AliasEvent():
                self._note("TW004", place, "aliases (*name) are not used here", "Write the text out, or put it in quotes.")
                self._add(Gone(place), place)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._note("TW003", place, "a second document begins here", "A file holds one scenario; take out the '---'.")
        return not self._refused and self._within_limits(place)

    def _within_limits(self, place: Place) -> bool:
        if len(self._open) > DEEPEST:
            self._note("TW002", place, f"this is nested deeper than {DEEPEST} levels", "A scenario needs no more than ten.")
        elif self._pieces > MOST_PIECES:
            self._note("TW002", place, f"this file holds more than {MOST_PIECES} keys and values", "A scenario is one interview; split it.")
        else:
            return True
        self._refused = True
        return False

    def _refuse_marks(self, anchor: str | None, tag: str | None, place: Place) -> bool:
        if anchor is not None:
            self._note("TW004", place, "anchors (&name) are not used here", "Take it out, or put the text in quotes.")
        if tag is not None:
            self._note("TW004", place, "tags (!name) are not used here", "Take it out, or put the text in quotes.")
        return anchor is not None or tag is not None

    def _begin(self, piece: Items | Keys, place: Place) -> None:
        """Open a list or mapping. A further document's keys go on with the first's, so that they are checked in the same run."""
        if not self._open and isinstance(piece, Keys) and isinstance(self._root, Keys):
            piece = self._root
        else:
            self._add(piece, place)
        self._open.append(_Open(piece))

    def _add(self, piece: Piece, place: Place) -> None:
        self._pieces += 1
        if not self._open:
            if self._root is None:
                self._root = piece
            return
        top = self._open[-1]
        if isinstance(top.piece, Items):
            top.piece.items.append(piece)
        elif top.wants_key:
            top.key, top.wants_key = self._key(top.piece, piece, place), False
        else:
            if top.key is not None:
                name, at = top.key
                top.piece.entries[name] = Entry(at, piece)
            top.key, top.wants_key = None, True

    def _key(self, keys: Keys, piece: Piece, place: Place) -> tuple[str, Place] | None:
        if not isinstance(piece, Text):
            self._note("TW012", place, "a key must be a plain name", "Put text that begins with '[', '{' or '*' in quotes.")
            keys.damaged = True
            return None
        if odd := note_odd_key(piece.value):
            self._note("TW003", place, odd.message, odd.hint)
            self._refused = True
            return None
        if piece.value == "<<":
            self._note("TW004", place, "keys of another part are not taken over (<<) here", "Write them out.")
            keys.damaged = True
            return None
        if piece.value in keys.entries:
            self._note("TW005", place, f"'{clean_line(piece.value, 60)}' is here twice", "Keep one of them.")
            return None
        return piece.value, place

    def _text(self, event: "ScalarEvent", place: Place) -> Text:
        literal = event.style == "|"
        first = place
        if event.style in _QUOTES:
            self.quoted = Quoted(place, _place(event.end_mark))
        if event.style in ("|", ">"):
            below = self._lines[place.line] if place.line < len(self._lines) else ""
            first = Place(place.line + 1, len(below) - len(below.lstrip(" ")) + 1)
        elif event.style in _QUOTES:
            first = place.right(1)
        if event.style == '"':
            self._report_spelled(event.value, place)
        return Text(event.value, place, first, literal, None if event.style else self._lost(_place(event.end_mark)))

    def _report_spelled(self, value: str, place: Place) -> None:
        """Raw characters were looked at as they stand in the file; a double-quoted backslash sequence may spell one that is not there."""
        if value.isascii() and value.isprintable():
            return
        for found in hostile(value[:4096]):
            if value[found.offset] not in self._characters:
                self._note("TW007", place, f"this text spells {found.what}", "Take the backslash sequence out.")
                return

    def _lost(self, end: Place) -> Lost | None:
        """What stands behind a plain scalar after ' #'."""
        line = self._lines[end.line - 1] if end.line <= len(self._lines) else ""
        comment = _COMMENT.match(line, end.column - 1)
        return Lost(Place(end.line, comment.start(1) + 1), comment[1]) if comment else None


def _note_syntax(error: "MarkedYAMLError", lines: Sequence[str], quoted: Quoted | None, note: Note) -> None:
    plain = complaint(error.context or "", error.problem or "")
    marks = (error.context_mark, error.problem_mark) if plain.at_start else (error.problem_mark, error.context_mark)
    plain, place = cause(plain, _place(marks[0] or marks[1]), lines, quoted)
    note("TW003", place, plain.message, plain.hint)


def _place(mark: "AnyMark") -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)

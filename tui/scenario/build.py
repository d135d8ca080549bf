"""From pieces to the model, by walking the model's own shapes: one reader for every part of a scenario, every mistake noted.

Shorthands are resolved here: a block of text for lines of speech (one a text line), text for a struct's main key, one item for a list.
Whatever cannot be read is replaced by a stand-in, so that the rest of the file can be checked in the same run.
"""

import re
from collections.abc import Collection, Mapping
from typing import TypeVar

from tui.scenario.ids import line_id
from tui.scenario.model import Line, Node
from tui.scenario.nearest import nearest
from tui.scenario.pieces import Gone, Items, Keys, Lost, Piece, Place, Text
from tui.scenario.shapes import NAME_RULE, Choice, Field, Name, Named, Number, Part, Several, Shape, Truth, When, Words, fields_of
from tui.scenario.source import Source, Where
from tui.text import clean, clean_line

N = TypeVar("N", bound=Node)
_YES, _NO = ("yes", "true", "on"), ("no", "false", "off")
_WHOLE = re.compile(r"-?[0-9]{1,9}")


def build(kind: type[N], source: Source) -> N | None:
    """The scenario or bank in a parsed file; None if it holds no keys at all.

    Mistakes and places are noted in `source`. With errors among them the value is full of stand-ins: good for checks, not for play.
    """
    if not isinstance(source.tree, Keys):
        if isinstance(source.tree, (Text, Items)):
            source.mistake_at("TW012", source.tree.place, "the file must hold keys and values", "`twoway schema` shows the form.")
        return None
    value = _Builder(source).part(kind, source.tree, ())
    return value if isinstance(value, kind) else None


class _Builder:
    def __init__(self, source: Source) -> None:
        self._source = source

    def read(self, shape: Shape, piece: Piece, where: Where) -> object | None:
        """One piece as its shape wants it; None if that can't be, which has been noted."""
        if isinstance(piece, Gone):
            return None
        match shape:
            case Part(kind):
                return self.part(kind, piece, where)
            case Several(item):
                return self._several(item, piece, where)
            case Named():
                return self._named(shape, piece, where)
        if not isinstance(piece, Text):
            self._wrong(piece, "text" if isinstance(shape, (Words, When)) else "one value")
            return None
        return self._scalar(shape, piece, where)

    def _scalar(self, shape: Words | When | Name | Choice | Truth | Number, piece: Text, where: Where) -> object | None:
        match shape:
            case Words():
                return self._words(shape, piece)
            case When():
                return self._condition(piece, where)
            case Name():
                return clean_line(piece.value) or None
            case Choice(values):
                return self._choice(values, piece)
            case Number():
                return self._number(shape, piece)
            case Truth():
                return self._truth(piece)

    def part(self, kind: type[Node], piece: Piece, where: Where) -> Node:
        """A struct, from its keys or from the shorthand for its main key."""
        fields = {field.key: field for field in fields_of(kind)}
        values: dict[str, object] = {}
        missing = {key for key, field in fields.items() if field.required}
        if isinstance(piece, Keys):
            missing -= self._keys(kind, fields, piece, where, values)
            for key in [] if piece.damaged else sorted(missing):
                self._source.mistake_at("TW011", piece.place, f"'{key}' is missing here")
        elif kind.SHORTHAND:
            self._field(fields[kind.SHORTHAND], piece, where, values)
        else:
            self._wrong(piece, "keys and values")
        for field in fields.values():
            if field.required and values.get(field.name) is None:
                values[field.name] = stand_in(field.shape)
        if kind is Line:
            values["id"] = line_id(where)
        return kind(**values)

    def _keys(self, kind: type[Node], fields: Mapping[str, Field], piece: Keys, where: Where, values: dict[str, object]) -> set[str]:
        """Read a mapping's keys into `values`; returns the keys that are there, or were probably meant to be."""
        meant = set(piece.entries)
        for key, (place, inner) in piece.entries.items():
            field = fields.get(key)
            if field is not None:
                by_value = isinstance(field.shape, (Name, Choice)) and isinstance(inner, Text) and inner.value.strip()
                self._source.places[*where, key] = inner.place if by_value else place
                self._field(field, inner, where, values)
            elif kind.SHORTHAND and (" " in key or key[:1].isupper()):
                meant |= set(fields)
                message = f"'{clean_line(key, 60)}' is not known here"
                self._source.mistake_at("TW010", place, message, "Speech with ': ' in it goes in quotes, or under `say: |`.")
            else:
                meant.add(self._unknown(key, place, fields))
        return meant

    def _field(self, field: Field, piece: Piece, where: Where, values: dict[str, object]) -> None:
        value = self.read(field.shape, piece, (*where, field.key))
        if value is None:
            return
        if field.required and value in ("", ()):
            self._wrong(piece, "some words")
        else:
            values[field.name] = value

    def _several(self, item: Shape, piece: Piece, where: Where) -> tuple[object, ...] | None:
        pieces = [piece]
        if isinstance(piece, Items):
            pieces = piece.items
        elif isinstance(piece, Text) and not piece.value.strip() and piece.lost is None:
            self._wrong(piece, "some words")
            return None
        elif isinstance(piece, Text) and (not isinstance(item, Part) or item.kind is Line):
            pieces = self._text_lines(piece)
        read: list[object] = []
        for each in pieces:
            here = (*where, len(read))
            self._source.places[here] = each.place
            value = self.read(item, each, here)
            if value not in (None, ""):
                read.append(value)
        return tuple(read)

    def _text_lines(self, piece: Text) -> list[Piece]:
        """The lines of a block of text, each with its own place."""
        if not piece.literal:
            return [piece]
        lines: list[Piece] = []
        for offset, text in enumerate(piece.value.split("\n")):
            if text.strip():
                number = piece.first.line + offset
                raw = self._source.lines[number - 1] if number <= len(self._source.lines) else ""
                place = Place(number, len(raw) - len(raw.lstrip()) + 1)
                lines.append(Text(text, place, place))
        return lines

    def _named(self, shape: Named, piece: Piece, where: Where) -> dict[str, object] | None:
        if not isinstance(piece, Keys):
            self._wrong(piece, "names and values")
            return None
        read: dict[str, object] = {}
        for key, (place, inner) in piece.entries.items():
            self._source.places[*where, key] = place
            if isinstance(shape.key, Choice):
                if key not in shape.key.values:
                    self._unknown(key, place, dict.fromkeys(map(str, shape.key.values)))
                    continue
            elif not NAME_RULE.fullmatch(key):
                hint = "A name has small letters, digits and '-', a letter first, at most 64 in all."
                self._source.mistake_at("TW013", place, f"'{clean_line(key, 60)}' is no name", hint)
            value = self.read(shape.item, inner, (*where, key))
            read[clean_line(key, 64)] = stand_in(shape.item) if value is None else value
        return read

    def _words(self, shape: Words, piece: Text) -> str | None:
        text = clean(piece.value).strip() if shape.paragraphs else clean_line(piece.value)
        if self._report_lost(piece.lost):
            return None
        if len(text) > shape.longest:
            message = f"this text has {len(text)} characters; at most {shape.longest} belong here"
            self._source.mistake_at("TW014", piece.place, message, "Shorten it.")
            return None
        return text

    def _report_lost(self, lost: Lost | None) -> bool:
        if lost is None:
            return False
        message = f"everything from '{clean_line(lost.text, 30)}' on is lost here, because ' #' begins a comment"
        self._source.mistake_at("TW006", lost.place, message, "Put the text in quotes or under '|'; a comment goes on a line of its own.")
        return True

    def _condition(self, piece: Text, where: Where) -> str | None:
        self._source.inside[where] = piece.first
        if piece.value.count('"') % 2 and self._report_lost(piece.lost):
            return None
        # Newlines become spaces one for one, so that columns stay.
        return clean(piece.value.replace("\n", " "))

    def _choice(self, values: tuple[str | int, ...], piece: Text) -> str | int | None:
        text = piece.value.strip()
        found = next((value for value in values if text == str(value)), None)
        if found is None:
            names = [str(value) for value in values]
            message = f"'{clean_line(text, 40)}' cannot stand here; it is one of {', '.join(names)}"
            self._source.mistake_at("TW012", piece.place, message, self._source.did_you_mean(text, names))
        return found

    def _number(self, shape: Number, piece: Text) -> int | None:
        text = piece.value.strip()
        if not _WHOLE.fullmatch(text):
            self._wrong(piece, "a whole number")
            return None
        number = int(text)
        if (shape.least is not None and number < shape.least) or (shape.most is not None and number > shape.most):
            self._source.mistake_at("TW012", piece.place, f"{number} is out of range; it is from {shape.least} to {shape.most}")
            return None
        return number

    def _truth(self, piece: Text) -> bool | None:
        text = piece.value.strip().lower()
        if text not in (*_YES, *_NO):
            self._wrong(piece, "yes or no")
            return None
        return text in _YES

    def _wrong(self, piece: Piece, wanted: str) -> None:
        hint = "Text that begins with '-', '[' or '{', or holds ': ', goes in quotes, or under '|'." if wanted == "text" else ""
        match piece:
            case Text(value=value):
                got = f"'{clean_line(value, 40)}'" if value.strip() else "nothing"
            case Items(items=items):
                got = "a list" if items else "an empty list"
            case Keys(entries=entries):
                got = "a mapping" if entries else "an empty mapping"
            case Gone():
                return
        self._source.mistake_at("TW012", piece.place, f"there should be {wanted} here, there is {got}", hint)

    def _unknown(self, key: str, place: Place, known: Mapping[str, Field | None]) -> str:
        """Note an unknown key; returns the known one that was probably meant, if any."""
        near = "" if self._source.full else nearest(key, known)
        inside = next((name for name, field in known.items() if field and key in _keys_inside(field.shape)), "")
        if near:
            hint = f"Did you mean '{near}'?"
        elif inside:
            hint = f"It belongs further in, under `{inside}:`."
        else:
            hint = f"Known here: {', '.join(known)}."
        self._source.mistake_at("TW010", place, f"'{clean_line(key, 60)}' is not known here", hint)
        return near or inside


def _keys_inside(shape: Shape) -> Collection[str]:
    match shape:
        case Several(Part(kind)) | Part(kind):
            return {field.key for field in fields_of(kind)}
    return ()


def stand_in(shape: Shape) -> object:
    """Something that may stand where a piece could not be read."""
    match shape:
        case Part(kind):
            return kind(**{field.name: stand_in(field.shape) for field in fields_of(kind) if field.required})
        case Several():
            return ()
        case Named():
            return {}
        case Choice(values):
            return values[0]
        case Number(least):
            return least or 0
        case Truth():
            return False
    return ""

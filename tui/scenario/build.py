"""From plain data to the model, by walking the model's own types: one reader for every part of a scenario, every mistake noted.

Shorthands are resolved here: a block of text for lines of speech (one a text line), text for a struct's main key, one item for a list.
"""

import difflib
import re
import types
import typing
from functools import lru_cache
from typing import Literal, NamedTuple, TypeVar

from msgspec import NODEFAULT, Meta, structs

from tui.scenario.model import Answer, Bank, Line, Node, Scenario
from tui.scenario.source import Data, Path_, Source
from tui.text import clean, clean_line

NAME = re.compile(r"[a-z][a-z0-9-]{0,63}")
N = TypeVar("N", bound=Node)
_YES, _NO = ("yes", "true", "on"), ("no", "false", "off")
_LOADER_FIELDS = {Scenario: ("id", "digest"), Line: ("id",)}
"""Keys that a file may not hold, because the loader gives them."""


class _Field(NamedTuple):
    name: str
    key: str
    kind: object
    required: bool


class _Bad:
    """Stands for a piece that could not be read."""


BAD = _Bad()


def build(kind: type[N], source: Source) -> N | None:
    """The scenario or bank in a parsed file; None if a part is missing. Mistakes are noted in `source`."""
    if not isinstance(source.data, dict):
        if source.data is not None:
            source.mistake("TW012", (), "the file must hold keys and values", "`twoway new` shows the form.")
        return None
    value = _Builder(source).read(kind, source.data, (), "")
    return value if isinstance(value, kind) else None


class _Builder:
    def __init__(self, source: Source) -> None:
        self._source = source

    def read(self, kind: object, data: Data, path: Path_, where: str) -> object:
        """One piece as its type wants it, or BAD. `where` names the piece for the ids of lines."""
        origin = typing.get_origin(kind)
        if origin is typing.Annotated:
            return self._bounded(kind, data, path, where)
        if origin in (typing.Union, types.UnionType):
            inner = next(part for part in typing.get_args(kind) if part is not type(None))
            return self.read(inner, data, path, where)
        if origin is Literal:
            return self._choice(typing.get_args(kind), data, path)
        if origin is tuple:
            return self._list(typing.get_args(kind)[0], data, path, where)
        if origin is dict:
            return self._map(kind, data, path, where)
        if isinstance(kind, type) and issubclass(kind, Node):
            return self._struct(kind, data, path, where)
        return self._scalar(kind, data, path)

    def _struct(self, kind: type[Node], data: Data, path: Path_, where: str) -> object:
        if not isinstance(data, dict):
            if not kind.SHORTHAND:
                return self._wrong(path, "keys and values", data)
            data = {kind.SHORTHAND: data}
        known = {field.key: field for field in fields_of(kind)}
        values: dict[str, object] = {}
        for key, value in data.items():
            field = known.get(key)
            if field is None:
                self._unknown(key, list(known), (*path, key))
                continue
            inner = where if key in ("say", "ladder") or kind in (Scenario, Bank) else f"{where}.{key}".lstrip(".")
            inner = "" if kind in (Scenario, Bank) and key in ("beats", "topics") else inner
            if kind in (Scenario, Bank) and not inner and key not in ("beats", "topics"):
                inner = "reaction" if key == "reactions" else "deflection" if key == "deflections" else key
            if isinstance(data, dict) and len(path) and path in self._source.blocks:
                self._source.blocks.setdefault((*path, key), self._source.blocks[path])
            values[field.name] = self.read(field.kind, value, (*path, key) if (*path, key) in self._source.places else path, inner)
        missing = [field.key for field in known.values() if field.required and field.name not in values]
        for key in missing:
            self._source.mistake("TW011", path, f"'{key}' is missing here")
        if missing or any(isinstance(value, _Bad) for value in values.values()):
            return BAD
        if kind is Line:
            values["id"] = where
            values["text"] = clean_line(str(values["text"]))
            if not values["text"]:
                return self._wrong(path, "some words", "")
        return kind(**values)

    def _list(self, item: object, data: Data, path: Path_, where: str) -> object:
        if isinstance(data, str) and item is not Answer:
            return self._text_lines(item, data, path, where)
        items = data if isinstance(data, list) else [data]
        read: list[object] = []
        for index, piece in enumerate(items):
            inner = where if item is Answer and index == 0 else f"{where}.{'v' if item is Answer else ''}{index + 1}"
            read.append(self.read(item, piece, (*path, index) if isinstance(data, list) else path, inner))
        return BAD if any(isinstance(piece, _Bad) for piece in read) else tuple(read)

    def _text_lines(self, item: object, data: str, path: Path_, where: str) -> object:
        """A block of text: one item a text line, each with its own place."""
        first = self._source.blocks.get(path)
        read: list[object] = []
        for offset, text in enumerate(data.split("\n")):
            if not text.strip():
                continue
            here = (*path, len(read))
            if first is not None:
                indent = len(text) - len(text.lstrip())
                self._source.places[here] = (first + offset, self._indent_at(first + offset) + indent + 1)
            read.append(self.read(item, text.strip(), here, f"{where}.{len(read) + 1}"))
        if not read:
            return self._wrong(path, "some words", data)
        return BAD if any(isinstance(piece, _Bad) for piece in read) else tuple(read)

    def _indent_at(self, line: int) -> int:
        text = self._source.lines[line - 1] if line <= len(self._source.lines) else ""
        return len(text) - len(text.lstrip())

    def _map(self, kind: object, data: Data, path: Path_, where: str) -> object:
        if not isinstance(data, dict):
            return self._wrong(path, "names and values", data)
        names, item = typing.get_args(kind)
        read: dict[str, object] = {}
        for key, value in data.items():
            here = (*path, key)
            if typing.get_origin(names) is Literal:
                if key not in typing.get_args(names):
                    self._unknown(key, [str(name) for name in typing.get_args(names)], here)
                    continue
            elif not NAME.fullmatch(key):
                self._source.mistake(
                    "TW013", here, f"'{clean(key, 60)}' is no name", "Names are small letters, digits and '-', at most 64, a letter first."
                )
                continue
            read[key] = self.read(item, value, here, f"{where}.{key}".lstrip("."))
        return BAD if any(isinstance(piece, _Bad) for piece in read.values()) else read

    def _bounded(self, kind: object, data: Data, path: Path_, where: str) -> object:
        inner, *notes = typing.get_args(kind)
        value = self.read(inner, data, path, where)
        if isinstance(value, int):
            for note in notes:
                low, high = (note.ge, note.le) if isinstance(note, Meta) else (None, None)
                if (low is not None and value < low) or (high is not None and value > high):
                    self._source.mistake("TW012", path, f"{value} is out of range; it is from {low} to {high}")
                    return BAD
        return value

    def _choice(self, choices: tuple[object, ...], data: Data, path: Path_) -> object:
        for choice in choices:
            if isinstance(data, str) and data.strip() == str(choice):
                return choice
        names = [str(choice) for choice in choices]
        near = difflib.get_close_matches(str(data)[:64], names, 1)
        hint = f"Did you mean '{near[0]}'?" if near else ""
        self._source.mistake("TW012", path, f"'{_short(data)}' cannot stand here; it is one of {', '.join(names)}", hint)
        return BAD

    def _scalar(self, kind: object, data: Data, path: Path_) -> object:
        if not isinstance(data, str):
            return self._wrong(path, "text" if kind is str else "one value", data)
        text = clean(data).strip()
        if kind is str:
            return text
        if kind is bool:
            return text.lower() in _YES if text.lower() in (*_YES, *_NO) else self._wrong(path, "yes or no", data)
        if kind is int:
            return int(text) if re.fullmatch(r"-?\d{1,9}", text) else self._wrong(path, "a whole number", data)
        raise TypeError(f"the model holds a type that no file can: {kind}")

    def _wrong(self, path: Path_, wanted: str, data: Data) -> _Bad:
        got = (
            "nothing"
            if data in ("", [], {})
            else "a list"
            if isinstance(data, list)
            else "keys"
            if isinstance(data, dict)
            else f"'{_short(data)}'"
        )
        self._source.mistake("TW012", path, f"there should be {wanted} here, there is {got}")
        return BAD

    def _unknown(self, key: str, known: list[str], path: Path_) -> None:
        near = difflib.get_close_matches(key[:64], known, 1)
        hint = f"Did you mean '{near[0]}'?" if near else f"Known here: {', '.join(known)}."
        self._source.mistake("TW010", path, f"'{clean(key, 60)}' is not known here", hint)


@lru_cache(maxsize=64)
def fields_of(kind: type[Node]) -> tuple[_Field, ...]:
    """What a file may hold of a struct."""
    hints = typing.get_type_hints(kind, include_extras=True)
    hidden = _LOADER_FIELDS.get(kind, ())
    return tuple(
        _Field(field.name, field.encode_name, hints[field.name], field.default is NODEFAULT and field.default_factory is NODEFAULT)
        for field in structs.fields(kind)
        if field.name not in hidden
    )


def _short(data: Data) -> str:
    return clean_line(str(data), 40)

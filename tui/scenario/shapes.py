"""The model's types as plain shapes, so that the loader, the checks and the JSON Schema read one description of a scenario."""

import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from msgspec import NODEFAULT, Meta, UnsetType, structs

from tui.scenario.model import NAME, Line, Node, Scenario

NAME_RULE = re.compile(NAME)
LONGEST_VALUE = 100_000


@dataclass(frozen=True, slots=True)
class Words:
    """Prose."""

    longest: int
    """Characters."""
    paragraphs: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """An id, and what it is the id of ("" if it is not looked up anywhere)."""

    names: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A condition."""

    longest: int


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Truth:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these."""

    values: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Several:
    """A list."""

    item: "Shape"


@dataclass(frozen=True, slots=True)
class Named:
    """Names and what they stand for."""

    key: Name | Choice
    item: "Shape"


@dataclass(frozen=True, slots=True)
class Part:
    """A struct of the model."""

    kind: type[Node]


Shape: TypeAlias = Words | Name | When | Number | Truth | Choice | Several | Named | Part


class Field(NamedTuple):
    """One key of a struct."""

    name: str
    key: str
    """As it is written in a file."""
    shape: Shape
    required: bool


_GIVEN_BY_LOADER: Mapping[type[Node], tuple[str, ...]] = {Scenario: ("id", "digest"), Line: ("id",)}


@lru_cache(maxsize=64)
def fields_of(kind: type[Node]) -> tuple[Field, ...]:
    """What a file may hold of a struct."""
    hints = typing.get_type_hints(kind, include_extras=True)
    hidden = _GIVEN_BY_LOADER.get(kind, ())
    return tuple(
        Field(field.name, field.encode_name, shape_of(hints[field.name]), field.default is NODEFAULT and field.default_factory is NODEFAULT)
        for field in structs.fields(kind)
        if field.name not in hidden
    )


def shape_of(kind: object) -> Shape:
    """The shape of a type that the model uses. Raises TypeError for any other."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return _noted(arguments[0], next(note for note in arguments[1:] if isinstance(note, Meta)))
    if origin in (typing.Union, types.UnionType):
        return shape_of(next(part for part in arguments if part is not type(None)))
    if origin is Literal:
        return Choice(arguments)
    if origin is tuple:
        return Several(shape_of(arguments[0]))
    if origin is dict:
        key = shape_of(arguments[0])
        if isinstance(key, (Name, Choice)):
            return Named(key, shape_of(arguments[1]))
    if isinstance(kind, type) and issubclass(kind, Node):
        return Part(kind)
    if kind is bool:
        return Truth()
    raise TypeError(f"the model holds a type that no file can: {kind}")


def _noted(kind: object, note: Meta) -> Shape:
    extra = note.extra or {}
    if kind is int:
        return Number(_whole(note.ge), _whole(note.le))
    if note.pattern is not None:
        return Name(extra.get("names", ""))
    if "condition" in extra:
        return When(note.max_length or LONGEST_VALUE)
    return Words(note.max_length or LONGEST_VALUE, "paragraphs" in extra)


def _whole(bound: float | UnsetType | None) -> int | None:
    return int(bound) if isinstance(bound, (int, float)) else None


def walk(shape: Shape, value: object, where: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Shape, object]]:
    """Every part of a built value with its shape and where it is, outermost first; keys of a mapping come as their own parts."""
    if value is None:
        return
    yield where, shape, value
    match shape:
        case Part(kind):
            for field in fields_of(kind):
                yield from walk(field.shape, getattr(value, field.name), (*where, field.key))
        case Several(item) if isinstance(value, tuple):
            for index, each in enumerate(value):
                yield from walk(item, each, (*where, index))
        case Named(key, item) if isinstance(value, dict):
            for name, each in value.items():
                yield (*where, name), key, name
                yield from walk(item, each, (*where, name))

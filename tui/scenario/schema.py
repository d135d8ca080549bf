"""The JSON Schema of a scenario file, made from the model, so that editors complete keys and underline mistakes.

It says what `build` reads, shorthands included: text for a struct's main key, a block of text for a list, one item for a list.
"""

import inspect
import re
import types
import typing
from typing import Literal

from msgspec import Meta

from tui.scenario.build import NAME, fields_of
from tui.scenario.model import Answer, Line, Node, Scenario

Schema = dict[str, object]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> Schema:
    """The schema of scenario.yaml, draft 2020-12."""
    definitions: dict[str, Schema] = {}
    _of(Scenario, definitions)
    top = definitions.pop("Scenario")
    return {"$schema": DIALECT, "title": "A Two-Way scenario", **top, "$defs": definitions}


def _of(kind: object, definitions: dict[str, Schema]) -> Schema:
    origin = typing.get_origin(kind)
    arguments = typing.get_args(kind)
    if origin is typing.Annotated:
        return {**_of(arguments[0], definitions), **_bounds(arguments[1:])}
    if origin in (typing.Union, types.UnionType):
        return _of(next(part for part in arguments if part is not type(None)), definitions)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        item = _of(arguments[0], definitions)
        # A block of text is a list of lines; a single item may stand for a list of one.
        return {"anyOf": [{"type": "array", "items": item}, {"type": "string"} if arguments[0] is not Answer else item]}
    if origin is dict:
        names = _of(arguments[0], definitions) if typing.get_origin(arguments[0]) is Literal else {"pattern": f"^{NAME.pattern}$"}
        return {"type": "object", "propertyNames": names, "additionalProperties": _of(arguments[1], definitions)}
    if isinstance(kind, type) and issubclass(kind, Node):
        return _struct(kind, definitions)
    return {"type": {str: "string", int: "integer", bool: "boolean"}[typing.cast(type, kind)]}


def _struct(kind: type[Node], definitions: dict[str, Schema]) -> Schema:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}
        notes = _notes(kind)
        fields = fields_of(kind)
        properties = {
            field.key: {**_of(field.kind, definitions), **({"description": notes[field.name]} if field.name in notes else {})}
            for field in fields
        }
        definitions[name] = {
            "description": (kind.__doc__ or "").strip(),
            "type": "object",
            "properties": properties,
            "required": [field.key for field in fields if field.required],
            "additionalProperties": False,
        }
    reference: Schema = {"$ref": f"#/$defs/{name}"}
    return {"anyOf": [{"type": "string"}, reference]} if kind.SHORTHAND or kind is Line else reference


def _bounds(notes: tuple[object, ...]) -> Schema:
    found: Schema = {}
    for note in notes:
        if isinstance(note, Meta):
            found.update({key: value for key, value in (("minimum", note.ge), ("maximum", note.le)) if value is not None})
    return found


def _notes(kind: type[Node]) -> dict[str, str]:
    """The sentences under the fields of a struct, which an editor shows as help."""
    source = inspect.getsource(kind)
    return {
        match[1]: " ".join(match[2].split())
        for match in re.finditer(r'^    (\w+): [^\n]*\n    """(.*?)"""', source, re.MULTILINE | re.DOTALL)
    }

"""The JSON Schema of a scenario file, made from the model, so that editors complete keys and underline mistakes.

It says what `build` reads, shorthands included: text for a struct's main key, a block of text for a list, one item for a list.
"""

import inspect
import re
from typing import get_args, get_type_hints

import tui
from tui.scenario.model import NAME, Answer, Node, Scenario
from tui.scenario.shapes import Choice, Name, Named, Number, Part, Several, Shape, Truth, When, Words, fields_of

Schema = dict[str, object]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
FORM: int = get_args(get_type_hints(Scenario)["twoway"])[0]
"""The form of scenario files that the schema is for: what stands behind `twoway:`."""
_SCALAR = ["string", "number", "boolean"]
"""The loader takes every scalar as text; an editor sees `title: 1984` as a number."""


def schema() -> Schema:
    """The schema of scenario.yaml, draft 2020-12: named after the form of the file, and signed by the program that made it."""
    definitions: dict[str, Schema] = {}
    _of(Part(Scenario), definitions)
    top = definitions.pop(Scenario.__name__)
    head: Schema = {"$schema": DIALECT, "$id": f"urn:twoway:scenario:{FORM}", "title": "A Two-Way scenario"}
    made_by = f"Made by Two-Way {tui.__version__}; `twoway schema` prints the one of the program that you have."
    return {**head, "$comment": made_by, **top, "$defs": definitions}


def _of(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    match shape:
        case Words(longest):
            return {"type": _SCALAR, "maxLength": longest}
        case Name():
            return {"type": "string", "pattern": NAME}
        case When(longest):
            return {"type": _SCALAR, "maxLength": longest}
        case Number(least, most):
            bounds = {"minimum": least, "maximum": most}
            return {"type": "integer", **{key: value for key, value in bounds.items() if value is not None}}
        case Truth():
            return {"enum": [True, False, "yes", "no", "on", "off"]}
        case Choice(values):
            return {"enum": list(values)}
        case Several(item):
            return _several(item, definitions)
        case Named(key, item):
            return {"type": "object", "propertyNames": _of(key, definitions), "additionalProperties": _of(item, definitions)}
        case Part(kind):
            return _part(kind, definitions)


def _several(item: Shape, definitions: dict[str, Schema]) -> Schema:
    """A list; one item may stand for a list of one, and a block of text for a list of lines."""
    inner = _of(item, definitions)
    items: Schema = {"type": "array", "items": inner}
    if isinstance(item, Part):
        return {"anyOf": [items, inner]}
    return {"anyOf": [items, inner] if isinstance(item, (Name, Choice)) else [items, {"type": _SCALAR}]}


def _part(kind: type[Node], definitions: dict[str, Schema]) -> Schema:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}
        sentences = notes(kind)
        fields = fields_of(kind)
        definitions[name] = {
            "description": inspect.cleandoc(kind.__doc__ or ""),
            "type": "object",
            "properties": {field.key: _described(_of(field.shape, definitions), sentences.get(field.name, "")) for field in fields},
            "required": [field.key for field in fields if field.required],
            "additionalProperties": False,
        }
    reference: Schema = {"$ref": f"#/$defs/{name}"}
    if not kind.SHORTHAND:
        return reference
    short: list[Schema] = [{"type": _SCALAR}]
    if kind is Answer:
        short.append({"type": "array"})
    return {"anyOf": [*short, reference]}


def _described(made: Schema, note: str) -> Schema:
    return {**made, "description": note} if note else made


def notes(kind: type[Node]) -> dict[str, str]:
    """The sentences under the fields of a struct, which an editor shows as help."""
    source = inspect.getsource(kind)
    found = re.finditer(r'^    (\w+): [^\n]*\n    """(.*?)"""', source, re.MULTILINE | re.DOTALL)
    return {match[1]: " ".join(match[2].split()) for match in found}

"""From a file's bytes to plain data with the place of every piece, and everything that is wrong with the text itself.

YAML's traps are shut here: every scalar stays text (no `no` -> False, no `9:30` -> 570), anchors, aliases and tags are refused,
a key may stand once, and text lost to ` #` is reported, because every YAML loader drops it silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tui.scenario.limits import DEEPEST, LARGEST
from tui.scenario.mistakes import Mistake
from tui.text import clean, hostile

if TYPE_CHECKING:
    from yaml import SafeLoader
    from yaml.nodes import MappingNode, Node, ScalarNode

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Path_: TypeAlias = tuple[str | int, ...]
"""Keys and indexes from the top to a piece."""

MOST_MISTAKES = 200
"""Mistakes of the text itself that are listed; a binary file has millions."""
_PLAIN_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")
_FLOW = re.compile(r"[\[{]")


@dataclass(slots=True)
class Source:
    """A file, read: its data, the place of every piece, and what is wrong with it."""

    file: str
    lines: list[str] = field(default_factory=list)
    data: Data | None = None
    places: dict[Path_, tuple[int, int]] = field(default_factory=dict)
    """Path -> (line, column), both from 1."""
    blocks: dict[Path_, int] = field(default_factory=dict)
    """Path of a block of text -> the line that its first text line stands on."""
    values: dict[Path_, tuple[int, int]] = field(default_factory=dict)
    """Path of a scalar -> where its first character stands."""
    mistakes: list[Mistake] = field(default_factory=list)

    def place(self, path: Path_) -> tuple[int, int]:
        """Where a piece stands, or the nearest thing above it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def value_place(self, path: Path_) -> tuple[int, int]:
        """Where a scalar value begins, for columns inside it."""
        return self.values.get(path) or self.place(path)

    def mistake(self, code: str, path: Path_, message: str, hint: str = "", level: str = "error") -> None:
        """Note a mistake at a piece."""
        line, column = self.place(path)
        self.mistake_at(code, line, column, message, hint, level)

    def mistake_at(self, code: str, line: int, column: int, message: str, hint: str = "", level: str = "error") -> None:
        """Note a mistake at a place."""
        quoted = clean(self.lines[line - 1], 200) if 0 < line <= len(self.lines) else ""
        self.mistakes.append(
            Mistake(file=self.file, line=line, column=column, code=code, level=level, message=message, hint=hint, quoted=quoted)
        )


def read_source(path: Path) -> tuple[Source, bytes]:
    """Read and parse a file. Raises OSError if it can't be opened; everything else is a mistake."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    return parse_source(raw, str(path)), raw


def parse_source(raw: bytes, file: str) -> Source:
    """Parse a file's bytes; `data` is None if nothing can be made of it."""
    source = Source(file)
    text = _decode(raw, source)
    if text is None:
        return source
    source.lines = text.split("\n")
    _report_hostile(source)
    if _too_deep(source):
        return source
    _compose(text, source)
    return source


def _decode(raw: bytes, source: Source) -> str | None:
    if len(raw) > LARGEST:
        source.mistake_at(
            "TW002", 1, 1, f"this file is larger than {LARGEST // 1024 // 1024} MB", "A scenario is text for one interview; split it."
        )
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        source.lines = [""] * line
        source.mistake_at("TW001", line, column, "this is not UTF-8 text", "Save the file as UTF-8.")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _report_hostile(source: Source) -> None:
    found = 0
    for number, line in enumerate(source.lines, 1):
        if line.isascii() and line.isprintable():
            continue
        for piece in hostile(line):
            found += 1
            if found > MOST_MISTAKES:
                return
            source.mistake_at(
                "TW007",
                number,
                piece.offset + 1,
                f"there is {piece.what} here",
                "Take it out; it would act on a reader's terminal or hide text.",
            )


def _too_deep(source: Source) -> bool:
    """Refuse nesting that would exhaust the parser's recursion, before it begins."""
    for number, line in enumerate(source.lines, 1):
        indent = len(line) - len(line.lstrip(" "))
        if indent > DEEPEST * 8 or len(_FLOW.findall(line)) > 10 * DEEPEST or line.lstrip(" ").startswith("- " * DEEPEST):
            source.mistake_at("TW002", number, 1, f"this is nested deeper than {DEEPEST} levels", "A scenario needs no more than eight.")
            return True
    total = sum(len(_FLOW.findall(line)) for line in source.lines)
    if total > 20_000:
        source.mistake_at("TW002", 1, 1, "this file holds too many brackets to be a scenario")
        return True
    return False


def _compose(text: str, source: Source) -> None:
    import yaml

    loader = _loader()
    # The C parser refuses control characters as a whole; they were reported with their places, so it reads the rest.
    readable = re.sub("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", " ", text)
    try:
        documents = list(yaml.compose_all(readable, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        message = f"{error.problem or 'this cannot be read'}"
        source.mistake_at("TW003", line, column, message, "Mind the indentation; put speech under `say: |`.")
        return
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        source.mistake_at("TW003", 1, 1, f"this cannot be read: {clean(str(error), 200)}")
        return
    if len(documents) != 1 or documents[0] is None:
        source.mistake_at(
            "TW003", 1, 1, "the file must hold one document", "Take out the '---' lines." if len(documents) > 1 else "It is empty."
        )
        return
    source.data = _Walker(source).walk(documents[0], (), 0)


def _loader() -> type[SafeLoader]:
    import yaml

    base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return type("TextLoader", (base,), {"yaml_implicit_resolvers": {}})


class _Walker:
    """Nodes to data; keeps places and reports what YAML would have swallowed."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._seen: set[int] = set()

    def walk(self, node: Node, path: Path_, depth: int) -> Data:
        from yaml.nodes import MappingNode, ScalarNode, SequenceNode

        source = self._source
        mark = node.start_mark
        source.places.setdefault(path, (mark.line + 1, mark.column + 1))
        if depth > DEEPEST:
            source.mistake("TW002", path, f"this is nested deeper than {DEEPEST} levels")
            return ""
        if id(node) in self._seen:
            source.mistake("TW004", path, "aliases (*name) are not used here", "Write the text out.")
            return ""
        self._seen.add(id(node))
        if node.tag not in _PLAIN_TAGS or _marked(node, source):
            source.mistake("TW004", path, "tags (!name) and anchors (&name) are not used here", "Take it out, or put the text in quotes.")
        if isinstance(node, ScalarNode):
            return self._scalar(node, path)
        if isinstance(node, SequenceNode):
            return [self.walk(child, (*path, index), depth + 1) for index, child in enumerate(node.value)]
        if isinstance(node, MappingNode):
            return dict(self._pairs(node, path, depth))
        return ""

    def _pairs(self, node: MappingNode, path: Path_, depth: int) -> Iterator[tuple[str, Data]]:
        from yaml.nodes import ScalarNode

        seen: set[str] = set()
        for key, value in node.value:
            line, column = key.start_mark.line + 1, key.start_mark.column + 1
            if not isinstance(key, ScalarNode):
                self._source.mistake_at("TW012", line, column, "a key must be a plain name")
                continue
            name = str(key.value)
            if name in seen:
                self._source.mistake_at("TW005", line, column, f"'{clean(name, 60)}' is here twice", "Keep one of them.")
                continue
            seen.add(name)
            self._source.places[*path, name] = (line, column)
            yield name, self.walk(value, (*path, name), depth + 1)

    def _scalar(self, node: ScalarNode, path: Path_) -> str:
        source = self._source
        line = node.end_mark.line
        quoted = node.style in ("'", '"')
        source.values[path] = (node.start_mark.line + 1, node.start_mark.column + 1 + quoted)
        if node.style in ("|", ">"):
            source.blocks[path] = node.start_mark.line + 2
        elif not quoted and node.start_mark.line == line and line < len(source.lines):
            rest = source.lines[line][node.end_mark.column :]
            comment = rest.strip()
            # "length: 15  # minutes" is a comment; "We're the #1 team" and speech with a comment behind it are lost words.
            if node.value and comment.startswith("#") and (_speech(path) or not comment.startswith("# ")):
                message = f"everything from '{clean(comment, 30)}' on is lost here"
                source.mistake_at("TW006", line + 1, node.end_mark.column + 1, message, "Put the text under '|', or in quotes.")
        return str(node.value)


def _marked(node: Node, source: Source) -> bool:
    line = node.start_mark.line
    return line < len(source.lines) and source.lines[line][node.start_mark.column : node.start_mark.column + 1] in ("&", "!")


def _speech(path: Path_) -> bool:
    """Whether a scalar is something a person says or reads, where a trailing comment is more likely lost text."""
    return bool(path) and (
        isinstance(path[-1], int) or path[-1] in ("text", "say", "ask", "resume", "nag", "again", "invite", "brief", "title", "repeat")
    )

"""What a YAML file holds, as plain data in which every piece knows its place. Every scalar is text."""

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias


class Place(NamedTuple):
    """Where something stands in a file."""

    line: int
    """1 for the first line."""
    column: int
    """1 for the first character."""

    def right(self, characters: int) -> "Place":
        """So many characters further on."""
        return Place(self.line, self.column + characters)


class Lost(NamedTuple):
    """What YAML took for a comment behind a text."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar."""

    value: str
    place: Place
    first: Place
    """Where the first character of the text itself stands, behind a quote or under a '|'."""
    literal: bool = False
    """Written under '|': each of its lines is one line of the file."""
    lost: Lost | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    place: Place
    items: "list[Piece]" = field(default_factory=list)


class Entry(NamedTuple):
    """What stands under a key."""

    place: Place
    """Of the key."""
    piece: "Piece"


@dataclass(slots=True)
class Keys:
    """Keys and values, in order."""

    place: Place
    entries: dict[str, Entry] = field(default_factory=dict)
    damaged: bool = False
    """A key was refused, so that nobody can say what is missing."""


@dataclass(frozen=True, slots=True)
class Gone:
    """Something that was refused and reported; nothing more is to be said about it."""

    place: Place


Piece: TypeAlias = Text | Items | Keys | Gone

"""A small language for ways of saying things, so that lists of them can be read and extended.

Each line is one way; while a bracket is open it goes on over the next. It is matched against plain words (`words.plain`), so it is written
without capitals, contractions or marks.

    (a | b c)   one of these          _    any word
    [a | b]     one of these or none  sta* any word that begins so
    {a | b}     any number of these   $    the end
    !(a | b)    none of these next    NAME what is given under that name

Matching follows all possibilities at once, so no text, however hostile, makes it slow. A regular expression would say the same, but lists
of this size take Python a tenth of a second to compile.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

_PIECE = re.compile(r"!\(|[()\[\]{}|]|[^\s()\[\]{}|!]+")
_NOWHERE: set[int] = set()
_CLOSE = {"(": ")", "[": "]", "{": "}", "!(": ")"}


class _Node:
    """Something that takes up words from a place on."""

    first: frozenset[str] | None = frozenset()
    """The words it can begin with when it takes up any (`sta*` for beginnings of words); None if that may be any word."""
    empty = False
    """Whether it can take up nothing."""

    def ends(self, words: Sequence[str], at: int) -> set[int]:
        """Every place where it can end when it begins at `at`."""
        raise NotImplementedError


class _Word(_Node):
    def __init__(self, word: str) -> None:
        self._word = word
        self.first = frozenset((word,))

    def ends(self, words: Sequence[str], at: int) -> set[int]:
        return {at + 1} if at < len(words) and words[at] == self._word else _NOWHERE


class _Beginning(_Node):
    def __init__(self, beginning: str) -> None:
        self._beginning = beginning
        self.first = frozenset((beginning + "*",))

    def ends(self, words: Sequence[str], at: int) -> set[int]:
        return {at + 1} if at < len(words) and words[at].startswith(self._beginning) else _NOWHERE


class _Any(_Node):
    first = None

    def ends(self, words: Sequence[str], at: int) -> set[int]:
        return {at + 1} if at < len(words) else _NOWHERE


class _End(_Node):
    empty = True

    def ends(self, words: Sequence[str], at: int) -> set[int]:
        return {at} if at == len(words) else _NOWHERE


class _Sequence(_Node):
    def __init__(self, nodes: Sequence[_Node]) -> None:
        self._nodes = tuple(nodes)
        needed = next((at for at, node in enumerate(nodes) if not node.empty), None)
        self.first = _any_of(nodes if needed is None else nodes[: needed + 1])
        self.empty = needed is None

    def ends(self, words: Sequence[str], at: int) -> set[int]:
        places = {at}
        for node in self._nodes:
            places = _ends(places, node, words)
            if not places:
                break
        return places


class _Choice(_Node):
    def __init__(self, nodes: Sequence[_Node]) -> None:
        self._nodes = tuple(nodes)
        self._nodes = tuple(nodes)
        self.first = _any_of(nodes)
        self.empty = any(node.empty for node in nodes)

    @cached_property
    def _starts(self) -> "_Starts":
        return _Starts(self._nodes)

    def ends(self, words: Sequence[str], at: int) -> set[int]:
        nodes = self._starts.at(words[at]) if at < len(words) else self._starts.free
        if not nodes:
            return _NOWHERE
        if len(nodes) == 1:
            return nodes[0].ends(words, at)
        return {end for node in nodes for end in node.ends(words, at)}


class _Option(_Node):
    empty = True

    def __init__(self, node: _Node, again: bool) -> None:
        self._node = node
        self.first = node.first
        self._again = again

    def ends(self, words: Sequence[str], at: int) -> set[int]:
        new = self._node.ends(words, at)
        found = {at}
        if not new:
            return found
        new = new - found
        while new:
            found |= new
            new = _ends(new, self._node, words) - found if self._again else _NOWHERE
        return found


class _Not(_Node):
    empty = True

    def __init__(self, node: _Node) -> None:
        self._node = node

    def ends(self, words: Sequence[str], at: int) -> set[int]:
        return set() if self._node.ends(words, at) else {at}


def _ends(places: set[int], node: _Node, words: Sequence[str]) -> set[int]:
    """Every place where something can end that begins at one of these; most often there is but one."""
    if len(places) == 1:
        (place,) = places
        return node.ends(words, place)
    return {end for place in places for end in node.ends(words, place)}


def _any_of(nodes: Sequence[_Node]) -> frozenset[str] | None:
    """The words that one of some nodes can begin with."""
    if len(nodes) == 1:
        return nodes[0].first
    firsts = [node.first for node in nodes if node.first is not None]
    return frozenset[str]().union(*firsts) if len(firsts) == len(nodes) else None


class _Starts:
    """Nodes by the word they can begin with."""

    def __init__(self, nodes: Sequence[_Node]) -> None:
        self.free = tuple(node for node in nodes if node.first is None or node.empty)
        self._open: list[tuple[str, _Node]] = []
        self._exact: dict[str, tuple[_Node, ...]] = {}
        for node in nodes:
            for word in sorted(node.first or ()) if node not in self.free else ():
                if word.endswith("*"):
                    self._open.append((word[:-1], node))
                else:
                    self._exact[word] = (*self._exact.get(word, self.free), node)
        self._beginnings = tuple(beginning for beginning, _ in self._open)

    def at(self, word: str) -> tuple[_Node, ...]:
        """The nodes that may begin with a word."""
        found = self._exact.get(word, self.free)
        if self._beginnings and word.startswith(self._beginnings):
            found += tuple(node for beginning, node in self._open if word.startswith(beginning))
        return found


class Ways:
    """A set of ways of saying something."""

    def __init__(self, lines: str, names: "Mapping[str, Ways] | None" = None) -> None:
        """Take a way a line; `names` are ways that the lines may refer to. Raises ValueError for a line that is not well formed."""
        self._node = _Choice([_parsed(way, names or {}) for way in _ways(lines)])

    def begin(self, words: Sequence[str], at: int = 0) -> int:
        """How many words a way takes up from a place on, the most that can be; 0 if none does."""
        return max(self._node.ends(words, at), default=at) - at

    def within(self, words: Sequence[str]) -> bool:
        """Whether a way occurs anywhere."""
        return any(self._node.ends(words, at) for at in range(len(words)))

    def are(self, words: Sequence[str]) -> bool:
        """Whether the words are one of the ways and nothing else."""
        return len(words) in self._node.ends(words, 0)

    def node(self) -> _Node:
        """What other ways build on."""
        return self._node


def _ways(lines: str) -> Iterator[str]:
    way = ""
    for line in lines.splitlines():
        way = f"{way} {line.strip()}".strip()
        if way and sum(map(way.count, "([{")) <= sum(map(way.count, ")]}")):
            yield way
            way = ""
    if way:
        yield way


class _Reader(NamedTuple):
    pieces: list[str]
    names: Mapping[str, Ways]
    way: str


def _parsed(way: str, names: Mapping[str, Ways]) -> _Node:
    reader = _Reader(_PIECE.findall(way)[::-1], names, way)
    node = _choice(reader, "")
    if reader.pieces:
        raise ValueError(f"A bracket is closed that was not opened: {way}")
    return node


def _choice(reader: _Reader, close: str) -> _Node:
    """What stands up to a closing bracket, which stays."""
    choices: list[list[_Node]] = [[]]
    while reader.pieces and reader.pieces[-1] not in {")", "]", "}"}:
        piece = reader.pieces.pop()
        if piece == "|":
            choices.append([])
        else:
            choices[-1].append(_bracket(reader, piece) if piece in _CLOSE else _single(reader, piece))
    if close and reader.pieces[-1:] != [close]:
        raise ValueError(f"A bracket is not closed: {reader.way}")
    nodes: list[_Node] = [nodes[0] if len(nodes) == 1 else _Sequence(nodes) for nodes in choices]
    return nodes[0] if len(nodes) == 1 else _Choice(nodes)


def _bracket(reader: _Reader, piece: str) -> _Node:
    node = _choice(reader, _CLOSE[piece])
    reader.pieces.pop()
    if piece == "(":
        return node
    return _Not(node) if piece == "!(" else _Option(node, again=piece == "{")


def _single(reader: _Reader, piece: str) -> _Node:
    if piece in reader.names:
        return reader.names[piece].node()
    if piece == "_":
        return _Any()
    if piece == "$":
        return _End()
    return _Beginning(piece[:-1]) if piece.endswith("*") else _Word(piece)


__all__ = ["Ways"]

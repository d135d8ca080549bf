"""The whitelist of what a condition may be made of: each piece of Python's syntax tree becomes a closure, or is refused.

Nothing is ever evaluated by Python. Numbers are compared with numbers and words with words; anything else is refused here, so that
asking a condition cannot fail.
"""

import ast
import operator
from collections.abc import Callable
from typing import Literal, NamedTuple, Protocol, TypeAlias

DEEPEST = 20
FUNCTIONS = ("knows", "asked", "told", "said", "visited", "times", "decided", "var")
NAMES = ("rapport", "patience", "interruptions", "beat_number", "difficulty")


class View(Protocol):
    """What a condition can ask of the running interview."""

    difficulty: str

    def knows(self, fact: str, /) -> bool:
        """Whether the fact came out."""

    def asked(self, topic: str, /) -> bool:
        """Whether the candidate asked about it."""

    def told(self, answer: str, /) -> bool:
        """Whether this interviewer has answered that topic: `interviewer.topic`."""

    def said(self, reply: str, /) -> bool:
        """Whether the candidate gave this authored answer."""

    def visited(self, beat: str, /) -> bool:
        """Whether the talk has been at this beat."""

    def times(self, topic: str, /) -> int:
        """How often the candidate asked about it."""

    def decided(self, choice: str, /) -> bool:
        """Whether this was the decision."""

    def var(self, name: str, /) -> str:
        """A variable's value, empty if it was never set."""

    @property
    def rapport(self) -> int: ...  # noqa: D102
    @property
    def patience(self) -> int: ...  # noqa: D102
    @property
    def interruptions(self) -> int: ...  # noqa: D102
    @property
    def beat_number(self) -> int: ...  # noqa: D102


Value: TypeAlias = bool | int | float | str
Test: TypeAlias = Callable[[View], Value]
Kind = Literal["yes or no", "a number", "a word"]


class ConditionError(ValueError):
    """A condition that can't be understood; `column` counts characters from 0."""

    def __init__(self, message: str, column: int = 0) -> None:
        self.column = column
        super().__init__(message)


class Mention(NamedTuple):
    """Something that a condition asks about, to be checked against the scenario."""

    name: str
    """One of FUNCTIONS or NAMES."""
    argument: str
    """The id in a function's brackets; empty for a plain name."""
    column: int
    """Characters from 0."""
    word: str | None = None
    """The word that its value is compared with."""


class Read(NamedTuple):
    """A piece, read."""

    test: Test
    kind: Kind
    mention: Mention | None = None
    """What it asks about."""
    word: str | None = None
    """The word that it is, written out."""
    column: int = 0


class Reader:
    """Reads one condition; collects the names that it mentions."""

    def __init__(self, source: str, margin: int) -> None:
        self._bytes = source.encode("utf-8", "surrogatepass")
        self._margin = margin
        self.mentions: list[Mention] = []

    def truth(self, node: ast.expr, depth: int) -> Test:
        """A piece that is true or not. Raises ConditionError, also if it is a number or a word."""
        read = self.read(node, depth)
        if read.kind != "yes or no":
            raise ConditionError(f"this is {read.kind}, not a yes or no; compare it, as in patience > 1", self._column(node))
        return read.test

    def read(self, node: ast.expr, depth: int) -> Read:
        """One piece. Raises ConditionError."""
        column = self._column(node)
        if depth > DEEPEST:
            raise ConditionError("this condition is nested too deep", column)
        match node:
            case ast.BoolOp(op=op, values=values):
                tests = tuple(self.truth(value, depth + 1) for value in values)
                return Read(all_of(tests) if isinstance(op, ast.And) else _any(tests), "yes or no")
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                inner = self.truth(operand, depth + 1)
                return Read(lambda view: not inner(view), "yes or no")
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)) if type(number) is not bool:
                return Read(_constant(-number), "a number")
            case ast.Compare(left=left, ops=ops, comparators=others):
                return self._compare([left, *others], ops, column, depth)
            case ast.Constant(value=bool() as truth):
                return Read(_constant(truth), "yes or no")
            case ast.Constant(value=int() | float() as number):
                return Read(_constant(number), "a number")
            case ast.Constant(value=str() as word):
                return Read(_constant(word), "a word", word=word, column=column)
            case ast.Name(id=name) if name in NAMES:
                mention = Mention(name, "", column)
                self.mentions.append(mention)
                return Read(operator.attrgetter(name), "a word" if name == "difficulty" else "a number", mention)
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str() as argument)], keywords=[]) if name in FUNCTIONS:
                mention = Mention(name, argument, column)
                self.mentions.append(mention)
                kind: Kind = "a number" if name == "times" else "a word" if name == "var" else "yes or no"
                return Read(_call(name, argument), kind, mention)
            case ast.Name(id=name) if name in FUNCTIONS:
                raise ConditionError(f'write {name}("id"): one name in quotes', column)
            case ast.Name(id=name):
                raise ConditionError(f"'{name[:40]}' is not known here; the names are {', '.join(NAMES)}", column)
            case ast.Call(func=ast.Name(id=name)) if name in FUNCTIONS:
                raise ConditionError(f'write {name}("id"): one name in quotes', column)
        raise ConditionError(f"only {', '.join(FUNCTIONS)}, comparisons, and, or, not are understood", column)

    def _compare(self, operands: list[ast.expr], ops: list[ast.cmpop], column: int, depth: int) -> Read:
        read = [self.read(operand, depth + 1) for operand in operands]
        tests = []
        for left, op, right in zip(read, ops, read[1:], strict=False):
            compare = _COMPARE.get(type(op))
            if compare is None:
                raise ConditionError("only == != < <= > >= compare here", column)
            if left.kind != right.kind:
                raise ConditionError(f"this compares {left.kind} with {right.kind}; that is never true", column)
            if left.kind != "a number" and not isinstance(op, (ast.Eq, ast.NotEq)):
                raise ConditionError("only numbers are larger or smaller; compare words with == or !=", column)
            self._note_word(left, right)
            self._note_word(right, left)
            tests.append(_compared(compare, left.test, right.test))
        return Read(all_of(tuple(tests)), "yes or no")

    def _note_word(self, asked: Read, written: Read) -> None:
        """Remember which word a variable or the difficulty is compared with."""
        if asked.mention is not None and written.word is not None:
            self.mentions.append(asked.mention._replace(word=written.word, column=written.column))

    def _column(self, node: ast.expr) -> int:
        """Python counts bytes of UTF-8; people count characters."""
        return self._margin + len(self._bytes[: node.col_offset].decode("utf-8", "replace"))


_COMPARE: dict[type[ast.cmpop], Callable[[Value, Value], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def _constant(value: Value) -> Test:
    return lambda view: value


def _call(name: str, argument: str) -> Test:
    def test(view: View) -> Value:
        result: Value = getattr(view, name)(argument)
        return result

    return test


def all_of(tests: tuple[Test, ...]) -> Test:
    """True when all of them are."""
    return lambda view: all(test(view) for test in tests)


def _any(tests: tuple[Test, ...]) -> Test:
    return lambda view: any(test(view) for test in tests)


def _compared(function: Callable[[Value, Value], bool], left: Test, right: Test) -> Test:
    return lambda view: function(left(view), right(view))

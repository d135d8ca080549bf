"""Conditions: `when: knows("third-hire") and patience > 1`.

They look like Python and are read by Python's own parser, but only a whitelist of it is understood and nothing is ever evaluated
by Python: each piece becomes a small closure over the view of the running interview.
"""

import ast
import operator
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple, Protocol

LONGEST = 500
"""Characters of one condition."""
DEEPEST = 20
FUNCTIONS = ("knows", "asked", "said", "visited", "times", "decided", "var")
NAMES = ("rapport", "patience", "interruptions", "beat_number", "difficulty")


class View(Protocol):
    """What a condition can ask of the running interview."""

    difficulty: str

    def knows(self, fact: str, /) -> bool:
        """Whether the fact came out."""

    def asked(self, topic: str, /) -> bool:
        """Whether the candidate asked about it."""

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


Value = bool | int | float | str
Test = Callable[[View], Value]


class ConditionError(ValueError):
    """A condition that can't be understood; `column` counts characters from 0."""

    def __init__(self, message: str, column: int = 0) -> None:
        self.column = column
        super().__init__(message)


class Mention(NamedTuple):
    """A name that a condition refers to, to be checked against the scenario."""

    function: str
    argument: str
    column: int


class Condition:
    """A condition, ready to be asked."""

    def __init__(self, text: str, test: Test, parts: tuple[Test, ...], mentions: tuple[Mention, ...]) -> None:
        self.text = text
        self.mentions = mentions
        self._test = test
        self._parts = parts

    def holds(self, view: View) -> bool:
        """Whether it is true now."""
        return bool(self._test(view))

    def true_parts(self, view: View) -> int:
        """How many of its and-ed parts are true now."""
        return sum(1 for part in self._parts if part(view))


@lru_cache(maxsize=4096)
def parse(text: str) -> Condition:
    """Read a condition. Raises ConditionError with the column of the first thing that is not understood."""
    if len(text) > LONGEST:
        raise ConditionError(f"a condition may have {LONGEST} characters, this has {len(text)}")
    source = text.strip()
    try:
        tree = ast.parse(source, mode="eval")
    except SyntaxError as error:
        raise ConditionError('this is no condition; write for example knows("fact-id") and patience > 1', (error.offset or 1) - 1) from None
    except (ValueError, RecursionError, MemoryError):
        raise ConditionError("this condition is nested too deep or holds a character that may not be here") from None
    reader = _Reader()
    body = tree.body
    parts = body.values if isinstance(body, ast.BoolOp) and isinstance(body.op, ast.And) else [body]
    tests = tuple(reader.read(part, 1) for part in parts)
    return Condition(source, _all(tests), tests, tuple(reader.mentions))


class _Reader:
    def __init__(self) -> None:
        self.mentions: list[Mention] = []

    def read(self, node: ast.expr, depth: int) -> Test:
        if depth > DEEPEST:
            raise ConditionError("this condition is nested too deep", node.col_offset)
        match node:
            case ast.BoolOp(op=op, values=values):
                tests = tuple(self.read(value, depth + 1) for value in values)
                return _all(tests) if isinstance(op, ast.And) else _any(tests)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                inner = self.read(operand, depth + 1)
                return lambda view: not inner(view)
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
                return _constant(-number)
            case ast.Compare(left=left, ops=ops, comparators=others):
                return self._compare(node, [left, *others], ops, depth)
            case ast.Constant(value=bool() | int() | float() | str() as value):
                return _constant(value)
            case ast.Name(id=name) if name in NAMES:
                return operator.attrgetter(name)
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str() as argument)], keywords=[]) if name in FUNCTIONS:
                self.mentions.append(Mention(name, argument, node.col_offset))
                return _call(name, argument)
            case ast.Name(id=name):
                raise ConditionError(f"'{name}' is not known here; the names are {', '.join(NAMES)}", node.col_offset)
            case ast.Call(func=ast.Name(id=name)) if name in FUNCTIONS:
                raise ConditionError(f'write {name}("id"): one name in quotes', node.col_offset)
        raise ConditionError(f"only {', '.join(FUNCTIONS)}, comparisons, and, or, not are understood", node.col_offset)

    def _compare(self, node: ast.expr, operands: list[ast.expr], ops: list[ast.cmpop], depth: int) -> Test:
        tests = [self.read(operand, depth + 1) for operand in operands]
        compared = []
        for index, op in enumerate(ops):
            function = _COMPARE.get(type(op))
            if function is None:
                raise ConditionError("only == != < <= > >= compare here", node.col_offset)
            compared.append(_compared(function, tests[index], tests[index + 1]))
        return _all(tuple(compared))


_COMPARE: dict[type[ast.cmpop], Callable[[Value, Value], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}  # fmt: skip


def _constant(value: Value) -> Test:
    return lambda view: value


def _call(name: str, argument: str) -> Test:
    def test(view: View) -> Value:
        result: Value = getattr(view, name)(argument)
        return result

    return test


def _all(tests: tuple[Test, ...]) -> Test:
    return lambda view: all(test(view) for test in tests)


def _any(tests: tuple[Test, ...]) -> Test:
    return lambda view: any(test(view) for test in tests)


def _compared(function: Callable[[Value, Value], bool], left: Test, right: Test) -> Test:
    def test(view: View) -> bool:
        try:
            return function(left(view), right(view))
        except TypeError:  # a number against a word: never true
            return False

    return test

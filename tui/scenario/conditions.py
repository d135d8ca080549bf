"""Conditions: `when: knows("third-hire") and patience > 1`.

They look like Python and are read by Python's own parser, but only a whitelist of it is understood (`tui.scenario.expressions`).
"""

import ast
import warnings
from functools import lru_cache

from tui.scenario.expressions import ConditionError, Mention, Reader, Test, View, all_of
from tui.scenario.model import LONGEST_CONDITION

__all__ = ["Condition", "ConditionError", "Mention", "View", "parse"]


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
    if len(text) > LONGEST_CONDITION:
        raise ConditionError(f"a condition may have {LONGEST_CONDITION} characters, this has {len(text)}")
    source = text.strip()
    margin = len(text) - len(text.lstrip())
    try:
        with warnings.catch_warnings():  # Python would print its own opinion of "\d" or `1or 2`
            warnings.simplefilter("ignore")
            tree = ast.parse(source, mode="eval")
    except SyntaxError as error:
        message, column = _slip(source, (error.offset or len(source) + 1) - 1)
        raise ConditionError(message, margin + column) from None
    except (ValueError, RecursionError, MemoryError):
        raise ConditionError("this condition is nested too deep or holds a character that may not be here") from None
    reader = Reader(source, margin)
    body = tree.body
    parts = body.values if isinstance(body, ast.BoolOp) and isinstance(body.op, ast.And) else [body]
    tests = tuple(reader.truth(part, 1) for part in parts)
    return Condition(source, all_of(tests), tests, tuple(reader.mentions))


_SLIPS = (
    ("“", "write straight quotes: \""),
    ("”", "write straight quotes: \""),
    ("&&", "write `and`"),
    ("||", "write `or`"),
)  # fmt: skip


def _slip(source: str, column: int) -> tuple[str, int]:
    """A sentence for what Python could not read, and its column; the usual slips are named."""
    for slip, instead in _SLIPS:
        if slip in source:
            return instead, source.index(slip)
    if "=" in source and not any(sign in source for sign in ("==", "!=", "<=", ">=")):
        return "write == to compare", source.index("=")
    return 'this is no condition; write for example knows("fact-id") and patience > 1', max(0, min(column, len(source)))

"""Conditions: what they can say, and that nothing else gets in."""

import contextlib
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.scenario.conditions import ConditionError, parse


@dataclass
class Here:
    """A view with plain answers."""

    facts: set[str] = field(default_factory=set)
    difficulty: str = "guarded"
    rapport: int = 2
    patience: int = 3
    interruptions: int = 0
    beat_number: int = 4

    def knows(self, fact: str, /) -> bool:
        return fact in self.facts

    def asked(self, topic: str, /) -> bool:
        return topic == "why-open"

    def said(self, reply: str, /) -> bool:
        return reply == "near"

    def visited(self, beat: str, /) -> bool:
        return beat == "welcome"

    def times(self, topic: str, /) -> int:
        return 2 if topic == "why-open" else 0

    def decided(self, choice: str, /) -> bool:
        return choice == "accept"

    def var(self, name: str, /) -> str:
        return "blunt" if name == "mood" else ""


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ('knows("x")', True),
        ('not knows("x")', False),
        ('knows("y") or asked("why-open")', True),
        ('knows("x") and patience > 3', False),
        ("1 < rapport <= patience", True),
        ('times("why-open") == 2 and said("near") and visited("welcome")', True),
        ('var("mood") == "blunt"', True),
        ('difficulty != "open" and beat_number >= 4', True),
        ('decided("accept") and not (knows("y") or interruptions > -1)', False),
        ("True", True),
    ],
)
def test_what_a_condition_can_say(text: str, holds: bool) -> None:
    assert parse(text).holds(Here({"x"})) is holds


def test_the_true_parts_are_counted() -> None:
    assert parse('knows("x") and patience > 9 and said("near")').true_parts(Here({"x"})) == 2


def test_mentions_are_listed_with_their_columns() -> None:
    assert [(m.function, m.argument, m.column) for m in parse('knows("x") and asked("y")').mentions] == [
        ("knows", "x", 0),
        ("asked", "y", 15),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '__import__("os")',
        "9**9**9",
        "knows.__class__",
        "(lambda: 1)()",
        "[x for x in ()]",
        'knows("a", "b")',
        "knows(fact)",
        'knows(f"{patience}")',
        "patience + 1 > 2",
        "patience is 1",
        "unknown > 1",
        "knows",
        "",
        "a b",
        "(" * 10_000 + ")" * 10_000,
        "not " * 60 + "True",
        "x" * 501,
        'knows("\x00")',
        "patience > 1; patience",
        'var("mood") > 3',
        'times("why-open") == "2"',
        'difficulty < "open"',
        'knows("x") > 0',
        "patience = 3",
        "knows(“x”)",
        'knows("x") && asked("y")',
        "1 + 1",
        "patience[0]",
        "{}",
        "b'x'",
        "1j",
        "...",
        "None",
        "await x",
        "(yield)",
        "x := 1",
        'knows(*"a")',
        'knows(fact="a")',
        "*patience",
        'open("/etc/passwd")',
    ],
)
def test_nothing_else_gets_in(text: str) -> None:
    with pytest.raises(ConditionError):
        parse(text)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(ConditionError):
        assert parse(text).holds(Here()) in {True, False}

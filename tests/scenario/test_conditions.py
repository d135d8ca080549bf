"""Conditions: what they can say, and that nothing else gets in."""

import contextlib
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.scenario.conditions import ConditionError, parse
from tui.scenario.model import LONGEST_CONDITION


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

    def told(self, answer: str, /) -> bool:
        return answer == "abel.why-open"

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
    assert [(m.name, m.argument, m.column) for m in parse('knows("x") and asked("y")').mentions] == [
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


@pytest.mark.parametrize(
    ("text", "says", "column"),
    [
        ("knows(third-hire)", 'knows("id")', 0),
        ("patience > 1 and knows", 'knows("id")', 17),
        ("patience = 3", "write ==", 9),
        ("patience > 1 && knows", "write `and`", 13),
        ('knows("x") || asked("y")', "write `or`", 11),
        ("asked(“y”)", "straight quotes", 6),
        ('var("größe") == "ä" and nose("x")', "only knows", 24),
        ('  knows("x") and mood > 1', "'mood' is not known here", 17),
        ('times("x") == "2"', "a number with a word", 0),
        ("patience >", "no condition", 10),
        ("not " * 30 + "True", "nested too deep", 80),
        ("x" * 501, "500 characters", 0),
    ],
)
def test_what_is_wrong_is_said_with_its_column(text: str, says: str, column: int) -> None:
    with pytest.raises(ConditionError, match=re.escape(says)) as caught:
        parse(text)
    assert caught.value.column == column


def test_a_condition_may_hold_what_python_would_warn_of() -> None:
    assert parse(r'var("mood") == "\d"').holds(Here()) is False  # warnings are errors in these tests


def test_words_that_are_compared_are_mentioned_for_checking() -> None:
    mentions = parse('var("mood") == "blunt" and "open" != difficulty and patience > 1').mentions
    assert [(m.name, m.argument, m.word, m.column) for m in mentions] == [
        ("var", "mood", None, 0),
        ("var", "mood", "blunt", 15),
        ("difficulty", "", None, 37),
        ("difficulty", "", "open", 27),
        ("patience", "", None, 52),
    ]


@given(st.text(max_size=80) | st.text(alphabet='knows("x") and or not 12<=>!.,[]{}lambda:**_%', max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(ConditionError):
        assert parse(text).holds(Here()) in {True, False}


HERE = Here({"x"})
CALLS = st.sampled_from([('knows("x")', True), ('knows("y")', False), ('said("near")', True), ('decided("time")', False), ("True", True)])
NUMBERS = st.sampled_from([("rapport", 2), ("patience", 3), ('times("why-open")', 2), ("-1", -1), ("3", 3), ("2.5", 2.5)])
WORDS = st.sampled_from([("difficulty", "guarded"), ('var("mood")', "blunt"), ('"blunt"', "blunt"), ("'guarded'", "guarded")])
SIGNS: dict[str, Callable[[float, float], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@st.composite
def compared(draw: st.DrawFn) -> tuple[str, bool]:
    """A comparison and what it comes to."""
    if draw(st.booleans()):
        (left, a), (right, b), sign = draw(NUMBERS), draw(NUMBERS), draw(st.sampled_from(list(SIGNS)))
        return f"{left} {sign} {right}", SIGNS[sign](a, b)
    (word, c), (other, d), equal = draw(WORDS), draw(WORDS), draw(st.booleans())
    return f"{word} {'==' if equal else '!='} {other}", (c == d) is equal


Sentence = tuple[str, bool]
SENTENCES: st.SearchStrategy[Sentence] = st.recursive(
    CALLS | compared(),
    lambda inner: (
        inner.map(lambda a: (f"not ({a[0]})", not a[1]))
        | st.tuples(inner, inner).map(lambda ab: (f"({ab[0][0]}) and ({ab[1][0]})", ab[0][1] and ab[1][1]))
        | st.tuples(inner, inner).map(lambda ab: (f"({ab[0][0]}) or ({ab[1][0]})", ab[0][1] or ab[1][1]))
    ),
    max_leaves=8,
)


@given(SENTENCES)
def test_every_sentence_of_the_grammar_means_what_it_says(sentence: Sentence) -> None:
    text, truth = sentence
    if len(text) > LONGEST_CONDITION:
        return
    condition = parse(text)
    assert condition.holds(HERE) is truth
    assert 0 <= condition.true_parts(HERE) <= text.count(" and ") + 1


@given(st.lists(SENTENCES, min_size=2, max_size=4))
def test_true_parts_counts_the_and_ed_parts_that_hold(parts: list[Sentence]) -> None:
    text = " and ".join(f"({part})" for part, _ in parts)
    if len(text) <= LONGEST_CONDITION:
        assert parse(text).true_parts(HERE) == sum(truth for _, truth in parts)

"""The parts of the screens that look back: columns, the track, the player's speeds, stops, a script."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from tests.app.keeping import evening
from tui.app.records import Progress
from tui.app.screens.progress import page
from tui.app.script import Script
from tui.app.widgets.columns import Pair, columns
from tui.app.widgets.paper import lay_out
from tui.app.widgets.timeline import sign_of
from tui.interview.played import Played
from tui.scenario.model import Bank, Scenario
from tui.sessions.cards import KeptCard, KeptDimension
from tui.sessions.history import Programme
from tui.sessions.marks import Mark, MarkKind, marks
from tui.sessions.tape import Tape

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=90)
SIGNED = st.lists(st.tuples(st.just("+"), st.just("$text-success"), WORDS))


@given(SIGNED, SIGNED, st.integers(16, 150))
def test_columns_never_grow_wider_than_they_may(left: list[tuple[str, str, str]], right: list[tuple[str, str, str]], width: int) -> None:
    rows = columns(Pair(left, right), width)
    assert rows
    assert all(row.cell_length <= width for row in rows)


def test_columns_stand_below_each_other_where_there_is_no_room() -> None:
    pair = Pair([("+", "", "Why?")], [])
    assert [row.plain.split() for row in columns(pair, 40)] == [["A", "+", "Why?"], ["B", "nothing"]]
    assert [row.plain.split() for row in columns(pair, 80)] == [["A", "+", "Why?", "│", "B", "nothing"]]


def test_each_mark_has_a_sign_of_one_cell() -> None:
    for kind in get_args(MarkKind):
        for colour in ("", "red", "yellow", "green"):
            assert len(sign_of(Mark(1, kind, "", None, colour))[0]) == 1
    assert sign_of(Mark(1, "question", "", "probing"))[0] == "p"
    assert sign_of(Mark(1, "question", ""))[0] == "?"


def test_a_script_hears_a_line_word_by_word(small: Scenario, bank: Bank) -> None:
    tape = Tape(Played(small, evening(small, bank, "overtime")))
    script = Script(tape, marks(tape, bank))
    for index, step in enumerate(tape.steps):
        whole = [turn.paragraphs for turn in script.until(index)]
        words = len(step.text.split())
        partly = script.until(index, 1)[-1].paragraphs[-1]
        assert partly.endswith(step.text.split()[0]) or step.voice == "aside"
        heard = [turn.paragraphs for turn in script.until(index, words + 9)]
        assert heard == whole[: len(heard)], "with all its words it is the whole"


def test_a_trend_needs_more_than_three_to_go_anywhere() -> None:
    def told(*values: float) -> str:
        trend = tuple(KeptCard(1, 100 * value, "curious", "narrow", (KeptDimension("craft", value),)) for value in values)
        found = Programme(done=len(values), rows=(), trend=trend, newest=None)
        return lay_out(page(Progress(found, "Ask more.")), 76).plain

    assert "steady" not in told(0.1, 0.9, 0.9)
    assert "up" in told(0.1, 0.1, 0.1, 0.9, 0.9, 0.9)
    assert "down" in told(0.9, 0.9, 0.9, 0.1)
    assert "steady" in told(0.5, 0.5, 0.5, 0.5)
    assert "craft           ▁▁▁▇▇▇  90  up" in told(0.1, 0.1, 0.1, 0.9, 0.9, 0.9)
    assert "All nine are done." in told(*[0.5] * 9)

"""The chart of the running score."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.widgets.chart import AXIS, HEIGHT, chart
from tui.scoring.review import Step, StepKind

KINDS: tuple[StepKind, ...] = ("question", "cut-in", "answer")
steps = st.builds(Step, st.integers(0, 100), st.integers(-20, 20), st.sampled_from(KINDS), st.just("Why?"))


def rows(given_steps: list[Step], width: int) -> list[str]:
    return [row.plain for row in chart(given_steps, width)]


def test_bars_are_as_high_as_the_score_and_have_their_signs_below() -> None:
    drawn = rows([Step(100, 100, "question", ""), Step(50, -50, "cut-in", ""), Step(0, -50, "answer", "")], 60)
    assert drawn[0] == "100 │███         "
    assert drawn[HEIGHT // 2 - 1] == "    │███         "
    assert drawn[HEIGHT // 2] == " 50 │███ ███     "
    assert drawn[HEIGHT] == "  0 └────────────"
    assert drawn[HEIGHT + 1] == "     ?   !   ·   "
    assert drawn[HEIGHT + 2].split() == ["?", "your", "question", "!", "you", "cut", "in", "·", "your", "answer"]


def test_where_lines_outnumber_cells_neighbours_share_a_bar_and_show_the_cut_in() -> None:
    many = [Step(10, 0, "answer", "")] * 99 + [Step(90, 80, "cut-in", "")]
    drawn = rows(many, AXIS + 10)
    assert drawn[HEIGHT + 1] == " " * AXIS + "·········!"
    assert drawn[1].endswith("█") or drawn[1].endswith("▃")


@given(st.lists(steps, max_size=150), st.integers(24, 140))
def test_it_fits_any_width(given_steps: list[Step], width: int) -> None:
    assert all(cell_len(row) <= width for row in rows(given_steps, width))

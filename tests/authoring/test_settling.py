"""A file is read when it has come to rest, once for each state of it."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tui.authoring.settling import LONG_REST, REST, Settling, Stamp
from tui.scenario.source import stamp

TICK = REST / 3


def test_the_first_look_reads_at_once_and_then_only_after_a_change_and_a_rest() -> None:
    file = Settling()
    assert file.settled(0, (1,))
    assert not file.settled(100, (1,))
    assert not file.settled(101, (2,))
    assert not file.settled(101 + REST / 2, (3,)), "it is still being written"
    assert not file.settled(101 + REST, (3,))
    assert file.settled(101 + 2.5 * REST, (3,))
    assert not file.settled(200, (3,))


def test_a_file_that_is_empty_or_gone_for_a_moment_is_not_read() -> None:
    file = Settling()
    file.settled(0, (1,))
    assert not file.settled(1, None)
    assert not file.settled(1 + REST, (0,), empty=True)
    assert not file.settled(1 + 2 * REST, (2,))
    assert file.settled(1 + 3.5 * REST, (2,))
    assert not file.settled(10, None)
    assert file.settled(10 + LONG_REST, None), "in the end it is gone"


def test_whoever_is_done_writing_need_not_wait() -> None:
    file = Settling()
    file.settled(0, (1,))
    file.hurry()
    assert file.settled(5, (2,))
    file.hurry()
    assert not file.settled(5.02, (2,)), "there is nothing new"


@given(st.lists(st.integers(1, 4), max_size=40))
def test_no_state_is_read_twice_and_the_last_one_always_is(states: list[int]) -> None:
    file, read = Settling(), list[Stamp]()
    for number, state in enumerate([*states, *[states[-1] if states else 1] * 5]):
        if file.settled(number * TICK, (state,)):
            read.append((state,))
    assert read[-1] == ((states[-1],) if states else (1,))
    assert all(one != other for one, other in zip(read, read[1:], strict=False))


def test_a_stamp_tells_states_apart(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    assert stamp(file) is None
    file.write_text("one")
    first = stamp(file)
    file.write_text("three")
    second = stamp(file)
    other = tmp_path / "other"
    other.write_text("three")
    other.replace(file)
    assert len({first, second, stamp(file), None}) == 4

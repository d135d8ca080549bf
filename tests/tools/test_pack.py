"""The table's file, its word pieces and its sentence patterns: what the build rests on, with the standard library only."""

import math
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.table.check import hard
from tools.table.grammar import sentence
from tools.table.pack import pack, read, write
from tools.table.pieces import kept, spell, tokens
from tui.listening.table import ELSEWHERE, Table
from tui.scenario.library import load_bank

SHIPPED = Path(__file__).resolve().parents[2] / "tui" / "listening" / "table.bin"
PIECES = st.lists(st.from_regex(r"[a-z]{1,6}", fullmatch=True), min_size=1, max_size=8, unique=True)
NUMBERS = st.floats(-5, 5, allow_nan=False, width=32)


@given(PIECES, st.integers(1, 6), st.data())
def test_a_table_reads_back_within_half_a_step(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str], dim: int, data: st.DataObject
) -> None:
    vectors = [data.draw(st.lists(NUMBERS, min_size=dim, max_size=dim)) for _ in pieces]
    file = tmp_path_factory.mktemp("table") / "t.bin"
    write(file, pack(pieces, vectors))
    again = read(file)
    assert again.pieces == pieces
    for number, vector in enumerate(vectors):
        step = max(map(abs, vector)) / 127
        assert all(math.isclose(a, b, abs_tol=step * 0.501 + 1e-6) for a, b in zip(again.row(number), vector, strict=True))


@pytest.mark.parametrize("damage", [b"", b"{}\n", b'{"n": 3, "dim": 2}\na\n', b"no table\n"])
def test_what_is_no_table_is_refused(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "t.bin"
    file.write_bytes(damage)
    with pytest.raises(ValueError):  # noqa: PT011 (the sentence differs by what is wrong)
        read(file)


def test_words_are_spelt_with_the_longest_pieces() -> None:
    index = {"over": 0, "##time": 1, "##t": 2, "?": 3}
    assert [spell(token, index) for token in tokens("Overtime, overt?")] == [[0, 1], [], [0, 2], [3]]
    assert (kept("##ing"), kept("?"), kept("é"), kept("[CLS]")) == (True, True, False, False)


def test_patterns_are_filled_inside_out() -> None:
    made = {
        sentence(Random(n), "how (many|few) {who} (are there|)", {"who": ["cooks", "{trade}s"], "trade": ["driver"]}) for n in range(60)
    }
    assert {"how many cooks", "how few drivers are there"} <= made


def test_the_shipped_table_is_one_the_ear_reads_and_finds_hard_wordings_better_than_chance() -> None:
    table = Table.load(SHIPPED)
    matcher, asked = hard(table)
    first = [max(heard.scored, key=lambda scored: scored.score).topic == owner for heard, owner in asked]
    assert sum(first) / len(first) > 8 / len(matcher.names)
    assert "over" in table
    assert SHIPPED.stat().st_size <= 6_000_000


def test_the_shipped_table_knows_the_bank() -> None:
    table = Table.load(SHIPPED)
    assert [topic for topic in load_bank().topics if table.prototype(topic) is None] == []
    assert table.prototype(ELSEWHERE) is not None
    assert table.prototype("no-topic-of-the-bank") is None

"""Reading the table of word pieces."""

import json
import struct
from pathlib import Path

import pytest

from tui.listening.lanes import STEPS, ZERO, cosine
from tui.listening.table import Table, TableError


def write(path: Path, rows: dict[str, list[int]], scales: list[float] | None = None) -> Path:
    dim = len(next(iter(rows.values())))
    scales = scales or [1.0] * len(rows)
    data = json.dumps({"n": len(rows), "dim": dim}).encode() + b"\n" + "\n".join(rows).encode() + b"\n"
    data += struct.pack(f"<{len(rows)}f", *scales) + b"".join(struct.pack(f"{dim}b", *row) for row in rows.values())
    path.write_bytes(data)
    return path


def components(table: Table, text: str) -> list[float]:
    """To one place behind the point; the steps are a little finer than that."""
    return [round((step - ZERO) / STEPS, 1) for step in table.encode(text)]


def test_a_text_is_the_sum_of_its_pieces(tmp_path: Path) -> None:
    table = Table.load(write(tmp_path / "t.bin", {"over": [100, 0], "##time": [0, 100], "pay": [-100, 0]}, [1.0, 0.75, 1.0]))
    assert components(table, "over") == [1, 0]
    assert components(table, "Overtime") == [0.8, 0.6]
    assert components(table, "over pay") == [0, 0]
    assert components(table, "pay pay") == [-1, 0]


def test_a_word_that_cannot_be_spelt_says_nothing(tmp_path: Path) -> None:
    table = Table.load(write(tmp_path / "t.bin", {"over": [3, 4]}))
    assert components(table, "overt zebra") == [0, 0]
    assert components(table, "zebra over") == [0.6, 0.8]
    assert "over" in table
    assert "overt" not in table


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no header\n",
        b"[]\n",
        b'{"n": 2}\n',
        b'{"n": "x", "dim": 2}\n',
        b'{"n": 0, "dim": 2}\n',
        b'{"n": 9, "dim": 2}\na\nb\n',
        b'{"n": -1, "dim": 2}\n',
        b'{"n": 2, "dim": 1}\nab\n' + bytes(10),
        b'{"n": 1, "dim": 1}\n\xff\xff\n' + bytes(5),
        b'{"n": 1, "dim": 99999999999}\na\n',
    ],
)
def test_another_file_is_refused_with_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.bin"
    path.write_bytes(data)
    with pytest.raises(TableError, match=r"other\.bin"):
        Table.load(path)


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Table.load(tmp_path / "none.bin")


def test_the_shipped_table_is_read_once() -> None:
    assert Table.load() is Table.load()


def test_the_shipped_table_knows_what_is_near_what() -> None:
    table = Table.load()
    near = cosine(table.encode("what is the salary"), table.encode("how much would I earn"))
    far = cosine(table.encode("what is the salary"), table.encode("who trains new staff"))
    assert near > far + 0.2

"""The terminal is handed to the user's editor and taken back, or it is said why not."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.app import App

from tui.app.desk import DeskError
from tui.app.editing import edit


class Handed(App[None]):
    """An app whose terminal can be handed over, without one."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    @contextmanager
    def suspend(self) -> Iterator[None]:
        self.times += 1
        yield


def script(folder: Path, text: str, name: str = "my editor") -> str:
    found = folder / name
    found.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    found.chmod(0o755)
    return f"'{found}'"


@pytest.fixture(autouse=True)
def no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)


def test_the_editor_gets_the_file_and_the_line_in_its_own_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "told"
    monkeypatch.setenv("EDITOR", script(tmp_path, f'echo "$1 $2" > "{told}"', "vim"))
    app = Handed()
    edit(app, tmp_path / "scenario.yaml", 12)
    assert told.read_text().strip() == f"+12 {tmp_path / 'scenario.yaml'}"
    assert app.times == 1


def test_ctrl_c_in_the_editor_is_the_editors_business(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", script(tmp_path, "kill -INT $PPID"))
    before = signal.getsignal(signal.SIGINT)
    edit(Handed(), tmp_path / "scenario.yaml", 1)
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ("", "No editor is set. Set $VISUAL or $EDITOR"),
        ("vim '", "cannot be read"),
        ("/no/such/editor", "could not be started"),
        ("false", "ended with code 1"),
    ],
)
def test_where_it_fails_there_is_a_next_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, said: str) -> None:
    monkeypatch.setenv("EDITOR", chosen)
    with pytest.raises(DeskError) as error:
        edit(Handed(), tmp_path / "scenario.yaml", 1)
    assert said in str(error.value)
    assert "$EDITOR" in str(error.value)


async def test_a_terminal_that_cannot_be_handed_over_names_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "vim")
    app = App[None]()
    async with app.run_test():
        with pytest.raises(DeskError, match=r"Open scenario\.yaml at line 7 in another window\."):
            edit(app, tmp_path / "scenario.yaml", 7)

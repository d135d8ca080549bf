"""Where scenario files lie, and what they are called."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from tui import places
from tui.text import clean_line

FILE = "scenario.yaml"
BANK = "question-bank.yaml"
MOST = 1000
"""Scenarios looked at in one folder."""
_HEAD = 8192
"""Bytes of a lone YAML file that are searched for the key `twoway`."""
Shelf = Literal["shipped", "yours", "given"]


def bank_path() -> Path:
    """The question bank's file."""
    return places.shipped_scenarios() / BANK


def files(extra: Sequence[Path] = ()) -> Iterator[tuple[Shelf, Path]]:
    """Every scenario file: the shipped ones, the user's own, those in the folders or files given."""
    folders: list[tuple[Shelf, Path]] = [("shipped", places.shipped_scenarios()), ("yours", places.data_dir() / "scenarios")]
    folders += [("given", folder.absolute()) for folder in extra]
    for shelf, folder in folders:
        for file in _inside(folder):
            yield shelf, file


def id_of(path: Path) -> str:
    """A scenario's id: its folder's name, or a lone file's own."""
    return clean_line(path.resolve().parent.name if path.name == FILE else path.stem, 64)


def _inside(folder: Path) -> list[Path]:
    """The scenario files in a folder of scenarios, the one of a scenario's own folder, or a file given as such."""
    try:
        if folder.is_file():
            return [folder]
        if (folder / FILE).is_file():
            return [folder / FILE]
        with os.scandir(folder) as found:
            paths = sorted(Path(entry.path) for entry in found)
        return [file for path in paths[:MOST] if (file := _file_at(path)) is not None]
    except (OSError, ValueError):  # gone, closed to us, or no path at all
        return []


def _file_at(path: Path) -> Path | None:
    if path.suffix in (".yaml", ".yml"):
        return path if path.name != BANK and path.is_file() and _says_twoway(path) else None
    return path / FILE if (path / FILE).is_file() else None


def _says_twoway(path: Path) -> bool:
    """Whether a lone YAML file is meant to be a scenario."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return b"\ntwoway:" in b"\n" + head.removeprefix(b"\xef\xbb\xbf")

"""Packs, good and hostile, and what becomes of them."""

import stat
import zipfile
from collections.abc import Iterable
from pathlib import Path

from tui import places
from tui.authoring.packs.contents import scenarios_in
from tui.authoring.packs.errors import PackError
from tui.authoring.packs.placing import place
from tui.authoring.packs.reading import read_pack

TINY = b"""\
twoway: 1
title: Tiny
role: Reader
company: Paper Mill
interviewers: {vera: {name: Vera Holm}}
facts: {damp: {severity: 1, colour: green, area: team, text: It is dry.}}
topics: {team-size: {ladder: {fact: {say: We are four., reveals: [damp]}}}}
outcomes: {any: {title: Done, text: Done.}}
beats: {hello: {say: Hello., ask: "Why here?", resume: "Why?"}}
"""
PLAN = b"listen until ask\nask: How big is the team?\n"
GOOD = {"ward-nine/scenario.yaml": TINY, "ward-nine/curious.plan": PLAN, "ward-nine/NOTES.md": b"For coaches.\n"}


def zipped(path: Path, files: Iterable[tuple[str, bytes]], mode: int = stat.S_IFREG | 0o644, method: int = zipfile.ZIP_DEFLATED) -> Path:
    """A zip with exactly these names in it, however hostile."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files:
            info = zipfile.ZipInfo("x")
            info.filename = info.orig_filename = name
            info.external_attr = mode << 16
            info.compress_type = method
            archive.writestr(info, data)
    return path


def added(pack: Path, replace: bool = False) -> list[str]:
    """Add a pack; the names of its scenarios. Raises PackError."""
    packed = scenarios_in(read_pack(pack), pack.stem)
    place(packed, replace)
    return [one.name for one in packed]


def refused(pack: Path, replace: bool = False) -> str:
    """The sentence with which a pack is refused; nothing may have been put anywhere."""
    before = everything()
    try:
        names = added(pack, replace)
    except PackError as error:
        assert everything() == before
        assert error.next_step.endswith((".", "ward-nine"))
        assert str(error).isprintable()
        return str(error)
    raise AssertionError(f"added {names}")


def everything() -> dict[str, bytes | None]:
    """All files in the user's data folder."""
    home = places.data_dir()
    return {str(path.relative_to(home)): path.read_bytes() if path.is_file() else None for path in sorted(home.rglob("*"))}

"""The scenarios in a pack: where each begins, what belongs to it, and whether it can be played."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui.authoring.packs.errors import PackError
from tui.authoring.packs.limits import MOST_SCENARIOS
from tui.authoring.packs.paths import KINDS, is_device, wrong_kind
from tui.authoring.packs.reading import Files
from tui.authoring.plan import parse_plan
from tui.scenario.library import compile_scenario
from tui.scenario.mistakes import errors
from tui.scenario.model import NAME
from tui.scenario.shelf import FILE
from tui.text import clean_line


class Packed(NamedTuple):
    """One scenario of a pack, found good."""

    name: str
    """Its folder's name, by which it will be known."""
    title: str
    files: dict[str, bytes]
    """File name -> bytes: the scenario, its plans, its notes."""


def scenarios_in(files: Files, name: str) -> list[Packed]:
    """Every scenario of a pack, all of them good. Raises PackError with the first thing that is wrong.

    `name`: of the pack itself, for a scenario that lies at its top.
    """
    roots = sorted({parts[:-1] for parts in files if parts[-1] == FILE})
    for parts in files:
        trouble = wrong_kind(parts[-1])
        if trouble:
            raise PackError(trouble, "Take it out, and pack the rest again.", "/".join(parts))
        if parts[:-1] not in roots and any(parts[: len(root)] == root for root in roots):
            raise PackError("this lies in a folder inside a scenario's folder", "Put it beside the scenario's file.", "/".join(parts))
    if not roots:
        raise PackError(f"there is no {FILE} in it", "`twoway new NAME` makes a folder that can be packed as it is.")
    if len(roots) > MOST_SCENARIOS:
        raise PackError(f"there are more than {MOST_SCENARIOS} scenarios in it", "Split it.")
    found = [_packed(files, root, root[-1] if root else name) for root in roots]
    names = [packed.name for packed in found]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise PackError(f"there are two scenarios called '{twice}' in it", "Give one of them another name.")
    return found


def _packed(files: Files, root: tuple[str, ...], name: str) -> Packed:
    place = "/".join(root)
    if not re.fullmatch(NAME, name) or is_device(name):
        raise PackError(
            f"'{name}' is no name for a scenario", "Call its folder (or the zip) by small letters, digits and '-': ward-nine.", place
        )
    own = {parts[-1]: data for parts, data in files.items() if parts[:-1] == root}
    loaded, mistakes = compile_scenario(own[FILE], Path(name) / FILE)
    if loaded is None:
        found = errors(mistakes)
        if not found:
            raise PackError(
                "this is a question bank, not a scenario", "A scenario's own topics stand in its own file.", "/".join((*root, FILE))
            )
        first, more = found[0], len(found) - 1
        raise PackError(
            f"{first.code} {first.message}" + (f" (and {more} more)" if more else ""),
            "A pack is added when `twoway check` finds no error in it.",
            f"{'/'.join((*root, FILE))}:{first.line}:{first.column}",
        )
    for file, line, message in _broken_plans(own):
        raise PackError(message, "`twoway check` lists the mistakes of plans, too.", f"{'/'.join((*root, file))}:{line}:1")
    return Packed(name, clean_line(loaded.scenario.title, 100), own)


def _broken_plans(files: dict[str, bytes]) -> Iterator[tuple[str, int, str]]:
    for file, data in sorted(files.items()):
        if file.lower().endswith(KINDS):
            try:
                text = data.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                yield file, data[: error.start].count(b"\n") + 1, "this is not UTF-8 text"
                continue
            if file.lower().endswith(".plan"):
                yield from ((file, mistake.line, mistake.message) for mistake in parse_plan(text)[1])

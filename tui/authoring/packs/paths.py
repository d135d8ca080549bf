"""Which paths a pack may hold. What is not plainly harmless on every system is refused, not repaired.

A path that is repaired lands somewhere that its author did not write; one that is refused lands nowhere.
"""

import unicodedata
from collections.abc import Iterable

from tui.authoring.packs.errors import PackError
from tui.authoring.packs.limits import DEEPEST, LONGEST_NAME
from tui.scenario.shelf import BANK, FILE
from tui.text import clean_line

KINDS = (".plan", ".md")
"""Endings of the files that may stand beside a scenario."""
PASSED_OVER = ("scenario.schema.json", "Thumbs.db", "desktop.ini")
"""What editors and systems leave in folders; beside these everything whose name begins with a dot, and `__MACOSX`."""
_FORBIDDEN = '\\:*?"<>|'
_DEVICES = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *(f"{name}{n}" for name in ("com", "lpt") for n in "0123456789¹²³")))
_REPACK = "Pack the folder of the scenario again, with nothing else in it."


def parts_of(path: str) -> tuple[str, ...]:
    """The names that a path inside a pack is made of. Raises PackError for one that could lead out of the pack, or is no plain name."""
    if path.startswith("/"):
        raise PackError("this path is absolute", _REPACK, path)
    parts = tuple(path.removesuffix("/").split("/"))
    if len(parts) > DEEPEST and not any(passed_over(part) for part in parts):
        raise PackError(f"this lies deeper than {DEEPEST - 1} folders", _REPACK, path)
    for part in parts:
        trouble = _trouble(part)
        if trouble:
            raise PackError(trouble, _REPACK, path)
    return parts


def passed_over(name: str) -> bool:
    """Whether a file or folder is left behind without a word: a leftover of an editor or a system."""
    return name in PASSED_OVER or name == "__MACOSX" or (name.startswith(".") and name not in (".", ".."))


def is_device(name: str) -> bool:
    """Whether Windows takes this name for a device."""
    return name.partition(".")[0].rstrip().lower() in _DEVICES


def wrong_kind(name: str) -> str:
    """Why a file has no place beside a scenario, empty if it has one."""
    if name == FILE or (name.lower().endswith(KINDS) and name.lower() not in KINDS):
        return ""
    if name.lower() == FILE:
        return f"a scenario's file is called {FILE}, in small letters"
    if name == BANK:
        return "a pack brings no question bank; a scenario's own topics stand in its own file"
    return f"a pack holds {FILE}, plans (*.plan) and notes (*.md), and nothing else"


def no_two_alike(paths: Iterable[tuple[str, ...]]) -> None:
    """Raise PackError for two paths that are one and the same where capitals or accents are not told apart."""
    seen: dict[tuple[str, ...], tuple[str, ...]] = {}
    for path in paths:
        for length in range(1, len(path) + 1):
            key = tuple(unicodedata.normalize("NFKC", part).casefold() for part in path[:length])
            other = seen.setdefault(key, path[:length])
            if other != path[:length]:
                raise PackError(f"on some systems this is the same name as '{'/'.join(other)}'", _REPACK, "/".join(path))


def _trouble(part: str) -> str:
    """What is wrong with one name."""
    if part in ("", ".", ".."):
        return "this path leads out of the pack, or nowhere"
    if len(part) > LONGEST_NAME:
        return f"this name is longer than {LONGEST_NAME} characters"
    if clean_line(part) != part or not part.isprintable():
        return "this name holds characters that cannot be seen"
    if any(character in _FORBIDDEN for character in part):
        return f"this name holds one of {' '.join(_FORBIDDEN)}"
    if part.endswith((".", " ")) or part.startswith((" ", "~", "-")):
        return "this name begins or ends with a character that some systems do not take"
    return "this is the name of a device on Windows" if is_device(part) else ""

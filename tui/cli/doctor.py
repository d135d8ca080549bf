"""`twoway doctor`: versions, places, the store's health, what the terminal can do. One look that answers most questions."""

import argparse
import os
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import tui
from tui.cli.output import ENVIRONMENT, GOOD, say, say_json

if TYPE_CHECKING:
    from tui.cli.commands import Commands

PACKAGES = ("textual", "msgspec", "PyYAML", "platformdirs")


def add(commands: "Commands") -> None:
    """Add the command."""
    command = commands.add_parser("doctor", help="check versions, folders, saved sessions and the terminal")
    command.add_argument("--json", action="store_true", help="as JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the findings; 3 if something would keep the program from working."""
    findings = {"versions": _versions(), "places": _places(), "sessions": _store(), "scenarios": _scenarios(), "terminal": _terminal()}
    troubles = [str(part["trouble"]) for part in findings.values() if part.get("trouble")]
    if options.json:
        say_json({**findings, "troubles": troubles})
    else:
        for name, part in findings.items():
            say(f"{name}:")
            for key, value in part.items():
                if key != "trouble":
                    say(f"  {key}: {value}")
            if part.get("trouble"):
                say(f"  ! {part['trouble']}")
        say("Something needs your attention, see the lines with '!'." if troubles else "All is well.")
    return ENVIRONMENT if troubles else GOOD


def _versions() -> dict[str, object]:
    from importlib.metadata import PackageNotFoundError, version

    found: dict[str, object] = {"twoway": tui.__version__, "python": platform.python_version(), "system": platform.system()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
            found["trouble"] = f"{package} is not installed; install Two-Way again."
    return found


def _places() -> dict[str, object]:
    from tui import places

    folders = {"sessions and own scenarios": places.data_dir(), "cache": places.cache_dir(), "settings": places.config_dir()}
    found: dict[str, object] = {name: str(folder) for name, folder in folders.items()}
    closed = [name for name, folder in folders.items() if not _writable(folder)]
    if "sessions and own scenarios" in closed:
        found["trouble"] = f"{places.data_dir()} can't be written; set TWOWAY_HOME to a folder that can."
    elif closed:
        found["note"] = f"can't be written, and need not be: {', '.join(closed)}"
    return found


def _writable(folder: Path) -> bool:
    existing = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    return os.access(existing, os.W_OK)


def _store() -> dict[str, object]:
    from tui.sessions.errors import StoreError
    from tui.sessions.store import Store

    try:
        with Store.open() as store:
            wrong = store.health()
            wrong = store.notice or wrong
            return {"saved": len(store.sessions(limit=1_000_000)), "file": str(store.path), **({"trouble": wrong} if wrong else {})}
    except StoreError as error:
        return {"trouble": f"{error} {error.next_step}"}


def _scenarios() -> dict[str, object]:
    from tui.scenario import library

    entries = library.find()
    broken = [entry.id for entry in entries if entry.broken]
    found: dict[str, object] = {"found": ", ".join(entry.id for entry in entries) or "none"}
    if broken:
        found["trouble"] = f"cannot be played: {', '.join(broken)}; `twoway check NAME` says why."
    return found


def _terminal() -> dict[str, object]:
    size = os.get_terminal_size() if sys.stdout.isatty() else None
    kind = os.environ.get("TERM", "")
    found: dict[str, object] = {
        "kind": kind or "unknown",
        "size": f"{size.columns}x{size.lines}" if size else "not a terminal",
        "encoding": sys.stdout.encoding,
        "colour": "off (NO_COLOR)" if os.environ.get("NO_COLOR") else os.environ.get("COLORTERM", "as the terminal has it"),
    }
    if kind in ("dumb", ""):
        found["note"] = "this terminal cannot show screens; `twoway play --plain` works everywhere"
    elif size and (size.columns < 60 or size.lines < 20):
        found["note"] = "smaller than 60x20: make the window larger, or use `twoway play --plain`"
    return found

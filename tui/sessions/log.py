"""The portable log: one session as JSON Lines, the scenario embedded, so that it can be kept, sent and scored elsewhere.

A first line says what it is; each further line is one event. A log comes from outside: it is read strictly, its text is cleaned at
the door, and it is taken whole or not at all. Kinds of events and keys that this version does not know are passed over.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from tui.interview.events import AnyEvent, Event, Started
from tui.scenario.model import Scenario
from tui.sessions.errors import StoreError
from tui.text import clean

FORM = 1
"""The version of the form that is written, and the newest that is read."""
LARGEST = 16 * 1024 * 1024
"""Bytes of a log."""
MOST_EVENTS = 200_000
_KINDS = frozenset(str(kind.__struct_config__.tag) for kind in AnyEvent.__args__)


class Header(Struct, rename={"form": "twoway-log"}):
    """The first line."""

    form: int
    session: str
    scenario: Scenario
    seed: int
    versions: dict[str, str] = {}


class Log(Struct, frozen=True):
    """A log that was read."""

    header: Header
    events: list[AnyEvent]


class _Kind(Struct):
    kind: str
    number: int


def write_log(session: str, scenario: Scenario, events: Iterable[Event], versions: dict[str, str]) -> Iterator[str]:
    """The lines of a portable log, each with its newline. The first event must be the start."""
    log = list(events)
    first = log[0] if log else None
    header = Header(FORM, session, scenario, first.seed if isinstance(first, Started) else 0, versions)
    yield msgspec.json.encode(header).decode() + "\n"
    for event in log:
        yield msgspec.json.encode(event).decode() + "\n"


def read_log(path: Path) -> Log:
    """A log from a file. Raises StoreError with file:line and a next step, OSError if the file can't be opened."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise StoreError(
            f"{path}:1:1: this file is larger than {LARGEST // 1024 // 1024} MB.", "A session log is a few hundred kB at most."
        )
    first, *rest = raw.split(b"\n")
    return Log(_header(first, path), list(_events(rest, path)))


def _header(line: bytes, path: Path) -> Header:
    try:
        form = msgspec.json.decode(line, type=dict[str, object]).get("twoway-log") if line.startswith(b"{") else None
        if isinstance(form, int) and form > FORM:
            raise StoreError(f"{path}:1:1: this log was written by a newer Two-Way.", "Upgrade Two-Way to read it.")
        if form is None:
            raise StoreError(f"{path}:1:1: this is no session log.", "`twoway export SESSION` writes one.")
        return msgspec.json.decode(_cleaned(line), type=Header)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise StoreError(f"{path}:1:1: the head of this log cannot be read ({error}).", "Ask for a fresh export of the session.") from None


def _events(lines: list[bytes], path: Path) -> Iterator[AnyEvent]:
    last, at = 0, 0
    for number, line in enumerate(lines, 2):
        if not line.strip():
            continue
        if number > MOST_EVENTS:
            raise StoreError(f"{path}:{number}:1: this log has more than {MOST_EVENTS:,} events.", "It cannot be an interview.")
        try:
            kind = msgspec.json.decode(line, type=_Kind)
            if kind.number <= last:
                raise StoreError(f"{path}:{number}:1: event {kind.number} is out of order.", "Ask for a fresh export of the session.")
            last = kind.number
            if kind.kind not in _KINDS:
                continue
            event = msgspec.json.decode(_cleaned(line), type=AnyEvent)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise StoreError(f"{path}:{number}:1: this event cannot be read ({error}).", "Ask for a fresh export of the session.") from None
        if event.at < at:
            raise StoreError(f"{path}:{number}:1: time runs backwards here.", "Ask for a fresh export of the session.")
        at = event.at
        yield event
    if not last:
        raise StoreError(f"{path}:1:1: this log holds no events.", "Ask for a fresh export of the session.")


def _cleaned(line: bytes) -> bytes:
    """The line with every string in it cleaned."""
    return msgspec.json.encode(_clean(msgspec.json.decode(line)))


def _clean(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {clean(str(key)): _clean(item) for key, item in value.items()}
    return value

"""The portable log: one session as JSON Lines, the scenario embedded, so that it can be kept, sent and scored elsewhere.

A first line says what it is; each further line is one event. A log comes from outside: it is read strictly, its text is cleaned at
the door, and it is taken whole or not at all. Kinds of events and keys that this version does not know are passed over, and kept.
"""

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from tui.interview.events import AnyEvent, Event, Started
from tui.scenario.model import Scenario
from tui.sessions.codec import event_of, head_of
from tui.sessions.errors import StoreError
from tui.sessions.soundness import Soundness, unsound_scenario
from tui.text import clean

FORM = 1
"""The version of the form that is written, and the newest that is read."""
LARGEST = 16 * 1024 * 1024
"""Bytes of a log."""
MOST_EVENTS = 200_000
LATEST_MS = 2**53
"""The latest time of an event; larger numbers are not the same in every program that reads JSON."""
_FRESH = "Ask for a fresh export of the session."


class Header(Struct, rename={"form": "twoway-log"}):
    """The first line."""

    form: int
    session: str
    scenario: Scenario
    seed: int
    versions: dict[str, str] = {}
    started_at: str = ""
    """ISO 8601 with its offset; empty if it is not known."""


class Log(Struct, frozen=True):
    """A log that was read."""

    header: Header
    events: list[AnyEvent]
    """Those of known kinds: their numbers may have gaps."""
    lines: list[bytes]
    """The whole log, cleaned, a line each, without newlines: with all that a newer version put in."""


def write_log(
    session: str, scenario: Scenario, events: Iterable[Event | msgspec.Raw], versions: dict[str, str], started_at: str = ""
) -> Iterator[str]:
    """The lines of a portable log, each with its newline. The first event must be the start; raw ones are written as they are."""
    log = iter(events)
    first = next(log, None)
    start = msgspec.json.decode(first, type=Started) if isinstance(first, msgspec.Raw) else first
    header = Header(FORM, session, scenario, start.seed if isinstance(start, Started) else 0, versions, started_at)
    yield msgspec.json.encode(header).decode() + "\n"
    for event in (first, *log) if first is not None else ():
        yield msgspec.json.encode(event).decode() + "\n"


def read_log(path: Path) -> Log:
    """A log from a file. Raises StoreError with file:line and a next step, OSError if the file can't be opened."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise StoreError(
            f"{path}:1:1: this file is larger than {LARGEST // 1024 // 1024} MB.", "A session log is a few hundred kB at most."
        )
    first, *rest = raw.removeprefix(codecs.BOM_UTF8).split(b"\n")
    header, line = _header(first, path)
    if wrong := unsound_scenario(header.scenario):
        raise StoreError(f"{path}:1:1: {wrong}.", _FRESH)
    log = Log(header, [], [line])
    _read_events(rest, log, path)
    return log


def _header(line: bytes, path: Path) -> tuple[Header, bytes]:
    try:
        line = _cleaned(line)
        form = msgspec.json.decode(line, type=dict[str, object]).get("twoway-log") if line.startswith(b"{") else None
        if type(form) is not int or form < 1:
            raise StoreError(f"{path}:1:1: this is no session log.", "`twoway export SESSION` writes one.")
        if form > FORM:
            raise StoreError(f"{path}:1:1: this log was written by a newer Two-Way.", "Upgrade Two-Way to read it.")
        return msgspec.json.decode(line, type=Header), line
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise StoreError(f"{path}:1:1: the head of this log cannot be read ({error}).", _FRESH) from None


def _read_events(lines: list[bytes], log: Log, path: Path) -> None:
    soundness = Soundness(log.header.scenario)
    last, at = 0, 0
    for place, raw in enumerate(lines, 2):
        if not raw.strip():
            continue
        if last == MOST_EVENTS:
            raise StoreError(f"{path}:{place}:1: this log has more than {MOST_EVENTS:,} events.", "It cannot be an interview.")
        try:
            line = _cleaned(raw)
            head, event = head_of(line), event_of(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise StoreError(f"{path}:{place}:1: this event cannot be read ({error}).", _FRESH) from None
        if head.number != last + 1:
            raise StoreError(f"{path}:{place}:1: event {head.number} is out of order; number {last + 1} should be here.", _FRESH)
        if not at <= head.at <= LATEST_MS:
            wrong = "too far ahead" if head.at > at else "running backwards"
            raise StoreError(f"{path}:{place}:1: time is {wrong} here.", _FRESH)
        if isinstance(event, Started) != (last == 0):
            wrong = "an interview cannot start twice" if last else "an interview begins with its start"
            raise StoreError(f"{path}:{place}:1: {wrong}.", _FRESH)
        if event is not None and (wrong := soundness.wrong(event)):
            raise StoreError(f"{path}:{place}:1: {wrong}.", _FRESH)
        last, at = head.number, head.at
        log.lines.append(line)
        if event is not None:
            log.events.append(event)
    if not last:
        raise StoreError(f"{path}:1:1: this log holds no events.", _FRESH)


def _cleaned(line: bytes) -> bytes:
    """The line with every string in it cleaned. Plain ASCII without escapes can hold nothing to clean: JSON allows no raw controls."""
    if line.isascii() and b"\\" not in line and b"\x7f" not in line:
        return line.strip()
    return msgspec.json.encode(_clean(msgspec.json.decode(line)))


def _clean(value: object) -> object:
    """The value with every string in it cleaned."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {clean(str(key)): _clean(item) for key, item in value.items()}
    return value

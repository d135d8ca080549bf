"""Somebody else's session, from a portable log into the store: whole or not at all.

A log of one's own that comes back with notes is not kept twice: the notes are added to the session. The scenario in a log is kept under a
key made from its content, so that no log can put its own words in the place of a scenario that is played here.
"""

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Literal

import msgspec
from msgspec import Struct, structs

import tui
from tui.interview.events import AnyEvent, Ended, Noted, Started
from tui.interview.moves import Note
from tui.interview.notes import LONGEST, Jotting, notes_of
from tui.interview.played import Played
from tui.scoring.card import Card
from tui.scoring.score import RUBRIC_VERSION, score
from tui.scoring.targets import Targets
from tui.sessions.codec import head_of
from tui.sessions.errors import StoreError
from tui.sessions.exports.slug import slug
from tui.sessions.lease import Claim, new_holder
from tui.sessions.log import Log
from tui.sessions.rows import SessionRow
from tui.sessions.store import Store
from tui.text import clean_line

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
MOST_OF_A_NAME = 9
"""Different sessions of one id that are kept, each under a number of its own."""
LONGEST_FROM = 80
LONGEST_LABEL = 100


class Brought(Struct, frozen=True):
    """What came of a log."""

    session: str
    """The id under which it is kept here."""
    how: Literal["new", "notes", "known"]
    """A session that was not here; notes for one that was; nothing that was not known."""
    notes: int = 0
    """Notes that came with it, those that are new."""


def bring(store: Store, log: Log, *, from_file: str, by: str, now: datetime) -> Brought:
    """Keep a log that was read. `by`: who wrote the notes that name nobody. Raises StoreError, and then nothing was kept."""
    name = log.header.session
    if not _NAME.fullmatch(name):
        raise StoreError("the session in this log has no name that can be kept.", "Ask for a fresh export of the session.")
    by = clean_line(by, LONGEST_FROM)
    for candidate in (name, *(f"{name[:61]}-{number}" for number in range(2, MOST_OF_A_NAME + 1))):
        row = store.row(candidate)
        if row is None:
            _keep(store, log, candidate, clean_line(from_file, LONGEST_FROM) or "somebody else", now)
            return Brought(candidate, "new", len(notes_of(log.events)))
        mine = store.events(candidate)
        common = _common(mine, log.events)
        if not row.deleted and common and all(isinstance(event, Noted) for event in log.events[common:]):
            fresh = _fresh_notes(mine, log.events, common)
            added = _add_notes(store, row, mine[-1].at, fresh, by, now)
            return Brought(candidate, "notes" if added else "known", added)
    raise StoreError(f"there are {MOST_OF_A_NAME} other sessions named {name} already.", "Delete one of them first.")


def _common(mine: Sequence[AnyEvent], theirs: Sequence[AnyEvent]) -> int:
    """How many events two logs have in common from the start."""
    return next((index for index, (one, other) in enumerate(zip(mine, theirs, strict=False)) if one != other), min(len(mine), len(theirs)))


# -- a session that was not here ------------------------------------------------------------------------------------


def _keep(store: Store, log: Log, name: str, brought_from: str, now: datetime) -> None:
    first, scenario = log.events[0], log.header.scenario
    if not isinstance(first, Started):
        raise StoreError("this log does not begin with the start of an interview.")
    compiled = msgspec.json.encode(scenario)
    digest = "log-" + hashlib.sha256(compiled).hexdigest()[:40]
    started = _started(log.header.started_at, now)
    ended = next((event for event in log.events if isinstance(event, Ended)), None)
    card = _card(log) if ended is not None else None
    values: dict[str, object] = {
        "id": name,
        "scenario": slug(first.scenario),
        "digest": digest,
        "title": clean_line(first.title, LONGEST_LABEL) or name,
        "seed": first.seed,
        "difficulty": first.difficulty[:LONGEST_LABEL],
        "pace": first.pace[:LONGEST_LABEL],
        "started_at": _text(started),
        "ended_at": _text(_later(started, ended.at)) if ended is not None else None,
        "brought_from": brought_from,
        "app": log.header.versions.get("app", "")[:LONGEST_LABEL] or tui.__version__,
        "events": len(log.lines) - 1,
    }
    if card is not None:
        values |= {"score": card.total, "kind": card.kind, "band": card.band, "rubric": card.rubric}
    with store.writing() as connection:
        connection.execute("insert or ignore into scenario values (?, ?)", (digest, compiled))
        columns, marks = ", ".join(values), ", ".join("?" * len(values))
        connection.execute(f"insert into session ({columns}) values ({marks})", tuple(values.values()))  # noqa: S608
        connection.executemany("insert into event values (?, ?, ?, ?, ?)", _rows(name, log.lines[1:]))
        if card is not None:
            connection.execute("insert into card values (?, ?, ?)", (name, RUBRIC_VERSION, msgspec.json.encode(card)))


def _rows(session: str, lines: Sequence[bytes]) -> list[tuple[str, int, str, int, bytes]]:
    """The events as they came, with all that a newer version put into them."""
    heads = [head_of(line) for line in lines]
    return [(session, head.number, head.kind, head.at, line) for head, line in zip(heads, lines, strict=True)]


def _card(log: Log) -> Card:
    """Their score by our rubric; what a log says of its own score is never read."""
    talk = Played(log.header.scenario, log.events)
    return score(talk.events, Targets.of(talk.scenario, talk.live_facts))


def _started(written: str, now: datetime) -> datetime:
    """When it was played; the moment it was brought if that is not known or lies ahead."""
    try:
        started = datetime.fromisoformat(written).astimezone(UTC)
    except (ValueError, OverflowError):
        return now
    return started if started < now else now


def _later(started: datetime, at: int) -> datetime:
    try:
        return started + timedelta(milliseconds=at)
    except OverflowError:
        return started


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


# -- notes that travel back -----------------------------------------------------------------------------------------


def _fresh_notes(mine: Sequence[AnyEvent], theirs: Sequence[AnyEvent], common: int) -> list[Jotting]:
    """Those of their notes that are not here yet, on events that are."""
    last = mine[common - 1].number
    here = {(note.on, note.text) for note in notes_of(mine)}
    notes = [
        structs.replace(note, on=min(note.on, last), text=clean_line(note.text)[:LONGEST], by=clean_line(note.by, LONGEST_FROM))
        for note in notes_of(theirs)
        if note.number > last
    ]
    return [note for note in notes if (note.on, note.text) not in here]


def _add_notes(store: Store, row: SessionRow, at: int, notes: Sequence[Jotting], by: str, now: datetime) -> int:
    """Append notes as the events that moves of the candidate's own would have made; returns how many."""
    events = []
    for number, note in enumerate(notes, row.count + 1):
        move = Note(text=note.text, on=note.on, by=note.by or by)
        events.append(Noted(number=number, at=at, moves=(move,), on=move.on, text=move.text, by=move.by))
    if events:
        holder = new_holder()
        store.append(row.id, events, claim=Claim(holder, now))
        store.release(row.id, holder)
    return len(events)

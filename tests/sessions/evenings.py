"""Whole small evenings as logs on disk, for exchange between two homes."""

from datetime import timedelta
from pathlib import Path

from tests.sessions.making import START, Hours, begin
from tui.interview.events import AnyEvent
from tui.interview.moves import AnyMove, Decide, Listen, Pick, Say
from tui.scenario.model import Bank, Scenario
from tui.sessions.log import write_log
from tui.sessions.noting import add_note
from tui.sessions.rehearsal import Rehearsal
from tui.sessions.store import Store

TALK: list[AnyMove] = [
    Listen(),
    Say(text="Why is it open?", at=5),
    *[Listen()] * 4,
    Pick(reply="near"),
    *[Listen()] * 3,
    Say(text="I was alone for two years, and I closed the till every evening."),
    Say(text="Why did they leave?"),
    *[Listen()] * 12,
    Say(text="No, thank you."),
    *[Listen()] * 4,
    Decide(choice="accept"),
]


def played(store: Store, scenario: Scenario, bank: Bank, moves: list[AnyMove] | None = None, name: str = "s1") -> list[AnyEvent]:
    """An evening of one's own in the store; returns its log."""
    rehearsal: Rehearsal = begin(store, scenario, bank, Hours(), name)
    for move in TALK if moves is None else moves:
        rehearsal.take(move)
    rehearsal.close()
    return store.events(name)


def sent(store: Store, folder: Path, name: str = "s1", file: str = "ana.jsonl") -> Path:
    """A session's log as a file, as `twoway export` writes it."""
    row = store.row(name)
    assert row is not None
    lines = write_log(name, store.scenario(row.digest), store.payloads(name), {"app": "0.1"}, row.started_at)
    path = folder / file
    path.write_text("".join(lines), encoding="utf-8")
    return path


def noted(store: Store, name: str, text: str, on: int) -> None:
    """A note hung on a moment of a kept session, as the replay writes it."""
    add_note(store, name, text, on, START + timedelta(days=1))

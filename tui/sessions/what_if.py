"""What if I had asked there? A new session with the seed and the history of an old one, up to a moment of it.

The history is copied into the new session's log, so that it stays whole when the parent is deleted, and an export needs nothing more.
"""

from collections.abc import Callable, Sequence
from datetime import UTC

import msgspec

from tui.interview.events import Dropped, Event, Hinted, Learned, Noted, Spoke, Started
from tui.interview.hearing import Hearer
from tui.interview.machine import rebuild
from tui.scenario.model import Bank, Scenario
from tui.sessions.errors import StoreError
from tui.sessions.lease import Claim, new_holder
from tui.sessions.rehearsal import Clock, Now, Rehearsal
from tui.sessions.rows import NewSession
from tui.sessions.store import Store

ANOTHER_ENGINE = "This session was played with another version of the interview: what was said before may differ a little here."
THEIR_SIDE = (Started, Spoke, Learned, Hinted, Dropped)
"""Events that the new session keeps if it begins at them; before all others it stops, so that they can go another way."""


def history(log: Sequence[Event], number: int) -> list[Event]:
    """The events that a what-if at event `number` begins with. Raises StoreError if there is no such event.

    At an interviewer's line it begins while that line is being said. At something of the candidate's it begins just before it: the line
    that ran then is being said, the question that was open is open. A note stands for the moment that it hangs on.
    """
    if not 1 <= number <= len(log):
        raise StoreError(f"this session has no event {number}.", f"Its events are numbered 1 to {len(log)}.")
    event = log[number - 1]
    if isinstance(event, Noted):
        return history(log[: number - 1], min(event.on, number - 1))
    # What one move brought about belongs together: it begins at the event that carries the moves.
    first = next((index for index in range(number - 1, 0, -1) if log[index].moves), 0)
    if not isinstance(event, THEIR_SIDE):
        return list(log[: max(1, first)])
    end = next((index for index in range(first + 1, len(log)) if log[index].moves), len(log))
    return list(log[:end])


def what_if(
    store: Store,
    parent: str,
    number: int,
    bank: Bank,
    ear: Callable[[Scenario], Hearer],
    *,
    session_id: str,
    clock: Clock,
    now: Now,
) -> Rehearsal:
    """Begin a what-if at event `number` of a session, and save what it begins with in one commit. Raises StoreError.

    If this version of the interview engine does not come to the same events as the one that played the parent, the history is told
    anew from the same moves, and the rehearsal's warning says so.
    """
    row = store.row(parent)
    if row is None:
        raise StoreError(f"there is no session '{parent[:64]}'.", "`twoway sessions` lists them.")
    scenario = store.scenario(row.digest)
    first, *rest = history(store.events(parent), number)
    if not isinstance(first, Started):
        raise StoreError(f"session {parent} does not begin with its start.", "It can be read, but not be tried again.")
    began = [msgspec.structs.replace(first, parent=parent), *rest]
    interview = rebuild(scenario, bank, ear(scenario), began)
    holder, at = new_holder(), now()
    new = NewSession(
        id=session_id,
        scenario=row.scenario,
        digest=row.digest,
        title=row.title,
        seed=row.seed,
        difficulty=row.difficulty,
        pace=row.pace,
        started_at=at.astimezone(UTC).isoformat(timespec="seconds"),
        parent=parent,
        parent_event=number,
    )
    store.create(new, scenario, interview.events, Claim(holder, at))
    rehearsal = Rehearsal(store, session_id, interview, clock, now, holder)
    if msgspec.json.encode(interview.events) != msgspec.json.encode(began):
        rehearsal.warning = ANOTHER_ENGINE
    return rehearsal

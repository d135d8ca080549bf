"""Notes on a saved session, written down long after it: one more event at the end of its log."""

from datetime import datetime

from tui.interview.events import Noted
from tui.interview.moves import Note
from tui.interview.notes import LONGEST
from tui.sessions.errors import StoreError
from tui.sessions.lease import Claim, new_holder
from tui.sessions.store import Store
from tui.text import clean_line


def add_note(store: Store, session: str, text: str, on: int, now: datetime, replaces: int = 0) -> None:
    """Attach a note to event `on`, or put it in the place of note `replaces`; empty text takes that one away.

    Raises StoreError, also while the interview is going on in another window.
    """
    text = clean_line(text)[:LONGEST].strip()
    holder = new_holder()
    claim = Claim(holder, now)
    store.lease(session, claim)
    try:
        row, log = store.row(session), store.events(session)
        last = row.count if row else 0  # not the length of the log: a newer version may have written events that are not read here
        standing = any(isinstance(event, Noted) and event.number == replaces for event in log)
        if not 1 <= on <= last or (replaces and not standing):
            raise StoreError("there is nothing in this session that this note could hang on.", "Open it again.")
        if text or standing:
            moves = (Note(text=text, on=on, replaces=replaces),)
            noted = Noted(number=last + 1, at=log[-1].at, moves=moves, text=text, on=on, replaces=replaces)
            store.append(session, [noted], claim=claim)
    finally:
        store.release(session, holder)

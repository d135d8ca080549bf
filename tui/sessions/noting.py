"""Notes on a saved session, written down long after it: one more event at the end of its log."""

from datetime import datetime

from tui.interview.events import Noted
from tui.interview.moves import Note
from tui.sessions.errors import StoreError
from tui.sessions.lease import Claim, new_holder
from tui.sessions.store import Store
from tui.text import clean_line

LONGEST = 400
"""Characters of a note."""


def add_note(store: Store, session: str, text: str, on: int, now: datetime, replaces: int = 0) -> None:
    """Attach a note to event `on`, or put it in the place of note `replaces`; empty text takes that one away.

    Raises StoreError, also while the interview is going on in another window.
    """
    text = clean_line(text)[:LONGEST].strip()
    holder = new_holder()
    claim = Claim(holder, now)
    store.lease(session, claim)
    try:
        log = store.events(session)
        standing = 0 < replaces <= len(log) and isinstance(log[replaces - 1], Noted)
        if not 1 <= on <= len(log) or (replaces and not standing):
            raise StoreError("there is nothing in this session that this note could hang on.", "Open it again.")
        if text or standing:
            moves = (Note(text=text, on=on, replaces=replaces),)
            noted = Noted(number=len(log) + 1, at=log[-1].at, moves=moves, text=text, on=on, replaces=replaces)
            store.append(session, [noted], claim=claim)
    finally:
        store.release(session, holder)

"""The records of the real program: the sessions in the user's store."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tui.app.desk import DeskError
from tui.app.looking import looking
from tui.app.records import Progress, Recording, Records

if TYPE_CHECKING:
    from tui.interview.played import Played
    from tui.scenario.model import Bank
    from tui.scoring.comparing import Comparison
    from tui.sessions.history import Query
    from tui.sessions.rows import SessionRow
    from tui.sessions.store import Store


class RecordRoom(Records):
    """Opens the store for each look; nothing is held between two of them but the names of what was deleted here."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """`now`: the time of day."""
        self._now = now
        self._deleted: set[str] = set()

    def page(self, query: "Query", offset: int, limit: int) -> "Sequence[SessionRow]":
        """A page of the history. Raises DeskError."""
        from tui.sessions.history import page

        with looking() as store:
            return page(store, query, offset, limit)

    def progress(self) -> Progress:
        """The programme, and what the last rehearsal said of the next. Raises DeskError."""
        from tui.sessions.history import programme

        with looking() as store:
            found = programme(store)
            return Progress(found, self._goal(store, found.newest) if found.newest else "")

    def recording(self, session: str) -> Recording:
        """A session to play back; scored anew if that was done under an older rubric. Raises DeskError."""
        with looking() as store:
            return self._recording(store, session)

    def note(self, session: str, text: str, on: int, replaces: int = 0) -> Recording:
        """A note on an event. Raises DeskError."""
        from tui.sessions.noting import add_note

        with looking() as store:
            add_note(store, session, text, on, self._now(), replaces)
            return self._recording(store, session)

    def compare(self, left: str, right: str) -> "Comparison":
        """Two sessions of one interview. Raises DeskError."""
        from tui.scoring.comparing import compare

        with looking() as store:
            try:
                return compare(*(_played(store, _row(store, session)) for session in (left, right)))
            except ValueError as error:
                raise DeskError(f"They cannot be compared: {error}.") from None

    def rename(self, session: str, name: str) -> None:
        """The user's own name for a session. Raises DeskError."""
        from tui.sessions.history import rename

        with looking() as store:
            rename(store, session, name)

    def tag(self, session: str, tags: str) -> None:
        """Its tags. Raises DeskError."""
        from tui.sessions.history import tag

        with looking() as store:
            tag(store, session, tags)

    def archive(self, session: str, away: bool) -> None:
        """Put it away or take it out. Raises DeskError."""
        from tui.sessions.history import archive

        with looking() as store:
            archive(store, session, away, self._now())

    def delete(self, session: str) -> None:
        """Delete it, for a minute not for good. Raises DeskError."""
        from tui.sessions.deleting import delete

        with looking() as store:
            delete(store, session, self._now())
        self._deleted.add(session)

    def restore(self, session: str) -> None:
        """Undo a deletion. Raises DeskError."""
        from tui.sessions.deleting import restore

        with looking() as store:
            restore(store, session)
        self._deleted.discard(session)

    def purge(self) -> None:
        """Delete for good what is due. Raises DeskError."""
        from tui.sessions.deleting import purge

        with looking() as store:
            purge(store, self._now())

    def close(self) -> None:
        """The program ends, and with it the ways to undo: what was deleted here is deleted for good."""
        from tui.sessions.deleting import purge

        if self._deleted:
            try:
                with looking() as store:
                    purge(store, self._now(), tuple(self._deleted))
            except DeskError:
                pass  # the next start does it
            self._deleted.clear()

    # -- reading ----------------------------------------------------------------------------------------------------

    def _recording(self, store: "Store", session: str) -> Recording:
        from tui.sessions.cards import cards, rescore
        from tui.sessions.marks import marks
        from tui.sessions.tape import Tape

        row = _row(store, session)
        talk = _played(store, row)
        row, tape = rescore(store, row, talk), Tape(talk)
        return Recording(row, talk, tape, marks(tape, question_bank()), cards(store, session))

    @staticmethod
    def _goal(store: "Store", row: "SessionRow") -> str:
        from tui.scoring.debrief import debrief
        from tui.scoring.targets import Targets
        from tui.scoring.wordings import wordings

        talk = _played(store, row)
        found = debrief(talk.events, Targets.of(talk.scenario, talk.live_facts), wordings(question_bank(), talk.scenario))
        return found.advice.goal


def question_bank() -> "Bank":
    """The question bank. Raises DeskError."""
    from tui.scenario import library
    from tui.scenario.mistakes import ScenarioError

    try:
        return library.load_bank()
    except (ScenarioError, OSError) as error:
        raise DeskError(f"The question bank cannot be read: {error} `twoway doctor` looks at it more closely.") from None


def _row(store: "Store", session: str) -> "SessionRow":
    row = store.row(session)
    if row is None or row.deleted:
        raise DeskError("That interview is no longer in the store.")
    return row


def _played(store: "Store", row: "SessionRow") -> "Played":
    from tui.interview.played import Played

    try:
        return Played(store.scenario(row.digest), store.events(row.id))
    except ValueError as error:
        raise DeskError(f"That session cannot be read: {error}.") from None

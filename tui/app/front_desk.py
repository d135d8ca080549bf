"""The desk of the real program: the library, the ear, the store and the score, behind the interface that the screens know.

Everything heavy is imported where it is needed, so that the lobby opens without it.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tui.app.desk import Desk, DeskError, Door, Listing, Past, Record, Terms, Unfinished
from tui.app.looking import looking, told
from tui.app.record_room import RecordRoom, question_bank
from tui.app.when import spoken

if TYPE_CHECKING:
    from tui.app.desk import Rehearsal, Reviewed
    from tui.listening.ear import Ear
    from tui.scenario.model import Bank, Scenario
    from tui.scoring.review import Review
    from tui.sessions.store import Store


PATIENT_MS = 250
"""How long the screen stands still while another program writes the store; the lobby, in a thread of its own, waits for longer."""


class FrontDesk(Desk):
    """Hands out interviews that are kept in the user's store."""

    def __init__(self, now: Callable[[], datetime], draw: Callable[[], int], clock: Callable[[], int]) -> None:
        """`now`: the time of day; `draw`: a number by chance, for seeds; `clock`: milliseconds that never run backwards."""
        self._now = now
        self._draw = draw
        self._clock = clock
        self._store: Store | None = None
        """Of the app's own thread."""
        self._refuges: list[Store] = []
        """Stores in memory, for interviews that could not be kept when they began."""
        self._records = RecordRoom(now)

    @property
    def records(self) -> RecordRoom:
        """The sessions of the past."""
        return self._records

    # -- in a thread ------------------------------------------------------------------------------------------------

    def listings(self) -> Sequence[Listing]:
        """Every interview found, from an index while no file changed; of two with one name the one that would be played."""
        from tui.scenario import library

        return [
            Listing(
                id=entry.id,
                title=entry.title,
                role=entry.role,
                company=entry.company,
                minutes=entry.length,
                trains=entry.trains,
                own=entry.source != "shipped",
                broken=entry.broken,
            )
            for entry in {entry.id: entry for entry in library.find()}.values()
        ]

    def past(self) -> Past:
        """What the store holds. Raises DeskError."""
        from tui.sessions.deleting import purge

        with looking() as store:
            purge(store, self._now())
            return Past(
                {name: Record(best.times, best.band) for name, best in store.bests().items()},
                [Unfinished(row.id, row.title, spoken(row.started_at, self._now())) for row in store.unfinished()],
                store.notice,
            )

    def scenario(self, listing: str) -> "Scenario":
        """One interview as written, compiled if its file changed. Raises DeskError."""
        from tui.scenario import library
        from tui.scenario.mistakes import ScenarioError

        try:
            return library.load(library.locate(listing)).scenario
        except library.NotFoundError as error:
            raise DeskError(f"{error}.") from None
        except ScenarioError as error:
            raise DeskError(f"It has mistakes. `twoway check {listing}` lists them: {error}") from None
        except OSError as error:
            raise DeskError(f"Its file cannot be read ({error.strerror or error}).") from None

    def begin(self, listing: str, terms: Terms) -> Door:
        """Prepare the ear and everything else that takes time. Raises DeskError."""
        from tui.sessions.rehearsal import Rehearsal
        from tui.sessions.rows import session_name

        scenario, bank = self.scenario(listing), question_bank()
        ear = _ear(scenario, bank)
        if terms.watch:
            return self._watched(listing, terms, scenario, ear)

        def enter() -> "Rehearsal":
            store, warning = self._kept_or_not()
            with told():
                rehearsal = Rehearsal.begin(
                    store,
                    scenario,
                    bank,
                    ear,
                    session_id=session_name(self._now(), self._draw()),
                    seed=self._draw() if terms.seed is None else terms.seed,
                    difficulty=terms.difficulty,
                    pace=terms.pace,
                    clock=self._clock,
                    now=self._now,
                    home=self._own_store if warning else None,
                )
            rehearsal.warning = warning
            return rehearsal

        return enter

    def _watched(self, listing: str, terms: Terms, scenario: "Scenario", ear: "Ear") -> Door:
        """The way into a rehearsal that follows its file."""
        from tui.authoring.watched import WatchedRehearsal
        from tui.interview.machine import Interview
        from tui.scenario import library

        bank, path = question_bank(), library.locate(listing)

        def enter() -> "Rehearsal":
            interview = Interview(scenario, bank, ear, self._draw() if terms.seed is None else terms.seed, terms.difficulty, terms.pace)
            interview.start(0)
            return WatchedRehearsal(interview, path, bank, _ear, self._clock)

        return enter

    def resume(self, session: str) -> Door:
        """Prepare the ear for the scenario as it was played. Raises DeskError."""
        from tui.sessions.rehearsal import Rehearsal

        bank, ear = self._as_played(session)

        def enter() -> "Rehearsal":
            with told():
                return Rehearsal.resume(self._own_store(), session, bank, lambda _: ear, clock=self._clock, now=self._now)

        return enter

    def what_if(self, session: str, number: int) -> Door:
        """Prepare the same as for a resumed one; the new session is made at the door. Raises DeskError."""
        from tui.sessions.rows import session_name
        from tui.sessions.what_if import what_if

        bank, ear = self._as_played(session)

        def enter() -> "Rehearsal":
            name = session_name(self._now(), self._draw())
            with told():
                return what_if(self._own_store(), session, number, bank, lambda _: ear, session_id=name, clock=self._clock, now=self._now)

        return enter

    def _as_played(self, session: str) -> "tuple[Bank, Ear]":
        """The bank, and an ear for the scenario as it was when the session was played."""
        with looking() as store:
            row = store.row(session)
            if row is None:
                raise DeskError("That interview is no longer in the store.")
            scenario = store.scenario(row.digest)
        bank = question_bank()
        return bank, _ear(scenario, bank)

    def review(self, rehearsal: "Reviewed") -> "Review":
        """The debrief, from the log alone. Raises DeskError."""
        from tui.scoring.reviewing import review_of

        return review_of(rehearsal.interview, question_bank())

    # -- on the app's own thread ------------------------------------------------------------------------------------

    def _own_store(self) -> "Store":
        from tui.sessions.store import Store

        if self._store is None:
            self._store = Store.open(wait_ms=PATIENT_MS)
        return self._store

    def _kept_or_not(self) -> "tuple[Store, str | None]":
        """The user's store; if it can't be had, one in memory, and a sentence that says so."""
        from tui.sessions.errors import StoreError
        from tui.sessions.store import Store

        try:
            return self._own_store(), None
        except StoreError as error:
            self._refuges.append(Store.memory())
            return self._refuges[-1], f"Not saved: {error} {error.next_step} The talk can go on; Two-Way tries again now and then."

    def close(self) -> None:
        """Delete for good what was deleted here, and close the store."""
        self._records.close()
        for store in (*self._refuges, *([self._store] if self._store else [])):
            store.close()
        self._refuges, self._store = [], None


def _ear(scenario: "Scenario", bank: "Bank") -> "Ear":
    from tui.interview.book import topics_of
    from tui.listening.ear import Ear

    return Ear(topics_of(scenario, bank))

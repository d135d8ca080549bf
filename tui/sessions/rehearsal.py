"""One rehearsal: an interview and the store that keeps it. Every face drives this.

An event is committed before it is handed out, so everything that was ever on a screen is in the store. If the store fails in the
middle of a talk, the talk goes on in memory, says so, and is written when the store can again.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import msgspec

from tui.interview.events import Event
from tui.interview.hearing import Hearer
from tui.interview.machine import Interview, rebuild
from tui.interview.moves import AnyMove
from tui.scenario.model import Bank, Scenario
from tui.scoring.card import Card
from tui.scoring.score import RUBRIC_VERSION, score
from tui.scoring.targets import Targets
from tui.sessions.errors import StoreError
from tui.sessions.lease import holder_of
from tui.sessions.rows import NewSession
from tui.sessions.store import Store

Clock = Callable[[], int]
"""Milliseconds, never running backwards; the zero does not matter."""
Now = Callable[[], datetime]
RENEW_MS = 30_000
"""How often a writer says that it is still there."""


class Rehearsal:
    """An interview that is saved as it happens."""

    def __init__(self, store: Store, session_id: str, interview: Interview, clock: Clock, now: Now) -> None:
        """Use `begin` or `resume`."""
        self.interview = interview
        self.session_id = session_id
        self.warning: str | None = None
        self._store = store
        self._clock = clock
        self._now = now
        self._holder = holder_of(interview)
        self._unsaved: list[Event] = []
        self._offset = (interview.events[-1].at if interview.events else 0) - clock()
        self._renewed = clock()

    @classmethod
    def begin(
        cls,
        store: Store,
        scenario: Scenario,
        bank: Bank,
        ear: Hearer,
        *,
        session_id: str,
        seed: int,
        difficulty: str,
        pace: str,
        clock: Clock,
        now: Now,
    ) -> "Rehearsal":
        """Start an interview and save its first event. Raises StoreError if it can't be saved at all."""
        interview = Interview(scenario, bank, ear, seed, difficulty, pace)
        new = NewSession(
            id=session_id,
            scenario=scenario.id,
            digest=scenario.digest,
            title=scenario.title,
            seed=seed,
            difficulty=difficulty,
            pace=pace,
            started_at=now().astimezone(UTC).isoformat(timespec="seconds"),
        )
        store.create(new, scenario)
        rehearsal = cls(store, session_id, interview, clock, now)
        store.lease(session_id, rehearsal._holder, now())
        store.append(session_id, interview.start(0))
        return rehearsal

    @classmethod
    def resume(cls, store: Store, session_id: str, bank: Bank, ear: Callable[[Scenario], Hearer], *, clock: Clock, now: Now) -> "Rehearsal":
        """Go on with an unfinished interview where it stopped. Raises StoreError.

        The machine is rebuilt from the moves in the log. A log that ends inside a move is completed, because the move gives the rest again.
        """
        row = store.row(session_id)
        if row is None:
            raise StoreError(f"there is no session '{session_id}'.", "`twoway sessions` lists them.")
        log = store.events(session_id)
        scenario = store.scenario(row.digest)
        try:
            interview = rebuild(scenario, bank, ear(scenario), log)
        except ValueError as error:
            raise StoreError(f"session {session_id} cannot be continued: {error}.", "It can still be read.") from None
        if msgspec.json.encode(interview.events[: len(log)]) != msgspec.json.encode(log):
            raise StoreError(
                f"session {session_id} was played with another version of the interview engine.", "It can be read, not continued."
            )
        rehearsal = cls(store, session_id, interview, clock, now)
        store.lease(session_id, rehearsal._holder, now())
        rehearsal._save(interview.events[len(log) :])
        return rehearsal

    def take(self, move: AnyMove) -> list[Event]:
        """What the move brings about, already saved (or `warning` says why not)."""
        events = self.interview.take(move, self._clock() + self._offset)
        if events:
            self._save(events)
            if self.interview.phase == "over":
                self._end()
        return events

    def card(self) -> Card:
        """The scorecard as it stands."""
        return score(self.interview.events, self.targets())

    def targets(self) -> Targets:
        """The yardstick of this run."""
        return Targets.of(self.interview.scenario, self.interview.live_facts)

    def close(self) -> None:
        """Save what is still unsaved, if that can be done now, and let others open the session."""
        try:
            if self._unsaved:
                self._save([])
            self._store.release(self.session_id, self._holder)
        except StoreError as error:
            self.warning = str(error)

    def _save(self, events: list[Event]) -> None:
        self._unsaved += events
        try:
            if self._clock() - self._renewed > RENEW_MS:
                self._store.lease(self.session_id, self._holder, self._now())
                self._renewed = self._clock()
            if self._unsaved:
                self._store.append(self.session_id, self._unsaved)
        except StoreError as error:
            self.warning = f"Not saved: {error} {error.next_step} The talk can go on; Two-Way tries again at every line."
            return
        self._unsaved = []
        self.warning = None

    def _end(self) -> None:
        card = self.card()
        try:
            self._store.end(self.session_id, self._now(), card.total, card.kind, card.band, RUBRIC_VERSION, msgspec.json.encode(card))
        except StoreError as error:
            self.warning = f"The score was not saved: {error} {error.next_step}"

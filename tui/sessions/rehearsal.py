"""One rehearsal: an interview and the store that keeps it. Every face drives this.

An event is committed before it is handed out, so everything that was ever on a screen is in the store. If the store fails in the
middle of a talk, the talk goes on in memory, says so, and is written when the store can again.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import msgspec

from tui.interview.events import Event
from tui.interview.hearing import Hearer
from tui.interview.machine import Interview, rebuild
from tui.interview.moves import AnyMove, cleaned
from tui.scenario.model import Bank, Scenario
from tui.scoring.card import Card
from tui.scoring.score import RUBRIC_VERSION, score
from tui.scoring.targets import Targets
from tui.sessions.errors import StoreError
from tui.sessions.lease import Claim, new_holder
from tui.sessions.rows import End, NewSession
from tui.sessions.store import Store

Clock = Callable[[], int]
"""Milliseconds, never running backwards; the zero does not matter."""
Now = Callable[[], datetime]
TALKING_WAIT_MS = 250
"""How long a talk is held up by another program that writes; what could not be saved then is saved with the next move."""

HOME_AGAIN_MS = 5_000
"""How often a talk that is held in memory tries whether it can be saved after all."""


class Rehearsal:
    """An interview that is saved as it happens."""

    def __init__(self, store: Store, session_id: str, interview: Interview, clock: Clock, now: Now, holder: str) -> None:
        """Use `begin` or `resume`."""
        self.interview = interview
        self.session_id = session_id
        self.warning: str | None = None
        """Why the talk is not being saved, as a sentence for the screen."""
        self._store = store
        self._clock = clock
        self._now = now
        self._holder = holder
        self._unsaved: list[Event] = []
        self._end: End | None = None
        """The end, while it is not saved."""
        self._failing = False
        self._new: NewSession | None = None
        self._home: Callable[[], Store] | None = None
        """Opens the store in which this belongs, while it is held in memory because that could not be had."""
        self._tried = clock()
        self._offset = (interview.events[-1].at if interview.events else 0) - clock()

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
        home: Callable[[], Store] | None = None,
    ) -> "Rehearsal":
        """Start an interview and save its first event. Raises StoreError if it can't be saved at all.

        `home`: if `store` is only one in memory, opens the one in which the session belongs; tried again while the talk goes on.
        """
        interview, holder, started_at = Interview(scenario, bank, ear, seed, difficulty, pace), new_holder(), now()
        new = NewSession(
            id=session_id,
            scenario=scenario.id,
            digest=scenario.digest,
            title=scenario.title,
            seed=seed,
            difficulty=difficulty,
            pace=pace,
            started_at=started_at.astimezone(UTC).isoformat(timespec="seconds"),
        )
        store.create(new, scenario, interview.start(0), Claim(holder, started_at))
        rehearsal = cls(store, session_id, interview, clock, now, holder)
        rehearsal._new, rehearsal._home = new, home
        return rehearsal

    @classmethod
    def resume(cls, store: Store, session_id: str, bank: Bank, ear: Callable[[Scenario], Hearer], *, clock: Clock, now: Now) -> "Rehearsal":
        """Go on with an unfinished interview where it stopped. Raises StoreError.

        The machine is rebuilt from the moves in the log. A log that ends inside a move is completed, because the move gives the rest again.
        """
        holder = new_holder()
        store.lease(session_id, Claim(holder, now()))  # first of all, so that the log can't grow while it is read
        try:
            row = store.row(session_id)
            if row is None:
                raise StoreError(f"there is no session '{session_id}'.", "`twoway sessions` lists them.")
            log = store.events(session_id)
            interview = _rebuilt(session_id, store.scenario(row.digest), bank, ear, log)
            rehearsal = cls(store, session_id, interview, clock, now, holder)
            if interview.phase == "over" and not row.ended:
                rehearsal._end = rehearsal._ending()
            rehearsal._save(interview.events[len(log) :])
        except BaseException:  # nobody writes it after all
            store.release(session_id, holder)
            raise
        return rehearsal

    def take(self, move: AnyMove) -> list[Event]:
        """What the move brings about, already saved (or `warning` says why not)."""
        events = self.interview.take(cleaned(move), self._clock() + self._offset)
        if events and self.interview.phase == "over":
            self._end = self._ending()
        self._save(events, TALKING_WAIT_MS)
        if self._home is not None and self._clock() - self._tried >= HOME_AGAIN_MS:
            self._go_home(self._home)
        return events

    def card(self) -> Card:
        """The scorecard as it stands."""
        return score(self.interview.events, self.targets())

    def targets(self) -> Targets:
        """The yardstick of this run."""
        return Targets.of(self.interview.scenario, self.interview.live_facts)

    def close(self) -> None:
        """Save what is still unsaved, if that can be done now, and let others open the session."""
        self._save([])
        if self._home is not None:
            self._go_home(self._home)
        try:
            self._store.release(self.session_id, self._holder)
        except StoreError as error:
            self.warning = self.warning or str(error)

    def _save(self, events: list[Event], wait_ms: int | None = None) -> None:
        """Save these events and everything that could not be saved before."""
        self._unsaved += events
        if not self._unsaved and self._end is None:
            return
        claim = Claim(self._holder, self._now())
        try:
            self._store.append(self.session_id, self._unsaved, claim=claim, end=self._end, wait_ms=wait_ms)
        except StoreError as error:
            self._failing = True
            self.warning = f"Not saved: {error} {error.next_step} The talk can go on; Two-Way tries again at every line."
            return
        self._unsaved, self._end = [], None
        if self._failing:
            self._failing, self.warning = False, None

    def _go_home(self, home: Callable[[], Store]) -> None:
        """From memory into the store where this belongs, whole, if that can be had by now."""
        self._tried = self._clock()
        claim = Claim(self._holder, self._now())
        try:
            store = home()
            if self._new is not None:
                store.create(self._new, self.interview.scenario, self.interview.events, claim)
                self._new = None
            if self.interview.phase == "over":
                store.append(self.session_id, [], claim=claim, end=self._ending())
        except StoreError:
            return  # the warning stands
        self._store, self._home, self.warning = store, None, None

    def _ending(self) -> End:
        card = self.card()
        return End(at=self._now(), score=card.total, kind=card.kind, band=card.band, rubric=RUBRIC_VERSION, card=msgspec.json.encode(card))


def _rebuilt(session: str, scenario: Scenario, bank: Bank, ear: Callable[[Scenario], Hearer], log: Sequence[Event]) -> Interview:
    """The machine as it stood after a saved log. Raises StoreError if this version of it does not come to the same events."""
    try:
        interview = rebuild(scenario, bank, ear(scenario), log)
    except ValueError as error:
        raise StoreError(f"session {session} cannot be continued: {error}.", "It can still be read.") from None
    if msgspec.json.encode(interview.events[: len(log)]) != msgspec.json.encode(log):
        raise StoreError(f"session {session} was played with another version of the interview engine.", "It can be read, not continued.")
    return interview

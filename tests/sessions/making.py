"""Sessions for tests, with clocks and hands of their own."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tui.interview.events import Event, Spoke, Started
from tui.listening.acts import Act, Context
from tui.scenario.model import Bank, Scenario
from tui.sessions.rehearsal import Rehearsal
from tui.sessions.rows import NewSession
from tui.sessions.store import Store

NO_DIGEST = "0" * 16
START = datetime(2026, 3, 1, 19, 30, tzinfo=UTC)


class Hours:
    """A clock that goes on by a tenth of a second at each look."""

    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> int:
        self.ms += 100
        return self.ms

    def now(self) -> datetime:
        return START + timedelta(milliseconds=self.ms)


class Ear:
    """Hears a question wherever there is a question mark, always about why the job is open."""

    def hear(self, text: str, context: Context) -> list[Act]:
        if "?" in text:
            return [Act(text, "question", form="open", topic="why-open", area="vacancy", confidence=1.0)]
        return [Act(text, "statement")]

    def match(self, text: str, candidates: Mapping[str, str]) -> tuple[str, float] | None:
        return None


def new(name: str, scenario: Scenario, started: datetime = START) -> NewSession:
    return NewSession(
        id=name,
        scenario="corner-shop",
        digest=scenario.digest or NO_DIGEST,
        title=scenario.title,
        seed=1,
        difficulty="guarded",
        pace="live",
        started_at=started.isoformat(),
    )


def started(name: str = "corner-shop") -> Event:
    return Started(number=1, at=0, scenario=name, digest=NO_DIGEST, title="The Corner Shop", seed=1, difficulty="guarded", pace="live")


def line(number: int, text: str = "Come in.") -> Event:
    return Spoke(number=number, at=number * 10, speaker="abel", text=text, beat="welcome", line=f"welcome.{number}", role="line")


def begin(store: Store, scenario: Scenario, bank: Bank, hours: Hours, name: str = "s1") -> Rehearsal:
    return Rehearsal.begin(
        store, scenario, bank, Ear(), session_id=name, seed=1, difficulty="guarded", pace="live", clock=hours, now=hours.now
    )


def resume(store: Store, bank: Bank, hours: Hours, name: str = "s1") -> Rehearsal:
    return Rehearsal.resume(store, name, bank, lambda scenario: Ear(), clock=hours, now=hours.now)


def filled(file: Path, scenario: Scenario, sessions: int, events: int = 20) -> list[str]:
    """A store with so many sessions; returns their ids."""
    names = [f"s{number:03}" for number in range(sessions)]
    with Store.open(file) as store:
        for name in names:
            log = [line(number, "word " * 50) for number in range(2, events + 1)]
            store.create(new(name, scenario), scenario, [started(), *log])
    return names

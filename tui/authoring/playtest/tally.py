"""What is kept of the plays: counts alone, so that a million plays take no more memory than a hundred.

Counts of different processes are added up; nothing in them depends on which play was counted first.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeVar

FAILURES_KEPT = 3
"""Plans kept of each kind of failure: those of the earliest plays."""
FailureKind = Literal["endless", "broken"]
K = TypeVar("K")


class Failure(NamedTuple):
    """A play that went wrong. Ordered by play."""

    number: int
    """Of the play, 0 for the first."""
    kind: FailureKind
    player: str
    seed: int
    what: str
    """A sentence without its full stop."""
    beat: str
    """Where the talk stood."""
    plan: str
    """The text of a plan that makes the same moves."""


@dataclass(slots=True)
class Record:
    """How one player did."""

    plays: int = 0
    moves: int = 0
    scores: Counter[int] = field(default_factory=Counter)
    """Tenths of a point -> plays; only plays that came to their end, as in what follows."""
    kinds: Counter[str] = field(default_factory=Counter)
    minutes: Counter[int] = field(default_factory=Counter)
    """Tenths of a minute -> plays."""
    facts: Counter[str] = field(default_factory=Counter)
    """Plays in which it was learned."""
    outcomes: Counter[str] = field(default_factory=Counter)

    def merge(self, other: "Record") -> None:
        """Add what another process counted."""
        self.plays += other.plays
        self.moves += other.moves
        for mine, theirs in ((self.scores, other.scores), (self.minutes, other.minutes)):
            mine.update(theirs)
        for mine_too, theirs_too in ((self.kinds, other.kinds), (self.facts, other.facts), (self.outcomes, other.outcomes)):
            mine_too.update(theirs_too)


@dataclass(slots=True)
class Tally:
    """What was counted in some plays. Counters count plays, not times, unless they say so."""

    players: dict[str, Record] = field(default_factory=dict)
    lines: Counter[str] = field(default_factory=Counter)
    """By line id."""
    stopgaps: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(line id, beat): words of the program's own, where the scenario has none; the beat only where it matters."""
    beats: Counter[str] = field(default_factory=Counter)
    rounds: dict[str, int] = field(default_factory=dict)
    """Most times that a beat was begun in one play."""
    points: Counter[str] = field(default_factory=Counter)
    """Beats whose point was heard whole."""
    resumed: Counter[str] = field(default_factory=Counter)
    """Times that a beat's thread had to be picked up after a cut."""
    put: Counter[str] = field(default_factory=Counter)
    answered: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    """Beats whose ask was put, answered, given up."""
    asked: Counter[str] = field(default_factory=Counter)
    deflected: Counter[str] = field(default_factory=Counter)
    """Topics asked about, and those answered with a deflection."""
    replies: Counter[str] = field(default_factory=Counter)
    """beat.reply, however it was given."""
    unmatched: Counter[str] = field(default_factory=Counter)
    """beat.reply typed word for word and taken for something else."""
    misheard: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """(wording, what it is written for, what it was taken for): times."""
    live: Counter[str] = field(default_factory=Counter)
    """Facts true of the run."""
    stood: Counter[str] = field(default_factory=Counter)
    """Beats in which plays that never ended stood at last."""
    failed: Counter[FailureKind] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    """The earliest of each kind."""
    first: dict[tuple[str, ...], int] = field(default_factory=dict)
    """What was met -> index of the first play that met it."""

    def note_first(self, index: int, *what: str) -> None:
        """Remember the earliest play in which something was met."""
        self.first[what] = min(index, self.first.get(what, index))

    def fail(self, failure: Failure) -> None:
        """Keep a failure if it is among the earliest of its kind."""
        self.failed[failure.kind] += 1
        self._keep(failure)

    def merge(self, other: "Tally") -> None:
        """Add what another process counted."""
        for name, record in other.players.items():
            self.players.setdefault(name, Record()).merge(record)
        for mine, theirs in zip(self._by_name(), other._by_name(), strict=True):
            mine.update(theirs)
        self.stopgaps.update(other.stopgaps)
        self.misheard.update(other.misheard)
        self.failed.update(other.failed)
        for beat, count in other.rounds.items():
            self.rounds[beat] = max(count, self.rounds.get(beat, 0))
        for what, index in other.first.items():
            self.note_first(index, *what)
        for failure in other.failures:
            self._keep(failure)

    def _keep(self, failure: Failure) -> None:
        alike = sorted([*(known for known in self.failures if known.kind == failure.kind), failure])[:FAILURES_KEPT]
        self.failures = sorted([*(known for known in self.failures if known.kind != failure.kind), *alike])

    def _by_name(self) -> tuple[Counter[str], ...]:
        return (
            self.lines, self.beats, self.points, self.resumed, self.put, self.answered, self.dropped, self.asked, self.deflected,
            self.replies, self.unmatched, self.live, self.stood,
        )  # fmt: skip


def middle(counts: Counter[int]) -> float:
    """The median of counted tenths; 0 if nothing was counted."""
    ordered, whole = sorted(counts.items()), counts.total()
    if not whole:
        return 0.0
    return (_at(ordered, (whole - 1) // 2) + _at(ordered, whole // 2)) / 20


def _at(ordered: list[tuple[int, int]], place: int) -> int:
    for value, count in ordered:
        if place < count:
            return value
        place -= count
    raise IndexError(place)

"""What the last question earned, while the interview goes on."""

from collections.abc import Iterable

from tui.interview.events import Asked, Event, Said
from tui.scoring.ledger import Ledger
from tui.scoring.score import score_ledger
from tui.scoring.targets import Targets


class LiveScore:
    """Reads the log as it grows. What a question brings about later, such as its answer, counts for it until the candidate speaks again."""

    def __init__(self, targets: Targets) -> None:
        self._ledger = Ledger(targets)
        self._before = 0.0
        """The score before the last question."""
        self._open = False
        """Whether the last thing that the candidate said was that question."""
        self._stale = False
        self.earned: int | None = None
        """Points that the last question brought or cost; None before the first, and for one that was not understood."""

    def take(self, events: Iterable[Event]) -> None:
        """Note what happened; a score takes well under a millisecond, and none is made while no question is open."""
        for event in events:
            if isinstance(event, Asked):
                if not (self._open and event.second):
                    self._settle()
                    self._before = self._total()
                self._open = True
            elif isinstance(event, Said):
                self._settle()
                self._open = False
            self._ledger.take(event)
            self._stale = True
        self._settle()

    def _settle(self) -> None:
        """Bring `earned` up to date."""
        if self._open and self._stale:
            total = self._total()
            neutral = self._ledger.questions[-1].standing == "neutral"
            self.earned = None if neutral else round(total) - round(self._before)
        self._stale = False

    def _total(self) -> float:
        self._ledger.judge()
        return score_ledger(self._ledger).total

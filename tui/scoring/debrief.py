"""Everything that the debrief tells, gathered: pure values, no layout."""

from collections.abc import Sequence

from msgspec import Struct

from tui.interview.events import Event
from tui.scoring.advice import Advice, advice
from tui.scoring.areas import Screening, screenings
from tui.scoring.beliefs import Beliefs, beliefs
from tui.scoring.card import Card
from tui.scoring.dodges import Dodge, dodges
from tui.scoring.fates import FactFate, fates
from tui.scoring.ledger import read
from tui.scoring.moments import Moment, moments
from tui.scoring.rows import Row, rows
from tui.scoring.running import Point, running
from tui.scoring.score import score_ledger
from tui.scoring.targets import Targets
from tui.scoring.wordings import Wordings


class Debrief(Struct, frozen=True, kw_only=True):
    """The card and everything that explains it."""

    card: Card
    rows: tuple[Row, ...]
    dodges: tuple[Dodge, ...]
    moments: tuple[Moment, ...]
    areas: tuple[Screening, ...]
    facts: tuple[FactFate, ...]
    beliefs: Beliefs
    advice: Advice
    chart: tuple[Point, ...]


def debrief(events: Sequence[Event], targets: Targets, words: Wordings) -> Debrief:
    """The debrief of a log, finished or not; `words` are those of `wordings(bank, scenario)`."""
    ledger = read(events, targets)
    card = score_ledger(ledger)
    evaded = dodges(events, ledger, words)
    screened = screenings(ledger)
    return Debrief(
        card=card,
        rows=rows(events, ledger),
        dodges=evaded,
        moments=moments(events, ledger, words),
        areas=screened,
        facts=fates(events, targets, words),
        beliefs=beliefs(events, targets),
        advice=advice(card, ledger, screened, evaded),
        chart=running(events, targets),
    )

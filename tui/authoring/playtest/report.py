"""The report of a play-test, as values: the terminal, the page and the JSON show the same."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tui.authoring.manners import GAP, MANNERS
from tui.authoring.playtest.cast import NAMES, PARTS
from tui.authoring.playtest.company import Campaign
from tui.authoring.playtest.findings import Finding, Findings, Gap, gaps, order_judged
from tui.authoring.playtest.tally import Failure, Record, Tally, middle
from tui.authoring.playtest.written import Pages, why_unheard

SHOWN = 10
"""Rows of a list of what happened most."""
TRY_THEM = "try other words with twoway listen"
"""What to do about wordings that are not taken for what they are written for."""


class PlayerRow(NamedTuple):
    """How one player did."""

    name: str
    about: str
    """What it does."""
    plays: int
    ended: int
    median: float | None
    """None if no play ended, as in what follows."""
    low: float | None
    high: float | None
    gap: float | None
    """Points over the next of the ten; None for the last, and for all others."""
    minutes: float | None
    """The median."""
    facts: float
    """Learned in a play, on average."""
    kind: str
    """The commonest."""


class LineRow(NamedTuple):
    """One line of the scenario."""

    id: str
    line: int
    text: str
    plays: int
    """In which it was heard, at least in part."""
    why: str
    """Why nobody heard it; empty if somebody did."""


class FactRow(NamedTuple):
    """One fact."""

    name: str
    severity: int
    colour: str
    text: str
    live: int
    """Plays in which it was true."""
    learned: int
    by: tuple[tuple[str, int], ...]
    """(player, plays), those who learned it most first."""


class OutcomeRow(NamedTuple):
    """One outcome."""

    name: str
    title: str
    plays: int
    by: tuple[tuple[str, int], ...]


class AskRow(NamedTuple):
    """How one ask fared."""

    beat: str
    line: int
    put: int
    answered: int
    dropped: int
    begun: int
    """Most times in one play."""


class HeardRow(NamedTuple):
    """A wording that was taken for something else than it is written for."""

    text: str
    meant: str
    """A topic, or = and the beat that answers it."""
    taken: str
    times: int
    own: bool
    """Whether it is the scenario's own wording, and not the question bank's."""

    @property
    def purpose(self) -> str:
        """What it is written for, for people."""
        return f"a handler of the beat '{self.meant[1:]}'" if self.meant.startswith("=") else f"the topic '{self.meant}'"

    @property
    def found(self) -> str:
        """What it was taken for, for people."""
        return self.taken if " " in self.taken else f"the topic '{self.taken}'"


class Report(NamedTuple):
    """Everything that a play-test shows."""

    file: str
    title: str
    plays: int
    seed: int
    seeds: int
    """The last one."""
    moves: int
    players: list[PlayerRow]
    judged: bool
    """Whether the order of the ten is judged."""
    gaps: list[Gap]
    lines: list[LineRow]
    facts: list[FactRow]
    outcomes: list[OutcomeRow]
    asks: list[AskRow]
    deflected: list[tuple[str, int]]
    """Topics without an answer, asked about most first: (topic, plays)."""
    misheard: list[HeardRow]
    findings: list[Finding]
    failures: list[Failure]
    failed: int
    """All plays that went wrong, also those of which no plan is kept."""

    @property
    def order_holds(self) -> bool | None:
        """Whether each of the ten stands clearly above the next; None if they did not play enough."""
        return all(gap.points >= GAP for gap in self.gaps) if self.judged else None

    @property
    def faults(self) -> list[Finding]:
        """What is wrong."""
        return [finding for finding in self.findings if finding.fault]

    @property
    def advice(self) -> list[Finding]:
        """What is worth a look."""
        return [finding for finding in self.findings if not finding.fault]

    @property
    def unheard(self) -> list[LineRow]:
        """The lines that nobody heard."""
        return [line for line in self.lines if not line.plays]


def report(campaign: Campaign, tally: Tally, file: Path) -> Report:
    """What a tally says about the scenario in this file. Raises OSError if it cannot be read."""
    pages = Pages.read(file)
    names = [name for name in NAMES if name in tally.players]
    between = gaps(tally)
    rounds = -(-campaign.plays // len(campaign.players))
    return Report(
        file=str(file),
        title=campaign.scenario.title,
        plays=campaign.plays,
        seed=campaign.seed,
        seeds=campaign.seed + rounds - 1,
        moves=sum(record.moves for record in tally.players.values()),
        players=[_player(name, tally.players[name], between) for name in names],
        judged=order_judged(tally),
        gaps=between,
        lines=[
            LineRow(
                known.id,
                known.line,
                known.text,
                tally.lines[known.id],
                "" if tally.lines[known.id] else why_unheard(known, campaign.scenario, tally),
            )
            for known in pages.lines
        ],
        facts=_facts(campaign, tally),
        outcomes=_outcomes(campaign, tally),
        asks=_asks(campaign, tally, pages),
        deflected=_most(tally.deflected),
        misheard=_misheard(campaign, tally),
        findings=Findings(campaign, tally, pages).all(),
        failures=tally.failures,
        failed=tally.failed.total(),
    )


def _player(name: str, record: Record, between: Iterable[Gap]) -> PlayerRow:
    scores, ended = record.scores, record.scores.total()
    return PlayerRow(
        name=name,
        about=MANNERS[name].about if name in MANNERS else PARTS[name].about,
        plays=record.plays,
        ended=ended,
        median=middle(scores) if ended else None,
        low=min(scores) / 10 if ended else None,
        high=max(scores) / 10 if ended else None,
        gap=next((gap.points for gap in between if gap.above == name), None),
        minutes=middle(record.minutes) if ended else None,
        facts=record.facts.total() / record.plays,
        kind=_most(record.kinds, 1)[0][0] if ended else "",
    )


def _facts(campaign: Campaign, tally: Tally) -> list[FactRow]:
    rows = []
    for name, fact in campaign.scenario.facts.items():
        by = _most(Counter({player: record.facts[name] for player, record in tally.players.items() if record.facts[name]}), len(NAMES))
        rows.append(FactRow(name, fact.severity, fact.colour, fact.text, tally.live[name], sum(plays for _, plays in by), tuple(by)))
    return rows


def _outcomes(campaign: Campaign, tally: Tally) -> list[OutcomeRow]:
    rows = []
    for name, outcome in campaign.scenario.outcomes.items():
        by = _most(
            Counter({player: record.outcomes[name] for player, record in tally.players.items() if record.outcomes[name]}), len(NAMES)
        )
        rows.append(OutcomeRow(name, outcome.title, sum(plays for _, plays in by), tuple(by)))
    return rows


def _asks(campaign: Campaign, tally: Tally, pages: Pages) -> list[AskRow]:
    return [
        AskRow(
            name, pages.line_of("beats", name, "ask"), tally.put[name], tally.answered[name], tally.dropped[name], tally.rounds.get(name, 0)
        )
        for name, beat in campaign.scenario.beats.items()
        if beat.ask is not None
    ]


def _misheard(campaign: Campaign, tally: Tally) -> list[HeardRow]:
    own = {phrase for topic in campaign.scenario.topics.values() for phrase in (*topic.ask, *topic.probing)}
    own |= {phrase for beat in campaign.scenario.beats.values() for handler in beat.handlers for phrase in handler.ask}
    found = sorted(tally.misheard.items(), key=lambda item: (item[0][0] not in own, -item[1], item[0]))
    return [HeardRow(text, meant, taken, times, text in own) for (text, meant, taken), times in found]


def _most(counts: Counter[str], most: int = SHOWN) -> list[tuple[str, int]]:
    """What was counted most first, the alphabet deciding between equals."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]

"""Two talks of one interview side by side: what was said where, what came out, and what the score makes of the difference."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from tui.interview.events import Asked, Event, Learned, Said, Started
from tui.interview.played import Talk
from tui.scoring.difference import Difference, difference
from tui.scoring.ledger import Ledger, read
from tui.scoring.rows import Mark, rows
from tui.scoring.score import score_ledger
from tui.scoring.targets import Targets


class Told(Struct, frozen=True):
    """One line of the candidate's."""

    number: int
    """Of its event."""
    text: str
    question: bool
    mark: Mark


class Stretch(Struct, frozen=True):
    """One beat, and what each candidate said in it."""

    beat: str
    left: tuple[Told, ...]
    right: tuple[Told, ...]


class Found(Struct, frozen=True):
    """One true thing about the job, and on which side it came out."""

    fact: str
    text: str
    colour: str
    left: bool
    right: bool


class Comparison(Struct, frozen=True, kw_only=True):
    """The second talk against the first."""

    difference: Difference
    shared: int
    """Number of the last event that both have, 1 if only the beginning is shared: they part after it."""
    stretches: tuple[Stretch, ...]
    """Beats in which somebody said something after they parted, in the order of the script."""
    facts: tuple[Found, ...]
    """Facts that came out on at least one side, those of one side alone first."""


def compare(left: Talk, right: Talk) -> Comparison:
    """The second talk against the first. Raises ValueError if they are not of the same interview."""
    if left.scenario.id != right.scenario.id:
        raise ValueError("these are two different interviews")
    ledgers = [read(talk.events, Targets.of(talk.scenario, talk.live_facts)) for talk in (left, right)]
    shared = common(left.events, right.events)
    told = [_told(talk.events, ledger, shared) for talk, ledger in zip((left, right), ledgers, strict=True)]
    known = [{event.fact for event in talk.events if isinstance(event, Learned)} for talk in (left, right)]
    beats = [*left.scenario.beats, *(beat for side in told for beat in side if beat not in left.scenario.beats)]
    facts = {**right.scenario.facts, **left.scenario.facts}
    found = [
        Found(name, " ".join(fact.text.split()), fact.colour, name in known[0], name in known[1])
        for name, fact in facts.items()
        if name in known[0] | known[1]
    ]
    return Comparison(
        difference=difference(score_ledger(ledgers[0]), score_ledger(ledgers[1])),
        shared=shared,
        stretches=tuple(
            Stretch(beat, tuple(told[0].get(beat, ())), tuple(told[1].get(beat, ())))
            for beat in dict.fromkeys(beats)
            if beat in told[0] or beat in told[1]
        ),
        facts=tuple(sorted(found, key=lambda fact: fact.left and fact.right)),
    )


def common(left: Sequence[Event], right: Sequence[Event]) -> int:
    """How many events two logs have in common from their start; whose what-if they are makes no difference."""
    for index, (one, other) in enumerate(zip(left, right, strict=False)):
        if isinstance(one, Started) and isinstance(other, Started):
            one, other = (msgspec.structs.replace(start, parent="") for start in (one, other))  # noqa: PLW2901
        if one != other:
            return index
    return min(len(left), len(right))


def _told(log: Sequence[Event], ledger: Ledger, after: int) -> dict[str, list[Told]]:
    """Beat -> the candidate's lines behind the event with this number."""
    marks = {row.number: row.mark for row in rows(log, ledger)}
    told: dict[str, list[Told]] = {}
    for event in log[after:]:
        if isinstance(event, Asked | Said):
            line = Told(event.number, " ".join(event.text.split()), isinstance(event, Asked), marks[event.number])
            told.setdefault(event.beat, []).append(line)
    return told

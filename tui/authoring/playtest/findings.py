"""What the counts say about a scenario: what is wrong with it, and what is worth a look. Each finding has a place and a next step."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from tui.authoring.manners import GAP, MANNERS
from tui.authoring.playtest.cast import NAMES, Turn, turn
from tui.authoring.playtest.company import Campaign
from tui.authoring.playtest.counting import points_of
from tui.authoring.playtest.tally import Tally, middle
from tui.authoring.playtest.written import Pages
from tui.scenario.model import Scenario

ENOUGH = 10
"""Plays of a player from which its median counts, and of everybody from which what nobody met is missing and not just unlucky."""
ASKS_FOR_THE_ORDER = 6
"""In a smaller interview the players have too little room to differ, and their order is only advice."""
GRAVE = 3
ROUNDS = 3
"""Times that one play may begin a beat before it looks like a loop."""
OFF = 1 / 3
"""How far the median length may lie from what the scenario says."""
LENGTH_OF = ("engaged", "good")
"""The players whose length is held against the scenario's."""
ASKED_AGAIN = "the `resume:` of asks"
Kind = Literal[
    "endless", "broken", "order", "outcome", "fact", "beat", "point", "resume", "ask", "words", "reply", "length", "loop", "gist"
]  # fmt: skip


class Finding(NamedTuple):
    """One thing that the plays have shown."""

    kind: Kind
    fault: bool
    """Whether something is wrong; else it is advice."""
    line: int
    """Of the file."""
    message: str
    hint: str
    example: Turn | None = None
    """A play that shows it, if one does."""


class Gap(NamedTuple):
    """How far one player stands above the next."""

    above: str
    below: str
    points: float


def gaps(tally: Tally) -> list[Gap]:
    """Between the medians of the ten manners, as far as they ended a play; the first should stand above the second, and so on."""
    played = [name for name in MANNERS if name in tally.players and tally.players[name].scores]
    medians = {name: middle(tally.players[name].scores) for name in played}
    return [Gap(above, below, round(medians[above] - medians[below], 2)) for above, below in pairwise(played)]


def order_judged(tally: Tally) -> bool:
    """Whether all ten ended enough plays for their order to mean something."""
    return all(name in tally.players and tally.players[name].scores.total() >= ENOUGH for name in MANNERS)


class Findings:
    """Reads the counts of one campaign."""

    def __init__(self, campaign: Campaign, tally: Tally, pages: Pages) -> None:
        self._campaign = campaign
        self._scenario: Scenario = campaign.scenario
        self._tally = tally
        self._pages = pages
        self._whole = set(NAMES) <= set(campaign.players) and campaign.plays >= ENOUGH * len(campaign.players)
        """Whether what nobody met is missing and not just unlucky."""

    def all(self) -> list[Finding]:
        """Faults first, each sort in the order of the file."""
        found = [
            *self._failures(), *self._order(), *self._beats(), *self._facts(), *self._outcomes(), *self._stopgaps(), *self._replies(),
            *self._length(),
        ]  # fmt: skip
        return sorted(found, key=lambda finding: (not finding.fault, finding.line, finding.message))

    def _play(self, index: int) -> Turn:
        return turn(index, self._campaign.players, self._campaign.seed)

    def _first(self, *what: str) -> Turn | None:
        index = self._tally.first.get(what)
        return None if index is None else self._play(index)

    def _failures(self) -> Iterator[Finding]:
        tally = self._tally
        endless = [failure for failure in tally.failures if failure.kind == "endless"]
        for beat, plays in sorted(tally.stood.items()):
            round_about = tally.rounds.get(beat, 0)
            times = f"; it was begun {round_about} times in one of them" if round_about > ROUNDS else ""
            message = f"{_plays(plays)} never ended: the talk stood at the beat '{beat}' and did not come out{times}"
            example = next((self._play(failure.number) for failure in endless if failure.beat == beat), None)
            yield Finding(
                "endless",
                True,
                self._pages.line_of("beats", beat),
                message,
                "Give every way round a way out: a `to:` without conditions.",
                example,
            )
        for failure in tally.failures:
            if failure.kind == "broken":
                message = f"at the beat '{failure.beat}' {failure.what}"
                hint = "This is a fault of the program, not of your text; please report it with the saved plan."
                yield Finding("broken", True, self._pages.line_of("beats", failure.beat), message, hint, self._play(failure.number))

    def _order(self) -> Iterator[Finding]:
        if not order_judged(self._tally):
            return
        asks = sum(beat.ask is not None for beat in self._scenario.beats.values())
        roomy = asks >= ASKS_FOR_THE_ORDER
        for above, below, points in gaps(self._tally):
            if points < GAP:
                message = (
                    f"'{above}' should stand {GAP} points above '{below}' and stands {abs(points):g} {'above' if points >= 0 else 'below'}"
                )
                hint = "Look at what these two do differently: what one is told, or how its answers fare, gives too much or too little."
                if not roomy:
                    hint = f"With {asks} asks there is little room to tell them apart; an interview of the usual length has about eight."
                yield Finding("order", roomy, 1, message, hint)

    def _beats(self) -> Iterator[Finding]:
        tally = self._tally
        for name, beat in self._scenario.beats.items():
            line = self._pages.line_of("beats", name)
            if name not in tally.beats:
                if beat.say or beat.ask or beat.invite:
                    why = f" Its condition is {beat.when}" if beat.when else ""
                    yield self._missing("beat", line, f"nobody came to the beat '{name}'", f"Lead there, or take it out.{why}")
                continue
            points = points_of(self._scenario, name)
            marked = any(known.gist for known in beat.say)
            if points and name not in tally.points:
                hint = "Mark a line that is said in every run with `gist: true`: past the point nothing is taken up again after a cut."
                yield Finding(
                    "point", True, self._pages.line_of("beats", name, "say"), f"the point of the beat '{name}' was never made", hint
                )
            elif points and not marked and tally.resumed[name]:
                message = f"no line of the beat '{name}' is its gist, and its thread was picked up {_times(tally.resumed[name])}"
                hint = "Mark the line that holds the point with `gist: true`."
                yield Finding("gist", False, self._pages.line_of("beats", name, "say"), message, hint)
            if tally.put[name] and beat.ask is not None and not tally.answered[name]:
                message = f"the ask of the beat '{name}' was put in {_plays(tally.put[name])} and never answered"
                yield Finding(
                    "ask", True, self._pages.line_of("beats", name, "ask"), message, "Look at what leads away before it can be answered."
                )
            if tally.rounds.get(name, 0) > ROUNDS and name not in tally.stood:
                message = f"one play began the beat '{name}' {_times(tally.rounds[name])}"
                yield Finding("loop", False, line, message, "If that is not meant, lead on sooner with `to:`.")

    def _facts(self) -> Iterator[Finding]:
        tally = self._tally
        for name, fact in self._scenario.facts.items():
            if any(record.facts[name] for record in tally.players.values()):
                continue
            line = self._pages.line_of("facts", name)
            if not tally.live[name]:
                yield Finding(
                    "fact", False, line, f"the fact '{name}' was not true in any of these plays", "Play more, or look at its `when:`."
                )
                continue
            message = f"nobody learned the fact '{name}', true in {_plays(tally.live[name])}"
            hint = "Look at the rungs that reveal it: who asks for them, and do their conditions hold?"
            if fact.severity >= GRAVE:
                yield self._missing("fact", line, message, f"{hint} What is grave must be possible to learn.")
            else:
                yield Finding("fact", False, line, message, hint)

    def _outcomes(self) -> Iterator[Finding]:
        for name, outcome in self._scenario.outcomes.items():
            if not any(record.outcomes[name] for record in self._tally.players.values()):
                why = (
                    f"Its condition is {outcome.when}; an outcome above may also take its place."
                    if outcome.when
                    else "One above takes its place."
                )
                yield self._missing("outcome", self._pages.line_of("outcomes", name), f"nobody came to the outcome '{name}'", why)

    def _missing(self, kind: Kind, line: int, message: str, hint: str) -> Finding:
        """Something that nobody met: wrong if everybody has looked often enough."""
        return Finding(kind, self._whole, line, message if self._whole else f"{message}, in few plays", hint)

    def _stopgaps(self) -> Iterator[Finding]:
        """Words of the program's own where the scenario has none. For an ask they are a fault: an interviewer without a voice."""
        lacking: dict[str, list[tuple[int, str, str, str]]] = {}
        for (line, beat), plays in sorted(self._tally.stopgaps.items()):
            what, name, where = self._lacking(line.removesuffix(".0"), beat)
            lacking.setdefault(what, []).append(
                (self._pages.line_of(*where), f"{name} ({_plays(plays)})" if name else _plays(plays), line, beat)
            )
        for what, places in lacking.items():
            at, _, line, beat = min(places)
            names = ", ".join(name for _, name, _, _ in sorted(places))
            fault = what == ASKED_AGAIN
            hint = "Write a `resume:` line that holds whenever the ask is open." if fault else "Write your own, in the interviewer's voice."
            message = f"the program's own words stood in for {what}: {names}"
            yield Finding("resume" if fault else "words", fault, at, message, hint, self._first("stopgap", line, beat))

    def _lacking(self, key: str, beat: str) -> tuple[str, str, tuple[str, ...]]:
        """Which words are missing, of what (empty if it is only one), and where they belong."""
        first, _, rest = key.partition(".")
        match key:
            case "reaction.resume":
                return ASKED_AGAIN, beat, ("beats", beat, "ask")
            case "reaction.more":
                return "the `resume:` of an invitation", beat, ("beats", beat)
            case "reaction.nag":
                return "the `nag:` of beats", beat, ("beats", beat)
            case "reaction.thanks":
                return "`thanks:`", "", ("thanks",)
        if first == "reaction":
            return "`reactions:`", rest, ("reactions",)
        if first == "deflection":
            return "`deflections:`", rest, ("deflections",)
        return "the `again:` of topics", first, ("topics", first)

    def _replies(self) -> Iterator[Finding]:
        for name, plays in sorted(self._tally.unmatched.items()):
            beat, _, reply = name.rpartition(".")
            message = f"the reply '{reply}' of the beat '{beat}', typed word for word, was taken for something else {_times(plays)}"
            hint = "A reply that asks something, or nearly is another reply, is only heard when it is picked; take the question out of it."
            yield Finding(
                "reply", False, self._pages.line_of("beats", beat, "replies", reply), message, hint, self._first("unmatched", name)
            )

    def _length(self) -> Iterator[Finding]:
        whole: Counter[int] = Counter()
        for name in LENGTH_OF:
            if name in self._tally.players:
                whole.update(self._tally.players[name].minutes)
        if not whole:
            return
        minutes, said = middle(whole), self._scenario.length
        if abs(minutes - said) > OFF * said:
            message = f"the scenario says {said} minutes, and a candidate who asks well takes about {minutes:.0f}"
            yield Finding(
                "length", False, self._pages.line_of("length"), message, f"Write `length: {max(1, round(minutes))}`, or cut or add a beat."
            )


def _plays(count: int) -> str:
    return f"{count:,} {'play' if count == 1 else 'plays'}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"

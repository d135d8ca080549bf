"""Counting one play: its log is read once, and forgotten."""

from collections import Counter

from tui.authoring.playtest.cast import Turn
from tui.authoring.playtest.minutes import Clock
from tui.authoring.playtest.sayings import Sayings
from tui.authoring.playtest.sorted_log import SortedLog
from tui.authoring.playtest.tally import Record, Tally
from tui.interview.events import Asked, Cut, Dropped, Learned, OutcomeReached, Said, Spoke
from tui.interview.machine import Interview
from tui.interview.moves import Say
from tui.listening.acts import Act
from tui.scenario.model import Scenario
from tui.scoring.score import score
from tui.scoring.targets import Targets

STOPGAP = ".0"
"""What ids of the program's own words end in."""
OF_A_BEAT = ("reaction.resume.0", "reaction.more.0", "reaction.nag.0")
"""Words that a beat should have of its own."""


class Counting:
    """Reads plays of one scenario."""

    def __init__(self, scenario: Scenario, sayings: Sayings) -> None:
        self._scenario = scenario
        self._written_for = sayings.written_for
        self._clock = Clock(scenario)
        self._points = {name: points_of(scenario, name) for name in scenario.beats}
        self._replies = {reply.text: (beat, name) for beat, found in scenario.beats.items() for name, reply in found.replies.items()}
        self._handled = {
            phrase: beat
            for beat, found in scenario.beats.items()
            for handler in found.handlers
            if not handler.when
            for phrase in handler.ask
        }

    def add(self, tally: Tally, turn: Turn, interview: Interview, log: SortedLog, moves: int) -> None:
        """Count one play. `log`: the interview's."""
        record = tally.players.setdefault(turn.player, Record())
        record.plays += 1
        record.moves += moves
        self._spoken(tally, turn, log)
        self._heard(tally, turn, log)
        tally.live.update(interview.live_facts)
        record.facts.update(event.fact for event in log.of(Learned))
        if interview.phase == "over":
            self._ended(record, interview, log)

    def _ended(self, record: Record, interview: Interview, log: SortedLog) -> None:
        card = score(interview.events, Targets.of(self._scenario, interview.live_facts))
        record.scores[round(card.total * 10)] += 1
        record.kinds[card.kind] += 1
        record.minutes[round(self._clock.minutes(log) * 10)] += 1
        record.outcomes.update(event.outcome for event in log.of(OutcomeReached))

    def _spoken(self, tally: Tally, turn: Turn, log: SortedLog) -> None:
        """What the interviewers said."""
        cut = {event.spoke for event in log.of(Cut)}
        lines: set[str] = set()
        stopgaps: set[tuple[str, str]] = set()
        points: set[str] = set()
        begun: Counter[str] = Counter()
        asks: Counter[str] = Counter()
        deflected: set[str] = set()
        beat = ""
        for event in log.of(Spoke):
            lines.add(event.line)
            if event.line.endswith(STOPGAP):
                stopgaps.add((event.line, event.beat if event.line in OF_A_BEAT else ""))
            if event.role in ("line", "ask", "invite"):
                begun[event.beat] += event.beat != beat
                asks[event.beat] += event.role != "line"
                beat = event.beat
                if event.role == "line" and event.line in self._points[event.beat] and event.number not in cut:
                    points.add(event.beat)
            elif event.role == "resume" and event.line.startswith("reaction.back."):
                tally.resumed[event.beat] += 1
            elif event.role == "deflection" and event.topic:
                deflected.add(event.topic)
        tally.lines.update(line for line in lines if not line.endswith(STOPGAP))
        tally.stopgaps.update(stopgaps)
        for stopgap in stopgaps:
            tally.note_first(turn.number, "stopgap", *stopgap)
        tally.beats.update(begun.keys())
        tally.points.update(points)
        tally.deflected.update(deflected)
        tally.put.update(name for name, times in asks.items() if times)
        for name, times in begun.items():
            tally.rounds[name] = max(times, asks[name], tally.rounds.get(name, 0))

    def _heard(self, tally: Tally, turn: Turn, log: SortedLog) -> None:
        """What the candidate said, and what it was taken for."""
        for event in log.events:
            for move in event.moves:
                if type(move) is Say:
                    self._taken(tally, turn, move)
        said = log.of(Said)
        tally.answered.update({event.answers for event in said if event.answers})
        tally.replies.update({f"{event.answers or event.beat}.{event.reply}" for event in said if event.reply})
        tally.dropped.update({event.beat for event in log.of(Dropped)})
        tally.asked.update({event.topic for event in log.of(Asked) if event.topic})

    def _taken(self, tally: Tally, turn: Turn, move: Say) -> None:
        """Compare what a sentence of the scenario's or the bank's is written for with what it was taken for."""
        act = next((act for act in move.acts if act.kind == "question"), move.acts[0] if move.acts else None)
        heard = act.topic or "" if act else ""
        if move.text in self._replies:
            beat, reply = self._replies[move.text]
            if heard != reply:
                tally.unmatched[f"{beat}.{reply}"] += 1
                tally.note_first(turn.number, "unmatched", f"{beat}.{reply}")
            return
        meant = f"={self._handled[move.text]}" if move.text in self._handled else self._written_for.get(move.text, "")
        if not meant or heard.startswith("="):
            return
        taken = _taken_for(act)
        if taken != meant:
            tally.misheard[move.text, meant, taken] += 1


def points_of(scenario: Scenario, beat: str) -> frozenset[str]:
    """Ids of the lines that hold a beat's point: those marked, else its last line; none where there is only one line."""
    say = scenario.beats[beat].say
    if len(say) < 2:
        return frozenset()
    return frozenset(line.id for line in say if line.gist) or frozenset({say[-1].id})


def _taken_for(act: Act | None) -> str:
    """A topic, or in a few words what a sentence was taken for instead."""
    if act is not None and act.kind != "question":
        return "a statement"
    understood = act.understood if act is not None else "no"
    if act is not None and act.topic and understood == "yes":
        return act.topic
    return {"unsure": "one of several things", "off-topic": "another subject than the job"}.get(understood, "nothing that was understood")

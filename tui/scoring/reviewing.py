"""From a finished log to the debrief: event numbers become the lines that were heard."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from tui.interview.events import Asked, Backchannel, Cut, Decided, Event, OutcomeReached, Said, Spoke
from tui.interview.moves import Say
from tui.interview.played import Talk
from tui.scenario.model import Bank
from tui.scoring.advice import HEADLINES
from tui.scoring.areas import area_words
from tui.scoring.card import GROUPS, Card
from tui.scoring.conversation import targets_of
from tui.scoring.debrief import Debrief, debrief
from tui.scoring.factors import INTRUSION
from tui.scoring.openings import openings
from tui.scoring.revealing import fact_fate, graves, held, judged
from tui.scoring.review import Bar, Marked, Moment, Review, Slip, Step, StepKind
from tui.scoring.rows import Row, bluntness
from tui.scoring.running import Point
from tui.scoring.targets import Targets
from tui.scoring.wordings import wordings

GROUP_TITLES = {"lead": "Taking the lead", "dig": "Digging", "give": "Giving"}
CITED = 3
"""Lines quoted below a dimension, at most."""


def review_of(interview: Talk, bank: Bank) -> Review:
    """The debrief of a finished interview."""
    scenario, log = interview.scenario, interview.events
    lines, words = heard_lines(log), wordings(bank, scenario)
    found = debrief(log, Targets.of(scenario, interview.live_facts), words)
    ways = openings(scenario, words)
    outcome = next((event for event in log if isinstance(event, OutcomeReached) and event.outcome in scenario.outcomes), None)
    return replace(
        _review(found, log, interview.speaker_name),
        truth=scenario.truth.strip(),
        outcome_title=scenario.outcomes[outcome.outcome].title if outcome else "",
        outcome=outcome.text.strip() if outcome else "",
        facts=[fact_fate(scenario.facts[fate.fact], fate, lines, ways.get(fate.fact)) for fate in found.facts],
        judged=judged(
            found.beliefs, next((event.choice for event in log if isinstance(event, Decided)), ""), graves(scenario, found.facts)
        ),
        beliefs=held(found.beliefs),
    )


def review_of_conversation(log: Sequence[Event], bank: Bank) -> Review:
    """The debrief of a real talk, whose truth nobody wrote down; the log is that of `conversation.events_of`."""
    return _review(debrief(log, targets_of(log), wordings(bank)), log, str)


def _review(found: Debrief, log: Sequence[Event], name: Callable[[str], str]) -> Review:
    """What every debrief holds. `name` gives a speaker's name."""
    lines = heard_lines(log)
    areas = {how: [area_words(area.area) for area in found.areas if area.how == how] for how in ("straight", "dodged", "missed")}
    return Review(
        score=round(found.card.total),
        band=found.card.band,
        headline=HEADLINES[found.card.kind],
        bars=list(bars(found.card, lines)),
        ceilings=[ceiling.why for ceiling in found.card.ceilings if ceiling.lowered],
        chart=steps(log, found.chart, lines),
        talk=marked_talk(log, name, {row.number: row for row in found.rows}),
        slips=[Slip(lines.get(d.question or 0, ""), lines.get(d.spoke, ""), d.probed is not None, d.probe, d.spoke) for d in found.dodges],
        moments=[Moment(lines.get(moment.spoke, ""), moment.question, moment.why, moment.spoke) for moment in found.moments],
        advice=found.advice.sentences,
        goal=found.advice.goal,
        screened=areas["straight"],
        put_off=areas["dodged"],
        missed=areas["missed"],
    )


def heard_lines(log: Iterable[Event]) -> dict[int, str]:
    """Number of a line, a question or a statement -> its words as they were heard."""
    lines: dict[int, str] = {}
    for event in log:
        match event:
            case Spoke() | Asked() | Said():
                lines[event.number] = " ".join(event.text.split())
            case Cut():
                lines[event.spoke] = event.heard
    return lines


def bars(card: Card, lines: Mapping[int, str]) -> Iterable[Bar]:
    """The dimensions in the order of their groups, those left out with their reason, then what weighs on the whole."""
    left_out = {left.name: left.why for left in card.left_out}
    for group, names in GROUPS.items():
        for name in names:
            dimension = card.dimension(name)
            title = name.replace("-", " ").capitalize()
            if dimension is None:
                yield Bar(title, GROUP_TITLES[group], None, left_out.get(name, ""))
            else:
                cited = tuple(lines[number] for number in dimension.events if number in lines)
                yield Bar(title, GROUP_TITLES[group], dimension.value, dimension.why, cited[:CITED])
    for factor in card.multipliers:
        if factor.value < 1:
            cited = tuple(lines[number] for number in factor.events if number in lines)
            yield Bar(factor.name.capitalize(), "Weighs on everything", factor.value, factor.why, cited[:CITED])


def steps(log: Iterable[Event], points: Iterable[Point], lines: Mapping[int, str]) -> Sequence[Step]:
    """How the score grew, line by line of the candidate's."""
    asked = {event.number: event for event in log if isinstance(event, Asked)}
    found: list[Step] = []
    before = 0
    for point in points:
        question = asked.get(point.number)
        cut_in = question is not None and question.timing in INTRUSION
        score = round(point.total)
        kind: StepKind = "cut-in" if cut_in else "question" if question else "answer"
        found.append(Step(score, score - before, kind, lines.get(point.number, "")))
        before = score
    return found


def talk_of(interview: Talk) -> Sequence[Marked]:
    """The whole talk, unmarked."""
    return marked_talk(interview.events, interview.speaker_name, {})


def marked_talk(log: Iterable[Event], name: Callable[[str], str], rows: Mapping[int, Row]) -> Sequence[Marked]:
    """The whole talk; what was said in one breath is one line, under the sharpest of its marks."""
    log = list(log)
    lines = heard_lines(log)
    said: list[Marked] = []
    utterance: str | None = None
    for event in log:
        if event.moves:
            utterance = next((move.text for move in event.moves if isinstance(move, Say)), None)
        if isinstance(event, Spoke):
            said.append(Marked("them", name(event.speaker), lines[event.number]))
        elif isinstance(event, Asked | Said | Backchannel):
            row = rows.get(event.number)
            marked = Marked("you", "You", utterance or event.text, row.mark if row else "", row.why if row else "", event.number)
            if utterance is not None and said and said[-1].voice == "you" and said[-1].text == utterance:
                said[-1] = replace(sharper(said[-1], marked), number=said[-1].number)
            else:
                said.append(marked)
    return said


def sharper(one: Marked, other: Marked) -> Marked:
    """Of two marks for one breath, the one that says more."""
    return min(one, other, key=lambda marked: bluntness(marked.mark, marked.reason))

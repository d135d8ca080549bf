"""Every part of a scenario that a writer looks for, as rows of an outline: what it is, what it says, where it stands."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tui.scenario.model import AREAS, Answer, Beat, Ladder, Line, Reactions, Scenario, Topic
from tui.scenario.shapes import fields_of
from tui.scenario.source import Where
from tui.text import clean_line

RUNGS = ("spin", "partial", "fact", "admission")
LONGEST = 200
"""Characters of what a row shows of a text."""
FACT, OUTCOME = "fact:", "outcome:"
"""Before the name of a fact or an outcome, in a key; no line's id holds a colon."""
ELSEWHERE = "other areas"


class Row(NamedTuple):
    """One part, without its place."""

    where: Where
    """Empty for a heading that has no place of its own."""
    depth: int
    label: str
    text: str = ""
    key: str = ""
    """What it is known by once it was heard: a line's id, `fact:NAME`, `outcome:NAME`; empty if it is not heard itself."""


def rows(scenario: Scenario, areas: Mapping[str, str]) -> Iterator[Row]:
    """The outline's rows, outermost first. `areas`: the area of each topic that the question bank knows."""
    yield from _about(scenario)
    yield from _people(scenario)
    yield from _facts(scenario)
    if scenario.beats:
        yield Row(("beats",), 0, "Beats")
    for name, beat in scenario.beats.items():
        yield from _beat(name, beat)
    yield from _topics(scenario, areas)
    yield from _said_between(scenario)
    if scenario.outcomes:
        yield Row(("outcomes",), 0, "Outcomes")
    for name, outcome in scenario.outcomes.items():
        yield Row(("outcomes", name), 1, name, _short(outcome.title), OUTCOME + name)


def _about(scenario: Scenario) -> Iterator[Row]:
    yield Row((), 0, "Interview")
    yield Row(("title",), 1, "title", _short(scenario.title))
    for name in ("brief", "trains", "closing", "truth"):
        text: str = getattr(scenario, name)
        if text:
            yield Row((name,), 1, name, _short(text))
    for name, values in scenario.variants.items():
        yield Row(("variants", name), 1, f"variant {name}", _short(", ".join(values)))


def _people(scenario: Scenario) -> Iterator[Row]:
    if scenario.interviewers:
        yield Row(("interviewers",), 0, "Interviewers")
    for name, person in scenario.interviewers.items():
        yield Row(("interviewers", name), 1, name, _short(person.name))


def _facts(scenario: Scenario) -> Iterator[Row]:
    if scenario.facts:
        yield Row(("facts",), 0, "Facts")
    for name, fact in scenario.facts.items():
        yield Row(("facts", name), 1, name, _short(f"{fact.colour} {fact.severity}: {fact.text}"), FACT + name)


def _beat(name: str, beat: Beat) -> Iterator[Row]:
    where: Where = ("beats", name)
    point = beat.ask or beat.invite or (beat.say[0] if beat.say else None)
    yield Row(where, 1, name, _short(point.text) if point else "")
    yield from _lines((*where, "say"), 2, "say", beat.say)
    for key, line in (("ask", beat.ask), ("invite", beat.invite)):
        if line is not None:
            yield Row((*where, key), 2, key, _short(line.text), line.id)
    yield from _lines((*where, "resume"), 2, "resume", beat.resume)
    yield from _lines((*where, "nag"), 2, "nag", beat.nag)
    for reply_name, reply in beat.replies.items():
        inside = (*where, "replies", reply_name)
        yield Row(inside, 2, f"reply {reply_name}", _short(reply.text))
        yield from _lines((*inside, "say"), 3, "say", reply.say)
    for index, handler in enumerate(beat.handlers):
        inside = (*where, "handlers", index)
        yield Row(inside, 2, "handler", _short(handler.ask[0]) if handler.ask else "")
        yield from _lines((*inside, "say"), 3, "say", handler.say)
    yield from _lines((*where, "thanks"), 2, "thanks", beat.thanks)
    yield from _lines((*where, "deflection"), 2, "deflection", beat.deflection)


def _topics(scenario: Scenario, areas: Mapping[str, str]) -> Iterator[Row]:
    by_area: dict[str, list[str]] = {}
    for name, topic in scenario.topics.items():
        by_area.setdefault(topic.area or areas.get(name, ELSEWHERE), []).append(name)
    if by_area:
        yield Row(("topics",), 0, "Topics")
    for area in (*AREAS, ELSEWHERE):
        if area in by_area:
            yield Row((), 1, area)
        for name in by_area.get(area, ()):
            yield from _topic(name, scenario.topics[name])


def _topic(name: str, topic: Topic) -> Iterator[Row]:
    where: Where = ("topics", name)
    first = next((answer for rung in RUNGS for answer in _answers(topic.ladder, rung)), None)
    yield Row(where, 2, name, _short(first.say[0].text) if first and first.say else "")
    yield from _ladder((*where, "ladder"), topic.ladder, "")
    for who, ladder in topic.by.items():
        yield from _ladder((*where, "by", who), ladder, f"{who}: ")
    yield from _lines((*where, "again"), 3, "again", topic.again)


def _ladder(where: Where, ladder: Ladder, who: str) -> Iterator[Row]:
    for rung in RUNGS:
        for index, answer in enumerate(_answers(ladder, rung)):
            label = who + rung + (f" {index + 1}" if index else "")
            inside = (*where, rung, index) if len(_answers(ladder, rung)) > 1 else (*where, rung)
            if len(answer.say) == 1:
                yield Row(inside, 3, label, _short(answer.say[0].text), answer.say[0].id)
            else:
                yield Row(inside, 3, label, _short(answer.say[0].text) if answer.say else "")
                yield from _lines((*where, rung, index, "say"), 4, "say", answer.say)


def _answers(ladder: Ladder, rung: str) -> tuple[Answer, ...]:
    answers: tuple[Answer, ...] = getattr(ladder, rung)
    return answers


def _said_between(scenario: Scenario) -> Iterator[Row]:
    """Reactions, deflections and thanks."""
    reactions: list[tuple[str, tuple[Line, ...]]] = [
        (field.key, getattr(scenario.reactions, field.name)) for field in fields_of(Reactions) if getattr(scenario.reactions, field.name)
    ]
    if reactions:
        yield Row(("reactions",), 0, "Reactions")
    for name, lines in reactions:
        yield from _group(("reactions", name), name, lines)
    if scenario.deflections:
        yield Row(("deflections",), 0, "Deflections")
    for area, lines in scenario.deflections.items():
        yield from _group(("deflections", area), area, lines)
    if scenario.thanks:
        yield Row(("thanks",), 0, "Thanks")
        yield from _lines(("thanks",), 1, "thanks", scenario.thanks)


def _group(where: Where, label: str, lines: tuple[Line, ...]) -> Iterator[Row]:
    if len(lines) == 1:
        yield Row(where, 1, label, _short(lines[0].text), lines[0].id)
        return
    yield Row(where, 1, label, _short(lines[0].text))
    yield from _lines(where, 2, "", lines)


def _lines(where: Where, depth: int, label: str, lines: tuple[Line, ...]) -> Iterator[Row]:
    for index, line in enumerate(lines):
        yield Row((*where, index), depth, label, _short(line.text), line.id)


def _short(text: str) -> str:
    return clean_line(text, LONGEST)

"""A scenario as a screenplay: for reading aloud, for print, for somebody who will never open the file."""

from collections.abc import Iterable, Iterator

from tui.scenario.model import Answer, Beat, Ladder, Line, Scenario, Topic
from tui.scenario.names import END

RUNGS = (("spin", "smoothly"), ("partial", "with part of the truth"), ("fact", "frankly"), ("admission", "with everything"))
QUALITIES = {"strong": "+", "fair": "=", "weak": "-"}


def screenplay(scenario: Scenario, facts: bool = False) -> Iterator[str]:
    """Its lines as Markdown. `facts`: with what is true, what each line tells and hints at, and what an answer is worth: for the coach."""
    yield f"# {scenario.title}"
    yield f"{scenario.role} at {scenario.company}, about {scenario.length} minutes."
    yield from _prose(scenario.brief)
    yield from ("", "## Across the table")
    for person in scenario.interviewers.values():
        about = "; ".join(part for part in (person.position, person.manner) if part)
        yield f"- **{person.name}**{f', {about}' if about else ''}"
        if facts:
            yield from (f"  - {what} {text}" for what, text in (("wants", person.wants), ("fears", person.fears)) if text)
    if facts:
        yield from _truth(scenario)
    yield from ("", "## The talk")
    for name, beat in scenario.beats.items():
        yield from _beat(scenario, name, beat, facts)
    yield from ("", "## When asked")
    for name, topic in scenario.topics.items():
        yield from _topic(scenario, name, topic, facts)
    yield from ("", "## The end")
    yield from _prose(scenario.closing)
    for outcome in scenario.outcomes.values():
        yield from ("", f"### {outcome.title}")
        if facts and outcome.when:
            yield f"*If {outcome.when}*"
        yield from _prose(outcome.text)


def _truth(scenario: Scenario) -> Iterator[str]:
    yield from ("", "## What is true")
    yield from _prose(scenario.truth)
    for fact in scenario.facts.values():
        only = f", only if {fact.when}" if fact.when else ""
        yield f"- {fact.colour}, {fact.area}, severity {fact.severity}{only}: {fact.text}"


def _beat(scenario: Scenario, name: str, beat: Beat, facts: bool) -> Iterator[str]:
    yield from ("", f"### {name}")
    if beat.when:
        yield f"*If {beat.when}*"
    for line in (*beat.say, *(line for line in (beat.ask, beat.invite) if line)):
        yield from _line(scenario, line, facts)
    for reply in beat.replies.values():
        mark = f"{QUALITIES[reply.quality]} " if facts else ""
        leads = f" *(to {'the decision' if reply.to == END else reply.to})*" if reply.to else ""
        yield from ("", f"> {mark}{_flat(reply.text)}{leads}")
        for line in reply.say:
            yield from _line(scenario, line, facts)
    for handler in beat.handlers:
        yield from ("", f"*Asked here: {_flat(handler.ask[0])}*")
        for line in handler.say:
            yield from _line(scenario, line, facts)


def _topic(scenario: Scenario, name: str, topic: Topic, facts: bool) -> Iterator[str]:
    yield from ("", f"### {name}")
    ladders: Iterable[tuple[str, Ladder]] = (("", topic.ladder), *topic.by.items())
    for speaker, ladder in ladders:
        for rung, how in RUNGS:
            answers: tuple[Answer, ...] = getattr(ladder, rung)
            for answer in answers:
                told = [f"tells {fact}" for fact in answer.reveals] + [f"hints at {fact}" for fact in answer.hints] if facts else []
                notes = [how, *([f"if {answer.when}"] if answer.when else []), *told]
                yield from ("", f"*{'; '.join(notes)}*")
                for line in answer.say:
                    yield from _line(scenario, line, facts, speaker)


def _line(scenario: Scenario, line: Line, facts: bool, speaker: str = "") -> Iterator[str]:
    people = scenario.interviewers
    person = people.get(line.speaker or speaker) or next(iter(people.values()))
    notes = [f"if {line.when}"] if line.when else []
    if facts:
        notes += [f"tells {fact}" for fact in line.reveals] + [f"hints at {fact}" for fact in line.hints]
    aside = f" *({'; '.join(notes)})*" if notes else ""
    yield from ("", f"**{person.name}:** {_flat(line.text)}{aside}")


def _prose(text: str) -> Iterator[str]:
    if text.strip():
        yield from ("", text.strip())


def _flat(text: str) -> str:
    return " ".join(text.split())

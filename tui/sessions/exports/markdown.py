"""The session as Markdown: to read, to paste into a message, to annotate in an editor."""

import re
from collections.abc import Iterator

from tui.interview.notes import Jotting
from tui.sessions.exports.sheet import Sheet, Told, clock, cuts
from tui.text import clean_line

MARKS = {"strong": "▲ strong", "neutral": "○ neutral", "weak": "▼ weak"}
_ANYWHERE = re.compile(r"[\\`*_\[\]{}<>&~|$#]|:(?=//)|\.(?=\w)(?<=www\.)", re.IGNORECASE)
"""What Markdown and its common dialects give a meaning to, wherever it stands; bare addresses are links in some."""
_AT_THE_START = re.compile(r"^(\d{0,9})([-+=.)])")
"""What makes a list or a heading of a line."""


def markdown(sheet: Sheet) -> Iterator[str]:
    """The lines, each with its newline."""
    for line in _lines(sheet):
        yield line + "\n"


def words(text: str) -> str:
    """Text that says in Markdown what it says: no markup, no HTML, no link, on one line."""
    return _AT_THE_START.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\g<0>", clean_line(text)))


def _lines(sheet: Sheet) -> Iterator[str]:
    scenario, review = sheet.talk.scenario, sheet.review
    yield f"# {words(scenario.title)}"
    yield ""
    yield f"{words(scenario.role)}, {words(scenario.company)}  "
    yield f"{words(sheet.started_at[:10] or 'On a day that is not known')}, session {words(sheet.session)}"
    if sheet.origin:
        yield ""
        yield f"Played by somebody else; it came from {words(sheet.origin)}."
    yield from ("", "## Score", "", f"**{review.score} of 100, {words(review.band)}.** {words(review.headline)}", "")
    yield from _bars(sheet)
    yield from ("", "## The talk", "")
    yield from _talk(sheet)
    yield from _truth(sheet)
    yield from _lessons(sheet)


def _bars(sheet: Sheet) -> Iterator[str]:
    yield from ("| | | |", "|---|---|---|")
    for bar in sheet.review.bars:
        value = "left out" if bar.value is None else f"{round(bar.value * 100)} %"
        yield f"| {words(bar.name)} | {value} | {words(bar.why)} |"
    for ceiling in sheet.review.ceilings:
        yield from ("", words(ceiling))


def _talk(sheet: Sheet) -> Iterator[str]:
    cut = cuts(sheet.talk.events)
    for row in sheet.rows:
        yield _row(row, row.numbers[0] in cut)
        if row.mark:
            yield f"> {MARKS[row.mark]}: {words(row.why)}"
            yield ">"
        for note in row.notes:
            yield f"> {_note(note)}"
            yield ">"
        yield ""


def _row(row: Told, cut: bool) -> str:
    match row.voice:
        case "fact":
            return f"*Learned, {row.colour}: {words(row.text)}*"
        case "aside":
            return f"*{words(row.text)}*"
        case _:
            stopped = " *(stopped)*" if cut else ""
            return f"{clock(row.at)} **{words(row.name)}:** {words(row.text)}{stopped}"


def _note(note: Jotting) -> str:
    return f"Note{f' by {words(note.by)}' if note.by else ''}: {words(note.text)}"


def _truth(sheet: Sheet) -> Iterator[str]:
    review = sheet.review
    if review.outcome:
        yield from (f"## {words(review.outcome_title)}", "", words(review.outcome), "")
    yield from ("## What this job was", "")
    if review.truth:
        yield from (words(review.truth), "")
    for fact in review.facts:
        yield f"- {fact.colour}, severity {fact.severity}: {words(fact.text)}  "
        yield f"  {words(fact.became)}" + (f" “{words(fact.line)}”" if fact.line else "")
        if fact.question:
            yield f"  {words(fact.how)} “{words(fact.question)}”"
    if review.judged:
        yield from ("", words(review.judged))
    for held in review.beliefs:
        yield f"- {'✓' if held.right else '✗'} {words(held.words)}: {words(', '.join(held.areas))}."


def _lessons(sheet: Sheet) -> Iterator[str]:
    review = sheet.review
    if review.moments:
        yield from ("", "## Moments let go", "")
    for moment in review.moments:
        yield f"- “{words(moment.line)}”  "
        yield f"  You could have asked: “{words(moment.question)}” {words(moment.why)}"
    yield from ("", "## For next time", "")
    for sentence in review.advice:
        yield f"- {words(sentence)}"
    yield f"- Next goal: {words(review.goal)}"

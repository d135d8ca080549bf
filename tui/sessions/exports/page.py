"""The session as one page for a coach: it needs no network, no script and no other file, and shows whatever was said as words.

All text goes through `_words`: cleaned, escaped, and set apart in its reading direction from what stands around it.
"""

from collections.abc import Iterable, Iterator
from html import escape

import tui
from tui.scoring.card import Dimension
from tui.sessions.exports.chart import chart
from tui.sessions.exports.sheet import Sheet, Told, clock, cuts
from tui.sessions.exports.style import STYLE
from tui.text import clean, clean_line

NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
"""Whatever got into the page by a mistake of ours could still load nothing, send nothing and run nothing."""
SIGNS = {"strong": "▲ strong", "neutral": "○ neutral", "weak": "▼ weak"}
FACTS = {"red": "▲ red flag", "yellow": "◆ risk, told straight", "green": "● good sign"}
PACES = {"live": "at speaking pace", "stepped": "line by line", "instant": "at once"}


def page(sheet: Sheet) -> Iterator[str]:
    """The page in pieces, UTF-8."""
    scenario = sheet.talk.scenario
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(NOTHING_ELSE)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{escape(clean_line(f'{scenario.title}: an interview rehearsed'))}</title>\n"
    yield f"<style>{STYLE}</style>\n</head>\n<body>\n"
    yield from _head(sheet)
    yield from _score(sheet)
    yield from _notes(sheet)
    yield from _talk(sheet)
    yield from _truth(sheet)
    yield from _lessons(sheet)
    yield f'<p class="small">Written by Two-Way {escape(tui.__version__)}. Built on published research about interviews; '
    yield "it promises no job offer.</p>\n</body>\n</html>\n"


def _words(text: str) -> str:
    return f"<bdi>{escape(clean_line(text))}</bdi>"


def _paragraphs(text: str) -> str:
    blocks = [block for block in clean(text).split("\n\n") if block.strip()]
    return "".join(f'<p dir="auto">{escape(" ".join(block.split()))}</p>\n' for block in blocks)


def _head(sheet: Sheet) -> Iterator[str]:
    scenario, talk = sheet.talk.scenario, sheet.talk
    first = talk.events[0]
    pace = PACES.get(getattr(first, "pace", ""), "")
    yield f"<header>\n<h1>{_words(scenario.title)}</h1>\n<p>{_words(scenario.role)}, {_words(scenario.company)}</p>\n"
    across = "; ".join(
        _words(person.name) + (f", {_words(person.position)}" if person.position else "") for person in scenario.interviewers.values()
    )
    when = f"{escape(clean_line(sheet.started_at[:10]))}, " if sheet.started_at else ""
    length = clock(talk.events[-1].at)
    yield f'<p class="small">Across the table: {across}<br>{when}{length} minutes, {escape(pace)}, session {_words(sheet.session)}</p>\n'
    if sheet.origin:
        yield f'<p class="small">Played by somebody else; it came from {_words(sheet.origin)}.</p>\n'
    yield "</header>\n"


def _score(sheet: Sheet) -> Iterator[str]:
    review = sheet.review
    yield f'<section id="score">\n<div class="score"><b>{review.score}</b><span>of 100, <strong>{_words(review.band)}</strong><br>'
    yield f"{_words(review.headline)}</span></div>\n"
    yield from (f"<p>{_words(ceiling)}</p>\n" for ceiling in review.ceilings)
    yield chart(sheet)
    yield '<p class="small">▲ strong, ○ neutral, ▼ weak. Each sign leads to its line.</p>\n<table class="bars">\n'
    dimensions = {dimension.name.replace("-", " ").capitalize(): dimension for dimension in sheet.found.card.dimensions}
    group = ""
    for bar in review.bars:
        if bar.group != group:
            group = bar.group
            yield f'<tr class="group"><td colspan="3">{_words(group)}</td></tr>\n'
        value = "left out" if bar.value is None else f"{round(bar.value * 100)} %"
        drawn = "" if bar.value is None else _bar(bar.value)
        why = _words(bar.why) + _cited(dimensions.get(bar.name), sheet)
        yield f'<tr><th scope="row">{_words(bar.name)}{drawn}</th><td class="number">{value}</td><td class="why">{why}</td></tr>\n'
    yield "</table>\n</section>\n"


def _bar(value: float) -> str:
    width = max(0.0, min(1.0, value)) * 100
    return (
        '<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="full" width="100" height="8"/>'
        f'<rect class="value" width="{width:.0f}" height="8"/></svg>'
    )


def _cited(dimension: Dimension | None, sheet: Sheet) -> str:
    """Links to the lines that a part of the score rests on."""
    if dimension is None:
        return ""
    rows = {number: row for row in sheet.rows for number in row.numbers}
    cited = dict.fromkeys(rows[number].numbers[0] for number in dimension.events if number in rows)
    links = ", ".join(f'<a href="#e{number}">{clock(rows[number].at)}</a>' for number in cited)
    return f' <span class="small">{links}</span>' if links else ""


def _notes(sheet: Sheet) -> Iterator[str]:
    """All notes in one place, each with a link to its moment; nothing where there are none."""
    with_notes = [row for row in sheet.rows if row.notes]
    if not with_notes:
        return
    yield '<section id="notes">\n<h2>Notes</h2>\n'
    for row in with_notes:
        for note in row.notes:
            by = f" {_words(note.by)}:" if note.by else ""
            yield f'<p><a class="small" href="#e{row.numbers[0]}">{clock(row.at)}</a>{by} {_words(note.text)}</p>\n'
    yield "</section>\n"


def _talk(sheet: Sheet) -> Iterator[str]:
    cut = cuts(sheet.talk.events)
    yield '<section id="talk">\n<h2>The talk</h2>\n<ol class="talk">\n'
    name = ""
    for row in sheet.rows:
        spoken = row.voice in ("them", "you")
        yield f'<li id="e{row.numbers[0]}" class="{row.voice}"><span class="at small">{clock(row.at)}</span>'
        if spoken and row.name != name:
            yield f'<span class="name">{_words(row.name)}</span><br>'
        name = row.name if spoken else ""
        yield from _row(row, row.numbers[0] in cut)
        yield "</li>\n"
    yield "</ol>\n</section>\n"


def _row(row: Told, cut: bool) -> Iterable[str]:
    sign = f'<span class="sign {row.colour}">{FACTS[row.colour]}</span> ' if row.voice == "fact" else ""
    stopped = ' <span class="small">(stopped here)</span>' if cut else ""
    yield f'{sign}<span dir="auto">{_words(row.text)}</span>{stopped}'
    if row.mark:
        yield f'<br><span class="sign {row.mark}">{SIGNS[row.mark]}</span> <span class="small">{_words(row.why)}</span>'
    for note in row.notes:
        by = f" by {_words(note.by)}" if note.by else ""
        yield f'<p class="note"><span class="small">Note{by}:</span> {_words(note.text)}</p>'


def _truth(sheet: Sheet) -> Iterator[str]:
    review = sheet.review
    yield '<section id="truth">\n'
    if review.outcome:
        yield f"<h2>{_words(review.outcome_title)}</h2>\n{_paragraphs(review.outcome)}"
    yield f'<h2>What this job was</h2>\n{_paragraphs(review.truth)}<ul class="facts">\n'
    for fact in review.facts:
        sign = f'<span class="sign {fact.colour}">{FACTS[fact.colour]}</span>'
        line = f"<blockquote>{_words(fact.line)}</blockquote>" if fact.line else ""
        opened = f"<p>{_words(fact.how)} “{_words(fact.question)}”</p>" if fact.question else ""
        yield f'<li>{sign} {_words(fact.text)}<br><span class="small">{_words(fact.became)}</span>{line}{opened}</li>\n'
    yield "</ul>\n"
    if review.judged:
        yield f"<p>{_words(review.judged)}</p>\n"
    for held in review.beliefs:
        yield f"<p>{'+' if held.right else '−'} {_words(held.words)}: {_words(', '.join(held.areas))}.</p>\n"
    yield "</section>\n"


def _lessons(sheet: Sheet) -> Iterator[str]:
    review = sheet.review
    yield '<section id="lessons">\n'
    if review.slips:
        yield "<h2>Answers that were none</h2>\n"
    for slip in review.slips:
        after = "You went back at it." if slip.probed else f"This might have opened it: “{_words(slip.probe)}”"
        asked = f"<p>You asked: {_words(slip.question)}</p>\n" if slip.question else ""
        yield f"{asked}<blockquote>{_words(slip.line)}</blockquote>\n<p>{after}</p>\n"
    if review.moments:
        yield "<h2>Moments let go</h2>\n"
    for moment in review.moments:
        yield f"<blockquote>{_words(moment.line)}</blockquote>\n"
        yield f"<p>You could have asked: “{_words(moment.question)}” {_words(moment.why)}</p>\n"
    yield "<h2>For next time</h2>\n<ul>\n"
    yield from (f"<li>{_words(sentence)}</li>\n" for sentence in review.advice)
    yield f"<li><strong>Next goal:</strong> {_words(review.goal)}</li>\n</ul>\n</section>\n"

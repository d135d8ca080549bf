"""The debrief in plain lines: the same as on screen, in the same order, without layout."""

from collections.abc import Iterator
from textwrap import shorten as _shorten

from tui.interview.played import Talk
from tui.scenario.model import Bank
from tui.scoring.review import Marked, Review
from tui.scoring.reviewing import review_of, talk_of

MARKS = {"strong": "+", "neutral": "=", "weak": "-"}
STEPS = {"question": "?", "cut-in": "!", "answer": "."}
BAR = 20
"""Signs of a full bar."""
LONGEST = 46
"""Characters of a quoted line in the chart: a row has at most 80."""


def debrief(interview: Talk, bank: Bank) -> Iterator[str]:
    """Everything a candidate learns at the end, a line at a time."""
    return shown(review_of(interview, bank))


def shown(review: Review) -> Iterator[str]:
    """A debrief, a line at a time."""
    yield from _truth(review)
    yield from _score(review)
    yield from _chart(review)
    yield from _talk(review)
    yield from _lessons(review)


def transcript(interview: Talk) -> Iterator[str]:
    """What was said, as it was heard."""
    for line in talk_of(interview):
        yield f"{line.name}: {line.text}"


def _truth(review: Review) -> Iterator[str]:
    if review.outcome:
        yield from ("", f"{review.outcome_title}.", review.outcome)
    if review.truth:
        yield from ("", "WHAT THIS JOB WAS", review.truth)
    for fact in review.facts:
        yield f"- {fact.colour}, {fact.area}, severity {fact.severity}: {fact.text}"
        yield f"  {fact.became}" + (f' "{fact.line}"' if fact.line else "")
        if fact.question:
            yield f'  {fact.how} "{fact.question}"'
    if review.judged:
        yield ""
        yield review.judged
    for held in review.beliefs:
        yield f"{'+' if held.right else '-'} {held.words}: {', '.join(held.areas)}."


def _score(review: Review) -> Iterator[str]:
    yield from ("", f"SCORE: {review.score} of 100, {review.band}", review.headline)
    yield from review.ceilings
    group = ""
    for bar in review.bars:
        if bar.group != group:
            group = bar.group
            yield f"{group}:"
        value = "left out" if bar.value is None else f"{round(bar.value * 100)} %"
        yield f"  {bar.name}, {value}. {bar.why}"
        for line in bar.cited:
            yield f'      "{line}"'


def _chart(review: Review) -> Iterator[str]:
    """A line for each of the candidate's: the score then, a bar, what it was, what it brought."""
    if not review.chart:
        return
    yield from ("", "HOW THE SCORE GREW (? your question, ! you cut in, . your answer)")
    for step in review.chart:
        earned = f" ({step.earned:+d})" if step.earned else ""
        yield f"{step.score:3} {'#' * round(step.score * BAR / 100):{BAR}} {STEPS[step.kind]} {shorten(step.text, LONGEST)}{earned}"


def _talk(review: Review) -> Iterator[str]:
    yield from ("", "THE TALK (+ strong, = neutral, - weak)")
    for line in review.talk:
        yield _marked(line)
    for slip in review.slips:
        yield from ("", f'You asked: "{slip.question}"', f'The answer was none: "{slip.line}"')
        yield "You went back at it." if slip.probed else f'This might have opened it: "{slip.probe}"'


def shorten(text: str, longest: int) -> str:
    """The text's first words, with dots if some are left out."""
    return _shorten(text, longest, placeholder=" ...") or text[:longest]


def _marked(line: Marked) -> str:
    mark = MARKS.get(line.mark, " ")
    return f"{mark} {line.name}: {line.text}" + (f"  ({line.reason})" if line.reason else "")


def _lessons(review: Review) -> Iterator[str]:
    if review.moments:
        yield from ("", "MOMENTS LET GO")
    for moment in review.moments:
        yield f'- "{moment.line}"'
        yield f'  You could have asked: "{moment.question}" {moment.why}'
    yield ""
    for title, areas in (("Straight answers on", review.screened), ("Put off on", review.put_off), ("Never asked about", review.missed)):
        if areas:
            yield f"{title}: {', '.join(areas)}."
    if review.advice:
        yield from ("", "FOR NEXT TIME")
    for sentence in review.advice:
        yield f"- {sentence}"
    yield f"Next goal: {review.goal}"

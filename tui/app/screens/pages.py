"""The pages of the debrief as paragraphs: the job, the score, what to do next time."""

from collections.abc import Sequence

from tui.app.choices import Choice
from tui.app.data import line, lines
from tui.app.theme import FACT_SIGNS, MARK_SIGNS
from tui.app.widgets.chart import chart
from tui.app.widgets.paper import BLANK, Block, Drawing, Paragraph
from tui.scoring.review import Bar, FactFate, Review
from tui.sessions.cards import KeptCard

BAR = 20
"""Cells of a full bar."""
NAME = 18
"""Cells of a dimension's name."""
MUTED = "$text-muted"
HEAD = "bold $text-primary"


def job(review: Review) -> list[Paragraph]:
    """What the job really was, fact by fact, and what came of the decision."""
    page = [Paragraph("What this job really was", HEAD), Paragraph(review.truth), BLANK]
    for fact in review.facts:
        page += _fact(fact)
    page += [Paragraph("What came of it", HEAD), Paragraph(review.outcome_title, "bold"), Paragraph(review.outcome)]
    if review.judged:
        page += [BLANK, Paragraph("What you thought of it", HEAD), Paragraph(review.judged)]
    for held in review.beliefs:
        sign = MARK_SIGNS["strong" if held.right else "weak"]
        page.append(Paragraph(f"{held.words}: {', '.join(held.areas)}", sign=sign.mark, sign_style=sign.style))
    return page


def score(review: Review) -> list[Block]:
    """The band, how the score grew, then each dimension with its reason and the lines it rests on."""
    page: list[Block] = [Paragraph(f"{review.band.capitalize()}, {review.score} of 100", HEAD), Paragraph(review.headline), BLANK]
    page += [Paragraph(ceiling, "$text-warning", sign="!", sign_style="$text-warning") for ceiling in review.ceilings]
    if review.ceilings:
        page.append(BLANK)
    if review.chart:
        page += [Drawing(lambda width: chart(review.chart, width)), BLANK]
    group = ""
    for bar in review.bars:
        if bar.group != group:
            group = bar.group
            page += [Paragraph(group, "bold")]
        page += [*_bar(bar), BLANK]
    return page


def next_time(review: Review) -> list[Paragraph]:
    """The best moments missed, advice, and one goal."""
    page = []
    if review.moments:
        page += [Paragraph("Moments to have asked", HEAD), BLANK]
    for moment in review.moments:
        page += [
            Paragraph(f"“{moment.line}”", MUTED),
            Paragraph(moment.question, "bold", indent=2, sign="?", sign_style=HEAD),
            *([Paragraph(moment.why, MUTED, indent=5)] if moment.why else []),
            BLANK,
        ]
    slips = [slip for slip in review.slips if not slip.probed]
    if slips:
        page += [Paragraph("Answers that were none", HEAD), BLANK]
    for slip in slips:
        page += [
            *([Paragraph(slip.question, indent=2, sign="?", sign_style=MUTED)] if slip.question else []),
            Paragraph(f"“{slip.line}”", MUTED, indent=5),
            Paragraph(slip.probe, "bold", indent=2, sign="?", sign_style=HEAD),
            BLANK,
        ]
    if review.missed or review.put_off:
        page += [Paragraph("What you screened", HEAD), *_areas(review), BLANK]
    if review.advice:
        page += [Paragraph("Advice", HEAD), *(Paragraph(advice, sign="-", sign_style=MUTED) for advice in review.advice), BLANK]
    page += [Paragraph("Next time", HEAD), Paragraph(review.goal, "bold")]
    return page


def moments_again(review: Review) -> list[Choice]:
    """The moments that may be tried again, in the order they came: lines to have asked at, and answers that were none."""
    moments = [(moment.number, moment.line, moment.question) for moment in review.moments]
    moments += [(slip.number, slip.line, slip.probe) for slip in review.slips if not slip.probed]
    return [
        Choice(str(number), lines(line((f"“{said}”", MUTED)), line(("?  ", HEAD), (question, "bold")), ""))
        for number, said, question in sorted(moments)
        if number
    ]


def earlier(cards: Sequence[KeptCard]) -> list[Block]:
    """The scorecards of older rubrics, which are kept and not compared."""
    if not cards:
        return []
    told = [Paragraph(f"By rubric {card.rubric} it was {card.total:.0f}, {card.band or card.kind}.", MUTED) for card in cards]
    return [Paragraph("Scored before", "bold"), *told]


def _areas(review: Review) -> list[Paragraph]:
    groups = (("●", "Answered", review.screened), ("◆", "Put off", review.put_off), ("·", "Never asked", review.missed))
    return [Paragraph(f"{words}: {', '.join(areas)}", sign=sign, sign_style=MUTED) for sign, words, areas in groups if areas]


def _fact(fact: FactFate) -> list[Paragraph]:
    sign = FACT_SIGNS[fact.colour]
    rows = [
        Paragraph(f"{sign.word}, {fact.area.replace('-', ' ')}", sign.style, sign=sign.mark, sign_style=sign.style),
        Paragraph(fact.text, indent=3),
        Paragraph(fact.became, MUTED, indent=3),
    ]
    if fact.line:
        rows.append(Paragraph(f"“{fact.line}”", f"{MUTED} italic", indent=3))
    if fact.question:
        rows += [Paragraph(fact.how, MUTED, indent=3), Paragraph(fact.question, "bold", indent=3, sign="?", sign_style=HEAD)]
    return [*rows, BLANK]


def _bar(bar: Bar) -> list[Paragraph]:
    name = bar.name.ljust(NAME)
    if bar.value is None:
        return [Paragraph(f"{name}not part of this one", MUTED), Paragraph(bar.why, MUTED, indent=2)]
    full = round(max(0.0, min(1.0, bar.value)) * BAR)
    return [
        Paragraph(f"{name}{'━' * full}{'╌' * (BAR - full)}  {word(bar.value)}"),
        Paragraph(bar.why, MUTED, indent=2),
        *(Paragraph(f"“{cited}”", f"{MUTED} italic", indent=4) for cited in bar.cited[:2]),
    ]


def word(value: float) -> str:
    """A dimension's value as a person would say it."""
    for least, said in ((0.85, "strong"), (0.6, "good"), (0.35, "some"), (0.05, "little")):
        if value >= least:
            return said
    return "none"

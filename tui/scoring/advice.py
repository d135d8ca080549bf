"""What to do next time: at most three pieces of advice where most points were lost, and one goal."""

from collections.abc import Sequence
from math import prod

from msgspec import Struct

from tui.scoring.areas import Screening, area_words
from tui.scoring.card import Card, DimensionName, FactorName, Kind
from tui.scoring.dodges import Dodge
from tui.scoring.ledger import QUARTERS, Ledger
from tui.scoring.sentences import count

MOST_ADVICE = 3
WORTH_SAYING = 2.0
"""Points; nothing is said about smaller losses."""
ALL_WELL = "Hold this level against an interviewer who guards more: go up one difficulty."
HEADLINES: dict[Kind, str] = {
    "passive": "You answered, and left all the asking to them.",
    "noise": "You spoke up, but not about the job.",
    "interrogator": "You asked well and gave little: it became an interrogation.",
    "interrupter": "You asked a lot, and often before they were done.",
    "end-only": "You kept your questions for the end, when most of the talk was over.",
    "warming up": "You began to ask; there is room for more.",
    "narrow": "You dug deep in a few places and left the rest of the job unseen.",
    "two-way": "A conversation in which both sides chose.",
}
"""What kind of talk it was, in one sentence."""
_FIRST: dict[Kind, DimensionName | FactorName] = {
    "passive": "initiative",
    "end-only": "initiative",
    "noise": "signal",
    "interrogator": "reciprocity",
    "interrupter": "conduct",
    "narrow": "coverage",
}
"""What comes before anything else for a kind, whatever it cost."""


class Advice(Struct, frozen=True):
    """What to take into the next rehearsal."""

    sentences: tuple[str, ...]
    """At most three, the costliest loss first."""
    goal: str


class _Tip(Struct, frozen=True):
    sentence: str
    goal: str


def advice(card: Card, ledger: Ledger, screened: Sequence[Screening], dodged: Sequence[Dodge]) -> Advice:
    """The advice for a card, from where its points were lost."""
    losses = sorted(_losses(card).items(), key=lambda loss: -loss[1])
    first = _FIRST.get(card.kind)
    names = [*([first] if first else []), *(name for name, lost in losses if lost >= WORTH_SAYING and name != first)]
    tips = [_tip(name, ledger, screened, dodged) for name in names[:MOST_ADVICE]]
    return Advice(tuple(tip.sentence for tip in tips), tips[0].goal if tips else ALL_WELL)


def _losses(card: Card) -> dict[DimensionName | FactorName, float]:
    """Points lost by each dimension (after the multipliers) and by each multiplier."""
    weight = prod(factor.value for factor in card.multipliers)
    earned = sum(dimension.points for dimension in card.dimensions)
    losses: dict[DimensionName | FactorName, float] = {dimension.name: dimension.lost * weight for dimension in card.dimensions}
    losses.update((factor.name, earned * (1 - factor.value)) for factor in card.multipliers)
    return losses


def _tip(name: DimensionName | FactorName, ledger: Ledger, screened: Sequence[Screening], dodged: Sequence[Dodge]) -> _Tip:
    match name:
        case "coverage":
            return _coverage(screened)
        case "follow-through":
            return _follow_through(dodged)
        case "initiative":
            return _initiative(ledger)
        case "spread":
            return _spread(ledger)
        case "balance":
            return _balance(ledger)
        case _:
            return _TIPS[name]


_TIPS: dict[DimensionName | FactorName, _Tip] = {
    "timing": _Tip(
        'Come in where a sentence ends, or begin with a word such as "sorry": then nobody feels cut off.',
        "Ask four questions, each at the end of a sentence.",
    ),
    "craft": _Tip(
        'Ask for an instance, a number or a problem: "how many left last year?" opens people where "what is it like here?" does not.',
        "Ask two questions that want a number or something that happened.",
    ),
    "discovery": _Tip(
        "Some of what is true about this job never came out; smooth answers are the place to dig.",
        "Bring one more hidden fact to light.",
    ),
    "answers": _Tip(
        "Give your answers more to hold on to: one thing that you did, what came of it, and a number.",
        "Put something that you did, with a number, into every answer.",
    ),
    "reciprocity": _Tip(
        "Answer what you are asked: questions are welcome from people who also give, and that weighs on the whole score.",
        "Answer every question of theirs before you ask your own.",
    ),
    "conduct": _Tip(
        "Let them finish: cutting in with another subject weighs on the whole score.",
        "Get through the interview without once cutting in on another subject.",
    ),
    "signal": _Tip(
        "Keep to the job, and to what you do not know yet: asides and repeats wear people out.",
        "Ask every question once, and each one about the job.",
    ),
}


def _initiative(ledger: Ledger) -> _Tip:
    asked, enough = len(ledger.unprompted), ledger.targets.unprompted
    return _Tip(
        f"Do not wait to be invited: you asked {count(asked, 'question')} of your own accord, and {enough} make it a conversation.",
        f"Ask {count(min(enough, asked + 2), 'question')} before anyone invites you.",
    )


def _spread(ledger: Ledger) -> _Tip:
    parts = min(QUARTERS, len(ledger.targets.beats))
    silent = parts - len({question.quarter for question in ledger.unprompted if question.quarter is not None})
    return _Tip(
        f"Spread your questions: {silent} of the {count(parts, 'part')} of the interview passed without one of your own.",
        "Ask something of your own in the first minutes, and again in each part that follows.",
    )


def _follow_through(dodged: Sequence[Dodge]) -> _Tip:
    let_go = sum(1 for dodge in dodged if dodge.probed is None)
    if let_go:
        return _Tip(
            f"Go back when an answer slides past your question: {count(let_go, 'dodge')} went unchallenged.",
            "Go back at the first answer that is not one.",
        )
    return _Tip(
        "Build on what was just said: a follow-up shows that you listened, and it gets more than a new subject does.",
        "Follow up two answers with a second question on the same thing.",
    )


def _coverage(screened: Sequence[Screening]) -> _Tip:
    missed = [area_words(screening.area) for screening in screened if screening.how == "missed"][:3]
    if not missed:
        return _Tip(
            "You asked widely, but took smooth answers on several areas: ask again, for an instance or a number.",
            "Get a straight answer on one area where you were put off.",
        )
    named = missed[0] if len(missed) == 1 else f"{', '.join(missed[:-1])} and {missed[-1]}"
    return _Tip(f"You never asked about {named}.", f"Ask about {missed[0]}.")


def _balance(ledger: Ledger) -> _Tip:
    asked = len(ledger.valid)
    if asked > len(ledger.asks_put):
        return _Tip(
            "Leave them room: you asked far more than you were asked, and it stops being a conversation.",
            "Ask fewer questions, and choose the ones that matter most to you.",
        )
    return _Tip(
        "Take your share: most of the questions came from the other side.",
        "Ask one question of your own for every two of theirs.",
    )

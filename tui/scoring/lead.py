"""Lead: whether the candidate asks without being invited, throughout, and at moments that suit the other side."""

from tui.interview.events import Timing
from tui.scoring.card import Part
from tui.scoring.ledger import QUARTERS, Ledger
from tui.scoring.sentences import count, numbers, percent
from tui.scoring.targets import Targets

TIMING_CREDIT: dict[Timing, float] = {"gap": 1.0, "clause-end": 1.0, "softened": 0.8, "mid-same": 0.5, "mid-change": 0.0}
"""Early cut-ins on another subject harm most, supportive ones help (West & Zimmerman; Gnisci 2012)."""
QUESTIONS_FOR_TIMING = 4
"""Fewer well-timed questions than this earn a part of the credit."""


def initiative(ledger: Ledger, targets: Targets) -> Part:
    """Unprompted valid questions, up to the target."""
    unprompted = ledger.unprompted
    value = min(1.0, len(unprompted) / targets.unprompted)
    why = f"You asked {count(len(unprompted), 'question')} without being invited; full marks take {targets.unprompted}."
    return Part(value, numbers(unprompted), why)


def spread(ledger: Ledger, targets: Targets) -> Part:
    """Quarters of the script in which an unprompted valid question came."""
    if not targets.beats:
        return Part(None, (), "There is no script to spread your questions over.")
    quarters = min(QUARTERS, len(targets.beats))
    placed = [question for question in ledger.unprompted if question.quarter is not None]
    touched = len({question.quarter for question in placed})
    why = f"You asked something of your own in {touched or 'none'} of the {count(quarters, 'part')} of the interview."
    return Part(touched / quarters, numbers(placed), why)


def timing(ledger: Ledger, targets: Targets) -> Part:
    """How well the valid questions were timed, over everything that was asked; only where lines run in real time."""
    if not ledger.live:
        return Part(None, (), "Timing is only judged when speech runs in real time.")
    valid = ledger.valid
    if not valid:
        return Part(0.0, (), "You asked nothing whose timing could count.")
    credit = sum(TIMING_CREDIT[question.asked.timing] for question in valid)
    asked = len(valid) + len(ledger.repeats) + len(ledger.off)
    value = credit / asked * min(1.0, len(valid) / QUESTIONS_FOR_TIMING)
    smooth = sum(1 for question in valid if TIMING_CREDIT[question.asked.timing] >= TIMING_CREDIT["softened"])
    why = f"{smooth} of your {count(asked, 'question')} came at a good moment."
    if len(valid) < QUESTIONS_FOR_TIMING:
        why = f"{why[:-1]}; with fewer than {QUESTIONS_FOR_TIMING} that earns {percent(len(valid) / QUESTIONS_FOR_TIMING)}."
    return Part(value, numbers(valid), why)

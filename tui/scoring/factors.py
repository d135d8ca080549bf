"""What weighs on the whole score: three multipliers and three ceilings.

Added points alone put the interrupter and the interrogator above a polite candidate who asks at the end.
"""

from tui.interview.events import Timing
from tui.scoring.card import Ceiling, Factor
from tui.scoring.ledger import Ledger
from tui.scoring.sentences import count, numbers, percent

ANSWERED_QUALITY = 0.6
"""An answer of this quality counts as answered."""
ANSWERED_ENOUGH = 0.8
RECIPROCITY_LEAST, CONDUCT_LEAST, SIGNAL_LEAST = 0.45, 0.55, 0.45
INTRUSION: dict[Timing, float] = {"mid-change": 1.0, "mid-same": 0.5}
CONDUCT_BASE, SIGNAL_BASE = 0.93, 0.97
FREE = 1
"""One slip of each kind costs nothing."""
INVITED_ONLY, ONE_AREA, ASKED_NOTHING = 50, 45, 25


def answered(ledger: Ledger) -> float:
    """The share of the asks put that were answered, 0..1; a thin answer counts in part. 1 if nothing was asked yet."""
    put = ledger.asks_put
    return sum(min(1.0, ask.quality / ANSWERED_QUALITY) for ask in put) / len(put) if put else 1.0


def intrusions(ledger: Ledger) -> float:
    """How often the candidate cut in, whole times for another subject and half for the same."""
    return sum(INTRUSION.get(question.asked.timing, 0.0) for question in ledger.understood)


def factors(ledger: Ledger) -> tuple[Factor, Factor, Factor]:
    """The multipliers."""
    return _reciprocity(ledger), _conduct(ledger), _signal(ledger)


def _reciprocity(ledger: Ledger) -> Factor:
    share = answered(ledger)
    value = RECIPROCITY_LEAST + (1 - RECIPROCITY_LEAST) * min(1.0, share / ANSWERED_ENOUGH)
    thin = tuple(sorted(number for ask in ledger.asks_put if ask.quality < ANSWERED_QUALITY for number in ask.events))
    if value == 1.0:
        return Factor("reciprocity", 1.0, (), "You answered what was asked of you.")
    return Factor("reciprocity", value, thin, f"You answered {percent(share)} of what was asked of you; that weighs on everything.")


def _conduct(ledger: Ledger) -> Factor:
    times = intrusions(ledger)
    value = max(CONDUCT_LEAST, CONDUCT_BASE ** max(0.0, times - FREE))
    cited = numbers(question for question in ledger.understood if question.asked.timing in INTRUSION)
    why = f"You cut in {count(len(cited), 'time')} in mid-sentence." if cited else "You let people finish."
    return Factor("conduct", value, cited, why)


def _signal(ledger: Ledger) -> Factor:
    slips = len(ledger.off) + len(ledger.repeats)
    value = max(SIGNAL_LEAST, SIGNAL_BASE ** max(0, slips - FREE))
    cited = tuple(sorted(numbers(ledger.off + ledger.repeats)))
    why = "Nothing that you asked strayed from the job or came twice."
    if slips:
        why = (
            f"Of your questions, {len(ledger.off) or 'none'} had nothing to do with the job and {len(ledger.repeats) or 'none'} came twice."
        )
    return Factor("signal", value, cited, why)


def ceilings(ledger: Ledger) -> tuple[Ceiling, ...]:
    """The ceilings that hold over this log."""
    cited = numbers(ledger.valid)
    if not ledger.valid:
        return (Ceiling("asked nothing", ASKED_NOTHING, (), f"You asked nothing about the job, so {ASKED_NOTHING} is the most there is."),)
    held = []
    if not ledger.unprompted:
        why = f"You asked only when you were invited, so {INVITED_ONLY} is the most there is."
        held.append(Ceiling("asked only when invited", INVITED_ONLY, cited, why))
    if len(ledger.areas) == 1:
        why = f"You asked about one area of the job only, so {ONE_AREA} is the most there is."
        held.append(Ceiling("one area only", ONE_AREA, cited, why))
    return tuple(held)

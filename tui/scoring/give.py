"""Give: whether the candidate answers well too, and whether questions and answers are in balance."""

from tui.scoring.card import Part
from tui.scoring.ledger import Ledger
from tui.scoring.sentences import count, numbers, percent
from tui.scoring.targets import Targets

SHARE_NONE, SHARE_LOW, SHARE_HIGH, SHARE_ALL = 0.05, 0.30, 0.60, 0.80
"""Share of the questions that are the candidate's: full credit between LOW and HIGH, none below NONE or above ALL."""
FULL_LENGTH_ASKS = 8
"""The asks of an interview of full length. On the high side no fewer are reckoned with, so that ten questions never count as too many in
an interview that is short, or not over yet."""


def answers(ledger: Ledger, targets: Targets) -> Part:
    """The mean quality of the answers to what was asked; an ask dropped or passed over counts 0."""
    put = ledger.asks_put
    if not put:
        return Part(None, (), "Nothing was asked of you yet.")
    quality = sum(ask.quality for ask in put) / len(put)
    dropped = sum(1 for ask in put if not ask.quality)
    why = f"Your answers to {count(len(put), 'question')} were {percent(quality)} of what they could be."
    if dropped:
        why = f"{why[:-1]}; {dropped} got no answer."
    return Part(quality, tuple(sorted(number for ask in put for number in ask.events)), why)


def balance(ledger: Ledger, targets: Targets) -> Part:
    """The candidate's share of all questions: too few by the valid ones, too many by all that were understood."""
    valid, put = len(ledger.valid), len(ledger.asks_put)
    if not valid:
        return Part(0.0, (), "All the questions came from the other side.")
    asked = valid + len(ledger.repeats) + len(ledger.off)
    low = (valid / (valid + put) - SHARE_NONE) / (SHARE_LOW - SHARE_NONE)
    high = (SHARE_ALL - asked / (asked + max(put, FULL_LENGTH_ASKS))) / (SHARE_ALL - SHARE_HIGH)
    why = f"{valid} of the {count(valid + put, 'question')} that moved the talk were yours."
    if high < min(low, 1.0):
        why = f"You asked {count(asked, 'question')} and answered to {put}: the talk tipped over to your side."
    return Part(max(0.0, min(1.0, low, high)), numbers(ledger.understood), why)

"""Dig: whether the candidate follows up, asks in a form that opens people, screens what matters, and finds out the truth."""

from tui.listening.acts import Form
from tui.scoring.card import Part
from tui.scoring.ledger import Ledger, Question
from tui.scoring.sentences import count, numbers, percent
from tui.scoring.targets import Targets

FORM_CREDIT: dict[Form, float] = {"probing": 1.0, "open": 0.8, "closed": 0.5, "generic": 0.3, "leading": 0.2}
"""Asked for problems, 89 % of sellers told of a hidden defect; 61 % when asked leadingly, 8 % when asked generally (Minson et al. 2018)."""
SECOND_IN_ONE_BREATH = 0.5
BEST_FORMS = 4
FOLLOW_UP_POINTS, PROBE_POINTS, POINTS_ENOUGH = 1, 2, 4
"""Questions raise liking through follow-ups (Huang et al. 2017); going back at a dodge is the hardest of them."""
DODGED_CREDIT = 0.5
SEVERITY_ENOUGH = 0.7
"""Share of the severity to be found that earns full marks; nobody finds everything."""


def follow_through(ledger: Ledger, targets: Targets) -> Part:
    """Follow-ups and probes among the valid questions."""
    probes = [question for question in ledger.valid if question.probe]
    follow_ups = [question for question in ledger.valid if question.asked.follows is not None and not question.probe]
    points = PROBE_POINTS * len(probes) + FOLLOW_UP_POINTS * len(follow_ups)
    why = f"You followed up {count(len(follow_ups), 'time')} and went back at {count(len(probes), 'dodge')}."
    if not points:
        why = "You built on nothing that was said, and no question of yours went back at a dodge."
    return Part(min(1.0, points / POINTS_ENOUGH), tuple(sorted(numbers(probes + follow_ups))), why)


def form_credit(question: Question) -> float:
    """What the form of a question is worth, 0..1; the second in one breath counts half, an unknown form as closed."""
    credit = FORM_CREDIT[question.asked.form or "closed"]
    return credit * SECOND_IN_ONE_BREATH if question.asked.second else credit


def craft(ledger: Ledger, targets: Targets) -> Part:
    """The mean of the best four forms; a missing one counts 0."""
    if not ledger.valid:
        return Part(0.0, (), "You asked nothing whose form could count.")
    best = sorted(ledger.valid, key=form_credit, reverse=True)[:BEST_FORMS]
    value = sum(form_credit(question) for question in best) / BEST_FORMS
    probing = sum(1 for question in best if question.asked.form == "probing")
    opened = sum(1 for question in best if question.asked.form == "open")
    why = f"Of your best {BEST_FORMS} questions, {probing} asked for an instance, a number or a problem, and {opened} were open."
    if len(best) < BEST_FORMS:
        why = f"{why[:-1]}; {BEST_FORMS - len(best)} were never asked."
    return Part(value, numbers(best), why)


def area_credit(ledger: Ledger, targets: Targets) -> dict[str, float]:
    """Area -> the best that a question on it got: 1 informative, .5 dodged or deflected. Areas that the script volunteers are left out."""
    credit: dict[str, float] = {}
    for question in ledger.valid:
        area = question.asked.area
        if area is not None and area in targets.areas:
            credit[area] = max(credit.get(area, 0.0), 1.0 if question.informative else DODGED_CREDIT)
    return credit


def coverage(ledger: Ledger, targets: Targets) -> Part:
    """The weight of the areas screened, over that of the seven heaviest to be screened."""
    needed = targets.coverage_needed
    if not needed:
        return Part(None, (), "The interviewers covered every area by themselves.")
    credit = area_credit(ledger, targets)
    value = min(1.0, sum(targets.areas[area] * share for area, share in credit.items()) / needed)
    straight = sum(1 for share in credit.values() if share == 1.0)
    why = f"You asked about {count(len(credit), 'area')} of the job and got a straight answer on {straight or 'none'}."
    if not credit:
        why = "You asked about no area of the job."
    return Part(value, numbers(question for question in ledger.valid if question.asked.area in credit), why)


def discovery(ledger: Ledger, targets: Targets) -> Part:
    """The severity of the facts that questions brought out, over what there was to find.

    Facts that the interviewers told unasked are on neither side: they were no longer there to be found.
    """
    if not targets.facts:
        return Part(None, (), "Nobody wrote down the truth of this job, so there was nothing to find.")
    learned = ledger.learned
    to_find = sum(truth.severity for name, truth in targets.facts.items() if learned.get(name, 0) is not None)
    if not to_find:
        return Part(None, (), "The interviewers told every fact unasked.")
    found = [name for name, question in learned.items() if question is not None and name in targets.facts]
    severity = sum(targets.facts[name].severity for name in found)
    value = min(1.0, severity / (SEVERITY_ENOUGH * to_find))
    why = f"Your questions brought out {count(len(found), 'fact')}, {percent(severity / to_find)} of the weight of what there was to find."
    if not found:
        why = f"Your questions brought out none of the {count(len(targets.facts), 'fact')} about this job."
    return Part(value, tuple(sorted({number for name in found if (number := learned[name]) is not None})), why)

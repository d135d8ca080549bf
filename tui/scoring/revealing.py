"""The reveal in words: what became of each fact, and of what the candidate believed and decided."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.scenario.model import Fact, Scenario
from tui.scoring.areas import area_words
from tui.scoring.beliefs import Beliefs
from tui.scoring.fates import FactFate as Fate
from tui.scoring.openings import Opening
from tui.scoring.review import FactFate, Held
from tui.scoring.sentences import count

DECIDED = {"accept": "You took the job", "decline": "You turned the job down", "time": "You asked for time"}
FOUND, HINTED, DODGED, SHORT, UNTOUCHED = (
    "You found it:",
    "It was hinted at, and let go:",
    "You asked, and this hid it:",
    "You asked, and were told only:",
    "Nobody spoke of it, and you did not ask.",
)
_CAME_BY = "Your question that opened it:"


class Graves(NamedTuple):
    """The red flags of a run."""

    known: int
    there: int


def fact_fate(fact: Fact, fate: Fate, lines: Mapping[int, str], opening: Opening | None) -> FactFate:
    """One fact, how near the candidate came, what hid it and what would have opened it."""
    line = lines.get(fate.spoke or 0, "")
    how, question = (opening.how, opening.question) if opening else ("", "")
    if fate.fate == "found":
        became = FOUND if fate.asked is not None else "They told it of their own accord:"
        question = lines.get(fate.asked or 0, "")
        how = _CAME_BY if question else ""
    elif fate.fate == "hinted":
        became = HINTED
    else:
        became = UNTOUCHED if not line else DODGED if fate.dodged else SHORT
    if not line:
        became = became.replace(":", ".")
    return FactFate(fact.text.strip(), fact.colour, fact.severity, fact.area, fate.fate, became, line, how, question)


def graves(scenario: Scenario, fates: Sequence[Fate]) -> Graves:
    """How many red flags there were, and how many of them came out."""
    red = [fate for fate in fates if scenario.facts[fate.fact].colour == "red"]
    return Graves(sum(1 for fate in red if fate.fate == "found"), len(red))


def judged(found: Beliefs, choice: str, red: Graves) -> str:
    """How decision and beliefs turned out, in a sentence or two; empty before the decision if nothing was marked."""
    sentences = []
    if choice:
        knowing = f"knowing {red.known} of its {count(red.there, 'red flag')}" if red.there else "and it had no red flag"
        sentences.append(f"{DECIDED[choice]}, {knowing}.")
    right, wrong = len(found.hits) + len(found.clear), len(found.misses) + len(found.false_alarms)
    if right + wrong:
        sentences.append(f"Of what you marked, {right} {'was' if right == 1 else 'were'} right and {wrong} wrong.")
    elif choice:
        sentences.append("You marked nothing as good or as a risk before you decided.")
    return " ".join(sentences)


def held(found: Beliefs) -> Sequence[Held]:
    """Hits, misses and false alarms by name."""
    groups = (
        (True, "Risks that you saw", found.hits),
        (True, "Rightly taken for good", found.clear),
        (False, "Taken for good, and a risk lay there", found.misses),
        (False, "Feared, and nothing lay there", found.false_alarms),
        (False, "A risk that you did not mark", found.unseen),
    )
    return [Held(right, words, [area_words(area) for area in areas]) for right, words, areas in groups if areas]

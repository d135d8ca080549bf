"""The best moments to have asked: lines that opened a topic and were let go, each with a question that would have fitted."""

from collections.abc import Sequence

from msgspec import Struct

from tui.interview.events import Asked, Cut, Event, Said, Silent, Spoke
from tui.scoring.dig import area_credit
from tui.scoring.ledger import Ledger
from tui.scoring.wordings import Wordings

TURNS_TO_ASK = 3
"""Turns of the candidate's after a tell in which asking still takes it up."""
MOST_MOMENTS = 3
SCREENED_ANYWAY = 0.5
"""What a tell is still worth if its area got a straight answer at another time."""


class Moment(Struct, frozen=True):
    """A tell that was let go."""

    spoke: int
    """Number of the line."""
    topic: str
    area: str
    question: str
    """One that would have fitted."""
    why: str
    """Why the topic matters; may be empty."""
    worth: float
    """Weight of the area and severity of what lay there; for ordering only."""


def moments(events: Sequence[Event], ledger: Ledger, words: Wordings) -> tuple[Moment, ...]:
    """At most three moments, best first, each on another area."""
    credit = area_credit(ledger, ledger.targets)
    hidden = _hidden(ledger)
    missed = []
    for tell, topics in let_go(events, ledger, words):
        for topic in topics:
            word = words[topic]
            worth = float(ledger.targets.areas.get(word.area, 0) + hidden.get(word.area, 0))
            if credit.get(word.area) == 1.0:
                worth *= SCREENED_ANYWAY
            if worth > 0:
                missed.append(Moment(tell.number, topic, word.area, word.model, word.why, worth))
    best: list[Moment] = []
    for moment in sorted(missed, key=lambda moment: (-moment.worth, moment.spoke)):
        if all(moment.area != other.area and moment.spoke != other.spoke for other in best):
            best.append(moment)
    return tuple(best[:MOST_MOMENTS])


def _hidden(ledger: Ledger) -> dict[str, int]:
    """Area -> severity of the worst fact there that never came out."""
    hidden: dict[str, int] = {}
    for name, truth in ledger.targets.facts.items():
        if name not in ledger.learned:
            hidden[truth.area] = max(hidden.get(truth.area, 0), truth.severity)
    return hidden


def let_go(events: Sequence[Event], ledger: Ledger, words: Wordings) -> list[tuple[Spoke, list[str]]]:
    """Lines heard to their end whose topics were neither asked before nor taken up in time."""
    neutral = {question.number for question in ledger.questions if question.standing == "neutral"}
    cut = {event.spoke for event in events if isinstance(event, Cut)}
    found = []
    asked_before: set[str] = set()
    for index, event in enumerate(events):
        if isinstance(event, Asked) and event.topic is not None and event.number not in neutral:
            asked_before.add(event.topic)
        if not isinstance(event, Spoke) or not event.opens or event.number in cut:
            continue
        topics = [topic for topic in event.opens if topic in words and topic not in asked_before]
        after = _turns(events[index + 1 :], neutral)
        if not topics or (len(after) < TURNS_TO_ASK and not ledger.over):
            continue
        asked = [question for turn in after for question in turn]
        areas = {question.area for question in asked}
        if not any(question.topic in event.opens for question in asked) and areas.isdisjoint(words[topic].area for topic in topics):
            found.append((event, topics))
    return found


def _turns(events: Sequence[Event], neutral: set[int]) -> list[list[Asked]]:
    """The questions in each of the candidate's next turns; what is said in one breath is one turn."""
    turns: list[list[Asked]] = []
    speaking = False
    for event in events:
        if isinstance(event, Spoke):
            speaking = False
            if len(turns) == TURNS_TO_ASK:
                break
        elif isinstance(event, Asked | Said | Silent) and event.number not in neutral:
            if not speaking:
                turns.append([])
                speaking = True
            if isinstance(event, Asked):
                turns[-1].append(event)
    return turns

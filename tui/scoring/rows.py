"""Every line of the candidate's, marked strong, neutral or weak, with one reason."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from tui.interview.events import Asked, Event, Said
from tui.scoring.ledger import Ledger, Question

Mark = Literal["strong", "neutral", "weak"]
STRONG_ANSWER, FAIR_ANSWER = 0.75, 0.5
THIN_WORDS, LONG_WORDS = 25, 150
REMARK = "A remark, not an answer to anything they asked; it does not count."


class Row(Struct, frozen=True):
    """One line of the candidate's."""

    number: int
    """Of its event."""
    mark: Mark
    why: str


def bluntness(mark: str, why: str) -> tuple[int, bool]:
    """For a breath that holds several marks: the least of these is shown. A remark beside a question says least of all.

    `mark`: that of a row, or "" for a sound that bears none.
    """
    return ("weak", "strong", "neutral", "").index(mark), why == REMARK


def rows(events: Iterable[Event], ledger: Ledger) -> tuple[Row, ...]:
    """The marks of all the candidate's lines, in order."""
    return tuple(_rows(events, {question.number: question for question in ledger.questions}))


def _rows(events: Iterable[Event], questions: dict[int, Question]) -> Iterator[Row]:
    for event in events:
        if isinstance(event, Asked):
            mark, why = _question(questions[event.number])
        elif isinstance(event, Said):
            mark, why = _statement(event)
        else:
            continue
        yield Row(event.number, mark, why)


def _question(question: Question) -> tuple[Mark, str]:
    match question.standing:
        case "neutral" if question.asked.back:
            return "neutral", "You asked for more of the same answer, and there was no more; it neither helps nor harms."
        case "neutral" if question.asked.understood == "yes":
            return "neutral", "A question about the talk itself; it neither helps nor harms."
        case "neutral":
            return "neutral", "This one was not understood. That is our failing, so it does not count."
        case "off":
            return "weak", "This had nothing to do with the job."
        case "repeat":
            return "weak", "You had asked this before, and nothing new came of it."
        case "valid":
            return _valid(question)


def _valid(question: Question) -> tuple[Mark, str]:
    """The most telling thing about a question that counts: harm first, then what it did, then how it was put."""
    asked = question.asked
    if asked.timing == "mid-change":
        return "weak", "You cut in with another subject, before the sentence was over."
    if question.probe:
        found = ", and the truth came out" if question.facts else ""
        return "strong", f"You went back at an answer that evaded yours{found}."
    if question.facts:
        return "strong", "It brought out something true about this job."
    if asked.form == "leading":
        return "weak", "It holds the answer you hope for, so that is what you get."
    if asked.form == "generic":
        return "weak", "It is so general that they could choose what to tell you."
    if asked.second:
        return "neutral", "A second question in one breath: the first one gets lost."
    if asked.timing == "mid-same":
        return "neutral", 'On the subject, but in mid-sentence; a word such as "sorry" would have eased it.'
    if asked.form == "probing":
        return "strong", "You asked for an instance, a number or a problem: that opens people most."
    if asked.follows is not None:
        return "strong", "You built on what had just been said."
    if asked.form == "open" and not asked.prompted:
        return "strong", "An open question that nobody had to invite."
    if asked.form == "open":
        return "neutral", "A good open question; you waited for the invitation to ask it."
    return "neutral", 'It can be answered with yes or no; "how" or "what" gets you more.'


def _statement(said: Said) -> tuple[Mark, str]:
    if said.answers is None:
        return "neutral", REMARK
    words = len(said.text.split())
    if said.quality >= STRONG_ANSWER:
        return "strong", "A full answer that one can picture."
    if said.quality >= FAIR_ANSWER:
        return "neutral", "A fair answer; one thing that you did, with a number, would make it strong."
    if said.typed and words > LONG_WORDS:
        return "weak", "It went on for so long that the point got lost."
    if said.typed and words < THIN_WORDS:
        return "weak", "Too short to tell them anything about you."
    return "weak", "It says little about what you did and what came of it."

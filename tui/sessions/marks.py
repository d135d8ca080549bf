"""What stands out on a tape: your questions by form, dodges, tells let go, cut-ins, facts, the decision, and your notes."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from tui.interview.events import Asked, Decided, Learned
from tui.interview.notes import Jotting
from tui.listening.acts import Form
from tui.scenario.model import Bank
from tui.scoring.dodges import dodges
from tui.scoring.factors import INTRUSION
from tui.scoring.ledger import read
from tui.scoring.moments import let_go
from tui.scoring.rows import rows
from tui.scoring.targets import Targets
from tui.scoring.wordings import wordings
from tui.sessions.tape import CHOICES, Tape

MarkKind = Literal["question", "cut-in", "dodge", "let go", "fact", "decision", "note"]
FORMS: dict[Form, str] = {
    "probing": "A probing question",
    "open": "An open question",
    "closed": "A closed question",
    "generic": "A general question",
    "leading": "A leading question",
}


class Mark(Struct, frozen=True):
    """One thing that stands out."""

    number: int
    """Of its event."""
    kind: MarkKind
    words: str
    """What it is, in a sentence or two."""
    form: Form | None = None
    """Of a question, None if it was not understood."""
    colour: str = ""
    """Of a fact: red, yellow or green."""


def marks(tape: Tape, bank: Bank) -> list[Mark]:
    """All marks, in order."""
    return sorted(_marks(tape, bank), key=lambda mark: mark.number)


def _marks(tape: Tape, bank: Bank) -> Iterator[Mark]:
    talk, log = tape.talk, tape.log
    words = wordings(bank, talk.scenario)
    ledger = read(log, Targets.of(talk.scenario, talk.live_facts))
    why = {row.number: row.why for row in rows(log, ledger)}
    for event in log:
        match event:
            case Asked():
                yield Mark(event.number, "question", f"{_form(event)}. {why[event.number]}", event.form)
                if event.timing in INTRUSION:
                    subject = "with another subject" if event.timing == "mid-change" else "on the same subject"
                    yield Mark(event.number, "cut-in", f"You cut in, {subject}.", event.form)
            case Learned() if event.fact in talk.scenario.facts:
                fact = talk.scenario.facts[event.fact]
                yield Mark(event.number, "fact", f"A fact came out, on {fact.area.replace('-', ' ')}.", colour=fact.colour)
            case Decided():
                yield Mark(event.number, "decision", CHOICES[event.choice])
    for dodge in dodges(log, ledger, words):
        became = "You went back at it." if dodge.probed is not None else f"You let it pass. It gives way to: {dodge.probe}"
        yield Mark(dodge.spoke, "dodge", f"This was no answer. {became}")
    for line, topics in let_go(log, ledger, words):
        yield Mark(line.number, "let go", f"You might have asked here: {words[topics[0]].model}")
    for note in tape.notes:
        yield Mark(note.on, "note", signed(note))


def signed(note: Jotting) -> str:
    """A note with whose it is."""
    return f"{note.by} noted: {note.text}" if note.by else f"Your note: {note.text}"


def _form(asked: Asked) -> str:
    if asked.understood == "no" or asked.form is None:
        return "A question"
    kind = FORMS[asked.form]
    if asked.probe:
        return f"{kind} that goes back at a dodge"
    return f"{kind} that follows up" if asked.follows is not None else kind

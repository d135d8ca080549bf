"""What every export for people tells of a session, gathered once: the talk with its marks, the debrief, the notes."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from tui.interview.events import Asked, Backchannel, Cut, Decided, Event, Hand, Learned, Said, Silent, Spoke
from tui.interview.moves import Say
from tui.interview.notes import Jotting, notes_of
from tui.interview.played import Talk
from tui.scenario.model import Bank
from tui.scoring.debrief import Debrief, debrief
from tui.scoring.review import Review
from tui.scoring.reviewing import heard_lines, review_of
from tui.scoring.rows import Row, bluntness
from tui.scoring.targets import Targets
from tui.scoring.wordings import wordings

DECISIONS = {"accept": "You took the job.", "decline": "You declined the job.", "time": "You asked for time to think."}


class Told(Struct, kw_only=True):
    """One row of the talk: what was said in one breath, or one thing that happened."""

    numbers: list[int]
    """Of its events."""
    at: int
    """Milliseconds since the start."""
    voice: Literal["them", "you", "fact", "aside"]
    name: str = ""
    text: str
    mark: str = ""
    """strong, neutral or weak; only for the candidate's rows."""
    why: str = ""
    colour: str = ""
    """Of a fact: red, yellow or green."""
    notes: list[Jotting] = []


class Sheet(Struct, frozen=True, kw_only=True):
    """One session, ready to be laid out."""

    session: str
    talk: Talk
    started_at: str
    """ISO 8601; empty if it is not known."""
    origin: str
    """From whom it came; empty if it was played here."""
    found: Debrief
    review: Review
    rows: Sequence[Told]
    notes: Sequence[Jotting]


def sheet_of(session: str, talk: Talk, bank: Bank, *, started_at: str = "", origin: str = "") -> Sheet:
    """The sheet of a saved talk, finished or not, with the notes in its log."""
    found = debrief(talk.events, Targets.of(talk.scenario, talk.live_facts), wordings(bank, talk.scenario))
    rows, notes = told(talk, {row.number: row for row in found.rows}), notes_of(talk.events)
    _hang(notes, rows)
    review = review_of(talk, bank)
    return Sheet(session=session, talk=talk, started_at=started_at, origin=origin, found=found, review=review, rows=rows, notes=notes)


def told(talk: Talk, marks: Mapping[int, Row]) -> list[Told]:
    """The whole talk, as it was heard; what was said in one breath is one row, under the sharpest of its marks."""
    lines = heard_lines(talk.events)
    rows: list[Told] = []
    breath = ""
    for event in talk.events:
        if event.moves:
            breath = next((move.text for move in event.moves if isinstance(move, Say)), "")
        row = _row(event, talk, lines, marks, breath)
        if row is None:
            continue
        if breath and row.voice == "you" and rows and rows[-1].voice == "you" and not event.moves:
            rows[-1].numbers += row.numbers
            if bluntness(row.mark, row.why) < bluntness(rows[-1].mark, rows[-1].why):
                rows[-1].mark, rows[-1].why = row.mark, row.why
            continue
        rows.append(row)
    return rows


def _row(event: Event, talk: Talk, lines: Mapping[int, str], marks: Mapping[int, Row], breath: str) -> Told | None:
    at, numbers = event.at, [event.number]
    match event:
        case Spoke():
            return Told(numbers=numbers, at=at, voice="them", name=talk.speaker_name(event.speaker), text=lines[event.number])
        case Asked() | Said() | Backchannel():
            mark = marks.get(event.number)
            text = " ".join((breath or event.text).split())
            return Told(
                numbers=numbers, at=at, voice="you", name="You", text=text, mark=mark.mark if mark else "", why=mark.why if mark else ""
            )
        case Learned() if event.fact in talk.scenario.facts:
            fact = talk.scenario.facts[event.fact]
            return Told(numbers=numbers, at=at, voice="fact", text=" ".join(fact.text.split()), colour=fact.colour)
        case Hand():
            return Told(numbers=numbers, at=at, voice="aside", text="You raised a hand.")
        case Silent():
            return Told(numbers=numbers, at=at, voice="aside", text="A silence.")
        case Decided():
            return Told(numbers=numbers, at=at, voice="aside", text=DECISIONS[event.choice])
        case _:
            return None


def _hang(notes: Sequence[Jotting], rows: Sequence[Told]) -> None:
    """Hang each note on the row of its event, or on the last row before it."""
    for note in notes:
        before = [row for row in rows if row.numbers[0] <= note.on]
        if before or rows:
            (before[-1] if before else rows[0]).notes.append(note)


def clock(at: int) -> str:
    """Milliseconds as minutes and seconds."""
    return f"{at // 60_000}:{at // 1000 % 60:02}"


def cuts(events: Sequence[Event]) -> set[int]:
    """Numbers of the lines that were stopped."""
    return {event.spoke for event in events if isinstance(event, Cut)}

"""`twoway score FILE --me NAME`: the scorecard of a real talk, from its transcript."""

from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import BAD, GOOD, WRONG_USE, CommandError, say, say_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.interview.events import Event
    from tui.scoring.transcribed import Transcript


def run_transcript(path: Path, me: str, as_json: bool) -> int:
    """Print the card and the debrief of the talk in this file. Raises CommandError."""
    from tui.scenario.library import load_bank
    from tui.text import clean_line

    transcript = _read(path)
    who = _who(me, transcript, path)
    bank = load_bank()
    events = _events(transcript, who, clean_line(path.name, 100))
    if as_json:
        say_json(_result(events, transcript, who))
        return GOOD
    from tui.plain.debrief import shown
    from tui.scoring.reviewing import review_of_conversation

    others = [speaker for speaker in transcript.speakers if speaker != who]
    say(f"{clean_line(path.name, 100)}: {who} as the candidate, with {', '.join(others)}")
    for note in transcript.notes:
        say(f"Note: {note}")
    for line in shown(review_of_conversation(events, bank)):
        say(line)
    return GOOD


def _read(path: Path) -> "Transcript":
    from tui.sessions.transcripts.mistake import TranscriptError
    from tui.sessions.transcripts.reading import read_transcript

    try:
        return read_transcript(path)
    except TranscriptError as error:
        raise CommandError(f"{path}:{error.line}:1: {error.sentence}", error.next_step, BAD) from None


def _who(me: str, transcript: "Transcript", path: Path) -> str:
    """The candidate among the speakers. Raises CommandError."""
    from tui.sessions.transcripts.speakers import WhoError, speaker_called
    from tui.text import clean_line

    speakers = ", ".join(f"{name} ({turns} turns)" for name, turns in transcript.speakers.items())
    if not me.strip():
        raise CommandError(f"{path}:1:1: which of these are you: {speakers}?", "Write `--me NAME`.", WRONG_USE)
    try:
        return speaker_called(clean_line(me, 100), transcript.speakers)
    except WhoError as error:
        raise CommandError(f"{path}:1:1: {error}.", f"Who speaks here: {speakers}.", WRONG_USE) from None


def _events(transcript: "Transcript", me: str, title: str) -> "Sequence[Event]":
    from tui.interview.book import topics_of
    from tui.listening.ear import Ear
    from tui.scenario.library import load_bank
    from tui.scoring.conversation import events_of

    topics = topics_of(None, load_bank())
    return events_of(transcript.turns, me, Ear(topics), topics, title)


def _result(events: "Sequence[Event]", transcript: "Transcript", me: str) -> dict[str, object]:
    from tui.cli.card import plain_events
    from tui.scoring.card import to_json
    from tui.scoring.conversation import targets_of
    from tui.scoring.score import score

    return {
        "me": me,
        "speakers": transcript.speakers,
        "notes": list(transcript.notes),
        "events": plain_events(events),
        "card": to_json(score(events, targets_of(events))),
    }

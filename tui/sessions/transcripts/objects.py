"""JSON transcripts: a list of turns, at the top or one level down, each with a speaker and a text under one of the usual keys."""

import json
from collections.abc import Mapping, Sequence

import msgspec

from tui.scoring.transcribed import Turn
from tui.sessions.transcripts.labelled import NAME_THEM
from tui.sessions.transcripts.markup import plain
from tui.sessions.transcripts.mistake import TranscriptError
from tui.sessions.transcripts.times import milliseconds
from tui.text import clean_line

SPEAKER = ("speaker", "speaker_name", "speakerName", "speaker_label", "speakerLabel", "name", "participant", "user", "role", "from")
TEXT = ("text", "content", "transcript", "sentence", "utterance", "body", "message", "value")
START = ("start", "start_time", "startTime", "begin", "offset", "start_timestamp", "timestamp", "time", "ts")
_LISTS = ("segments", "turns", "utterances", "transcript", "monologues", "entries", "messages", "sentences", "results", "cues", "items")
SHAPE = 'Use a list of objects such as {"speaker": "Anna", "text": "...", "start": 12.5}.'
MILLISECONDS_FROM = 100_000
"""A start from this number on is in milliseconds, below it in seconds: no talk lasts a day, and none is over in two minutes."""


def read_objects(text: str) -> tuple[list[Turn], tuple[str, ...]]:
    """The turns of a JSON transcript. Raises TranscriptError."""
    try:
        tree = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise TranscriptError(f"this is no JSON that can be read ({error}).", SHAPE, _line_of_mistake(text)) from None
    entries = _entries(tree)
    if not entries:
        raise TranscriptError("there is no list of turns in this JSON.", SHAPE)
    turns = [turn for number, entry in enumerate(entries, 1) if (turn := _turn(entry, number)) is not None]
    starts = [turn.start for turn in turns if turn.start is not None]
    if starts and max(starts) >= MILLISECONDS_FROM * 1000:
        turns = [Turn(turn.speaker, turn.text, 0, turn.start // 1000 if turn.start is not None else None) for turn in turns]
    if not turns:
        raise TranscriptError("nobody says anything in this JSON.", SHAPE)
    return turns, ()


def _entries(tree: object) -> Sequence[object]:
    if isinstance(tree, list):
        return tree
    if isinstance(tree, Mapping):
        for key in _LISTS:
            inner = tree.get(key)
            found = _entries(inner) if isinstance(inner, list | Mapping) else ()
            if found:
                return found
    return ()


def _turn(entry: object, number: int) -> Turn | None:
    if not isinstance(entry, Mapping):
        raise TranscriptError(f"entry {number} of the list is no object.", SHAPE)
    text = next((value for key in TEXT if isinstance(value := entry.get(key), str)), None)
    if text is None:
        raise TranscriptError(f"entry {number} of the list holds no text.", SHAPE)
    said, speaker = plain(text), _speaker(entry)
    if not said:
        return None
    if not speaker:
        raise TranscriptError(f"entry {number} of the list does not say who speaks.", NAME_THEM)
    return Turn(speaker, said, 0, _start(entry))


def _speaker(entry: Mapping[str, object]) -> str:
    for key in SPEAKER:
        value = entry.get(key)
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("displayName") or value.get("id")
        if isinstance(value, int) and not isinstance(value, bool):
            value = f"Speaker {value}"
        if isinstance(value, str) and value.strip():
            return clean_line(value, 100)
    return ""


def _start(entry: Mapping[str, object]) -> int | None:
    value = next((entry[key] for key in START if entry.get(key) is not None), None)
    if isinstance(value, str):
        return milliseconds(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 2**53:
        return None
    return int(value * 1000)


def _line_of_mistake(text: str) -> int:
    """Where a JSON text goes wrong; the first line if only its depth does."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return error.lineno
    except RecursionError:
        pass
    return 1

"""A transcript from a file: which form it has is told from what it holds, not from its name."""

import re
from pathlib import Path

from tui.scoring.transcribed import Transcript, Turn
from tui.sessions.transcripts.cues import ARROW, read_cues
from tui.sessions.transcripts.decoding import decoded
from tui.sessions.transcripts.labelled import NAME_THEM, read_labelled
from tui.sessions.transcripts.mistake import TranscriptError
from tui.sessions.transcripts.objects import read_objects
from tui.sessions.transcripts.times import in_order

LARGEST = 8 * 1024 * 1024
"""Bytes; ten hours of talk are one."""
MOST_TURNS = 20_000
MOST_WORDS = 60_000
"""Six hours of talk."""
_LOOKED_AT = 4000
"""Characters from the beginning that tell the form."""
_PAGE = re.compile(r"\s*(<!doctype html|<html|<\?xml|\{\\rtf|%PDF)", re.IGNORECASE)
_BRACKETED = re.compile(r"\[[^\]\n\"{]{1,60}\][ \t]*\S")
"""A name or a time in brackets, and something after it on its line: no JSON."""


def read_transcript(path: Path) -> Transcript:
    """The talk in this file. Raises TranscriptError with a place, OSError if it can't be opened."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise TranscriptError(f"this file is larger than {LARGEST // 1024 // 1024} MB.", "A transcript is a few hundred kB at most.")
    text, notes = decoded(raw)
    if not text.strip():
        raise TranscriptError("this file is empty.", "Export the transcript again.")
    turns, more = _turns(text)
    if len(turns) > MOST_TURNS or sum(turn.text.count(" ") + 1 for turn in turns) > MOST_WORDS:
        raise TranscriptError("this is more talk than one conversation can hold.", "Score one conversation at a time.")
    if not turns:
        raise TranscriptError("nobody says anything in this file.", "Export the transcript again.")
    if len({turn.speaker for turn in turns}) < 2:
        raise TranscriptError(f"everything is said by one speaker here, {turns[0].speaker}.", NAME_THEM, turns[0].line or 1)
    return Transcript(tuple(in_order(turns)), (*notes, *more))


def _turns(text: str) -> tuple[list[Turn], tuple[str, ...]]:
    head = text[:_LOOKED_AT].lstrip("\ufeff \t\r\n")
    if _PAGE.match(head):
        raise TranscriptError("this is a document, not a transcript.", "Export the transcript as WebVTT, SRT, text or JSON.")
    if head.startswith("WEBVTT") or ARROW in head:
        return read_cues(text)
    if head.startswith(("{", "[")) and not _BRACKETED.match(head):
        return read_objects(text)
    return read_labelled(text)

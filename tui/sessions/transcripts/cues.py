"""WebVTT and SRT: blocks of a number, a pair of times, and what was said; the name in a voice tag or before a colon."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.scoring.transcribed import Turn
from tui.sessions.transcripts.labelled import NAME_THEM
from tui.sessions.transcripts.labels import labelled, speakers
from tui.sessions.transcripts.markup import plain, voice
from tui.sessions.transcripts.mistake import TranscriptError
from tui.sessions.transcripts.times import milliseconds

ARROW = "-->"
MOST_NAMELESS = 0.5
"""Share of the cues that may name nobody."""
_TIMES = re.compile(r"^\s*(\S+)\s*-->\s*(\S+)")
_PASSED_OVER = ("WEBVTT", "NOTE", "STYLE", "REGION")


class _Cue(NamedTuple):
    line: int
    start: int
    rows: list[str]


def read_cues(text: str) -> tuple[list[Turn], tuple[str, ...]]:
    """The turns of a WebVTT or SRT file, one a cue or one a name within it. Raises TranscriptError."""
    cues = list(_cues(text.splitlines()))
    if not cues:
        raise TranscriptError("there is nothing said in this file.", "Export the transcript again.")
    people = speakers(labelled(plain(row)) for cue in cues for row in cue.rows)
    turns: list[Turn] = []
    nameless: list[int] = []
    for cue in cues:
        named = False
        for row in cue.rows:
            said, speaker = plain(row), voice(row)
            label = labelled(said) if not speaker else None
            if label is not None and label.speaker in people:
                speaker, said = label.speaker, label.text
            if speaker:
                named = True
                turns.append(Turn(speaker, said, cue.line, cue.start))
            elif said and turns:
                turns.append(Turn(turns[-1].speaker, said, cue.line, cue.start))
        if not named:
            nameless.append(cue.line)
    if not turns or len(nameless) > MOST_NAMELESS * len(cues):
        raise TranscriptError("too few of these lines say who speaks.", NAME_THEM, nameless[0] if nameless else 1)
    return [turn for turn in turns if turn.text], _notes(nameless)


def _notes(nameless: list[int]) -> tuple[str, ...]:
    if not nameless:
        return ()
    how_many = "One cue names" if len(nameless) == 1 else f"{len(nameless)} cues name"
    return (f"{how_many} nobody and went to whoever spoke before (the first is at line {nameless[0]}).",)


def _cues(lines: list[str]) -> Iterator[_Cue]:
    """The blocks that have times. What a block says begins below them, and ends at an empty line or the next block's times."""
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if line.startswith(_PASSED_OVER) and ARROW not in line:
            while number < len(lines) and lines[number].strip():
                number += 1
            continue
        if ARROW not in line:
            continue
        start = _start(line, number)
        begin = number
        while number < len(lines) and lines[number].strip() and ARROW not in lines[number]:
            number += 1
        rows = lines[begin:number]
        if number < len(lines) and ARROW in lines[number] and rows and rows[-1].strip().isdecimal():
            rows.pop()  # the next block's number, where the empty line between them is missing
        yield _Cue(begin, start, rows)


def _start(line: str, number: int) -> int:
    found = _TIMES.match(line)
    start, end = (milliseconds(found[1]), milliseconds(found[2])) if found else (None, None)
    if start is None or end is None:
        raise TranscriptError("these times cannot be read.", "They should look like 00:01:02.500 --> 00:01:05.000.", number)
    if end < start:
        raise TranscriptError("this ends before it begins.", "Correct the two times, or take this block out.", number)
    return start

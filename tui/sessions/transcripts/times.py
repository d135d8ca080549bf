"""Times in transcripts: 01:02:03.456, 02:03,4, 1:05 PM."""

import re

from msgspec import structs

from tui.scoring.transcribed import Turn
from tui.sessions.transcripts.mistake import TranscriptError

OVERLAP = 10_000
"""Milliseconds by which a turn may begin before the one written above it: people talk at once, and recorders write it down late."""
HALF_A_DAY = 12 * 60 * 60 * 1000
TIME = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[ap]\.?m\.?)?"
"""A pattern for a time; `milliseconds` reads what it matches."""
_TIME = re.compile(r"(\d{1,3}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?\s?(?:([ap])\.?m\.?)?$", re.IGNORECASE)


def milliseconds(text: str) -> int | None:
    """Milliseconds of a time, None if it is none. With am or pm it is a time of day; else two parts are minutes and seconds."""
    found = _TIME.match(text.strip())
    if found is None:
        return None
    first, second, third, fraction, half = found.groups()
    if int(second) > 59 or int(third or 0) > 59:
        return None
    if half:
        if not 1 <= int(first) <= 12:
            return None
        hours, minutes, seconds = int(first) % 12 + 12 * (half.lower() == "p"), int(second), int(third or 0)
    elif third is None:
        hours, minutes, seconds = 0, int(first), int(second)
    else:
        hours, minutes, seconds = int(first), int(second), int(third)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int((fraction or "0").ljust(3, "0"))


def in_order(turns: list[Turn]) -> list[Turn]:
    """The turns by their beginnings, from 0 on; those that overlap change places. Raises TranscriptError where time runs backwards."""
    latest = added = before = 0
    found: list[Turn] = []
    first = next((turn.start for turn in turns if turn.start is not None), 0)
    for turn in turns:
        if turn.start is None:
            found.append(turn)
            continue
        added += _past_twelve(before, turn.start)
        before = turn.start
        at = turn.start - first + added
        if latest - at > OVERLAP:
            raise TranscriptError(
                f"time runs backwards here, by {_spoken(latest - at)}.",
                "If these are two recordings in one file, score them one by one; else take the times out.",
                turn.line or 1,
            )
        latest = max(latest, at)
        found.append(structs.replace(turn, start=at))
    if any(turn.start is None for turn in found):
        return found
    earliest = min(turn.start or 0 for turn in found)
    found = [structs.replace(turn, start=(turn.start or 0) - earliest) for turn in found]
    return sorted(found, key=lambda turn: turn.start or 0)


def _past_twelve(before: int, now: int) -> int:
    """What to add from here on where a clock of twelve hours goes from 12:59 to 1:00; also if it was read as minutes and seconds."""
    for half in (HALF_A_DAY, HALF_A_DAY // 60):
        hour = half // 12
        if half <= before < half + hour and hour <= now < 2 * hour:
            return half
    return 0


def _spoken(span: int) -> str:
    seconds = span // 1000
    return f"{seconds} seconds" if seconds < 120 else f"{seconds // 60} minutes"

"""The talk as an asciicast (version 2), which terminal players and web pages can play.

What was said comes at the times at which it was said, words as they are spoken; silences are shortened, and talk that was put down at
once takes the time that it takes to read.
"""

import json
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import zip_longest

from tui.interview.words import words
from tui.sessions.exports.sheet import Sheet, Told
from tui.text import clean_line

WIDTH, HEIGHT = 80, 24
MARGIN = 2
LONGEST_SILENCE = 2.0
"""Seconds."""
QUICKEST_WORD, SLOWEST_WORD = 0.12, 0.4
"""Seconds a word of the interviewers' may take; 0.4 is 150 words a minute."""
KEYSTROKE = 0.03
LONGEST_TYPING = 2.5
_RESET = "\x1b[0m"
_STYLES = {"them": "\x1b[1;38;5;110m", "you": "\x1b[1;38;5;180m", "fact": "\x1b[38;5;179m", "aside": "\x1b[2m"}
_SIGNS = {"red": "▲ red flag: ", "yellow": "◆ risk, told straight: ", "green": "● good sign: "}


def cast(sheet: Sheet) -> Iterator[str]:
    """The lines of the file, each with its newline."""
    yield json.dumps(_header(sheet), ensure_ascii=False) + "\n"
    for at, text in _Player(sheet).play():
        yield json.dumps([round(at, 3), "o", text], ensure_ascii=False) + "\n"


def _header(sheet: Sheet) -> dict[str, object]:
    scenario = sheet.talk.scenario
    header: dict[str, object] = {"version": 2, "width": WIDTH, "height": HEIGHT}
    with suppress(ValueError, OverflowError, OSError):  # a time that nobody knows is left out
        header["timestamp"] = int(datetime.fromisoformat(sheet.started_at).timestamp())
    return {**header, "title": clean_line(f"{scenario.title}, {scenario.company}"), "env": {"TERM": "xterm-256color"}}


class _Player:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._now = 0.0

    def play(self) -> Iterator[tuple[float, str]]:
        """What to write, and when, in seconds."""
        scenario, review, rows = self._sheet.talk.scenario, self._sheet.review, self._sheet.rows
        yield self._now, "\x1b[2J\x1b[H" + self._block(f"{scenario.title}, {scenario.company}", "\x1b[1m")
        name = ""
        for row, following in zip_longest(rows, rows[1:]):
            if row.voice in ("them", "you") and row.name != name:
                name = row.name
                yield self._now, "\r\n" + self._block(name, _STYLES[row.voice])
            yield from self._row(row, max(0, following.at - row.at) / 1000 if following else 0)
        self._now += LONGEST_SILENCE
        score = f"{review.score} of 100, {review.band}. {review.headline}"
        yield self._now, "\r\n" + self._block(review.outcome_title, "\x1b[1m") + self._block(score, "\x1b[1m")
        self._now += LONGEST_SILENCE
        yield self._now, ""

    def _row(self, row: Told, room: float) -> Iterator[tuple[float, str]]:
        """One row; `room`: seconds until the next began."""
        if row.voice in ("fact", "aside"):
            yield self._now, "\r\n" + self._block(_SIGNS.get(row.colour, "") + row.text, _STYLES[row.voice])
            return
        spoken = words(clean_line(row.text))
        if row.voice == "you":
            self._now += min(room, LONGEST_SILENCE)
            pace = min(LONGEST_TYPING, KEYSTROKE * len(row.text)) / max(1, len(spoken))
        else:
            pace = min(SLOWEST_WORD, max(QUICKEST_WORD, room / max(1, len(spoken))))
        column = MARGIN
        yield self._now, " " * MARGIN
        for word in spoken:
            self._now += pace
            column, text = _placed(word, column)
            yield self._now, text
        yield self._now, "\r\n"
        if row.voice == "them":
            self._now += min(LONGEST_SILENCE, max(0.0, room - pace * len(spoken)))

    def _block(self, text: str, style: str) -> str:
        """Words in a style, broken for the width; empty for no words."""
        column, pieces = MARGIN, [" " * MARGIN]
        for word in words(clean_line(text)):
            column, piece = _placed(word, column)
            pieces.append(piece)
        return f"{style}{''.join(pieces)}{_RESET}\r\n" if len(pieces) > 1 else ""


def _placed(word: str, column: int) -> tuple[int, str]:
    """The column after a word, and the word with the space or the line break before it."""
    cells = sum(_cells(character) for character in word)
    if column > MARGIN and column + 1 + cells > WIDTH - MARGIN:
        return MARGIN + cells, "\r\n" + " " * MARGIN + word
    return (column + cells, word) if column == MARGIN else (column + 1 + cells, " " + word)


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1

"""Where a replay stops on its way from mark to mark: at all of them, at one kind, or where words were found."""

from collections.abc import Sequence
from typing import get_args

from tui.app.widgets.timeline import Placed
from tui.sessions.marks import MarkKind
from tui.sessions.tape import Tape

ALL, FOUND = "", "found"
WORDS: dict[str, str] = {
    ALL: "all marks",
    "question": "your questions",
    "cut-in": "your cut-ins",
    "dodge": "dodges",
    "let go": "tells let go",
    "fact": "facts",
    "decision": "the decision",
    "note": "your notes",
    FOUND: "what was found",
}


class Stops:
    """The places of one tape."""

    def __init__(self, tape: Tape, marks: Sequence[Placed]) -> None:
        self._tape = tape
        self._marks = marks
        self._kind = ALL
        self._found: list[int] = []
        self.sought = ""
        """What was looked for last."""

    @property
    def words(self) -> str:
        """What is stopped at."""
        return WORDS[self._kind]

    @property
    def places(self) -> list[int]:
        """The steps to stop at, in order."""
        if self._kind == FOUND:
            return self._found
        return sorted({step for step, mark in self._marks if self._kind in (ALL, mark.kind)})

    def next(self, here: int, by: int) -> int | None:
        """The place ahead (`by` 1) or before (-1); None if there is none."""
        ahead = [place for place in self.places if place > here] if by > 0 else [place for place in reversed(self.places) if place < here]
        return ahead[0] if ahead else None

    def turn(self) -> None:
        """Another kind, of those that there are."""
        there = {mark.kind for _, mark in self._marks}
        kinds = [ALL, *(kind for kind in get_args(MarkKind) if kind in there), *([FOUND] if self._found else [])]
        self._kind = kinds[(kinds.index(self._kind) + 1) % len(kinds)] if self._kind in kinds else ALL

    def look_for(self, words: str) -> int:
        """Stop where this was said or noted; returns at how many places. At none, or without words, at all marks again."""
        self.sought, self._found = words, self._tape.find(words)
        self._kind = FOUND if self._found else ALL
        return len(self._found)

    def like(self, before: "Stops") -> None:
        """Stop as on this tape before it got another note."""
        if before.sought:
            self.look_for(before.sought)
        self._kind = before._kind if before._kind != FOUND else self._kind

"""A tape as turns of a transcript: all of it up to a moment, and the line of that moment as far as it is heard."""

from collections.abc import Sequence

from tui.app.theme import FACT_SIGNS
from tui.app.widgets.turns import Turn
from tui.interview import words
from tui.sessions.marks import Mark
from tui.sessions.tape import Step, Tape

NOTE = "✎"


class Script:
    """Turns made once; a moment costs no more than its own turn."""

    def __init__(self, tape: Tape, marks: Sequence[Mark]) -> None:
        self._steps = tape.steps
        self._colours = {mark.number: mark.colour for mark in marks if mark.kind == "fact"}
        self._notes = [
            [f"{note.by}: {note.text}" if note.by else note.text for note in tape.notes_at(index)] for index in range(len(tape.steps))
        ]
        self._blocks: list[tuple[int, int]] = []
        """First step of a block and the one after its last: what one voice says until something comes between."""
        self._block_of: list[int] = []
        for index, step in enumerate(self._steps):
            goes_on = index and step.voice != "aside" and not self._notes[index - 1]
            if goes_on and (step.voice, step.name) == (self._steps[index - 1].voice, self._steps[index - 1].name):
                self._blocks[-1] = self._blocks[-1][0], index + 1
            else:
                self._blocks.append((index, index + 1))
            self._block_of.append(len(self._blocks) - 1)
        self._whole = [self._turns(*block) for block in self._blocks]

    def until(self, index: int, heard: int | None = None) -> list[Turn]:
        """The turns up to and with step `index`; `heard`: words of it, None for all. The last turn is a new one and may be changed."""
        if not self._steps:
            return []
        block = self._block_of[index]
        turns = [turn for whole in self._whole[:block] for turn in whole]
        return [*turns, *self._turns(self._blocks[block][0], index + 1, heard)]

    def line(self, index: int, heard: int) -> str:
        """A step's text, as far as this many words of it."""
        return " ".join(words.words(self._said(self._steps[index]))[:heard])

    def _turns(self, first: int, end: int, heard: int | None = None) -> list[Turn]:
        turn = Turn(self._steps[first].voice, self._steps[first].name)
        for index in range(first, end):
            turn.begin_line(self._steps[index].joins)
            partly = heard is not None and index == end - 1
            turn.set_line(self.line(index, heard or 0) if partly else self._said(self._steps[index]))
        if heard is not None:
            return [turn]
        return [turn, *(Turn("aside", paragraphs=[f"{NOTE} {note}"]) for note in self._notes[end - 1])]

    def _said(self, step: Step) -> str:
        sign = FACT_SIGNS.get(self._colours.get(step.number, "")) if step.voice == "aside" else None
        return f"{sign.mark} {sign.word}: {step.text}" if sign else step.text

"""A conversation that was not ours: what two or more people said, as far as a transcript tells it."""

from collections.abc import Sequence

from msgspec import Struct


class Turn(Struct, frozen=True):
    """What one person said until another spoke."""

    speaker: str
    text: str
    line: int
    """In the file, 1 for the first; 0 where the form has no lines."""
    start: int | None = None
    """Milliseconds from the beginning, None where the transcript has no times."""


class Transcript(Struct, frozen=True):
    """A whole talk, in order, cleaned."""

    turns: tuple[Turn, ...]
    notes: tuple[str, ...] = ()
    """What the reader had to decide, one sentence each, for the person to know."""

    @property
    def speakers(self) -> dict[str, int]:
        """Speaker -> turns, in the order in which they first spoke."""
        counted: dict[str, int] = {}
        for turn in self.turns:
            counted[turn.speaker] = counted.get(turn.speaker, 0) + 1
        return counted


def joined(turns: Sequence[Turn]) -> list[Turn]:
    """The same talk with what one person said in a row as one turn."""
    found: list[Turn] = []
    for turn in turns:
        if found and found[-1].speaker == turn.speaker:
            last = found[-1]
            found[-1] = Turn(last.speaker, f"{last.text} {turn.text}", last.line, last.start)
        else:
            found.append(turn)
    return found

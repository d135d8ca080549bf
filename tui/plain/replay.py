"""A session told again in plain lines: each with its time and number, what stood out, and the notes."""

from collections.abc import Iterator, Sequence

from tui.sessions.marks import Mark
from tui.sessions.tape import Tape

SIGNS = {"question": "?", "cut-in": "x", "dodge": "~", "let go": "!", "fact": "#", "decision": "=", "note": "*"}


def replay(tape: Tape, marks: Sequence[Mark]) -> Iterator[str]:
    """Every line heard and said, with the number that `what-if --at` takes."""
    by_step: dict[int, list[Mark]] = {}
    for mark in marks:
        by_step.setdefault(tape.index_of(mark.number), []).append(mark)
    for index, step in enumerate(tape.steps):
        seconds = step.at // 1000
        who = f"{step.name}: " if step.name else "  "
        yield f"{seconds // 60:>3}:{seconds % 60:02} {step.number:>4}  {who}{step.text}"
        for mark in by_step.get(index, ()):
            yield f"{'':>13}{SIGNS[mark.kind]} {mark.words}"

"""Speaker-labelled text: one line or paragraph a turn, the name before it or above it."""

from tui.scoring.transcribed import Turn
from tui.sessions.transcripts.labels import labelled, speakers
from tui.sessions.transcripts.markup import plain
from tui.sessions.transcripts.mistake import TranscriptError

NAME_THEM = "Write each turn as `Name: what was said`, or export the transcript with speaker names."


def read_labelled(text: str) -> tuple[list[Turn], tuple[str, ...]]:
    """The turns of labelled text; lines without a name go on with whoever spoke before. Raises TranscriptError."""
    lines = [plain(line) for line in text.splitlines()]
    found = [labelled(line) for line in lines]
    people = speakers(label for line, label in zip(lines, found, strict=True) if line)
    turns: list[Turn] = []
    loose: list[int] = []
    for number, (line, label) in enumerate(zip(lines, found, strict=True), 1):
        if not line:
            continue
        if label is not None and label.speaker in people:
            turns.append(Turn(label.speaker, label.text, number, label.start))
        elif turns:
            turns[-1] = _longer(turns[-1], line)
        else:
            loose.append(number)
    spoken = [turn for turn in turns if turn.text]
    if not spoken:
        raise TranscriptError("no line of this file says who speaks.", NAME_THEM, loose[0] if loose else 1)
    return spoken, _notes(loose)


def _longer(turn: Turn, line: str) -> Turn:
    return Turn(turn.speaker, f"{turn.text} {line}".strip(), turn.line, turn.start)


def _notes(loose: list[int]) -> tuple[str, ...]:
    if not loose:
        return ()
    which = f"Line {loose[0]} stands" if len(loose) == 1 else f"Lines {loose[0]} to {loose[-1]} stand"
    return (f"{which} above the first name and {'was' if len(loose) == 1 else 'were'} passed over.",)

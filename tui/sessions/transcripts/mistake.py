"""Why a transcript cannot be scored: a place, a sentence, a next step."""


class TranscriptError(Exception):
    """A transcript that cannot be read."""

    def __init__(self, sentence: str, next_step: str, line: int = 1) -> None:
        """`line`: 1 for the first of the file."""
        self.sentence = sentence
        self.next_step = next_step
        self.line = line
        super().__init__(sentence)

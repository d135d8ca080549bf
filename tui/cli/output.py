"""What every command prints: JSON for machines, one clear sentence for mistakes."""

import json
import sys
from collections.abc import Mapping

GOOD, BAD, WRONG_USE, ENVIRONMENT, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes: all well; the thing asked about is bad; wrong use; the environment failed; interrupted."""
JSON_VERSION = 1


class CommandError(Exception):
    """A command can't go on: one sentence, a next step, an exit code."""

    def __init__(self, sentence: str, next_step: str = "", code: int = WRONG_USE) -> None:
        self.sentence = sentence
        self.next_step = next_step
        self.code = code
        super().__init__(sentence)


def say(text: str = "") -> None:
    """Print one line; what the terminal's encoding lacks becomes '?' instead of an error."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")


def complain(sentence: str, next_step: str = "") -> None:
    """Print a mistake and what to do about it to standard error."""
    encoding = sys.stderr.encoding or "utf-8"
    text = f"twoway: {sentence}\n" + (f"  {next_step}\n" if next_step else "")
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding))


def say_json(data: Mapping[str, object]) -> None:
    """Print one JSON object with the version of its form; all in ASCII, with escapes, where the output's encoding lacks a character."""
    whole = {"version": JSON_VERSION, **data}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:  # also the bytes of a file's name that are not UTF-8: they come back whole from their escapes
        text = json.dumps(whole, indent=1)
    sys.stdout.write(text + "\n")

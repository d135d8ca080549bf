"""Handing the terminal to the user's editor, and taking it back."""

import os
import signal
import subprocess
from pathlib import Path

from textual.app import App, SuspendNotSupported

from tui.app.desk import DeskError
from tui.authoring.editors import NoEditorError, command
from tui.text import clean_line

NONE_SET = "Set $VISUAL or $EDITOR to your editor, for example: export EDITOR=nano. Any other editor will do too: saves are seen at once."


def edit(app: App[None], file: Path, line: int) -> None:
    """Open a file at a line in the user's editor, and wait for it. Raises DeskError with a next step."""
    try:
        words = command(os.environ, file, line)
    except NoEditorError as error:
        sentence = clean_line(str(error))
        raise DeskError(f"{sentence[:1].upper()}{sentence[1:]}. {NONE_SET}") from None
    try:
        with app.suspend():
            code = _run(words)
    except SuspendNotSupported:
        raise DeskError(f"This terminal cannot be handed to an editor. Open {file.name} at line {line} in another window.") from None
    except OSError as error:
        raise DeskError(f"{clean_line(words[0])} could not be started ({error.strerror or error}). {NONE_SET}") from None
    if code:
        raise DeskError(f"{clean_line(words[0])} ended with code {code}. If it did not open, look at $VISUAL and $EDITOR.")


def _run(words: list[str]) -> int:
    """The editor's exit code. Ctrl+C while it runs is the editor's business."""
    before = signal.signal(signal.SIGINT, lambda *_: None)  # not SIG_IGN: the editor would inherit that
    try:
        return subprocess.run(words, check=False).returncode  # noqa: S603 (the user's own command, without a shell)
    finally:
        signal.signal(signal.SIGINT, before)

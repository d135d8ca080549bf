"""How the user's own editor is told to open a file at a line."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

_PLUS = ("ed emacs emacsclient gedit jed jmacs joe jstar kak mcedit mg micro mle ne nano nvi nvim pico rnano rvim vi view vile vim xed "
         "xemacs zile").split()  # fmt: skip
"""editor +LINE FILE"""
_COLON = "helix hx subl sublime sublime_text zed zeditor".split()
"""editor FILE:LINE"""
_GOTO = "code code-insiders codium cursor vscodium windsurf".split()
"""editor --goto FILE:LINE"""
_LINE = "kate kwrite idea pycharm webstorm".split()
"""editor --line LINE FILE"""


class NoEditorError(LookupError):
    """No editor is set; the text is a sentence."""


def command(environment: Mapping[str, str], file: Path, line: int) -> list[str]:
    """The command that opens a file at a line, from 1, in `$VISUAL` or `$EDITOR`. Raises NoEditorError.

    An editor whose way to name a line is not known gets the file alone.
    """
    chosen = environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()
    words = _words(chosen)
    if not words:
        raise NoEditorError("no editor is set" if not chosen else f"$VISUAL or $EDITOR cannot be read: {chosen[:60]}")
    name = PureWindowsPath(words[0]).name.lower().removesuffix(".exe").removesuffix(".cmd")
    # Whole, so that a name that begins with '-' is no option.
    path = str(file.absolute())
    if name in _PLUS:
        return [*words, f"+{line}", path]
    if name in _COLON:
        return [*words, f"{path}:{line}"]
    if name in _GOTO:
        return [*words, "--goto", f"{path}:{line}"]
    if name in _LINE:
        return [*words, "--line", str(line), path]
    if name == "mate":
        return [*words, "-l", str(line), path]
    if name == "notepad++":
        return [*words, f"-n{line}", path]
    return [*words, path]


def _words(chosen: str) -> list[str]:
    """A command and its options, as a shell splits them; on Windows a backslash is no escape."""
    try:
        words = shlex.split(chosen, posix=os.name != "nt")
    except ValueError:
        return []
    return [word.strip('"') for word in words] if os.name == "nt" else words

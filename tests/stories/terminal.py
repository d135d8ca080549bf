"""A terminal for whole-program stories: the installed command in a real pty, its screen read through pyte."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType

import pyte

from tests.warm import warm

PATIENCE = 40.0
"""Seconds to wait for something on screen before a story fails; generous, because machines can be slow."""
KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "down": "\x1b[B",
    "up": "\x1b[A",
    "backspace": "\x7f",
    "left": "\x1b[D",
    "right": "\x1b[C",
}


class Terminal:
    """One run of `twoway` in a pty of the given size."""

    def __init__(self, arguments: list[str], home: Path, rows: int = 24, columns: int = 80, extra: Mapping[str, str] | None = None) -> None:
        warm(home)
        self.raw = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        environment = {**os.environ, "TWOWAY_HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor", **(extra or {})}
        environment["ESCDELAY"] = "1000"  # on a slow machine the rest of a key's sequence comes late, and would be taken for letters
        environment.pop("COLUMNS", None)
        environment.pop("LINES", None)
        self.process, self._file = pty.fork()
        if self.process == 0:
            os.execvpe(sys.executable, [sys.executable, "-m", "tui", *arguments], environment)  # noqa: S606
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._status: int | None = None

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._status is None:
            self.kill()
        self._close()

    def send(self, *keys: str) -> None:
        """Type: names of keys, or text as it is."""
        for key in keys:
            os.write(self._file, KEYS.get(key, key).encode())

    def wait_for(self, wanted: str | Callable[[str], bool], patience: float = PATIENCE) -> str:
        """The screen's text once it holds `wanted`. Fails with the screen if it never does."""
        until = time.monotonic() + patience
        while True:
            text = self.text()
            if wanted(text) if callable(wanted) else wanted in " ".join(text.split()) or wanted in text:
                return text
            if time.monotonic() > until or not self._read(0.25):
                raise AssertionError(f"never on screen: {wanted!r}\n{text}")

    def wait_until(self, true: Callable[[], bool], patience: float = PATIENCE) -> None:
        """Go on reading until this is true, whatever the screen says. Fails with the screen if it never is."""
        until = time.monotonic() + patience
        while not true():
            if time.monotonic() > until:
                raise AssertionError(f"never came true\n{self.text()}")
            self._read(0.05)

    def watch(self, seconds: float) -> None:
        """Let this time pass, as somebody does who only looks."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self._read(left):
            pass

    def text(self) -> str:
        """What is on the screen now."""
        while self._read(0):
            pass
        return "\n".join(line.rstrip() for line in self._screen.display)

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        """End the program with a signal and wait for it."""
        if self._status is None:
            os.kill(self.process, how)
            self.wait()

    def hang_up(self) -> None:
        """Close the terminal under the program, as a closed window does."""
        self._close()
        self.wait()

    def wait(self, patience: float = PATIENCE) -> int:
        """The exit code, negative for a signal; all that the program ever sent is on the screen then."""
        until = time.monotonic() + patience
        while self._alive():
            if time.monotonic() > until:
                os.kill(self.process, signal.SIGKILL)
                raise AssertionError(f"did not end\n{self.text()}")
            self._read(0.05)
        self.text()
        assert self._status is not None
        return self._status

    def _alive(self) -> bool:
        if self._status is None:
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status is None

    def _close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _read(self, wait: float) -> bool:
        """Take in what came; False if nothing came and, after waiting, nothing can come any more."""
        if self._file < 0:
            time.sleep(wait)
            return False
        ready, _, _ = select.select([self._file], [], [], wait)
        if not ready:
            return wait > 0 and self._alive()
        try:
            data = os.read(self._file, 65536)
        except OSError:
            return False
        self.raw += data
        self._stream.feed(data)
        return bool(data)

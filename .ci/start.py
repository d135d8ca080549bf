"""Run the README's first command in a terminal, wait for the lobby, press the quit key, and pass on how it ended."""

import os
import pty
import select
import signal
import sys
import time

LOBBY = b"Two-Way"
QUIT = b"q"
PATIENCE = 900
"""Seconds for installing and starting."""


def main(command: str) -> int:
    """Returns the command's exit code, 1 if the lobby never came."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS="80", LINES="24")
        os.execvp("bash", ["bash", "-c", command])  # noqa: S606, S607
    started, seen, lobby = time.monotonic(), b"", 0.0
    while time.monotonic() - started < PATIENCE:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            try:
                data = os.read(terminal, 65536)
            except OSError:
                break
            if not data:
                break
            seen += data
        # The alternate screen is the program's own; the installer also prints the name of the project.
        if not lobby and LOBBY in seen.partition(b"\x1b[?1049h")[2]:
            lobby = time.monotonic()
        if lobby and time.monotonic() - lobby > 1:
            os.write(terminal, QUIT)
            lobby = time.monotonic() + 5
    else:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if not lobby:
        sys.stdout.buffer.write(seen[-4000:])
        print("\nThe lobby did not appear.")
        return code or 1
    print(f"The lobby appeared and was left by its quit key; exit code {code}.")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

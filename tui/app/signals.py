"""Leaving the terminal as it was found, whatever ends the program.

Textual restores the terminal on a normal exit, but SIGTERM would kill it with the alternate screen left on, and one byte of
invalid UTF-8 on the input would end its input thread.
"""

import asyncio
import codecs
import os
import signal
import threading
from collections.abc import Callable
from functools import partial

LONGEST_FAREWELL = 2.0
"""Seconds in which an app that was told to end takes its leave of the terminal; a tenth is usual."""


def exit_on_signals(leave: Callable[[int], None], insist: bool = False) -> None:
    """Have the running loop call `leave` with the exit code when the program is told to end. Does nothing outside the main thread.

    `insist`: end the process in any case, should the app not have ended in a moment. Its driver writes to the terminal, and where that
    is gone for good (a closed window) it may wait for it for ever, with the loop. Nothing is lost by that: what was shown is saved, and
    whoever opens the session next sees that this process has ended.
    """
    loop = asyncio.get_running_loop()

    def told(number: int, frame: object) -> None:
        if insist:
            _end_anyway(128 + number)
        loop.call_soon_threadsafe(leave, 128 + number)

    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            # Not the loop's own handlers: those wait for the loop, and it may be waiting for the terminal.
            signal.signal(number, told)
        except ValueError:
            return


def _end_anyway(code: int) -> None:
    timer = threading.Timer(LONGEST_FAREWELL, os._exit, [code])
    timer.daemon = True
    timer.start()


def tolerate_broken_input(driver_module: str) -> None:
    """Make the terminal driver read invalid UTF-8 as U+FFFD.

    The driver asks for its decoder by name from its own module and offers no setting for errors, so that name is replaced there.
    """
    if driver_module != "textual.drivers.linux_driver":
        return
    from textual.drivers import linux_driver

    def lenient(encoding: str) -> "partial[codecs.IncrementalDecoder]":
        return partial(codecs.getincrementaldecoder(encoding), errors="replace")

    setattr(linux_driver, "getincrementaldecoder", lenient)  # noqa: B010

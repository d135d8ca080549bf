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


def exit_on_signals(leave: Callable[[int], None]) -> None:
    """Call `leave` with the exit code when the program is told to end. Does nothing where a loop takes no signals."""
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, leave, 128 + number)
        except (NotImplementedError, RuntimeError, ValueError):  # Windows, or a loop outside the main thread
            return


def end_anyway(code: int) -> None:
    """End the process with this code in a moment, should the app not have ended by then.

    Its farewell goes to the terminal, and where that is gone for good (a closed window) the driver may wait for it for ever. Nothing is
    lost: what was shown is saved, and whoever opens the session next sees that this process has ended.
    """
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

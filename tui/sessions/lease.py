"""Who is writing a session: a name for this writer, and whether another one is still there."""

import os
import platform
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.interview.machine import Interview  # the lobby opens the store and needs no machine


def holder_of(interview: "Interview") -> str:
    """A name for the writer of this interview: computer, process, interview."""
    return f"{platform.node()}/{os.getpid()}/{id(interview):x}"


def is_alive(holder: str) -> bool:
    """Whether a writer may still be there. False only if its process on this computer has surely ended, as after a kill."""
    node, _, rest = holder.partition("/")
    process = rest.partition("/")[0]
    if os.name != "posix" or node != platform.node() or not process.isdecimal():
        return True
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True

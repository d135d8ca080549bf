"""Who is writing a session: one writer at a time, known by name, and whether an earlier one is still there."""

import os
import platform
from datetime import datetime, timedelta
from itertools import count

from msgspec import Struct

LEASE = timedelta(seconds=90)
"""How long a writer that has gone silent keeps its session to itself if nobody can tell whether it lives."""
LONGEST = timedelta(hours=1)
"""How long one does whose process seems to run. Not for ever: the system may have given its number to another program, or keep
the number of one that was killed. Whoever thinks for longer loses nothing: the first window says that the talk went on elsewhere."""
_NUMBERS = count(1)


class Claim(Struct, frozen=True):
    """A writer's claim to a session, made at a moment and renewed by each event it writes."""

    holder: str
    now: datetime


def new_holder() -> str:
    """A name for one more writer: computer, process, number."""
    return f"{platform.node()}/{os.getpid()}/{next(_NUMBERS)}"


def stands(holder: str, until: str, claim: Claim) -> bool:
    """Whether an earlier claim by `holder` (empty: nobody), good until that time (ISO 8601), keeps this one out."""
    if holder in ("", claim.holder):
        return False
    alive = _runs(holder)
    if alive is False:
        return False
    try:
        left = datetime.fromisoformat(until) - claim.now
    except (ValueError, TypeError):
        return False
    # More time left than was ever given means that the clock was put back, and says nothing.
    return (-LONGEST if alive else timedelta(0)) < left <= LEASE


def _runs(holder: str) -> bool | None:
    """Whether the holder's process runs, as far as can be known: None for this process, other computers and other systems."""
    node, _, rest = holder.partition("/")
    process = rest.partition("/")[0]
    if os.name != "posix" or node != platform.node() or not process.isdecimal() or int(process) in (0, os.getpid()):
        return None
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return None
    return True

"""When a file that somebody is writing has come to rest: read too early, it is half a file and full of mistakes that nobody made.

An editor may write a file piece by piece, empty it first, or put another in its place; for a moment it is then short, empty or gone.
"""

from typing import TypeAlias

Stamp: TypeAlias = tuple[int, ...] | None
"""By which one state of a file is known from the next (`tui.scenario.source.stamp`); None: there is no file."""
REST = 0.3
"""Seconds without a change after which a file is read."""
LONG_REST = 2.0
"""The same for a file that is empty or gone: nearly always another one takes its place."""


class Settling:
    """Looks at a file's stamp now and then; knows no clock and no disk."""

    def __init__(self) -> None:
        self._read: Stamp = ()
        self._seen: Stamp = ()
        self._since = 0.0
        self._hurried = True

    def settled(self, now: float, stamp: Stamp, empty: bool = False) -> bool:
        """Whether the file is to be read now: it is in another state than when it was last read, and at rest. The first look says yes.

        `now`: seconds, never running backwards; `empty`: whether it holds nothing.
        """
        if stamp != self._seen:
            self._seen, self._since = stamp, now
        rest = 0.0 if self._hurried else LONG_REST if stamp is None or empty else REST
        self._hurried = False
        if self._seen == self._read or now - self._since < rest:
            return False
        self._read = stamp
        return True

    def hurry(self) -> None:
        """Whoever wrote it is done: the next look need not wait."""
        self._hurried = True

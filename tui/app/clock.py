"""The app's clock, as a value: the real one here, a driven one in tests."""

import asyncio
from time import monotonic
from typing import Protocol


class Clock(Protocol):
    """Tells and lets pass time, in seconds."""

    def now(self) -> float:
        """Seconds since some fixed moment; never goes back."""

    async def sleep(self, seconds: float) -> None:
        """Return after this many seconds."""


class RealClock:
    """The computer's monotonic clock."""

    def now(self) -> float:
        """Seconds since some fixed moment."""
        return monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait on the running loop."""
        await asyncio.sleep(seconds)

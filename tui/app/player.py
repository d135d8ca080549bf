"""Playing a tape back: a place on it, a speed, and time."""

from collections.abc import Callable

from tui.app.clock import Clock
from tui.interview import words
from tui.sessions.tape import MS_A_WORD, Tape

SPEEDS = (0.5, 1.0, 1.5, 2.0, 4.0, 8.0)


class Player:
    """Where we are on a tape. `run` moves on as time does; a cancelled `run` loses nothing."""

    def __init__(self, tape: Tape, clock: Clock, moved: Callable[[bool], None], speed: float = 1.0) -> None:
        """`moved` is called at each step of the way; True: only the words of the same line grew. `speed`: one of SPEEDS."""
        self._tape = tape
        self._clock = clock
        self._moved = moved
        self._speed = SPEEDS.index(speed)
        self.index = 0
        """The step that we are at."""
        self.heard: int | None = None
        """Words heard of it, None for all."""
        self.playing = False

    @property
    def speed(self) -> float:
        """How many times as fast as it was."""
        return SPEEDS[self._speed]

    @property
    def last(self) -> int:
        """The last step."""
        return max(0, len(self._tape.steps) - 1)

    def faster(self, by: int) -> None:
        """The next speed up (1) or down (-1)."""
        self._speed = max(0, min(len(SPEEDS) - 1, self._speed + by))

    def go(self, index: int) -> None:
        """To a step, with all of its words."""
        self.index, self.heard = max(0, min(self.last, index)), None
        self._moved(False)

    def rewind(self) -> None:
        """To the very start, nothing heard yet."""
        self.index, self.heard = 0, 0
        self._moved(False)

    async def run(self) -> None:
        """Play on from here to the end."""
        if not self._tape.steps:
            return
        self.playing = True
        try:
            while True:
                await self._play_step()
                if self.index >= self.last:
                    break
                self.index, self.heard = self.index + 1, 0
                self._moved(False)
        finally:
            self.playing = False
        self._moved(True)

    async def _play_step(self) -> None:
        step, taken = self._tape.steps[self.index], self._tape.milliseconds(self.index)
        count = len(words.words(step.text))
        said = min(taken, count * MS_A_WORD) if step.voice == "them" else 0
        if self.heard is not None:
            while said and self.heard < count:
                self.heard += 1
                self._moved(True)
                await self._sleep(said / count)
            self.heard = None
            self._moved(not said)
        await self._sleep(taken - said)

    async def _sleep(self, milliseconds: float) -> None:
        await self._clock.sleep(milliseconds / 1000 / self.speed)

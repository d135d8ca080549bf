"""The interview of a text that is being written: the same screen, with a row on top that tells about the file."""

import asyncio

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static

from tui.app.clock import Clock
from tui.app.data import line
from tui.app.desk import Rehearsal
from tui.app.screens.interview import InterviewScreen
from tui.authoring.watched import Told, WatchedRehearsal
from tui.scenario.watching import LOOK_S


def room(rehearsal: Rehearsal, clock: Clock, timer: int = 0) -> InterviewScreen:
    """The screen for a talk."""
    if isinstance(rehearsal, WatchedRehearsal):
        return WatchedInterviewScreen(rehearsal, clock, timer)
    return InterviewScreen(rehearsal, clock, timer)


class FileLine(Static):
    """What became of the last save."""

    DEFAULT_CSS = """
    FileLine { dock: top; height: auto; max-height: 4; padding: 0 2; background: $surface; color: $text-muted; }
    FileLine.-bad { color: $text-warning; }
    """


class WatchedInterviewScreen(InterviewScreen):
    """Looks at the file a few times a second; what was saved is taken up between two words."""

    def __init__(self, rehearsal: WatchedRehearsal, clock: Clock, timer: int = 0) -> None:
        super().__init__(rehearsal, clock, timer)
        self._watched = rehearsal
        self._looking = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """The row on top, and the interview."""
        yield FileLine(line("Watching the file: what you save is played from here on."), id="file", markup=False)
        yield from super().compose()

    def on_mount(self) -> None:
        """Begin to watch; the talk begins by itself."""
        self._watch()

    @work(group="watch", exclusive=True)
    async def _watch(self) -> None:
        while True:
            await self._clock.sleep(LOOK_S)
            await self.look()

    async def look(self) -> None:
        """Look at the file once, in a thread because reading a changed one takes a moment, and take up what is new."""
        async with self._looking:
            news = await asyncio.to_thread(self._watched.look)
            told = self._watched.follow(news)
            if told is not None:
                self._tell(told)

    def _tell(self, told: Told) -> None:
        row = self.query_one(FileLine)
        row.update(line(("✓ " if told.good else "! ", "bold"), told.sentence))
        row.set_class(not told.good, "-bad")
        if told.good:
            self.reread()

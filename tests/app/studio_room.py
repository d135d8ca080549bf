"""The studio in a test's hands: its screen, its panes, its file."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Static

from tests.app.house import House, SmallEar, screen_text
from tests.conftest import FIXTURES
from tui.app.journey import StudioChosen
from tui.app.screens.studio import StudioScreen
from tui.app.widgets.bench import BenchPane
from tui.app.widgets.outline import OutlineView
from tui.app.widgets.rows import Rows
from tui.app.widgets.source import SourceView
from tui.app.workroom import Workroom
from tui.authoring.bench import Bench
from tui.interview.hearing import Hearer
from tui.listening.acts import TopicWords
from tui.scenario.cache import digest
from tui.scenario.model import Bank
from tui.scenario.watching import LOOK_S

RAW = (FIXTURES / "corner-shop" / "scenario.yaml").read_text(encoding="utf-8")
WIDE, USUAL, SMALL = (130, 34), (80, 24), (60, 20)


class SmallRoom(Workroom):
    """With an ear that knows a few words."""

    def _new_ear(self, topics: dict[str, TopicWords]) -> Hearer:
        return SmallEar()


class Studio:
    """The screen in a test's hands."""

    def __init__(self, house: House, pilot: Pilot[None], file: Path) -> None:
        self.house = house
        self.pilot = pilot
        self.file = file

    @property
    def screen(self) -> StudioScreen:
        return next(screen for screen in self.house.app.screen_stack if isinstance(screen, StudioScreen))

    @property
    def bench(self) -> Bench:
        bench = self.screen.query_one(BenchPane).bench
        assert bench is not None
        return bench

    @property
    def focused(self) -> str:
        """What takes the keys."""
        return (self.screen.focused.id or "") if self.screen.focused else ""

    @property
    def text(self) -> str:
        return screen_text(self.house.app)

    def shown(self, pane: str) -> str:
        """What one pane shows, on one line."""
        widget = self.screen.query_one(f"#{pane}", Rows)
        rows = (widget.render_line(y).text for y in range(widget.size.height))
        return " ".join(" ".join(rows).replace("▎", " ").split())

    async def comes_to(self, part: str) -> None:
        """Wait until the outline's cursor is there."""
        await self.house.until(self.pilot, lambda: self.part == part)

    @property
    def news(self) -> str:
        return str(self.screen.query_one("#news", Static).render())

    @property
    def line(self) -> str:
        """The line of the file with the source's cursor."""
        return self.file.read_text(encoding="utf-8").split("\n")[self.screen.query_one(SourceView).line - 1].strip()

    @property
    def part(self) -> str:
        """The outline's entry with the cursor."""
        return str(self.screen.query_one("#where", Static).render()).split("  ")[0]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def go(self, *where: str | int) -> None:
        """The cursor of the outline to a part, as a click there would."""
        outline = self.screen.query_one(OutlineView)
        draft = self.screen._draft
        assert draft is not None
        entry = draft.outline.of_where(where)
        assert entry is not None
        outline.go(entry)
        outline.action_move(0)
        await self.pilot.pause()

    async def pick(self, number: int) -> None:
        """Take an answer by its number, once the list has been there for a moment."""
        await self.house.clock.pass_time(1)
        await self.press(str(number))

    async def write(self, text: str) -> None:
        self.composer_focus()
        self.house.composer.insert(text)
        await self.press("enter")

    def composer_focus(self) -> None:
        self.house.composer.focus()

    async def save(self, text: str) -> None:
        """Save from another window, and wait until it was read."""
        self.file.write_text(text, encoding="utf-8")
        await self.time(lambda: self.is_read(text))

    def is_read(self, text: str) -> bool:
        """Whether this is what the screen shows, and the rehearsal has heard of it."""
        draft, wanted = self.screen._draft, digest(text.encode())
        if draft is None or draft.digest != wanted:
            return False
        return draft.scenario is None or self.bench.interview.scenario.digest == wanted or bool(self.bench.lacking)

    async def time(self, come: Callable[[], bool]) -> None:
        """Let time pass until something is so."""
        for _ in range(200):
            await self.house.clock.pass_time(LOOK_S)
            await asyncio.sleep(0.003)
            if come():
                await self.pilot.pause()
                return
        raise AssertionError(f"it never came to that\n{self.text}")


async def opened(house: House, pilot: Pilot[None], file: Path, bank: Bank) -> Studio:
    house.app.post_message(StudioChosen(SmallRoom(file, bank)))
    await house.screen(pilot, "StudioScreen")
    studio = Studio(house, pilot, file)
    await house.until(pilot, lambda: studio.screen.query_one(BenchPane).bench is not None or "error" in studio.news)
    return studio

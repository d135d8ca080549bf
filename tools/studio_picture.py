"""Make the picture of the studio: a rehearsal that began at the third beat, and the line that answered a question.

python -m tools.studio_picture [FILE]        default: docs/studio.svg
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot

from tools.picture import write
from tui.app.app import TwoWayApp
from tui.app.front_desk import FrontDesk
from tui.app.journey import StudioChosen
from tui.app.widgets.bench import BenchPane
from tui.app.widgets.composer import Composer
from tui.app.workroom import Workroom
from tui.authoring.bench import Beginning, Bench

SIZE = (140, 40)
SCENARIO = Path("scenarios/the-third-analyst/scenario.yaml")
"""From the folder of the repository: the picture shows this path."""
BEGINNING = Beginning(beat="promise", knows=frozenset({"reporting-first"}))
QUESTION = "How many people have held this job in the last two years?"


async def draw() -> str:
    """The picture as SVG."""
    desk = FrontDesk(now=lambda: datetime(2026, 1, 5, 19, tzinfo=UTC), draw=lambda: 1, clock=lambda: 0)
    room = Workroom(SCENARIO)
    app = TwoWayApp(desk, first=StudioChosen(room))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        while not app.screen.query(BenchPane) or (begun := app.screen.query_one(BenchPane).bench) is None:
            await pilot.pause()
        scenario = begun.interview.scenario
        app.screen.query_one(BenchPane).begin(Bench(scenario, room.bank, room.ear(scenario), BEGINNING))
        await _press(pilot, "f5", "enter", "enter")
        app.screen.query_one(Composer).insert(QUESTION)
        await _press(pilot, "enter", "up")
        return app.export_screenshot(title="twoway studio")


async def _press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


if __name__ == "__main__":
    sys.exit(write(draw, "studio.svg"))

"""What looking back costs: CPU milliseconds to open a session, and to seek to any line of it, frame and all.

Run: python benchmarks/replay.py [TIMES]   (how often the evening is repeated in one log: 2, about 220 events, if not given)
"""

import asyncio
import os
import statistics
import sys
import tempfile
from datetime import UTC, datetime
from time import process_time

import msgspec

from tui.app.app import TwoWayApp
from tui.app.front_desk import FrontDesk
from tui.app.journey import ReplayChosen
from tui.app.record_room import RecordRoom
from tui.app.screens.replay import ReplayScreen
from tui.authoring.plan import read_plan
from tui.authoring.trial import attempt
from tui.interview.book import topics_of
from tui.interview.events import Asked, Cut, Ended, Event, Hinted, Learned, Said, Spoke, Started
from tui.listening.ear import Ear
from tui.places import shipped_scenarios
from tui.scenario import library
from tui.sessions.rows import NewSession
from tui.sessions.store import Store

FOLDER = shipped_scenarios() / "the-third-analyst"
SESSION = "20260101-0900-0001"


def evening(times: int) -> list[Event]:
    """A lively evening by the shipped plan, so many times over in one log."""
    scenario, bank = library.load(FOLDER / "scenario.yaml").scenario, library.load_bank()
    log = attempt(read_plan(FOLDER / "engaged.plan"), scenario, bank, Ear(topics_of(scenario, bank))).interview.events
    found: list[Event] = [log[0]]
    body = [event for event in log if not isinstance(event, Started | Ended)]
    for _ in range(times):
        by, later = len(found) - body[0].number + 1, found[-1].at
        found += [_moved(event, by, later) for event in body]
    return [*found, msgspec.structs.replace(log[-1], number=len(found) + 1, at=found[-1].at)]


def _moved(event: Event, by: int, later: int) -> Event:
    """The event further down the log, with what it points to."""
    moved = msgspec.structs.replace(event, number=event.number + by, at=event.at + later)
    match moved:
        case Spoke(replies_to=int(number)):
            return msgspec.structs.replace(moved, replies_to=number + by)
        case Asked(follows=int(number)):
            return msgspec.structs.replace(moved, follows=number + by)
        case Cut() | Hinted():
            return msgspec.structs.replace(moved, spoke=moved.spoke + by)
        case Learned():
            return msgspec.structs.replace(moved, spoke=moved.spoke + by, asked=moved.asked + by if moved.asked else None)
        case Said():
            return moved
    return moved


def keep(log: list[Event]) -> None:
    """Save it."""
    scenario = library.load(FOLDER / "scenario.yaml").scenario
    began = datetime(2026, 1, 1, 9, tzinfo=UTC).isoformat()
    new = NewSession(
        id=SESSION, scenario=scenario.id, digest=scenario.digest, title=scenario.title, seed=1, difficulty="guarded", pace="live",
        started_at=began,
    )  # fmt: skip
    with Store.open() as store:
        store.create(new, scenario, log)


def opening() -> list[float]:
    """CPU milliseconds of taking the session off the shelf."""
    room = RecordRoom(lambda: datetime.now(UTC))
    taken = []
    for _ in range(21):
        start = process_time()
        room.recording(SESSION)
        taken.append((process_time() - start) * 1000)
    return taken


async def seeking() -> tuple[list[float], list[float]]:
    """CPU milliseconds of going to each line from far away, and of the same with the frame drawn; on a screen of 140 by 45."""
    desk = FrontDesk(now=lambda: datetime.now(UTC), draw=lambda: 1, clock=lambda: 0)
    app = TwoWayApp(desk, first=ReplayChosen(SESSION))
    seeks, frames, idle = [], [], []
    async with app.run_test(size=(140, 45)) as pilot:
        while not (isinstance(app.screen, ReplayScreen) and app.screen.player):
            await pilot.pause(0.01)
        player = app.screen.player
        for index in range(player.last + 1):
            player.go(player.last - index)
            await pilot.pause()
            start = process_time()
            player.go(index)
            seeks.append((process_time() - start) * 1000)
            await pilot.pause()
            frames.append((process_time() - start) * 1000)
            start = process_time()
            await pilot.pause()
            idle.append((process_time() - start) * 1000)
    return seeks, [frame - statistics.median(idle) for frame in frames]


def main(times: int = 2) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["TWOWAY_HOME"] = home
        log = evening(times)
        keep(log)
        print(f"events                  {len(log)}")
        first, *further = opening()
        print(f"open, CPU ms            {statistics.median(further):.1f}   (the first time, with imports and bank: {first:.1f})")
        seeks, frames = asyncio.run(seeking())
        print(f"seek, CPU ms            median {statistics.median(seeks):.1f}, worst {max(seeks):.1f}   ({len(seeks)} lines)")
        print(f"with its frame          median {statistics.median(frames):.1f}, worst {max(frames):.1f}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))

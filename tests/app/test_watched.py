"""A rehearsal that follows the file it is made from, on the screen."""

import os
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.house import House, SmallEar, screen_text
from tui.app.desk import Door, Rehearsal
from tui.app.journey import RoomReady
from tui.app.screens.watched import FileLine, WatchedInterviewScreen
from tui.authoring.watched import WatchedRehearsal
from tui.interview.events import Spoke
from tui.interview.machine import Interview
from tui.scenario import library
from tui.scenario.model import Bank
from tui.scenario.watching import PATIENT

BEATS = ("arrival", "pitch", "doubt")
LINES = 12
"""In a beat, if nobody takes any out."""
SAVES = 200
ENOUGH = PATIENT + 3
"""Looks after which everything that can be said of a save has been said."""
HEAD = """\
twoway: 1
title: Draft {version}
role: Reader
company: Paper Mill
interviewers: {{vera: {{name: Vera Holm}}}}
facts: {{damp: {{severity: 1, colour: green, area: team, text: It is dry.}}}}
topics: {{team-size: {{ladder: {{fact: {{say: We are four., reveals: [damp]}}}}}}}}
outcomes: {{any: {{title: Draft {version}, text: Done.}}}}
beats:
"""


def draft(version: int, left_out: frozenset[int] = frozenset(), without: str = "", extra: int = 0) -> str:
    """A scenario whose lines say their number. `left_out`: numbers that it lacks; `extra`: a number behind which a line was put in."""
    rows = [HEAD.format(version=version)]
    for place, beat in enumerate(BEATS):
        if beat == without:
            continue
        rows.append(f"  {beat}:\n    say: |\n")
        for number in range(place * LINES + 1, (place + 1) * LINES + 1):
            rows.append("" if number in left_out else f"      Number {number} in draft {version}.\n")
            rows.append(f"      An afterthought of draft {version}.\n" if number == extra else "")
        rows.append(f"    ask: What of {beat}, draft {version}?\n    resume: {beat}?\n")
    return "".join(rows)


class Writer:
    """Saves as editors do, and as they fail to."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.version = 1
        self.text = draft(1)
        self.file.write_text(self.text, encoding="utf-8")

    def write(self, text: str) -> None:
        """In place."""
        self.text = text
        self.file.write_text(text, encoding="utf-8")

    def put_in_place(self, text: str) -> None:
        """As another file under the same name."""
        self.text = text
        beside = self.file.with_suffix(".tmp")
        beside.write_text(text, encoding="utf-8")
        beside.replace(self.file)

    def next_draft(self, chance: random.Random, **more: str) -> str:
        self.version += 1
        left_out = frozenset(number for number in range(1, len(BEATS) * LINES + 1) if number % 3 and chance.random() < 0.3)
        return draft(self.version, left_out, extra=chance.choice([0, 5, 15, 30]), **more)


@pytest.fixture
def writer(tmp_path: Path, bank: Bank, monkeypatch: pytest.MonkeyPatch) -> Writer:
    monkeypatch.setattr(library, "load_bank", lambda: bank)
    (tmp_path / "draft").mkdir()
    return Writer(tmp_path / "draft" / "scenario.yaml")


class Watching:
    """The screen in a pilot's hands, with everything that it must keep."""

    def __init__(self, house: House, pilot: Pilot[None], writer: Writer, bank: Bank) -> None:
        self.house, self.pilot, self.writer = house, pilot, writer
        scenario = library.load(writer.file).scenario
        interview = Interview(scenario, bank, SmallEar(), 1, "guarded", "stepped")
        interview.start(0)
        self.rehearsal = WatchedRehearsal(interview, writer.file, bank, lambda scenario, bank: SmallEar(), lambda: 0)

    async def enter(self) -> None:
        def door() -> Rehearsal:
            return self.rehearsal

        entered: Door = door
        self.house.app.post_message(RoomReady(entered))
        await self.house.screen(self.pilot, "WatchedInterviewScreen")
        await self.house.until(self.pilot, lambda: self.rehearsal.interview.running is not None)

    @property
    def screen(self) -> WatchedInterviewScreen:
        screen = self.house.app.screen
        assert isinstance(screen, WatchedInterviewScreen)
        return screen

    @property
    def row(self) -> str:
        return str(self.screen.query_one(FileLine).render())

    @property
    def bad(self) -> bool:
        return self.screen.query_one(FileLine).has_class("-bad")

    @property
    def lines(self) -> list[Spoke]:
        return [event for event in self.rehearsal.interview.events if isinstance(event, Spoke)]

    async def looks(self, times: int = ENOUGH) -> None:
        """Look, and see that looking alone moves nothing of the talk."""
        interview = self.rehearsal.interview
        log, here = list(interview.events), (interview.running, interview.open_ask, interview.phase, self.house.text())
        for _ in range(times):
            await self.screen.look()
        assert interview.events == log
        assert (interview.running, interview.open_ask, interview.phase, self.house.text()) == here

    async def go_on(self) -> None:
        """The candidate's next move: hear the next line, or answer."""
        if self.rehearsal.interview.candidates_turn:
            await self.house.say(self.pilot, "I like it.")
        else:
            await self.pilot.press("enter")
        await self.pilot.pause()


async def test_what_is_saved_is_said_from_the_next_line_on(house: House, writer: Writer, bank: Bank) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        table = Watching(house, pilot, writer, bank)
        await table.enter()
        assert "Watching the file" in screen_text(house.app)
        assert "not saved" in screen_text(house.app)
        writer.write(draft(2))
        await table.looks()
        assert table.row == "✓ What was saved is in play (version 2)."
        assert "Draft 2" in screen_text(house.app)
        await table.go_on()
        assert [line.text for line in table.lines] == ["Number 1 in draft 1.", "Number 2 in draft 2."]
        assert "Number 1 in draft 1. Number 2 in draft 2." in house.text()


async def test_a_mistake_is_shown_at_its_place_until_it_is_mended(house: House, writer: Writer, bank: Bank) -> None:
    async with house.app.run_test(notifications=True, size=(80, 24)) as pilot:
        table = Watching(house, pilot, writer, bank)
        await table.enter()
        writer.write(draft(2).replace("company:", "compny:"))
        await table.looks()
        assert table.row == "! scenario.yaml:4:1: 'compny' is not known here. The version before stays in play."
        assert table.bad
        await table.go_on()
        writer.write(draft(1))
        await table.looks()
        assert table.row == "✓ The file is again as it is in play (version 1)."
        assert [line.text for line in table.lines] == ["Number 1 in draft 1.", "Number 2 in draft 1."]


async def test_a_version_without_the_place_waits_until_the_talk_has_left_it(house: House, writer: Writer, bank: Bank) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        table = Watching(house, pilot, writer, bank)
        await table.enter()
        writer.write(draft(2, without="arrival"))
        await table.looks()
        assert "you are in the beat 'arrival', and it is not in the file any more" in table.row
        while table.lines[-1].beat == "arrival":
            await table.looks(1)
            assert table.bad
            await table.go_on()
        await table.looks(1)
        assert table.row == "✓ What was saved is in play (version 2)."
        await table.go_on()
        assert table.lines[-1].text == f"Number {LINES + 2} in draft 2."


async def test_a_watched_rehearsal_ends_in_its_debrief_and_leaves_nothing_behind(house: House, writer: Writer, bank: Bank) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        table = Watching(house, pilot, writer, bank)
        await table.enter()
        while table.rehearsal.interview.phase == "talking":
            await table.go_on()
        await pilot.press("enter")
        await house.screen(pilot, "DecisionScreen")
        await house.clock.pass_time(1)
        await pilot.press("d", "enter")
        await house.screen(pilot, "DebriefScreen")
        await house.until(pilot, lambda: "The job" in screen_text(house.app))
        await pilot.press("r")
        await house.until(pilot, lambda: "This rehearsal was not saved" in screen_text(house.app))


def moves(writer: Writer, chance: random.Random, beat: str) -> dict[str, Callable[[], object]]:
    """Every way to save. Those whose name ends in "for a moment" are followed by a whole save before anybody may speak of them."""
    new = writer.next_draft(chance)
    return {
        "good": lambda: writer.write(new),
        "put in place": lambda: writer.put_in_place(new),
        "broken": lambda: writer.write(new.replace("role:", "roll:")),
        "hostile": lambda: writer.write(new.replace("Reader", "Read\x1b]0;er\x07")),
        "not yaml": lambda: writer.write(new + "\n  - [oops"),
        "no text": lambda: writer.file.write_bytes(b"\xff\xfe\x00"),
        "gone": lambda: writer.file.unlink(missing_ok=True),
        "the beat taken out": lambda: writer.write(writer.next_draft(chance, without=beat)),
        "a part for a moment": lambda: writer.write(new[: chance.randrange(len(new))]),
        "emptied for a moment": lambda: writer.write(""),
        "gone for a moment": lambda: writer.file.unlink(missing_ok=True),
        "touched": lambda: os.utime(writer.file) if writer.file.exists() else None,
    }


async def test_two_hundred_saves_never_lose_the_place(house: House, writer: Writer, bank: Bank) -> None:
    """Whatever is saved, however: what was said stays, no line comes twice, none that all drafts have is passed over."""
    chance = random.Random(20)
    async with house.app.run_test(notifications=True) as pilot:
        table = Watching(house, pilot, writer, bank)
        await table.enter()
        seen: set[str] = set()
        for number in range(SAVES):
            ways = moves(writer, chance, table.lines[-1].beat)
            how = chance.choice(list(ways))
            seen.add(how)
            before, row = table.rehearsal.interview.scenario, table.row
            ways[how]()
            if how.endswith("for a moment"):
                await table.looks(chance.randrange(0, PATIENT))
                assert table.row == row or table.row.startswith("✓"), how
                writer.put_in_place(writer.next_draft(chance))
            await table.looks()
            playing = table.rehearsal.interview.scenario
            if how in ("good", "put in place") or how.endswith("for a moment"):
                assert playing.title == f"Draft {writer.version}"
                assert not table.bad
            elif how != "touched":
                assert playing is before
                assert table.bad
                assert "stays in play" in table.row
            if number % 5 == 0 and table.rehearsal.interview.phase == "talking":
                await table.go_on()
                await table.looks(1)  # what lacked the place may be in play now
        assert seen == set(ways)
        writer.write(draft(999))
        await table.looks()
        while table.rehearsal.interview.phase == "talking":
            await table.go_on()
    numbers = [int(found[1]) for line in table.lines if (found := re.match(r"Number (\d+)", line.text))]
    assert len(numbers) == len(set(numbers))
    assert [number for number in numbers if number % 3 == 0] == list(range(3, len(BEATS) * LINES + 1, 3))
    assert [line.beat for line in table.lines if line.role == "ask"] == list(BEATS)

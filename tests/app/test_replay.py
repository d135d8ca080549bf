"""A session played back: seeking, playing, marks, notes, and the ways on from there."""

import re

import pytest
from textual.pilot import Pilot

from tests.app.house import House, screen_text
from tests.app.keeping import evening, keep
from tui.app.journey import ReplayChosen
from tui.app.screens.replay import ReplayScreen
from tui.app.widgets.notebook import Notebook
from tui.app.widgets.prompt import Line
from tui.interview.events import Asked, Learned
from tui.interview.notes import notes_of
from tui.scenario.model import Bank, Scenario
from tui.sessions.store import Store

SIZE = (100, 30)


@pytest.fixture
def kept(shelf: House, small: Scenario, bank: Bank) -> House:
    keep(small, "s1", evening(small, bank, "overtime", "why-open"))
    return shelf


async def opened(house: House, pilot: Pilot[None], number: int = 0) -> ReplayScreen:
    house.app.post_message(ReplayChosen("s1", number))
    await house.screen(pilot, "ReplayScreen")
    await house.until(pilot, lambda: "line " in screen_text(house.app))
    screen = house.app.screen
    assert isinstance(screen, ReplayScreen)
    return screen


def without_scrollbar(house: House) -> list[str]:
    return [re.sub("[▁▂▃▄▅▆▇█]", " ", row).rstrip() for row in screen_text(house.app).splitlines()]


def line(screen: ReplayScreen) -> int:
    assert screen.player is not None
    return screen.player.index + 1


async def test_it_opens_at_the_start_and_hides_what_comes_later(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        screen = await opened(kept, pilot)
        assert line(screen) == 1
        assert [turn.voice for turn in kept.transcript.turns] == ["them", "aside"], "a line with its note"
        await pilot.press("end")
        shown = kept.text()
        for piece in ("How about overtime?", "You decline the job.", "▲ red flag: ", "✎ they looked away"):
            assert piece in shown
        await pilot.press("home")
        assert "How about overtime?" not in kept.text()
        await pilot.press("escape")
        await kept.screen(pilot, "LobbyScreen")


async def test_every_step_shows_what_one_that_came_all_the_way_shows(kept: House) -> None:
    """Seeking to a line is the same as stepping there."""
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        screen = await opened(kept, pilot)
        assert screen.player is not None
        stepped = []
        for _ in range(screen.player.last):
            stepped.append((kept.text(), without_scrollbar(kept)))
            await pilot.press("right")
        for index in range(screen.player.last - 1, -1, -6):
            screen.action_end(1)
            screen.player.go(index)
            assert kept.text() == stepped[index][0]
            await kept.until(pilot, lambda index=index: without_scrollbar(kept) == stepped[index][1])  # type: ignore[misc]


async def test_playing_takes_the_time_that_it_took_and_can_be_paused(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        screen = await opened(kept, pilot)
        player = screen.player
        assert player is not None
        await pilot.press("end", "space")
        await kept.until(pilot, lambda: player.playing and player.index == 0)
        assert "▶ playing" in screen_text(kept.app)
        await kept.clock.pass_time(0.7)
        assert player.index == 0
        assert 0 < (player.heard or 0) < 6
        await pilot.press("space")
        heard, words = player.heard, kept.text()
        await kept.clock.pass_time(60)
        assert (player.heard, kept.text()) == (heard, words)
        assert "‖ paused" in screen_text(kept.app)
        await pilot.press("plus", "plus", "plus", "plus", "plus", "space")
        assert player.speed == 8
        await kept.clock.pass_time(600)
        await kept.until(pilot, lambda: not player.playing)
        assert (player.index, player.heard) == (player.last, None)
        assert "You decline the job." in kept.text()


async def test_a_step_while_it_plays_plays_on_from_there(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        screen = await opened(kept, pilot)
        player = screen.player
        assert player is not None
        await pilot.press("space", "down", "down")
        at = player.index
        assert at > 1
        await kept.until(pilot, lambda: player.playing)
        await kept.clock.pass_time(120)
        assert player.index > at


async def test_marks_are_jumped_between_by_kind(kept: House, small: Scenario, bank: Bank) -> None:
    log = evening(small, bank, "overtime", "why-open")
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        screen = await opened(kept, pilot)
        tape = screen.tape
        assert tape is not None
        asked = [tape.index_of(event.number) + 1 for event in log if isinstance(event, Asked)]
        await pilot.press("m")
        assert "n and p: your questions" in screen_text(kept.app)
        await pilot.press("n")
        assert line(screen) == asked[0]
        shown = screen_text(kept.app)
        assert "×  You cut in" in shown
        assert "An open question" in shown
        await pilot.press("n")
        assert line(screen) == asked[1]
        await pilot.press("n")
        assert "no more ahead: your questions" in screen_text(kept.app)
        await pilot.press("p")
        assert line(screen) == asked[0]
        learned = next(event for event in log if isinstance(event, Learned))
        for _ in range(8):
            await pilot.press("m")
            if "n and p: facts" in screen_text(kept.app):
                break
        await pilot.press("home", "n")
        assert line(screen) == tape.index_of(learned.number) + 1
        assert [fact.text for fact in screen.query_one(Notebook).facts] == [small.facts[learned.fact].text]


async def test_words_are_found(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        screen = await opened(kept, pilot)
        await pilot.press("slash", *"FOUR years", "enter")
        first = line(screen)
        assert first > 1
        assert "found at" in screen_text(kept.app)
        await pilot.press("n")
        assert line(screen) > first
        await pilot.press("p", "slash")
        box = screen.query_one(Line)
        assert box.value == "FOUR years"
        box.value = "zeppelin"
        await pilot.press("enter")
        assert line(screen) == first
        assert "never said: zeppelin" in screen_text(kept.app)
        await pilot.press("slash", "q", "escape")
        assert kept.app.screen is screen, "escape only leaves the line"


async def test_a_note_is_written_changed_and_taken_away(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        screen = await opened(kept, pilot)
        await pilot.press("right", "right", "a", *"no figures [b]", "enter")
        await kept.until(pilot, lambda: "✎ no figures [b]" in screen_text(kept.app))
        assert line(screen) == 3
        assert "no figures [b]" in str(screen.query_one(Notebook).notes)
        await pilot.press("a", "backspace", "enter")
        await kept.until(pilot, lambda: "✎ no figures [b" in screen_text(kept.app) and "[b]" not in screen_text(kept.app))
        with Store.open() as store:
            assert [note.text for note in notes_of(store.events("s1"))] == ["they looked away", "no figures [b"]
        await pilot.press("a")
        screen.query_one(Line).value = ""
        await pilot.press("enter")
        await kept.until(pilot, lambda: "no figures" not in screen_text(kept.app))


async def test_a_moment_is_tried_again_from_here(kept: House, small: Scenario, bank: Bank) -> None:
    asked = next(event for event in evening(small, bank, "overtime", "why-open") if isinstance(event, Asked))
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(kept, pilot, asked.number)
        assert "How about overtime?" in kept.text()
        await pilot.press("w")
        await kept.screen(pilot, "InterviewScreen")
        await kept.until(pilot, lambda: len(kept.transcript.turns) > 0)
        assert "How about overtime?" not in kept.text()
        assert len(kept.app.screen_stack) == 2


async def test_the_debrief_is_one_key_away_and_leads_back(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(kept, pilot)
        await pilot.press("d")
        await kept.screen(pilot, "DebriefScreen")
        await kept.until(pilot, lambda: "What this job really was" in screen_text(kept.app))
        await pilot.press("escape")
        await kept.screen(pilot, "ReplayScreen")


async def test_an_unfinished_one_has_no_debrief_yet_and_a_missing_one_is_said_to_be(shelf: House, small: Scenario, bank: Bank) -> None:
    keep(small, "s1", evening(small, bank, "overtime", to_the_end=False))
    async with shelf.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(shelf, pilot)
        await pilot.press("d")
        await shelf.until(pilot, lambda: "There is a debrief once" in screen_text(shelf.app))
        await pilot.press("escape")
        await shelf.screen(pilot, "LobbyScreen")
        shelf.app.post_message(ReplayChosen("nobody"))
        await shelf.until(pilot, lambda: "no longer in the store" in screen_text(shelf.app))
        await pilot.press("space", "right", "n", "a", "slash", "w", "d", "end")
        assert isinstance(shelf.app.screen, ReplayScreen)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 45), (20, 8)])
async def test_it_fits(kept: House, size: tuple[int, int]) -> None:
    async with kept.app.run_test(size=size, notifications=True) as pilot:
        await opened(kept, pilot) if size[0] > 20 else None
        await pilot.press("end", "b", "f9")
        await pilot.pause()
        assert all(len(row) <= size[0] for row in screen_text(kept.app).splitlines())

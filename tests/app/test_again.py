"""Trying a moment again from the debrief, and notes that are written while the talk goes on."""

from tests.app.house import House, screen_text
from tests.app.keeping import evening, keep
from tui.app.journey import DebriefChosen
from tui.app.widgets.composer import Composer
from tui.app.widgets.notebook import Notebook
from tui.interview.events import Noted, Spoke
from tui.interview.moves import Note
from tui.scenario.model import Bank, Scenario
from tui.sessions.cards import KeptCard


async def test_a_moment_that_was_let_go_is_chosen_in_the_debrief(shelf: House, small: Scenario, bank: Bank) -> None:
    log = evening(small, bank)
    keep(small, "s1", log)
    async with shelf.app.run_test(size=(80, 24), notifications=True) as pilot:
        recording = shelf.desk.records.recording("s1")._replace(cards=[KeptCard(2, 10), KeptCard(1, 40, "curious", "narrow")])
        shelf.app.post_message(DebriefChosen(recording))
        await shelf.screen(pilot, "DebriefScreen")
        await shelf.until(pilot, lambda: "What this job really was" in screen_text(shelf.app))
        await pilot.press("2", "pagedown", "pagedown", "pagedown", "pagedown")
        await shelf.until(pilot, lambda: "By rubric 1 it was 40, curious." in screen_text(shelf.app))
        assert "By rubric 2" not in screen_text(shelf.app), "the newest is the one that is shown"
        await pilot.press("t")
        await shelf.screen(pilot, "PickScreen")
        first = next(row for row in screen_text(shelf.app).splitlines() if "“" in row)
        await pilot.press("enter")
        await shelf.screen(pilot, "InterviewScreen")
        running = shelf.rehearsal.interview.running
        assert running is not None
        assert " ".join(running.text.split())[:20] in first
        assert shelf.rehearsal.interview.events == log[: len(shelf.rehearsal.interview.events)]


async def test_where_nothing_was_let_go_it_says_so_and_the_replay_is_a_key_away(shelf: House, small: Scenario, bank: Bank) -> None:
    log = [event for event in evening(small, bank) if not (isinstance(event, Spoke) and (event.opens or event.dodge))]
    keep(small, "s1", evening(small, bank))
    async with shelf.app.run_test(size=(80, 24), notifications=True) as pilot:
        recording = shelf.desk.records.recording("s1")
        recording.interview.events = log
        shelf.app.post_message(DebriefChosen(recording))
        await shelf.until(pilot, lambda: "What this job really was" in screen_text(shelf.app))
        await pilot.press("t")
        await shelf.until(pilot, lambda: "You let nothing go." in screen_text(shelf.app))
        await pilot.press("r")
        await shelf.screen(pilot, "ReplayScreen")
        await shelf.until(pilot, lambda: "line 1 of" in screen_text(shelf.app))
        await pilot.press("escape", "escape")
        await shelf.screen(pilot, "LobbyScreen")


async def test_a_note_is_kept_with_its_place_and_nobody_hears_it(house: House) -> None:
    async with house.app.run_test(size=(120, 30), notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(1)
        said = len(house.rehearsal.interview.events)
        await pilot.press("f5", *"vague 1", "enter")
        await house.until(pilot, lambda: "* vague 1" in screen_text(house.app))
        assert house.rehearsal.made(Note) == [Note(text="vague 1", on=said)]
        noted = house.rehearsal.interview.events[-1]
        assert isinstance(noted, Noted)
        assert house.rehearsal.interview.running is not None, "they talk on"
        assert isinstance(house.app.focused, Composer)
        assert "vague" not in house.text()
        await house.say(pilot, "Why is this job open?")
        await house.until(pilot, lambda: "Why is this job open?" in house.text())
        await pilot.press("ctrl+o", "x", "escape")
        assert isinstance(house.app.focused, Composer)
        assert type(house.app.screen).__name__ == "InterviewScreen", "escape only leaves the note"
        await pilot.press("ctrl+o", "enter")
        assert list(house.app.screen.query_one(Notebook).notes) == ["vague 1"]

"""From the lobby to the debrief and back, by keyboard only."""

import pytest
from textual.events import ScreenResume
from textual.pilot import Pilot

from tests.app.house import House, screen_text
from tui.app.desk import DeskError, Past, Record, Unfinished
from tui.app.screens.debrief import DebriefScreen
from tui.app.widgets.beliefs import Beliefs
from tui.app.widgets.dial import Dial
from tui.interview.events import Asked
from tui.interview.moves import Believe, Decide


async def to_the_end(house: House, pilot: Pilot[None]) -> None:
    """Talk until nothing is left to say."""
    for _ in range(20):
        await house.clock.pass_time(60)
        await pilot.pause()
        if house.rehearsal.interview.phase != "talking":
            return
        if house.rehearsal.interview.replies:
            await pilot.press("1")
            await pilot.pause()
        else:
            await house.say(pilot, "Nothing more.")
    raise AssertionError(house.text())


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_whole_way_by_keyboard(house: House, size: tuple[int, int]) -> None:
    async with house.app.run_test(size=size, notifications=True) as pilot:
        await house.until(pilot, lambda: "The Corner Shop" in screen_text(house.app))
        assert len(list(house.app.screen.walk_children())) <= 15
        await pilot.press("enter")
        await house.screen(pilot, "BriefScreen")
        await house.until(pilot, lambda: "Enter when you are ready" in screen_text(house.app))
        await pilot.press("enter")
        await house.screen(pilot, "InterviewScreen")
        await house.until(pilot, lambda: len(house.rehearsal.moves) > 0)
        await to_the_end(house, pilot)
        assert "The conversation is over" in screen_text(house.app)
        await pilot.press("enter")
        await house.screen(pilot, "DecisionScreen")
        await house.clock.pass_time(1)
        shown = screen_text(house.app)
        assert "She walks you to the door." in shown
        assert "ask for time" in shown
        await pilot.press("g", "down", "r", "up", "u", "right", "r")
        await pilot.press("a", "d", "enter")
        await house.screen(pilot, "DebriefScreen")
        beliefs = [(move.area, move.colour) for move in house.rehearsal.made(Believe) if isinstance(move, Believe)]
        assert beliefs == [("role", "good"), ("vacancy", "risk"), ("vacancy", "unknown"), ("growth", "risk")]
        assert house.rehearsal.moves[-1] == Decide(choice="decline")
        await house.until(pilot, lambda: "What this job really was" in screen_text(house.app))
        for key, wanted in (("2", "of 100"), ("right", "Ruth Abel"), ("right", "Next time"), ("1", "A hard shop")):
            await pilot.press(key)
            await pilot.pause()
            assert wanted in screen_text(house.app)
        await pilot.press("pagedown", "pagedown", "down")
        await pilot.pause()
        await pilot.press("escape")
        await house.screen(pilot, "LobbyScreen")
        await pilot.press("q")
    assert house.desk.closed


async def test_the_talk_is_there_to_read_also_after_a_page_that_was_scrolled(house: House) -> None:
    async with house.app.run_test(size=(80, 24), notifications=True) as pilot:
        await house.enter(pilot)
        await to_the_end(house, pilot)
        await pilot.press("enter")
        await house.screen(pilot, "DecisionScreen")
        await house.clock.pass_time(1)
        await pilot.press("a", "enter")
        await house.screen(pilot, "DebriefScreen")
        await house.until(pilot, lambda: "What this job really was" in screen_text(house.app))
        for key in ("2", "pagedown", "3"):
            await pilot.press(key)
            await pilot.pause()
        await house.until(pilot, lambda: "Come in, sit down" in screen_text(house.app))
        await pilot.press("n")
        await house.until(pilot, lambda: "try this moment again" in screen_text(house.app))


async def test_the_debrief_tells_each_facts_fate_with_the_line_that_hid_it(house: House) -> None:
    async with house.app.run_test(size=(100, 60), notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await house.say(pilot, "How many left last year, why is it open?")
        await to_the_end(house, pilot)
        await pilot.press("enter")
        await house.screen(pilot, "DecisionScreen")
        await house.clock.pass_time(1)
        await pilot.press("a", "enter")
        await house.screen(pilot, "DebriefScreen")
        await house.until(pilot, lambda: "What came of it" in screen_text(house.app))
        shown = screen_text(house.app)
        for wanted in (
            "You found it:",
            "How many left last year",
            "It was hinted at, and let go:",
            "Nobody spoke of it",
            "1 of its 1 red flag",
            "Eyes open",
            "You knew what you took.",
        ):
            assert wanted in shown
        assert "“One in April, one in July.”" in shown
        await pilot.press("3")
        await pilot.pause()
        assert "+ strong" in screen_text(house.app)
        assert isinstance(house.app.screen, DebriefScreen)


async def test_no_decision_is_taken_by_an_enter_that_belonged_to_the_talk(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await to_the_end(house, pilot)
        await pilot.press("enter")
        await house.screen(pilot, "DecisionScreen")
        await pilot.press("a", "enter")
        assert house.rehearsal.made(Decide) == []
        await house.clock.pass_time(1)
        await pilot.press("enter")
        await house.screen(pilot, "DebriefScreen")


async def test_a_decision_must_be_marked_first(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await to_the_end(house, pilot)
        await pilot.press("enter")
        await house.screen(pilot, "DecisionScreen")
        await house.clock.pass_time(1)
        await pilot.press("enter")
        await pilot.pause()
        assert "Mark a, d or t first" in screen_text(house.app)
        assert house.rehearsal.made(Decide) == []


async def test_beliefs_marked_before_leaving_are_there_again(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await to_the_end(house, pilot)
        await pilot.press("enter")
        await house.screen(pilot, "DecisionScreen")
        await pilot.press("r")
        await pilot.press("escape")
        await house.screen(pilot, "LobbyScreen")
        house.desk.history = Past({}, [Unfinished("s-1", "The Corner Shop", "today at 9:00")])
        house.app.screen.post_message(ScreenResume())
        await house.until(pilot, lambda: "Continue: The Corner Shop" in screen_text(house.app))
        await pilot.press("up", "up", "enter")
        await house.screen(pilot, "DecisionScreen")
        assert house.app.screen.query_one(Beliefs).held == {"role": "risk"}


async def test_the_lobby_offers_the_unfinished_first_and_tells_the_best(house: House) -> None:
    house.desk.history = Past({"corner-shop": Record(3, "two-way")}, [Unfinished("s-1", "The Corner Shop", "yesterday at 18:40")])
    async with house.app.run_test(notifications=True) as pilot:
        await house.until(pilot, lambda: "Unfinished" in screen_text(house.app))
        shown = screen_text(house.app)
        assert shown.index("Continue: The Corner Shop") < shown.index("Shop assistant")
        await pilot.press("down")
        await house.until(pilot, lambda: "Rehearsed 3 times, best: two-way" in screen_text(house.app))


async def test_a_store_that_cannot_be_read_is_said_and_the_lobby_works(house: House) -> None:
    def broken() -> Past:
        raise DeskError("The store [cannot] be read.")

    house.desk.past = broken  # type: ignore[method-assign]
    async with house.app.run_test(notifications=True) as pilot:
        await house.until(pilot, lambda: "The store [cannot] be read." in screen_text(house.app))
        assert "The Corner Shop" in screen_text(house.app)


async def test_a_mistake_in_the_program_is_said_and_does_not_end_it(house: House) -> None:
    def mistaken() -> Past:
        raise ZeroDivisionError("[oops]")

    house.desk.past = mistaken  # type: ignore[method-assign]
    async with house.app.run_test(size=(100, 30), notifications=True) as pilot:
        await house.until(pilot, lambda: "ZeroDivisionError: [oops]" in screen_text(house.app))
        assert "The Corner Shop" in screen_text(house.app)


async def test_an_interview_that_cannot_be_opened_says_why(house: House) -> None:
    house.desk.trouble = "It has mistakes: x.yaml:3:1: [unknown] key."
    async with house.app.run_test(notifications=True) as pilot:
        await house.until(pilot, lambda: "The Corner Shop" in screen_text(house.app))
        await pilot.press("enter")
        await house.screen(pilot, "BriefScreen")
        await house.until(pilot, lambda: "x.yaml:3:1: [unknown] key." in screen_text(house.app))
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("escape")
        await house.screen(pilot, "LobbyScreen")


async def test_the_lobby_does_not_go_on_opening_a_room_that_stays_shut(house: House) -> None:
    house.desk.history = Past({}, (Unfinished("s-9", "The Corner Shop", "today at 9:00"),))
    house.desk.trouble = "It is open in another window."
    async with house.app.run_test(size=(140, 30), notifications=True) as pilot:
        await house.until(pilot, lambda: "Continue" in screen_text(house.app))
        await pilot.press("enter")
        await house.until(pilot, lambda: "open in another window" in screen_text(house.app))
        assert "Opening the room" not in screen_text(house.app)
        assert "Nothing of it is lost" in screen_text(house.app)


async def test_the_terms_are_chosen_with_arrows(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.until(pilot, lambda: "The Corner Shop" in screen_text(house.app))
        await pilot.press("enter")
        await house.screen(pilot, "BriefScreen")
        await house.until(pilot, lambda: "Enter when you are ready" in screen_text(house.app))
        await pilot.press("right", "down", "left", "down", "right", "down", "right", "right")
        assert [dial.value for dial in house.app.screen.query(Dial)] == ["stepped", "open", "60", "2"]
        await pilot.press("enter")
        await house.screen(pilot, "InterviewScreen")
        interview = house.rehearsal.interview
        assert (interview.pace, interview.difficulty, interview.seed) == ("stepped", "open", 2)


async def test_the_look_changes_and_both_looks_are_ours(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        assert house.app.theme == "twoway-dark"
        await pilot.press("f9")
        assert house.app.theme == "twoway-light"
        await pilot.press("ctrl+l")
        assert house.app.theme == "twoway-dark"
        for name in ("textual-light", "nord", "ansi-dark"):
            house.app.theme = name
            await pilot.pause()
            assert "The Corner Shop" in screen_text(house.app)


async def test_a_moment_of_the_debrief_is_tried_again(house: House) -> None:
    async with house.app.run_test(size=(80, 24), notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await house.say(pilot, "Why is it open?")
        await to_the_end(house, pilot)
        await pilot.press("enter")
        await house.screen(pilot, "DecisionScreen")
        await house.clock.pass_time(1)
        await pilot.press("a", "enter")
        await house.screen(pilot, "DebriefScreen")
        await house.until(pilot, lambda: "What this job really was" in screen_text(house.app))
        await pilot.press("enter")
        await house.until(pilot, lambda: "Mark a line of yours first" in screen_text(house.app))
        await pilot.press("n")
        await house.until(pilot, lambda: "▶ enter: try this moment again" in screen_text(house.app))
        marked = screen_text(house.app).splitlines()
        at = next(row for row, text in enumerate(marked) if "▶" in text)
        assert "Why is it open?" in marked[at + 1]
        first = house.rehearsal
        asked = next(event for event in first.interview.events if isinstance(event, Asked))
        await pilot.press("n", "p", "enter")
        await house.screen(pilot, "InterviewScreen")
        assert house.rehearsal is not first
        begun = house.rehearsal.interview.events
        assert begun == first.interview.events[: len(begun)]
        assert len(begun) < asked.number

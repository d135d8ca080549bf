"""Keys that arrive at once, as a slow line or a busy machine hands them over, do what they would have done one by one."""

from textual import events
from textual.content import Content
from textual.pilot import Pilot

from tests.app.house import House, screen_text
from tests.app.test_walkthrough import to_the_end
from tui.app import journey
from tui.app.choices import Choice
from tui.app.desk import Past, Unfinished
from tui.app.screens.picking import PickScreen
from tui.interview.moves import Believe, Note, Say


def burst(house: House, *keys: str) -> None:
    """All of these before any of them is dealt with."""
    for key in keys:
        house.app.post_message(events.Key(key, key if len(key) == 1 else None))


async def test_enter_does_not_overtake_the_way_down_the_lobby(house: House) -> None:
    house.desk.history = Past({}, (Unfinished("s-9", "The Corner Shop", "today at 9:00"),))
    async with house.app.run_test(notifications=True) as pilot:
        await house.until(pilot, lambda: "Continue" in screen_text(house.app))
        await pilot.pause()
        burst(house, "down", "enter")
        await house.screen(pilot, "BriefScreen")


async def test_enter_does_not_overtake_the_way_down_a_list(house: House) -> None:
    chosen: list[str | None] = []
    async with house.app.run_test(notifications=True) as pilot:
        house.app.push_screen(PickScreen("Which?", [Choice("a", Content("A")), Choice("b", Content("B"))]), chosen.append)
        await house.screen(pilot, "PickScreen")
        burst(house, "down", "enter")
        await house.until(pilot, lambda: bool(chosen))
        assert chosen == ["b"]


async def test_what_follows_the_key_for_a_note_is_never_said_aloud(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        burst(house, "ctrl+o", *"she fears him", "enter")
        await house.until(pilot, lambda: bool(house.rehearsal.made(Note)))
        assert [move.text for move in house.rehearsal.made(Note)] == ["she fears him"]  # type: ignore[union-attr]
        assert not house.rehearsal.made(Say)
        assert house.composer.text == ""


async def test_a_belief_is_about_the_part_that_was_marked_when_it_was_typed(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await _to_the_decision(house, pilot)
        burst(house, "g", "down", "r", "up", "u")
        await house.until(pilot, lambda: len(house.rehearsal.made(Believe)) == 3)
        beliefs = [(move.area, move.colour) for move in house.rehearsal.made(Believe) if isinstance(move, Believe)]
        assert beliefs == [("role", "good"), ("vacancy", "risk"), ("vacancy", "unknown")]


async def test_enter_twice_opens_one_brief(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await pilot.pause()
        house.app.post_message(journey.ListingChosen("corner-shop"))
        house.app.post_message(journey.ListingChosen("corner-shop"))
        await house.screen(pilot, "BriefScreen")
        assert len(house.app.screen_stack) == 2


async def _to_the_decision(house: House, pilot: Pilot[None]) -> None:
    await house.enter(pilot)
    await to_the_end(house, pilot)
    await pilot.press("enter")
    await house.screen(pilot, "DecisionScreen")
    await house.clock.pass_time(1)

"""Silence, where the candidate has asked for a timer: it is broken twice, then the question is dropped; whoever writes is not hurried."""

from tests.app.house import House
from tui.app.desk import Terms
from tui.app.journey import RoomReady
from tui.interview.moves import Silence


async def test_a_silence_is_broken_when_its_time_is_over(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await pilot.pause()
        house.app.post_message(RoomReady(house.desk.begin("corner-shop", Terms()), timer=30))
        await pilot.pause()
        await house.clock.pass_time(25)  # about the length of her first lines
        assert not house.rehearsal.made(Silence)
        await house.clock.pass_time(40)
        assert "Take a moment." in house.text()
        await pilot.press("w", "e", "l", "l")
        await pilot.pause()
        await house.clock.pass_time(300)
        assert len(house.rehearsal.made(Silence)) == 1


async def test_without_a_timer_nobody_is_hurried(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(3600)
        assert not house.rehearsal.made(Silence)

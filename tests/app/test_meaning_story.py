"""A question that could be heard in more than one way: a short list, which takes no key at first and may be left alone."""

from tests.app.house import House, screen_text
from tui.app.widgets.replies import Replies
from tui.interview.events import Asked


async def test_the_candidate_says_which_was_meant(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await house.say(pilot, "Is it open or late?")
        await pilot.pause()
        assert "Did you mean" in screen_text(house.app)
        assert "1  Why is this job open?" in screen_text(house.app)
        assert "2  How much overtime is there?" in screen_text(house.app)
        await pilot.press("2")
        await pilot.pause()
        assert house.composer.text == "2"  # the list is too fresh: what was typed is not taken for a choice
        await pilot.press("backspace")
        await house.clock.pass_time(1)
        await pilot.press("2")
        await pilot.pause()
        asked = [event for event in house.rehearsal.interview.events if isinstance(event, Asked)]
        assert [(event.topic, event.understood) for event in asked] == [(None, "unsure"), ("overtime", "yes")]
        assert asked[1].settles == asked[0].number
        assert "You: How much overtime is there?" in house.text()
        assert "Did you mean" not in screen_text(house.app)


async def test_saying_something_else_leaves_it_open(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await house.say(pilot, "Is it open or late?")
        await pilot.pause()
        await house.clock.pass_time(30)
        assert len(house.app.screen.query_one(Replies)._shown) == 4  # two meanings, then the two answers to what was asked
        await house.say(pilot, "I like the people who come in.")
        assert "Did you mean" not in screen_text(house.app)

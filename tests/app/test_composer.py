"""The composer: what is typed and pasted, and what becomes of it."""

import pytest
from textual import events

from tests.app.house import House, screen_text
from tui.app.widgets.composer import LIMIT
from tui.interview.moves import Begin, Pick, Say, Withdraw


async def test_enter_says_and_ctrl_j_makes_a_new_line(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await pilot.press("o", "n", "e", "ctrl+j", "t", "w", "o")
        assert house.composer.text == "one\ntwo"
        await pilot.press("enter")
        await pilot.pause()
        assert [move.text for move in house.rehearsal.made(Say)] == ["one\ntwo"]  # type: ignore[union-attr]
        assert house.composer.text == ""
        assert house.composer.has_focus


async def test_the_first_letter_begins_and_the_last_one_taken_back_withdraws(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await pilot.press("h", "e")
        await pilot.pause()
        assert len(house.rehearsal.made(Begin)) == 1
        await pilot.press("backspace", "backspace")
        await pilot.pause()
        assert len(house.rehearsal.made(Withdraw)) == 1
        await pilot.press("a")
        await pilot.pause()
        assert len(house.rehearsal.made(Begin)) == 2


HOSTILE = "[@click=app.quit]x[/]\x1b]52;c;aGk=\x07 \u202eevil\u202c \x1b[31mred\x1b[0m\x9b2J\x00 a\u200bb"


async def test_a_hostile_paste_is_cleaned_and_does_nothing(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        house.composer.post_message(events.Paste(HOSTILE))
        await pilot.pause()
        assert house.composer.text == "[@click=app.quit]x[/] evil red ab"
        await pilot.press("enter")
        await house.until(pilot, lambda: "[@click=app.quit]x[/] evil red ab" in screen_text(house.app))


@pytest.mark.parametrize("size", [LIMIT + 1, 1_000_000])
async def test_a_huge_paste_is_kept_to_the_limit_and_said_so(house: House, size: int) -> None:
    async with house.app.run_test(size=(100, 30), notifications=True) as pilot:
        await house.enter(pilot)
        house.composer.post_message(events.Paste("word " * (size // 5 + 1)))
        await house.until(pilot, lambda: len(house.composer.text) == LIMIT)
        await house.until(pilot, lambda: "rest was left out" in screen_text(house.app))
        for _ in range(50):
            house.composer.post_message(events.Key("x", "x"))
        await pilot.press("y")
        assert len(house.composer.text) == LIMIT
        assert screen_text(house.app).count("rest was left out") == 1
        await pilot.press("backspace", "z")
        assert house.composer.text.endswith("z")


async def test_a_digit_picks_an_answer_while_nothing_is_written(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await pilot.pause()
        await pilot.press("2")
        await pilot.pause()
        assert house.rehearsal.made(Pick) == [Pick(reply="money", at=None)]
        assert house.composer.text == ""


async def test_a_digit_is_a_letter_while_something_is_written_or_no_answer_has_it(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await pilot.press("9", "1")
        await pilot.pause()
        assert house.composer.text == "91"
        assert house.rehearsal.made(Pick) == []


async def test_answers_take_no_key_in_their_first_400_ms(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        while not house.rehearsal.interview.candidates_turn:
            await house.clock.pass_time(0.05)
        await pilot.pause()
        await house.clock.pass_time(0.2)
        await pilot.press("1")
        await pilot.pause()
        assert house.rehearsal.made(Pick) == []
        assert house.composer.text == "1"
        await pilot.press("backspace")
        await house.clock.pass_time(0.3)
        await pilot.press("1")
        await pilot.pause()
        assert house.rehearsal.made(Pick) == [Pick(reply="near", at=None)]


async def test_an_answer_can_be_clicked(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await pilot.pause()
        await pilot.click("#replies", offset=(6, 1))
        await pilot.pause()
        assert house.rehearsal.made(Pick) == [Pick(reply="money", at=None)]


async def test_what_could_not_be_said_comes_back(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.say(pilot, ".")
        assert house.composer.text in ("", ".")
        house.rehearsal.take = lambda move: []  # type: ignore[method-assign]
        await house.say(pilot, "lost?")
        assert house.composer.text.endswith("lost?")

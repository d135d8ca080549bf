"""The studio's rehearsal, used as whoever writes an interview would."""

from pathlib import Path

import pytest

from tests.app.house import House
from tests.app.studio_room import USUAL, WIDE, opened
from tui.scenario.model import Bank


async def test_a_rehearsal_from_the_third_beat_with_a_fact_known(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.go("beats", "aside")
        await studio.press("r")
        await house.screen(pilot, "BeginningScreen")
        assert 'Passed over unless knows("two-left")' in studio.text
        await studio.press("down", "down", "down", "right")
        assert "‹ learned ›" in studio.text
        await studio.press("enter")
        await house.screen(pilot, "StudioScreen")
        await house.until(pilot, lambda: "from aside" in studio.text)
        assert studio.bench.beginning.knows == {"two-left"}
        await studio.press("enter")
        assert "You know about the two who left" in studio.text
        await studio.press("f8")
        assert "Your turn" in studio.text
        await studio.write("Why is it open?")
        assert "taken for an open question about why-open" in studio.shown("said")


async def test_a_topic_answered_before_has_told_its_fact(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.press("r")
        await house.screen(pilot, "BeginningScreen")
        await studio.press(*["down"] * 6, "right", "right", "right")
        shown = studio.text
        row = next(row for row in shown.splitlines() if "topic why-open" in row)
        assert "‹ fact ›" in row
        assert "Two moved on, if I am honest." in row
        assert "learned" in next(row for row in shown.splitlines() if "fact two-left" in row)
        await studio.press("escape")
        assert studio.bench.beginning.answered == {}, "let be"


async def test_a_line_of_the_rehearsal_leads_to_its_place(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.press("f5", "f8")
        await studio.write("Why is it open?")
        await studio.press("up")
        await studio.comes_to("topics › why-open › ladder › partial")
        await studio.press("up")
        await studio.comes_to("topics › why-open")
        await studio.press("up", "up")
        await studio.comes_to("beats › welcome › ask")
        await studio.press("enter")
        assert studio.focused == "outline"
        await studio.press("f5")
        await studio.press("x")
        assert house.composer.text == "x"


async def test_what_was_said_loses_its_sign_and_o_goes_to_what_was_not(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.press("f5", "enter", "escape")
        await studio.go("beats", "welcome", "say", 0)
        row = next(row for row in studio.text.splitlines() if "›" in row and "say  Come in" in row)
        assert "○" not in row.split("say  Come in")[0]
        await studio.press("o")
        assert studio.part == "beats › welcome › say › 2"


async def test_the_keys_of_the_rehearsal_work_while_one_types(
    house: House, file: Path, bank: Bank, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "")
    monkeypatch.delenv("VISUAL", raising=False)
    async with house.app.run_test(size=USUAL, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.press("f5", "f8")
        assert "So, why do you want to work here?" in studio.shown("said"), "the answers on offer do not cover what was asked"
        await studio.press("x", "f7")
        await house.screen(pilot, "BeginningScreen")
        await studio.press("right", "enter")
        await house.screen(pilot, "StudioScreen")
        await house.until(pilot, lambda: studio.bench.beginning.beat == "evenings")
        await studio.press("f6")
        await house.until(pilot, lambda: "No editor is set." in studio.text)
        assert house.composer.text == "x"


async def test_letters_are_speech_in_the_rehearsal_and_keys_elsewhere(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.press("f5", *"queer/no?")
        assert house.composer.text == "queer/no?"
        await studio.press("escape")
        assert studio.focused == "outline"
        await studio.press("q")
    assert house.app.return_code == 0

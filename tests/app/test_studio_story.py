"""The studio, used as whoever writes an interview would."""

import asyncio
import stat
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.app.house import House
from tests.app.studio_room import RAW, SMALL, USUAL, WIDE, opened
from tui.app.keys import keys_of
from tui.app.screens.studio import StudioScreen
from tui.app.widgets.prompt import Line
from tui.scenario.model import Bank
from tui.scenario.watching import LOOK_S


async def test_it_opens_with_everything_side_by_side(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        for piece in (
            "The Corner Shop",
            "Beats",
            "welcome",
            "interviewers:",
            "Mistakes",
            "Rehearsal",
            "from the beginning, guarded",
        ):
            assert piece in studio.text
        assert "○" in studio.text, "nothing was said yet"


async def test_moving_in_the_outline_shows_the_place_in_the_source_without_reading_the_file(
    house: House, file: Path, bank: Bank, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        reads: list[object] = []
        monkeypatch.setattr("tui.scenario.compiler.parse_source", lambda *given: reads.append(given))
        await studio.go("beats", "evenings")
        assert (studio.part, studio.line) == ("beats › evenings", "evenings:")
        await studio.press("right", "down", "down")
        assert (studio.part, studio.line) == ("beats › evenings › say › 2", "Between eight and ten it is one person and the door.")
        await studio.press("left", "left")
        assert studio.part == "beats › evenings"
        await studio.press("end")
        assert studio.part.startswith("outcomes › away")
        await studio.press("home", *["down"] * 9)
        assert reads == []


async def test_a_cursor_in_the_source_leads_back_into_the_outline(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.go("topics", "why-open", "ladder", "spin")
        await studio.press("enter")
        assert studio.focused == "source"
        await studio.press("down", "down", "down")
        assert studio.part == "topics › why-open › ladder › partial"
        await studio.press("f2")
        assert studio.focused == "outline"


async def test_a_mistake_appears_when_the_file_is_saved_and_enter_goes_there(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.save(RAW.replace("to: questions", "to: question"))
        assert "The file has 1 error. The rehearsal goes on with the text before." in " ".join(studio.text.split())
        await studio.press("f4", "enter")
        assert studio.part == "beats › evenings › replies › no-alone"
        assert studio.line == "to: question"
        wanted = "TW020 there is no beat 'question'. Did you mean 'questions'?"
        assert f"x {wanted}" in studio.shown("source")
        assert wanted in studio.shown("mistakes")
        await studio.save(RAW)
        assert "the rehearsal goes on with the new text" in studio.news
        assert "TW020" not in studio.shown("mistakes") + studio.shown("source")


async def test_a_mistake_made_in_the_editor_is_where_one_left_off(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.go("topics", "why-open", "ladder", "fact")
        await studio.save(RAW.replace("      fact:\n        say: |\n          Two", "      facts:\n        say: |\n          Two"))
        assert studio.line == "facts:"
        assert "TW010 'facts' is not known here. Did you mean 'fact'?" in studio.shown("source")
        assert "The Corner Shop" in studio.text.splitlines()[0]


async def test_half_a_file_does_not_flash_its_mistakes(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        shown = []
        for text in (RAW[:900], "", RAW[:2000], RAW.replace("seed", "sead")):
            file.write_text(text, encoding="utf-8")
            await house.clock.pass_time(LOOK_S)
            await asyncio.sleep(0.02)
            shown.append(studio.news)
        await studio.save(RAW.replace("Come in, sit down", "Come in, sit here"))
        assert not any("error" in news for news in shown)


async def test_n_goes_from_mistake_to_mistake(house: House, file: Path, bank: Bank) -> None:
    file.write_text(RAW.replace("to: questions", "to: question").replace("hints: [closes-late]", "hints: [close-late]"), encoding="utf-8")
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        assert "Once that is mended it can be rehearsed." in studio.text
        assert "It can begin once the file has no errors." in studio.text
        seen = []
        for key in ("n", "n", "n", "p"):
            await studio.press(key)
            seen.append(studio.line)
        assert {"hints: [close-late]", "to: question"} <= set(seen)
        await studio.press("r")
        assert type(house.app.screen) is StudioScreen, "there is nothing to rehearse yet"


async def test_words_are_found_round_and_round(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.go("topics", "overtime")
        for wanted in ("The till takes half an hour after ten", "text: The shop closes at ten, and the till"):
            await studio.press("slash")
            studio.screen.query_one(Line).value = "TILL"
            await studio.press("enter")
            assert studio.line.startswith(wanted)
        await studio.press("slash", "Q", "Z", "enter")
        await house.until(pilot, lambda: "“QZ” is nowhere in the" in studio.text)


def editor(tmp_path: Path, script: str) -> str:
    found = tmp_path / "my editor"
    found.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    found.chmod(found.stat().st_mode | stat.S_IXUSR)
    return f"'{found}'"


async def test_e_opens_the_editor_and_what_it_saved_is_read_at_once(
    house: House, file: Path, bank: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "new"
    script = f"""sed 's/Between eight and ten/Between nine and ten/' "$1" > {new}; cat {new} > "$1\""""
    monkeypatch.setenv("EDITOR", editor(tmp_path, script))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr(house.app, "suspend", nullcontext)
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.go("beats", "evenings", "say", 1)
        await studio.press("e")
        await studio.time(lambda: "Between nine and ten" in studio.text)
        assert studio.part == "beats › evenings › say › 2"


async def test_without_an_editor_it_says_what_to_do(house: House, file: Path, bank: Bank, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "")
    monkeypatch.delenv("VISUAL", raising=False)
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.press("f6")
        await house.until(pilot, lambda: "No editor is set." in studio.text)


async def test_saves_follow_each_other_and_the_place_is_kept(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.press("f5", "enter", "f2")
        await studio.go("beats", "evenings", "say", 1)
        for number in range(5):
            more = "".join(f"      Line {index}.\n" for index in range(number))
            text = RAW.replace("    say: |\n      The evenings", f"    say: |\n{more}      The evenings").replace(
                "That is all", f"That is {number} all"
            )
            await studio.save(text)
            assert studio.bench.interview.phase == "talking"
            assert [row.key for row in studio.bench.happened] == ["welcome.1"]
            assert studio.part.startswith("beats › evenings › say")
        await studio.press("f5", "f8")
        await studio.pick(1)
        await studio.press("f8")
        rows = [row.text for row in studio.bench.happened if row.voice == "them"]
        assert rows[-1] == "Have you worked alone before?"
        assert [row for row in rows if row.startswith("Line")] == [f"Line {index}." for index in range(4)]


async def test_a_save_without_the_place_is_taken_up_later_and_says_so(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.press("f5", "f8")
        await studio.pick(1)
        await studio.press("f8")
        shorter = RAW[: RAW.index("  evenings:\n")] + RAW[RAW.index("  aside:\n") :]
        await studio.save(shorter)
        assert "stays with the text before: you " in studio.news
        assert "'evenings'" in studio.news
        await studio.pick(1)
        await studio.press("f8")
        assert "The rehearsal goes on with the new text." in studio.text
        await studio.save(shorter.replace("  welcome:\n", "  hello:\n").replace("So, why do you", "Why would you"))
        await studio.press("f7")
        await house.screen(pilot, "BeginningScreen")
        await studio.press("enter")
        await house.until(pilot, lambda: not studio.bench.heard)
        assert studio.news == ""


async def test_a_file_that_is_gone_is_told_and_what_was_there_stays(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        file.unlink()
        await studio.time(lambda: "the file is gone" in studio.news)
        assert "welcome" in studio.text


async def test_at_80_by_24_the_panes_come_one_or_two_at_a_time(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=USUAL, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        assert "[f2 Outline]" in studio.text
        assert "Beats" in studio.text
        assert "twoway: 1" in studio.text
        assert "Rehearsal  from" not in studio.text
        await studio.press("tab")
        assert "[f3 Source]" in studio.text
        assert "Beats" not in studio.text
        await studio.press("f5", "f8")
        assert "So, why do you want to work here?" in studio.text
        assert "1  I live round the corner" in studio.text
        assert "twoway: 1" not in studio.text
        await studio.press("shift+tab", "shift+tab", "shift+tab")
        assert "[f2 Outline]" in studio.text


async def test_at_60_by_20_one_pane_has_the_screen(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=SMALL, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        assert "twoway: 1" not in studio.text
        await studio.press("enter")
        assert "twoway: 1" in studio.text
        for size in ((20, 8), (1, 1), (200, 60), (3, 3), SMALL):
            await pilot.resize_terminal(*size)
            await studio.press("down")
        assert type(house.app.screen) is StudioScreen


async def test_a_click_takes_one_to_a_pane_and_a_part(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await pilot.click("#tabs", offset=(16, 0))
        assert studio.focused == "source"
        row = next(number for number, text in enumerate(studio.text.splitlines()) if "▸ evenings" in text)
        await pilot.click(offset=(12, row))
        assert studio.part == "beats › evenings"
        assert studio.focused == "outline"


async def test_what_stands_in_a_file_is_never_markup(house: House, file: Path, bank: Bank) -> None:
    hostile = "[/nope] [@click=app.quit]x[/] [red]"
    text = RAW.replace("title: The Corner Shop", f"title: '{hostile}'").replace("text: Come in, sit down", f"text: Well, {hostile}")
    file.write_text(text, encoding="utf-8")
    async with house.app.run_test(size=WIDE, notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.press("f5", "enter")
        await studio.write(hostile)
        assert hostile in studio.text.splitlines()[0]
        assert studio.shown("said").count(hostile) == 2
        assert f"title: '{hostile}'" in studio.shown("source")
        await studio.save(text.replace("to: questions", "to: '[/q]'"))
        assert "there is no beat '[/q]'" in studio.shown("mistakes")


async def test_every_key_of_the_studio_is_in_its_help(house: House, file: Path, bank: Bank) -> None:
    async with house.app.run_test(size=(110, 70), notifications=True) as pilot:
        studio = await opened(house, pilot, file, bank)
        await studio.press("question_mark")
        await house.screen(pilot, "HelpScreen")
        assert "○ never said" in studio.text
        for key in keys_of("studio", "outline"):
            assert key.caps in studio.text

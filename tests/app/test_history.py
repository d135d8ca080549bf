"""The history, through its keys: finding, sorting, naming, putting away, deleting and bringing back; and the programme."""

from datetime import timedelta

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from tests.app.house import House, screen_text
from tests.app.keeping import evening, keep
from tests.sessions.making import START, new
from tui.app.journey import HistoryChosen
from tui.app.widgets.prompt import Line
from tui.scenario.model import Bank, Scenario
from tui.sessions.history import FIRST, PAGE
from tui.sessions.store import Store

SIZE = (80, 24)


@pytest.fixture
def kept(shelf: House, small: Scenario, bank: Bank) -> House:
    keep(small, "s1", evening(small, bank, "overtime", "why-open"), day=0, title="Alpha")
    keep(small, "s2", evening(small, bank), day=1, title="Beta [red]")
    keep(small, "s3", evening(small, bank, "overtime", to_the_end=False), day=2, title="Gamma")
    keep(small, "s4", evening(small, bank, "why-open"), day=3, parent="s1", at=4, title="Delta")
    return shelf


async def opened(house: House, pilot: Pilot[None]) -> None:
    house.app.post_message(HistoryChosen())
    await house.screen(pilot, "HistoryScreen")
    await house.until(pilot, lambda: "rehearsal" in screen_text(house.app))


def shown(house: House) -> list[str]:
    """The first words of what is listed, from the top."""
    options = house.app.screen.query_one(OptionList).options
    return [str(option.prompt).split(maxsplit=1)[0] for option in options]


async def test_the_lobby_leads_there_and_back(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        await kept.screen(pilot, "LobbyScreen")
        await pilot.press("h")
        await kept.screen(pilot, "HistoryScreen")
        await kept.until(pilot, lambda: shown(kept) == ["Delta", "Gamma", "Beta", "Alpha"])
        await kept.until(pilot, lambda: "rehearsal 2 of 9 done" in screen_text(kept.app))
        assert "what-if at 4" in screen_text(kept.app)
        assert "Beta [red]" in screen_text(kept.app)
        await pilot.press("escape")
        await kept.screen(pilot, "LobbyScreen")


async def test_sessions_are_filtered_sorted_and_found(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(kept, pilot)
        await pilot.press("s")
        await kept.until(pilot, lambda: shown(kept) == ["Alpha", "Beta", "Gamma", "Delta"])
        await pilot.press("s", "s")
        await kept.until(pilot, lambda: "by name" in screen_text(kept.app) and shown(kept) == ["Alpha", "Beta", "Delta", "Gamma"])
        await pilot.press("f", "f")
        await kept.until(pilot, lambda: shown(kept) == ["Gamma"])
        await pilot.press("f", "slash", *"zep", "enter")
        await kept.until(pilot, lambda: "No session is like that" in screen_text(kept.app))
        await pilot.press("slash")
        kept.app.screen.query_one(Line).value = ""
        await pilot.press("enter")
        await kept.until(pilot, lambda: shown(kept) == ["Delta"])


async def test_a_name_and_tags_are_given(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(kept, pilot)
        await pilot.press("r", *"Mine", "enter")
        await kept.until(pilot, lambda: shown(kept) == ["Mine", "Gamma", "Beta", "Alpha"])
        await pilot.press("t", *"pay boss", "enter")
        await kept.until(pilot, lambda: "#pay #boss" in screen_text(kept.app))
        await pilot.press("slash", *"PAY", "enter")
        await kept.until(pilot, lambda: shown(kept) == ["Mine"])
        with Store.open() as store:
            row = store.row("s4")
        assert row is not None
        assert (row.name, row.tags) == ("Mine", ("pay", "boss"))


async def test_what_was_deleted_comes_back_with_u_for_a_minute(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(kept, pilot)
        await pilot.press("down", "x")
        await kept.until(pilot, lambda: shown(kept) == ["Delta", "Beta", "Alpha"])
        await kept.until(pilot, lambda: "u brings it back" in screen_text(kept.app))
        await pilot.press("u")
        await kept.until(pilot, lambda: shown(kept) == ["Delta", "Gamma", "Beta", "Alpha"])
        await pilot.press("home", "x")
        await kept.until(pilot, lambda: shown(kept) == ["Gamma", "Beta", "Alpha"])
        await kept.clock.pass_time(62)
        kept.app.screen._purge()  # type: ignore[attr-defined]  # what its timer does each second
        await kept.until(pilot, gone)
        await pilot.press("u")
        await kept.until(pilot, lambda: "Nothing was deleted in the last minute" in screen_text(kept.app))


def gone() -> bool:
    with Store.open() as store:
        return store.row("s4") is None


async def test_the_archive_is_out_of_sight_and_can_be_looked_into(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(kept, pilot)
        await pilot.press("a")
        await kept.until(pilot, lambda: shown(kept) == ["Gamma", "Beta", "Alpha"])
        await pilot.press("f", "f", "f", "f", "f")
        await kept.until(pilot, lambda: "the archive" in screen_text(kept.app) and shown(kept) == ["Delta"])
        await pilot.press("a")
        await kept.until(pilot, lambda: "No session is like that" in screen_text(kept.app))


async def test_the_programme_the_goal_and_the_trend_are_one_key_away(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(kept, pilot)
        await pilot.press("tab")
        await kept.until(pilot, lambda: "Next goal" in screen_text(kept.app))
        text = screen_text(kept.app)
        for piece in ("The programme", "●●○○○○○○○", ": Alpha", ": Beta [red]", "The last 2 rehearsals", "initiative"):
            assert piece in text
        await pilot.press("tab")
        await kept.until(pilot, lambda: "Next goal" not in screen_text(kept.app))


async def test_enter_plays_it_back_and_c_puts_its_parent_beside_it(kept: House) -> None:
    async with kept.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(kept, pilot)
        await pilot.press("enter")
        await kept.screen(pilot, "ReplayScreen")
        await kept.until(pilot, lambda: "what-if of s1" in screen_text(kept.app))
        await pilot.press("escape")
        await kept.screen(pilot, "HistoryScreen")
        await pilot.press("c")
        await kept.screen(pilot, "PickScreen")
        assert "Alpha  its parent" in screen_text(kept.app)
        await pilot.press("enter")
        await kept.screen(pilot, "CompareScreen")
        await kept.until(pilot, lambda: "initiative" in screen_text(kept.app))
        text = screen_text(kept.app)
        for piece in ("A  Alpha", "B  Delta", "From ", "A ━"):
            assert piece in text
        for _ in range(3):
            await pilot.press("pagedown")
        await kept.until(pilot, lambda: "How about overtime?" in screen_text(kept.app))
        await pilot.press("b")
        await kept.screen(pilot, "ReplayScreen")
        await pilot.press("escape", "escape", "escape")
        await kept.screen(pilot, "LobbyScreen")


async def test_further_sessions_come_as_one_goes_down(shelf: House, small: Scenario, bank: Bank) -> None:
    log = evening(small, bank, to_the_end=False)[:3]
    with Store.open() as store:
        for day in range(FIRST + PAGE + 7):
            store.create(new(f"s{day:03}", small, START + timedelta(days=day)), small, log)
    async with shelf.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(shelf, pilot)
        options = shelf.app.screen.query_one(OptionList)
        await shelf.until(pilot, lambda: options.option_count == FIRST + PAGE)
        await pilot.press("end")
        await shelf.until(pilot, lambda: options.option_count == FIRST + PAGE + 7)
        assert options.highlighted == FIRST + PAGE - 1, "the mark stays where it was"


async def test_with_no_sessions_it_says_so(shelf: House) -> None:
    async with shelf.app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(shelf, pilot)
        assert "No session yet." in screen_text(shelf.app)
        await pilot.press("enter", "r", "t", "a", "x", "c", "u", "tab", "f", "s")
        await shelf.screen(pilot, "HistoryScreen")


@pytest.mark.parametrize("size", [(60, 20), (140, 45), (20, 8)])
async def test_it_fits(kept: House, size: tuple[int, int]) -> None:
    async with kept.app.run_test(size=size, notifications=True) as pilot:
        kept.app.post_message(HistoryChosen())
        await kept.screen(pilot, "HistoryScreen")
        await kept.until(pilot, lambda: kept.app.screen.query_one(OptionList).option_count == 4)
        await pilot.press("down", "tab", "f9")
        await pilot.pause()
        assert all(len(row) <= size[0] for row in screen_text(kept.app).splitlines())

"""The table of keys is the only place where keys are said."""

import re

import pytest
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode

from tests.app.house import House, screen_text
from tui.app.app import TwoWayApp
from tui.app.keys import KEYS, Key, Place, bindings, keys_of
from tui.app.screens.beginning import BeginningScreen
from tui.app.screens.brief import BriefScreen
from tui.app.screens.compare import CompareScreen
from tui.app.screens.debrief import DebriefScreen
from tui.app.screens.decision import DecisionScreen
from tui.app.screens.help import HelpScreen
from tui.app.screens.history import HistoryScreen
from tui.app.screens.interview import InterviewScreen
from tui.app.screens.lobby import LobbyScreen
from tui.app.screens.picking import PickScreen
from tui.app.screens.replay import ReplayScreen
from tui.app.screens.studio import StudioScreen
from tui.app.widgets.bench import BenchPane
from tui.app.widgets.composer import Composer
from tui.app.widgets.keybar import KeyBar
from tui.app.widgets.outline import OutlineView
from tui.app.widgets.prompt import Line
from tui.app.widgets.rows import Rows

OWNERS: dict[Place, type[DOMNode]] = {
    "everywhere": TwoWayApp,
    "lobby": LobbyScreen,
    "brief": BriefScreen,
    "composer": Composer,
    "interview": InterviewScreen,
    "decision": DecisionScreen,
    "debrief": DebriefScreen,
    "replay": ReplayScreen,
    "history": HistoryScreen,
    "compare": CompareScreen,
    "pick": PickScreen,
    "prompt": Line,
    "help": HelpScreen,
    "studio": StudioScreen,
    "rows": Rows,
    "outline": OutlineView,
    "bench": BenchPane,
    "beginning": BeginningScreen,
}
NEVER = re.compile(r"^ctrl\+([imhab]|[^a-z0-9].*|(?!j$)(?:left_|right_|full_|under|question|slash|at).*)$")


def test_ids_are_unique_and_places_known() -> None:
    ids = [key.id for key in KEYS]
    assert len(set(ids)) == len(ids)
    assert {key.place for key in KEYS} == set(OWNERS)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_no_key_is_one_that_terminals_change_or_multiplexers_take(key: Key) -> None:
    assert not [single for single in key.key.split(",") if NEVER.match(single)]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_key_is_explained_in_one_sentence(key: Key) -> None:
    assert key.help.endswith(".")
    assert len(key.label) <= 14


@pytest.mark.parametrize("place", OWNERS)
def test_bindings_come_from_the_table_and_lead_somewhere(place: Place) -> None:
    owner = OWNERS[place]
    own = owner.__dict__["BINDINGS"]
    assert own == bindings(place)
    for binding in own:
        assert isinstance(binding, Binding)
        action = binding.action.partition("(")[0]
        target: type[DOMNode] = App if action == "quit" else TwoWayApp if action.startswith("app.") else owner
        assert hasattr(target, f"action_{action.removeprefix('app.')}"), binding


@pytest.mark.parametrize("place", OWNERS)
def test_no_key_does_two_things_in_one_place(place: Place) -> None:
    singles = [single for key in keys_of(place) for single in key.key.split(",")]
    assert len(set(singles)) == len(singles)


def test_ctrl_q_is_never_the_only_way_out() -> None:
    for place in OWNERS:
        if place not in ("everywhere", "composer", "rows", "outline"):
            assert any("escape" in key.key for key in keys_of(place)), place


async def test_the_bar_shows_the_labels_of_the_table(house: House) -> None:
    async with house.app.run_test(size=(140, 45), notifications=True) as pilot:
        await house.enter(pilot)
        labelled = [f"{key.cap} {key.label}" for key in keys_of("composer", "interview") if key.label]
        assert house.app.screen.query_one(KeyBar).render().plain == "   ".join([*labelled, "f1 help"])


async def test_a_narrow_bar_keeps_the_first_key_and_the_way_out(house: House) -> None:
    async with house.app.run_test(size=(40, 20), notifications=True) as pilot:
        await house.enter(pilot)
        shown = house.app.screen.query_one(KeyBar).render().plain
        assert shown.startswith("enter say")
        assert "esc lobby" in shown
        assert len(shown) <= 40


async def test_the_help_lists_every_key_of_the_screen(house: House) -> None:
    async with house.app.run_test(size=(100, 60), notifications=True) as pilot:
        await house.enter(pilot)
        await pilot.press("f1")
        await house.screen(pilot, "HelpScreen")
        shown = " ".join(screen_text(house.app).split())
        for key in keys_of("composer", "interview", "everywhere"):
            assert key.caps in shown, key
            assert key.help.split(".")[0][:40] in shown, key
        await pilot.press("escape")
        assert isinstance(house.app.screen, InterviewScreen)

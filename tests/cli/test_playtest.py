"""`twoway playtest`: the report in its three forms, its exit codes, and what is kept of a play that went wrong."""

import json
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.authoring.playing import FAULTY
from tests.cli.running import inside, twoway
from tests.conftest import FIXTURES
from tui.authoring.playtest.tally import Failure
from tui.cli.playtest import _saved
from tui.places import shipped_scenarios

SHOP = FIXTURES / "corner-shop"
QUICK = ("--player", "passive", "--player", "silent", "--player", "hands")
"""Players who say nothing that an ear would have to understand."""


@pytest.fixture
def boat(tmp_path: Path) -> Path:
    """The scenario with known faults, in a folder of its own."""
    folder = tmp_path / "boat"
    folder.mkdir()
    shutil.copy(FAULTY, folder / "scenario.yaml")
    return folder


def test_the_report_says_who_played_what_was_heard_and_how_it_went(tmp_path: Path) -> None:
    result = inside("playtest", SHOP, "--plays", "9", *QUICK, "--lines", home=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"The Corner Shop: 9 plays, seeds 1 to 3\n{SHOP / 'scenario.yaml'}\n")
    assert "  passive           3" in result.out
    assert "Minutes are reckoned with 170 words a minute spoken" in result.out
    assert "scenario.yaml:115  why-people-leave.partial.1: no question was taken for this topic" in result.out
    assert '9  scenario.yaml:34  welcome.1  "Come in, sit down' in result.out
    assert result.out.endswith("Nothing is wrong with it in these few plays; 6 things are worth a look.\n")


def test_json_has_what_the_documentation_promises(tmp_path: Path) -> None:
    found = inside("playtest", SHOP, "--plays", "6", "--seed", "4", *QUICK, "--json", home=tmp_path).json
    documented = Path("docs/json.md").read_text(encoding="utf-8").split("`twoway playtest S --json`")[1].split("\n")[0]
    assert found.keys() <= {"version", *(key for key in found if f'"{key}"' in documented)}
    assert (found["version"], found["plays"], found["seed"], found["cpu_seconds"]) == (1, 6, 4, None)
    assert found["players"].keys() == {"passive", "silent", "hands"}
    passive = found["players"]["passive"]
    assert len(passive["scores"]) == passive["plays"] == passive["ended"] == 2
    assert found["lines"]["welcome.1"] == 6
    spin = next(row for row in found["never_heard"] if row["id"] == "why-open.spin.1")
    assert spin == {
        "id": "why-open.spin.1",
        "line": 98,
        "text": "Oh, we always look for good people.",
        "why": "no question was taken for this topic",
    }
    assert sum(found["outcomes"].values()) == 6
    assert found["order_holds"] is None


def test_the_same_seed_gives_the_same_bytes_on_any_number_of_processes(tmp_path: Path) -> None:
    pages = [tmp_path / "one.html", tmp_path / "two.html"]
    runs = [
        twoway(
            "playtest", SHOP, "--plays", "45", *QUICK, "--player", "random", "--jobs", str(jobs), "--html", page, "--json", home=tmp_path
        )
        for jobs, page in enumerate(pages, 1)
    ]
    assert [run.err for run in runs] == ["", ""]
    assert runs[0].out == runs[1].out
    assert pages[0].read_bytes() == pages[1].read_bytes()
    found = json.loads(runs[0].out)
    assert found["plays"] == 45
    assert found["players"]["random"]["plays"] == 11


def test_a_play_that_never_ends_is_saved_and_fails_as_a_plan(boat: Path, tmp_path: Path) -> None:
    result = twoway("playtest", boat, "--player", "interrogator", "--plays", "1", home=tmp_path)
    plan = boat / "playtest-interrogator-1.plan"
    assert result.code == 1
    assert f"Saved {plan}; the same moves again: twoway test {plan}" in result.out
    assert "1 play never ended: the talk stood at the beat 'drill'" in result.out
    assert plan.read_text(encoding="utf-8").startswith("# Play 1 of a play-test: the player interrogator with seed 1.\n# the interview")
    again = twoway("test", plan, home=tmp_path)
    assert again.code == 1
    assert "expected the decision, got the interview was still going on" in again.err
    played = twoway("play", boat, "--plan", plan, "--json", home=tmp_path)
    assert played.code == 1
    assert "the interview was still going on" in played.err


def test_a_plan_of_what_ships_or_cannot_be_written_beside_goes_to_the_users_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWOWAY_HOME", str(tmp_path / "home"))
    failure = Failure(0, "endless", "cutter", 3, "it never ended", "opening", "listen\n")
    own = tmp_path / "home" / "data" / "playtest"
    shipped = shipped_scenarios() / "night-ward" / "scenario.yaml"
    assert _saved(failure, shipped) == own / "night-ward" / "playtest-cutter-3.plan"
    gone = tmp_path / "gone" / "scenario.yaml"
    assert _saved(failure, gone) == own / "gone" / "playtest-cutter-3.plan"
    assert (own / "gone" / "playtest-cutter-3.plan").read_text(encoding="utf-8") == "listen\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--player", "cuter"], "there is no player 'cuter'"),
        (["--plays", "0"], "--plays 0 is out of range"),
        (["--jobs", "65"], "--jobs 65 is out of range"),
        (["--seed", "-1"], "--seed -1 is out of range"),
    ],
)
def test_wrong_use_is_answered_with_a_next_step(arguments: list[str], sentence: str, tmp_path: Path) -> None:
    result = inside("playtest", SHOP, *arguments, home=tmp_path)
    assert result.code == 2
    assert sentence in result.err
    assert len(result.err.splitlines()) == 2


class Tags(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "onload", "onerror", "style")]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_shows_hostile_words_as_words_and_loads_nothing(boat: Path, tmp_path: Path) -> None:
    file = boat / "scenario.yaml"
    hostile = "</title><script>alert(1)</script><img src=x onerror=alert(1)> & [@click=app.quit]x[/] {{7*7}}"
    text = file.read_text(encoding="utf-8").replace("title: The Leaky Boat", f'title: "{hostile}"')
    text = text.replace("I always ask about knots.", hostile).replace("The engine dies twice a week.", f"'{hostile}'")
    file.write_text(text, encoding="utf-8")
    page = tmp_path / "page.html"
    result = inside("playtest", boat, "--plays", "3", *QUICK, "--html", page, home=tmp_path)
    assert hostile in result.out.splitlines()[0]
    tags = Tags()
    tags.feed(page.read_text(encoding="utf-8"))
    assert not tags.names & {"script", "img", "link", "iframe", "a"}
    assert tags.links == []
    assert tags.words.count(hostile) >= 3
    assert "default-src 'none'" in page.read_text(encoding="utf-8").replace("&#x27;", "'")

"""The library: what is found, what is cached, what happens when a file is broken or the cache cannot be used."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import FIXTURES
from tui import places
from tui.scenario import library
from tui.scenario.mistakes import ScenarioError

SHOP = FIXTURES / "corner-shop"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A scenario of the user's own, in their data folder."""
    folder = places.data_dir() / "scenarios" / "corner-shop"
    shutil.copytree(SHOP, folder)
    return folder


def test_shipped_own_and_given_scenarios_are_found(own: Path) -> None:
    entries = {(entry.id, entry.source) for entry in library.find([SHOP])}
    assert {("the-third-analyst", "shipped"), ("corner-shop", "yours"), ("corner-shop", "given")} <= entries


def test_a_scenario_is_located_by_name_folder_or_file(own: Path) -> None:
    for name in ("corner-shop", str(own), str(own / "scenario.yaml")):
        assert library.locate(name).samefile(own / "scenario.yaml")
    with pytest.raises(library.NotFoundError, match="did you mean 'corner-shop'"):
        library.locate("corner-shops")


def test_the_compiled_form_is_the_written_one(own: Path) -> None:
    first = library.load(own / "scenario.yaml")
    again = library.load(own / "scenario.yaml")
    assert again == first
    assert first.scenario.id == "corner-shop"
    assert len(first.scenario.digest) == 16


def test_a_changed_file_is_read_anew(own: Path) -> None:
    before = library.load(own / "scenario.yaml").scenario
    file = own / "scenario.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("The Corner Shop", "The Corner Store"), encoding="utf-8")
    after = library.load(file).scenario
    assert after.title == "The Corner Store"
    assert after.digest != before.digest
    assert [entry.title for entry in library.find() if entry.id == "corner-shop"] == ["The Corner Store"]


def test_a_broken_scenario_is_listed_with_its_reason_and_not_played(own: Path) -> None:
    file = own / "scenario.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("severity: 3", "severity: 7"), encoding="utf-8")
    entry = next(entry for entry in library.find() if entry.id == "corner-shop")
    assert "scenario.yaml:" in entry.broken
    with pytest.raises(ScenarioError):
        library.load(file)


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\xff", b'{"form": "other", "files": {}}'])
def test_a_damaged_cache_is_done_without(own: Path, damage: bytes) -> None:
    library.find()
    for file in places.cache_dir().rglob("*.json"):
        file.write_bytes(damage)
    assert "corner-shop" in {entry.id for entry in library.find()}
    assert library.load(own / "scenario.yaml").scenario.title == "The Corner Shop"


def test_a_cache_that_cannot_be_written_is_done_without(own: Path) -> None:
    places.cache_dir().parent.mkdir(parents=True, exist_ok=True)
    places.cache_dir().write_text("in the way")
    assert "corner-shop" in {entry.id for entry in library.find()}


def test_a_warm_library_loads_no_yaml(own: Path) -> None:
    program = (
        "import sys; from tui.scenario import library as l; l.find(); l.load(l.locate('corner-shop')); l.load_bank();"
        "print('yaml' in sys.modules, 'tui.scenario.build' in sys.modules)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=dict(os.environ)).stdout.split()
        for _ in range(2)
    ]
    assert runs == [["True", "True"], ["False", "False"]]

"""`twoway add`, `twoway list` and `twoway remove`, as a coach uses them."""

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.cli.running import inside


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """What `twoway new` writes, zipped as any file manager would."""
    assert inside("new", tmp_path / "work" / "ward-nine", home=tmp_path).code == 0
    return Path(shutil.make_archive(str(tmp_path / "coach"), "zip", tmp_path / "work", "ward-nine"))


def test_a_new_scenario_can_be_packed_added_listed_checked_tried_and_removed(pack: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    added = inside("add", pack, home=home)
    assert (added.code, added.err) == (0, "")
    assert added.out == "Added ward-nine: Ward nine. Play it: twoway play ward-nine\n"
    assert "ward-nine: Ward nine. Team coordinator, Example and Sons, 5 min, yours" in inside("list", home=home).out
    assert inside("check", "ward-nine", home=home).code == 0
    assert inside("test", "ward-nine", home=home).code == 0
    again = inside("add", pack, home=home)
    assert again.code == 1
    assert again.err == (
        "twoway: coach.zip: there is a scenario 'ward-nine' of yours already; nothing was added\n"
        "  --replace puts the new one in its place.\n"
    )
    assert inside("add", pack, "--replace", home=home).code == 0
    removed = inside("remove", "ward-nine", home=home)
    assert (removed.code, removed.out[:18]) == (0, "Removed ward-nine.")
    assert "ward-nine" not in inside("list", home=home).out
    assert inside("remove", "ward-nine", home=home).code == 2


def test_a_mistake_is_told_at_its_place_inside_the_zip(pack: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(pack) as archive:
        text = archive.read("ward-nine/scenario.yaml").decode().replace("role:", "roll:", 1)
    with zipfile.ZipFile(pack, "w") as archive:
        archive.writestr("ward-nine/scenario.yaml", text)
    line = next(number for number, row in enumerate(text.splitlines(), 1) if row.startswith("roll:"))
    result = inside("add", pack, home=tmp_path / "home")
    assert result.code == 1
    assert f"coach.zip/ward-nine/scenario.yaml:{line}:1: TW010 'roll' is not known here" in result.err
    assert "nothing was added" in result.err
    assert not (tmp_path / "home" / "data").exists()


def test_what_is_no_pack_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    for name, code, why in [
        ("notes.txt", 1, "this is no zip archive"),
        ("empty", 1, "there is no scenario.yaml in it"),
        ("gone.zip", 2, "there is no file or folder"),
    ]:
        result = inside("add", tmp_path / name, home=tmp_path / "home")
        assert result.code == code
        assert why in result.err
        assert result.err.count("\n") == 2


def test_one_of_a_shipped_name_says_whom_it_stands_in_for(pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "night-ward"
    shutil.copytree(tmp_path / "work" / "ward-nine", folder)
    home = tmp_path / "home"
    assert "comes with Two-Way" in inside("add", folder, home=home).err
    assert "in the stead of the one that comes with Two-Way" in inside("add", folder, "--replace", home=home).out
    listed = [line for line in inside("list", home=home).out.splitlines() if line.startswith("night-ward: ")]
    assert [("yours is played in its stead" in line, "Ward nine" in line) for line in listed] == [(True, False), (False, True)]

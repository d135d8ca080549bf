"""A good pack is put in its place whole; a clash of names is the user's to decide; what is not a pack's is never taken away."""

import os
import shutil
from pathlib import Path

import pytest

from tests.authoring.packs.making import GOOD, PLAN, TINY, added, everything, refused, zipped
from tui import places
from tui.authoring.packs import placing
from tui.authoring.packs.errors import PackError
from tui.authoring.packs.placing import remove
from tui.scenario import library


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return zipped(tmp_path / "ward-pack.zip", GOOD.items())


def test_a_pack_lies_among_the_users_own_and_is_found(pack: Path) -> None:
    assert added(pack) == ["ward-nine"]
    assert everything() == {
        "scenarios": None,
        "scenarios/ward-nine": None,
        **{f"scenarios/{name}": data for name, data in sorted(GOOD.items())},
    }
    assert [(entry.title, entry.source) for entry in library.find() if entry.id == "ward-nine"] == [("Tiny", "yours")]


@pytest.mark.parametrize("wrap", ["", "pack/", "ward nine by ann/"])
def test_a_scenario_may_lie_at_the_top_in_a_folder_or_in_a_folders_folder(tmp_path: Path, wrap: str) -> None:
    files = {f"{wrap}one/scenario.yaml": TINY, f"{wrap}two/scenario.yaml": TINY, f"{wrap}README.md": b"Two of them."}
    assert added(zipped(tmp_path / "both.zip", files.items())) == ["one", "two"]
    assert added(zipped(tmp_path / "third.zip", [("scenario.yaml", TINY), ("a.plan", PLAN)])) == ["third"]
    assert not any(name.endswith("README.md") for name in everything())


def test_a_folder_is_a_pack_too_and_leftovers_of_systems_stay_behind(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    folder.mkdir()
    for name in ("scenario.yaml", ".DS_Store", "scenario.schema.json", "Thumbs.db", ".scenario.yaml.swp"):
        (folder / name).write_bytes(TINY)
    assert added(folder) == ["shop"]
    mac = [*GOOD.items(), ("__MACOSX/ward-nine/._scenario.yaml", b"\0"), ("ward-nine/.DS_Store", b"\0")]
    assert added(zipped(tmp_path / "mac.zip", mac)) == ["ward-nine"]
    assert {Path(name).name for name in everything()} == {
        "scenarios", "shop", "ward-nine", "scenario.yaml", "curious.plan", "NOTES.md",
    }  # fmt: skip


def test_a_name_that_is_taken_is_replaced_only_if_that_was_asked_for(pack: Path, tmp_path: Path) -> None:
    added(pack)
    newer = zipped(tmp_path / "newer.zip", [("ward-nine/scenario.yaml", TINY.replace(b"Tiny", b"Newer"))])
    assert refused(newer) == "there is a scenario 'ward-nine' of yours already"
    assert added(newer, replace=True) == ["ward-nine"]
    assert list(everything()) == ["scenarios", "scenarios/ward-nine", "scenarios/ward-nine/scenario.yaml"]
    assert library.load(library.locate("ward-nine")).scenario.title == "Newer"


def test_a_shipped_one_is_never_overwritten_and_comes_back(tmp_path: Path) -> None:
    shipped = places.shipped_scenarios() / "night-ward" / "scenario.yaml"
    before = shipped.read_bytes()
    own = zipped(tmp_path / "x.zip", [("night-ward/scenario.yaml", TINY)])
    assert "comes with Two-Way" in refused(own)
    added(own, replace=True)
    assert library.load(library.locate("night-ward")).scenario.title == "Tiny"
    remove("night-ward")
    assert library.locate("night-ward").samefile(shipped)
    assert shipped.read_bytes() == before
    with pytest.raises(PackError, match="comes with Two-Way and stays"):
        remove("night-ward")


def test_of_several_all_are_put_in_place_or_none(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    added(pack)
    before = everything()
    several = zipped(tmp_path / "s.zip", [(f"{name}/scenario.yaml", TINY) for name in ("out", "ward-nine", "zz")])
    move = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if Path(target).name == "zz" and Path(target).parent.name == "scenarios":
            raise OSError(28, "No space left on device")
        return move(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", failing)
        with pytest.raises(OSError, match="No space"):
            added(several, replace=True)
    assert everything() == before
    assert added(several, replace=True) == ["out", "ward-nine", "zz"]


def test_a_disk_that_is_full_leaves_nothing_behind(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        added(pack)
    assert list(everything()) == ["scenarios"]


def test_what_a_killed_run_left_behind_goes_and_what_a_running_one_needs_stays(pack: Path) -> None:
    home = placing.own_folder()
    for name, age in (("old", 2 * placing.ABANDONED_S), ("young", 0)):
        left = home / f"{placing.STAGE}{name}" / "half"
        left.mkdir(parents=True)
        (left / "scenario.yaml").write_bytes(TINY)
        at = left.stat().st_mtime - age
        os.utime(left.parent, (at, at))
    assert [entry.id for entry in library.find() if entry.source == "yours"] == []
    added(pack)
    assert {path.name for path in home.iterdir()} == {"ward-nine", f"{placing.STAGE}young"}


def test_what_somebody_wrote_is_neither_removed_nor_replaced(pack: Path) -> None:
    added(pack)
    draft = placing.own_folder() / "ward-nine" / "ideas.txt"
    draft.write_text("mine", encoding="utf-8")
    assert "holds 'ideas.txt', which no pack brings" in refused(pack, replace=True)
    with pytest.raises(PackError, match="which no pack brings"):
        remove("ward-nine")
    draft.unlink()
    remove("ward-nine")
    assert list(everything()) == ["scenarios"]


@pytest.mark.parametrize("name", ["../scenarios", "..", ".", "", "a/b", "C:", "ward-nine\0", "WARD-NINE", "nobody"])
def test_only_a_name_is_removed(pack: Path, name: str) -> None:
    added(pack)
    before = everything()
    with pytest.raises(PackError, match="there is no scenario"):
        remove(name)
    assert everything() == before


def test_a_lone_file_of_the_users_own_is_left_alone() -> None:
    own = placing.own_folder() / "draft.yaml"
    own.parent.mkdir(parents=True)
    own.write_bytes(TINY)
    with pytest.raises(PackError, match="no pack has brought"):
        remove("draft")
    assert own.is_file()


def test_of_a_link_only_the_link_is_removed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "mine"
    elsewhere.mkdir()
    (elsewhere / "scenario.yaml").write_bytes(TINY)
    placing.own_folder().mkdir(parents=True)
    (placing.own_folder() / "linked").symlink_to(elsewhere)
    remove("linked")
    assert (elsewhere / "scenario.yaml").is_file()
    shutil.rmtree(elsewhere)

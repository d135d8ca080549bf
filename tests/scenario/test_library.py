"""The library: what is found, what is cached, what happens when a file is broken or the cache cannot be used."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from tui import places
from tui.scenario import cache, library
from tui.scenario.mistakes import ScenarioError

SHOP = FIXTURES / "corner-shop"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scenario of the user's own, in their data folder; what ships beside it is as small."""
    shelf = tmp_path / "shipped"
    shutil.copytree(SHOP, shelf / "the-third-analyst")
    shutil.copy(places.shipped_scenarios() / "question-bank.yaml", shelf)
    monkeypatch.setattr(places, "shipped_scenarios", lambda: shelf)
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


def test_the_users_own_come_before_the_shipped_and_the_given_before_both(own: Path, tmp_path: Path) -> None:
    mine = places.data_dir() / "scenarios" / "the-third-analyst"
    shutil.copytree(SHOP, mine)
    assert library.locate("the-third-analyst").samefile(mine / "scenario.yaml")
    given = tmp_path / "shelf" / "corner-shop"
    shutil.copytree(SHOP, given)
    assert library.locate("corner-shop", [given.parent]).samefile(given / "scenario.yaml")


def test_a_lone_file_is_a_scenario_too_and_other_yaml_is_not(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    shutil.copy(SHOP / "scenario.yaml", shelf / "night-shift.yaml")
    (shelf / "compose.yaml").write_text("services: {}\n")
    (shelf / "notes.txt").write_text("twoway: 1\n")
    assert [entry.id for entry in library.find([shelf]) if entry.source == "given"] == ["night-shift"]
    assert [entry.id for entry in library.find([shelf / "night-shift.yaml"]) if entry.source == "given"] == ["night-shift"]
    assert library.load(shelf / "night-shift.yaml").scenario.id == "night-shift"


def test_a_folder_named_twice_is_listed_once(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(own.parent)
    entries = library.find([Path(), Path("corner-shop"), own])
    assert [entry.source for entry in entries if entry.id == "corner-shop"] == ["yours"]


@pytest.mark.parametrize("name", ["", ".", "..", "../../etc", "a\0b", "x" * 100_000, "no/such/place", "\x1b]0;x\x07"])
def test_names_that_lead_nowhere_are_said_to(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(library.NotFoundError) as caught:
        library.locate(name)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


def test_an_id_that_would_act_on_a_terminal_is_cleaned(tmp_path: Path) -> None:
    folder = tmp_path / "a\x1b]0;x\x07\u202eb"
    try:
        shutil.copytree(SHOP, folder)
    except OSError:
        pytest.skip("this file system has no such names")
    (entry,) = [entry for entry in library.find([folder]) if entry.source == "given"]
    assert entry.id == "ab"
    (folder / "scenario.yaml").write_text("twoway: 1\n")
    (entry,) = [entry for entry in library.find([folder]) if entry.source == "given"]
    assert entry.broken.isprintable()


def test_the_digest_is_of_the_content_and_the_id_of_the_place(own: Path, tmp_path: Path) -> None:
    raw = (own / "scenario.yaml").read_bytes()
    other = tmp_path / "elsewhere"
    shutil.copytree(own, other)
    first, second = library.load(own / "scenario.yaml"), library.load(other / "scenario.yaml")
    assert first.scenario.digest == second.scenario.digest == hashlib.sha256(raw).hexdigest()[:16]
    assert (first.scenario.id, second.scenario.id) == ("corner-shop", "elsewhere")
    assert first.mistakes
    assert {mistake.file for mistake in second.mistakes} == {str(other / "scenario.yaml")}


def test_a_new_question_bank_makes_all_entries_anew(own: Path) -> None:
    assert not next(entry for entry in library.find() if entry.id == "corner-shop").broken
    bank = places.shipped_scenarios() / "question-bank.yaml"
    bank.write_text(
        bank.read_text(encoding="utf-8").replace("  why-open:\n", "  why-vacant:\n").replace("why-open", "why-vacant"), encoding="utf-8"
    )
    assert "why-open" in next(entry for entry in library.find() if entry.id == "corner-shop").broken


def test_another_form_of_the_program_reads_none_of_the_cache(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library.find()
    before = set(places.cache_dir().rglob("scenario-*.json"))
    monkeypatch.setattr(cache, "form", lambda: "another")
    library.find()
    assert {path.name.split("-")[-1] for path in set(places.cache_dir().rglob("scenario-*.json")) - before} == {"another.json"}


def test_a_full_disk_leaves_no_half_written_files(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert library.load(own / "scenario.yaml").scenario.title == "The Corner Shop"
    assert [path for path in places.cache_dir().rglob("*") if path.is_file()] == []


def test_old_compiled_files_are_cleared_away(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_KEPT", 3)
    file = own / "scenario.yaml"
    for number in range(6):
        file.write_text((SHOP / "scenario.yaml").read_text(encoding="utf-8") + f"# {number}\n", encoding="utf-8")
        library.load(file)
    kept = list((places.cache_dir() / "compiled").iterdir())
    assert len(kept) == 3
    assert library.load(file).scenario.digest in "".join(path.name for path in kept)


def test_a_file_that_vanishes_leaves_the_list(own: Path) -> None:
    library.find()
    shutil.rmtree(own)
    assert "corner-shop" not in {entry.id for entry in library.find()}


def test_no_damage_to_a_compiled_file_shows() -> None:
    good = library.load(SHOP / "scenario.yaml")
    (kept,) = places.cache_dir().rglob("scenario-*.json")
    raw = kept.read_bytes()

    @settings(max_examples=60, deadline=None)
    @given(damage=st.binary(max_size=60), at=st.floats(0, 1))
    def damaged(damage: bytes, at: float) -> None:
        kept.write_bytes(raw[: int(at * len(raw))] + damage)
        assert library.load(SHOP / "scenario.yaml") == good

    damaged()


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

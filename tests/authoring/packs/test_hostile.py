"""Packs made to hurt: refused whole, with a place, nothing written anywhere."""

import io
import os
import stat
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.authoring.packs.making import GOOD, TINY, added, everything, refused, zipped
from tui import places
from tui.authoring.packs.errors import PackError
from tui.authoring.packs.limits import LARGEST_TEXT, LARGEST_ZIP, MOST_FILES

FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None)


@pytest.mark.parametrize(
    "name",
    [
        "../scenario.yaml", "ward/../../scenario.yaml", "/etc/scenario.yaml", "//host/share/scenario.yaml",
        "C:/x/scenario.yaml",
        "C:scenario.yaml", "ward\\..\\..\\scenario.yaml", "..\\scenario.yaml", "ward/./scenario.yaml", "ward//scenario.yaml",
        "./scenario.yaml",
        "ward/scenario.yaml\0.md", "ward\0/scenario.yaml", "ward/a\nb.md", "ward/\u202egpj.md", "ward/\x1b]0;x\x07.md", "con/scenario.yaml",
        "ward/nul.md", "ward/com1.plan", "ward./scenario.yaml", "ward /scenario.yaml", "ward/notes.md ", "ward/scenario.yaml:hidden.md",
        "a/b/c/scenario.yaml", "-rf/scenario.yaml", "~/scenario.yaml", "Ward Nine/scenario.yaml", "WARD/scenario.yaml",
        "wärd/scenario.yaml",
        "ward/" + "x" * 300 + ".md", "..", "/", "",
    ],
)  # fmt: skip
def test_a_path_that_is_not_plain_is_refused(name: str, tmp_path: Path) -> None:
    """Alone, and beside a good scenario."""
    refused(zipped(tmp_path / "pack.zip", [(name, TINY)]))
    refused(zipped(tmp_path / "pack.zip", [*GOOD.items(), (name, TINY)]))


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("ward-nine/run.sh", "a pack holds scenario.yaml, plans"),
        ("ward-nine/inner.zip", "a pack holds scenario.yaml, plans"),
        ("ward-nine/__init__.py", "a pack holds scenario.yaml, plans"),
        ("other/Scenario.YAML", "is called scenario.yaml, in small letters"),
        ("ward-nine/question-bank.yaml", "brings no question bank"),
        ("ward-nine/.md/x.md", "inside a scenario's folder"),
        ("ward-nine/more/x.plan", "inside a scenario's folder"),
        ("ward-nine/notes.MD", "the same name as 'ward-nine/NOTES.md'"),
        ("Ward-Nine/more.md", "the same name as 'ward-nine'"),
        ("ward-nine/ＮＯＴＥＳ.md", "the same name as 'ward-nine/NOTES.md'"),
        ("ward-nine/scenario.yaml", "in the pack twice"),
        ("scenario.yaml/x.md", ""),
    ],
)
def test_what_does_not_belong_is_named(name: str, why: str, tmp_path: Path) -> None:
    if name.endswith(".md/x.md"):
        name = name.replace("/.md", "/more.md")
    with pytest.warns(UserWarning, match="Duplicate") if why.endswith("twice") else _quiet():
        pack = zipped(tmp_path / "pack.zip", [*GOOD.items(), (name, b"listen\n")])
    if not why:
        assert added(pack) == ["ward-nine"]  # it lies beside no scenario, and is left out
        return
    assert why in refused(pack)


class _quiet:  # noqa: N801 (stands where `pytest.warns` does)
    def __enter__(self) -> None:
        pass

    def __exit__(self, *error: object) -> None:
        pass


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices_are_refused(kind: int, tmp_path: Path) -> None:
    pack = zipped(tmp_path / "pack.zip", [("ward/scenario.yaml", b"/etc/passwd")], mode=kind | 0o777)
    assert refused(pack) == "ward/scenario.yaml: this is a link or a device, not a file"


def test_links_in_a_folder_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "ward"
    folder.mkdir()
    (folder / "scenario.yaml").write_bytes(TINY)
    (folder / "notes.md").symlink_to("/etc/passwd")
    assert refused(folder) == "notes.md: this is a link or a device, not a file"
    (folder / "notes.md").unlink()
    os.mkfifo(folder / "notes.md")
    assert refused(folder) == "notes.md: this is a link or a device, not a file"


def test_bombs_are_not_unpacked(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "bomb.zip", [("ward/scenario.yaml", TINY + b" " * 1_900_000)])
    assert bomb.stat().st_size < 10_000
    assert "more than 100 times as large" in refused(bomb)
    assert "larger than 256 kB" in refused(zipped(tmp_path / "b.zip", [*GOOD.items(), ("ward-nine/x.md", os.urandom(LARGEST_TEXT + 1))]))
    many = [(f"w{number}/scenario.yaml", TINY) for number in range(MOST_FILES + 1)]
    assert f"more than {MOST_FILES} files" in refused(zipped(tmp_path / "many.zip", many))
    assert "more than 50 scenarios" in refused(zipped(tmp_path / "many.zip", many[:51]))
    total = [(f"w/n{number}.md", bytes(LARGEST_TEXT)[:-1] + b"\n") for number in range(70)]
    assert "times as large" in refused(zipped(tmp_path / "t.zip", total))
    noise = os.urandom(4096).hex().encode() * (LARGEST_TEXT // 8192)
    assert "unpacked it is larger than 16 MB" in refused(zipped(tmp_path / "t.zip", [(f"w/n{number}.md", noise) for number in range(70)]))
    huge = tmp_path / "huge.zip"
    huge.write_bytes(b"PK" + bytes(LARGEST_ZIP))
    assert "archive is larger than 4 MB" in refused(huge)


def test_what_a_zip_says_of_its_sizes_is_not_believed(tmp_path: Path) -> None:
    """The directory promises a hundred bytes; two megabytes would come."""
    bomb = zipped(tmp_path / "liar.zip", [("ward/scenario.yaml", TINY + b" " * 1_900_000)])
    raw = bytearray(bomb.read_bytes())
    central = raw.rindex(b"PK\x01\x02")
    struct.pack_into("<I", raw, central + 24, 100)
    struct.pack_into("<I", raw, raw.index(b"PK\x03\x04") + 22, 100)
    bomb.write_bytes(raw)
    refused(bomb)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_the_ordinary_ways_of_packing_are_read(method: int, tmp_path: Path) -> None:
    assert "packed in an unusual way" in refused(zipped(tmp_path / "pack.zip", GOOD.items(), method=method))
    assert added(zipped(tmp_path / "pack.zip", GOOD.items(), method=zipfile.ZIP_STORED)) == ["ward-nine"]


def test_an_encrypted_file_is_refused(tmp_path: Path) -> None:
    pack = zipped(tmp_path / "pack.zip", GOOD.items())
    raw = bytearray(pack.read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    pack.write_bytes(raw)
    assert "encrypted" in refused(pack)


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ([("a/scenario.yaml", TINY), ("b/scenario.yaml", TINY.replace(b"role", b"roll"))], "b/scenario.yaml:3:1: TW010 'roll'"),
        ([("a/scenario.yaml", TINY), ("a/x.plan", b"listen\n\nsing: a song\n")], "a/x.plan:3:1: 'sing: a song' is no move"),
        ([("a/scenario.yaml", TINY), ("a/x.md", b"one\n\xff")], "a/x.md:2:1: this is not UTF-8 text"),
        ([("a/scenario.yaml", b"twoway-bank: 1\ntopics: {}\n")], "a"),
        ([("a/scenario.yaml", b"\xff\xfe\x00")], "a/scenario.yaml:1:1: TW001 this is UTF-16 text, or none at all"),
        ([("a/scenario.yaml", TINY.replace(b"Tiny", b"&x Tiny"))], "a/scenario.yaml:2:8: TW004"),
        ([("a/scenario.yaml", TINY.replace(b"Tiny", b'!!python/object/apply:os.system ["id"]'))], "a/scenario.yaml:2:8: TW004"),
        ([("a/scenario.yaml", TINY), ("p/a/scenario.yaml", TINY)], "there are two scenarios called 'a' in it"),
        ([("notes.md", b"")], "there is no scenario.yaml in it"),
        ([], "there is no scenario.yaml in it"),
    ],
)  # fmt: skip
def test_one_bad_scenario_keeps_the_whole_pack_out(files: list[tuple[str, bytes]], why: str, tmp_path: Path) -> None:
    assert refused(zipped(tmp_path / "pack.zip", files)).startswith(why)


def test_a_file_that_is_no_zip_is_refused(tmp_path: Path) -> None:
    pack = tmp_path / "pack.zip"
    for raw in (b"", b"PK", b"PK\x05\x06" + bytes(18), b"hello", TINY):
        pack.write_bytes(raw)
        assert refused(pack) in ("this is no zip archive, or a damaged one", "there is no scenario.yaml in it")


NASTY = st.text(st.sampled_from("abc./\\:\0~ -\u202e\u0301\ufeffA*\n"), max_size=12)
PATHS = st.lists(st.one_of(NASTY, NASTY.map(lambda name: f"{name}/scenario.yaml"), NASTY.map(lambda name: f"ab/{name}.md")), max_size=4)


def landed() -> set[Path]:
    """Folders and files below the user's scenarios."""
    return set(places.data_dir().rglob("*"))


@FUZZ
@given(names=PATHS)
def test_whatever_the_names_nothing_lands_outside_and_all_that_lands_is_plain(names: list[str], tmp_path: Path) -> None:
    box = tmp_path / "box"
    box.mkdir(exist_ok=True)
    pack = zipped(box / "pack.zip", dict.fromkeys(names, TINY).items())
    before = set(tmp_path.rglob("*")) - landed()
    try:
        added(pack, replace=True)
    except PackError as error:
        assert str(error).isprintable()
    own = places.data_dir() / "scenarios"
    assert set(tmp_path.rglob("*")) - landed() - set(places.data_dir().parents) - {places.data_dir()} <= before
    for path in landed() - {own}:
        inside = path.relative_to(own)
        assert len(inside.parts) <= 2
        assert path.is_dir() or path.suffix in (".yaml", ".plan", ".md")
        assert all(character.isprintable() for character in str(inside))


@FUZZ
@given(data=st.data())
def test_a_damaged_zip_is_refused_or_whole(data: st.DataObject, tmp_path: Path) -> None:
    """Bytes are changed, cut out and put in; what is still read is what was packed, byte for byte."""
    pack = zipped(tmp_path / "pack.zip", GOOD.items())
    raw = bytearray(pack.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(0, len(raw) - 1)))
        length = data.draw(st.sampled_from([0, 1, 1, 1, 2, 4, 40]))
        raw[at : at + length] = data.draw(st.binary(max_size=max(1, length)))
    pack.write_bytes(raw)
    try:
        names = added(pack, replace=True)
    except PackError as error:
        assert str(error).isprintable()
        return
    for name in names:
        folder = places.data_dir() / "scenarios" / name
        assert all(file.read_bytes() in GOOD.values() for file in folder.iterdir())


def test_the_making_of_hostile_zips_works(tmp_path: Path) -> None:
    """The names that the tests above write are really in the archive as they are written."""
    raw = zipped(tmp_path / "pack.zip", [("a/../\0b\\c", b"")]).read_bytes()
    assert b"a/../\0b\\c" in raw
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert archive.infolist()[0].orig_filename == "a/../\0b\\c"
    assert everything() == {}

"""`twoway check` on broken files, as the command that it is: what it prints in each format, how it ends, and that nothing slips out."""

import json
import os
import re
from pathlib import Path

import pytest

from tests.cli.running import inside, twoway
from tests.scenario.broken import files, talk, values, yaml_traps
from tests.scenario.broken.marks import BASE, Broken, Found
from tui.places import check_pages

BROKEN = {one.name: one for one in [*yaml_traps.TABLE, *values.TABLE, *talk.TABLE, *files.TABLE]}
CHOSEN = [
    "five mistakes of five sorts",
    "a beat that cannot be reached",
    "beats that lead to each other",
    "laughs by the billion",
    "a title that would retitle the terminal",
    "a key twice",
    "Latin-1",
    "UTF-16 without one",
    "fifty megabytes",
    "braces ten thousand deep",
    "keys that come again and again",
]
FIVE = BROKEN["five mistakes of five sorts"]
PLACE = re.compile(r":(\d+):(\d+): (TW\d{3})(?: \((?:warning|hint)\))? ")
ANNOTATION = re.compile(r"^::(?:error|warning|notice) file=([^,:]*),line=(\d+),col=(\d+),title=(TW\d{3})::(.+)$")
HOSTILE_NAME = "a,line=9::error \x1b[31mx%.yaml"
ACTING = ("\x1b", "\x07", "\x9b", "\u202e", "\r")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def written(folder: Path, one: Broken, name: str = "scenario.yaml") -> Path:
    """A broken file on the disk."""
    file = folder / name
    file.write_bytes(one.raw)
    return file


@pytest.mark.parametrize("name", CHOSEN)
def test_every_format_names_the_same_mistakes_at_the_same_places(name: str, tmp_path: Path, home: Path) -> None:
    one = BROKEN[name]
    file = written(tmp_path, one)
    shown, listed, noted = (inside("check", file, "--quick", "--format", kind, home=home) for kind in ("text", "json", "github"))
    rows = listed.json["mistakes"]
    code = 1 if any(row["level"] == "error" for row in rows) else 0
    assert {run.code for run in (shown, listed, noted)} == {code}
    assert [Found(row["line"], row["column"], row["code"]) for row in rows] == one.expected
    places = [PLACE.match(line.removeprefix(str(file))) for line in shown.out.splitlines() if line.startswith(f"{file}:")]
    assert [Found(int(match[1]), int(match[2]), match[3]) for match in places if match] == one.expected
    found = [ANNOTATION.match(line) for line in noted.out.splitlines()]
    assert [Found(int(match[2]), int(match[3]), match[4]) for match in found if match] == one.expected
    assert not any(sign in run.out + run.err for run in (shown, listed, noted) for sign in ACTING)


def test_the_command_ends_with_one_for_errors_and_with_nought_for_remarks(tmp_path: Path, home: Path) -> None:
    bad = twoway("check", written(tmp_path, FIVE), home=home)
    assert (bad.code, bad.err) == (1, "")
    assert bad.out.splitlines()[-2] == f"{len(FIVE.expected)} errors, 0 remarks."
    odd = twoway("check", written(tmp_path, BROKEN["a beat that cannot be reached"]), home=home)
    assert (odd.code, odd.err) == (0, "")
    assert odd.out.splitlines()[-2] == "No errors; 1 remark."


def test_several_files_are_checked_in_one_go(tmp_path: Path, home: Path) -> None:
    good, bad = written(tmp_path, Broken("", BASE.encode(), []), "good.yaml"), written(tmp_path, FIVE, "bad.yaml")
    shown = inside("check", good, bad, "--format", "json", home=home)
    assert shown.code == 1
    assert {row["file"] for row in shown.json["mistakes"]} == {str(bad)}


def test_a_files_name_cannot_add_to_an_annotation(tmp_path: Path, home: Path) -> None:
    file = written(tmp_path, FIVE, HOSTILE_NAME)
    lines = inside("check", file, "--format", "github", home=home).out.splitlines()
    found = [ANNOTATION.match(line) for line in lines]
    assert len(lines) == len(FIVE.expected)
    assert {match[1].rsplit("/", 1)[-1] for match in found if match} == {"a%2Cline=9%3A%3Aerror x%25.yaml"}


def test_an_annotation_says_what_to_do(tmp_path: Path, home: Path) -> None:
    noted = inside("check", written(tmp_path, BROKEN["an unknown beat"]), "--format", "github", home=home)
    assert "Did you mean 'questions'?" in noted.out


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
@pytest.mark.parametrize("encoding", ["utf-8:strict", "ascii:strict"])
def test_a_files_name_that_is_not_utf_8_comes_back_whole_from_json(encoding: str, tmp_path: Path, home: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.yaml"
    try:
        Path(os.fsdecode(name)).write_bytes(FIVE.raw)
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    listed = twoway("check", os.fsdecode(name), "--format", "json", home=home, extra={"PYTHONIOENCODING": encoding})
    assert (listed.code, listed.err) == (1, "")
    assert {os.fsencode(row["file"]) for row in json.loads(listed.out)["mistakes"]} == {name}


def test_what_is_no_file_to_read_gets_a_sentence(tmp_path: Path, home: Path) -> None:
    folder, loop = tmp_path / "folder.yaml", tmp_path / "loop.yaml"
    folder.mkdir()
    loop.symlink_to(loop)
    for path in (folder, loop, tmp_path / "missing.yaml"):
        shown = inside("check", path, home=home)
        assert (shown.code, shown.out) == (2, "")
        assert shown.err.startswith("twoway: there is no scenario")


def test_the_base_of_them_all_is_whole_for_the_command_too(home: Path) -> None:
    shown = inside("check", check_pages() / "base.yaml", home=home)
    assert (shown.code, shown.out) == (0, "No mistakes found.\n")

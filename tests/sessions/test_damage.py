"""A damaged store is set aside whole, what reads of it is saved, and no kill in the middle of that loses anything."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from tests.sessions.making import filled, line, new, started
from tui.interview.events import Ended
from tui.scenario.model import Scenario
from tui.sessions import schema
from tui.sessions.errors import BrokenStoreError, StoreError
from tui.sessions.salvage import salvage
from tui.sessions.store import Store

PAGE = 4096


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sessions.db"


def damage(file: Path, start: int, length: int) -> bytes:
    """Overwrite a stretch of a file with nonsense; returns what the file holds then."""
    raw = bytearray(file.read_bytes())
    raw[start : start + length] = b"\xff" * len(raw[start : start + length])
    file.write_bytes(raw)
    return bytes(raw)


def saved(file: Path) -> tuple[str, dict[str, int]]:
    """The notice of a store, and how many events read of each session in it."""
    with Store.open(file) as store:
        assert store.health() == ""
        logs = {row.id: store.events(row.id) for row in store.sessions(limit=1000)}
        for name, log in logs.items():
            row = store.row(name)
            assert row is not None
            assert [event.number for event in log] == list(range(1, row.count + 1))
        return store.notice, {name: len(log) for name, log in logs.items()}


@pytest.mark.parametrize("what", [b"this is no database, it is a letter to my aunt\n" * 200, b"SQLite format 3\x00" + b"\xff" * 8000])
def test_what_is_no_store_is_set_aside_whole_and_named(file: Path, what: bytes) -> None:
    file.write_bytes(what)
    notice, sessions = saved(file)
    assert "sessions.damaged-1.db" in notice
    assert sessions == {}
    assert file.with_name("sessions.damaged-1.db").read_bytes() == what


def test_it_is_named_under_a_relative_home_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sessions.db").write_bytes(b"nonsense" * 999)
    assert "sessions.damaged-1.db" in saved(Path("sessions.db"))[0]


def test_a_truncated_store_is_salvaged_as_far_as_it_reads(file: Path, small: Scenario) -> None:
    filled(file, small, 40)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // PAGE // 2 * PAGE])
    notice, sessions = saved(file)
    assert f"{len(sessions)} could be saved" in notice
    assert 12 <= len(sessions) < 40


def test_a_session_whose_row_is_lost_is_told_again_from_its_log(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("over", small), small, [started(), line(2), Ended(number=3, at=61_000)])
        store.create(new("open", small), small, [started(), line(2)])
        before = {row.id: row for row in store.sessions()}
        root = store._connection.execute("select rootpage from sqlite_master where name = 'session'").fetchone()[0]
    damage(file, (root - 1) * PAGE, PAGE)
    file.with_name("sessions.db-suspect").touch()
    with Store.open(file) as store:
        assert "2 could be saved" in store.notice
        after = {row.id: row for row in store.sessions()}
        assert after == {"open": before["open"], "over": structs.replace(before["over"], ended=True)}


def test_a_store_without_its_first_page_is_salvaged_whole(file: Path, small: Scenario) -> None:
    names = filled(file, small, 30)
    damage(file, 0, PAGE)
    notice, sessions = saved(file)
    assert "30 could be saved" in notice
    assert sessions == dict.fromkeys(names, 20)


def test_damage_in_the_middle_costs_what_it_hit_and_no_more(file: Path, small: Scenario) -> None:
    names = filled(file, small, 40)
    broken = damage(file, file.stat().st_size // PAGE // 2 * PAGE, 2 * PAGE)
    with Store.open(file) as store, pytest.raises(BrokenStoreError, match="damaged"):  # noqa: PT012
        assert store.notice == ""
        for name in names:
            store.events(name)
    notice, sessions = saved(file)
    assert "could be saved" in notice
    assert len(sessions) >= 38
    assert sum(sessions.values()) >= 38 * 20
    assert file.with_name("sessions.damaged-1.db").read_bytes() == broken
    assert saved(file) == ("", sessions)


@pytest.fixture
def cut_off(file: Path, small: Scenario) -> Path:
    """Ten sessions as a power cut leaves them, the last event only in the journal; then the first page went."""
    filled(file, small, 10)
    left = file.parent / "left" / "sessions.db"
    left.parent.mkdir()
    with Store.open(file) as store:
        store.append("s009", [line(21, "said just before")])  # fits into a page that is there, so the first is not in the journal
        for ending in ("", "-wal"):
            shutil.copyfile(f"{file}{ending}", f"{left}{ending}")
    damage(left, 0, PAGE)
    return left


ALL_TEN = {f"s{number:03}": 20 for number in range(9)} | {"s009": 21}


def test_what_was_committed_last_is_salvaged_too(cut_off: Path) -> None:
    notice, sessions = saved(cut_off)
    assert "10 could be saved" in notice
    assert sessions == ALL_TEN
    assert any(b"said just before" in part.read_bytes() for part in cut_off.parent.glob("sessions.damaged-1.db*"))


def test_salvage_reads_the_journal_and_touches_neither_file(cut_off: Path) -> None:
    """As when another window has the damaged store open, so that SQLite leaves the journal be."""
    parts = [cut_off, cut_off.with_name("sessions.db-wal")]
    before = [part.read_bytes() for part in parts]
    with Store.open(cut_off.with_name("fresh.db")) as store:
        assert salvage(cut_off, store._connection) == 10
        assert len(store.events("s009")) == 21
    assert [part.read_bytes() for part in parts] == before
    assert sorted(part.name for part in cut_off.parent.iterdir() if part.is_dir()) == []


def test_the_journal_of_a_damaged_store_is_never_taken_for_that_of_the_new_one(cut_off: Path, small: Scenario) -> None:
    """A kill came between the renaming of the damaged file and of its journal."""
    names = filled(cut_off.with_name("sessions.salvaged.db"), small, 2)
    cut_off.rename(cut_off.with_name("sessions.damaged-1.db"))
    journal = cut_off.with_name("sessions.db-wal").read_bytes()
    notice, sessions = saved(cut_off)
    assert "What could be read of them was saved" in notice
    assert sessions == dict.fromkeys(names, 20)
    assert cut_off.with_name("sessions.damaged-2.db-wal").read_bytes() == journal


@pytest.mark.parametrize("version", [-7, 0])
def test_a_version_that_never_was_is_damage(file: Path, small: Scenario, version: int) -> None:
    names = filled(file, small, 3)
    connection = sqlite3.connect(file)
    connection.execute(f"pragma user_version = {version}")
    connection.close()
    notice, sessions = saved(file)
    assert "3 could be saved" in notice
    assert sessions == dict.fromkeys(names, 20)


def test_damage_that_sqlite_cannot_even_quote_is_damage(file: Path, small: Scenario) -> None:
    """SQLite names the table that it can't read; with damage in the name Python fails to read that message."""
    names = filled(file, small, 3)
    damage(file, file.read_bytes().index(b"create table scenario".upper()[:12]) + len(b"create table"), 4)
    connection = sqlite3.connect(file)
    with pytest.raises(UnicodeDecodeError):
        connection.execute("select 1 from session")
    connection.close()
    assert saved(file)[1] == dict.fromkeys(names, 20)


@pytest.mark.parametrize("what", [b'{"kind": "spo', b'{"kind": "hand", "number": 5, "at": "\xff"}', 7, b""])
def test_what_cannot_be_read_of_a_session_is_said(file: Path, small: Scenario, what: object) -> None:
    filled(file, small, 1)
    with Store.open(file) as store:
        store._connection.execute("update event set payload = ? where number = 5", (what,))
        store._connection.execute("update scenario set compiled = ?", (what,))
        for read in (lambda: store.events("s000"), lambda: store.scenario(store.sessions()[0].digest)):
            with pytest.raises(StoreError, match="something saved here cannot be read"):
                read()
    with Store.open(file) as store:
        assert store.notice == ""


def test_an_event_that_cannot_be_read_ends_its_log_and_no_other(file: Path, small: Scenario) -> None:
    filled(file, small, 2)
    with Store.open(file) as store:
        store._connection.execute("update event set payload = ? where session = 's000' and number = 5", (b'{"kind": "spo',))
        with pytest.raises(StoreError, match="cannot be read"):
            store.events("s000")
    damage(file, 0, PAGE)
    assert saved(file)[1] == {"s000": 4, "s001": 20}


@pytest.fixture(scope="module")
def sound(small: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sound") / "sessions.db"
    filled(file, small, 6)
    return file


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(flips=st.lists(st.tuples(st.integers(0, 2**20), st.integers(1, 255)), min_size=1, max_size=6))
def test_no_flipped_bytes_end_the_program_or_are_written_over(tmp_path: Path, sound: Path, flips: list[tuple[int, int]]) -> None:
    with tempfile.TemporaryDirectory(dir=tmp_path) as folder:
        file = Path(folder) / "sessions.db"
        raw = bytearray(sound.read_bytes())
        for place, bits in flips:
            raw[place % len(raw)] ^= bits
        file.write_bytes(raw)
        for _ in range(2):  # damage that opening does not meet is mended when it is opened next
            try:
                with Store.open(file) as store:
                    for row in store.sessions():
                        store.scenario(row.digest)
                        store.events(row.id)
            except StoreError as error:
                assert str(error)
        for kept in file.parent.glob("*.damaged-1.db"):
            assert kept.read_bytes() == bytes(raw)


@pytest.mark.parametrize("moment", range(1, 7))
def test_a_kill_while_it_is_mended_loses_nothing(cut_off: Path, moment: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program dies before each of the steps that change the folder; the next start finds everything."""
    cut_off.with_name("sessions.salvaged.db").write_bytes(b"left by an earlier kill")
    steps = count(1)

    def dying(step: Callable[..., object]) -> Callable[..., object]:
        def die(*arguments: object, **more: object) -> object:
            if next(steps) == moment:
                raise KeyboardInterrupt
            return step(*arguments, **more)

        return die

    with monkeypatch.context() as patch:
        for name in ("rename", "replace", "unlink", "touch"):
            patch.setattr(Path, name, dying(getattr(Path, name)))
        with pytest.raises(KeyboardInterrupt):
            Store.open(cut_off)
    assert saved(cut_off)[1] == ALL_TEN
    assert saved(cut_off) == ("", ALL_TEN)


def test_a_full_disk_leaves_the_damaged_store_where_it_is(file: Path, small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(file, small, 5)
    broken = damage(file, 0, PAGE)

    def full(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", full)
        with pytest.raises(StoreError, match="No space left"):
            Store.open(file)
    assert file.read_bytes() == broken
    assert len(saved(file)[1]) == 5


def test_when_several_find_it_damaged_one_mends_it(file: Path, small: Scenario) -> None:
    filled(file, small, 5)
    damage(file, 0, PAGE)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(saved, [file] * 4))
    assert sorted(bool(notice) for notice, _ in found) == [False, False, False, True]
    assert all(len(sessions) == 5 for _, sessions in found)
    assert not file.with_name("sessions.damaged-2.db").exists()


def test_a_false_alarm_changes_nothing(file: Path, small: Scenario) -> None:
    filled(file, small, 2)
    file.with_name("sessions.db-suspect").touch()
    assert saved(file)[0] == ""
    assert not file.with_name("sessions.db-suspect").exists()


@contextmanager
def without_rights() -> Iterator[None]:
    """The superuser may write everywhere, so for a moment nobody is."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def closed() -> Iterator[Path]:
    """A folder with a store, which anybody may read and nobody may write."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)
        Path(folder).chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="rights are those of posix")
@pytest.mark.parametrize("what", ["nothing", "store", "damaged", "deeper"])
def test_a_folder_that_cannot_be_written_is_said(closed: Path, small: Scenario, what: str) -> None:
    file = closed / "sessions.db"
    if what in ("store", "damaged"):
        filled(file, small, 1)
    if what == "damaged":
        damage(file, 0, PAGE)
    before = sorted((part.name, part.read_bytes()) for part in closed.iterdir())
    for part in closed.iterdir():
        part.chmod(0o444)
    closed.chmod(0o555)
    with without_rights(), pytest.raises(StoreError, match=r"cannot be (written|made)") as caught:
        Store.open(closed / "a" / "sessions.db" if what == "deeper" else file)
    assert "TWOWAY_HOME" in caught.value.next_step
    assert sorted((part.name, part.read_bytes()) for part in closed.iterdir()) == before


def test_something_else_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be made") as caught:
        Store.open(tmp_path / "home" / "sessions.db")
    assert "TWOWAY_HOME" in caught.value.next_step
    (tmp_path / "sessions.db").mkdir()
    with pytest.raises(StoreError, match="cannot be written"):
        Store.open(tmp_path / "sessions.db")


def test_another_programs_database_is_left_alone(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("create table recipes (name)")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(StoreError, match="another program's"):
        Store.open(file)
    assert file.read_bytes() == before


def test_a_store_from_the_future_is_left_alone(file: Path, small: Scenario) -> None:
    filled(file, small, 1)
    connection = sqlite3.connect(file)
    connection.execute(f"pragma user_version = {len(schema.MIGRATIONS) + 1}")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(StoreError, match="newer Two-Way"):
        Store.open(file)
    assert file.read_bytes() == before


def test_damage_that_the_doctor_finds_is_mended_at_the_next_start(file: Path, small: Scenario) -> None:
    filled(file, small, 30)
    damage(file, file.stat().st_size // PAGE // 2 * PAGE, PAGE)
    with Store.open(file) as store:
        assert "damaged" in store.health()
    assert "could be saved" in saved(file)[0]


def test_a_session_without_events_is_not_saved_from_the_damage(file: Path, small: Scenario) -> None:
    filled(file, small, 1)
    with Store.open(file) as store:
        store.create(new("empty", small), small)
        store.create(new("full", small), small, [started()])
    damage(file, 0, PAGE)
    assert saved(file)[1] == {"s000": 20, "full": 1}

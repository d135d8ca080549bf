"""The store: what is committed is there and reads back; what goes wrong is said in a sentence."""

import os
import sqlite3
import stat
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sessions.any_event import KINDS, event, logs
from tests.sessions.making import START, filled, line, new, started
from tui.interview.events import Event
from tui.scenario.model import Scenario
from tui.sessions import schema
from tui.sessions.errors import StoreError
from tui.sessions.rows import End
from tui.sessions.store import Store

ANYWHERE = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sessions.db"


def end(score: float, rubric: int = 1, band: str = "two-way", at: datetime = START) -> End:
    return End(at=at, score=score, kind="two-way", band=band, rubric=rubric, card=b"{}")


@pytest.mark.parametrize("kind", KINDS)
def test_an_event_of_any_kind_reads_back(small: Scenario, kind: type[Event]) -> None:
    @settings(max_examples=15, deadline=None)
    @given(event(kind))
    def law(one: Event) -> None:
        with Store.memory() as store:
            store.create(new("s1", small), small, [started()])
            saved = type(one)(**{**{name: getattr(one, name) for name in one.__struct_fields__}, "number": 2, "at": 5})
            store.append("s1", [saved])
            assert store.events("s1") == [started(), saved]

    law()


@ANYWHERE
@given(st.lists(st.integers(1, 5), max_size=8), st.data())
def test_any_batches_read_back_as_one_log(small: Scenario, batches: list[int], data: st.DataObject) -> None:
    log = data.draw(logs(most=20))
    with Store.memory() as store:
        store.create(new("s1", small), small, [started()])
        left = log
        for size in [*batches, len(log)]:
            store.append("s1", left[:size])
            left = left[size:]
        assert store.events("s1") == [started(), *log]
        row = store.row("s1")
        assert row is not None
        assert row.count == len(log) + 1


def test_it_is_durable_private_and_ours(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "application_id", "user_version")
        found = {name: store._connection.execute(f"pragma {name}").fetchone()[0] for name in pragmas}
        if os.name == "posix":
            assert {stat.S_IMODE(part.stat().st_mode) for part in file.parent.glob("sessions.db*")} == {0o600}
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "application_id": schema.APPLICATION_ID,
        "user_version": len(schema.MIGRATIONS),
    }


def test_without_shared_memory_it_stays_with_the_rollback_journal(file: Path) -> None:
    if os.name != "posix":
        pytest.skip("the file system without shared memory is one of SQLite's for posix")
    connection = sqlite3.connect(f"{file.as_uri()}?vfs=unix-dotfile", uri=True, isolation_level=None)
    schema.settle(connection)
    schema.migrate(connection, file)
    assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
    assert schema.version(connection) == len(schema.MIGRATIONS)
    connection.close()


def test_sessions_come_newest_first_and_the_unfinished_by_themselves(small: Scenario) -> None:
    with Store.memory() as store:
        for day in range(3):
            store.create(new(f"s{day}", small, START + timedelta(days=day)), small, [started(), line(2)])
        store.append("s1", [line(3)], end=end(71.5))
        assert [row.id for row in store.sessions()] == ["s2", "s1", "s0"]
        assert [row.id for row in store.sessions(limit=1, offset=1)] == ["s1"]
        assert [row.id for row in store.unfinished()] == ["s2", "s0"]


def test_the_best_is_the_best_under_the_newest_rubric(small: Scenario) -> None:
    with Store.memory() as store:
        for number, (score, rubric) in enumerate([(90.0, 1), (40.0, 2), (60.0, 2), (50.0, 2)]):
            store.create(new(f"s{number}", small), small, [started()])
            store.append(f"s{number}", [], end=end(score, rubric, f"band {score}"))
        best = store.best("corner-shop")
        assert best is not None
        assert (best.times, best.score, best.band) == (4, 60.0, "band 60.0")
        assert store.best("never-played") is None


def test_what_was_played_stays_playable(small: Scenario) -> None:
    with Store.memory() as store:
        store.create(new("s1", small), small)
        assert store.scenario(new("s1", small).digest) == small
        with pytest.raises(StoreError, match="not in the store"):
            store.scenario("another")


def test_a_batch_that_holds_a_known_number_is_not_saved_at_all(small: Scenario) -> None:
    with Store.memory() as store:
        store.create(new("s1", small), small, [started()])
        with pytest.raises(StoreError, match="went on in another window"):
            store.append("s1", [line(2), line(1)])
        assert store.events("s1") == [started()]


def test_an_id_is_taken_once_and_an_unknown_one_is_said(small: Scenario) -> None:
    with Store.memory() as store:
        store.create(new("s1", small), small, [started()])
        with pytest.raises(StoreError, match="a session s1 already"):
            store.create(new("s1", small), small, [line(1)])
        with pytest.raises(StoreError, match="no session 'nobody'"):
            store.append("nobody", [line(1)])
        assert store.events("s1") == [started()]


def test_deleting_deletes_off_the_disk_while_the_store_is_open(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
        store.append("s1", [line(1, "a secret that nobody else shall read")], end=end(50))
        assert any(b"a secret that nobody" in part.read_bytes() for part in file.parent.iterdir())
        store.delete("s1")
        assert store.sessions() == []
        assert store.events("s1") == []
        assert not any(b"a secret that nobody" in part.read_bytes() or b"Abel" in part.read_bytes() for part in file.parent.iterdir())


def test_deleting_one_keeps_the_scenario_of_the_other(small: Scenario) -> None:
    with Store.memory() as store:
        store.create(new("s1", small), small, [started()])
        store.create(new("s2", small), small, [started()])
        store.delete("s1")
        assert store.scenario(new("s2", small).digest) == small
        assert store.events("s2") == [started()]


def test_a_store_written_by_another_waits_and_then_says_so(file: Path, small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "BUSY_MS", 20)
    with Store.open(file) as store:
        store.create(new("s1", small), small)
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("begin immediate")
        with pytest.raises(StoreError, match="another program"):
            store.append("s1", [line(1)])
        other.execute("rollback")
        other.close()
        store.append("s1", [line(1)])
        assert store.events("s1") == [line(1)]


def test_a_full_disk_is_said_and_nothing_is_half_saved(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
        store.append("s1", [line(1)])
        pages = store._connection.execute("pragma page_count").fetchone()[0]
        store._connection.execute(f"pragma max_page_count = {pages}")
        with pytest.raises(StoreError, match="disk is full"):
            store.append("s1", [line(number, "word " * 2000) for number in range(2, 30)])
        assert store.events("s1") == [line(1)]


def test_thousands_of_sessions_list_by_the_index(small: Scenario) -> None:
    with Store.memory() as store:
        plan = store._connection.execute("explain query plan select id from session order by started_at desc, id desc limit 50")
        steps = [row[3] for row in plan]
    assert any("session_by_start" in step for step in steps)


WRITER = """
import sys
from pathlib import Path
from tests.sessions.making import line
from tui.sessions.store import Store
store = Store.open(Path(sys.argv[1]))
number = len(store.events("s1"))
while True:
    number += 1
    store.append("s1", [line(number)])
    print(number, flush=True)
"""


def test_kill_at_any_moment_loses_nothing_that_was_acknowledged(file: Path, small: Scenario) -> None:
    with Store.open(file) as store:
        store.create(new("s1", small), small)
    for round_ in range(8):
        child = subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        said = [int(child.stdout.readline()) for _ in range(3 + 7 * round_)]
        child.kill()
        said += [int(rest) for rest in child.stdout.read().split("\n")[:-1]]
        child.wait()
        child.stdout.close()
        with Store.open(file) as store:
            assert store.notice == ""
            log = store.events("s1")
        assert [saved.number for saved in log] == list(range(1, len(log) + 1))
        assert len(log) in (said[-1], said[-1] + 1)  # the last may have been committed and not yet said


def test_many_that_open_a_new_store_at_once_all_can(tmp_path: Path, small: Scenario) -> None:
    program = "import sys; from pathlib import Path; from tui.sessions.store import Store; Store.open(Path(sys.argv[1])).close()"
    file = tmp_path / "home" / "sessions.db"
    children = [subprocess.Popen([sys.executable, "-c", program, str(file)]) for _ in range(4)]
    assert [child.wait() for child in children] == [0, 0, 0, 0]
    assert filled(file, small, 1) == ["s000"]


def test_events_that_a_commit_saved_and_then_reported_as_failed_are_not_refused_the_second_time(small: Scenario) -> None:
    log = [line(2), line(3), line(4)]
    with Store.memory() as store:
        store.create(new("s1", small), small, [started()])
        store.append("s1", log[:2])
        store.append("s1", log)
        assert store.events("s1") == [started(), *log]
        row = store.row("s1")
        assert row is not None
        assert row.count == 4
        with pytest.raises(StoreError, match="went on in another window"):
            store.append("s1", [line(3, "Something else.")])

"""A log and a store that the first version wrote, kept for ever: whatever changes, they open."""

import shutil
from pathlib import Path

import pytest

from tests.sessions.making import START, Hours, resume
from tui.interview.events import Ended, Learned
from tui.interview.played import Played
from tui.scenario.library import load_bank
from tui.scoring.reviewing import review_of
from tui.sessions.bringing import bring
from tui.sessions.errors import StoreError
from tui.sessions.log import read_log
from tui.sessions.store import Store

KEPT = Path(__file__).parent / "kept"
ENDED, OPEN = "20261123-0648-df82", "20261123-0648-bcc3"


def test_the_first_log_opens_is_scored_and_can_be_kept() -> None:
    log = read_log(KEPT / "log-1.jsonl")
    assert (log.header.session, log.header.scenario.title, len(log.events)) == (ENDED, "The Corner Shop", 28)
    talk = Played(log.header.scenario, log.events)
    assert review_of(talk, load_bank()).outcome_title == "Eyes open"
    with Store.memory() as store:
        assert bring(store, log, from_file="a", by="a", now=START).how == "new"
        assert store.events(ENDED) == log.events


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A copy of the first version's store."""
    return Path(shutil.copy(KEPT / "store-1.db", tmp_path / "sessions.db"))


def test_the_first_store_is_brought_forward_with_all_that_is_in_it(first: Path) -> None:
    with Store.open(first) as store:
        assert store.notice == ""
        assert store.health() == ""
        assert [(row.id, row.ended, row.count, row.nth) for row in store.sessions()] == [(OPEN, False, 8, 0), (ENDED, True, 28, 1)]
        log = store.events(ENDED)
        assert isinstance(log[-1], Ended)
        assert [event.fact for event in log if isinstance(event, Learned)] == ["two-left"]
        assert [row.id for row in store.unfinished()] == [OPEN]
        row = store.row(ENDED)
        assert row is not None
        assert review_of(Played(store.scenario(row.digest), log), load_bank()).score == round(row.score or 0)
    assert first.with_name("sessions.version-1.db").read_bytes()


def test_an_interview_that_the_first_version_began_can_still_be_read(first: Path) -> None:
    """Going on with it needs the same engine; if it speaks otherwise by now the interview says so and stays as it is."""
    hours = Hours()
    with Store.open(first) as store:
        before = store.events(OPEN)
        try:
            resume(store, load_bank(), hours, OPEN).close()
        except StoreError as error:
            assert "It can" in error.next_step
        assert store.events(OPEN)[: len(before)] == before

"""Looking at a file that is being written on."""

import os
from pathlib import Path

import pytest

from tests.conftest import FIXTURES
from tui.scenario import cache, library
from tui.scenario.model import Bank
from tui.scenario.watching import PATIENT, Saved, Spoilt, WatchedFile

SHOP = (FIXTURES / "corner-shop" / "scenario.yaml").read_text(encoding="utf-8")
OTHER = SHOP.replace("mind the boxes", "mind the crates")


@pytest.fixture(autouse=True)
def small_bank(bank: Bank, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "load_bank", lambda: bank)


class Desk:
    """A file, whoever writes on it, and whoever watches it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "shop" / "scenario.yaml"
        self.file.parent.mkdir()
        self.save(SHOP)
        self.watched = WatchedFile(self.file, cache.digest(SHOP.encode()))

    def save(self, text: str) -> None:
        self.file.write_bytes(text.encode())

    def looks(self, times: int = PATIENT + 3) -> list[Saved | Spoilt]:
        return [news for _ in range(times) if (news := self.watched.look()) is not None]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_file_that_nobody_touches_has_no_news(desk: Desk) -> None:
    assert desk.looks(20) == []
    os.utime(desk.file)
    assert desk.looks(20) == []
    assert desk.watched.sure


def test_what_is_saved_is_told_once_after_it_was_seen_twice(desk: Desk) -> None:
    desk.looks()
    desk.save(OTHER)
    assert desk.looks(1) == []
    assert not desk.watched.sure
    (news,) = desk.looks(1)
    assert isinstance(news, Saved)
    assert news.scenario.id == "shop"
    assert news.scenario.digest == cache.digest(OTHER.encode())
    assert desk.looks(20) == []


@pytest.mark.parametrize(
    "before", ["", SHOP[:900], SHOP[:2000] + "\n\t", OTHER[:-200]], ids=["emptied", "a part", "a torn line", "nearly all"]
)
def test_a_half_written_file_is_never_taken_for_a_mistake(desk: Desk, before: str) -> None:
    desk.looks()
    desk.save(before)
    assert desk.looks(PATIENT) == []
    desk.save(OTHER)
    (news,) = desk.looks()
    assert isinstance(news, Saved)


def test_a_file_put_in_its_place_is_a_save_though_it_is_gone_in_between(desk: Desk) -> None:
    desk.looks()
    beside = desk.file.with_suffix(".new")
    beside.write_text(OTHER, encoding="utf-8")
    desk.file.unlink()
    assert desk.looks(PATIENT) == []
    beside.replace(desk.file)
    (news,) = desk.looks()
    assert isinstance(news, Saved)


def test_a_mistake_that_stays_is_told_once_with_its_place(desk: Desk) -> None:
    desk.save(SHOP.replace("role: Shop assistant", "roll: Shop assistant"))
    (news,) = desk.looks(30)
    assert isinstance(news, Spoilt)
    assert news.why == "scenario.yaml:3:1: 'roll' is not known here"
    desk.save(SHOP)
    (back,) = desk.looks()
    assert isinstance(back, Saved)


def test_a_file_that_is_gone_or_no_text_is_told_in_a_sentence(desk: Desk) -> None:
    desk.file.unlink()
    assert desk.looks(30) == [Spoilt("scenario.yaml: the file is gone")]
    desk.file.mkdir()
    (news,) = desk.looks(30)
    assert isinstance(news, Spoilt)
    assert news.why.startswith("scenario.yaml: the file cannot be read (")
    desk.file.rmdir()
    desk.file.write_bytes(b"twoway: 1\ntitle: \xff\xfe")
    (news,) = desk.looks(30)
    assert isinstance(news, Spoilt)
    assert news.why == "scenario.yaml:2:8: this is not UTF-8 text"


def test_a_file_that_keeps_changing_is_waited_for(desk: Desk) -> None:
    for number in range(30):
        desk.save(f"{OTHER}# {number}\n")
        assert desk.looks(1) == []
    (news,) = desk.looks()
    assert isinstance(news, Saved)

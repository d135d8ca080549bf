"""What is wrong with the saved sessions is said, whichever command meets it first."""

from pathlib import Path

import pytest

from tests.cli.running import inside
from tests.conftest import FIXTURES
from tui.sessions.errors import StoreError
from tui.sessions.store import Store


def damage(home: Path) -> None:
    """A store whose first page is no longer one."""
    inside("sessions", home=home)
    file = home / "data" / "sessions.db"
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + b"\xff" * 4000 + whole[4100:])


def test_a_store_that_was_mended_is_named_once(tmp_path: Path) -> None:
    damage(tmp_path)
    first = inside("sessions", home=tmp_path)
    assert first.code == 0
    assert "were damaged" in first.err
    assert "sessions.damaged-1.db" in first.err
    assert inside("sessions", home=tmp_path).err == ""


def test_the_doctor_does_not_say_that_all_is_well_while_it_mends(tmp_path: Path) -> None:
    damage(tmp_path)
    first = inside("doctor", "--json", home=tmp_path)
    assert "were damaged" in first.json["sessions"]["trouble"]
    assert "trouble" not in inside("doctor", "--json", home=tmp_path).json["sessions"]


def test_a_disk_that_is_full_at_the_start_is_said_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*given: object) -> None:
        raise StoreError("the disk is full, so the interview cannot be saved.", "Make room.")

    monkeypatch.setattr(Store, "create", full)
    result = inside("play", FIXTURES / "corner-shop", "--plain", home=tmp_path)
    assert (result.code, result.err) == (3, "twoway: the disk is full, so the interview cannot be saved.\n  Make room.\n")

"""The portable log: what is written reads back; what is damaged is refused at its place, whole."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.interview.driving import Drive
from tui.scenario.model import Bank, Scenario
from tui.sessions.errors import StoreError
from tui.sessions.log import read_log, write_log


@pytest.fixture
def lines(small: Scenario, bank: Bank) -> list[str]:
    drive = Drive(small, bank)
    drive.to_ask()
    drive.ask("why-open", "probing")
    drive.to_ask()
    drive.say("I live near by and I have worked in two shops for three years.")
    return list(write_log("s1", small, drive.interview.events, {"app": "0"}))


def written(tmp_path: Path, lines: list[str]) -> Path:
    file = tmp_path / "session.jsonl"
    file.write_text("".join(lines), encoding="utf-8")
    return file


def test_it_reads_back(tmp_path: Path, lines: list[str], small: Scenario) -> None:
    log = read_log(written(tmp_path, lines))
    assert log.header.scenario == small
    assert list(write_log("s1", small, log.events, {"app": "0"})) == lines


def test_what_a_newer_program_added_is_passed_over(tmp_path: Path, lines: list[str]) -> None:
    event = json.loads(lines[-1])
    added = [json.dumps({"kind": "smiled", "number": event["number"] + 1, "at": event["at"], "width": 3}) + "\n"]
    changed = [*lines[:-1], json.dumps({**event, "mood": "good"}) + "\n", *added]
    assert len(read_log(written(tmp_path, changed)).events) == len(lines) - 1


def test_hostile_text_in_a_log_is_cleaned_at_the_door(tmp_path: Path, lines: list[str]) -> None:
    hostile = [line.replace("I live near by", "I live \\u001b]0;x\\u0007near\\u202e by") for line in lines]
    assert any("I live near by" in str(event) for event in read_log(written(tmp_path, hostile)).events)


@pytest.mark.parametrize(
    ("damage", "place"),
    [
        (lambda lines: ["not json\n", *lines[1:]], ":1:1: "),
        (lambda lines: [lines[0].replace('"twoway-log":1', '"twoway-log":2'), *lines[1:]], "newer Two-Way"),
        (lambda lines: [lines[0].replace('"severity":3', '"severity":7'), *lines[1:]], ":1:1: "),
        (lambda lines: lines[:1], "no events"),
        (lambda lines: [*lines[:3], "{\n", *lines[3:]], ":4:1: "),
        (lambda lines: [*lines[:3], lines[2], *lines[3:]], ":4:1: event 2 is out of order"),
        (lambda lines: [*lines[:3], '{"kind": "spoke", "number": 3, "at": 1}\n'], ":4:1: "),
        (lambda lines: [*lines[:3], "[" * 100_000 + "\n"], ":4:1: "),
    ],
)
def test_damage_is_refused_at_its_place(tmp_path: Path, lines: list[str], damage: object, place: str) -> None:
    with pytest.raises(StoreError) as caught:
        read_log(written(tmp_path, damage(lines)))  # type: ignore[operator]
    assert place in str(caught.value)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_crashes_or_half_reads(tmp_path: Path, lines: list[str], data: st.DataObject) -> None:
    raw = bytearray("".join(lines).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw) - 1))
        raw[start : start + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=6))
    file = tmp_path / "damaged.jsonl"
    file.write_bytes(bytes(raw))
    try:
        log = read_log(file)
    except StoreError as error:
        assert str(error).startswith(f"{file}:")
    else:
        assert [event.number for event in log.events] == sorted({event.number for event in log.events})

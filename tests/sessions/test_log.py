"""The portable log: what is written reads back; what is damaged is refused at its place, whole."""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.interview.driving import Drive
from tests.sessions.any_event import KINDS, logs, sound
from tests.sessions.making import started
from tui.interview.events import Event, Started
from tui.scenario.model import Bank, Scenario
from tui.sessions import log
from tui.sessions.errors import StoreError
from tui.sessions.log import read_log, write_log
from tui.text import clean


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
    found = read_log(written(tmp_path, lines))
    assert found.header.scenario == small
    assert list(write_log("s1", small, found.events, {"app": "0"})) == lines


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(logs(tuple(kind for kind in KINDS if kind is not Started)))
def test_events_of_any_kind_read_back(tmp_path: Path, small: Scenario, events: list[Event]) -> None:
    """What the door cleans reads back cleaned, and from then on unchanged."""
    events = sound(events)
    once = read_log(written(tmp_path, list(write_log("s1", small, [started(), *events], {}))))
    assert [(type(event), event.number, event.at) for event in once.events] == [(type(e), e.number, e.at) for e in [started(), *events]]
    again = read_log(written(tmp_path, list(write_log("s1", small, once.events, {}))))
    assert (again.header, again.events) == (once.header, once.events)  # lines may differ: what cleaning emptied need not be written
    if all(texts_are_clean(event) for event in events):
        assert once.events == [started(), *events]


def texts_are_clean(event: Event) -> bool:
    def walk(value: object) -> bool:
        if isinstance(value, str):
            return clean(value) == value
        inside = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
        return all(walk(one) for one in inside)

    return walk(msgspec.json.decode(msgspec.json.encode(event)))


def test_what_a_newer_program_added_is_passed_over_and_kept(tmp_path: Path, lines: list[str]) -> None:
    event = json.loads(lines[-1])
    smile = {"kind": "smiled", "number": event["number"] + 1, "at": event["at"], "width": 3}
    newer = [
        json.dumps({**json.loads(lines[0]), "weather": "rain"}),
        *lines[1:-1],
        json.dumps({**event, "mood": "good"}),
        json.dumps(smile),
    ]
    found = read_log(written(tmp_path, [line.strip() + "\n" for line in newer]))
    assert len(found.events) == len(lines) - 1
    assert [json.loads(line) for line in found.lines] == [json.loads(line) for line in newer]


def test_it_reads_whatever_an_editor_did_to_its_ends(tmp_path: Path, lines: list[str]) -> None:
    file = tmp_path / "session.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + "".join(lines).replace("\n", "\r\n").encode() + b"\r\n\r\n")
    assert read_log(file) == read_log(written(tmp_path, lines))


def test_hostile_text_in_a_log_is_cleaned_at_the_door(tmp_path: Path, lines: list[str]) -> None:
    hostile = [line.replace("I live near by", "I live \\u001b]0;x\\u0007near\\u202e by") for line in lines]
    assert hostile != lines
    found = read_log(written(tmp_path, hostile))
    assert any("I live near by" in str(event) for event in found.events)
    assert not any(b"u001b" in line or b"\x1b" in line or "\u202e".encode() in line for line in found.lines)


@pytest.mark.parametrize(
    ("damage", "place"),
    [
        (lambda lines: ["not json\n", *lines[1:]], ":1:1: "),
        (lambda lines: [lines[0].replace('"twoway-log":1', '"twoway-log":2'), *lines[1:]], "newer Two-Way"),
        (lambda lines: [lines[0].replace('"severity":3', '"severity":7'), *lines[1:]], ":1:1: "),
        (lambda lines: lines[:1], "no events"),
        (lambda lines: [*lines[:3], "{\n", *lines[3:]], ":4:1: "),
        (lambda lines: [*lines[:3], lines[2], *lines[3:]], ":4:1: event 2 is out of order"),
        (lambda lines: [*lines[:3], *lines[4:]], ":4:1: event 4 is out of order; number 3 should be here"),
        (lambda lines: [lines[0], *lines[2:]], ":2:1: event 2 is out of order"),
        (lambda lines: [lines[0], '{"kind": "hand", "number": 1, "at": 0}\n'], ":2:1: an interview begins with its start"),
        (lambda lines: [*lines[:2], lines[1].replace('"number":1', '"number":2')], ":3:1: an interview cannot start twice"),
        (lambda lines: [*lines[:2], '{"kind": "hand", "number": 2, "at": -1}\n'], ":3:1: time is running backwards"),
        (lambda lines: [*lines[:2], '{"kind": "new", "number": 2, "at": 1' + "0" * 40 + "}\n"], ":3:1: time is too far ahead"),
        (lambda lines: [*lines[:2], '{"kind": "said", "number": 2, "at": 0, "text": "\\ud800", "beat": "x"}\n'], ":3:1: "),
        (lambda lines: ["\n", *lines], "no session log"),
        (lambda lines: ["{}\n", *lines[1:]], "no session log"),
        (lambda lines: [*lines[:3], '{"kind": "spoke", "number": 3, "at": 1}\n'], ":4:1: "),
        (lambda lines: [*lines[:3], "[" * 100_000 + "\n"], ":4:1: "),
    ],
)
def test_damage_is_refused_at_its_place(tmp_path: Path, lines: list[str], damage: object, place: str) -> None:
    with pytest.raises(StoreError) as caught:
        read_log(written(tmp_path, damage(lines)))  # type: ignore[operator]
    assert place in str(caught.value)


@pytest.mark.parametrize("form", ["0", "-1", "true", '"1"', "1.5", "null", "[]"])
def test_a_form_that_never_was_is_no_log(tmp_path: Path, lines: list[str], form: str) -> None:
    with pytest.raises(StoreError, match="no session log"):
        read_log(written(tmp_path, [lines[0].replace('"twoway-log":1', f'"twoway-log":{form}'), *lines[1:]]))


def test_what_is_too_large_is_refused(tmp_path: Path, lines: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, lines)
    monkeypatch.setattr(log, "MOST_EVENTS", len(lines) - 2)
    with pytest.raises(StoreError, match=rf":{len(lines)}:1: this log has more than"):
        read_log(file)
    monkeypatch.setattr(log, "MOST_EVENTS", len(lines) - 1)
    assert len(read_log(file).events) == len(lines) - 1
    monkeypatch.setattr(log, "LARGEST", file.stat().st_size - 1)
    with pytest.raises(StoreError, match=":1:1: this file is larger than"):
        read_log(file)


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
        found = read_log(file)
    except StoreError as error:
        assert str(error).startswith(f"{file}:")
        assert error.next_step
    else:
        assert [json.loads(line)["number"] for line in found.lines[1:]] == list(range(1, len(found.lines)))

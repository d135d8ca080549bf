"""Somebody else's session comes in whole or not at all, harms nothing that is here, and notes find their way back."""

import json
import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.sessions.evenings import TALK, noted, played, sent
from tests.sessions.making import START, Hours, begin, new, resume, started
from tui.interview.moves import Pick
from tui.interview.notes import notes_of
from tui.interview.played import Played
from tui.scenario.model import Bank, Scenario
from tui.scoring.reviewing import review_of
from tui.sessions.bringing import Brought, bring
from tui.sessions.errors import StoreError
from tui.sessions.exports.cast import cast
from tui.sessions.exports.markdown import markdown
from tui.sessions.exports.page import page
from tui.sessions.exports.sheet import sheet_of
from tui.sessions.log import read_log
from tui.sessions.store import Store

LATER = START + timedelta(days=1)


@pytest.fixture
def mine() -> Iterator[Store]:
    with Store.memory() as store:
        yield store


@pytest.fixture
def theirs() -> Iterator[Store]:
    with Store.memory() as store:
        yield store


def brought(store: Store, file: Path) -> Brought:
    return bring(store, read_log(file), from_file=file.stem, by=file.stem, now=LATER)


def held(store: Store) -> str:
    """Everything that a store holds."""
    with store.reading() as connection:
        return "\n".join(connection.iterdump())


def test_it_is_kept_whole_shown_as_theirs_and_scored_by_our_rubric(
    tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank
) -> None:
    log = played(theirs, small, bank)
    assert brought(mine, sent(theirs, tmp_path)) == Brought("s1", "new", 0)
    row, original = mine.row("s1"), theirs.row("s1")
    assert row is not None
    assert original is not None
    assert row.brought_from == "ana"
    assert (row.score, row.band, row.started_at, row.count) == (original.score, original.band, original.started_at, len(log))
    assert mine.events("s1") == log
    assert mine.scenario(row.digest) == small


def test_it_is_neither_offered_nor_counted_as_ones_own(tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank) -> None:
    played(theirs, small, bank)
    played(theirs, small, bank, TALK[:5], "s2")
    for name in ("s1", "s2"):
        brought(mine, sent(theirs, tmp_path, name))
    assert mine.unfinished() == []
    assert mine.bests() == {}
    assert len(mine.sessions()) == 2


def test_what_it_says_of_its_own_score_is_not_believed(tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank) -> None:
    played(theirs, small, bank)
    file = sent(theirs, tmp_path)
    lines = file.read_text(encoding="utf-8").splitlines()
    head = {**json.loads(lines[0]), "score": 100, "card": {"total": 100}}
    file.write_text("\n".join([json.dumps(head), *lines[1:]]), encoding="utf-8")
    brought(mine, file)
    ours, row = theirs.row("s1"), mine.row("s1")
    assert ours is not None
    assert row is not None
    assert row.score == ours.score


def test_the_same_log_twice_is_one_session(tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank) -> None:
    played(theirs, small, bank)
    file = sent(theirs, tmp_path)
    brought(mine, file)
    before = held(mine)
    assert brought(mine, file) == Brought("s1", "known")
    assert held(mine) == before


def test_another_session_of_the_same_name_stands_beside_it(tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank) -> None:
    own = played(mine, small, bank)
    played(theirs, small, bank, [*TALK[:6], Pick(reply="money"), *TALK[7:]])
    for number in range(2, 10):
        file = sent(theirs, tmp_path)
        if number > 2:
            file.write_text(file.read_text(encoding="utf-8").replace("I need the money", f"I need {number} things"), encoding="utf-8")
        assert brought(mine, file) == Brought(f"s1-{number}", "new")
        assert brought(mine, file) == Brought(f"s1-{number}", "known")
    file.write_text(file.read_text(encoding="utf-8").replace("I need 9 things", "I need rest"), encoding="utf-8")
    with pytest.raises(StoreError, match="9 other sessions named s1"):
        brought(mine, file)
    assert mine.events("s1") == own


def test_notes_come_back_to_ones_own_session(tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank) -> None:
    log = played(mine, small, bank)
    noted(mine, "s1", "my own", 2)
    brought(theirs, sent(mine, tmp_path, file="me.jsonl"))
    noted(theirs, "s1", "Here you could have gone on.", 4)
    noted(theirs, "s1", "And here.", 7)
    assert brought(mine, sent(theirs, tmp_path)) == Brought("s1", "notes", 2)
    assert [(note.on, note.text, note.by) for note in notes_of(mine.events("s1"))] == [
        (2, "my own", ""),
        (4, "Here you could have gone on.", "ana"),
        (7, "And here.", "ana"),
    ]
    assert mine.events("s1")[: len(log)] == log
    assert brought(mine, sent(theirs, tmp_path)) == Brought("s1", "known")
    row = mine.row("s1")
    assert row is not None
    assert row.brought_from == ""


def test_notes_on_an_unfinished_interview_do_not_keep_it_from_going_on(
    tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank
) -> None:
    played(mine, small, bank, TALK[:6])
    brought(theirs, sent(mine, tmp_path))
    noted(theirs, "s1", "Good.", 4)
    assert brought(mine, sent(theirs, tmp_path)).how == "notes"
    hours = Hours()
    hours.ms = 3_600_000
    again = resume(mine, bank, hours)
    for move in TALK[6:]:
        again.take(move)
    assert again.interview.phase == "over"
    assert again.warning is None


def test_notes_wait_while_the_interview_is_open_in_a_window(
    tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank
) -> None:
    window = begin(mine, small, bank, Hours())
    window.take(TALK[0])
    brought(theirs, sent(mine, tmp_path))
    noted(theirs, "s1", "Good.", 2)
    with pytest.raises(StoreError, match="another window"):
        bring(mine, read_log(sent(theirs, tmp_path)), from_file="a", by="a", now=START + timedelta(seconds=5))
    assert window.take(TALK[1])
    assert window.warning is None


def test_no_log_can_put_its_words_in_the_place_of_a_scenario_that_is_played_here(
    tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank
) -> None:
    forged = msgspec.structs.replace(small, digest="d" * 16, truth="Forged.")
    real = msgspec.structs.replace(small, digest="d" * 16)
    played(theirs, forged, bank)
    brought(mine, sent(theirs, tmp_path))
    mine.create(new("own", real), real, [started()])
    assert mine.scenario("d" * 16) == real
    row = mine.row("s1")
    assert row is not None
    assert mine.scenario(row.digest).truth == "Forged."


def test_what_a_newer_program_added_is_kept_and_travels_on(tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank) -> None:
    log = played(theirs, small, bank)
    file = sent(theirs, tmp_path)
    smile = {"kind": "smiled", "number": len(log) + 1, "at": log[-1].at, "width": 3}
    with file.open("a", encoding="utf-8") as out:
        out.write(json.dumps(smile) + "\n")
    brought(mine, file)
    assert mine.events("s1") == log
    again = sent(mine, tmp_path, file="again.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(again[-1]) == smile
    noted(mine, "s1", "Still here.", 2)
    assert [event.number for event in mine.events("s1")][-1] == len(log) + 2


@pytest.mark.parametrize("name", ["", "../../x", "a/b", "x" * 65, ".hidden", "a b"])
def test_a_name_that_cannot_be_kept_is_refused(tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank, name: str) -> None:
    played(theirs, small, bank)
    file = sent(theirs, tmp_path)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"session":"s1"', f'"session":{json.dumps(name)}', 1), encoding="utf-8")
    before = held(mine)
    with pytest.raises(StoreError, match="name"):
        brought(mine, file)
    assert held(mine) == before


@pytest.mark.parametrize("written", ["", "yesterday", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "2026-02-30T10:00:00"])
def test_a_start_that_cannot_have_been_is_the_moment_it_came(
    tmp_path: Path, mine: Store, theirs: Store, small: Scenario, bank: Bank, written: str
) -> None:
    played(theirs, small, bank)
    file = sent(theirs, tmp_path)
    head, rest = file.read_text(encoding="utf-8").split("\n", 1)
    file.write_text(json.dumps({**json.loads(head), "started_at": written}) + "\n" + rest, encoding="utf-8")
    brought(mine, file)
    row = mine.row("s1")
    assert row is not None
    assert row.started_at == LATER.isoformat(timespec="seconds")


def test_a_store_that_fails_keeps_nothing_of_it(tmp_path: Path, theirs: Store, small: Scenario, bank: Bank) -> None:
    played(theirs, small, bank)
    file = sent(theirs, tmp_path)
    with Store.open(tmp_path / "sessions.db") as store:
        before = held(store)
        with store.reading() as connection:
            connection.execute(f"pragma max_page_count = {connection.execute('pragma page_count').fetchone()[0]}")
        with pytest.raises(StoreError, match="disk is full"):
            brought(store, file)
        assert held(store) == before


# -- damage -----------------------------------------------------------------------------------------------------------

Damage = Callable[[list[bytes], random.Random], list[bytes]]


def _bytes(lines: list[bytes], chance: random.Random) -> list[bytes]:
    raw = bytearray(b"\n".join(lines))
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(raw))
        raw[place : place + chance.randrange(5)] = chance.randbytes(chance.randrange(5))
    return bytes(raw).split(b"\n")


def _truncated(lines: list[bytes], chance: random.Random) -> list[bytes]:
    raw = b"\n".join(lines)
    return raw[: chance.randrange(len(raw))].split(b"\n")


def _shuffled(lines: list[bytes], chance: random.Random) -> list[bytes]:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def _doubled(lines: list[bytes], chance: random.Random) -> list[bytes]:
    place = chance.randrange(len(lines))
    return [*lines[:place], lines[place], *lines[place:]]


def _dropped(lines: list[bytes], chance: random.Random) -> list[bytes]:
    place = chance.randrange(len(lines))
    return lines[:place] + lines[place + 1 :]


STRANGE: tuple[object, ...] = (
    None, True, -1, 0, 2**70, 1e308, "", "x" * 20_000, [], {}, [[]], "\u202e\x1b[2J", "../../x", {"kind": "say"}, "third", 99_999,
)  # fmt: skip


def _strange_value(lines: list[bytes], chance: random.Random) -> list[bytes]:
    """One value somewhere in one line replaced by something that nobody expects there."""
    place = chance.randrange(len(lines))
    whole = json.loads(lines[place])
    at = whole
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        if not keys:
            break
        key = chance.choice(keys)
        if isinstance(at[key], dict | list) and chance.random() < 0.8:
            at = at[key]
            continue
        at[key] = chance.choice(STRANGE)
        break
    lines[place] = json.dumps(whole).encode()
    return lines


def _strange_key(lines: list[bytes], chance: random.Random) -> list[bytes]:
    """One key renamed or taken out."""
    place = chance.randrange(len(lines))
    whole = json.loads(lines[place])
    key = chance.choice(list(whole))
    value = whole.pop(key)
    if chance.random() < 0.5:
        whole[chance.choice(["", "kind", "x" * 500, "text", "number"])] = value
    lines[place] = json.dumps(whole).encode()
    return lines


DAMAGES: tuple[Damage, ...] = (
    _bytes,
    _truncated,
    _shuffled,
    _doubled,
    _dropped,
    _strange_value,
    _strange_value,
    _strange_value,
    _strange_key,
)


@pytest.fixture(scope="module")
def whole(small: Scenario, bank: Bank, tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    with Store.memory() as store:
        played(store, small, bank)
        noted(store, "s1", "A note.", 3)
        return sent(store, tmp_path_factory.mktemp("whole")).read_bytes().splitlines()


@pytest.mark.parametrize("number", range(200))
def test_no_damage_crashes_or_comes_in_by_half(tmp_path: Path, mine: Store, whole: list[bytes], bank: Bank, number: int) -> None:
    chance = random.Random(number)
    file = tmp_path / "damaged.jsonl"
    file.write_bytes(b"\n".join(DAMAGES[number % len(DAMAGES)](list(whole), chance)))
    before = held(mine)
    try:
        name = brought(mine, file).session
    except StoreError as error:
        assert str(error)
        assert held(mine) == before
        return
    row = mine.row(name)
    assert row is not None
    log = mine.events(name)
    assert row.count == len(read_log(file).lines) - 1
    talk = Played(mine.scenario(row.digest), log)
    assert review_of(talk, bank).headline
    sheet = sheet_of(name, talk, bank, started_at=row.started_at, origin=row.brought_from)
    for form in (page, markdown, cast):
        text = "".join(form(sheet))
        assert "\x1b[2J\x1b[2J" not in text
        assert "\u202e" not in text


def test_half_a_session_in_the_way_is_no_session(mine: Store, tmp_path: Path, theirs: Store, small: Scenario, bank: Bank) -> None:
    mine.create(new("s1", small), small)
    played(theirs, small, bank)
    assert brought(mine, sent(theirs, tmp_path)).session == "s1-2"

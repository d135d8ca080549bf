"""The outline: every part in its order, at its place, with its mistakes and with what was heard of it."""

from pathlib import Path

import pytest

from tests.conftest import FIXTURES
from tui.authoring.draft import Draft, WatchedDraft, draft
from tui.authoring.entries import FACT
from tui.authoring.outline import Entry, Outline
from tui.scenario.model import Bank, Line
from tui.scenario.shapes import Part, walk
from tui.scenario.watching import PATIENT, Spoilt

FILE = FIXTURES / "corner-shop" / "scenario.yaml"


@pytest.fixture(scope="module")
def shop(bank: Bank) -> Draft:
    return draft(FILE.read_bytes(), FILE, bank)


def entry(outline: Outline, *where: str | int) -> Entry:
    index = outline.of_where(where)
    assert index is not None
    return outline.entries[index]


def lines(shop: Draft, part: Entry) -> list[str]:
    return [line.strip() for line in shop.lines[part.line - 1 : part.last]]


def test_every_line_that_can_be_said_is_in_it_once(shop: Draft) -> None:
    assert shop.scenario is not None
    said = sorted(value.id for _, _, value in walk(Part(type(shop.scenario)), shop.scenario) if isinstance(value, Line))
    assert sorted(part.row.key for part in shop.outline.entries if part.row.key and ":" not in part.row.key) == said


def test_a_part_spans_all_that_stands_in_it_and_nothing_else(shop: Draft) -> None:
    assert lines(shop, entry(shop.outline, "beats", "welcome", "ask")) == ["ask: |", "So, why do you want to work here?"]
    assert lines(shop, entry(shop.outline, "beats", "welcome", "nag", 1)) == ["Anything at all?"]
    spin = lines(shop, entry(shop.outline, "topics", "why-open", "ladder", "partial"))
    assert (spin[0], spin[-1]) == ("partial:", "opens: [why-people-leave]")
    assert lines(shop, entry(shop.outline, "beats", "welcome", "say", 1))[-1] == "hints: [closes-late]"
    welcome = entry(shop.outline, "beats", "welcome")
    assert shop.lines[welcome.line - 1].strip() == "welcome:"
    assert shop.lines[welcome.last].strip() == "evenings:"


def test_parts_nest_as_they_do_in_the_file(shop: Draft) -> None:
    for index, part in enumerate(shop.outline.entries):
        above = shop.outline.entries[part.parent] if part.parent >= 0 else None
        assert part.row.depth == (above.row.depth + 1 if above else 0), part
        assert index < part.end <= (above.end if above else len(shop.outline.entries))
        if above and above.line and above.row.where[:1] == part.row.where[:1]:
            assert above.line <= part.line <= part.last <= above.last, part


def test_a_line_of_the_file_leads_to_the_innermost_part(shop: Draft) -> None:
    for index, part in enumerate(shop.outline.entries):
        if part.line:
            found = shop.outline.at_line(part.line)
            assert found is not None
            assert shop.outline.entries[found].line == part.line or found == index
    assert shop.outline.at_line(1) is None, "the version belongs to no part"


def test_topics_stand_under_their_areas(shop: Draft) -> None:
    labels = [(part.row.depth, part.row.label) for part in shop.outline.entries]
    topics = labels[labels.index((0, "Topics")) + 1 :]
    assert [label for depth, label in topics if depth == 1][:4] == ["vacancy", "manager", "workload", "team"]
    assert topics[topics.index((1, "manager")) + 1] == (2, "illness")


def test_what_was_heard_shows_in_a_part_and_in_all_that_it_stands_in(shop: Draft) -> None:
    outline = shop.outline

    def heard(keys: set[str], *where: str | int) -> str:
        index = outline.of_where(where)
        assert index is not None
        return outline.heard(keys)[index]

    assert heard(set(), "beats") == "never"
    assert heard({"welcome.1"}, "beats", "welcome") == "partly"
    assert heard({"welcome.1"}, "beats", "welcome", "say", 0) == "all"
    assert heard({"welcome.1"}, "beats", "evenings") == "never"
    assert heard({FACT + "two-left"}, "facts", "two-left") == "all"
    assert heard({"why-open.fact.1", "why-open.fact.2"}, "topics", "why-open", "ladder", "fact") == "all"
    assert heard(set(), "interviewers", "abel") == "", "a person is not said"


def test_a_mistake_marks_its_part_and_what_it_stands_in(bank: Bank) -> None:
    raw = FILE.read_bytes().replace(b"to: questions", b"to: question")
    broken = draft(raw, FILE, bank)
    assert broken.scenario is None
    assert {mistake.code for mistake in broken.mistakes} >= {"TW020"}
    marked = [
        ".".join(map(str, part.row.where)) for index, part in enumerate(broken.outline.entries) if broken.outline.level(index) == "error"
    ]
    assert marked == ["beats", "beats.evenings", "beats.evenings.replies.no-alone"]


@pytest.mark.parametrize(
    "raw", [b"", b"\xff\xfe", b"- a\n- b\n", b"beats: {", b"x" * 3_000_000, b"twoway: 1\nbeats:\n  a:\n    say: 7\n", b"a: &b c"]
)
def test_a_file_of_which_little_can_be_made_is_shown_as_far_as_it_goes(raw: bytes, bank: Bank) -> None:
    found = draft(raw, FILE, bank)
    assert found.scenario is None
    assert found.errors
    assert all(found.outline.at_line(mistake.line) is None or found.lines for mistake in found.mistakes)


def test_what_acts_on_a_terminal_is_not_shown(bank: Bank) -> None:
    raw = FILE.read_bytes().replace(b"Come in,", b"Come\x1b]0;owned\x07 in\xe2\x80\xae,")
    found = draft(raw, FILE, bank)
    assert not any(character in line for line in found.lines for character in "\x1b\x07\u202e")
    assert not any("\x1b" in part.row.text for part in found.outline.entries)


def test_half_a_file_is_not_believed_until_it_stays_so(tmp_path: Path, bank: Bank) -> None:
    file = tmp_path / "scenario.yaml"
    whole = FILE.read_bytes()
    file.write_bytes(whole)
    watched = WatchedDraft(file, bank)
    assert [type(watched.look()) for _ in range(3)] == [type(None), Draft, type(None)]
    file.write_bytes(whole[: len(whole) // 2])
    assert [watched.look() for _ in range(2)] == [None, None]
    file.write_bytes(whole + b"\n# more\n")
    watched.look()
    news = watched.look()
    assert isinstance(news, Draft)
    assert not news.errors
    file.write_bytes(whole[: len(whole) // 2])
    looks = [watched.look() for _ in range(PATIENT + 2)]
    broken = [news for news in looks if news is not None]
    assert len(broken) == 1
    assert isinstance(broken[0], Draft)
    assert broken[0].errors
    file.unlink()
    gone = [news for _ in range(PATIENT + 2) if (news := watched.look()) is not None]
    assert isinstance(gone[0], Spoilt)
    assert "gone" in gone[0].why

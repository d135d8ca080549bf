"""From bytes to placed pieces: what YAML would have swallowed is reported where it stands."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scenario.reading import WHOLE, line_of, mistakes_of, read, source_of
from tui.scenario import library
from tui.scenario.limits import LARGEST, MOST_LINES, MOST_MISTAKES, MOST_PIECES
from tui.scenario.mistakes import Mistake, ScenarioError, errors, render
from tui.scenario.model import Bank
from tui.scenario.pieces import Items, Keys, Text
from tui.scenario.source import parse_source


def marks(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of what is wrong with the text itself."""
    return [(mistake.code, mistake.line, mistake.column) for mistake in source_of(text).listed()]


def test_every_scalar_stays_text_and_knows_its_place() -> None:
    tree = source_of("a: no\nb: 9:30\nc: 1e3\nd: ~\ne:\nf: 2001-01-01\ng: [yes, 0o7]\n").tree
    assert isinstance(tree, Keys)
    values = {key: entry.piece for key, entry in tree.entries.items()}
    assert [piece.value for piece in values.values() if isinstance(piece, Text)] == ["no", "9:30", "1e3", "~", "", "2001-01-01"]
    last = values["g"]
    assert isinstance(last, Items)
    assert [(piece.value, piece.place) for piece in last.items if isinstance(piece, Text)] == [("yes", (7, 5)), ("0o7", (7, 10))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: x\na: y\n", [("TW005", 2, 1)]),
        ("a: &b x\n", [("TW004", 1, 4)]),
        ("a: *b\n", [("TW004", 1, 4)]),
        ("a: &b x\nc: *b\n", [("TW004", 1, 4), ("TW004", 2, 4)]),
        ("a: !!python/object/apply:os.system [x]\n", [("TW004", 1, 4)]),
        ("a: !!str x\n", [("TW004", 1, 4)]),
        ("? [a]\n: b\n", [("TW012", 1, 3)]),
        ("a: 1\n---\nb: 2\n", [("TW003", 2, 1)]),
        ("# only a comment\n", [("TW003", 1, 1)]),
        ('a: "\\e[31mred"\n', [("TW007", 1, 4)]),
        ('"\\u202eb": x\nc: "\\x9b2J"\n', [("TW007", 1, 1), ("TW007", 2, 4)]),
    ],
)
def test_what_yaml_would_have_taken_is_refused_at_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("a: b: c\n", 1, 5, "second ': '"),
        ('a: "b\nc: d\n', 1, 4, "quote is never closed"),
        ("x: 1\na: [b\nc: d\n", 2, 4, "'[' is not closed"),
        ("a: {b: c\nd: e\n", 1, 4, "'{' is not closed"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "does not line up"),
        ("a: b\n\tc: d\n", 2, 1, "tabs do not indent"),
        ("%YAML 9.9\n---\na: b\n", 1, 1, "another YAML"),
        ("a: ]\n", 1, 4, "may not begin with this character"),
        ("a: [x, , y]\n", 1, 8, "something is missing"),
        ("a: |x\n  b\n", 1, 5, "after the '|'"),
        ("a: `b`\n", 1, 4, "may not begin with this character"),
        ("a: - b\n", 1, 4, "list item"),
        ('a: "\\q"\n', 1, 5, "no such escape"),
        ("a: 'it's'\n", 1, 8, "ended before this"),
        ("a: 'tis so\nb: it's\n", 1, 4, "ended before this"),
        ("a: [b] c\n", 1, 8, "ended before this"),
        ("a: *b* c\n", 1, 4, "'*' or '&'"),
        ("a: ? b\n", 1, 4, "may not begin with '? '"),
        ("a: b\n...\nc: d\n", 3, 1, "ended above this line"),
        ("a: b\n<<<<<<< mine\nc: d\n", 2, 1, "not settled here"),
        ("a:\n  \xa0b: c\n  d: e\n", 2, 3, "only looks like a space"),
        ("\xa0a: b\n", 1, 1, "only looks like a space"),
        ("a:\n  \tb: c\n  d: e\n", 2, 3, "tabs do not indent"),
        ("a:\n  b\nc\n", 3, 1, "':' is missing"),
        ("- a\nb: c\n", 2, 1, "does not line up with the list"),
        ("a: !x!y z\n", 1, 4, "tags"),
    ],
)
def test_the_parsers_complaints_come_in_plain_words_at_the_right_place(
    text: str, line: int, column: int, says: str, fast: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not fast:
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    (mistake,) = source_of(text).mistakes
    assert (mistake.code, mistake.line) == ("TW003", line)
    assert mistake.column in ((column,) if fast else (column, column + 1))
    assert says in mistake.message
    assert mistake.hint


@pytest.mark.parametrize("fast", [True, False])
def test_both_parsers_read_the_same(fast: bool, monkeypatch: pytest.MonkeyPatch, bank: Bank) -> None:
    expected = read(WHOLE, bank)
    if not fast:
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert read(WHOLE, bank) == expected
    assert marks("a: &b [*b, !c d]\na: x #1\n") == [("TW004", 1, 4), ("TW004", 1, 8), ("TW004", 1, 12), ("TW005", 2, 1)]


@pytest.mark.parametrize(
    ("value", "lost"),
    [
        ("We're the #1 team", True),
        ("Fine. # a note to myself", True),
        ("#1 in fish pies", True),
        ("'We are the #1 team'", False),
        ('"We are the #1 team" # a note', False),
        ("A#1 steak", False),
        ("|\n  We're the #1 team", False),
        ("> # a note\n  Folded.", False),
    ],
)
def test_text_lost_behind_a_hash_is_reported_and_other_hashes_are_not(bank: Bank, value: str, lost: bool) -> None:
    text = WHOLE.replace("trains: asking early", f"trains: {value}")
    assert [(m.code, m.line) for m in errors(mistakes_of(text, bank))] == ([("TW006", line_of(text, "trains"))] if lost else [])


@pytest.mark.parametrize("plain", ["length: 5 # minutes", "length: 5 #minutes"])
def test_a_comment_behind_a_number_or_a_name_is_a_comment(bank: Bank, plain: str) -> None:
    text = WHOLE.replace("length: 5", plain).replace("to: questions", "to: questions # on to the end")
    assert errors(mistakes_of(text, bank)) == []


def test_a_condition_cut_by_a_hash_is_reported_as_such(bank: Bank) -> None:
    text = WHOLE.replace('when: knows("two-left")', 'when: var("blunt") == "the #1"')
    assert "TW006" in {mistake.code for mistake in mistakes_of(text, bank)}


@pytest.mark.parametrize(
    "hostile", ["\x1b]0;gone\x07", "\x1b]52;c;aGk=\x07", "\x1b[2J", "\x9b2J", "\x85", "\u202e", "\u200b", "\ue0001"[:1] + "\U000e0041"]
)
def test_characters_that_act_are_reported_where_they_stand_and_never_shown(bank: Bank, hostile: str) -> None:
    text = WHOLE.replace("We are a small shop", f"We are {hostile}a small shop")
    wrong = [mistake for mistake in mistakes_of(text, bank) if mistake.code == "TW007"]
    assert {mistake.line for mistake in wrong} == {line_of(text, "We are ")}
    shown = "".join(render(mistake) for mistake in wrong) + str(ScenarioError(wrong))
    assert not set(shown) & set("\x1b\x07\x85\x9b\u202e\u200b\U000e0041")


@pytest.mark.parametrize("markup", ["[/nope]", "[@click=app.quit]x[/]", "{{7*7}}", "%s%n", "<b>&amp;", "${HOME}", "../../etc"])
def test_markup_is_only_text(bank: Bank, markup: str) -> None:
    text = WHOLE.replace("The evenings are the hard part.", f"The {markup} evenings.")
    assert errors(mistakes_of(text, bank)) == []


def test_a_file_name_that_acts_is_not_shown_raw() -> None:
    mistake = Mistake(file="a\x1b]0;x\x07\u202e.yaml", line=1, column=1, code="TW003", message="no")
    assert render(mistake).startswith("a.yaml:1:1:")
    assert str(ScenarioError([mistake])).startswith("a.yaml:1:1:")


@pytest.mark.parametrize("prefix", [b"", b"\xef\xbb\xbf"])
def test_bytes_that_are_no_text_are_pointed_at(prefix: bytes) -> None:
    (mistake,) = parse_source(prefix + "a: ü\nb: Caf\xe9\n".encode("latin-1"), "x").mistakes
    assert (mistake.code, mistake.line, mistake.column) == ("TW001", 1, 4)


def test_a_file_of_fifty_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "big.yaml"
    with file.open("wb") as out:
        out.truncate(50 * 1024 * 1024)
    (mistake,) = library.check(file)
    assert mistake.code == "TW002"
    with pytest.raises(ScenarioError, match="larger than 2 MB"):
        library.load(file)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        "{" * 10_000,
        "[\n" * 10_000,
        "- " * 10_000,
        "? " * 10_000,
        "- ? " * 10_000,
        "a: " + "[{a: " * 10_000,
        "\n".join(" " * depth + "a:" for depth in range(1_000)),
        "a:\n" * (MOST_LINES + 1),
        "a: [" + "b," * (MOST_PIECES + 1) + "]",
        "".join(f"a{n}:\n" for n in range(MOST_PIECES // 2 + 1)),
        "x" * (LARGEST + 1),
    ],
    ids=lambda text: text[:8],
)
def test_bombs_are_refused(text: str) -> None:
    source = source_of(text)
    assert source.tree is None
    assert "TW002" in {mistake.code for mistake in source.listed()}


@pytest.mark.parametrize("text", ["a: b\n" * 40_000, "\x01-" * 40_000, "- *a\n" * 40_000, "".join(f"k{n}: v\n" for n in range(24_000))])
def test_the_list_of_mistakes_ends_and_says_how_many_there_are(bank: Bank, text: str) -> None:
    mistakes = mistakes_of(text, bank)
    assert len(mistakes) == MOST_MISTAKES + 1
    assert mistakes[-1].code == "TW009"
    assert mistakes[-1].message.split()[0].isdigit()


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300) | st.text(alphabet="ab:#-?|>[]{}&*!%'\"\\ \n\t\x1b\x85\u2028,x", max_size=120))
def test_no_text_crashes_the_loader_and_every_mistake_is_in_the_file(bank: Bank, text: str | bytes) -> None:
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    lines = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for mistake in mistakes_of(raw, bank):
        assert 1 <= mistake.line <= len(lines)
        assert 1 <= mistake.column <= len(lines[mistake.line - 1]) + 1
        assert render(mistake).isprintable() or "\n" in render(mistake)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_damage_to_a_good_file_crashes_the_loader(bank: Bank, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(WHOLE) - 1))
    end = data.draw(st.integers(start, min(len(WHOLE), start + 40)))
    put = data.draw(st.text(alphabet="[]{}:#&*!|>-'\"\n \tax\x1b", max_size=8))
    text = WHOLE[:start] + put + WHOLE[end:]
    lines = text.split("\n")
    for mistake in mistakes_of(text, bank):
        assert 1 <= mistake.line <= len(lines)
        assert 1 <= mistake.column <= len(lines[mistake.line - 1]) + 1

"""Broken scenario files: each mistake has its code and its line, none crashes, all of a file's mistakes come at once."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from tui.scenario.build import build
from tui.scenario.checks import structure
from tui.scenario.limits import LARGEST
from tui.scenario.mistakes import TITLES, Mistake, errors, render
from tui.scenario.model import Bank, Scenario
from tui.scenario.source import parse_source

WHOLE = (FIXTURES / "corner-shop" / "scenario.yaml").read_text(encoding="utf-8")


def mistakes_of(raw: bytes, bank: Bank) -> list[Mistake]:
    source = parse_source(raw, "scenario.yaml")
    scenario = build(Scenario, source)
    if scenario is not None:
        structure(scenario, bank, source)
    return sorted(source.mistakes)


def found(text: str, bank: Bank) -> list[tuple[str, int]]:
    return [(mistake.code, mistake.line) for mistake in errors(mistakes_of(text.encode(), bank))]


def line_of(text: str, piece: str) -> int:
    return text[: text.index(piece)].count("\n") + 1


def test_the_whole_file_has_no_errors(bank: Bank) -> None:
    assert found(WHOLE, bank) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        ("title: The Corner Shop", "titel: The Corner Shop", "TW010", "titel"),
        ("role: Shop assistant\n", "", "TW011", "twoway"),
        ("length: 5", "length: five", "TW012", "length"),
        ("length: 5", "length: 500", "TW012", "length"),
        ("length: 5", "length: [5]", "TW012", "length"),
        ("severity: 3", "severity: 4", "TW012", "severity: 4"),
        ("colour: red", "colour: crimson", "TW012", "crimson"),
        ("area: vacancy", "area: vacancies", "TW012", "vacancies"),
        ("twoway: 1", "twoway: 2", "TW012", "twoway"),
        ("  welcome:\n", "  Welcome There:\n", "TW013", "Welcome There"),
        ("to: questions", "to: question", "TW020", "to: question\n"),
        ("opens: [why-people-leave]", "opens: [why-people-go]", "TW021", "why-people-go"),
        ("reveals: [two-left]", "reveals: [three-left]", "TW022", "three-left"),
        ("hints: [closes-late]", "hints: [opens-late]", "TW022", "opens-late"),
        ('knows("two-left")\n', 'knows("too-left")\n', "TW022", "too-left"),
        ('knows("two-left")\n', "knows(two-left)\n", "TW025", "knows(two-left)"),
        ('knows("two-left")\n', '__import__("os")\n', "TW025", "__import__"),
        ('knows("two-left")\n', 'said("far")\n', "TW023", 'said("far")'),
        ('knows("two-left")\n', 'var("mood") == "x"\n', "TW026", 'var("mood")'),
        ("ask: |\n      Have you worked", "asks: |\n      Have you worked", "TW010", "asks:"),
        ("    resume: |\n      Alone, have you?\n", "", "TW030", "ask: |\n      Have you worked"),
        ("    invite: |", "    ask: |\n      Well?\n    invite: |", "TW034", "invite"),
        ("when: knows", "to: aside\n    when: knows", "TW032", "aside:"),
        ("        reveals: [kind-owner]\n", "", "TW040", "kind-owner:"),
        ("    area: manager\n    ask: |", "    ask: |", "TW021", "illness:"),
        ("company: Abel and Daughter", "company: We're the #1 team", "TW006", "company"),
        ("company: Abel and Daughter", "company: &a Abel", "TW004", "company"),
        ("company: Abel and Daughter", "company: !x Abel", "TW004", "company"),
        ("company: Abel and Daughter", "company: Abel\ncompany: Cain", "TW005", "company: Cain"),
        ("company: Abel and Daughter", "company: Abel \x1b]0;gone\x07", "TW007", "company"),
        ("company: Abel and Daughter", "company: Abel\u202e", "TW007", "company"),
        ("company: Abel and Daughter", "company: Abel\x9b2J", "TW007", "company"),
        ("company: Abel and Daughter", "company: [Abel", "TW003", "company"),
        ("company: Abel and Daughter", "company:\tAbel\n\tx: y", "TW003", "\tx: y"),
    ],
)
def test_each_mistake_has_its_code_and_its_line(bank: Bank, old: str, new: str, code: str, at: str) -> None:
    assert old in WHOLE
    text = WHOLE.replace(old, new, 1)
    assert (code, line_of(text, at)) in found(text, bank)


def test_mistakes_of_every_kind_are_reported_in_one_run_in_the_order_of_the_file(bank: Bank) -> None:
    changes = {
        "length: 5": ("length: five", "TW012"),
        "severity: 2": ("severity: 9", "TW012"),
        "to: questions": ("to: questionz", "TW020"),
        "[team-size]": ("[team-sise]", "TW021"),
        "hints: [closes-late]": ("hints: [close-late]", "TW022"),
        "yields: clause": ("yeilds: clause", "TW010"),
        'not knows("two-left")': ("not knows(two-left)", "TW025"),
    }
    text = WHOLE
    for old, (new, _) in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    expected = sorted((line_of(text, new), code) for new, code in changes.values())
    assert [(line, code) for code, line in found(text, bank)] == expected


def test_an_unknown_name_comes_with_the_nearest_known_one(bank: Bank) -> None:
    text = WHOLE.replace("to: questions", "to: question").replace("titel", "title")
    assert any("Did you mean 'questions'?" in mistake.hint for mistake in mistakes_of(text.encode(), bank))


def test_a_line_of_a_block_is_pointed_at_itself(bank: Bank) -> None:
    text = WHOLE.replace("Between eight and ten it is one person and the door.", "word " * 70)
    long = [mistake for mistake in mistakes_of(text.encode(), bank) if mistake.code == "TW050"]
    assert [(mistake.line, mistake.column) for mistake in long] == [(line_of(text, "word word"), 7)]


@pytest.mark.parametrize("encode", [lambda t: b"\xef\xbb\xbf" + t.encode(), lambda t: t.replace("\n", "\r\n").encode()])
def test_byte_order_marks_and_windows_line_ends_are_fine(bank: Bank, encode: object) -> None:
    assert errors(mistakes_of(encode(WHOLE), bank)) == []  # type: ignore[operator]


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        ("twoway: 1\ntitle: Caf\xe9\n".encode("latin-1"), "TW001", 2),
        (b"x" * (LARGEST + 1), "TW002", 1),
        (b"a: " + b"[" * 10_000, "TW002", 1),
        (b"\n".join(b"  " * n + b"a:" for n in range(400)), "TW002", 33),
        (b"- " * 5000, "TW002", 1),
        (b"", "TW003", 1),
        (b"a: 1\n---\nb: 2\n", "TW003", 2),
        (b"just words", "TW012", 1),
        (b"- a\n- b\n", "TW012", 1),
        (b"a: *b\n", "TW004", 1),
        (b"{[a]: b}\n", "TW012", 1),
        (b"a: \x00b\n", "TW007", 1),
    ],
)
def test_files_that_are_no_scenario_are_refused_at_a_place(raw: bytes, code: str, line: int, bank: Bank) -> None:
    assert (code, line) in [(mistake.code, mistake.line) for mistake in mistakes_of(raw, bank)]


def test_aliases_are_refused_without_being_followed(bank: Bank) -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
    assert "TW004" in {code for code, _ in found(bomb, bank)}


def test_what_a_mistake_quotes_cannot_act_on_a_terminal(bank: Bank) -> None:
    text = WHOLE.replace("title: The", "titel: \x1b]52;c;aGk=\x07\x9b31mThe\u202e")
    for mistake in mistakes_of(text.encode(), bank):
        shown = render(mistake)
        assert not any(character in shown for character in "\x1b\x07\x9b\u202e")


def test_every_code_has_a_title() -> None:
    codes = {code for file in Path("tui").rglob("*.py") for code in _codes(file.read_text(encoding="utf-8"))}
    assert codes == set(TITLES)


def _codes(text: str) -> set[str]:
    import re

    return set(re.findall(r'"(TW\d{3})"', text))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_bytes_crash_the_loader(bank: Bank, raw: bytes) -> None:
    for mistake in mistakes_of(raw, bank):
        assert mistake.line >= 1
        assert mistake.column >= 1


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_to_a_good_file_crashes_the_loader(bank: Bank, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(WHOLE) - 1))
    end = data.draw(st.integers(start, min(len(WHOLE), start + 40)))
    put = data.draw(st.text(alphabet="[]{}:#&*!|>-'\"\n \tax\x1b", max_size=8))
    text = WHOLE[:start] + put + WHOLE[end:]
    for mistake in mistakes_of(text.encode(), bank):
        assert mistake.line <= text.count("\n") + 2

"""Broken scenario files: each mistake has its code and its line, and all of a file's mistakes come at once."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import tui
from tests.scenario.reading import WHOLE, found, line_of, mistakes_of
from tui.scenario.mistakes import TITLES, errors
from tui.scenario.model import Bank


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
    assert any("Did you mean 'questions'?" in mistake.hint for mistake in mistakes_of(text, bank))


def test_a_line_of_a_block_is_pointed_at_itself(bank: Bank) -> None:
    text = WHOLE.replace("Between eight and ten it is one person and the door.", "word " * 70)
    long = [mistake for mistake in mistakes_of(text, bank) if mistake.code == "TW050"]
    assert [(mistake.line, mistake.column) for mistake in long] == [(line_of(text, "word word"), 7)]


@pytest.mark.parametrize("encode", [lambda t: b"\xef\xbb\xbf" + t.encode(), lambda t: t.replace("\n", "\r\n").encode()])
def test_byte_order_marks_and_windows_line_ends_are_fine(bank: Bank, encode: Callable[[str], bytes]) -> None:
    assert errors(mistakes_of(encode(WHOLE), bank)) == []


@pytest.mark.parametrize(("text", "code"), [("", "TW003"), ("just words", "TW012"), ("- a\n- b\n", "TW012"), ("a: \0b\n", "TW007")])
def test_files_that_are_no_scenario_are_refused(text: str, code: str, bank: Bank) -> None:
    assert (code, 1) in found(text, bank)


def test_every_code_has_a_title() -> None:
    files = Path(tui.__file__).parent.rglob("*.py")
    codes = {code for file in files for code in re.findall(r'"(TW[0-9]{3})"', file.read_text(encoding="utf-8"))}
    assert codes == set(TITLES)

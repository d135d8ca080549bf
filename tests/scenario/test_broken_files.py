"""Broken scenario files: each mistake has its code and its line, and all of a file's mistakes come at once."""

import re
from pathlib import Path

import pytest

import tui
from tests.scenario.broken import files, talk, values, yaml_traps
from tests.scenario.broken.marks import BASE, Broken, Found
from tests.scenario.reading import WHOLE, found, line_of, mistakes_of, read
from tui.scenario.mistakes import TITLES, render
from tui.scenario.model import Bank
from tui.text import clean


def test_the_whole_file_has_no_errors(bank: Bank) -> None:
    assert found(WHOLE, bank) == []


BROKEN = [*yaml_traps.TABLE, *values.TABLE, *talk.TABLE, *files.TABLE]


def test_there_are_enough_of_them_and_the_base_is_whole(bank: Bank) -> None:
    assert len({one.name for one in BROKEN}) == len(BROKEN) >= 60
    assert mistakes_of(BASE, bank) == []


@pytest.mark.parametrize("one", BROKEN, ids=lambda one: one.name)
def test_each_mistake_has_its_code_its_line_and_its_column_and_there_is_no_other(bank: Bank, one: Broken) -> None:
    mistakes = mistakes_of(one.raw, bank)
    assert [Found(mistake.line, mistake.column, mistake.code) for mistake in mistakes] == one.expected
    shown = "\n".join(map(render, mistakes))
    assert clean(shown) == shown
    assert all(mistake.message[0] != mistake.message[0].upper() or not mistake.message[0].isalpha() for mistake in mistakes)


@pytest.mark.parametrize("raw", [raw for _, raw in files.GOOD], ids=[name for name, _ in files.GOOD])
def test_what_only_looks_odd_is_read_as_it_is(bank: Bank, raw: bytes) -> None:
    assert mistakes_of(raw, bank) == []


def test_words_that_yaml_takes_for_something_else_stay_as_they_were_typed(bank: Bank) -> None:
    text = BASE.replace("The Early Shift", "no").replace("Baker's assistant", "0o17").replace("Café Abel", "2026-11-23")
    text = (
        text.replace("      sleepless:", "      no:")
        .replace("Ruth Abel", "~")
        .replace("position: Owner", "position: 1e3")
        .replace("length: 5", "length: 010")
    )
    scenario = read(text, bank)
    assert (scenario.title, scenario.role, scenario.company, scenario.length) == ("no", "0o17", "2026-11-23", 10)
    assert (scenario.interviewers["ruth"].name, scenario.interviewers["ruth"].position) == ("~", "1e3")
    assert "no" in scenario.beats["welcome"].replies


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


def test_every_code_has_a_title() -> None:
    files = Path(tui.__file__).parent.rglob("*.py")
    codes = {code for file in files for code in re.findall(r'"(TW[0-9]{3})"', file.read_text(encoding="utf-8"))}
    assert codes == set(TITLES)

"""The structure of a scenario: each check has a failing example, and a good file none."""

import pytest

from tests.scenario.reading import WHOLE, line_of, mistakes_of, read
from tui.scenario.compiler import compile_bank
from tui.scenario.mistakes import Level
from tui.scenario.model import AREAS, Bank

LOOP = "  aside:\n    when: knows"


def remarks(text: str, bank: Bank) -> list[tuple[str, Level, int]]:
    return [(mistake.code, mistake.level, mistake.line) for mistake in mistakes_of(text, bank)]


@pytest.mark.parametrize(
    ("old", "new", "code", "level", "at"),
    [
        ("    to: questions", "    to: end", "TW031", None, ""),
        ("        to: questions", "        to: aside", "TW031", None, ""),
        ("  questions:\n    say", "  questions:\n    to: evenings\n    say", "TW032", "error", "welcome:"),
        ("  evenings:\n", "  evenings:\n    to: questions\n", "TW031", "warning", "aside:"),
        ("        text: |\n          I live", "        when: patience > 1\n        text: |\n          I live", "TW033", None, ""),
        ("text: You walk on.}", "text: You walk on.}\n  never: {title: A, text: B}", "TW044", "warning", "never:"),
        ("thanks: |", "variants: {mood: []}\nthanks: |", "TW035", "error", "mood:"),
        ("  aside:\n", "  end:\n", "TW013", "error", "end:"),
        ("  illness:\n", "  reaction:\n", "TW013", "error", "reaction:"),
        (
            "    invite: |\n      Is there anything you would like to ask?\n    resume: |",
            "    replies: {no: x}\n    nag: |",
            "TW037",
            "warning",
            "{no: x}",
        ),
        ("      What happens when someone is ill?", "      Why is this job OPEN", "TW060", "warning", "Why is this job OPEN"),
        ("    when: knows(", "    when: not knows(", "TW031", None, ""),
        ("    ladder:\n      partial: |\n        The hours, mostly.", "    ladder: {}", "TW043", "error", "ladder: {}"),
        (
            "      partial: |\n        The hours, mostly.",
            "      partial: {when: patience > 1, say: The hours.}",
            "TW043",
            "warning",
            "ladder:\n      partial: {",
        ),
        ("colour: green", "colour: yellow", "TW042", "hint", "facts:"),
        ("hints: [closes-late]", "hold: true", "TW041", "hint", "closes-late:"),
        (
            "    colour: red\n",
            '    colour: red\n    when: knows("closes-late")\n',
            "TW027",
            "error",
            'when: knows("closes-late")\n    area',
        ),
        ("    colour: red\n", "    colour: red\n    when: patience > 1\n", "TW027", "error", "when: patience"),
        ("    colour: red\n", '    colour: red\n    when: var("blunt") == "very"\n', "TW027", "error", 'when: var("blunt")'),
        ("    colour: red\n", '    colour: red\n    when: difficulty == "open"\n', "TW027", None, ""),
        ("    when: knows", '    when: decided("accept") or knows', "TW028", "warning", "decided("),
        ("deflections:\n", "deflections:\n  role: |\n    I am not sure.\n", "TW051", "hint", "deflections:"),
        (
            "    say: |\n      The evenings",
            "    say: |\n      They are long.\n      The evenings",
            "TW036",
            "hint",
            "say: |\n      They are",
        ),
        ("    Where was I.\n", "", "TW012", "error", "back: |"),
        ("    when: knows", '    when: difficulty == "brutal" and knows', "TW025", "error", "difficulty"),
        ("    when: knows", '    when: var("blunt") == "vry" and knows', "TW026", "error", 'var("blunt")'),
        ("    when: knows", '    when: var("blunt") == "very" and knows', "TW026", None, ""),
        ("    when: knows", '    when: decided("take") and knows', "TW025", "error", "decided("),
        ("    when: knows", '    when: said("welcome.near") and knows', "TW023", None, ""),
    ],
)
def test_each_check_notes_its_mistake_at_its_place(bank: Bank, old: str, new: str, code: str, level: Level | None, at: str) -> None:
    """No level: the change is a good one, and the code must not appear."""
    assert old in WHOLE
    text = WHOLE.replace(old, new, 1)
    noted = [(found, how, line) for found, how, line in remarks(text, bank) if found == code]
    if level is None:
        assert noted == []
    else:
        assert (code, level, line_of(text, at)) in noted


def test_the_missing_deflections_are_one_remark_that_names_the_areas(bank: Bank) -> None:
    (mistake,) = [mistake for mistake in mistakes_of(WHOLE, bank) if mistake.code == "TW051"]
    assert all(area in mistake.message for area in AREAS if area != "pay")


def test_the_column_of_a_mistake_in_a_condition_is_counted_in_characters(bank: Bank) -> None:
    for before, column in (('knows("two-left")', 11), ('var("blunt") != "größe" or knows("two-left")', 11)):
        text = WHOLE.replace('when: knows("two-left")', f"when: {before} and nows()", 1)
        (mistake,) = [mistake for mistake in mistakes_of(text, bank) if mistake.code == "TW025"]
        assert mistake.column == column + len(before) + 5
        quoted = WHOLE.replace('when: knows("two-left")', f"when: '{before} and nows()'", 1)
        (mistake,) = [mistake for mistake in mistakes_of(quoted, bank) if mistake.code == "TW025"]
        assert mistake.column == column + len(before) + 6


def test_a_condition_in_a_block_may_run_over_lines(bank: Bank) -> None:
    text = WHOLE.replace('when: knows("two-left")\n', 'when: |\n      knows("two-left")\n      and patience > 0\n', 1)
    assert read(text, bank).beats["aside"].when.split() == ['knows("two-left")', "and", "patience", ">", "0"]


def test_the_bank_is_checked_too() -> None:
    raw = (
        b"twoway-bank: 1\ntopics:\n"
        b"  one: {area: role, ask: ['Why here?'], probing: ['How often?'], why: a, model: b, after: [twoo]}\n"
        b"  two: {area: rol, ask: ['why here'], probing: [how often], why: a, model: b}\n"
    )
    bank, mistakes = compile_bank(raw, "bank.yaml")
    assert bank is None
    assert [(mistake.code, mistake.line) for mistake in mistakes] == [("TW021", 3), ("TW012", 4), ("TW060", 4), ("TW060", 4)]


MOODS = "variants: {mood: [mild, wild]}\nthanks: |"
HOURS = "      partial: |\n        The hours, mostly."


@pytest.mark.parametrize(
    ("values", "variants", "missing"),
    [
        (("mild", "wild"), MOODS, False),
        (("mild",), MOODS, True),
        (("mild", "wild"), "thanks: |", True),
    ],
)
def test_an_answer_for_each_value_that_may_be_drawn_leaves_nobody_without_one(
    bank: Bank, values: tuple[str, ...], variants: str, missing: bool
) -> None:
    rungs = "".join(f'\n        - {{when: \'var("mood") == "{value}"\', say: The hours.}}' for value in values)
    text = WHOLE.replace(HOURS, f"      partial:{rungs}", 1).replace("thanks: |", variants, 1)
    assert ("TW043" in [code for code, _, _ in remarks(text, bank)]) is missing


def test_a_value_that_an_answer_may_change_is_not_drawn(bank: Bank) -> None:
    rungs = """      partial:
        - {when: 'var("mood") == "mild"', say: The hours., set: {mood: gone}}
        - {when: 'var("mood") == "wild"', say: The nights.}"""
    text = WHOLE.replace(HOURS, rungs, 1).replace("thanks: |", MOODS, 1)
    assert "TW043" in [code for code, _, _ in remarks(text, bank)]

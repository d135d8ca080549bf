"""From pieces to the model: shorthands mean the same as the long form, and one slip does not hide the next."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scenario.reading import WHOLE, Block, Data, found, line_of, mistakes_of, read, source_of, written
from tui.scenario.build import build
from tui.scenario.mistakes import errors
from tui.scenario.model import Bank, Beat, Line, Scenario, Topic
from tui.scenario.shapes import Part, walk
from tui.text import clean_line


def piece(kind: type[Beat] | type[Topic], data: Data) -> object:
    """A beat or topic called `x`, with its lines' ids."""
    part = "beats" if kind is Beat else "topics"
    source = source_of(written({part: {"x": data}}))
    scenario = build(Scenario, source)
    assert scenario is not None
    assert {mistake.code for mistake in source.mistakes} <= {"TW011"}
    return getattr(scenario, part)["x"]


@pytest.mark.parametrize(
    ("kind", "short", "long"),
    [
        (Beat, {"say": "One."}, {"say": [{"text": "One."}]}),
        (Beat, {"say": Block(("One.", "Two: yes # really."))}, {"say": [{"text": "One."}, {"text": "Two: yes # really."}]}),
        (Beat, {"say": ["One.", {"text": "Two.", "gist": "yes"}]}, {"say": [{"text": "One."}, {"text": "Two.", "gist": "true"}]}),
        (Beat, {"say": {"text": "One."}}, {"say": [{"text": "One."}]}),
        (Beat, {"ask": Block(("Why?",))}, {"ask": {"text": "Why?"}}),
        (Beat, {"ask": Block(("Why did", "you come?"))}, {"ask": {"text": "Why did you come?"}}),
        (Beat, {"expects": Block(("shop", "late shift"))}, {"expects": ["shop", "late shift"]}),
        (Beat, {"opens": "overtime"}, {"opens": ["overtime"]}),
        (Beat, {"opens": Block(("overtime", "pay-range"))}, {"opens": ["overtime", "pay-range"]}),
        (
            Beat,
            {"handlers": {"ask": "why?", "say": "Because."}},
            {"handlers": [{"ask": ["why?"], "say": [{"text": "Because."}]}]},
        ),
        (Topic, {"ladder": {"spin": Block(("A.", "B."))}}, {"ladder": {"spin": [{"say": [{"text": "A."}, {"text": "B."}]}]}}),
        (
            Topic,
            {"ladder": {"fact": {"say": "A.", "reveals": "f"}}},
            {"ladder": {"fact": [{"say": [{"text": "A."}], "reveals": ["f"]}]}},
        ),
        (
            Topic,
            {"ladder": {"fact": ["A.", {"say": Block(("B.", "C.")), "leads-to": "on"}]}},
            {"ladder": {"fact": [{"say": [{"text": "A."}]}, {"say": [{"text": "B."}, {"text": "C."}], "leads-to": "yes"}]}},
        ),
    ],
)
def test_a_shorthand_means_the_long_form(kind: type[Beat] | type[Topic], short: Data, long: Data) -> None:
    assert piece(kind, short) == piece(kind, long)


SPEECH = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60).map(clean_line).filter(bool)


@settings(max_examples=150, deadline=None)
@given(st.lists(SPEECH, min_size=1, max_size=6))
def test_speech_in_a_block_survives_as_typed_and_points_at_its_line(lines: list[str]) -> None:
    source = source_of(written({"beats": {"x": {"say": Block(tuple(lines))}}}))
    scenario = build(Scenario, source)
    assert scenario is not None
    say = scenario.beats["x"].say
    assert [line.text for line in say] == lines
    assert [line.id for line in say] == [f"x.{number}" for number in range(1, len(lines) + 1)]
    assert [source.place(("beats", "x", "say", index)) for index in range(len(lines))] == [(5 + index, 7) for index in range(len(lines))]


@settings(max_examples=100, deadline=None)
@given(st.lists(SPEECH, min_size=1, max_size=6))
def test_a_block_and_a_list_of_quoted_lines_are_the_same(lines: list[str]) -> None:
    topic = piece(Topic, {"ladder": {"fact": Block(tuple(lines))}, "again": Block(tuple(lines))})
    assert topic == piece(Topic, {"ladder": {"fact": [{"say": list(lines)}]}, "again": [{"text": line} for line in lines]})


def test_every_line_has_an_id_of_its_own(bank: Bank) -> None:
    scenario = read(
        WHOLE.replace("    again: |\n", "    by:\n      abel:\n        fact: [A., B.]\n    again: |\n", 1)
        .replace("  welcome:\n", "  thanks:\n")
        .replace("      near:", "      say:")
        .replace("      money:", "      ladder:"),
        bank,
    )
    ids = [line.id for _, _, line in walk(Part(Scenario), scenario) if isinstance(line, Line)]
    assert len(set(ids)) == len(ids)
    for expected in (
        "thanks.1",
        "thanks.ask",
        "thanks.resume.2",
        "thanks.replies.say.1",
        "thanks.handlers.1.1",
        "why-open.spin.1",
        "why-open.fact.2",
        "why-open.by.abel.fact.1",
        "why-open.by.abel.fact.v2.1",
        "why-open.again.1",
        "reaction.cut-in.2",
        "reaction.thanks.1",
        "deflection.pay.1",
    ):
        assert expected in ids


def test_text_is_cleaned_and_kept_on_one_line(bank: Bank) -> None:
    scenario = read(WHOLE.replace("title: The Corner Shop", "title: |\n  The   Corner\n  Shop"), bank)
    assert scenario.title == "The Corner Shop"
    assert read(WHOLE.replace("that is open late.", "that is open.\n\n  Late."), bank).brief.count("\n") == 2


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # A key that was misspelt is not reported missing as well.
        ("title: The Corner Shop", "titel: The Corner Shop", [("TW010", "titel")]),
        # Nor is everything that refers to a part that cannot be read.
        ("facts:\n", "fakts:\n", [("TW010", "fakts")]),
        ("interviewers:\n", "interviewer:\n", [("TW010", "interviewer:")]),
        ("      money:\n", "      Money Talks:\n", [("TW013", "Money Talks")]),
        # A fact is not "never revealed" because the answer that reveals it has a slip.
        ("reveals: [kind-owner]", "reveals: [kind-ownr]", [("TW022", "kind-ownr")]),
        ("        leads-to: true\n", "        leads-to: maybe\n", [("TW012", "maybe")]),
        # Speech with ': ' in it is one mistake.
        ("- text: We are a small shop, and", "- Well: we are a small shop, and", [("TW010", "Well")]),
        ("company: Abel and Daughter", "company: *abel", [("TW004", "company")]),
    ],
)
def test_one_slip_is_one_mistake(bank: Bank, old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert old in WHOLE
    text = WHOLE.replace(old, new, 1)
    wrong = found(text, bank)
    assert wrong == [(code, line_of(text, at)) for code, at in expected]


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("title:", "titel:", "Did you mean 'title'?"),
        ("leads-to: true", "leads_to: true", "Did you mean 'leads-to'?"),
        ("colour: red", "colour: Red", "Did you mean 'red'?"),
        ("area: manager", "area: manger", "Did you mean 'manager'?"),
        ("  cut-in: |", "  cutin: |", "Did you mean 'cut-in'?"),
        ("  pay: |", "  wages: |", "Known here: role, expectations"),
        ("      spin: |\n        Oh, we", "      spin:\n        - text: Oh, we", "further in, under `say:`"),
        ("    opens: [team-size]", "    reveals: [two-left]", "further in, under `say:`"),
        ("to: questions", "to: Questions", "Did you mean 'questions'?"),
        ("- text: We are a small shop, and", "- Well: we are a small shop, and", "in quotes, or under `say: |`"),
    ],
)
def test_the_next_step_names_what_was_probably_meant(bank: Bank, old: str, new: str, hint: str) -> None:
    assert old in WHOLE
    assert any(hint in mistake.hint for mistake in errors(mistakes_of(WHOLE.replace(old, new, 1), bank)))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title: The Corner Shop", "title: " + "x" * 101, "TW014"),
        ("title: The Corner Shop", "title:", "TW012"),
        ("title: The Corner Shop", 'title: ""', "TW012"),
        ("title: The Corner Shop", "title: {a: b}", "TW012"),
        ("text: I need the money.", "text: " + "x" * 1001, "TW014"),
        ("say: |\n          Half of them are my cousins.", "say: {}", "TW011"),
        ("beats:\n", "beats: []\nold:\n", "TW012"),
        ("set: {blunt: very}", "set: [blunt]", "TW012"),
        ("        say: |\n          Then I stand in.\n", "        say: []\n", "TW012"),
        ("length: 5", "length: ٥", "TW012"),
        ("length: 5", "length: 0x5", "TW012"),
        ("length: 5", "length: 5.0", "TW012"),
        ("length: 5", "length: " + "9" * 5000, "TW012"),
        ("thanks: |", "targets: {unprompted: 0}\nthanks: |", "TW012"),
        ("thanks: |", "targets: {prompted: 3}\nthanks: |", "TW010"),
    ],
)
def test_values_of_the_wrong_kind_are_refused(bank: Bank, old: str, new: str, code: str) -> None:
    assert old in WHOLE
    assert code in {found_code for found_code, _ in found(WHOLE.replace(old, new, 1), bank)}

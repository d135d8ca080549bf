"""The language of plans: what is read, what is refused, and what an expectation is held against."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.authoring.plan import LONGEST, PlanError, Step, parse_plan, read_plan


def one(text: str) -> Step:
    plan, mistakes = parse_plan(text)
    assert mistakes == []
    return plan.steps[0]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("listen", Step(1, "listen", amount=1)),
        ("listen 3", Step(1, "listen", amount=3)),
        ("Listen Until Ask", Step(1, "listen until ask")),
        ("ask: Why: is it open?", Step(1, "ask", "Why: is it open?")),
        ("say: I led five people.", Step(1, "say", "I led five people.")),
        ("mean: why-open", Step(1, "mean", "why-open")),
        ("begin 4: why?", Step(1, "begin", "why?", 4)),
        ("begin 4:", Step(1, "begin", "", 4)),
        ("cut 5: why?", Step(1, "cut", "why?", 5)),
        ("hand", Step(1, "hand")),
        ("hand 4", Step(1, "hand", amount=4)),
        ("pick: honest", Step(1, "pick", "honest")),
        ("silence", Step(1, "silence")),
        ("believe: pay risk", Step(1, "believe", "risk", what="pay")),
        ("decide: time", Step(1, "decide", "time")),
        ("expect follow-up: probe", Step(1, "expect", "probe", what="follow-up")),
        ("expect no fact", Step(1, "expect no", what="fact")),
        ("expect no text: third", Step(1, "expect no", "third", what="text")),
        ("expect score: >= 70", Step(1, "expect", ">= 70", what="score")),
    ],
)
def test_each_move_is_read(text: str, step: Step) -> None:
    assert one(text) == step


def test_terms_stand_before_the_first_move() -> None:
    plan, mistakes = parse_plan("# who\nseed: 7\ndifficulty: stonewall\npace: stepped\nlisten")
    assert mistakes == []
    assert (plan.seed, plan.difficulty, plan.pace, len(plan.steps)) == (7, "stonewall", "stepped", 1)
    _, late = parse_plan("listen\nseed: 7")
    assert [(m.line, m.message) for m in late] == [(2, "'seed' stands before the first move")]


@pytest.mark.parametrize(
    "text",
    [
        "dance", "listen -1", "listen 9999", "ask", "ask:", "say why", "mean:", "begin: why", "cut: why", "cut 5", "hand: up", "hand x",
        "silence: long", "believe: pay", "believe: pay pink", "decide: maybe", "expect", "expect moon: full", "expect fact",
        "expect score: 70",
        "expect no score: >= 3", "seed: x", "seed: 99999999999", "seed: -1", "difficulty: easy", "pace: fast",
    ],
)  # fmt: skip
def test_what_is_no_move_is_named_with_its_line(text: str) -> None:
    _, mistakes = parse_plan(f"# a plan\n\n{text}")
    assert [mistake.line for mistake in mistakes] == [3]
    assert mistakes[0].message


def test_every_mistake_is_listed_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "bad.plan"
    file.write_text("listen\ndance\nexpect\n", encoding="utf-8")
    with pytest.raises(PlanError) as caught:
        read_plan(file)
    assert [mistake.line for mistake in caught.value.mistakes] == [2, 3]
    assert f"{file}:2:1: " in str(caught.value)


def test_a_plan_that_is_no_text_or_endless_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bad.plan"
    file.write_bytes(b"listen\n\xff\xfe")
    with pytest.raises(PlanError, match=":2:1: this is not UTF-8"):
        read_plan(file)
    file.write_bytes(b"#" * (LONGEST + 1))
    with pytest.raises(PlanError, match="split it in two"):
        read_plan(file)


def test_marks_of_other_systems_do_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "dos.plan"
    file.write_bytes("\ufefflisten\r\nask: why?\r\n".encode())
    assert [step.verb for step in read_plan(file).steps] == ["listen", "ask"]


@given(st.text(max_size=300))
def test_any_text_is_a_plan_or_has_mistakes(text: str) -> None:
    plan, mistakes = parse_plan(text)
    assert [step.line for step in plan.steps] == sorted(step.line for step in plan.steps)
    assert all(mistake.line >= 1 and mistake.message for mistake in mistakes)

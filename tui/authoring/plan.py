"""A plan: an interview played from a plain text file, one move a line, with expectations.

A scenario's plans are its regression tests and a way to drive it by hand. The language is small enough to read aloud:
`listen until ask`, `ask: Why is this open?`, `cut 5: Sorry, how big is the team?`, `expect fact: third-hire`.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from tui.text import clean_line

Verb = Literal[
    "listen", "listen until ask", "ask", "say", "mean", "begin", "cut", "hand", "pick", "silence", "believe", "decide",
    "expect", "expect no",
]  # fmt: skip
Expectation = Literal[
    "topic", "form", "fact", "hint", "timing", "follow-up", "speaker", "text", "role", "rung", "heard", "dropped", "outcome", "score"
]  # fmt: skip
EXPECTATIONS: tuple[Expectation, ...] = get_args(Expectation)
COLOURS = ("good", "risk", "unknown")
CHOICES = ("accept", "decline", "time")
TERMS = {"difficulty": ("open", "guarded", "stonewall"), "pace": ("live", "stepped", "instant")}
LONGEST = 200_000
"""Characters of a plan that are read; a longer file is refused."""
LARGEST_SEED = 2**31 - 1


class Step(NamedTuple):
    """One line of a plan."""

    line: int
    """1 for the first line of the file."""
    verb: Verb
    text: str = ""
    amount: int = 0
    """For `listen`: how often; for `begin`, `cut` and `hand`: words heard."""
    what: str = ""
    """For `expect`: what is expected; for `believe`: the area."""


class Plan(NamedTuple):
    """What to do, and in which interview."""

    steps: list[Step]
    seed: int = 1
    difficulty: str = "guarded"
    pace: str = "live"


class PlanMistake(NamedTuple):
    """A line of a plan that can't be followed."""

    line: int
    message: str


class PlanError(Exception):
    """A plan with mistakes; str() names every one with its place."""

    def __init__(self, path: Path, mistakes: list[PlanMistake]) -> None:
        self.path = path
        self.mistakes = mistakes
        super().__init__("\n".join(f"{path}:{m.line}:1: {m.message}" for m in mistakes))


def read_plan(path: Path) -> Plan:
    """A plan file, read. Raises PlanError with every mistake, OSError if it can't be read."""
    raw = path.read_bytes()
    if len(raw) > LONGEST:
        raise PlanError(path, [PlanMistake(1, f"this plan is longer than {LONGEST:,} bytes; split it in two")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise PlanError(path, [PlanMistake(line, "this is not UTF-8 text; save the file as UTF-8")]) from None
    plan, mistakes = parse_plan(text)
    if mistakes:
        raise PlanError(path, mistakes)
    return plan


def parse_plan(text: str) -> tuple[Plan, list[PlanMistake]]:
    """The plan and everything wrong with it."""
    steps: list[Step] = []
    mistakes: list[PlanMistake] = []
    plan = Plan(steps)
    for number, raw in enumerate(text.splitlines(), 1):
        line = clean_line(raw)
        if not line or line.startswith("#"):
            continue
        made = _terms(plan, number, line) or _step(number, line)
        if isinstance(made, Step):
            steps.append(made)
        elif isinstance(made, Plan):
            plan = made
        else:
            mistakes.append(made)
    return plan, mistakes


def _terms(plan: Plan, number: int, line: str) -> Plan | PlanMistake | None:
    """The plan with one of its terms set; None if the line sets none."""
    name, _, value = (part.strip().lower() for part in line.partition(":"))
    if name != "seed" and name not in TERMS:
        return None
    if plan.steps:
        return PlanMistake(number, f"'{name}' stands before the first move")
    if name == "seed":
        if value.isdecimal() and len(value) < 12 and int(value) <= LARGEST_SEED:
            return plan._replace(seed=int(value))
        return PlanMistake(number, f"write 'seed: ' and a number from 0 to {LARGEST_SEED}")
    if value not in TERMS[name]:
        return PlanMistake(number, f"write '{name}: ' and one of {', '.join(TERMS[name])}")
    return plan._replace(difficulty=value) if name == "difficulty" else plan._replace(pace=value)


def _step(number: int, line: str) -> Step | PlanMistake:
    head, colon, rest = line.partition(":")
    head, rest = head.strip(), rest.strip()
    verb = head.split()[0].lower() if head else ""
    reader = _READERS.get(verb)
    if reader is None:
        return PlanMistake(
            number, f"'{line[:40]}' is no move; a plan knows {', '.join(sorted(_READERS))}, and before them seed, difficulty, pace"
        )
    found = reader(number, head, rest if colon else "")
    return found if isinstance(found, Step) else PlanMistake(number, found)


def _listen(number: int, head: str, rest: str) -> Step | str:
    words = head.lower().split()
    if words == ["listen"]:
        return Step(number, "listen", amount=1)
    if words == ["listen", "until", "ask"]:
        return Step(number, "listen until ask")
    if len(words) == 2 and words[1].isdecimal() and 1 <= int(words[1]) <= 500:
        return Step(number, "listen", amount=int(words[1]))
    return "write 'listen', 'listen 3' or 'listen until ask'"


def _text(verb: Literal["ask", "say", "pick", "mean"]) -> Callable[[int, str, str], Step | str]:
    def read(number: int, head: str, rest: str) -> Step | str:
        if head.lower() != verb or not rest:
            what = {"pick": "the reply's name", "mean": "the topic that was meant"}.get(verb, "what is said")
            return f"write '{verb}: ' and {what}"
        return Step(number, verb, rest)

    return read


def _cut(number: int, head: str, rest: str) -> Step | str:
    match = re.fullmatch(r"cut (\d{1,4})", head.lower())
    if not match or not rest:
        return "write 'cut 5: TEXT' to speak after the fifth word of the next line"
    return Step(number, "cut", rest, int(match[1]))


def _begin(number: int, head: str, rest: str) -> Step | str:
    match = re.fullmatch(r"begin (\d{1,4})", head.lower())
    if not match:
        return "write 'begin 5: TEXT' to start typing after the fifth word of the next line; without TEXT it is taken back"
    return Step(number, "begin", rest, int(match[1]))


def _hand(number: int, head: str, rest: str) -> Step | str:
    match = re.fullmatch(r"hand(?: (\d{1,4}))?", head.lower())
    if not match or rest:
        return "write 'hand', or 'hand 4' to raise it after the fourth word of the next line"
    return Step(number, "hand", amount=int(match[1] or 0))


def _silence(number: int, head: str, rest: str) -> Step | str:
    return Step(number, "silence") if head.lower() == "silence" and not rest else "write 'silence' alone"


def _believe(number: int, head: str, rest: str) -> Step | str:
    words = rest.split()
    if head.lower() != "believe" or len(words) != 2 or words[1] not in COLOURS:
        return f"write 'believe: AREA COLOUR', the colour one of {', '.join(COLOURS)}"
    return Step(number, "believe", words[1], what=words[0])


def _decide(number: int, head: str, rest: str) -> Step | str:
    if head.lower() != "decide" or rest not in CHOICES:
        return f"write 'decide: ' and one of {', '.join(CHOICES)}"
    return Step(number, "decide", rest)


def _expect(number: int, head: str, rest: str) -> Step | str:
    words = head.lower().split()
    verb: Verb = "expect no" if words[1:2] == ["no"] else "expect"
    what = " ".join(words[len(verb.split()) :])
    if what not in EXPECTATIONS or (verb == "expect" and not rest):
        return f"write 'expect WHAT: VALUE' or 'expect no WHAT', WHAT one of {', '.join(EXPECTATIONS)}"
    if what == "score" and (verb == "expect no" or not re.fullmatch(r"(>=|<=|>|<|==)\s*\d+(\.\d+)?", rest)):
        return "write a score as 'expect score: >= 70' or 'expect score: <= 25'"
    return Step(number, verb, rest, what=what)


_READERS: dict[str, Callable[[int, str, str], Step | str]] = {
    "listen": _listen,
    "ask": _text("ask"),
    "say": _text("say"),
    "pick": _text("pick"),
    "mean": _text("mean"),
    "begin": _begin,
    "cut": _cut,
    "hand": _hand,
    "silence": _silence,
    "believe": _believe,
    "decide": _decide,
    "expect": _expect,
}

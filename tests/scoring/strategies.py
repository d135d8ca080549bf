"""Random logs, and random yardsticks for them.

Hypothesis draws a seed for each and nothing more, which is some ten times quicker than to draw every choice. Set TWOWAY_SHRINK to 1 to
have it draw them all: then a log that breaks a law is made small.
"""

from collections.abc import Callable, Sequence
from random import Random
from typing import Protocol, TypeVar, get_args

from hypothesis import strategies as st

from tests.scoring.logs import Log
from tests.thorough import SHRINK
from tui.interview.events import Decided, Ended, Event, Rung, Timing
from tui.listening.acts import Form, Understood
from tui.scenario.model import AREAS
from tui.scoring.targets import Targets, Truth

TOPIC_AREAS = {f"{area}-{letter}": area for area in list(AREAS)[:9] for letter in "ab"}
"""Two topics in each of nine areas; the other eight areas stay new."""
TOPICS = tuple(TOPIC_AREAS)
ALL_AREAS = tuple(AREAS)
FACTS = ("third-hire", "late-pay", "kind-boss", "sold-soon")
FORMS: tuple[Form, ...] = get_args(Form)
TIMINGS: tuple[Timing, ...] = get_args(Timing)
RUNGS: tuple[Rung, ...] = get_args(Rung)
NOT_UNDERSTOOD: tuple[Understood, ...] = ("no", "unsure")
T = TypeVar("T")

topics = st.sampled_from(TOPICS)
forms = st.sampled_from(FORMS)
timings = st.sampled_from(TIMINGS)
qualities = st.floats(0, 1, allow_nan=False)


class Dice(Protocol):
    """Whatever makes the choices."""

    def number(self, least: int, most: int) -> int: ...

    def share(self) -> float: ...

    def flag(self) -> bool: ...

    def one(self, choices: Sequence[T]) -> T: ...

    def some(self, choices: Sequence[str], most: int) -> list[str]: ...


class Drawn:
    """Hypothesis makes them, one by one."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def number(self, least: int, most: int) -> int:
        return self._draw(st.integers(least, most))

    def share(self) -> float:
        return self._draw(qualities)

    def flag(self) -> bool:
        return self._draw(st.booleans())

    def one(self, choices: Sequence[T]) -> T:
        return self._draw(st.sampled_from(choices))

    def some(self, choices: Sequence[str], most: int) -> list[str]:
        return sorted(self._draw(st.sets(st.sampled_from(choices), max_size=most)))


class Thrown:
    """A seed makes them."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def number(self, least: int, most: int) -> int:
        return self._random.randint(least, most)

    def flag(self) -> bool:
        return self._random.random() < 0.5

    def share(self) -> float:
        return self._random.choice((0.0, 1.0, self._random.random(), self._random.random()))

    def one(self, choices: Sequence[T]) -> T:
        return self._random.choice(choices)

    def some(self, choices: Sequence[str], most: int) -> list[str]:
        return sorted(self._random.sample(choices, self._random.randint(0, min(most, len(choices)))))


def _chosen(make: Callable[[Dice], T]) -> st.SearchStrategy[T]:
    if not SHRINK:
        return st.integers(0, 2**48).map(lambda seed: make(Thrown(seed)))

    @st.composite
    def draw_all(draw: st.DrawFn) -> T:
        return make(Drawn(draw))

    return draw_all()


def targets() -> st.SearchStrategy[Targets]:
    """A yardstick; the script may volunteer areas, have few beats, no asks, no facts."""
    return _chosen(_targets_by)


def logs(most_questions: int = 25) -> st.SearchStrategy[list[Event]]:
    """A log of beats with asks, answers, questions of every kind and their answers; finished or not."""
    return _chosen(lambda dice: log_by(dice, most_questions))


def _targets_by(dice: Dice) -> Targets:
    volunteered = dice.some(ALL_AREAS, 6)
    return Targets(
        asks=dice.number(0, 12),
        beats=tuple(f"b{number}" for number in range(dice.number(1, 14))),
        areas={area: weight for area, weight in AREAS.items() if area not in volunteered},
        facts={
            name: Truth(severity=dice.number(1, 3), area=dice.one(ALL_AREAS), colour=dice.one(("red", "yellow", "green")))
            for name in dice.some(FACTS, len(FACTS))
        },
        unprompted=dice.number(1, 6),
    )


def log_by(dice: Dice, most_questions: int = 25) -> list[Event]:
    """One log."""
    log = Log(pace=dice.one(("live", "live", "stepped", "instant")))
    left = most_questions
    unlearned = list(FACTS)
    dodges: dict[str, int] = {}
    for index in range(dice.number(0, 9)):
        beat = f"b{index}"
        line = log.line(beat, opens=tuple(dice.some(TOPICS, 2)))
        if unlearned and dice.number(0, 7) == 0:
            log.learn(unlearned.pop(), line, None)
        asks = dice.flag()
        if asks:
            log.ask(beat)
        for _ in range(dice.number(0, min(4, left))):
            left -= 1
            _question(dice, log, beat, line, dodges, unlearned)
        if asks:
            end = dice.one(("answer", "answer", "answer", "drop", "leave"))
            if end == "answer":
                log.said(beat, dice.share())
            elif end == "drop":
                log.drop(beat)
    if dice.flag():
        log.add(Decided, choice="accept")
        log.add(Ended)
    return log.events


def _question(dice: Dice, log: Log, beat: str, line: int, dodges: dict[str, int], unlearned: list[str]) -> None:
    understood: Understood = dice.one(("yes", "yes", "yes", "yes", "off-topic", *NOT_UNDERSTOOD))
    if understood != "yes":
        log.react(beat, log.asked(beat, None, dice.one(FORMS), dice.one(TIMINGS), understood=understood))
        return
    topic = dice.one(TOPICS)
    probe = topic in dodges and dice.flag()
    number = log.asked(
        beat,
        topic,
        dice.one(FORMS),
        dice.one(TIMINGS),
        prompted=dice.flag(),
        follows=dodges[topic] if probe else line if dice.flag() else None,
        probe=probe,
        second=dice.flag(),
        area=TOPIC_AREAS[topic],
    )
    match dice.one(("answer", "answer", "deflection", "nothing")):
        case "answer":
            dodge = dice.flag()
            spoke = log.answer(beat, number, topic, dice.one(RUNGS), dodge, opens=tuple(dice.some(TOPICS, 1)))
            if dodge:
                dodges[topic] = spoke
            if dice.flag() and unlearned:
                log.learn(unlearned.pop(), spoke, number)
        case "deflection":
            log.deflect(beat, number, topic)

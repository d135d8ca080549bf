"""Random logs, and random yardsticks for them."""

from typing import get_args

from hypothesis import strategies as st

from tests.scoring.logs import Log
from tui.interview.events import Decided, Ended, Event, Rung, Timing
from tui.listening.acts import Form, Understood
from tui.scenario.model import AREAS
from tui.scoring.targets import Targets, Truth

TOPIC_AREAS = {f"{area}-{letter}": area for area in list(AREAS)[:9] for letter in "ab"}
"""Two topics in each of nine areas; the other eight areas stay new."""
FACTS = ("third-hire", "late-pay", "kind-boss", "sold-soon")
FORMS = get_args(Form)
TIMINGS = get_args(Timing)
RUNGS = get_args(Rung)
NOT_UNDERSTOOD: tuple[Understood, ...] = ("no", "unsure")

topics = st.sampled_from(list(TOPIC_AREAS))
forms = st.sampled_from(FORMS)
timings = st.sampled_from(TIMINGS)
qualities = st.floats(0, 1, allow_nan=False)


@st.composite
def targets(draw: st.DrawFn) -> Targets:
    """A yardstick; the script may volunteer areas, have few beats, no asks, no facts."""
    volunteered = draw(st.sets(st.sampled_from(list(AREAS)), max_size=6))
    facts = draw(st.sets(st.sampled_from(FACTS)))
    return Targets(
        asks=draw(st.integers(0, 12)),
        beats=tuple(f"b{number}" for number in range(draw(st.integers(1, 14)))),
        areas={area: weight for area, weight in AREAS.items() if area not in volunteered},
        facts={
            name: Truth(
                severity=draw(st.integers(1, 3)),
                area=draw(st.sampled_from(list(AREAS))),
                colour=draw(st.sampled_from(("red", "yellow", "green"))),
            )
            for name in sorted(facts)
        },
        unprompted=draw(st.integers(1, 6)),
    )


@st.composite
def logs(draw: st.DrawFn, most_questions: int = 25) -> list[Event]:
    """A log of beats with asks, answers, questions of every kind and their answers; finished or not."""
    log = Log(pace=draw(st.sampled_from(("live", "live", "stepped", "instant"))))
    left = most_questions
    unlearned = list(FACTS)
    dodges: dict[str, int] = {}
    for index in range(draw(st.integers(0, 9))):
        beat = f"b{index}"
        line = log.line(beat, opens=tuple(draw(st.sets(topics, max_size=2))))
        if unlearned and draw(st.integers(0, 7)) == 0:
            log.learn(unlearned.pop(), line, None)
        asks = draw(st.booleans())
        if asks:
            log.ask(beat)
        for _ in range(draw(st.integers(0, min(4, left)))):
            left -= 1
            _question(draw, log, beat, line, dodges, unlearned)
        if asks:
            end = draw(st.sampled_from(("answer", "answer", "answer", "drop", "leave")))
            if end == "answer":
                log.said(beat, draw(qualities))
            elif end == "drop":
                log.drop(beat)
    if draw(st.booleans()):
        log.add(Decided, choice="accept")
        log.add(Ended)
    return log.events


def _question(draw: st.DrawFn, log: Log, beat: str, line: int, dodges: dict[str, int], unlearned: list[str]) -> None:
    understood = draw(st.sampled_from(("yes", "yes", "yes", "yes", "off-topic", *NOT_UNDERSTOOD)))
    if understood != "yes":
        log.react(beat, log.asked(beat, None, draw(forms), draw(timings), understood=understood))
        return
    topic = draw(topics)
    probe = topic in dodges and draw(st.booleans())
    number = log.asked(
        beat,
        topic,
        draw(forms),
        draw(timings),
        prompted=draw(st.booleans()),
        follows=dodges[topic] if probe else line if draw(st.booleans()) else None,
        probe=probe,
        second=draw(st.booleans()),
        area=TOPIC_AREAS[topic],
    )
    match draw(st.sampled_from(("answer", "answer", "deflection", "nothing"))):
        case "answer":
            dodge = draw(st.booleans())
            spoke = log.answer(beat, number, topic, draw(st.sampled_from(RUNGS)), dodge, opens=tuple(draw(st.sets(topics, max_size=1))))
            if dodge:
                dodges[topic] = spoke
            if draw(st.booleans()) and unlearned:
                log.learn(unlearned.pop(), spoke, number)
        case "deflection":
            log.deflect(beat, number, topic)

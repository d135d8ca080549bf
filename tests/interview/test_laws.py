"""Laws of the machine: any moves, at any offsets, on any seed and difficulty, in every scenario that ships.

TWOWAY_EVENINGS=100000 tries harder; the suite plays about 1,200 evenings in all. An evening is drawn from a few numbers, so that
hypothesis can make a failing one shorter, and a failure is repeated by its numbers alone.
"""

import itertools
import os
import random
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from tests.interview.evenings import Evenings, finish
from tui.interview import fallback
from tui.interview.events import AnyEvent, Asked, Cut, Dropped, Ended, Event, Learned, Noted, Said, Spoke
from tui.interview.ladder import RUNGS
from tui.interview.machine import Interview, rebuild
from tui.interview.moves import AnyMove
from tui.interview.words import words
from tui.places import shipped_scenarios
from tui.scenario.library import load, load_bank
from tui.scenario.model import Answer, Line, Scenario

ROOMS = [file.parent for folder in (shipped_scenarios(), FIXTURES) for file in sorted(folder.glob("*/scenario.yaml"))]
EVENINGS = int(os.environ.get("TWOWAY_EVENINGS", "1200")) // len(ROOMS) + 1
LAW = settings(max_examples=EVENINGS, deadline=None, database=None)
LOG = msgspec.json.Decoder(list[AnyEvent])


@cache
def room(folder: Path) -> tuple[Scenario, Evenings]:
    scenario = load(folder / "scenario.yaml").scenario
    return scenario, Evenings(scenario, load_bank())


@pytest.mark.timeout(0 if EVENINGS > 2000 else 120)
@pytest.mark.parametrize("folder", ROOMS, ids=lambda folder: folder.name)
@LAW
@given(
    dice=st.integers(0, 2**32), seed=st.integers(0, 9), before=st.integers(0, 60), after=st.integers(0, 30),
    difficulty=st.sampled_from(["open", "guarded", "stonewall"]),
)  # fmt: skip
def test_the_laws_of_the_machine(folder: Path, dice: int, seed: int, before: int, after: int, difficulty: str) -> None:
    scenario, evenings = room(folder)
    bank, chance = load_bank(), random.Random(dice)
    interview = Interview(scenario, bank, None, seed, difficulty)
    interview.start(0)
    rest: list[AnyMove] = []
    for number, move in enumerate(evenings.draw(chance, before)):
        rest = [] if interview.take(move, number * 10) else [*rest, move]

    again = rebuild(scenario, bank, None, LOG.decode(msgspec.json.encode(interview.events)))
    for move in rest:  # moves after the last event are in no log yet
        again.take(move, before * 10)
    assert again._stage == interview._stage, "the machine does not stand where it stood"

    for one in (interview, again):
        further = random.Random(dice + 1)
        for number, move in enumerate(evenings.draw(further, after)):
            one.take(move, (before + number) * 10)
        finish(one)
    log = interview.events
    assert msgspec.json.encode(again.events) == msgspec.json.encode(log), "the same moves gave other events"

    assert isinstance([event for event in log if not isinstance(event, Noted)][-1], Ended), "only notes come behind the end"
    assert [event.number for event in log] == list(range(1, len(log) + 1))
    assert all(a.at <= b.at for a, b in itertools.pairwise(log))
    facts = [event.fact for event in log if isinstance(event, Learned)]
    assert len(facts) == len(set(facts)), "a fact was learned twice"
    _every_ask_settled(log)
    _every_cut_comes_back_or_is_past_its_point(interview, log)
    _nothing_is_told_twice_in_full(log)
    _every_doubt_is_settled_at_most_once(log)


@pytest.mark.parametrize("folder", ROOMS, ids=lambda folder: folder.name)
@settings(max_examples=max(10, EVENINGS // 20), deadline=None, database=None)
@given(dice=st.integers(0, 2**32), length=st.integers(1, 50), data=st.data())
def test_any_prefix_of_a_log_rebuilds_the_whole_move_it_ends_in(folder: Path, dice: int, length: int, data: st.DataObject) -> None:
    scenario, evenings = room(folder)
    bank = load_bank()
    interview = Interview(scenario, bank, None, 1)
    interview.start(0)
    ends = [1]
    for number, move in enumerate(evenings.draw(random.Random(dice), length)):
        if interview.take(move, number * 10):
            ends.append(len(interview.events))
    cut = data.draw(st.integers(1, len(interview.events)))
    again = rebuild(scenario, bank, None, interview.events[:cut])
    whole = next(end for end in ends if end >= cut)
    assert msgspec.json.encode(again.events) == msgspec.json.encode(interview.events[:whole])


def test_a_log_without_its_beginning_is_refused(small: Scenario) -> None:
    with pytest.raises(ValueError, match="does not begin with the start"):
        rebuild(small, load_bank(), None, [Ended(number=1, at=0)])


def _every_ask_settled(log: list[Event]) -> None:
    put = [event.beat for event in log if isinstance(event, Spoke) and event.role == "ask"]
    answered = {event.answers for event in log if isinstance(event, Said)}
    dropped = {event.beat for event in log if isinstance(event, Dropped)}
    assert all(beat in answered or beat in dropped for beat in put), "an ask was forgotten"


def _every_cut_comes_back_or_is_past_its_point(interview: Interview, log: list[Event]) -> None:
    """Or is no longer true: facts only come out, so a condition about them that fails once fails to the end; rapport comes and goes."""
    scenario = interview.scenario
    untrue = {line.id for line in _conditional(scenario) if "rapport" in line.when or not interview._view.holds(line.when)}
    lines = {event.number: event for event in log if isinstance(event, Spoke)}
    tails = {line.id for beat in scenario.beats.values() for line in beat.say if line.tail}
    leaving = {answer_line for answer in _answers(scenario) if answer.to for answer_line in (line.id for line in answer.say)}
    cuts = {event.spoke for event in log if isinstance(event, Cut)}
    for event in log:
        if not isinstance(event, Cut):
            continue
        line = lines[event.spoke]
        assert 0 <= event.word < len(words(line.text)), "a line was cut outside of itself"
        assert event.heard.endswith("—")
        repeats = line.role == "answer" and line.rung is None and line.topic is not None
        if line.role not in ("line", "answer", "reply") or repeats or line.line in tails | untrue:
            continue  # an ask is owed, and comes back as its resume; a reaction, a repetition or a tail is gone
        later = [other for other in lines.values() if other.number > line.number]
        past = _past_the_point(scenario, line, lines, cuts) if line.role == "line" else _told_better(line, later)
        assert past or any(other.line == line.line or other.line in leaving for other in later), f"{line.line} was cut and forgotten"


def _told_better(line: Spoke, later: list[Spoke]) -> bool:
    """An answer on the same topic that is franker makes the one that was cut stale."""
    better = [other for other in later if (other.role, other.topic, other.speaker) == (line.role, line.topic, line.speaker) and other.rung]
    return line.rung is not None and any(RUNGS.index(other.rung) > RUNGS.index(line.rung) for other in better if other.rung)


def _past_the_point(scenario: Scenario, line: Spoke, lines: dict[int, Spoke], cuts: set[int]) -> bool:
    say = scenario.beats[line.beat].say
    points = {known.id for known in say if known.gist} or {say[-1].id}
    points = points & {known.id for known in say}
    return any(other.line in points and other.number not in cuts for other in lines.values() if other.number < line.number)


def _conditional(scenario: Scenario) -> list[Line]:
    said: list[Line] = [line for answer in _answers(scenario) for line in answer.say]
    for beat in scenario.beats.values():
        said += [*beat.say, *beat.thanks, *(line for reply in beat.replies.values() for line in reply.say)]
        said += [line for handler in beat.handlers for line in handler.say]
    return [line for line in said if line.when]


def _answers(scenario: Scenario) -> list[Answer]:
    ladders = [ladder for topic in scenario.topics.values() for ladder in (topic.ladder, *topic.by.values())]
    return [answer for ladder in ladders for rung in (ladder.spin, ladder.partial, ladder.fact, ladder.admission) for answer in rung]


def _nothing_is_told_twice_in_full(log: list[Event]) -> None:
    """A line of a rung that was heard to its end is not said again; what repeats is what is written to be repeated."""
    cuts = {event.spoke for event in log if isinstance(event, Cut)}
    questions = {event.number: event for event in log if isinstance(event, Asked)}
    heard: dict[tuple[str, str], int] = {}
    for event in log:
        if not isinstance(event, Spoke) or event.role != "answer" or event.rung is None or event.number in cuts:
            continue
        first = heard.setdefault((event.line, event.speaker), event.replies_to or 0)
        assert first == event.replies_to, f"{event.line} was said again, to {questions[event.replies_to or 0].text}"


def _every_doubt_is_settled_at_most_once(log: list[Event]) -> None:
    settled = [event.settles for event in log if isinstance(event, Asked) and event.settles is not None]
    doubtful = {event.number for event in log if isinstance(event, Asked) and event.understood == "unsure"}
    assert len(settled) == len(set(settled))
    assert set(settled) <= doubtful


def test_every_reaction_has_words_where_a_scenario_is_silent(small: Scenario) -> None:
    assert set(small.reactions.__struct_fields__) <= fallback.REACTIONS.keys()

"""A log whose types are right and which still makes no sense is refused at its line, in one sentence."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from msgspec import structs

from tests.sessions.making import line, started
from tui.interview.events import Asked, Believed, Cut, Decided, Ended, Event, Hand, Hinted, Learned, Noted, OutcomeReached, Said, Spoke
from tui.scenario.library import load, locate
from tui.scenario.model import Outcome, Scenario
from tui.sessions.errors import StoreError
from tui.sessions.log import read_log, write_log
from tui.sessions.soundness import LONGEST_TEXT, unsound_scenario


def read(tmp_path: Path, scenario: Scenario, *events: Event) -> list[Event]:
    file = tmp_path / "log.jsonl"
    file.write_text("".join(write_log("s1", scenario, [started(), line(2), *events], {})), encoding="utf-8")
    return list(read_log(file).events)


SOUND: tuple[Event, ...] = (
    Cut(number=3, at=30, line="welcome.1", spoke=2, word=1, heard="Come —"),
    Asked(number=3, at=30, text="Why?", beat="welcome", follows=2),
    Said(number=3, at=30, text="x" * LONGEST_TEXT, beat="welcome", quality=1.0),
    Learned(number=3, at=30, fact="two-left", spoke=2),
    Hinted(number=3, at=30, fact="two-left", spoke=2),
    Believed(number=3, at=30, area="pay", colour="good"),
    OutcomeReached(number=3, at=30, outcome="blind", text="So."),
    Noted(number=3, at=30, text="Well.", on=2),
    Spoke(number=3, at=30, speaker="abel", text="Yes.", beat="welcome", line="x.1", role="answer", replies_to=2),
)


@pytest.mark.parametrize("event", SOUND, ids=lambda event: type(event).__name__)
def test_what_makes_sense_is_read(tmp_path: Path, small: Scenario, event: Event) -> None:
    assert read(tmp_path, small, event)[-1] == event


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (Cut(number=3, at=30, line="welcome.1", spoke=1, word=1, heard="Come —"), "as if that were a line"),
        (Cut(number=3, at=30, line="welcome.1", spoke=3, word=1, heard="Come —"), "does not come before it"),
        (Cut(number=3, at=30, line="welcome.1", spoke=2, word=-1, heard="Come —"), "before its first word"),
        (Asked(number=3, at=30, text="Why?", beat="welcome", follows=9), "event 9"),
        (Asked(number=3, at=30, text="Why?", beat="welcome", follows=0), "event 0"),
        (Said(number=3, at=30, text="x" * (LONGEST_TEXT + 1), beat="welcome"), "in one breath"),
        (Said(number=3, at=30, text="x", beat="welcome", quality=1.5), "between 0 and 1"),
        (Said(number=3, at=30, text="x", beat="welcome", quality=-0.1), "between 0 and 1"),
        (Learned(number=3, at=30, fact="third", spoke=2), "no fact 'third'"),
        (Learned(number=3, at=30, fact="two-left", spoke=1), "as if that were a line"),
        (Learned(number=3, at=30, fact="two-left", spoke=2, asked=4), "event 4"),
        (Hinted(number=3, at=30, fact="third", spoke=2), "no fact 'third'"),
        (Believed(number=3, at=30, area="lunch", colour="good"), "no area 'lunch'"),
        (OutcomeReached(number=3, at=30, outcome="gold", text="So."), "no outcome 'gold'"),
        (Noted(number=3, at=30, text="Well.", on=3), "event 3"),
        (Noted(number=3, at=30, text="Well.", on=2, replaces=-1), "event -1"),
        (Spoke(number=3, at=30, speaker="abel", text="Yes.", beat="welcome", line="x.1", role="answer", replies_to=8), "event 8"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Event) else value,
)
def test_what_makes_none_is_refused_at_its_line(tmp_path: Path, small: Scenario, event: Event, why: str) -> None:
    with pytest.raises(StoreError, match=rf"log\.jsonl:4:1: .*{why}"):
        read(tmp_path, small, event)


def test_only_notes_come_after_the_end(tmp_path: Path, small: Scenario) -> None:
    over = [Decided(number=3, at=30, choice="accept"), Ended(number=4, at=30), Noted(number=5, at=30, text="Well.", on=2)]
    assert read(tmp_path, small, *over)[-1] == over[-1]
    with pytest.raises(StoreError, match=r":7:1: nothing but notes"):
        read(tmp_path, small, *over, Hand(number=6, at=30))


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_that_cannot_be_kept_is_refused(tmp_path: Path, small: Scenario, seed: int) -> None:
    file = tmp_path / "log.jsonl"
    file.write_text("".join(write_log("s1", small, [structs.replace(started(), seed=seed)], {})), encoding="utf-8")
    with pytest.raises(StoreError, match="seed is out of range"):
        read_log(file)


def _without(part: str) -> Callable[[Scenario], Scenario]:
    return lambda scenario: structs.replace(scenario, **{part: {}})


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (_without("interviewers"), "no interviewers"),
        (_without("beats"), "no beats"),
        (_without("facts"), "the fact '[a-z-]+', which"),
        (
            lambda s: structs.replace(s, outcomes={"x": Outcome(title="X", text="Y", when="__import__('os')")}),
            "condition that cannot be read",
        ),
        (lambda s: structs.replace(s, outcomes={"x": Outcome(title="X", text="Y", when="(" * 400)}), "condition that cannot be read"),
        (
            lambda s: structs.replace(s, beats={n: structs.replace(b, to="nowhere") for n, b in s.beats.items()}),
            "the beat 'nowhere', which",
        ),
    ],
)
def test_a_scenario_that_could_not_be_played_is_refused(
    tmp_path: Path, small: Scenario, change: Callable[[Scenario], Scenario], why: str
) -> None:
    with pytest.raises(StoreError, match=rf"log\.jsonl:1:1: its scenario .*{why}"):
        read(tmp_path, change(small))


def test_the_shipped_scenario_is_sound() -> None:
    scenario = load(locate("the-third-analyst")).scenario
    assert unsound_scenario(scenario) == ""
    assert unsound_scenario(msgspec.json.decode(msgspec.json.encode(scenario), type=Scenario)) == ""

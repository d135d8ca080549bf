"""Automatic players sit through any interview, the same way each time."""

from random import Random

import pytest
from msgspec import json as msgjson

from tests.authoring.rooms import SHIPPED, bank, scenario, troupe
from tui.authoring.hearing_once import HearingOnce
from tui.authoring.manners import MANNERS
from tui.authoring.players import MOST_MOVES, play
from tui.authoring.troupe import Troupe
from tui.interview.book import topics_of
from tui.interview.events import Asked, Decided, Said, Started
from tui.interview.machine import rebuild
from tui.interview.moves import Withdraw
from tui.listening.acts import NO_CONTEXT, Act, Context
from tui.listening.ear import Ear
from tui.scenario.model import Bank, Scenario
from tui.scoring.ledger import read
from tui.scoring.targets import Targets

FIRST = SHIPPED[0]


@pytest.mark.parametrize("difficulty", ["open", "stonewall"])
@pytest.mark.parametrize("manner", MANNERS)
def test_every_play_comes_to_its_end(small: Scenario, bank: Bank, manner: str, difficulty: str) -> None:
    corner_shop = Troupe(small, bank, Ear(topics_of(small, bank)))
    interview, played = corner_shop.play(MANNERS[manner], 3, difficulty)
    assert played.over
    assert 0 < played.moves < MOST_MOVES
    assert any(isinstance(event, Decided) for event in interview.events)


def test_a_player_who_does_nothing_is_stopped() -> None:
    class Mute:
        def moves(self, interview: object, chance: Random) -> tuple[()]:
            return ()

    class Deaf:
        def moves(self, interview: object, chance: Random) -> list[Withdraw]:
            return [Withdraw()]

    assert not play(troupe(FIRST).begin(1), Deaf(), Random(1), most=50).over
    with pytest.raises(ValueError, match="no move"):
        play(troupe(FIRST).begin(1), Mute(), Random(1))


def test_the_same_seed_gives_the_same_log_and_another_seed_another() -> None:
    logs = [msgjson.encode(troupe(FIRST).play(MANNERS["engaged"], seed)[0].events) for seed in (1, 1, 2)]
    assert logs[0] == logs[1] != logs[2]


def test_time_passes_as_words_are_said() -> None:
    events = troupe(FIRST).play(MANNERS["engaged"], 1)[0].events
    times = [event.at for event in events]
    assert times == sorted(times)
    assert 4 * 60_000 < times[-1] < 40 * 60_000


def test_a_play_is_rebuilt_from_its_log() -> None:
    log = troupe(FIRST).play(MANNERS["interrupter"], 2)[0].events
    assert isinstance(log[0], Started)
    assert rebuild(scenario(FIRST), bank(), None, log).events == log


def test_each_manner_does_what_its_name_says() -> None:
    def ledger_of(manner: str) -> tuple[list[Asked], list[Said], int]:
        interview, _ = troupe(FIRST).play(MANNERS[manner], 1)
        asked = [event for event in interview.events if isinstance(event, Asked)]
        said = [event for event in interview.events if isinstance(event, Said) and event.answers]
        return asked, said, len(read(interview.events, Targets.of(interview.scenario, interview.live_facts)).off)

    asked, said, _ = ledger_of("interrupter")
    assert sum(event.timing == "mid-change" for event in asked) >= 6
    asked, said, _ = ledger_of("endloaded")
    assert len(asked) >= 6
    assert all(event.prompted for event in asked)
    asked, said, _ = ledger_of("interrogator")
    assert len(asked) >= 14
    assert all(event.quality < 0.6 for event in said)
    asked, said, _ = ledger_of("passive")
    assert asked == []
    assert all(event.quality >= 0.5 for event in said)
    asked, said, off = ledger_of("noise")
    assert off == len(asked) == 30
    asked, said, _ = ledger_of("token")
    assert [event.prompted for event in asked] == [True]


class CountingEar:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def hear(self, text: str, context: Context) -> list[Act]:
        self.times += 1
        return [Act(text, "statement")]

    def match(self, text: str, candidates: object) -> tuple[str, float] | None:
        self.times += 1
        return None


def test_an_ear_that_remembers_is_asked_once_for_each_situation() -> None:
    inner = CountingEar()
    ear = HearingOnce(inner)
    first = ear.hear("One.", NO_CONTEXT)
    first.clear()
    assert [act.text for act in ear.hear("One.", NO_CONTEXT)] == ["One."]
    assert inner.times == 1
    ear.hear("One.", Context(last_topic="pay"))
    assert inner.times == 2
    assert ear.match("x", {"a": "b"}) is None
    assert ear.match("x", {"a": "b"}) is None
    assert ear.match("x", {"a": "c"}) is None
    assert inner.times == 4

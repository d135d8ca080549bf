"""A play-test finds the faults of a scenario, all of them and no others, and the same whoever counts."""

import os
import re
from collections import Counter
from functools import cache

import pytest

from tests.authoring.playing import FAULTY, campaign, company, file_of
from tui.authoring.manners import MANNERS
from tui.authoring.playtest import processes
from tui.authoring.playtest.campaign import run
from tui.authoring.playtest.cast import DIFFICULTIES, NAMES, Turn, turn
from tui.authoring.playtest.company import Company
from tui.authoring.playtest.findings import ASKS_FOR_THE_ORDER, ENOUGH, Findings
from tui.authoring.playtest.processes import FORKS, ProcessEndedError
from tui.authoring.playtest.report import Report, report
from tui.authoring.playtest.tally import FAILURES_KEPT, Failure, Record, Tally, middle
from tui.authoring.playtest.written import Pages
from tui.interview.events import Asked, Backchannel, Cut, Hand, Said, Silent, Spoke
from tui.interview.machine import Interview
from tui.interview.words import words

SHOP = file_of("corner-shop")


@cache
def faulty() -> tuple[Report, Tally]:
    room = campaign(FAULTY, ENOUGH * len(NAMES), 1)
    tally = run(room)
    return report(room, tally, FAULTY), tally


def announced(what: str) -> list[tuple[str, int]]:
    """What the file itself says stands on its next line, in order."""
    rows = FAULTY.read_text(encoding="utf-8").splitlines()
    return [(match[1], number + 1) for number, row in enumerate(rows, 1) if (match := re.fullmatch(rf"\s*# {what}: (\w+)", row))]


def test_exactly_the_known_faults_are_found() -> None:
    found, _ = faulty()
    assert [(finding.kind, finding.line) for finding in found.faults if finding.kind != "endless"] == [
        fault for fault in announced("fault") if fault[0] != "endless"
    ]
    assert {finding.kind for finding in found.faults} == {kind for kind, _ in announced("fault")}
    assert set(announced("advice")) <= {(finding.kind, finding.line) for finding in found.advice}


def test_plays_that_never_end_are_kept_as_plans() -> None:
    found, tally = faulty()
    endless = next(finding for finding in found.faults if finding.kind == "endless")
    assert "stood at the beat 'drill'" in endless.message
    assert found.failed == tally.failed["endless"] > len(found.failures) == FAILURES_KEPT
    assert all(failure.plan.endswith("decide: time\n") for failure in found.failures)
    assert found.failures == sorted(found.failures)


def test_what_nobody_heard_has_a_place_and_a_reason() -> None:
    found, _ = faulty()
    text = FAULTY.read_text(encoding="utf-8").splitlines()
    assert {row.id for row in found.unheard} >= {"welcome.2", "welcome.resume.1", "secret.1", "accidents.admission.1", "weather.thanks.1"}
    for row in found.lines:
        assert row.text in text[row.line - 1] + text[row.line]  # the line of its key, or its own
        assert bool(row.why) == (row.plays == 0)
    reasons = {row.id: row.why for row in found.unheard}
    assert reasons["secret.1"] == "the beat 'secret' was never begun"
    assert reasons["welcome.2"] == "its turn never came while this held: patience > 9"
    assert reasons["weather.thanks.1"] == "nobody is thanked for what they say to an invitation"


def test_in_few_plays_what_nobody_met_is_only_advice() -> None:
    room = campaign(FAULTY, 3, 1, ("passive", "good"))
    found = report(room, run(room), FAULTY)
    assert {finding.kind for finding in found.faults} <= {"resume", "point"}
    assert {"outcome", "fact", "beat"} <= {finding.kind for finding in found.advice}
    assert all("in few plays" in finding.message for finding in found.advice if finding.kind in ("outcome", "beat"))
    assert found.order_holds is None


def test_a_fault_is_shown_by_the_play_that_is_named() -> None:
    found, _ = faulty()
    resume = next(finding for finding in found.faults if finding.kind == "resume")
    assert resume.example is not None
    again = campaign(FAULTY, 1, resume.example.seed, (resume.example.player,))
    assert [finding.kind for finding in report(again, run(again), FAULTY).faults if finding.kind == "resume"] == ["resume"]


def test_plays_may_be_counted_in_any_order_and_by_anybody() -> None:
    room = campaign(SHOP, 57)
    whole, parts = run(room), Tally()
    other = Company(room)
    for share in (range(40, 57), range(0, 40, 2), range(1, 40, 2)):
        parts.merge(other.play(share))
    assert report(room, parts, SHOP) == report(room, whole, SHOP)
    assert sum(record.plays for record in parts.players.values()) == 57


@pytest.mark.parametrize("forks", [False, pytest.param(True, marks=pytest.mark.skipif(not FORKS, reason="processes are not copied here"))])
def test_two_processes_count_as_one_does(forks: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "FORKS", forks)
    room = campaign(SHOP, 45)
    done: list[int] = []
    found = run(room, jobs=2, progress=done.append)
    assert report(room, found, SHOP) == report(room, run(room), SHOP)
    assert done[-1] == 45


@pytest.mark.skipif(not FORKS, reason="a process must be a copy to fail as it is told here")
def test_a_process_that_dies_ends_the_campaign(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Company, "play", lambda *_: os._exit(9))
    with pytest.raises(ProcessEndedError):
        run(campaign(SHOP, 45), jobs=2)


def test_another_seed_is_another_campaign() -> None:
    one, other = (run(campaign(SHOP, 19, seed)) for seed in (1, 2))
    assert one.lines != other.lines


def test_the_tally_does_not_grow_with_the_plays() -> None:
    room = campaign(SHOP, 0, 1, ("engaged", "cutter", "silent"))
    shop, tally = Company(room), Tally()
    sizes = []
    for first in (0, 90, 180):
        tally.merge(shop.play(range(first, first + 90)))
        sizes.append(sum(len(counts) for counts in (tally.lines, tally.stopgaps, tally.asked, tally.first, tally.failures, tally.misheard)))
    assert sizes[2] - sizes[1] <= (sizes[1] - sizes[0] + 20)
    assert sizes[2] < 200


def test_everybody_plays_in_turn_with_the_next_seed_each_round() -> None:
    assert [turn(number, ("passive", "cutter"), 5) for number in range(4)] == [
        Turn(0, "passive", 5), Turn(1, "cutter", 5), Turn(2, "passive", 6), Turn(3, "cutter", 6),
    ]  # fmt: skip
    assert {Turn(0, "cutter", seed).difficulty for seed in range(3)} == set(DIFFICULTIES)
    assert {Turn(0, "engaged", seed).difficulty for seed in range(3)} == {"guarded"}


def played(player: str, seed: int = 1) -> Interview:
    done = company("harbour-desk").perform(Turn(0, player, seed))
    assert not done.failed
    return done.interview


def kinds(interview: Interview) -> Counter[type]:
    return Counter(type(event) for event in interview.events)


def test_each_adversary_does_one_thing() -> None:
    assert not {Said, Asked, Hand} & kinds(played("silent")).keys()
    assert kinds(played("silent"))[Silent] > 0
    hands = kinds(played("hands"))
    assert hands[Hand] > 5
    assert not {Said, Asked} & hands.keys()
    nods = kinds(played("nodder"))
    assert nods[Backchannel] > 10
    assert not {Said, Asked, Cut} & nods.keys()
    cut = played("cutter")
    lines = {event.line for event in cut.events if isinstance(event, Spoke) and event.role == "line"}
    cuts = {event.line for event in cut.events if isinstance(event, Cut)}
    assert len(lines & cuts) > len(lines) / 2
    assert {event.understood for event in played("babbler", 3).events if isinstance(event, Asked)} > {"off-topic"}


def test_the_repeater_asks_one_thing() -> None:
    assert len({event.text for event in played("repeater").events if isinstance(event, Asked)}) == 1


def test_the_explorer_hears_what_no_manner_hears() -> None:
    explored = {event.line for seed in range(1, 13) for event in played("explorer", seed).events if isinstance(event, Spoke)}
    heard = {event.line for manner in MANNERS for event in played(manner).events if isinstance(event, Spoke)}
    assert len(explored - heard) > len(heard - explored)


def test_cuts_fall_on_any_character_also_before_the_first_word() -> None:
    at = Counter(
        "first" if event.word == 0 else "inside"
        for seed in range(1, 30)
        for event in played("cutter", seed).events
        if isinstance(event, Cut)
    )
    assert at["first"] > 0
    assert at["inside"] > at["first"]
    lengths = {event.number: len(words(event.text)) for event in played("cutter").events if isinstance(event, Spoke)}
    assert all(event.word < lengths[event.spoke] for event in played("cutter").events if isinstance(event, Cut))


@pytest.mark.parametrize(("asks", "fault"), [(ASKS_FOR_THE_ORDER, True), (1, False)])
def test_a_broken_order_is_a_fault_of_an_interview_with_room_for_it(asks: int, fault: bool) -> None:
    room = campaign(SHOP, 0)
    beat = room.scenario.beats["welcome"]
    scenario = type(room.scenario)(
        **{name: getattr(room.scenario, name) for name in room.scenario.__struct_fields__ if name != "beats"},
        beats={f"beat-{number}": beat for number in range(asks)},
    )
    tally = Tally()
    for place, manner in enumerate(MANNERS):
        tally.players[manner] = Record(plays=ENOUGH, scores=Counter({900 - 50 * place: ENOUGH}))
    tally.players["good"].scores = Counter({840: ENOUGH})
    tally.players["digger"].scores = Counter({850: ENOUGH})
    found = Findings(room._replace(scenario=scenario), tally, Pages.read(SHOP)).all()
    order = [finding for finding in found if finding.kind == "order"]
    assert [finding.fault for finding in order] == [fault]
    assert "'good' should stand 3 points above 'digger' and stands 1 below" in order[0].message


def test_an_ask_that_nobody_answers_and_a_defect_of_the_program_are_faults() -> None:
    room = campaign(SHOP, 0)
    tally = Tally(beats=Counter(welcome=9), put=Counter(welcome=9), points=Counter(welcome=9))
    tally.fail(Failure(3, "broken", "cutter", 1, "a law of the engine was broken: its time runs backwards", "evenings", "listen\n"))
    found = Findings(room, tally, Pages.read(SHOP)).all()
    faults = {finding.kind: finding for finding in found if finding.fault}
    assert faults.keys() == {"ask", "broken"}
    assert "put in 9 plays and never answered" in faults["ask"].message
    assert "its time runs backwards" in faults["broken"].message


def test_the_middle_of_counted_tenths() -> None:
    assert middle(Counter()) == 0
    assert middle(Counter({100: 1})) == 10
    assert middle(Counter({100: 1, 105: 1})) == 10.25
    assert middle(Counter({0: 1, 100: 2, 500: 2})) == 10

"""A play written down as a plan makes the same interview again, whoever played it."""

from functools import cache

import pytest
from msgspec import structs

from tests.authoring.playing import campaign, company, file_of
from tui.authoring.plan import parse_plan
from tui.authoring.playtest.cast import NAMES, Turn
from tui.authoring.playtest.recorded import plan_text
from tui.authoring.trial import attempt
from tui.interview.book import topics_of
from tui.interview.events import Event
from tui.interview.moves import AnyMove, Begin, Believe, Decide, Listen, Mean, Note, Pick, RaiseHand, Say, Silence, Withdraw
from tui.listening.ear import Ear

SEEDS = range(1, 4)
DESK = file_of("harbour-desk")


@cache
def ear() -> Ear:
    room = campaign(DESK, 0)
    return Ear(topics_of(room.scenario, room.bank))


def happened(events: list[Event]) -> list[Event]:
    """Events without their times, which a plan reckons for itself, and without the moves, which it puts in its own words."""
    return [structs.replace(event, at=0, moves=()) for event in events]


@pytest.mark.parametrize("player", NAMES)
def test_every_player_can_be_written_down(player: str) -> None:
    room = campaign(DESK, 0)
    for seed in SEEDS:
        now = Turn(0, player, seed)
        done = company("harbour-desk").perform(now)
        assert not done.failed
        plan, mistakes = parse_plan(plan_text(done.moves, now.seed, now.difficulty, ["A play."]))
        assert mistakes == []
        again = attempt(plan, room.scenario, room.bank, ear())
        assert again.failures == []
        assert happened(again.interview.events) == happened(done.interview.events)


def test_each_move_has_its_word() -> None:
    moves: list[AnyMove] = [
        Listen(), Listen(), Begin(at=0), Say(text="Why?", at=0), Listen(), Begin(at=4), Withdraw(), Begin(at=3), Say(text="Who: me?", at=7),
        Begin(), Say(text="Hm."), RaiseHand(), RaiseHand(at=2), Pick(reply="near"), Mean(topic="overtime"), Silence(),
        Believe(area="pay", colour="good"), Decide(choice="time"),
    ]  # fmt: skip
    assert plan_text(moves, 7, "open", ["One.\nTwo."], "decide: accept").splitlines() == [
        "# One. Two.", "seed: 7", "difficulty: open", "", "listen 2", "cut 0: Why?", "listen", "begin 4", "begin 3: Who: me?", "say: Hm.",
        "hand", "hand 2", "pick: near", "mean: overtime", "silence", "believe: pay good", "decide: time", "decide: accept",
    ]  # fmt: skip


def test_long_stretches_of_listening_are_broken_up() -> None:
    text = plan_text([Listen()] * 1201, 1, "guarded", [])
    plan, mistakes = parse_plan(text)
    assert mistakes == []
    assert sum(step.amount for step in plan.steps) == 1201


def test_what_no_plan_can_say_is_refused() -> None:
    with pytest.raises(ValueError, match="no word for Note"):
        plan_text([Note(text="x", on=1)], 1, "guarded", [])

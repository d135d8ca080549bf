"""The reference players: their totals, their order, and what games must not pay."""

from itertools import pairwise

import pytest

from tests.scoring.logs import Log, load_players, play, targets_of
from tui.scoring.card import Card
from tui.scoring.score import score

GIVEN = load_players()
TARGETS = targets_of(GIVEN.scenario)
GAP = 3


def card_of(name: str) -> Card:
    return score(play(GIVEN.players[name], GIVEN.scenario.asks, GIVEN.scenario.beats), TARGETS)


@pytest.mark.parametrize("name", GIVEN.players)
def test_a_player_scores_as_the_formulas_say(name: str) -> None:
    player, card = GIVEN.players[name], card_of(name)
    assert card.total == pytest.approx(player.total, abs=0.05)
    assert card.kind == player.kind
    assert {d.name: round(d.value, 2) for d in card.dimensions} == pytest.approx(player.dimensions, abs=0.011)


def test_the_sane_order_holds_with_clear_gaps() -> None:
    totals = [card_of(name).total for name in GIVEN.order]
    assert all(above - below >= GAP for above, below in pairwise(totals)), totals


def test_no_game_pays() -> None:
    brilliant_but_thin = card_of("brilliant_but_mute_answers")
    assert brilliant_but_thin.total < 55
    assert card_of("repeater").total < 25


def test_nonsense_on_top_of_a_brilliant_interview_ruins_it() -> None:
    log = Log()
    log.events = play(GIVEN.players["engaged"], GIVEN.scenario.asks, GIVEN.scenario.beats)
    for _ in range(30):
        log.react("b11", log.asked("b11", None, understood="off-topic"))
    assert score(log.events, TARGETS).total < 45

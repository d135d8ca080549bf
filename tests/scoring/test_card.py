"""The card as a whole: bands, kinds, and its JSON form."""

import json
import re
from pathlib import Path

import pytest

from tests.scoring.logs import Log, load_players, play, targets_of
from tui.interview.events import Decided, Ended, OutcomeReached
from tui.scoring.card import BANDS, GROUPS, WEIGHTS, band, to_json
from tui.scoring.factors import ASKED_NOTHING, INVITED_ONLY, ONE_AREA
from tui.scoring.score import RUBRIC_VERSION, score

GIVEN = load_players()
TARGETS = targets_of(GIVEN.scenario)


def engaged() -> Log:
    log = Log()
    log.events = play(GIVEN.players["engaged"], GIVEN.scenario.asks, GIVEN.scenario.beats)[:-1]
    log.add(Decided, choice="decline")
    log.add(OutcomeReached, outcome="walked-away", text="You walked.")
    log.add(Ended)
    return log


def test_weights_make_a_hundred_and_every_dimension_has_a_group() -> None:
    assert sum(WEIGHTS.values()) == 100
    assert [name for names in GROUPS.values() for name in names] == list(WEIGHTS)


@pytest.mark.parametrize(("total", "word"), [
    (0, "one-way"), (14.9, "one-way"), (15, "listening"), (35, "joining in"), (55, "curious"), (70, "two-way"),
    (84.9, "two-way"), (85, "sharp"), (100, "sharp"),
])  # fmt: skip
def test_a_band_is_a_word_for_the_total(total: float, word: str) -> None:
    assert band(total) == word


def test_the_card_knows_the_decision_and_what_came_of_it() -> None:
    card = score(engaged().events, TARGETS)
    assert (card.decision, card.outcome) == ("decline", "walked-away")
    assert card.learned == ("third_hire", "manager_leaving", "weekends", "good_peers", "quota_up", "funding")


def test_the_json_form_adds_up_to_the_total() -> None:
    card = score(engaged().events, TARGETS)
    tree = json.loads(json.dumps(to_json(card)))
    assert (tree["rubric"], tree["kind"], tree["band"], tree["total"]) == (RUBRIC_VERSION, "two-way", "sharp", 94.7)
    points = sum(part["value"] * part["weight"] for part in tree["dimensions"].values())
    for part in tree["multipliers"].values():
        points *= part["value"]
    assert points == pytest.approx(tree["total"], abs=0.1)
    assert list(tree["dimensions"]) == list(WEIGHTS)
    assert set(tree["multipliers"]) == {"reciprocity", "conduct", "signal"}
    assert tree["ceilings"] == []
    assert all(part["why"].endswith(".") for part in tree["dimensions"].values())


def test_an_empty_log_has_a_card() -> None:
    card = score([], TARGETS)
    assert (card.total, card.kind, card.band) == (0.0, "passive", "one-way")


def test_a_ceiling_in_the_json_form_says_what_it_did() -> None:
    tree = to_json(score(play(GIVEN.players["endloaded"], 8, 12), TARGETS))
    assert isinstance(tree["ceilings"], list)
    assert [(ceiling["name"], ceiling["at"], ceiling["lowered"]) for ceiling in tree["ceilings"]] == [("asked only when invited", 50, True)]


def test_the_page_on_scoring_names_the_weights_and_ceilings_that_are_used() -> None:
    page = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")
    named = {name.lower(): int(weight) for name, weight in re.findall(r"\*\*([A-Z][a-z-]+)\*\* \((\d+)\)", page)}
    assert named == WEIGHTS
    assert (
        f"asked nothing about the job {ASKED_NOTHING}; asked only when invited {INVITED_ONLY}; asked about one area only {ONE_AREA}" in page
    )
    assert all(f"{word} ({below})" in page for below, word in BANDS[1:])

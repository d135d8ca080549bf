"""A rehearsal at the bench: from anywhere, saying what it takes each sentence for, and going on with a changed text."""

import pytest

from tests.app.house import SmallEar
from tests.conftest import FIXTURES
from tui.authoring.bench import Beginning, Bench, opening
from tui.authoring.draft import draft
from tui.authoring.happened import Happened
from tui.interview.events import Opening
from tui.scenario.model import Bank, Scenario

FILE = FIXTURES / "corner-shop" / "scenario.yaml"
RAW = FILE.read_text(encoding="utf-8")


def at(scenario: Scenario, bank: Bank, beginning: Beginning | None = None) -> Bench:
    return Bench(scenario, bank, SmallEar(), beginning or Beginning())


def changed(bank: Bank, old: str, new: str, raw: str = RAW) -> Scenario:
    assert old in raw
    scenario = draft(raw.replace(old, new, 1).encode(), FILE, bank).scenario
    assert scenario is not None
    return scenario


def texts(bench: Bench, voice: str) -> list[str]:
    return [row.text for row in bench.happened if row.voice == voice]


def last(bench: Bench, start: str) -> Happened:
    return next(row for row in reversed(bench.happened) if row.text.startswith(start))


def test_what_stands_before_the_chosen_beat_counts_as_visited(small: Scenario) -> None:
    assert opening(small, Beginning()) is None
    assert opening(small, Beginning("questions", frozenset({"two-left"}))) == Opening(
        beat="questions", visited=("welcome", "evenings", "aside"), knows=("two-left",)
    )


def test_a_step_brings_a_line_and_a_run_all_of_them_up_to_ones_turn(small: Scenario, bank: Bank) -> None:
    bench = at(small, bank)
    bench.step()
    assert texts(bench, "them") == [small.beats["welcome"].say[0].text]
    bench.run()
    assert texts(bench, "them")[-1] == "So, why do you want to work here?"
    assert [offer.id for offer in bench.offers] == ["near", "money"]
    assert bench.heard >= {"welcome.1", "welcome.2", "welcome.ask"}


def test_every_sentence_says_what_it_was_taken_for(small: Scenario, bank: Bank) -> None:
    bench = at(small, bank)
    bench.run()
    bench.say("Why is it open?")
    asked = last(bench, "taken for an open question about why-open (vacancy)")
    assert asked.where == ("topics", "why-open")
    assert asked.text.endswith("in a gap; answered with partial")
    bench.run()
    assert last(bench, "So, why here?").about == "resume"
    bench.say("Is it late or open?")
    assert last(bench, "a question that could be heard in more than one way: why-open 0.40, overtime 0.40")
    bench.choose(bench.offers[1])
    assert last(bench, "taken for an open question about overtime")
    bench.run()
    bench.say("Do pigs fly?")
    assert last(bench, "a question that was not understood")
    bench.run()
    bench.say("mm-hm")
    assert last(bench, "taken for a sound")
    bench.say("I ran a shop for four years.")
    assert last(bench, "taken for an answer of your own, worth ").where == ("beats", "welcome", "ask")
    assert texts(bench, "you") == ["Why is it open?", "Is it late or open?", "Do pigs fly?", "mm-hm", "I ran a shop for four years."]


def test_what_came_out_is_said_before_what_was_said_next(small: Scenario, bank: Bank) -> None:
    bench = at(small, bank, Beginning("evenings"))
    bench.step()
    bench.say("How many people leave late, exactly?")
    bench.say("What happens when someone is ill?")
    bench.step()
    bench.say("I see.")
    rows = [row.text for row in bench.happened]
    assert rows.index("learned kind-owner: The owner stands in herself when somebody is ill.") < rows.index("I see.")
    assert last(bench, "learned").key == "fact:kind-owner"
    assert bench.heard >= {"fact:kind-owner", "illness.partial.1"}


def test_the_end_is_a_decision_and_its_outcome(small: Scenario, bank: Bank) -> None:
    bench = at(small, bank, Beginning("questions", frozenset({"two-left"})))
    bench.run()
    bench.say("Nothing.")
    bench.run()
    assert bench.interview.phase == "deciding"
    bench.choose(bench.offers[0])
    assert last(bench, "outcome knowing").key == "outcome:knowing"
    bench.step()
    bench.say("Hello?")
    assert texts(bench, "you") == ["Nothing."], "it is over"


def test_a_changed_text_is_gone_on_with_and_lines_lead_to_where_they_stand_now(bank: Bank, small: Scenario) -> None:
    bench = at(small, bank)
    bench.step()
    bench.step()
    more = changed(bank, "    say:\n      - text: Come in", "    say:\n      - text: Hello there.\n      - text: Come in")
    bench.take_up(more, SmallEar())
    assert bench.lacking == ""
    keys = [row.key for row in bench.happened if row.voice == "them"]
    assert keys == ["welcome.2", "welcome.3"]
    again = changed(bank, "So, why do you want to work here?", "And why would you want this?")
    bench.take_up(again, SmallEar())
    bench.step()
    assert texts(bench, "them")[-1] == "And why would you want this?"
    assert bench.heard >= {"welcome.1", "welcome.2", "welcome.ask"}


def test_a_text_without_the_place_waits_until_the_talk_has_moved_on(bank: Bank, small: Scenario) -> None:
    bench = at(small, bank, Beginning("evenings"))
    bench.step()
    without = changed(bank, "  evenings:\n", "  nights:\n")
    shorter = RAW[: RAW.index("  evenings:\n")] + RAW[RAW.index("  aside:\n") :]
    gone = draft(shorter.encode(), FILE, bank).scenario
    assert gone is not None
    bench.take_up(gone, SmallEar())
    assert "'evenings'" in bench.lacking
    assert bench.interview.scenario is small
    bench.run()
    bench.say("Yes, for years.")
    bench.run()
    assert bench.lacking == ""
    assert bench.interview.scenario is gone
    other = at(small, bank, Beginning("evenings"))
    other.step()
    other.take_up(without, SmallEar())
    assert other.lacking == "", "a beat that only has another name is the same place"
    assert [row.key for row in other.happened if row.voice == "them"] == ["nights.1"]


@pytest.mark.parametrize("text", ["", "   ", "\x1b[2J"])
def test_nothing_comes_of_nothing(small: Scenario, bank: Bank, text: str) -> None:
    bench = at(small, bank)
    bench.run()
    before = bench.happened
    assert not bench.say(text)
    assert bench.happened == before

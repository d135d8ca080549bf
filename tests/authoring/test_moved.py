"""A line that was said is found again where it stands now, whatever was put in before it or taken out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from tui.authoring.moved import moved
from tui.scenario.build import build
from tui.scenario.model import Line, Scenario
from tui.scenario.shapes import Part, walk
from tui.scenario.source import parse_source

RAW = (FIXTURES / "corner-shop" / "scenario.yaml").read_text(encoding="utf-8")
SAID = "      The evenings are the hard part.\n      Between eight and ten it is one person and the door.\n"
WORDS = ("apples", "boats", "candles", "doors", "elms", "ferries", "gates", "hills")
TALKS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6, unique=True)


def written(words: list[str], beat: str = "evenings") -> Scenario:
    said = "".join(f"      There are {word} and nothing else to be seen.\n" for word in words)
    assert SAID in RAW
    scenario = build(Scenario, parse_source(RAW.replace(SAID, said).replace("  evenings:\n", f"  {beat}:\n").encode(), ""))
    assert scenario is not None
    return scenario


def texts(scenario: Scenario) -> dict[str, str]:
    return {value.id: value.text for _, _, value in walk(Part(Scenario), scenario) if isinstance(value, Line)}


@given(TALKS, TALKS)
@settings(max_examples=40, deadline=None)
def test_every_id_leads_to_a_line_of_its_own_and_an_untouched_one_to_itself(before: list[str], after: list[str]) -> None:
    old, new = written(before), written(after)
    ids, there = moved(old, new), texts(new)
    now = {name: ids.get(name, name) for name in texts(old)}
    kept = [name for name in now.values() if name]
    assert len(set(kept)) == len(kept)
    assert set(kept) <= set(there)
    if [word for word in before if word in after] == [word for word in after if word in before]:
        for name, text in texts(old).items():
            assert text not in there.values() or there[now[name]] == text


def test_nothing_moves_in_the_same_text_and_all_of_a_beat_with_its_name(small: Scenario) -> None:
    assert moved(small, small) == {}
    ids = moved(written(["boats", "gates"]), written(["boats", "gates"], "nights"))
    assert ids["evenings.1"] == "nights.1"
    assert ids["evenings.ask"] == "nights.ask"

"""The picture of an interview's ways: every way once, labels that no mark-up breaks."""

import shutil
import subprocess

import pytest

from tests.conftest import FIXTURES
from tui.authoring.graph import Way, dot, mermaid, ways
from tui.scenario.library import load
from tui.scenario.model import Scenario


@pytest.fixture(scope="module")
def harbour() -> Scenario:
    return load(FIXTURES / "harbour-desk" / "scenario.yaml").scenario


def test_every_way_is_there_and_a_beat_with_a_condition_can_be_passed_over(small: Scenario) -> None:
    assert ways(small) == [
        Way("start", "welcome"),
        Way("welcome", "evenings"),
        Way("evenings", "aside", 'knows("two-left")'),
        Way("evenings", "questions", 'not (knows("two-left"))'),
        Way("evenings", "questions", "no-alone", "reply"),
        Way("aside", "questions"),
        Way("questions", "end"),
    ]


def test_an_answer_that_leaves_for_good_leads_from_any_beat(harbour: Scenario) -> None:
    assert ways(harbour)[-1] == Way("anywhere", "questions", "next-steps", "answer")
    assert "-.->" in mermaid(harbour)
    assert "style=dashed" in dot(harbour)


def test_quotes_and_marks_in_a_scenario_do_not_break_the_picture(small: Scenario) -> None:
    text = mermaid(small)
    assert text.startswith("flowchart TD\n")
    assert '|"knows(#quot;two-left#quot;)"|' in text
    assert all(line.count('"') % 2 == 0 for line in text.splitlines())
    assert all(line.replace('\\"', "").count('"') % 2 == 0 for line in dot(small).splitlines())


@pytest.mark.skipif(shutil.which("dot") is None, reason="needs Graphviz")
def test_graphviz_reads_it(harbour: Scenario) -> None:
    done = subprocess.run(["dot", "-Tplain"], input=dot(harbour), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")

"""What the debrief advises to ask is understood by whoever is asked it the next time."""

import pytest

from tests.authoring.rooms import SHIPPED, bank, scenario
from tui.interview.book import topics_of
from tui.listening.ear import Ear
from tui.scoring.wordings import PROBE_ANYTHING, wordings


@pytest.mark.parametrize("name", SHIPPED)
def test_every_model_question_and_probe_is_heard_as_it_is_meant(name: str) -> None:
    ear = Ear(topics_of(scenario(name), bank()))
    missed = []
    for topic, word in wordings(bank(), scenario(name)).items():
        for text, forms in ((word.model, {"probing", "open", "closed"}), (word.probe, {"probing"})):
            heard = [act for act in ear.hear(text) if act.kind == "question"]
            meant = [act for act in heard if act.topic == topic and act.understood == "yes" and act.form in forms]
            if text != PROBE_ANYTHING and (len(heard), len(meant)) != (1, 1):
                missed.append((topic, text, heard))
    assert missed == []

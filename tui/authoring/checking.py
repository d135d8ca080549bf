"""Everything that `twoway check` looks for in a scenario: its structure, then whether its own phrasings are heard as what they are."""

from pathlib import Path
from typing import TYPE_CHECKING

from tui.scenario import library
from tui.scenario.compiler import compile_source, is_bank
from tui.scenario.mistakes import Mistake, errors
from tui.scenario.model import Bank, Scenario
from tui.scenario.source import Source, read_bytes

if TYPE_CHECKING:
    from tui.listening.acts import Act


def check(path: Path, heard: bool = True) -> list[Mistake]:
    """Every mistake of a scenario, or of a question bank, in the order of the file. Raises OSError.

    `heard`: whether each phrasing is tried by ear, which takes a second.
    """
    raw = read_bytes(path)
    return library.check(path) if is_bank(raw) else check_text(raw, str(path), library.load_bank(), heard)


def check_text(raw: bytes, file: str, bank: Bank, heard: bool = True) -> list[Mistake]:
    """The same of a scenario's bytes."""
    source, scenario = compile_source(raw, file, bank)
    if heard and scenario is not None and not errors(source.mistakes):
        _try_phrasings(scenario, bank, source)
    return source.listed()


def _try_phrasings(scenario: Scenario, bank: Bank, source: Source) -> None:
    # Here, because a quick check needs neither.
    from tui.interview.book import topics_of
    from tui.listening.ear import Ear

    ear = Ear(topics_of(scenario, bank))
    for name, topic in scenario.topics.items():
        for key, phrasings in (("ask", topic.ask), ("probing", topic.probing)):
            for index, phrasing in enumerate(phrasings):
                acts = ear.hear(phrasing)
                if not any(act.topic == name and act.understood == "yes" for act in acts):
                    hint = "Word it as somebody would ask it, or give the topic it is taken for fewer of its words."
                    source.mistake("TW061", ("topics", name, key, index), f"this is {_taken_for(acts)}, not for its topic", hint, "warning")


def _taken_for(acts: "list[Act]") -> str:
    asked = [act for act in acts if act.kind == "question"]
    if not asked:
        return "taken for no question"
    topics = [act.topic for act in asked if act.topic is not None and act.understood == "yes"]
    return f"taken for a question about '{topics[0]}'" if topics else "not understood"


__all__ = ["check", "check_text"]

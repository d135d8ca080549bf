"""How a topic is asked about well: the model question and the probe that the debrief shows."""

from collections.abc import Mapping

from msgspec import Struct, structs

from tui.scenario.model import Bank, Scenario

PROBE_ANYTHING = "Could you give me one example of that, with a number or a date?"


class Wording(Struct, frozen=True):
    """One topic, in words for the debrief."""

    area: str
    model: str
    """A model question."""
    probe: str
    """The question that a dodge on this topic gives way to."""
    why: str = ""
    """Why it matters; may be empty for a scenario's own topics."""


Wordings = Mapping[str, Wording]


def wordings(bank: Bank, scenario: Scenario | None = None) -> dict[str, Wording]:
    """Topic -> wording, for the bank's topics and a scenario's own; what a scenario says of a bank topic comes before the bank's."""
    known = {
        name: Wording(area=topic.area, model=_one_line(topic.model), probe=_probe(topic.probing), why=_one_line(topic.why))
        for name, topic in bank.topics.items()
    }
    for name, own in scenario.topics.items() if scenario is not None else ():
        if name not in known and own.area is not None and (own.ask or own.probing):
            known[name] = Wording(area=own.area, model=as_question((*own.ask, *own.probing)[0]), probe=_probe(own.probing))
        if name in known:
            word = known[name]
            known[name] = structs.replace(
                word,
                model=_one_line(own.model) or word.model,
                probe=_probe(own.probing) if own.probing else word.probe,
                why=_one_line(own.why) or word.why,
            )
    return known


def _probe(phrasings: tuple[str, ...]) -> str:
    """The first phrasing that is written as a full question, else the first."""
    if not phrasings:
        return PROBE_ANYTHING
    return as_question(next((phrase for phrase in phrasings if phrase.endswith("?")), phrasings[0]))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def as_question(phrase: str) -> str:
    """A phrasing as it is typed, with the capital and the question mark that a reader expects."""
    return phrase[:1].upper() + phrase[1:].rstrip(" .?!") + "?"

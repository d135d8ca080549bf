"""Everything that can be asked about in one interview: the bank's topics and the scenario's own, ready for an ear."""

from tui.listening.acts import TopicWords
from tui.scenario.model import Bank, Scenario


def topics_of(scenario: Scenario | None, bank: Bank) -> dict[str, TopicWords]:
    """Topic id -> how it is asked about. A scenario adds phrasings to the bank's and may bring topics of its own; None: the bank alone."""
    found: dict[str, TopicWords] = {}
    topics = scenario.topics if scenario else {}
    for name, known in bank.topics.items():
        own = topics.get(name)
        found[name] = TopicWords(
            area=known.area,
            phrasings=_each(known.ask + known.probing + (own.ask + own.probing if own else ()), known.model, own.model if own else ""),
            probing=known.probing + (own.probing if own else ()),
            after=known.after + (own.after if own else ()),
        )
    for name, topic in topics.items():
        if name not in found and topic.area is not None:
            found[name] = TopicWords(topic.area, _each(topic.ask + topic.probing, topic.model), topic.probing, topic.after)
    return found


def _each(phrasings: tuple[str, ...], *models: str) -> tuple[str, ...]:
    """Phrasings with the model questions, each once: whoever types what the debrief advised must be heard."""
    return tuple(dict.fromkeys((*phrasings, *(" ".join(model.split()) for model in models if model))))

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
            phrasings=known.ask + known.probing + (own.ask + own.probing if own else ()),
            probing=known.probing + (own.probing if own else ()),
            after=known.after + (own.after if own else ()),
        )
    for name, topic in topics.items():
        if name not in found and topic.area is not None:
            found[name] = TopicWords(topic.area, topic.ask + topic.probing, topic.probing, topic.after)
    return found

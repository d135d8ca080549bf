"""Which beats the talk can reach, and whether it can end from each. Conditions are taken as open either way."""

from tui.scenario.model import Scenario, Topic
from tui.scenario.source import Source

END = "end"


def check_routes(scenario: Scenario, source: Source) -> None:
    """Note beats that can't be reached and beats from which the talk can't end."""
    ways = {name: _ways(scenario, name) for name in scenario.beats}
    reached = _spread(ways, next(iter(scenario.beats)))
    elsewhere = {beat for topic in scenario.topics.values() for beat in _exits(topic) if beat in scenario.beats}
    for name in elsewhere:
        reached |= _spread(ways, name)
    for name in scenario.beats:
        if name not in reached:
            source.mistake(
                "TW031", ("beats", name), f"nothing leads to the beat '{name}'", "Lead there with `to:`, or take it out.", "warning"
            )
        elif END not in _spread(ways, name):
            source.mistake("TW032", ("beats", name), f"from the beat '{name}' the talk never ends", "Lead out of the loop with `to:`.")


def _exits(topic: Topic) -> set[str]:
    """Beats that a topic's answers leave for."""
    ladders = (topic.ladder, *topic.by.values())
    rungs = [rung for ladder in ladders for rung in (ladder.spin, ladder.partial, ladder.fact, ladder.admission)]
    return {answer.to for rung in rungs for answer in rung if answer.to}


def _ways(scenario: Scenario, name: str) -> set[str]:
    """Where the talk can go from a beat."""
    order = list(scenario.beats)
    beat = scenario.beats[name]
    index = order.index(name) + 1
    on = beat.to or (order[index] if index < len(order) else END)
    ways = {reply.to for reply in beat.replies.values() if reply.to} | {on}
    return {way for way in ways if way == END or way in scenario.beats}


def _spread(ways: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(ways.get(name, ()))
    return found

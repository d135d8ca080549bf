"""Which beats the talk can reach, and whether it can end from each. Conditions are taken as open either way."""

from collections.abc import Iterable, Mapping

from tui.scenario.model import Answer, Scenario, Topic
from tui.scenario.names import END
from tui.scenario.source import Source

Ways = Mapping[str, Iterable[str]]


def check_routes(scenario: Scenario, source: Source) -> None:
    """Note beats that can't be reached, and beats from which the talk can't end."""
    ways = _ways(scenario)
    exits = {answer.to for answer in answers_of(scenario) if answer.to}
    reached = _spread(ways, {next(iter(scenario.beats)), *exits})
    backward: dict[str, set[str]] = {}
    for name, following in ways.items():
        for way in following:
            backward.setdefault(way, set()).add(name)
    ending = _spread(backward, {END})
    for name in scenario.beats:
        where = ("beats", name)
        if name not in reached:
            source.mistake("TW031", where, f"nothing leads to the beat '{name}'", "Lead there with `to:`, or take it out.", "warning")
        elif name not in ending:
            source.mistake("TW032", where, f"from the beat '{name}' the talk never ends", "Lead out of the loop with `to:`.")


def answers_of(scenario: Scenario) -> list[Answer]:
    """Every answer of every topic and speaker."""
    return [answer for topic in scenario.topics.values() for answer in answers_on(topic)]


def answers_on(topic: Topic) -> list[Answer]:
    """Every answer of one topic, each speaker's from the smoothest rung to the frankest."""
    return [
        answer
        for ladder in (topic.ladder, *topic.by.values())
        for rung in (ladder.spin, ladder.partial, ladder.fact, ladder.admission)
        for answer in rung
    ]


def _ways(scenario: Scenario) -> dict[str, set[str]]:
    """Where the talk can go from each beat."""
    after = dict(zip(scenario.beats, [*list(scenario.beats)[1:], END], strict=True))
    return {
        name: {beat.to or after[name], *(reply.to for reply in beat.replies.values() if reply.to)} for name, beat in scenario.beats.items()
    }


def _spread(ways: Ways, start: set[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(ways.get(name, ()))
    return found

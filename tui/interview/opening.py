"""A start in the middle: what a declared opening puts into the machine's memory before the first line."""

from collections.abc import Set as AbstractSet

from tui.interview.events import Opening
from tui.interview.ladder import RUNGS
from tui.interview.stage import Stage, TopicRecord
from tui.scenario.model import Scenario


def set_out(opening: Opening, scenario: Scenario, stage: Stage, live: AbstractSet[str], number: int) -> None:
    """Remember what the opening declares. `live`: the facts true of this run; `number`: of the event that declares it."""
    stage.next_beat = stage.beat = opening.beat if opening.beat in scenario.beats else next(iter(scenario.beats))
    stage.visited += [beat for beat in opening.visited if beat in scenario.beats]
    stage.known.update(dict.fromkeys((fact for fact in opening.knows if fact in live), number))
    first = next(iter(scenario.interviewers))
    for name, rung in opening.answered.items():
        topic = scenario.topics.get(name)
        if topic is not None:
            owner = first if first in topic.by else ""
            stage.topics[name] = TopicRecord(times=1, given={owner: RUNGS.index(rung)}, shared_by="" if owner else first)
            stage.told.add(f"{first}.{name}")

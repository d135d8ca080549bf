"""From typed text to settled acts: the only place where the machine uses an ear.

What comes out is kept in the logged move, so a log is rebuilt word for word without an ear, whatever an ear makes of it later.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from tui.interview.stage import Stage
from tui.interview.view import StageView
from tui.listening.acts import Act, Context
from tui.scenario.model import Beat, Scenario

LINES_THAT_LEAN = 2
"""Interviewer lines whose topics the ear leans towards."""


class Hearer(Protocol):
    """What the machine needs of an ear."""

    def hear(self, text: str, context: Context) -> list[Act]:
        """The acts of one utterance, in order."""

    def match(self, text: str, candidates: Mapping[str, str]) -> tuple[str, float] | None:
        """Which of these texts it is, with its score, or None."""


def hear(ear: Hearer, text: str, scenario: Scenario, stage: Stage, view: StageView) -> tuple[Act, ...]:
    """The acts, with handlers of the beat (topic `=beat#n`) and authored replies (topic = reply id) already recognised."""
    beat = scenario.beats.get(stage.beat)
    acts = ear.hear(text, _context(beat, stage))
    if beat is None:
        return tuple(acts)
    acts = [_handled(ear, act, stage.beat, beat, view) if act.kind == "question" else act for act in acts]
    if stage.ask is not None and acts and all(act.kind == "statement" for act in acts):
        texts = {name: reply.text for name, reply in scenario.beats[stage.ask.beat].replies.items() if view.holds(reply.when)}
        found = ear.match(text, texts) if texts else None
        if found is not None:
            return (Act(text=text, kind="statement", topic=found[0], confidence=found[1]),)
    return tuple(acts)


def _context(beat: Beat | None, stage: Stage) -> Context:
    opens = set(beat.opens) if beat else set()
    for spoke in stage.spoken[-LINES_THAT_LEAN:]:
        opens.update(spoke.opens)
    last = stage.topics.get(stage.last_topic or "")
    return Context(
        opens=frozenset(opens),
        last_topic=stage.last_topic,
        last_dodged=last is not None and last.dodge is not None,
        answering=stage.ask is not None and not stage.ask.invite,
    )


def _handled(ear: Hearer, act: Act, name: str, beat: Beat, view: StageView) -> Act:
    for index, handler in enumerate(beat.handlers):
        if not view.holds(handler.when):
            continue
        found = ear.match(act.text, {str(n): phrasing for n, phrasing in enumerate(handler.ask)})
        if found is not None:
            return replace(act, topic=f"={name}#{index}", area=None, confidence=found[1], understood="yes")
    return act

"""From typed text to settled acts: the only place where the machine uses an ear.

What comes out is kept in the logged move, so a log is rebuilt word for word without an ear, whatever an ear makes of it later.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from msgspec import structs

from tui.interview.addressing import address
from tui.interview.moves import Say
from tui.interview.questions import SHARED_WORDS, at_hand
from tui.interview.stage import Stage
from tui.interview.view import StageView
from tui.listening.acts import Act, Context
from tui.listening.motives import asks_why_asked
from tui.listening.phrases import shared
from tui.listening.turns import bare
from tui.listening.words import plain
from tui.scenario.model import Beat, Scenario

LINES_THAT_LEAN = 2
"""Interviewer lines whose topics the ear leans towards."""


class Hearer(Protocol):
    """What the machine needs of an ear."""

    def hear(self, text: str, context: Context) -> list[Act]:
        """The acts of one utterance, in order."""

    def match(self, text: str, candidates: Mapping[str, str]) -> tuple[str, float] | None:
        """Which of these texts it is, with its score, or None."""


def settled(ear: Hearer, move: Say, scenario: Scenario, stage: Stage, view: StageView) -> Say:
    """The move with what was heard in it: its acts, and whom it addresses."""
    call = address(move.text, scenario.interviewers)
    to, last = call.to, stage.last_question
    if call.along and last is not None:
        act = Act(text=move.text, kind="question", form=last.form, topic=last.topic, area=last.area, confidence=1.0)
        return structs.replace(move, acts=(act,), to=to or _other(scenario, stage))
    acts = _heard(ear, call.text if to else move.text, move.at, scenario, stage, view)
    if to and acts:  # what the candidate is quoted with is the whole of it
        acts = (replace(acts[0], text=call.before + acts[0].text), *acts[1:])
        acts = (*acts[:-1], replace(acts[-1], text=acts[-1].text + call.after))
    return structs.replace(move, acts=acts, to=to)


def _other(scenario: Scenario, stage: Stage) -> str:
    """Whoever has not just spoken, for "and you?"."""
    spoken = stage.spoken[-1].speaker if stage.spoken else ""
    return next((name for name in scenario.interviewers if name != spoken), "")


def _heard(ear: Hearer, text: str, at: int | None, scenario: Scenario, stage: Stage, view: StageView) -> tuple[Act, ...]:
    """The acts, with handlers of the beat (topic `=beat#n`) and authored replies (topic = reply id) already recognised."""
    beat = scenario.beats.get(stage.beat)
    acts = ear.hear(text, _context(text, beat, stage, at))
    if beat is None:
        return tuple(acts)
    acts = [_handled(ear, act, beat, stage, view) if act.kind == "question" else act for act in acts]
    if stage.ask is not None and acts and all(act.kind == "statement" for act in acts):
        texts = {name: reply.text for name, reply in scenario.beats[stage.ask.beat].replies.items() if view.holds(reply.when)}
        found = ear.match(text, texts) if texts else None
        if found is not None:
            return (Act(text=text, kind="statement", topic=found[0], confidence=found[1]),)
    return tuple(acts)


def _context(text: str, beat: Beat | None, stage: Stage, at: int | None) -> Context:
    opens = set(beat.opens) if beat else set()
    for spoke in stage.spoken[-LINES_THAT_LEAN:]:
        opens.update(spoke.opens)
    words = _content(text)
    for line, opened in stage.tells.items():
        if len(words & _content(line)) >= SHARED_WORDS:  # "earlier you said that you bring sandwiches"
            opens.update(opened)
    last = stage.topics.get(stage.last_topic or "")
    return Context(
        opens=frozenset(opens),
        last_topic=at_hand(stage, at),
        last_dodged=last is not None and last.dodge is not None,
        answering=stage.ask is not None and not stage.ask.invite,
    )


@lru_cache(maxsize=1024)
def _content(text: str) -> frozenset[str]:
    """The content words of a text."""
    return frozenset(shared(text, text))


def _wants_the_reason(act: Act, stage: Stage) -> bool:
    """Whether a question asks why the interviewer asks: in words, or by a "why?" that can be about nothing but an open ask."""
    ask, words = stage.ask, plain(act.text)
    alone = ask is not None and ask.heard and not ask.invite and (stage.spoken[-1] is ask.spoke or stage.last_topic is None)
    return asks_why_asked(words) or (alone and bare(words) and bool({"why", "come"}.intersection(words)))


def _handled(ear: Hearer, act: Act, beat: Beat, stage: Stage, view: StageView) -> Act:
    reason = _wants_the_reason(act, stage)
    for index, handler in enumerate(beat.handlers):
        if not view.holds(handler.when):
            continue
        known = {str(n): phrasing for n, phrasing in enumerate(handler.ask)}
        found = next(((n, 1.0) for n, text in known.items() if reason and asks_why_asked(plain(text))), None) or ear.match(act.text, known)
        if found is not None:
            return replace(act, topic=f"={stage.beat}#{index}", area=None, confidence=found[1], understood="yes")
    return act

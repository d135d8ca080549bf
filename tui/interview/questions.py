"""What a question is worth noting: how it came in, whether it was invited, what it follows, whether it goes back at a dodge."""

from dataclasses import replace
from typing import NamedTuple

from tui.interview.stage import Stage
from tui.interview.words import last_clause
from tui.listening.acts import Act, Form, Topics
from tui.listening.phrases import shared

SHARED_WORDS = 2
"""Content words that a question must share with the last lines to count as a follow-up without a common topic."""
LINES_FRESH = 2
"""Interviewer lines back that a question can still follow up."""


FORMS: tuple[Form, ...] = ("probing", "open", "closed", "generic", "leading")
"""From the form that opens most to the one that opens least."""


class Link(NamedTuple):
    """What a question builds on."""

    number: int
    """Of the event followed."""
    why: str
    """probe, opened, child or shared."""


def settle(act: Act, stage: Stage, topics: Topics) -> Act:
    """Give a question without a topic of its own the topic it goes back to, if there is one.

    It must go back at a dodge or ask for more ("how many exactly?"); a mere "could you repeat that?" has no topic and counts for nothing.
    "Why?" after a line that nobody asked for is about what that line opened.
    """
    if act.topic is not None or not act.goes_back:
        return act
    record = stage.topics.get(stage.last_topic or "")
    dodged = record is not None and record.dodge is not None
    topic = at_hand(stage) if act.form == "probing" else stage.last_topic
    if topic is None:
        return act
    if act.form != "probing" and not dodged:
        return replace(act, understood="no")
    return replace(act, topic=topic, area=topics[topic].area if topic in topics else None, understood="yes")


def at_hand(stage: Stage, at: int | None = None) -> str | None:
    """The topic that "that" and "why?" are about, if there is one: a dodge; else what the line just heard opened; else what was asked last.

    `at`: the running line is stopped after so many words; None: it was heard out, or none runs.
    """
    record = stage.topics.get(stage.last_topic or "")
    dodged = record is not None and record.dodge is not None
    return stage.last_topic if dodged else _just_opened(stage, at) or stage.last_topic


def _just_opened(stage: Stage, at: int | None) -> str | None:
    """What the line just heard opens, what was not asked yet before the rest; nothing if an answer or an open ask was heard since."""
    if stage.ask is not None and stage.ask.heard and not stage.ask.invite:
        return None
    for spoke in reversed(stage.spoken[-LINES_FRESH:]):
        if spoke.role != "line":
            return None
        stopped = spoke is stage.running and at is not None and at < last_clause(spoke.text)
        if spoke.opens and not stopped and spoke.number not in stage.cut_short:
            return next((name for name in spoke.opens if name not in stage.topics), spoke.opens[0])
    return None


def once_each(acts: list[Act]) -> list[Act]:
    """The questions of one breath, those that are one question made into one.

    They are if they have one topic, or if one of two neighbours only goes back at something ("That's not what I asked. How many?").
    The frankest form counts, and any word that goes back or cites.
    """
    found: list[Act] = []
    for act in acts:
        twin = next((n for n, other in enumerate(found) if act.topic is not None and other.topic == act.topic), None)
        if twin is None and found and (_only_goes_back(act) or _only_goes_back(found[-1])):
            twin = len(found) - 1
        if twin is None:
            found.append(act)
        else:
            found[twin] = _as_one(found[twin], act)
    return found


def _only_goes_back(act: Act) -> bool:
    return act.topic is None and act.goes_back


def _as_one(one: Act, more: Act) -> Act:
    form = one.form if more.form is None or (one.form and FORMS.index(one.form) <= FORMS.index(more.form)) else more.form
    known = one if one.topic is not None else more
    return replace(
        known, text=f"{one.text} {more.text}", form=form, goes_back=one.goes_back or more.goes_back, cites=one.cites or more.cites
    )


def link(act: Act, stage: Stage, topics: Topics) -> Link | None:
    """What the question follows up, strongest reason first."""
    if act.topic is None:
        return None
    dodged = _dodge(act.topic, stage, topics)
    if dodged is not None:
        return Link(dodged, "probe")
    fresh = stage.spoken[-LINES_FRESH:]
    for spoke in reversed(fresh):
        if act.topic in spoke.opens:
            return Link(spoke.number, "opened")
    last = stage.last_question
    if last is not None and last.topic != act.topic and last.topic and act.topic in topics and last.topic in topics[act.topic].after:
        return Link(last.number, "child")
    for spoke in reversed(fresh):
        if spoke.topic != act.topic and len(shared(act.text, spoke.text)) >= SHARED_WORDS:
            return Link(spoke.number, "shared")
    return None


def _dodge(topic: str, stage: Stage, topics: Topics) -> int | None:
    """The dodge that this question goes back at: on its own topic at any time, on a parent topic if that was the last question."""
    record = stage.topics.get(topic)
    if record is not None and record.dodge is not None:
        return record.dodge
    last = stage.last_topic
    if last is None or last == topic or topic not in topics or last not in topics[topic].after:
        return None
    parent = stage.topics.get(last)
    return parent.dodge if parent else None

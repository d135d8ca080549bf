"""What happened in a rehearsal, for whoever writes the interview.

Each line comes with its place in the outline, each sentence of the candidate's with what it was taken for.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from tui.authoring.entries import FACT, OUTCOME
from tui.interview.events import Asked, Backchannel, Cut, Dropped, Event, Hinted, Learned, OutcomeReached, Said, Spoke, Started
from tui.interview.machine import Interview
from tui.interview.moves import Say
from tui.listening.acts import Act
from tui.scenario.source import Where

Voice = Literal["them", "you", "note"]
WORTH = ((0.75, "strong"), (0.45, "fair"), (0.0, "weak"))
"""From which worth on a free answer is like an authored one of that quality (.9, .6, .3)."""
TIMINGS = {
    "gap": "in a gap",
    "clause-end": "at a clause end",
    "softened": "cutting in politely",
    "mid-same": "cutting in on the subject",
    "mid-change": "cutting in on another subject",
}
FOLLOWS = {
    "probe": "goes back at the dodge",
    "opened": "follows what a line opened",
    "child": "follows up the topic before",
    "shared": "takes up words of theirs",
}


class Happened(NamedTuple):
    """One row of a rehearsal."""

    voice: Voice
    text: str
    name: str = ""
    """Who spoke."""
    about: str = ""
    """What part a line played: ask, fact on why-open."""
    key: str = ""
    """Of the outline's part that this is."""
    where: Where = ()
    """The part of the model that this is about, where it has no key."""


def happened(interview: Interview, line: Callable[[Spoke], str]) -> list[Happened]:
    """Every row so far. `line`: the id under which what was said stands in the file."""
    found: list[Happened] = []
    rungs, said = _rungs(interview.events), None
    for event in interview.events:
        said = next((move for move in reversed(event.moves) if isinstance(move, Say)), None) or said
        if said is not None and isinstance(event, Cut | Said | Asked | Backchannel):
            # What hung on the line before comes first: it was heard out before the candidate spoke.
            found.append(Happened("you", said.text, "You"))
            said = None
        if isinstance(event, Spoke):
            about = " · ".join(part for part in (event.rung or event.role, event.topic or "") if part)
            found.append(Happened("them", event.text, interview.speaker_name(event.speaker), about, line(event)))
        found += _rows(interview, event, rungs)
    return found


def _rungs(log: Sequence[Event]) -> dict[int, str]:
    """Number of a question -> what it was answered with."""
    found: dict[int, str] = {}
    for event in log:
        if isinstance(event, Spoke) and event.replies_to is not None and event.role in ("answer", "deflection"):
            found.setdefault(event.replies_to, event.rung or ("nothing new" if event.role == "answer" else "the deflection for its area"))
    return found


def _rows(interview: Interview, event: Event, rungs: Mapping[int, str]) -> Iterator[Happened]:
    match event:
        case Started(opening=opening) if opening is not None:
            known = [*opening.knows, *(f"{topic} ({rung})" for topic, rung in opening.answered.items())]
            text = f"begins at {opening.beat or next(iter(interview.scenario.beats))}"
            yield Happened("note", text + (f", knowing {', '.join(known)}" if known else ""), where=("beats", opening.beat))
        case Cut():
            yield Happened("note", f"the line was cut after {event.word} words")
        case Asked():
            yield _asked(event, _act(interview.events, event), rungs.get(event.number, ""))
        case Said():
            if not event.typed:
                yield Happened("you", event.text, "You")
            yield _said(event)
        case Backchannel():
            yield Happened("note", "taken for a sound that says: go on")
        case Learned():
            yield Happened("note", f"learned {event.fact}: {_fact(interview, event.fact)}", key=FACT + event.fact)
        case Hinted():
            yield Happened("note", f"a hint at {event.fact}", key=FACT + event.fact)
        case Dropped():
            yield Happened("note", f"the ask of {event.beat} was given up", where=("beats", event.beat, "ask"))
        case OutcomeReached():
            yield Happened("note", f"outcome {event.outcome}: {event.text.strip()}", key=OUTCOME + event.outcome)


def _fact(interview: Interview, name: str) -> str:
    fact = interview.scenario.facts.get(name)
    return fact.text.strip() if fact else "it is not in the file any more"


def _act(log: Sequence[Event], asked: Asked) -> Act | None:
    """What the ear heard in a question."""
    for event in reversed(log[: asked.number]):
        for move in event.moves:
            if isinstance(move, Say):
                questions = [act for act in move.acts if act.kind == "question"]
                same = (act for act in questions if act.text == asked.text or (asked.topic and act.topic == asked.topic))
                return next(same, None)
    return None


def _asked(asked: Asked, act: Act | None, rung: str) -> Happened:
    heard = act.topic if act and act.topic else ""
    if heard.startswith("="):
        beat, _, number = heard[1:].rpartition("#")
        return Happened("note", f"taken for the handler {int(number) + 1} of {beat}", where=("beats", beat, "handlers", int(number)))
    if asked.topic is None:
        return Happened("note", _doubt(asked, act))
    sure = f", {act.confidence:.2f} sure" if act and act.confidence else ""
    parts = [f"taken for {_article(asked.form or 'open')} question about {asked.topic} ({asked.area}){sure}", TIMINGS[asked.timing]]
    parts += [FOLLOWS[asked.why_follows]] if asked.why_follows in FOLLOWS else []
    parts += [f"answered with {rung}"] if rung else []
    return Happened("note", "; ".join(parts), where=("topics", asked.topic))


def _doubt(asked: Asked, act: Act | None) -> str:
    near = ", ".join(f"{near.topic} {near.score:.2f}" for near in act.nearest) if act else ""
    if asked.understood == "off-topic":
        return "taken for a question that is not about the job" + (f"; nearest: {near}" if near else "")
    if asked.understood == "unsure":
        return f"a question that could be heard in more than one way: {near or 'nothing is near enough'}"
    if act is not None and act.goes_back:
        return "taken for a request to say it again"
    return "a question that was not understood" + (f"; nearest: {near}" if near else "")


def _said(said: Said) -> Happened:
    beat = said.answers or said.beat
    if said.reply is not None:
        how = "taken for" if said.typed else "picked:"
        return Happened("note", f"{how} the reply {said.reply}, worth {said.quality:.1f}", where=("beats", beat, "replies", said.reply))
    if said.answers is None:
        return Happened("note", "taken for a remark")
    like = next(word for least, word in WORTH if said.quality >= least)
    return Happened("note", f"taken for an answer of your own, worth {said.quality:.2f} ({like})", where=("beats", beat, "ask"))


def _article(form: str) -> str:
    return f"an {form}" if form[0] in "aeiou" else f"a {form}"

"""The same place in a changed text: what a running interview remembers, carried over to another version of its scenario.

What was said stays said, in the words in which it was said, and what is known stays known. What has begun is finished as it began: the
running line, the rest of a line that was cut, an answer and what leads up to it. What has not begun comes from the new text.

- The place is the beat, and in it the last line that was begun. A line is the same if it says the same; one that was changed is the one
  that stands between the same neighbours. Lines put in behind the place will be said, lines put in before it will not; a line that was
  taken out before it was said is not said. What was said is not said again where it was moved, or taken out and put back.
- A beat that holds the same lines under another name was renamed, and the place moves with it.
- There is no such place if the beat is gone, or a beat that a reply has already sent the talk to, or somebody who has spoken, or a fact
  that has come out: then the new version cannot be taken up yet.
"""

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from tui.interview.alignment import aligned, likeness
from tui.interview.events import Event, Hinted, Learned
from tui.interview.stage import Doubt, Frame, OpenAsk, Stage, Utterance
from tui.interview.voice import beat_lines, scripted
from tui.scenario.model import Beat, Scenario


class PlaceLostError(Exception):
    """A changed text has no such place; the text says what is missing: "you are in the beat 'opening', and ..."."""


def carried(stage: Stage, log: Sequence[Event], old: Scenario, new: Scenario, seed: int, topics: Collection[str]) -> Stage:
    """The stage of an interview that goes on with `new` where it stood in `old`; the one given is left as it was. Raises PlaceLostError.

    `topics`: what can be asked about in the new version.
    """
    beats = renamed(old, new)
    _facts_kept(log, new)
    if stage.visited:
        _beat_kept(stage.beat, beats, new, "you are in the beat")
    for name in (stage.next_beat, *(frame.to for frame in stage.frames)):
        if name not in ("", "end"):
            _beat_kept(name, beats, new, "the talk is on its way to the beat")
    moved = replace(
        stage,
        patience=stage.patience + _patience(new) - _patience(old),
        beat=beats.get(stage.beat, stage.beat) if stage.visited else next(iter(new.beats)),
        visited=[beats.get(name, name) for name in stage.visited],
        frames=[_frame(frame, new, beats) for frame in stage.frames],
        ask=_ask(stage.ask, beats, new),
        next_beat=beats.get(stage.next_beat, stage.next_beat),
        doubt=_doubt(stage.doubt, topics),
        replies={_reply(name, beats) for name in stage.replies},
        variables=_variables(stage.variables, new, seed),
    )
    _people_kept(moved, new)
    return moved


def renamed(old: Scenario, new: Scenario) -> dict[str, str]:
    """Old name -> new name of every beat whose lines now stand under another name, and under no second one."""
    gone = {name: _said(beat) for name, beat in old.beats.items() if name not in new.beats}
    added = {name: _said(beat) for name, beat in new.beats.items() if name not in old.beats}
    found = {name: [other for other, lines in added.items() if lines == mine] for name, mine in gone.items() if any(mine)}
    takers = [others[0] for others in found.values() if len(others) == 1]
    return {name: others[0] for name, others in found.items() if len(others) == 1 and takers.count(others[0]) == 1}


def _said(beat: Beat) -> list[str]:
    return [line.text for line in (*beat.say, beat.ask, beat.invite) if line is not None]


def _frame(frame: Frame, new: Scenario, beats: Mapping[str, str]) -> Frame:
    """A stretch of talk: of a beat what the new text has from here on, of a digression what was left of it."""
    queue = [replace(utterance, beat=beats.get(utterance.beat, utterance.beat)) for utterance in frame.queue]
    moved = replace(frame, beat=beats.get(frame.beat, frame.beat), to=beats.get(frame.to, frame.to), queue=queue)
    if frame.kind == "beat":
        _beat_kept(frame.beat, beats, new, "you are in the beat")
        _go_on(moved, beat_lines(moved.beat, new.beats[moved.beat]))
    return moved


def _go_on(frame: Frame, now: Sequence[Utterance]) -> None:
    """What is left of a beat: first what has begun, then the lines of the new text, `now`, behind the place."""
    in_hand = [utterance for utterance in frame.queue if not scripted(utterance)]
    to_come = [utterance for utterance in frame.queue if scripted(utterance)]
    pairs = aligned([_key(utterance) for utterance in (*frame.begun, *to_come)], [_key(utterance) for utterance in now])
    place = max((pairs[index] for index in range(len(frame.begun)) if index in pairs), default=-1)
    waiting = set(pairs.values())
    moved = [_key(utterance) for index, utterance in enumerate(frame.begun) if index not in pairs]
    behind = [
        utterance
        for index, utterance in enumerate(now)
        if index > place and (index in waiting or not any(likeness(_key(utterance), said) for said in moved))
    ]
    # What has begun is remembered as it was said, also where the new text has it no more: the next text may have it again.
    frame.queue = [*in_hand, *behind]


def _key(utterance: Utterance) -> str:
    """What a line is known by: there is one ask, whatever it says."""
    return utterance.line.text if utterance.role == "line" else "\n"


def _ask(ask: OpenAsk | None, beats: Mapping[str, str], new: Scenario) -> OpenAsk | None:
    if ask is None:
        return None
    _beat_kept(ask.beat, beats, new, "you have been asked something in the beat")
    return replace(ask, beat=beats.get(ask.beat, ask.beat))


def _doubt(doubt: Doubt | None, topics: Collection[str]) -> Doubt | None:
    """An open "did you mean", unless one of the things it offers can no longer be asked about."""
    return doubt if doubt is not None and all(near.topic in topics for near in doubt.act.nearest) else None


def _reply(name: str, beats: Mapping[str, str]) -> str:
    beat, dot, reply = name.partition(".")
    return f"{beats.get(beat, beat)}{dot}{reply}" if dot else name


def _variables(held: Mapping[str, str], new: Scenario, seed: int) -> dict[str, str]:
    """What was drawn and set; drawn anew only what the new text has no such choice for."""
    chance = random.Random(seed)
    drawn = {name: chance.choice(choices) for name, choices in new.variants.items()}
    kept = {name: value for name, value in held.items() if name not in new.variants or value in new.variants[name]}
    return {**drawn, **kept}


def _patience(scenario: Scenario) -> int:
    return next(iter(scenario.interviewers.values())).patience


def _beat_kept(name: str, beats: Mapping[str, str], new: Scenario, where: str) -> None:
    if beats.get(name, name) not in new.beats:
        raise PlaceLostError(f"{where} '{name}', and it is not in the file any more")


def _facts_kept(log: Sequence[Event], new: Scenario) -> None:
    for event in log:
        if isinstance(event, Learned | Hinted) and event.fact not in new.facts:
            how = "you have learned" if isinstance(event, Learned) else "you have been given a hint of"
            raise PlaceLostError(f"{how} the fact '{event.fact}', and it is not in the file any more")


def _people_kept(stage: Stage, new: Scenario) -> None:
    """Whoever has spoken, or is about to, must be at the table."""
    waiting = [utterance.line.speaker for frame in stage.frames for utterance in frame.queue]
    addressed = [stage.doubt.breath.to] if stage.doubt else []
    for name in (*(spoke.speaker for spoke in stage.spoken), *(frame.speaker for frame in stage.frames), *waiting, *addressed):
        if name and name not in new.interviewers:
            raise PlaceLostError(f"'{name}' sits across the table, and is not among the file's interviewers any more")

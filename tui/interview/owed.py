"""Answers that were cut off and still lie on the stack, when the candidate comes back to their topic."""

from collections.abc import Collection, Iterable

from tui.interview.stage import Frame, Utterance


def owed(frames: Iterable[Frame], topic: str, speaker: str) -> bool:
    """Whether this interviewer's answer on a topic was begun and is still to be taken up."""
    return any(_answers(utterance, topic, speaker) for frame in frames for utterance in frame.queue)


def let_go(frames: Iterable[Frame], topic: str, speaker: str, told: Collection[str]) -> None:
    """Owe no longer what a franker answer on the same topic makes stale, unless it tells a fact that is not among `told`."""
    for frame in frames:
        left = [utterance for utterance in frame.queue if not _answers(utterance, topic, speaker) or _tells(utterance) - set(told)]
        if len(left) == len(frame.queue):
            continue
        frame.broken = frame.broken and bool(left) and left[0] is frame.queue[0]
        frame.queue = left
        if not left and frame.kind == "digression":
            frame.to, frame.flows_back = "", False  # it was that answer which would have led on


def _answers(utterance: Utterance, topic: str, speaker: str) -> bool:
    return utterance.role == "answer" and utterance.rung is not None and utterance.topic == topic and utterance.line.speaker == speaker


def _tells(utterance: Utterance) -> set[str]:
    return {*utterance.reveals, *utterance.line.reveals}

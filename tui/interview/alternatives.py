"""Lines with conditions that stand beside each other: of two that exclude each other one is said, whatever comes out in between.

"There were others" (`when: not knows("third-hire")`) and "as you know by now" (`when: knows("third-hire")`) are one moment, written
twice. If the candidate learns it between the two, the second would follow the first and both would sound wrong.
"""

from collections.abc import Callable, Iterator, Sequence

from tui.interview.stage import Choice, Frame, Utterance

Holds = Callable[[str], bool]


def next_said(frame: Frame, holds: Holds) -> Utterance | None:
    """Take the next line that may be said out of the frame's queue; None if there is none.

    A line is passed over if its condition does not hold, or if a neighbour was said in its place: one whose condition held while this
    one's did not, and holds no longer.
    """
    while frame.queue:
        utterance = frame.queue.pop(0)
        frame.broken = False
        condition = utterance.line.when
        if not condition:
            frame.choice = None
            return utterance
        if holds(condition) and not _spoken_for(frame.choice, utterance, holds):
            frame.choice = Choice(condition, tuple(other.line.id for other in _neighbours(frame.queue) if not holds(other.line.when)))
            return utterance
        if utterance.rest:
            frame.choice = None  # it was cut and is no longer true: its neighbour's turn
    return None


def outlived(frame: Frame, holds: Holds) -> bool:
    """Whether the rest of the line that was cut is no longer true, so that nobody would come back to it."""
    return bool(frame.queue) and frame.queue[0].rest and not holds(frame.queue[0].line.when)


def _spoken_for(choice: Choice | None, utterance: Utterance, holds: Holds) -> bool:
    return choice is not None and utterance.line.id in choice.others and not holds(choice.when)


def _neighbours(queue: Sequence[Utterance]) -> Iterator[Utterance]:
    """The lines with conditions that follow at once."""
    for utterance in queue:
        if not utterance.line.when:
            return
        yield utterance

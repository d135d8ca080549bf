"""The dodges of an interview, each with the question it evaded and the probe that would have opened it.

People miss a fluent dodge unless their own question stays before their eyes (Rogers & Norton 2011).
"""

from collections.abc import Iterable

from msgspec import Struct

from tui.interview.events import Event, Spoke
from tui.scoring.ledger import Ledger
from tui.scoring.wordings import PROBE_ANYTHING, Wordings


class Dodge(Struct, frozen=True):
    """An evasive answer."""

    spoke: int
    """Number of its last evasive line."""
    question: int | None
    """Number of the question it evaded."""
    topic: str
    """Empty if it is not known."""
    probed: int | None
    """Number of the question that went back at it, None if it was let go."""
    opened: tuple[str, ...]
    """Facts that going back brought out."""
    probe: str
    """What would have opened it."""


def dodges(events: Iterable[Event], ledger: Ledger, words: Wordings) -> tuple[Dodge, ...]:
    """All dodges in order; an answer of several evasive lines is one."""
    lines: dict[int, list[Spoke]] = {}
    for event in events:
        if isinstance(event, Spoke) and event.dodge:
            # A dodge that replies to nothing stands alone under its own, negative, key.
            lines.setdefault(event.replies_to if event.replies_to is not None else -event.number, []).append(event)
    probes = {question.asked.follows: question for question in reversed(ledger.valid) if question.probe}
    found = []
    for said in lines.values():
        last = said[-1]
        back = next((probes[line.number] for line in said if line.number in probes), None)
        topic = last.topic or ""
        found.append(
            Dodge(
                spoke=last.number,
                question=last.replies_to,
                topic=topic,
                probed=back.number if back else None,
                opened=tuple(back.facts) if back else (),
                probe=words[topic].probe if topic in words else PROBE_ANYTHING,
            )
        )
    return tuple(found)

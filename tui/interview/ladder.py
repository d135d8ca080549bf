"""How frankly a question is answered: its form and what went before choose the rung.

Sellers admitted a hidden defect to "What problems does it have?" 89 % of the time, to a leading "It has no problems, does it?"
61 %, to "What can you tell me about it?" 8 % (Minson, VanEpps, Yip & Schweitzer 2018). So facts sit behind rungs.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.interview.events import Rung
from tui.interview.stage import Stage
from tui.listening.acts import Form
from tui.scenario.model import Answer, Ladder

RUNGS: tuple[Rung, ...] = ("spin", "partial", "fact", "admission")
_LEVEL: dict[Form, int] = {"generic": 0, "leading": 0, "closed": 1, "open": 1, "probing": 2}
_SHIFT = {"open": 1, "guarded": 0, "stonewall": -1}
RAPPORT_THAT_OPENS = 3
"""Rapport at which an interviewer is won over: one who stonewalls no longer holds back, and a probe at a dodge gets everything."""


class Chosen(NamedTuple):
    """The answer to give."""

    rung: Rung
    level: int
    answer: Answer
    key: str
    """Names the variant, for the least-recently-used choice."""

    @property
    def dodge(self) -> bool:
        """Whether it evades."""
        return self.rung == "spin" if self.answer.dodge is None else self.answer.dodge


def level(form: Form | None, probe: bool, cites: bool, difficulty: str, rapport: int, patience: int) -> int:
    """The rung asked for, 0 (spin) to 3 (admission)."""
    wanted = _LEVEL.get(form or "open", 1)
    if probe:
        wanted = 2
    if (cites and (probe or form == "probing")) or (probe and rapport >= RAPPORT_THAT_OPENS):
        wanted = 3
    shift = _SHIFT.get(difficulty, 0)
    if shift < 0 and rapport >= RAPPORT_THAT_OPENS:
        shift = 0
    if patience <= 0:  # cut off too often, they close up
        shift -= 1
    return max(0, min(3, wanted + shift))


def choose(
    ladder: Ladder, wanted: int, topic: str, owner: str, stage: Stage, holds: Callable[[str], bool], true_parts: Callable[[str], int]
) -> Chosen | None:
    """The answer at the wanted rung or the next one down that exists; failing that the lowest. None if no variant's condition holds.

    `owner`: the interviewer whose own ladder it is, empty for the one that all share.
    """
    prefix = f"{topic}.{owner}." if owner else f"{topic}."
    for index in (*range(wanted, -1, -1), *range(wanted + 1, len(RUNGS))):
        rung = RUNGS[index]
        variants: Sequence[Answer] = getattr(ladder, rung)
        open_now = [(number, answer) for number, answer in enumerate(variants) if holds(answer.when)]
        if open_now:
            number, answer = min(open_now, key=lambda v: (-true_parts(v[1].when), stage.used.get(f"{prefix}{rung}.{v[0]}", 0), v[0]))
            return Chosen(rung, index, answer, f"{prefix}{rung}.{number}")
    return None

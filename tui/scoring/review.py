"""What the debrief shows: sentences, ready to be laid out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class FactFate:
    """One true thing about the job, and how near the candidate came to it."""

    text: str
    colour: str
    severity: int
    area: str
    fate: str
    """found, hinted or missed."""
    became: str
    """What became of it, in a sentence; it ends in a colon if `line` goes with it."""
    line: str = ""
    """The line that told it, hinted at it, or hid it."""
    how: str = ""
    """What sort of question opened it, or would have; ends before the question."""
    question: str = ""
    """The question that opened it, or one that would have; empty if none can."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the candidate believed of some areas, and whether it was so."""

    right: bool
    words: str
    """"Risks that you saw", as the beginning of a list."""
    areas: Sequence[str]


@dataclass(frozen=True, slots=True)
class Bar:
    """One dimension of the scorecard."""

    name: str
    group: str
    value: float | None
    """0..1; None: could not be exercised here."""
    why: str
    cited: tuple[str, ...] = ()
    """The lines it rests on, as heard."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One line of the talk in the debrief."""

    voice: Literal["you", "them"]
    name: str
    text: str
    mark: str = ""
    """strong, neutral or weak; only for the candidate's lines."""
    reason: str = ""
    number: int = 0
    """Of the first event of what was said in this breath; 0 where there is no session to go back to."""


@dataclass(frozen=True, slots=True)
class Slip:
    """An answer that was none."""

    question: str
    """What was asked; empty if nothing was."""
    line: str
    """What was said instead."""
    probed: bool
    """Whether the candidate went back at it."""
    probe: str
    """What would have opened it."""
    number: int = 0
    """Of the event of that line."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment at which a question would have told most."""

    line: str
    """What was said."""
    question: str
    """A model question."""
    why: str
    number: int = 0
    """Of the event of that line."""


StepKind = Literal["question", "cut-in", "answer"]


@dataclass(frozen=True, slots=True)
class Step:
    """The score once a line of the candidate's had its effect."""

    score: int
    earned: int
    """What it added, or took."""
    kind: StepKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Everything that the debrief shows. A talk that was not ours has no truth, no outcome and no facts."""

    truth: str = ""
    outcome_title: str = ""
    outcome: str = ""
    facts: Sequence[FactFate] = ()
    judged: str = ""
    """A sentence or two on beliefs and decision; empty if there were none."""
    beliefs: Sequence[Held] = ()
    """Hits, misses and false alarms; only those that there are."""
    score: int
    band: str
    headline: str
    """One sentence on what kind of talk it was."""
    bars: Sequence[Bar]
    ceilings: Sequence[str]
    """Why the total is held down, if it is."""
    chart: Sequence[Step]
    """How the score grew."""
    talk: Sequence[Marked]
    slips: Sequence[Slip]
    moments: Sequence[Moment]
    advice: Sequence[str]
    goal: str
    screened: Sequence[str] = ()
    """Areas on which a straight answer came."""
    put_off: Sequence[str] = ()
    """Areas on which none came."""
    missed: Sequence[str] = ()
    """Areas never asked about, the weightiest first."""

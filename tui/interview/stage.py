"""What the machine remembers: who is speaking, what is queued, what is owed, what is known."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from tui.interview.events import Asked, Role, Rung, Spoke, Timing
from tui.listening.acts import Act
from tui.scenario.model import Line

Phase = Literal["talking", "deciding", "over"]
MAX_DEPTH = 3
"""Interjections inside interjections: deeper than this and one is asked to take one at a time."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A line ready to be spoken, with what hangs on its being heard."""

    line: Line
    role: Role
    beat: str
    topic: str | None = None
    rung: Rung | None = None
    dodge: bool = False
    replies_to: int | None = None
    opens: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    reveals: tuple[str, ...] = ()
    asked: int | None = None
    """Number of the question that opened it."""
    asks_back: bool = False
    """Whoever says it then waits for the candidate: "which way do you mean that?"."""
    rest: bool = False
    """What is left of a line that was cut."""


class Choice(NamedTuple):
    """A line that was said because its condition held, and what was not because its own did not."""

    when: str
    others: tuple[str, ...]
    """Ids of the neighbours behind it."""


@dataclass(slots=True)
class Frame:
    """A stretch of talk: a beat at the bottom, digressions above it."""

    kind: Literal["beat", "digression"]
    beat: str
    queue: list[Utterance] = field(default_factory=list)
    flows_back: bool = False
    """It ends where the talk was: no resume line."""
    to: str = ""
    """Leaves for that beat for good."""
    question: Asked | None = None
    broken: bool = False
    """A line of it was cut, and its rest stands first in the queue."""
    gist_said: bool = False
    leads: int = 0
    """How many of the first utterances only lead up to the answer."""
    speaker: str = ""
    """Who says what has no speaker of its own in a digression: whoever was addressed, else whoever spoke last."""
    choice: Choice | None = None
    """The line with a condition that was said last, until one without is."""
    begun: list[Utterance] = field(default_factory=list)
    """Of a beat: those of its lines that were begun, in order."""


@dataclass(slots=True)
class OpenAsk:
    """A question put to the candidate that waits for its answer."""

    beat: str
    invite: bool
    spoke: Spoke
    puts: int = 1
    nags: int = 0
    heard: bool = False
    """Whether enough of it was heard to be answered."""


@dataclass(slots=True)
class TopicRecord:
    """What the candidate has had on one topic."""

    times: int = 0
    given: dict[str, int] = field(default_factory=dict)
    """Index of the frankest rung given, by the interviewer whose own ladder it is; "": the ladder that all share."""
    shared_by: str = ""
    """Who last answered from the shared ladder."""
    dodge: int | None = None
    """Number of the last evasive line, None if the last answer was straight."""


class Breath(NamedTuple):
    """How one utterance came in."""

    text: str
    rough: Timing
    """Before it is known what each of its questions is about."""
    subjects: frozenset[str]
    """Topics that were the subject then."""
    to: str
    """The interviewer addressed by name, by id."""


class Doubt(NamedTuple):
    """A question that could be heard in more than one way, with all that is needed to ask it again as it was meant."""

    act: Act
    asked: Asked
    breath: Breath


@dataclass(slots=True)
class Stage:
    """The whole memory of one running interview."""

    patience: int
    phase: Phase = "talking"
    beat: str = ""
    visited: list[str] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    running: Spoke | None = None
    utterance: Utterance | None = None
    """What `running` was made from."""
    stop: int | None = None
    """The word where the speaker waits for the candidate, once composing began."""
    composing_since: int | None = None
    """Number of the line that ran (or was the last) at the first keystroke."""
    yielded: bool = False
    """The floor was given: a hand was raised, or an interviewer has asked back."""
    ask: OpenAsk | None = None
    next_beat: str = ""
    """Where a reply has sent the talk."""
    topics: dict[str, TopicRecord] = field(default_factory=dict)
    last_topic: str | None = None
    last_question: Asked | None = None
    doubt: Doubt | None = None
    """The question just asked, while it is open what it meant."""
    known: dict[str, int] = field(default_factory=dict)
    """Facts learned -> number of the line that told it."""
    hinted: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    """`interviewer.topic` for every answer that was begun to be heard out."""
    replies: set[str] = field(default_factory=set)
    variables: dict[str, str] = field(default_factory=dict)
    decided: str = ""
    rapport: int = 0
    interruptions: int = 0
    hands: int = 0
    moods: set[str] = field(default_factory=set)
    """`warms`, `closes`: what has been said once."""
    reactions: dict[str, int] = field(default_factory=dict)
    """How often each reaction was shown, by `reaction.speaker`."""
    used: dict[str, int] = field(default_factory=dict)
    """Line or variant -> when it was last used, for least-recently-used choices."""
    uses: int = 0
    spoken: list[Spoke] = field(default_factory=list)
    """All lines so far."""
    tells: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The text of each line that opened topics -> those topics."""
    cut_short: set[int] = field(default_factory=set)
    """Numbers of the lines that were stopped before their last clause was well begun."""

    def clear_ended(self) -> None:
        """Forget digressions of which nothing is left to say; something new is about to be said on top of them."""
        while self.frames and self.frames[-1].kind == "digression" and not self.frames[-1].queue and not self.frames[-1].to:
            ended = self.frames.pop()
            if ended.flows_back and self.frames:
                self.frames[-1].broken = False

    def depth(self) -> int:
        """How many digressions lie on each other."""
        return sum(1 for frame in self.frames if frame.kind == "digression")

    def use(self, key: str) -> None:
        """Remember that an alternate was used now."""
        self.uses += 1
        self.used[key] = self.uses

"""What happened. The list of all events is the log, and the log is the truth: every screen is read from it."""

from typing import Literal

from msgspec import Struct

from tui.interview.moves import AnyMove, Choice, Colour
from tui.listening.acts import Form, Understood

Role = Literal["line", "ask", "invite", "answer", "deflection", "reaction", "reply", "resume", "nag"]
"""`reply`: what an interviewer says to an answer; `deflection`: an answer that only names who would know."""
Timing = Literal["gap", "clause-end", "softened", "mid-same", "mid-change"]
Rung = Literal["spin", "partial", "fact", "admission"]


class Event(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind"):
    """Base of all events."""

    number: int
    """1, 2, 3 ... without gaps."""
    at: int
    """Milliseconds since the session began, monotonic, handed in by the driver."""
    moves: tuple[AnyMove, ...] = ()
    """The moves taken since the event before, on the first event that they caused. They rebuild the machine."""


class Opening(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a rehearsal begins that does not begin at the beginning: declared at the start, not played.

    What names nothing in the scenario has no effect.
    """

    beat: str = ""
    """The beat to begin with, unless its condition is false then; empty: the first."""
    visited: tuple[str, ...] = ()
    """Beats that count as visited."""
    knows: tuple[str, ...] = ()
    """Facts that the candidate has learned; one that is not true of this run stays unknown."""
    answered: dict[str, Rung] = {}
    """Topics asked about once, by the rung of the answer that the first interviewer gave."""


class Started(Event, frozen=True, tag="started"):
    """The interview began."""

    scenario: str
    digest: str
    title: str
    seed: int
    difficulty: str
    pace: str
    """live, stepped or instant; timing is only scored in `live`."""
    drawn: dict[str, str] = {}
    """What the seed drew where the scenario has variants."""
    parent: str = ""
    """A what-if's parent session, else empty."""
    opening: Opening | None = None
    """None: at the beginning, knowing nothing."""


class Spoke(Event, frozen=True, tag="spoke"):
    """An interviewer started to say a line."""

    speaker: str
    text: str
    beat: str
    line: str
    """The line's id: beat.1, topic.fact.1 ..."""
    role: Role
    opens: tuple[str, ...] = ()
    """Topics that this line makes it natural to ask about."""
    dodge: bool = False
    rung: Rung | None = None
    topic: str | None = None
    """For answers: the topic."""
    replies_to: int | None = None
    """For answers and reactions: the number of the question or statement."""


class Cut(Event, frozen=True, tag="cut"):
    """A running line was stopped."""

    line: str
    spoke: int
    """Number of the event whose line it was."""
    word: int
    """Words heard."""
    heard: str
    """The text as heard."""


class Said(Event, frozen=True, tag="said"):
    """The candidate made a statement: an answer if an ask was open."""

    text: str
    beat: str
    answers: str | None = None
    """The beat whose ask this answers, None for a remark."""
    reply: str | None = None
    """The authored reply it was, by id, if it was one."""
    typed: bool = True
    quality: float = 0.0
    """0..1."""


class Asked(Event, frozen=True, tag="asked"):
    """The candidate asked a question."""

    text: str
    beat: str
    topic: str | None = None
    area: str | None = None
    form: Form | None = None
    timing: Timing = "gap"
    prompted: bool = False
    """Asked in answer to an explicit invitation."""
    follows: int | None = None
    """Number of the event it builds on."""
    why_follows: str = ""
    """opened, child, probe or shared: the reason it counts as a follow-up."""
    probe: bool = False
    """It goes back at a dodge."""
    back: bool = False
    """Its subject is what was just said: "why?", "who decided that?"."""
    second: bool = False
    """It came in one breath with another question."""
    understood: Understood = "yes"
    to: str = ""
    """The interviewer who was addressed by name, by id."""
    settles: int | None = None
    """Number of a question that could be heard in more than one way: this is how it was meant."""


class Backchannel(Event, frozen=True, tag="backchannel"):
    """A sound that says "go on"; it neither stops nor counts."""

    text: str


class Hand(Event, frozen=True, tag="hand"):
    """The candidate raised a hand."""


class Silent(Event, frozen=True, tag="silence"):
    """The candidate let the time run out."""


class Dropped(Event, frozen=True, tag="dropped"):
    """An ask was given up: put several times, never answered."""

    beat: str


class Learned(Event, frozen=True, tag="learned"):
    """A fact came out."""

    fact: str
    spoke: int
    """Number of the line that told it."""
    asked: int | None = None
    """Number of the question that opened it."""


class Hinted(Event, frozen=True, tag="hinted"):
    """A line let a fact be guessed."""

    fact: str
    spoke: int


class Believed(Event, frozen=True, tag="believed"):
    """What the candidate thinks of an area."""

    area: str
    colour: Colour


class Decided(Event, frozen=True, tag="decided"):
    """The candidate decided."""

    choice: Choice


class OutcomeReached(Event, frozen=True, tag="outcome"):
    """What came of the decision."""

    outcome: str
    text: str


class Noted(Event, frozen=True, tag="noted"):
    """A note was attached to an event. It is for the candidate alone and changes nothing, also behind the end."""

    text: str
    """Empty: the note that it replaces is taken away."""
    on: int
    """Number of the event that it hangs on."""
    replaces: int = 0
    """Number of the earlier note that it stands in for, 0 for none."""
    by: str = ""
    """Who wrote it; empty: whoever keeps this session."""


class Ended(Event, frozen=True, tag="ended"):
    """The session is over."""


AnyEvent = (
    Started
    | Spoke
    | Cut
    | Said
    | Asked
    | Backchannel
    | Hand
    | Silent
    | Dropped
    | Learned
    | Hinted
    | Believed
    | Decided
    | OutcomeReached
    | Noted
    | Ended
)

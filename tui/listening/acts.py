"""What the ear makes of a sentence: plain values, nothing else.

Only the standard library is imported in this room, so that hearing costs nothing to install.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["question", "statement", "backchannel"]
Form = Literal["probing", "open", "closed", "generic", "leading"]
Understood = Literal["yes", "unsure", "off-topic", "no"]


_FAR = 0.15
"""A topic so much further off than the nearest is not what was meant."""


@dataclass(frozen=True, slots=True)
class Near:
    """A topic that a question comes near."""

    topic: str
    area: str
    score: float
    """0..1; comparable within one ear only."""
    phrasing: str = ""
    """The known wording that lay nearest."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done by speaking: a question, a statement, or a sound that says "go on"."""

    text: str
    kind: Kind
    form: Form | None = None
    topic: str | None = None
    area: str | None = None
    confidence: float = 0.0
    """0..1, how surely the topic was heard."""
    understood: Understood = "yes"
    """For questions. `unsure`: two topics lie close, or something on the job lies just below the threshold."""
    goes_back: bool = False
    """It returns to what was just said: "that wasn't my question", "but why?", "you said ..."."""
    cites: bool = False
    """It quotes or names an earlier line of the other side: "earlier you said three people left"."""
    nearest: tuple[Near, ...] = ()
    """At most three, best first."""

    @property
    def near(self) -> tuple[Near, ...]:
        """What an unsure question may have meant, likeliest first, at most three: "did you mean"; nothing for other acts."""
        if self.understood != "unsure":
            return ()
        return tuple(near for near in self.nearest if near.score >= self.nearest[0].score - _FAR)


@dataclass(frozen=True, slots=True)
class TopicWords:
    """How one topic is asked about."""

    area: str
    phrasings: tuple[str, ...]
    probing: tuple[str, ...] = ()
    """Wordings of this topic that count as probing whatever the rules say."""
    after: tuple[str, ...] = ()
    """Topics that this one follows up."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the talk is about at this moment; it leans the ear, it never decides alone."""

    opens: frozenset[str] = frozenset()
    """Topics that the running beat or the last lines open."""
    last_topic: str | None = None
    """The topic of the last question, for "why did they leave?"."""
    last_dodged: bool = False
    """Whether the last answer evaded."""
    answering: bool = False
    """Whether the other side has put a question and waits: a few words without a verb are then an answer, not a question."""


Topics = Mapping[str, TopicWords]
NO_CONTEXT = Context()

__all__ = ["NO_CONTEXT", "Act", "Context", "Form", "Kind", "Near", "TopicWords", "Topics", "Understood"]

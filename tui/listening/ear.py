"""The ear: what the candidate just did by speaking."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from tui.listening import phrases
from tui.listening.acts import NO_CONTEXT, Act, Context, Topics
from tui.listening.asking import Asking, asking
from tui.listening.lanes import Direction, cosine
from tui.listening.parts import Part, cut
from tui.listening.stems import stems
from tui.listening.table import Table
from tui.listening.topics import Matcher
from tui.listening.turns import backchannel, cites
from tui.listening.understanding import Understanding
from tui.listening.words import plain

MOST_CHARACTERS = 4000
"""What is analysed of one utterance."""
_ALIKE = 0.75
"""The score from which a typed text is taken for an authored one."""

_CLOSED = (".", "!")
"""Marks that say that a few words are no question."""


class _Sounded(NamedTuple):
    """A part of an utterance with what is known of it whatever the talk is about."""

    part: Part
    backchannel: bool
    asking: Asking | None
    cites: bool
    """Whether it cites something, as far as it is a statement."""


class _Measured(NamedTuple):
    """A text as it is compared with another."""

    words: tuple[str, ...]
    stems: frozenset[str]
    direction: Direction


class Ear:
    """Hears typed text as acts, for one set of topics."""

    def __init__(self, topics: Topics, table: Table | None = None, remembers: int = 0) -> None:
        """Prepare for these topics, which takes about a tenth of a second; without a table the shipped one is read.

        `remembers`: so many texts are parsed and compared once, and only leaned anew; an entry takes about 30 kB.
        """
        self._table = table or Table.load()
        matcher = Matcher(topics, self._table)
        self._mend = matcher.speller.mend
        self._verbatim = matcher.verbatim
        self._understanding = Understanding(topics, matcher, remembers)
        self._sounded = lru_cache(remembers)(self._sound)
        self._measured = lru_cache(remembers)(self._measure)

    def hear(self, text: str, context: Context = NO_CONTEXT) -> list[Act]:
        """The acts of one utterance in order; none for a text without words."""
        acts: list[Act] = []
        for sounded in self._sounded(text[:MOST_CHARACTERS]):
            act = self._act(sounded, context)
            acts.append(act)
            if act.topic is not None and act.understood == "yes":
                context = replace(context, last_topic=act.topic)
        return acts

    def match(self, text: str, candidates: Mapping[str, str]) -> tuple[str, float] | None:
        """Which of some known texts this one is, with a score of 0..1, or None if it is none of them."""
        said = self._measured(text[:MOST_CHARACTERS])
        if not said.words:
            return None
        scores = {name: self._alike(said, self._measured(known)) for name, known in candidates.items()}
        best = max(scores, key=scores.__getitem__, default=None)
        return (best, scores[best]) if best is not None and scores[best] >= _ALIKE else None

    def shared(self, a: str, b: str) -> tuple[str, ...]:
        """The content words that two texts share, as stems."""
        return phrases.shared(a, b)

    def softened(self, text: str) -> bool:
        """Whether a text begins the way people do who come in politely."""
        return phrases.softened(text)

    def _alike(self, said: _Measured, known: _Measured) -> float:
        """1 for the same words, else half the stems that two texts share, half what they mean."""
        if said.words == known.words:
            return 1.0
        size = len(said.stems) + len(known.stems)
        common = 2 * len(said.stems & known.stems) / size if size else 0.0
        return max(0.0, min(1.0, (common + cosine(said.direction, known.direction)) / 2))

    def _measure(self, text: str) -> _Measured:
        words = tuple(plain(text))
        return _Measured(words, frozenset(stems(text)), self._table.vector(words))

    def _knows(self, words: Sequence[str]) -> bool:
        """Whether some plain words are a wording that is known word for word."""
        return self._verbatim(words) is not None

    def _sound(self, text: str) -> tuple[_Sounded, ...]:
        parts = (part for part in cut(text, self._mend, self._knows) if part.words)
        return tuple(
            _Sounded(part, backchannel(part.words), asking(part.words, part.marked, part.commas, part.stopped), cites(part.words))
            for part in parts
        )

    def _act(self, sounded: _Sounded, context: Context) -> Act:
        part, found = sounded.part, sounded.asking
        if sounded.backchannel:
            return Act(part.text, "backchannel")
        if found is None and not context.answering and not part.text.endswith(_CLOSED) and self._understanding.names_a_topic(part.words):
            found = Asking("fragment", part.words)
        if found is None:
            return Act(part.text, "statement", cites=sounded.cites)
        return self._understanding.question(part, found, context)


__all__ = ["MOST_CHARACTERS", "Ear"]

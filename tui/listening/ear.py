"""The ear: what the candidate just did by speaking."""

from collections.abc import Mapping
from dataclasses import replace

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


class Ear:
    """Hears typed text as acts, for one set of topics."""

    def __init__(self, topics: Topics, table: Table | None = None) -> None:
        """Prepare for these topics, which takes about a tenth of a second; without a table the shipped one is read."""
        self._table = table or Table.load()
        matcher = Matcher(topics, self._table)
        self._mend = matcher.speller.mend
        self._understanding = Understanding(topics, matcher)

    def hear(self, text: str, context: Context = NO_CONTEXT) -> list[Act]:
        """The acts of one utterance in order; none for a text without words."""
        acts: list[Act] = []
        for part in cut(text[:MOST_CHARACTERS], self._mend):
            if not part.words:
                continue
            act = self._act(part, context)
            acts.append(act)
            if act.topic is not None and act.understood == "yes":
                context = replace(context, last_topic=act.topic)
        return acts

    def match(self, text: str, candidates: Mapping[str, str]) -> tuple[str, float] | None:
        """Which of some known texts this one is, with a score of 0..1, or None if it is none of them."""
        words = plain(text[:MOST_CHARACTERS])
        if not words:
            return None
        own, direction = frozenset(stems(text[:MOST_CHARACTERS])), self._table.vector(words)
        scores = {name: 1.0 if words == plain(known) else self._alike(own, direction, known) for name, known in candidates.items()}
        best = max(scores, key=scores.__getitem__, default=None)
        return (best, scores[best]) if best is not None and scores[best] >= _ALIKE else None

    def shared(self, a: str, b: str) -> tuple[str, ...]:
        """The content words that two texts share, as stems."""
        return phrases.shared(a, b)

    def softened(self, text: str) -> bool:
        """Whether a text begins the way people do who come in politely."""
        return phrases.softened(text)

    def _alike(self, own: frozenset[str], direction: Direction, known: str) -> float:
        """Half the words that two texts share, half what they mean."""
        other = set(stems(known))
        common = 2 * len(own & other) / (len(own) + len(other)) if own or other else 0.0
        return max(0.0, min(1.0, (common + cosine(direction, self._table.encode(known))) / 2))

    def _act(self, part: Part, context: Context) -> Act:
        if backchannel(part.words):
            return Act(part.text, "backchannel")
        found = asking(part.words, part.marked, part.commas, part.stopped)
        if found is None and not context.answering and not part.text.endswith(_CLOSED) and self._understanding.names_a_topic(part.words):
            found = Asking("fragment", part.words)
        if found is None:
            return Act(part.text, "statement", cites=cites(part.words))
        return self._understanding.question(part, found, context)


__all__ = ["MOST_CHARACTERS", "Ear"]

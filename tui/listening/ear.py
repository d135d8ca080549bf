"""The ear: what the candidate just did by speaking."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.listening import phrases
from tui.listening.acts import NO_CONTEXT, Act, Context, Topics, Understood
from tui.listening.asking import Asking, asking
from tui.listening.forms import form_of
from tui.listening.parts import Part, cut
from tui.listening.stems import STOP, stems
from tui.listening.table import Table
from tui.listening.topics import Matcher, Scored
from tui.listening.turns import backchannel, bare, cites, goes_back, repair
from tui.listening.words import plain

MOST_CHARACTERS = 4000
"""What is analysed of one utterance."""
_SURE = 0.34
_NEAR = 0.24
_CLOSE = 0.02


class Ear:
    """Hears typed text as acts, for one set of topics."""

    def __init__(self, topics: Topics, table: Table | None = None) -> None:
        """Prepare for these topics; without a table the shipped one is read."""
        self._topics = topics
        self._table = table or Table.load()
        self._matcher = Matcher(topics, self._table)
        self._number = {name: number for number, name in enumerate(self._matcher.names)}

    def hear(self, text: str, context: Context = NO_CONTEXT) -> list[Act]:
        """The acts of one utterance in order; none for a text without words."""
        acts: list[Act] = []
        for part in cut(text[:MOST_CHARACTERS], self._matcher.speller.mend):
            if not part.words and not part.marked:
                continue
            act = self._act(part, context)
            acts.append(act)
            if act.kind == "question" and act.topic is not None and act.understood == "yes":
                context = replace(context, last_topic=act.topic)
        return acts

    def match(self, text: str, candidates: Mapping[str, str]) -> tuple[str, float] | None:
        """Which of some known texts this one is, with a score of 0..1, or None if it is none of them."""
        words = plain(text[:MOST_CHARACTERS])
        if not words:
            return None
        own, vector = set(stems(text)), self._table.vector(words)
        best: tuple[str, float] | None = None
        for name, candidate in candidates.items():
            score = 1.0 if words == plain(candidate) else self._alike(own, vector, candidate)
            if best is None or score > best[1]:
                best = (name, score)
        return best if best is not None and best[1] >= 0.75 else None

    def shared(self, a: str, b: str) -> tuple[str, ...]:
        """The content words that two texts share, as stems."""
        return phrases.shared(a, b)

    def softened(self, text: str) -> bool:
        """Whether a text begins the way people do who come in politely."""
        return phrases.softened(text)

    def _alike(self, own: set[str], vector: Sequence[int], candidate: str) -> float:
        other = set(stems(candidate))
        common = 2 * len(own & other) / (len(own) + len(other)) if own or other else 0.0
        meaning = sum(a * b for a, b in zip(vector, self._table.encode(candidate), strict=True)) / 1023**2
        return max(0.0, min(1.0, (common + meaning) / 2))

    def _act(self, part: Part, context: Context) -> Act:
        if backchannel(part.words):
            return Act(part.text, "backchannel")
        found = asking(part.words, part.marked, part.commas)
        if found is None and (len(part.words) > 6 or not self._fragment(part.words)):
            return Act(part.text, "statement", goes_back=False, cites=cites(part.words))
        if found is None:
            found = Asking("fragment", part.words)
        return self._question(part, found, context)

    def _fragment(self, words: Sequence[str]) -> bool:
        """Whether a few words without a verb name a topic so plainly that they ask about it."""
        if {"i", "my", "we", "me"}.intersection(words) or not any(word not in STOP for word in words):
            return False
        best = max(self._matcher.scores(words), key=lambda scored: scored.score, default=None)
        return best is not None and best.score >= 0.55

    def _question(self, part: Part, found: Asking, context: Context) -> Act:
        back = goes_back(part.words, context.last_dodged)
        form = form_of(found, part.marked, back)
        act = Act(part.text, "question", form, goes_back=back, cites=cites(part.words))
        if repair(part.words) or bare(part.words) or not self._matcher.names:
            return replace(act, form="closed" if repair(part.words) else form, goes_back=True, understood="no")
        ranked = sorted(self._matcher.scores(part.words), key=lambda scored: (-self._leaned(scored, context), scored.topic))[:3]
        nearest = tuple(self._matcher.near(scored._replace(score=self._leaned(scored, context))) for scored in ranked)
        best = nearest[0]
        if best.score < _NEAR:
            return replace(act, understood="off-topic", confidence=best.score, nearest=nearest)
        close = len(nearest) > 1 and best.score - nearest[1].score < _CLOSE and best.area != nearest[1].area
        understood: Understood = "unsure" if best.score < _SURE or close else "yes"
        return replace(act, topic=best.topic, area=best.area, confidence=best.score, understood=understood, nearest=nearest)

    def _leaned(self, scored: Scored, context: Context) -> float:
        name = self._matcher.names[scored.topic]
        lean = 0.03 if name in context.opens else 0.0
        if context.last_topic is not None and context.last_topic in self._topics[name].after:
            lean += 0.03
        return scored.score + lean


__all__ = ["MOST_CHARACTERS", "Ear"]

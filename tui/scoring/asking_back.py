"""What an interviewer's turn is in a real talk: an answer, a question to the candidate, an invitation to ask."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.hearing import Hearer
from tui.listening.acts import Act, Context

MOST_SENTENCES = 8
"""Sentences that are heard together; an ear takes a dozen parts at most."""
LONGEST = 1500
"""Characters that are heard together."""
MOST_WORDS = 60
"""Words of the longest sentence."""
LEAST_WORDS = 3
"""A question of fewer words is no ask: "Right?", "Okay?"."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_INVITES = re.compile(
    "|".join(
        (
            r"\b(any|some|other|more|further|what) questions?\b.{0,30}\b(for|to|of) (me|us)\b",
            r"\b(do|have|did|got) you (have |got )?(any|some|a|other|more|further)? ?(other |more |further )?questions?\b",
            r"\b(any|other|more|further) questions\b.{0,30}\b(you|from your)\b",
            r"\b(anything|something|what|things?)( else)?( that)? (would |do |did )?you('d| would| might| may)? "
            r"(like|want|wanted|wish) to (ask|know)\b",
            r"\banything( else)? (on|from) your (side|end|list)\b",
            r"\b(your turn|over to you|floor is yours)\b",
            r"\bask (me|us) (anything|whatever|any)\b",
        )
    ),
    re.IGNORECASE,
)
_PHATIC = re.compile(
    "|".join(
        (
            r"\b(does|did|do) (that|this|it) make sense\b",
            r"\byou know (what i mean)?\W*$",
            r"\bis that (okay|ok|all right|alright|clear)\b",
            r"\b(can|could) (you|everyone) (still )?(hear|see)\b",
            r"\bhow (are you|is it going|was (the|your) (journey|trip|weekend|way))\b|\bhow's it going\b",
            r"\banswers? your question\b",
            r"\bwhat do you mean\b|\b(repeat|say) that (again|once more)\b",
            r"\bshall (we|i) (start|begin|move on|go on|go first)\b|\bready\?$",
            r"\b(isn't it|right|okay|no|yes)\?$",
            r"\bdid you find (us|the)\b",
            r"\bi('d| would)? (like|love|want) to (talk|speak|tell|show|start|begin|go|say|explain|introduce|thank|walk)\b",
        )
    ),
    re.IGNORECASE,
)
"""Questions that want no answer, or that are no questions."""


class Put(NamedTuple):
    """An interviewer's turn, taken apart."""

    body: str
    """What comes before the question; all of it if there is none."""
    ask: str
    """The last question to the candidate and what follows it, else empty."""
    invite: bool
    """Whether it is an invitation to ask."""


def heard(text: str, ear: Hearer, context: Context) -> Iterator[Act]:
    """The acts of a long turn, heard piece by piece."""
    piece: list[str] = []
    for sentence in _sentences(text):
        if piece and (len(piece) == MOST_SENTENCES or sum(map(len, piece)) + len(sentence) > LONGEST):
            yield from ear.hear(" ".join(piece), context)
            piece = []
        piece.append(sentence)
    yield from ear.hear(" ".join(piece), context)


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a turn; captions without full stops are cut after so many words."""
    for sentence in _SENTENCE.split(text):
        words = sentence.split()
        for start in range(0, len(words), MOST_WORDS):
            yield " ".join(words[start : start + MOST_WORDS])


def taken_apart(text: str, ear: Hearer) -> Put:
    """What this turn of an interviewer's does."""
    invitation = _INVITES.search(text)
    if invitation is not None:
        start = max((match.end() for match in _SENTENCE.finditer(text, 0, invitation.start() + 1)), default=0)
        return Put(text[:start].strip(), text[start:].strip(), invite=True)
    asks = [act for act in heard(text, ear, Context()) if act.kind == "question" and _asks(act.text)]
    start = text.rfind(asks[-1].text) if asks else -1
    if start < 0:
        return Put(text, "", invite=False)
    return Put(text[:start].strip(), text[start:].strip(), invite=False)


def _asks(text: str) -> bool:
    """Whether a question wants an answer of more than a nod."""
    return len(text.split()) >= LEAST_WORDS and not _PHATIC.search(text)

"""Questions that do not begin a sentence, and clauses that look like questions and are none."""

from collections.abc import Sequence

from tui.listening.classes import (
    AMOUNT,
    ASKED,
    AUX,
    DO,
    GOVERN,
    MODAL,
    NO_AUX_AFTER,
    PAST,
    PREPOSITION,
    PRONOUN,
    SELF,
    SUBJECT,
    SURE,
    TELLING,
    TURNS,
    WH,
)
from tui.listening.grammar import aux_at, wh_at

_OPENERS = tuple(
    tuple(line.split())
    for line in """
    i was wondering
    i am wondering
    i am curious
    i was curious
    i would like to know
    i would like to hear
    i would like to ask
    i would love to know
    i would love to hear
    tell me about
    tell me more
    tell me how
    tell me what
    tell me why
    walk me through
    talk me through
    my question is
    one question
    quick question
    """.splitlines()
    if line.strip()
)
"""Set ways of asking that may begin in mid-sentence."""
_FRONTED = 4
"""Words that a question may have after a subject put before it."""


def begins_inside(words: Sequence[str], at: int, comma: bool, asked: bool = False) -> bool:
    """Whether a question begins at a word in mid-sentence, free of the words before it.

    `comma` says that a comma stands before it, `asked` that the words before it are a question with no clause hanging on it.
    """
    before, word = words[at - 1], words[at]
    if before == "or":
        return False
    turns = comma or before in TURNS
    if word in WH:
        return _wh_inside(words, at, comma, asked)
    if word in AUX:
        if before in NO_AUX_AFTER and not comma:
            return False
        if not comma and (PRONOUN.intersection(words[max(0, at - 2) : at]) or ASKED.intersection(words[max(0, at - 3) : at])):
            return False
        subject = words[at + 1] if at + 1 < len(words) else ""
        sure = (
            subject in SURE
            or (subject in {"i", "we"} and word in MODAL)
            or (subject in {"it", "that"} and "possible" in words[at + 2 : at + 4])
        )
        return (sure or turns) and aux_at(words, at, strict=True)
    if before in GOVERN or before in AUX or before in PRONOUN:
        return False
    return any(tuple(words[at : at + len(opener)]) == opener for opener in _OPENERS)


def embedded(words: Sequence[str]) -> bool:
    """A question put as a clause, in the order of a statement: "how you split the shifts", "what I would be doing in the first month"."""
    if len(words) < 3 or words[0] not in WH or words[0] in {"when", "which", "whom"}:
        return False
    if words[1] == "i":
        return words[2] in {"will", "would", "should", "could", "can"} and not {"is", "was"}.intersection(words[3:])
    k = 2 if words[1] in {"exactly", "kind", "sort"} else 1
    if words[k] not in {"you", "your", "they", "the", "this", "people"} or len(words) < k + 3:
        return False
    return not {"is", "was", "me", "us", "i", "my", "makes", "sounds", "matters", "seems"}.intersection(words[k + 1 :]) or words[-1] in {
        "is",
        "like",
    }


def after_preposition(words: Sequence[str]) -> bool:
    """A question whose question word hangs on a preposition: "by when will you decide", "in what way does it help"."""
    return (
        len(words) > 3
        and words[0] in PREPOSITION
        and words[1] in WH - {"why", "who"}
        and wh_at(words, 1)
        and bool(AUX.intersection(words[2:8]))
    )


def told_of_self(words: Sequence[str]) -> bool:
    """Whether a clause opened by a question word tells of the speaker: "what drew me here was", "how I got into this"."""
    if not words or words[0] not in WH or embedded(words):
        return False
    if words[1:2] and words[1] in SELF:
        return True
    if words[0] != "what" or len(words) < 3 or words[1] in DO | MODAL | {"if"}:
        return False
    closed = bool({"is", "was"}.intersection(words[3:]))
    if words[1] in AUX:  # "what is important to me is ..."
        return words[2] not in SUBJECT and closed and bool(TELLING.intersection(words[2:6]))
    return words[2] in TELLING or (words[2] in {"to", "for"} and closed and bool(TELLING.intersection(words[3:4])))


def finite(words: Sequence[str]) -> int:
    """How many clauses of their own some words hold, roughly: subjects with a verb after them, or a verb in the past to begin with."""
    found = sum(
        1
        for at, word in enumerate(words[:-1])
        if word in PRONOUN
        and words[at + 1] not in PRONOUN | {"and", "or"}
        and (at == 0 or words[at - 1] not in AUX | {"to", "for", "with", "of"})
    )
    if words and (words[0] in PAST or (words[0].endswith("ed") and len(words[0]) > 4) or words[0] in {"was", "had", "am", "have"}):
        found += 1
    return found or int(any(word in {"is", "are", "was", "were", "has", "had"} for word in words[1:]))


def _wh_inside(words: Sequence[str], at: int, comma: bool, asked: bool) -> bool:
    before, word, rest = words[at - 1], words[at], words[at + 1 :]
    turns = comma or before in TURNS
    if before in WH or (before in GOVERN and not comma):
        return False
    if wh_at(words, at, strict=True):
        return word not in {"who", "which"} or turns
    if (before in TURNS and asked) or (turns and word == "how" and rest and rest[0] in AMOUNT):
        return wh_at(words, at)
    if not comma or before in GOVERN or not rest:
        return False
    if word in {"what", "how", "why"} and rest[0] in {"happens", "happened", "then"}:
        return True
    # "emergency calls, who takes them"; but not "my old boss, who hired me, ..."
    return len(rest) <= _FRONTED and not finite(words[:at]) and not SELF.union(TELLING).intersection(words) and wh_at(words, at)


__all__ = ["after_preposition", "begins_inside", "embedded", "finite", "told_of_self"]

"""Word order: does a question begin at this word?

English shows a question by its order even when the mark is left out: a question word with a verb before its subject ("how big is this
team"), or an auxiliary before its subject ("do you work weekends"). The same words in the other order make a clause and no question
("how big this team is", "what I liked most was ..."); telling the two apart is what this file is about.

Words come as `words.plain` gives them. `strict` asks for an order that can be nothing else, as it must be in mid-sentence.
"""

from collections.abc import Sequence

from tui.listening.classes import (
    AGREES,
    ALONE,
    AMOUNT,
    AUX,
    BASE,
    BE,
    DEGREE,
    DEGREE_ENDINGS,
    DETERMINER,
    DO,
    KINDS,
    MODAL,
    NO_SUBJECT,
    NUMBERS,
    PAST,
    POINTING,
    PRONOUN,
    SUBJECT,
    SURE_ALONE,
    WH,
)

_NP = 7
"""Words that a noun phrase between a question word and its verb may have."""


def wh_at(words: Sequence[str], at: int, strict: bool = False) -> bool:
    """Whether a question opened by a question word begins there."""
    first, rest = words[at], words[at + 1 : at + 2 + _NP]
    if first not in WH:
        return False
    if not rest:
        return not strict
    if first in ALONE.get(rest[0], ()):
        return not strict or rest[0] in SURE_ALONE
    if rest[0] in AUX:
        return _wh_aux(first, words, at + 1, strict)
    if first in {"when", "where", "whom"} or rest[0] in PRONOUN:
        return False
    if first == "how":
        return _how(rest, strict)
    if strict:
        return first in {"what", "which", "whose"} and _late_aux(rest) and rest[0] not in SUBJECT
    if first == "why":
        return rest[0] not in SUBJECT or (rest[0] in {"the", "this", "that"} and len(rest) <= 4)
    if first == "who":
        return rest[0] not in SUBJECT
    return _what(first, rest)


def aux_at(words: Sequence[str], at: int, strict: bool = False) -> bool:
    """Whether a question opened by an auxiliary before its subject begins there."""
    first, rest = words[at], words[at + 1 :]
    if first not in AUX or not rest:
        return False
    if rest[0] == "not":
        rest = rest[1:]
        if not rest or rest[0] not in PRONOUN | POINTING | {"the", "your", "people"}:
            return False
    second, third = rest[0], rest[1] if len(rest) > 1 else ""
    if strict:
        return bool(third) and second in AGREES.get(first, ()) and not (second == "there" and third in BE)
    if first in {"have", "had", "may", "might", "must"}:
        return _have(first, rest)
    if first in BE:
        if second in {"a", "an"} and first != "is":
            return False
        if second in SUBJECT:
            return True
        if first in {"are", "were"} and second in {"more", "fewer", "different", "similar"} and third.endswith("s") and rest[2:]:
            return True
        if second in NO_SUBJECT or (second.endswith("ed") and len(second) > 3) or not third:
            return (second, third) == ("on", "call")
        return first in {"is", "are"} or _participle(rest[1:5]) or tuple(rest[1:3]) in {("any", "good"), ("any", "better")}
    if first in DO:
        return _do(first, rest)
    if first == "has":
        return second in SUBJECT or (second not in NO_SUBJECT and _participle(rest[1:5]))
    if second in SUBJECT - {"no", "some"}:
        return bool(third)
    if second in NO_SUBJECT | BASE:
        return False
    return (
        second.endswith("ing")
        or bool(BASE.intersection(rest[1:5]))
        or (bool(third) and (second in NUMBERS or (second.endswith("s") and third not in SUBJECT)))
    )


def _wh_aux(first: str, words: Sequence[str], at: int, strict: bool) -> bool:
    """A question word with an auxiliary at `at`, right after it."""
    auxiliary, after = words[at], words[at + 1 : at + 8]
    if after and after[0] == "not":
        after = after[1:]
    if first == "which" and auxiliary not in DO:
        if auxiliary in MODAL and after and after[0] in SUBJECT:
            return True
        return not strict and bool(after) and (after[0] in {"of", "the"} or after[0] in {"more", "better", "worse"})
    if first in {"when", "where"} and not after:
        return False
    if strict and first == "who":
        return bool(after) and (after[0] in SUBJECT or auxiliary in DO)
    if strict:
        return bool(after) and (after[0] in SUBJECT - {"a", "an"} or auxiliary in DO | MODAL or (auxiliary in BE and first != "what"))
    return True


def _how(rest: Sequence[str], strict: bool) -> bool:
    """'How' with a degree before its verb ("how big is"), or an amount with or without a noun ("how many people left")."""
    if rest[0] in AMOUNT:
        return _late_aux(rest) if strict else not {"i", "we"}.intersection(rest[1:2]) or _late_aux(rest)
    if rest[0] == "to":
        return not strict
    if rest[1:2] and rest[1] in AUX and rest[2:3]:
        # "how welcome are objections", but not "how people are treated"
        return (
            rest[2] in SUBJECT
            or rest[0] in DEGREE
            or rest[0].endswith(DEGREE_ENDINGS)
            or (rest[1] in BE and not _participle(rest[2:3]) and not strict)
        )
    for at, word in enumerate(rest[:4]):
        if word in AUX:
            return at > 0
        if not (word in DEGREE or word.endswith(DEGREE_ENDINGS) or (at > 0 and word in {"and", "or", "on", "a", "of"})):
            return False
    return False


def _what(first: str, rest: Sequence[str]) -> bool:
    """'What', 'which' or 'whose' with a noun phrase, or with a verb whose subject it is."""
    if rest[0] in {"a", "an"}:
        return False
    if first in {"which", "whose"}:
        return rest[0] not in {"means", "meant", "makes", "made", "helped", "helps", "led", "gave", "gives", "brings", "brought", "in"}
    if rest[0] in KINDS:
        return not _speakers_own(rest)
    if _late_aux(rest):
        return rest[0] not in SUBJECT or rest[0] in {"other", "part", "people", "some"}
    if rest[0] in DETERMINER - {"other", "part"}:
        return False
    return rest[0] in PAST or rest[0].endswith(("s", "ed")) or len(rest) <= 5


def _speakers_own(rest: Sequence[str]) -> bool:
    """Whether the speaker is the subject before any auxiliary: "(what) kind of food I like" tells, it does not ask."""
    return next((word == "i" for word in rest if word == "i" or word in AUX), False)


def _late_aux(rest: Sequence[str]) -> bool:
    """Whether an auxiliary follows a noun phrase that holds no subject of its own: "(what) kind of people do", "(how) many shifts are"."""
    for at, word in enumerate(rest[:_NP]):
        if word in AUX:
            return at > 0 and rest[at - 1] != "one"  # "what kind of views one might expect"
        if (word in PRONOUN and rest[at - 1] != "of") or word in WH:
            return False
    return False


def _have(first: str, rest: Sequence[str]) -> bool:
    """'Have you', "may I", but not "have a nice day", "had the team for a year"."""
    if len(rest) < 2 or rest[0] not in PRONOUN - {"it"} | {"the", "your", "any", "anyone", "people", "things", "those", "this"}:
        return False
    return first not in {"had", "have"} or rest[0] not in {"the", "any"} or _participle(rest[1:6])


def _do(first: str, rest: Sequence[str]) -> bool:
    second, third = rest[0], rest[1] if len(rest) > 1 else ""
    if second == "a" and third in {"lot", "few", "couple", "number"}:
        return True
    if second in {"that", "this", "it", "all", "both", "some", "something", "everything", "anything", "a", "an"}:
        if first == "does" and second.endswith("thing"):
            return bool(third)
        return bool(third) and first != "do" and (second in {"that", "this", "it", "all", "both"} or third in BASE)
    if second in SUBJECT:
        return True
    if second in (NO_SUBJECT - {"different", "similar"}) | BASE or not third:
        return False
    return first == "does" or bool(BASE.intersection(rest[1:6])) or any(word.endswith("s") and not word.endswith("ss") for word in rest[:6])


def _participle(words: Sequence[str]) -> bool:
    return any(
        word.endswith(("ed", "en", "wn")) or word in {"been", "had", "left", "gone", "done", "made", "got", "come"} for word in words
    )


__all__ = ["aux_at", "wh_at"]

"""Word order: does a question begin at this word?

English shows a question by its order even when the mark is left out: a question word with a verb before its subject ("how big is this
team"), or an auxiliary before its subject ("do you work weekends"). The same words in the other order make a clause and no question
("how big this team is", "what I liked most was ..."); telling the two apart is what this file is about.

Words come as lower-case texts with contractions taken apart (`words.plain`).
"""

from collections.abc import Sequence

WH = frozenset(["what", "who", "whom", "whose", "which", "when", "where", "why", "how"])
BE = frozenset(["is", "are", "was", "were", "am"])
DO = frozenset(["do", "does", "did"])
HAVE = frozenset(["have", "has", "had"])
MODAL = frozenset(["can", "could", "will", "would", "shall", "should", "may", "might", "must"])
AUX = BE | DO | HAVE | MODAL
PRONOUN = frozenset(["i", "you", "we", "they", "he", "she", "it", "there"])
_POINTING = frozenset(["this", "that", "these", "those"])
_DETERMINER = frozenset(
    ["the", "your", "my", "our", "their", "his", "her", "its", "any", "anyone", "anybody", "anything", "someone", "somebody", "something", "everyone", "everybody", "everything", "each", "all", "both", "either", "most", "many", "some", "another", "other", "a", "an", "people", "employees", "staff", "managers", "others", "nobody", "noone", "part"]
)
SUBJECT = PRONOUN | _POINTING | _DETERMINER

_DEGREE = frozenset(
    ["many", "much", "often", "long", "big", "small", "large", "far", "soon", "fast", "hard", "easy", "well", "good", "bad", "old", "new", "young", "flexible", "common", "different", "important", "close", "hands", "happy", "stable", "healthy", "honest", "transparent", "formal", "strict", "busy", "late", "early", "high", "low", "strong", "frequent", "regular", "diverse", "senior", "tight", "heavy", "deep", "quick", "serious", "ready", "real", "true", "fair", "safe", "clear", "open", "likely", "confident", "involved", "committed", "competitive", "structured", "secure", "certain", "comfortable", "few", "little", "great", "steep", "mature", "long-term"]
)
_DEGREE_ENDINGS = ("ly", "able", "ible", "ful", "ous", "ic", "ive", "ical", "ed")
_AMOUNT = frozenset(["many", "much", "often", "long", "far"])
_FIXED = frozenset(
    pair
    for after, openers in (
        ("else", "what who where how when"),
        ("exactly", "what who where how when why"),
        ("specifically", "what who where how when why"),
        ("about", "what how"),
        ("come", "how"),
        ("so", "how why"),
        ("if", "what"),
        ("not", "why"),
        ("now", "why what"),
        ("then", "why what how"),
        ("for", "what"),
    )
    for pair in ((opener, after) for opener in openers.split())
)
_PAST = frozenset(
    ["went", "made", "kept", "drove", "brought", "led", "took", "left", "came", "got", "gave", "set", "ran", "broke", "fell", "held", "became", "began", "chose", "grew", "knew", "lost", "met", "paid", "put", "said", "sent", "stood", "told", "thought", "won", "wrote", "drew", "built", "cost", "hit", "hurt"]
)
_TELLING = frozenset(["me", "us", "my", "our"])
_AFTER_AUX_NOT = frozenset(
    ["not", "never", "also", "just", "always", "still", "only", "too", "very", "really", "quite", "so", "ok", "okay", "fine", "good", "great", "nice", "true", "right", "wrong", "sure", "important", "interesting", "interested", "happy", "glad", "pleased", "sorry", "able", "based", "due", "because", "what", "how", "why", "when", "where", "who", "to", "of", "from", "in", "on", "at", "by", "with", "as", "been", "being", "going", "done", "gone", "worked", "led", "managed", "had", "got", "made", "like", "love", "enjoy", "think", "believe", "mean", "know", "see", "feel", "hope", "want", "need", "be", "do", "have", "and", "or", "but", "if", "then", "now", "better", "best", "hard", "easy", "difficult", "clear", "probably", "definitely", "certainly", "exactly", "actually", "mostly", "usually", "often", "sometimes", "basically", "well", "different", "similar", "responsible", "part-time", "full-time", "currently", "already", "recently", "that's", "let", "hello"]
)
_BASE = frozenset(
    ["be", "have", "get", "need", "take", "work", "go", "do", "make", "come", "see", "expect", "know", "start", "leave", "move", "stay", "change", "happen", "look", "feel", "count", "help", "keep", "use"]
)
_NP = 7
"""Words a noun phrase between a question word and its verb may have."""


def wh_at(words: Sequence[str], i: int, strict: bool = False) -> bool:
    """Whether a question opened by a question word begins at word i. `strict` asks for plain inversion, as in mid-sentence."""
    first = words[i]
    if first not in WH:
        return False
    rest = words[i + 1 : i + 2 + _NP]
    if not rest:
        return not strict
    if (first, rest[0]) in _FIXED:
        return not (strict and rest[0] in {"so", "now", "then", "for", "not"})
    if rest[0] in AUX:
        return _wh_aux(first, words, i + 1, strict)
    if first in {"when", "where", "whom"} or rest[0] in PRONOUN:
        # "how much you pay": with an amount the plain order is a question too, unless it is about oneself.
        return False
    if first == "how":
        return _how(words, i, rest, strict)
    if first == "why":
        return (not strict and rest[0] not in SUBJECT | {"is"}) or (rest[:1] in (["the"], ["this"]) and len(rest) <= 4 and not strict)
    if strict:
        return _late_aux(words, i + 1) and first in {"what", "which", "whose"}
    if first == "who":
        return rest[0] not in SUBJECT
    return _what(first, words, i, rest)


def aux_at(words: Sequence[str], i: int, strict: bool = False) -> bool:
    """Whether a question opened by an auxiliary before its subject begins at word i; `strict` accepts only sure subjects."""
    first = words[i]
    if first not in AUX or i + 1 >= len(words):
        return False
    k = i + 1
    negated = words[k] == "not"
    if negated:
        k += 1
        if k >= len(words) or words[k] not in PRONOUN | _POINTING | {"the", "your", "people"}:
            return False
    second, third = words[k], words[k + 1] if k + 1 < len(words) else ""
    if strict:
        return _sure_subject(first, second, third)
    if first in {"have", "had", "may", "might", "must"}:
        # "have a nice day", "had the team for a year", "may the best win"
        return (
            second in PRONOUN - {"it"} | {"the", "your", "any", "anyone", "people", "there", "things", "those", "this"}
            and bool(third)
            and not (first in {"had", "have"} and second in {"the", "any"} and not _participle(words[k + 1 : k + 6]))
        )
    if first in {"is", "are", "was", "were", "am"}:
        if second in {"a", "an"} and first != "is":
            return False
        return second in SUBJECT or (first in {"is", "are"} and second not in _AFTER_AUX_NOT and bool(third))
    if first in DO:
        return (
            second in SUBJECT - {"a", "an", "that", "this", "it", "something", "both", "all", "some", "everything", "anything"}
            or (second in {"that", "this", "it", "all", "both"} and bool(third) and first != "do")
            or (first == "does" and second not in _AFTER_AUX_NOT and bool(third))
            or (first in {"do", "did"} and second.endswith("s") and second not in _AFTER_AUX_NOT and bool(third))
        )
    if second in SUBJECT - {"no", "some"}:
        return bool(third) or second in PRONOUN
    return any(word in _BASE for word in words[k + 1 : k + 5]) and second not in _AFTER_AUX_NOT and second not in _BASE


def statement_about_self(words: Sequence[str]) -> bool:
    """Whether a clause opened by a question word tells of the speaker: "what drew me here was", "how I got into this"."""
    if not words or words[0] not in WH:
        return False
    return words[1:2] in (["i"], ["we"], ["my"], ["our"]) or (bool(_TELLING.intersection(words[2:4])) and words[1] not in AUX)


def finite(words: Sequence[str]) -> int:
    """How many clauses of their own some words hold, roughly: subjects with a verb after them, or a verb in the past to begin with."""
    found = sum(
        1
        for i, word in enumerate(words[:-1])
        if word in PRONOUN
        and words[i + 1] not in PRONOUN | {"and", "or"}
        and (i == 0 or words[i - 1] not in AUX | {"to", "for", "with", "of"})
    )
    if words and (words[0] in _PAST or (words[0].endswith("ed") and len(words[0]) > 4) or words[0] in {"was", "had", "am", "have"}):
        found += 1
    return found or int(any(word in {"is", "are", "was", "were", "has", "had"} for word in words[1:]))


def _wh_aux(first: str, words: Sequence[str], k: int, strict: bool) -> bool:
    """A question word with an auxiliary right after it."""
    after = words[k + 1 : k + 8]
    if first == "which" and words[k] not in DO:
        return not strict and bool(after) and after[0] in {"of", "the"}
    if first in {"when", "where"} and words[k] not in DO and not after:
        return False
    if first in {"what", "who"} and words[k] in BE and after:
        # "what is important to me is ...", "what is more": the question word is the subject of a clause that is itself a subject
        again = any(word in {"is", "was"} for word in after[1:])
        if again and after[0] not in SUBJECT and bool({"me", "us"}.intersection(after)):
            return False
        if after[0] == "more" and len(after) > 1 and after[1] not in {"important", "likely"}:
            return False
    if first == "what" and words[k] == "would" and bool({"me", "us"}.intersection(after[:3])) and "is" in after[2:]:
        return False
    if strict and first == "who":
        return bool(after) and (after[0] in SUBJECT or words[k] in DO)
    if strict:
        return bool(after) and (after[0] in SUBJECT - {"a", "an"} or words[k] in BE | DO | MODAL)
    return True


def _how(words: Sequence[str], i: int, rest: Sequence[str], strict: bool) -> bool:
    """ "How" with something between it and its verb: a degree ("how big is"), an amount with or without a noun ("how many people left")."""
    if rest[0] in _AMOUNT:
        if strict:
            return _late_aux(words, i + 1)
        return not {"i", "we"}.intersection(rest[:3]) or _late_aux(words, i + 1)
    if rest[0] == "to":
        return not strict
    for k in range(min(3, len(rest))):
        if rest[k] in AUX:
            return True
        if not (rest[k] in _DEGREE or rest[k].endswith(_DEGREE_ENDINGS) or rest[k] in {"very", "really", "quite", "and", "or", "on", "a"}):
            return False
    return len(rest) > 3 and rest[3] in AUX


def _what(first: str, words: Sequence[str], i: int, rest: Sequence[str]) -> bool:
    """ "What", "which" or "whose" followed by a noun phrase or by a verb whose subject it is."""
    if rest[0] in {"a", "an"}:
        return False
    if first == "which":
        return rest[0] not in {"means", "meant", "makes", "made", "helped", "helps", "led", "gave", "gives", "brings", "brought", "in"}
    if _late_aux(words, i + 1):
        return not (rest[0] in SUBJECT and rest[0] not in {"other", "part", "people", "some"})
    if rest[0] in _TELLING or bool(_TELLING.intersection(rest[1:3])):
        return False
    if rest[0] in _DETERMINER - {"other", "part"}:
        return False
    verb = rest[0] in _PAST or rest[0].endswith(("s", "ed"))
    return verb or len(rest) <= 5


def _late_aux(words: Sequence[str], k: int) -> bool:
    """Whether an auxiliary follows a noun phrase that holds no subject of its own: "what kind of people do", "how many shifts are"."""
    for j, word in enumerate(words[k : k + _NP], k):
        if word in AUX:
            return j > k
        if word in PRONOUN or word in WH:
            return False
    return False


def _participle(words: Sequence[str]) -> bool:
    return any(
        word.endswith(("ed", "en", "wn")) or word in {"been", "had", "left", "gone", "done", "made", "got", "come"} for word in words
    )


def _sure_subject(first: str, second: str, third: str) -> bool:
    """An auxiliary and a subject that agree so well that a question begins here even in mid-sentence."""
    if not third:
        return False
    agree = {
        "is": {"there", "it", "this", "that", "anyone", "anybody", "your", "overtime", "everyone"},
        "are": {"you", "there", "they", "these", "those", "people", "your", "any", "we"},
        "was": {"there", "anyone"},
        "were": {"there", "you", "they"},
        "do": {"you", "they", "people", "your", "employees", "staff", "managers", "we", "i", "any", "most"},
        "does": {"the", "your", "this", "that", "it", "anyone", "everyone", "he", "she", "someone", "overtime"},
        "did": {"you", "they", "the", "he", "she", "anyone", "someone", "your", "people", "it"},
        "have": {"you", "they", "people"},
        "has": {"anyone", "there", "it", "the", "your", "this", "anybody"},
    }.get(first)
    if first in {"is", "was"} and second == "there":
        return third in {
            "a",
            "an",
            "any",
            "anything",
            "anyone",
            "much",
            "room",
            "still",
            "some",
            "someone",
            "enough",
            "ever",
            "scope",
            "overtime",
            "more",
        }
    if agree is not None:
        return second in agree
    return second in {"i", "you", "we", "they", "there", "someone", "anyone", "he", "she"} and first in {
        "can",
        "could",
        "would",
        "will",
        "should",
        "may",
    }


__all__ = ["AUX", "PRONOUN", "SUBJECT", "WH", "aux_at", "finite", "statement_about_self", "wh_at"]

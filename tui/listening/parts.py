"""Cutting what was typed into parts that each do one thing: sentences first, then a question that begins in mid-sentence.

"I led five people how big is this team" holds an answer and a question; "in a bad week, how late does it get" is one question with its setting.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.listening.asking import lead, requests
from tui.listening.grammar import AUX, WH, aux_at, finite, wh_at
from tui.listening.words import Word, parts, words

MOST = 12
"""Parts of one utterance; what comes after is left with the last."""
_END = re.compile(r"""[.!?…;]+["'”’)\]]*(?=\s|$)|\n+|[?!]+(?=[^\s?!])|\s+[-–—]+\s+|\s*—\s*|:\s+""")
_SHORT = re.compile(r"(?:\b(?:[A-Za-z]|e\.g|i\.e|etc|mr|mrs|ms|dr|prof|st|vs|approx|no|inc|ltd|co|a\.m|p\.m|u\.s|u\.k))\.$", re.IGNORECASE)
_SOFT_END = re.compile(r"[-–—:]")
_CONJUNCTIONS = frozenset(["and", "but", "so", "also", "plus", "then", "now", "anyway", "ok", "okay", "well", "or", "please", "sorry", "btw", "though", "because"])
_GOVERNORS = frozenset(
    ["know", "knew", "known", "knows", "see", "saw", "seen", "sees", "ask", "asked", "asks", "asking", "wonder", "wondered", "wondering", "tell", "told", "tells", "telling", "say", "said", "says", "saying", "explain", "explained", "describe", "described", "show", "showed", "shown", "shows", "learn", "learned", "learnt", "understand", "understood", "decide", "decided", "remember", "remembered", "about", "of", "on", "in", "for", "to", "with", "by", "from", "at", "into", "over", "regarding", "concerning", "sure", "curious", "idea", "clear", "whether", "if", "is", "was", "are", "be", "been", "like", "matter", "matters", "care", "me", "you", "us", "hear", "heard", "find", "found", "out", "depends", "than", "as", "neither", "nor", "just", "exactly", "that", "mean", "means", "meant", "think", "thought", "no", "matter", "not", "discuss", "consider", "considering", "teach", "taught"]
)
_BEFORE_AUX = (
    frozenset(
        ["i", "you", "we", "they", "he", "she", "it", "there", "to", "not", "neither", "nor", "as", "than", "never", "rarely", "only", "hardly", "if", "whatever", "that", "and", "or", "wh", "which", "how"]
    )
    | AUX
    | WH
)
_SUBORDINATE = frozenset(
    ["if", "when", "since", "because", "as", "while", "once", "after", "before", "although", "though", "given", "whenever", "assuming", "suppose", "supposing", "say", "unless", "until"]
)
_ABOUT_TO_ASK = re.compile(
    r"(?:i (?:was|am) (?:just |also |really )?(?:wondering|curious)|i would (?:also |really )?(?:like|love) to (?:know|hear|ask|understand)|(?:can|could|would) you (?:please )?(?:tell|explain|"
    r"describe|walk|talk|share|give)|tell me (?:about|how|what|why|who|more|if|whether)|walk me through|talk me through|(?:my|one|another|quick) question|what about|how about|how come)\b"
)


class Part(NamedTuple):
    """A stretch of what was typed."""

    text: str
    words: tuple[str, ...]
    """Its plain words."""
    marked: bool
    """Whether it ends in a question mark."""


class _Piece(NamedTuple):
    start: int
    end: int
    soft: bool
    """Ended by a dash or a colon, which separates only if a question follows."""


def cut(text: str) -> list[Part]:
    """The parts of a text in order, each a stretch of it; nothing but white space is lost."""
    spans: list[tuple[int, int]] = []
    for start, end in _sentences(text):
        spans.extend(_clauses(text, start, end))
    found = [_part(text[start:end]) for start, end in _joined(text, spans)]
    return [part for part in found if part.text]


def _part(text: str) -> Part:
    text = text.strip()
    plain = tuple(part for word in words(text) for part in parts(word.text) if part)
    return Part(text, plain, text.rstrip("\"'”’)]! .").endswith(("?", "？")))


def _sentences(text: str) -> list[tuple[int, int]]:
    """Stretches that end with a mark, a new line, or a dash or colon before a question."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        mark = match.group()
        if mark[0] == "." and _SHORT.search(text, start, match.start() + 1):
            continue
        if _SOFT_END.search(mark) and mark[0] not in ".!?…;" and not _begins(text[match.end() : match.end() + 200]):
            continue
        if text[start : match.end()].strip():
            found.append((start, match.end()))
        start = match.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def _begins(text: str) -> bool:
    plain = _plain(words(text))
    rest = " ".join(plain)
    rest = rest[lead(rest) :]
    inner = rest.split()
    return bool(inner) and (wh_at(inner, 0) or aux_at(inner, 0) or requests(rest))


def _plain(found: Sequence[Word]) -> list[str]:
    return [part for word in found for part in parts(word.text) if part]


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """One sentence, cut before each question that begins inside it after a clause of its own."""
    found = words(text[start:end])
    plain: list[str] = []
    where: list[int] = []
    comma: list[bool] = []
    before = 0
    for word in found:
        for number, part in enumerate(parts(word.text)):
            plain.append(part)
            where.append(start + word.start)
            comma.append(number == 0 and "," in text[start + before : start + word.start])
        before = word.end
    cuts, first = [start], 0
    for i in range(1, len(plain)):
        if where[i] <= cuts[-1]:
            continue
        at = _back(plain, i, first)
        if at > first and _question_begins(plain, i, comma[i] or comma[at]) and _stands_alone(plain[first:at]):
            cuts.append(where[at])
            first = at
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _back(plain: Sequence[str], i: int, first: int) -> int:
    """The beginning of a question that opens at word i: small words before it belong to it."""
    while i > first and plain[i - 1] in _CONJUNCTIONS - {"or", "because"}:
        i -= 1
    return i


def _question_begins(plain: Sequence[str], i: int, comma: bool) -> bool:
    """Whether a question opens at word i of a sentence, free of what stands before it."""
    before = plain[i - 1]
    if before == "or":
        return False
    if plain[i] in WH:
        if before in WH or (before in _GOVERNORS and not comma):
            return False
        if wh_at(plain, i, strict=True):
            return True
        return (
            comma
            and plain[i] in {"what", "how", "why"}
            and before not in _GOVERNORS
            and plain[i + 1 : i + 2] in (["happens"], ["happened"], ["come"], ["about"])
        )
    if plain[i] in AUX and before not in _BEFORE_AUX - {"and"} and aux_at(plain, i, strict=True):
        return (
            _ABOUT_TO_ASK.match(" ".join(plain[i : i + 8])) is not None
            or plain[i + 1] in {"you", "there", "your"}
            or comma
            or before in _CONJUNCTIONS
        )
    return (
        plain[i] in _OPENERS
        and before not in _GOVERNORS - {"me", "you", "us", "sure"}
        and _ABOUT_TO_ASK.match(" ".join(plain[i : i + 8])) is not None
    )


_OPENERS = frozenset(["i", "tell", "walk", "talk", "my", "one", "another", "quick", "what", "how", "can", "could", "would"])


def _stands_alone(plain: Sequence[str]) -> bool:
    """Whether what stands before a question is a statement (or a question) of its own, not its lead-in or its setting."""
    text = " ".join(plain)
    rest = text[lead(text) :].split()
    if not rest:
        return False
    if wh_at(rest, 0) or aux_at(rest, 0) or requests(" ".join(rest)):
        return len(rest) > 2
    return finite(rest) - int(rest[0] in _SUBORDINATE) > 0


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lead-ins joined to what they lead into, trailing courtesies to their question, and what is too much to the last."""
    found: list[tuple[int, int]] = []
    leading: int | None = None
    for number, (start, end) in enumerate(spans):
        plain = " ".join(_plain(words(text[start:end])))
        if leading is None and number + 1 < len(spans) and _LEADS_IN.fullmatch(plain):
            leading = start
            continue
        if found and _COURTESY.fullmatch(plain) and text[found[-1][0] : found[-1][1]].rstrip().endswith("?"):
            found[-1] = (found[-1][0], end)
            continue
        found.append((start if leading is None else leading, end))
        leading = None
    if len(found) > MOST:
        found = [*found[: MOST - 1], (found[MOST - 1][0], found[-1][1])]
    return found


_LEADS_IN = re.compile(
    r"(?:(?:and|but|so|oh|ah|um|well|ok|okay|i am|very|quick|sorry|excuse me|pardon|pardon me|one more thing|one more question|one last thing|another thing|another question|quick question|by the way|"
    r"just a question|a question|one question|question|may i ask|can i ask|could i ask|before we go on|before you go on|just on that|on that|hang on|hold on|wait|wait a (?:second|moment|minute)|one thing|if i may)(?: |$))+"
)
_COURTESY = re.compile(
    r"(?:please|thanks?|thank you|just curious|just wondering|out of curiosity|out of interest|if you do not mind(?: me asking)?|if i may(?: ask)?|just out of curiosity|if that is ok(?:ay)?|(?:no )?pressure)"
)

__all__ = ["MOST", "Part", "cut"]

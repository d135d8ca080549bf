"""Cutting what was typed into parts that each do one thing: sentences first, then a question that begins in mid-sentence.

"I led five people how big is this team" holds an answer and a question; "in a bad week, how late does it get" is one question with its
setting.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.listening.classes import AUX, WH
from tui.listening.clauses import begins_inside, finite
from tui.listening.grammar import aux_at, wh_at
from tui.listening.leads import courtesy, lead, leads_in
from tui.listening.requests import requests
from tui.listening.stems import STOP
from tui.listening.turns import quotes
from tui.listening.words import listed, parts, words

MOST = 12
"""Parts of one utterance; what comes after stays with the last."""
_END = re.compile(r"""[.!?…;]+["'”’)\]]*(?=\s|$)|\n+|[?!]+(?=[^\s?!])|\s+[-–]+\s+|\s*(?:—|--+)\s*|:\s+""")
_LETTERS = re.compile(
    r"(?:\b(?:[A-Za-z]|e\.g|i\.e|etc|mr|mrs|ms|dr|prof|st|vs|approx|no|inc|ltd|co|a\.m|p\.m|u\.s|u\.k))\.$", re.IGNORECASE
)
"""What a full stop follows without ending a sentence, as a rule: "9 a.m.", "Dr."."""
_LOOK_BACK = 8
_LOOK_ON = 200
"""Characters around a mark that decide what it means."""
_TURNS = listed("and but so also plus then now anyway ok okay well please sorry btw though")
_POINTING = listed("that it them they those")
_POINTS_BACK = 4
"""Words of a question that says nothing without what stands before it."""
_SUBORDINATE = listed(
    "if when since because as while once after before although though given whenever assuming suppose supposing say unless until"
)


class Part(NamedTuple):
    """A stretch of what was typed."""

    text: str
    words: tuple[str, ...]
    """Its plain words."""
    marked: bool
    """Whether it ends in a question mark."""
    commas: frozenset[int]
    """The words that a comma stands before."""
    stopped: bool = False
    """Whether it ends in a full stop."""


class _Spelled(NamedTuple):
    """A plain word in its place."""

    word: str
    start: int
    comma: bool
    """Whether a comma stands before it."""


def cut(text: str, mend: Callable[[str], str] = str, one: Callable[[Sequence[str]], bool] | None = None) -> list[Part]:
    """The parts of a text in order, each a stretch of it; nothing but white space is lost.

    `mend` corrects the spelling of a word; `one` says of the plain words of a sentence whether they are known to be a single question.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _sentences(text):
        spans.extend(_clauses(text, start, end, mend, one))
    found = [_part(text[start:end].strip(), mend) for start, end in _joined(text, spans)]
    return [part for part in found if part.text]


def _part(text: str, mend: Callable[[str], str]) -> Part:
    found = _spelled(text, 0, len(text), mend)
    commas = frozenset(at for at, spelled in enumerate(found) if spelled.comma)
    marked = text.rstrip("\"'”’)]! .").endswith(("?", "？"))
    return Part(text, tuple(spelled.word for spelled in found), marked, commas, text.endswith("."))


def _plain(text: str) -> list[str]:
    return [part for word in words(text) for part in parts(word.text) if part]


def _sentences(text: str) -> list[tuple[int, int]]:
    """Stretches that end with a mark or a new line, or with a dash or colon before a question."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        mark = match.group().strip()
        letters = mark[:1] == "." and _LETTERS.search(text[max(start, match.start() - _LOOK_BACK) : match.start() + 1])
        if (letters or mark[:1] in {"-", "–", "—", ":"}) and not _begins(_plain(text[match.end() : match.end() + _LOOK_ON])):
            continue
        if text[start : match.end()].strip():
            found.append((start, match.end()))
        start = match.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def _begins(plain: Sequence[str]) -> bool:
    """Whether words begin with a question, small words before it apart."""
    inner = plain[lead(plain) :]
    return bool(inner) and (wh_at(inner, 0) or aux_at(inner, 0) or requests(inner))


def _clauses(
    text: str, start: int, end: int, mend: Callable[[str], str], one: Callable[[Sequence[str]], bool] | None
) -> list[tuple[int, int]]:
    """One sentence, cut before each question that begins inside it after a clause of its own."""
    found = _spelled(text, start, end, mend)
    plain = [spelled.word for spelled in found]
    if one is not None and one(plain):
        return [(start, end)]
    cuts, first = [start], 0
    for at in range(1, len(plain)):
        if found[at].start <= cuts[-1]:
            continue
        turn = _turn(plain, at, first)
        comma = found[at].comma or found[turn].comma
        asked = turn > first and plain[at] in WH and _asks_plainly(plain[first:turn])
        if turn > first and begins_inside(plain, at, comma, asked) and _stands_alone(plain[first:turn], plain[at:], comma):
            cuts.append(found[turn].start)
            first = turn
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _spelled(text: str, start: int, end: int, mend: Callable[[str], str]) -> list[_Spelled]:
    """The plain words of a stretch; one said twice in a row, as people do when they stumble, once."""
    found: list[_Spelled] = []
    before = start
    for word in words(text[start:end]):
        comma = "," in text[before : start + word.start]
        for part in parts(mend(word.text)):
            if part and not (found and found[-1].word == part and part.isalpha()):
                found.append(_Spelled(part, start + word.start, comma))
                comma = False
        before = start + word.end
    return found


def _turn(plain: Sequence[str], at: int, first: int) -> int:
    """The beginning of a question that opens at a word: small words before it belong to it."""
    while at > first and plain[at - 1] in _TURNS:
        at -= 1
    return at


def _asks_plainly(plain: Sequence[str]) -> bool:
    """Whether words are a question without a clause that hangs on a question word, as in "do you know who"."""
    rest = plain[lead(plain) :]
    if not rest or not (wh_at(rest, 0) or aux_at(rest, 0)):
        return False
    return not WH.intersection(rest[1:])


def _stands_alone(plain: Sequence[str], question: Sequence[str], comma: bool) -> bool:
    """Whether what stands before a question is a statement or a question of its own, not its lead-in or its setting."""
    rest = plain[lead(plain) :]
    if not rest:
        return False
    if _POINTING.intersection(question) and (STOP.issuperset(question) or (comma and len(question) <= _POINTS_BACK)):
        return False  # "what goes wrong | and what do you do about it", "the last Saturday you worked, | when was that"
    opener = question[0]
    if rest[0] in WH and opener in AUX and not AUX.intersection(rest):
        return False  # "what kind of contract | do you offer"
    if rest[0] in _SUBORDINATE:
        return finite(rest) > (2 if comma else 1) and rest[0] != "if"
    if wh_at(rest, 0) or aux_at(rest, 0) or requests(rest):
        return len(rest) > 2
    return finite(rest) > 0 and not quotes(rest)


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lead-ins and quotations joined to what they lead in to, courtesies to the question before them, and what is too much to the last."""
    found: list[tuple[int, int]] = []
    leading: int | None = None
    for number, (start, end) in enumerate(spans):
        plain = _plain(text[start:end])
        if number + 1 < len(spans) and (leads_in(plain) or (quotes(plain) and not _begins(plain))):
            leading = start if leading is None else leading
            continue
        if found and courtesy(plain) and text[: found[-1][1]].rstrip().endswith("?"):
            found[-1] = (found[-1][0], end)
            continue
        found.append((start if leading is None else leading, end))
        leading = None
    if len(found) > MOST:
        found = [*found[: MOST - 1], (found[MOST - 1][0], found[-1][1])]
    return found


__all__ = ["MOST", "Part", "cut"]

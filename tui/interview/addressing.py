"""Whom the candidate speaks to: "Paul, how do you see it?", "a question for Paul: ...", "and you, Paul?".

Only a name in the place of an address counts; "who is Paul?" is a question about him. The name itself is taken out before the
ear listens, so that it is not mistaken for the subject.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from tui.scenario.model import Interviewer

_TITLES = r"(?:(?:mr|mrs|ms|mx|dr|prof)\.?\s+)?"
_WAY_IN = r"(?:(?:so|and|you|but|ok|okay|well|sorry|thanks|thank you|hey|hi|hello|dear|yes|right)[,\s]+){0,3}"
_ASKS = (
    r"(?:who|what|when|where|why|how|which|tell\s+me|"
    r"(?:do|did|can|could|would|will|have|are|were)\s+(?:you|we|they|i)\b|(?:is|are|was|were)\s+(?:there|it|this|that)\b)"
)
_FOR = (
    r"(?:(?:can|could|may|might)\s+i\s+(?:just\s+|also\s+)?(?:ask|hear\s+from|turn\s+to)|i(?:'d|\s+would)\s+(?:like|love)\s+to\s+(?:ask|hear\s+from)|"
    r"i\s+(?:want|wanted)\s+to\s+ask|let\s+me\s+ask|(?:a|one|another|this|the\s+same|same)\s+(?:question|one)(?:\s+is|'s)?\s+(?:for|to))"
)
_ALONG = re.compile(
    r"(?:(?:and|so|but|or)\s+)?(?:you|yourself|(?:and\s+)?(?:what|how)\s+about\s+you(?:rself)?|what\s+(?:do|would)\s+you\s+(?:think|say)|"
    r"do\s+you\s+agree(?:\s+with\s+that)?|would\s+you\s+say\s+the\s+same|(?:is\s+that\s+|and\s+)?how\s+(?:do\s+)?you\s+see\s+(?:it|that)(?:\s+too)?|"
    r"(?:the\s+)?same\s+question(?:\s+(?:to|for)\s+you)?|what(?:'s|\s+is)\s+your\s+(?:view|take)(?:\s+on\s+(?:it|that))?)?",
    re.IGNORECASE,
)
"""The last question once more, to somebody else."""


class Address(NamedTuple):
    """Who is spoken to, and what is left to hear."""

    to: str
    """An interviewer's id; empty if nobody is named."""
    before: str
    text: str
    after: str
    """`before + text + after` is the utterance, unless the name stood in its middle."""
    along: bool
    """Nothing is asked but what was asked before: "and you, Paul?"."""


def address(text: str, interviewers: Mapping[str, Interviewer]) -> Address:
    """Whom an utterance addresses, by a name in it."""
    return _addressed(text, tuple((name, known.name) for name, known in interviewers.items()))


@lru_cache(maxsize=1024)
def _addressed(text: str, people: tuple[tuple[str, str], ...]) -> Address:
    for person, patterns in _patterns(people).items():
        for pattern in patterns:
            match = pattern.search(text)
            if match:
                return _cut_out(text, person, match)
    return Address("", "", text, "", along=len(people) > 1 and _along(text))


def _cut_out(text: str, person: str, match: re.Match[str]) -> Address:
    before, after = text[: match.start("call")], text[match.end("call") :]
    if not before.strip(" ,"):
        return Address(person, text[: match.end("call")], after, "", along=_along(after))
    if not after.strip(" ?!.,"):
        return Address(person, "", before, text[match.start("call") :], along=_along(before))
    return Address(person, "", f"{before} {after.lstrip(' ,:')}", "", along=False)


def _along(text: str) -> bool:
    return _ALONG.fullmatch(text.strip(" ,;:?!.-–—")) is not None


@lru_cache(maxsize=64)
def _patterns(people: tuple[tuple[str, str], ...]) -> dict[str, tuple[re.Pattern[str], ...]]:
    """Interviewer id -> the ways to address this person; a part of a name that two people share addresses neither."""
    parts = {person: {name, *name.split()} for person, name in people}
    found = {}
    for person, own in parts.items():
        others = {part for other, theirs in parts.items() if other != person for part in theirs}
        names = sorted((re.escape(part) for part in own - others if len(part) > 1), key=len, reverse=True)
        if names:
            called = rf"@?{_TITLES}(?:{'|'.join(names)})"
            found[person] = tuple(
                re.compile(pattern, re.IGNORECASE)
                for pattern in (
                    rf"(?:^|[.!?]\s+)(?P<call>{_WAY_IN}{called}\s*[,:;!–—]+\s*)",
                    rf"^(?P<call>{_WAY_IN}{called}\s+)(?={_ASKS}|(?:{_ALONG.pattern})[\s?.!]*$)",
                    rf"(?:^|[.!?]\s+)(?P<call>{_WAY_IN}{_FOR}\s+{called}\b\s*[,:;–—]?\s*)",
                    rf"(?P<call>,\s*{called}\s*[?.!]*)\s*$",
                    rf"^(?=(?:{_ALONG.pattern})\s*,?\s*{called}\s*[?.!]*\s*$).*?(?P<call>\b{called}\s*[?.!]*)\s*$",
                )
            )
    return found

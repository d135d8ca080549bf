"""The little questions at the end of a statement: "isn't it", "does it", "right"."""

from collections.abc import Sequence

from tui.listening.classes import AUX, PRONOUN
from tui.listening.saying import Ways
from tui.listening.words import listed

_OR_NOT = Ways(
    """
    or not $
    or AUX (it | they | you | there | that | not) [not] $
    """,
    {"AUX": Ways(" | ".join(sorted(AUX)))},
)
_IS_THAT_RIGHT = Ways("(is | am) (that | it | this | i) (right | correct | true | fair) $")
_I_HOPE = Ways("i (hope | guess | suppose | assume | presume | imagine | trust | gather | take it) $")
_YES = listed("yes yeah no ok okay")
_NEGATION = listed("not no never nobody none nothing hardly rarely without nor noone")
_SUBJECT = listed("it they you we he she there that")
_RIGHT = listed("right correct huh eh innit")
_ALL_RIGHT = listed(
    "is am are was be all the do did get got it that quite about absolutely very exactly totally not always seems feels alright"
)
"""Words before a "right" that belongs to the statement."""
_BE = listed("is am are was were be been")
"""Words after which "right" says how something is, even at the end of a question: "what would make you say that it was right?"."""
_NO_STATEMENT = AUX | PRONOUN | listed("to not and if that what how who which")
"""Words that end no statement."""
_ABOUT_THEM = listed("so you there this the they people everyone nobody your it that then saying")
"""Words that begin a statement about the other side, which is there to be confirmed."""
_LONGEST = 25
"""Words of a statement that is still held up for a "right"."""


def tagged(words: Sequence[str], marked: bool, comma: bool = False) -> bool:
    """Whether the last words ask for a yes; `marked` says that a question mark ends them, `comma` that one stands before the last word."""
    if len(words) < 4:
        return False
    ends = range(max(1, len(words) - 4), len(words) - 1)
    if any(_IS_THAT_RIGHT.begin(words, at) for at in ends):
        return True
    theirs = marked or words[0] in _ABOUT_THEM
    if marked and any(_I_HOPE.begin(words, at) for at in ends):
        return True
    if words[-1] in _YES:
        return marked and comma and len(words) < _LONGEST
    if words[-1] in _RIGHT:
        apart = comma or (marked and words[-2] not in _BE) or (words[-2] not in _ALL_RIGHT and not words[-2].endswith("ly"))
        return theirs and apart and len(words) < _LONGEST
    if any(_OR_NOT.begin(words, at) for at in ends):
        return theirs and not {"whether", "if"}.intersection(words)
    return _turned(words)


def _turned(words: Sequence[str]) -> bool:
    """Whether the end turns the statement round: "it is, isn't it", "it does not, does it"."""
    *statement, auxiliary, subject = words
    negative = len(words) > 4 and auxiliary == "not"
    if negative:
        *statement, auxiliary = statement
    if auxiliary not in AUX or subject not in _SUBJECT or not statement or statement[-1] in _NO_STATEMENT:
        return False
    if subject in {"there", "that"} and subject not in statement:
        return False
    if negative:
        return True
    turned = (statement[at + 1 : at + 3] for at, word in enumerate(statement) if word == auxiliary)
    return bool(_NEGATION.intersection(statement[:2])) or any(_NEGATION.intersection(after) for after in turned)


__all__ = ["tagged"]

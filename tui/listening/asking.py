"""Question or not: what a stretch of talk does, by its word order, by set ways of asking, and by its last words.

It works on plain words (`words.plain`), so capitals, commas and question marks may be missing.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from tui.listening.classes import AUX, WH
from tui.listening.clauses import after_preposition, begins_inside, embedded, told_of_self
from tui.listening.grammar import aux_at, wh_at
from tui.listening.leads import lead
from tui.listening.requests import asks_back, asks_to_tell, unwrapped, wonders
from tui.listening.saying import Ways
from tui.listening.tags import tagged
from tui.listening.words import listed

Opening = Literal["wh", "aux", "request", "wonder", "back", "tag", "plain", "fragment"]
"""How a question shows itself; `plain`: by its mark alone; `fragment`: a few words without a verb that name a topic."""


class Asking(NamedTuple):
    """A question and where its heart lies."""

    opening: Opening
    core: tuple[str, ...]
    """Its words from the opening on, lead-in and polite wrapping taken off."""


_NO_QUESTION = Ways(
    """
    who (knows | cares | would have (thought | guessed))
    what (a | an) !(typical | normal | day | week | usual | good | average | bad)
    what [the] (heck | hell) $
    what can i say
    how (nice | lovely | exciting | interesting | funny | cool | great | wonderful | awful | sad | strange | odd | kind | fascinating
        | terrible | amazing) [of you | to hear | that is | it is | is that] $
    how do you do $
    what is more !(important | likely | common)
    do not !(you | they | we | people)
    do let
    (will | can | could) do !(you | we)
    have (a | an | fun | been | to | had | no | some)
    (is | was) (fine | good | great | ok | okay | nice | important | true | right) $
    """
)
"""What looks like a question at its beginning and is none."""
_ABOUT_THEM = listed("so you there this the they people everyone nobody your it that then")
_IN_PLACE = Ways(
    """
    (from | at | in | with | for | to | on | by) (where | whom | what | who | when) $
    (at | in | for | on | from | with | by) (which | what) _ $
    than (what | when | who) $
    (doing | meaning | called | starting | reporting to) (what | when | who | where) $
    """
)
_MOST_SETTING = 60
"""Words before a question that can be its setting."""


def asking(words: Sequence[str], marked: bool, commas: frozenset[int] = frozenset(), stopped: bool = False) -> Asking | None:
    """What makes a stretch of talk a question, or None if nothing does.

    `marked` says that it ends in a question mark, `commas` which words a comma stands before, `stopped` that it ends in a full stop.
    """
    inner = words[lead(words) :] or words
    if not inner:
        return None
    found = _opened(inner, marked, stopped)
    if found is not None:
        return found
    if asks_back(inner) or asks_back(words):
        return Asking("back", tuple(inner))
    if tagged(inner, marked, len(words) - 1 in commas):
        return Asking("tag", tuple(inner))
    return _later(inner, frozenset(at - len(words) + len(inner) for at in commas)) or (Asking("plain", tuple(inner)) if marked else None)


def _opened(words: Sequence[str], marked: bool, stopped: bool) -> Asking | None:
    """A question that begins with its opening."""
    rest = unwrapped(words)
    if asks_to_tell(rest):
        return Asking("request", tuple(rest))
    if wonders(words):
        return Asking("wonder", tuple(words))
    if not marked and (_NO_QUESTION.begin(words) or told_of_self(words)):
        return None
    if wh_at(words, 0) or (embedded(words) and not stopped) or after_preposition(words) or (marked and words[0] in WH):
        return Asking("wh", tuple(words))
    if aux_at(words, 0) or (marked and words[0] in AUX):
        return Asking("aux", tuple(words))
    return None


def _later(words: Sequence[str], commas: frozenset[int]) -> Asking | None:
    """A question that begins after its setting: "if I joined what would I do", "in a bad week how late does it get"."""
    for at in range(1, min(len(words), _MOST_SETTING)):
        if begins_inside(words, at, at in commas):
            return Asking("wh" if words[at] in WH else "aux" if words[at] in AUX else "wonder", tuple(words[at:]))
    if any(_IN_PLACE.begin(words, at) for at in range(max(1, len(words) - 4), len(words))) and words[0] in _ABOUT_THEM:
        return Asking("wh", tuple(words))
    return None


__all__ = ["Asking", "Opening", "asking"]

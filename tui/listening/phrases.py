"""Small questions about wordings: what two texts share, and whether a text comes in softly."""

from functools import lru_cache

from tui.listening.saying import Ways
from tui.listening.stems import stems
from tui.listening.words import plain

_MOST_CHARACTERS = 200
"""Of a text's beginning that can be a polite way in."""
_SOFT = Ways(
    """
    SMALL [i am] {so | very | really} sorry
    SMALL (excuse me | forgive me | pardon | [my] apologies)
    SMALL just (on | about | to | before | a | one | quickly | so | very)
    SMALL (on | about) that
    SMALL (can | could | may | might) i POLITELY COME_IN
    SMALL (would it be | is it) (ok | okay | alright | all right) if i POLITELY COME_IN
    SMALL (mind if i | do you mind | would you mind | if i (may | might | could | can) | if you do not mind)
    SMALL before (that | (you | we) (go | move | carry | continue | get | start | leave))
    SMALL while (you are | we are) (on | there | at)
    SMALL since (you are | you (mention | mentioned | bring | brought))
    SMALL (let | allow) me POLITELY COME_IN
    SMALL (hold on | hang on | wait | one (moment | second | sec | quick) | a (moment | second | quick) | quick (one | question))
    SMALL [i] (do | did) not (mean | want) to (interrupt | cut | stop | derail)
    SMALL [may i] [to] interrupt
    """,
    {
        "SMALL": Ways(
            "{oh | um* | uh | er | hi | hey | ah | well | so | ok | okay | right | yes | yeah | and | but | just | really | actually}"
        ),
        "POLITELY": Ways("{just | quickly | please | briefly | also | possibly}"),
        "COME_IN": Ways("ask | check | stop | come | jump | interrupt | pick | clarify | cut | butt | step | break | pause"),
    },
)


@lru_cache(maxsize=512)
def softened(text: str) -> bool:
    """Whether the text begins the way people do who come in politely: "sorry", "just on that", "can I ask", "before you go on"."""
    return _SOFT.begin(plain(text[:_MOST_CHARACTERS])) > 0


def shared(a: str, b: str) -> tuple[str, ...]:
    """The content words that two texts share, as stems, in the order of the first; common words are left out."""
    other = _stems(b)
    return tuple(stem for stem in _stems(a) if stem in other)


@lru_cache(maxsize=4096)
def _stems(text: str) -> dict[str, None]:
    """The stems of a text, each once, in order."""
    return dict.fromkeys(stems(text))


__all__ = ["shared", "softened"]

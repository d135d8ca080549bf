"""Small words around a question: what leads in to it, and the courtesies after it."""

from collections.abc import Sequence
from functools import lru_cache

from tui.listening.saying import Ways

_SOUND = Ways(
    """
    and | or | but | so | well | ok | okay | right | alright | all right | yes | yeah | yep | no | sure | oh | ah | um | umm | uh | er
    hm | hmm | hey | hi | hello | now | then | also | plus | actually | anyway | again | though | however | honestly | basically | maybe
    perhaps | just | like | exactly | roughly | approximately | seriously
    """
)
_THANKS = Ways(
    """
    great | good | thanks | thank you [so | very] [much] [for (that | this | (sharing | telling me | explaining) [that | this])]
    cool | nice | lovely | perfect
    interesting | fine
    i (see | understand | mean) | i (guess | suppose) !(every* | it | you* | the* | there | people | this | all | most | we | nobody)
    got it | understood | fair enough | [that] makes sense | that helps
    good question | of course | you know
    that is (fair | fine | good | great | interesting | helpful | clear) | good to (know | hear)
    """
)
_SORRY = Ways(
    """
    [i am] [so | very | really] sorry | excuse me | pardon [me] | [my] apologies | please
    [i am] sorry (to (interrupt | jump in | cut in | cut you off | stop you | ask | push)
        | for (interrupting | asking | jumping in | pushing)) [you | there]
    if (you do not | i) mind [me | my] [asking] | if i (may | might | can | could) [ask] | if that is (ok | okay | alright)
    (before | while) (we | you) (go | move | carry | continue | are | get) (on | there | at it | further)
    (hold | hang) on | wait [a (second | moment | minute | sec)] | one (moment | second | sec)
    """
)
_COUNT = Ways(
    """
    (one | another) [more | last | other | quick | final | small | big] (thing | question | one | point) [from me | then | though] NOT_YET
    (a | the | my) [more | last | other | quick | final | small | big | follow up | follow-up | next | first] question [from me
        | then | though] NOT_YET
    (quick | next | last | first | second | third | final) (question | one | thing | of all | point) NOT_YET
    question NOT_YET | next | first | firstly | second | secondly | third | finally | lastly | by the way | btw
    on (that | this) [note | point | subject | front] | on another note | in that case | speaking of which | while i remember | my turn
    out of (curiosity | interest) | to be (honest | frank | fair)
    """,
    {"NOT_YET": Ways("!(is | was | that | i | we | would | about | of | on | here)")},
)
_MAY_I = Ways(
    """
    [LEAVE] {just | also | quickly | then} (ask | asked | check | pick up) [you] [quickly | something | one thing | a question
        | another question
        | this | that | again | about (that | something)] !(about | for | my | the | on | how | a | whether | if | that)
    """,
    {
        "LEAVE": Ways(
            """
            let me | (can | could | may | might) i | (would you | do you) mind if i | mind if i | (is it | would it be) (ok | okay) if i
            """
        )
    },
)
_LEAD = Ways(
    "{SOUND | THANKS | SORRY | COUNT | MAY_I}", {"SOUND": _SOUND, "THANKS": _THANKS, "SORRY": _SORRY, "COUNT": _COUNT, "MAY_I": _MAY_I}
)
_LEADS_IN = Ways(
    """
    {SORRY | COUNT | and | but | so | oh | ah | um | well | also | just | (can | could | may) i [just] ask [you] [something | a question]}
    """,
    {"SORRY": _SORRY, "COUNT": _COUNT},
)
_COURTESY = Ways(
    """
    {please | thanks | thank you | just | sorry}
    {just | i am | only} (curious | wondering | asking | interested)
    [just] out of (curiosity | interest)
    if (you do not | i) mind [me | my] [asking]
    if (i may | i might | i can | that is ok | that is okay | possible | you can | you know) [ask | say | share | tell me]
    no pressure
    """
)


_MOST = 24
"""Words of the longest lead-in."""


def lead(words: Sequence[str]) -> int:
    """How many words at the beginning that only lead in: "and", "sorry", "one more thing", "can I ask"."""
    return _led(tuple(words[:_MOST]))


@lru_cache(256)
def _led(words: tuple[str, ...]) -> int:
    """Kept for a while: cutting an utterance and reading its parts ask for the same words a dozen times."""
    return _LEAD.begin(words)


def leads_in(words: Sequence[str]) -> bool:
    """Whether some words do nothing but lead in to what follows them."""
    return bool(words) and _LEADS_IN.are(words)


def courtesy(words: Sequence[str]) -> bool:
    """Whether some words only soften the question before them."""
    return bool(words) and _COURTESY.are(words)


__all__ = ["courtesy", "lead", "leads_in"]

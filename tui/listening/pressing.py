"""Asking for an instance or a number of what was just said, without a word of its subject: "could you give me an example of that?"."""

from collections.abc import Sequence

from tui.listening.leads import lead
from tui.listening.saying import Ways

_IT = Ways("it | that | this | them | those | these | one")
_TIME = Ways(
    """
    {in | over | during | within | from | since | for | the | a | (last | past) [few | two | three | six | twelve | couple of] | this
        | recent* | late* | year | years | month | months | week | weeks | quarter | spring | summer | autumn | winter | christmas
        | january | so far | here | there | please | then | exactly | roughly | actually | really | again | if you can | you remember}
    """
)
_WHAT = Ways(
    """
    {a | an | one | two | any | some | the | your | just | only | single | real | concrete | specific | recent | actual | exact | rough
        | precise | good | proper | particular | approximate | clear | more | most | last | latest | quick | ballpark | such | hard}
    """
)
_THING = Ways("""example* | instance* | number* | figure* | date* | percentage* | percent | specifics | detail* | ballpark | estimate""")
_OF = Ways(
    """
    {of | for | on | about | to | with | and | or | as | where | when | WHAT | THING | IT | IT happened | TIME
        | what you (mean | meant | [just] (said | described)) | what that (means | meant)}
    """,
    {"WHAT": _WHAT, "THING": _THING, "IT": _IT, "TIME": _TIME},
)
_COULD = Ways(
    """
    [can | could | would | will | do | did | may | might] [you | i | we] {please | maybe | just | even | perhaps | also | still | possibly
        | happen to | be able to | at least | have to}
    """
)
_GIVE = Ways(
    "give | share | name | provide | quote | offer | show | think of | have | recall | remember | get | hear | tell | ask [you] for"
)
_NAME = Ways("give | share | name | quote | think of | recall | remember | tell")
_THROUGH = Ways("tell (me | us) about | describe | (walk | talk | take) (me | us) through")
_ONE = Ways("(one | a | an | the | some) {last | recent | latest | real | actual | single | specific | concrete | most}")
_PRESSES = Ways(
    """
    COULD GIVE [me | us] WHAT THING OF $
    COULD NAME [me | us] (one | two | a few | the last one) TIME $
    (a | an | any | some | one | another) WHAT THING OF $
    WHAT THING would (help | be {very | really | quite} (good | great | helpful | useful | nice | interesting)) [me] OF $
    (is | are | was | were) there WHAT THING OF $
    i would {just | really} (like | love | appreciate | be glad of) [to (have | hear | get)] WHAT THING OF $
    what (is | was | are | were | would be) WHAT THING OF $
    (what | which) THING OF $
    COULD (put | attach) WHAT THING (on | to) IT OF $
    COULD put IT (in | into) (numbers | figures) TIME $
    COULD be {a | bit | little | any | more | much} (specific | concrete | precise | exact) [about | on] [IT] TIME $
    when (was | is) the (last | latest | most recent) (time | occasion) [that | when] [IT] [happened | was] TIME $
    when was IT last [the case | so | true] TIME $
    when did IT [last | ever] happen [last] TIME $
    how (often | many times | long ago | recently) (did | does | has | is | was) IT [last] [happen | happened | happening] TIME $
    what happened [the] last time [that | when] [IT] [happened] TIME $
    COULD THROUGH ONE (time | one | occasion | case | instance | example) [that | when | where | of] [IT] [happened] TIME $
    """,
    {
        "COULD": _COULD,
        "GIVE": _GIVE,
        "NAME": _NAME,
        "THROUGH": _THROUGH,
        "ONE": _ONE,
        "WHAT": _WHAT,
        "THING": _THING,
        "OF": _OF,
        "IT": _IT,
        "TIME": _TIME,
    },
)


def presses(words: Sequence[str]) -> bool:
    """Whether words ask for an instance or a number and leave open of what."""
    return _PRESSES.begin(words) > 0 or _PRESSES.begin(words[lead(words) :]) > 0


__all__ = ["presses"]

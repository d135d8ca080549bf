"""What a part does to the talk: a sound that says "go on", a return to what was just said, a quotation."""

from collections.abc import Sequence

from tui.listening.leads import lead
from tui.listening.pressing import presses
from tui.listening.requests import asks_back
from tui.listening.saying import Ways

_SOUND = Ways(
    """
    mm* | hm* | mhm | m hm | uh huh | uh | um | uhuh | huh | aha | ah | oh | ooh | wow | yup | right | ok | okay | k | kk | alright
    all right | sure
    i see | got it | gotcha | got you | understood | i (understand | get it | hear you | follow) | [that] makes sense | of course
    absolutely | indeed
    [how | very | so] (cool | great | nice | lovely | interesting | wonderful | excellent | perfect | brilliant | good | fine | fair
        | amazing | fantastic | awesome | super | impressive)
    fair enough | [please | do] (go on | carry on | go ahead | continue) [please] | noted | true | exactly | totally | definitely
    certainly | quite
    [oh] really | is (it | that so) | no way
    [that is | it is | very | sounds | that sounds] [really | very | so | quite] (good | great | nice | interesting | fair | true
        | right | clear | helpful | fine)
    (good | great | nice) to (know | hear) | [i am] (with you | listening) | thanks | thank you [very much] | ta | nice one
    """
)
_SOUNDS = Ways("{SOUND | yeah | yes | yep}", {"SOUND": _SOUND})
_ANSWERS = frozenset((("yes",), ("yeah",), ("yep",)))
_MOST_SOUNDS = 6
"""Words of the longest backchannel."""

_WH = Ways("why | how | who | when | where | what | which | whose | whom")
_EXACTLY = Ways(
    "{exactly | specifically | roughly | precisely | approximately | then | please | again | though | so | in numbers | actually | now}"
)
_BARE = Ways(
    """
    WH EXACTLY $
    how (many | much | often | long | big | late | far | bad | soon | recently) EXACTLY [of them | people | times | is (it | that)
        | was (it | that) | (are | were) there] EXACTLY $
    (why | how) (so | not | come | is that | was that) EXACTLY $
    what (else | for | happened | then | next | happened then | do you mean | does that mean | went wrong) EXACTLY $
    what [has | is] (changed | improved) EXACTLY $
    who (else | was it | is it | was that) EXACTLY $
    when (was | is) (that | it) EXACTLY $
    which (one | ones) EXACTLY $
    EXACTLY (how | what | who | when | why | where) EXACTLY [many | much | often | long] $
    [like | such as] what $
    such as $
    for (example | instance) [what] $
    since when $
    and then $
    then what $
    in what (way | sense) $
    meaning $
    [any | some | an | one | a] (example | examples | number | numbers | figure | figures | ballpark | specifics) $
    (say | tell me | tell us | share | explain) LITTLE $
    go on [then] $
    """,
    {
        "WH": _WH,
        "EXACTLY": _EXACTLY,
        "LITTLE": Ways("{a | bit | little | more | some | please | about (it | that | this) | on (it | that | this)}"),
    },
)
_RETURNS = Ways(
    """
    (my | the) question was
    (going | coming | getting | go | come | get | circle | circling) back to
    returning to | return to (my | the | what | that)
    (ask | try | put | rephrase | repeat) [it | that | this | my question | the question] (again | differently | another way)
    (more | bit | little | be) (specific | concrete | precise)
    is (that | it) a (yes | no)
    yes or [a] no
    so (that is | it is) a (yes | no)
    what (do | did) SOFTLY you SOFTLY mean
    what does that SOFTLY mean
    (can | could) you [please] (elaborate | expand | clarify)
    say more | tell me more $ | tell me more about (that | it | this) $
    (go into | in | into) [more | some | any] (detail | depth)
    by that [do] [you] mean
    that (was | is) not SOFTLY [really | quite | what | an | my] (i | answer* | question)
    you (did not | have not | are not | never) SOFTLY [still] [quite | really | actually | fully] (answer* | say | said | tell | told
        | address* | give | given | mention*)
    """,
    {"SOFTLY": Ways("{just | really | actually | exactly | quite | specifically | even}")},
)
_BUT = Ways(
    """
    but (WH | is | are | do | does | did | has | have | was | were | can | could | would | will | specifically | exactly | seriously
        | honestly | really)
    """,
    {"WH": _WH},
)
_PRECISE = Ways("exactly | specifically | precisely | concretely | actually | in numbers | (actual | real) (number | figure | reason)")
_SAID = Ways(
    """
    said | mentioned | told (me | us) | talked about | spoke (of | about) | described | called | promised | hinted | noted | saying
    talking about | touched on | brought up | referred to | claimed | admitted | used the word | pointed out | stated | explained
    implied | suggested | were saying | put it
    """
)
_CITES = Ways(
    """
    you {just | also | already | earlier | have | had | yourself | briefly | actually} SAID
    you (were | did) {just} (saying | say | mention | talking about | tell)
    when you (say | said | mentioned | talk about)
    earlier you | earlier on you | in your (answer | introduction)
    your (earlier | last | previous) (answer | point | remark | comment)
    """,
    {"SAID": _SAID},
)
_CITES_NOT = Ways(
    """
    (what | how | when | if | whatever | who | have | has | ever | would | could | can | did | do | will | should) you {ever | just
        | actually | have | ever} (SAID | say | mention | describe | call | explain)
    what you (said | described) $
    """,
    {"SAID": _SAID},
)
_EARLIER = Ways("(earlier | before | just now | a (minute | moment) ago) [on] you")
_REPAIR = Ways(
    """
    SOFTLY (repeat | repeating) [that | it | the question | this | that question | yourself | what you said
        | the last (bit | part | question)] SOFTLY $
    SOFTLY (say | saying) (that | it) (again | once more | one more time) SOFTLY $
    SOFTLY come again $
    SOFTLY (what was (that | the question) | what did you [just] say | pardon [me] | sorry [what]) SOFTLY $
    SOFTLY rephrase [that | it | the question | your question] SOFTLY $
    SOFTLY clarify [the question | your question | what you mean] SOFTLY $
    SOFTLY i (did not | could not) [quite] (catch | hear | get | understand | follow) (that | you | the question | it) SOFTLY $
    SOFTLY (put | phrase) (that | it) (another way | differently) SOFTLY $
    """,
    {
        "SOFTLY": Ways(
            """
            {[i am] sorry | pardon | excuse me | oh | um | and | but | ok | please | (could | can | would | will) you
                | (would | do) you mind
                | just | possibly | maybe | again | for me | once more | one more time}
            """
        )
    },
)


def backchannel(words: Sequence[str]) -> bool:
    """Whether words only say "I am listening": "mm-hm", "right", "I see". A bare "yes" is an answer, not that."""
    return 0 < len(words) <= _MOST_SOUNDS and tuple(words) not in _ANSWERS and _SOUNDS.are(words)


def goes_back(words: Sequence[str], dodged: bool = False) -> bool:
    """Whether a question returns to what was just said; after a dodge "exactly" is enough."""
    inner = words[lead(words) :]
    if bare(words) or presses(words) or _REPAIR.are(words) or asks_back(inner) or asks_back(words):
        return True
    return (
        any(_BUT.begin(words, at) for at in range(min(len(words), 6)))
        or _RETURNS.within(words)
        or cites(words)
        or (dodged and _PRECISE.within(words))
    )


def cites(words: Sequence[str]) -> bool:
    """Whether it quotes or names an earlier line of the other side."""
    return any(_CITES.begin(words, at) and not (at and _CITES_NOT.begin(words, at - 1)) for at in range(len(words)))


def quotes(words: Sequence[str]) -> bool:
    """Whether it begins with what the other side has said, as people do before they ask about it."""
    inner = words[lead(words) :]
    return _CITES.begin(inner) > 0 or _EARLIER.begin(inner) > 0


def repair(words: Sequence[str]) -> bool:
    """Whether it only asks to hear the last words again."""
    return _REPAIR.are(words)


def bare(words: Sequence[str]) -> bool:
    """Whether a question says nothing of its subject: "why?", "how many exactly?"."""
    return _BARE.begin(words) > 0 or _BARE.begin(words[lead(words) :]) > 0


__all__ = ["backchannel", "bare", "cites", "goes_back", "quotes", "repair"]

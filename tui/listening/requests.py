"""Set ways of asking that are no question by their word order: "tell me about", "I was wondering who", "it would help to know"."""

from collections.abc import Sequence

from tui.listening.saying import Ways

_SOFTLY = Ways(
    """
    {just | really | also | actually | quite | maybe | possibly | perhaps | please | kindly | quickly | briefly | first | still
        | very | only | then | so}
    """
)
_WH = Ways("how | what | who | whose | whom | why | when | where | which | whether | if")
_KNOW = Ways(
    """
    know | hear | understand | find out | learn | discuss | clarify | explore | dig | touch on | raise | confirm | talk about
    pick your brain | figure out
    ask !(my | him | them | her | the | a | for)
    (see | check) (WH | that) | picture | imagine | work out
    get (a | an | some | your | more | to know) | get (go | come | get) back to | return to | (go | come) back to
    have (a | an | some | your) (sense | idea | feel | view | picture | understanding)
    be (told | clear | sure) | better understand
    """,
    {"WH": _WH},
)
_NAMES = {
    "SOFTLY": _SOFTLY,
    "WH": _WH,
    "KNOW": _KNOW,
    "LITTLE": Ways("{a | bit | little | lot | more | some | something | anything | to | me | us | of}"),
    "ME": Ways("me | us"),
}

_POLITE = Ways(
    """
    (can | could | would | will | may | might) (you | someone | somebody | we) SOFTLY (be able to | be so kind as to | be willing to
        | mind | care to) SOFTLY
    (can | could | would | will | may | might) (you | someone | somebody | we) SOFTLY
    (are | would) you (able | willing | happy) to SOFTLY
    (would | do) you mind SOFTLY
    (would it be | is it | is there any way) (possible | ok | okay) [for you] to SOFTLY
    i would (like | love | appreciate | be grateful) [it] (you to | if you could | if you would) SOFTLY
    i want you to SOFTLY
    it would (be (good | great | nice | helpful | useful | interesting) | help [me]) if you (could | would | can) SOFTLY
    please SOFTLY
    """,
    _NAMES,
)
_TELL = Ways(
    """
    SOFTLY (tell | telling) ME
    SOFTLY (tell | telling) LITTLE about
    SOFTLY tell $
    SOFTLY (walk | walking | talk | talking | take | taking | run | running | lead) ME through
    SOFTLY (talk | speak | talking | speaking) LITTLE (about | on | through)
    SOFTLY (give | giving) ME
    SOFTLY (give | giving) (an example | examples | some examples | a sense | an idea | some detail | details | some colour)
    SOFTLY (show | remind | fill) ME
    SOFTLY paint [ME] a picture
    SOFTLY (explain | explaining | describe | describing | elaborate | clarify | outline | define | summarise | summarize)
    SOFTLY (expand | comment | touch | shed) {some | light | a | bit | little | more} (on | upon)
    SOFTLY (share | sharing) !(the | my | our)
    SOFTLY share (the | some | any)
    SOFTLY (say | saying) LITTLE (more | about)
    SOFTLY (go into | go over | break that down | break it down)
    SOFTLY (name | list | pick) (one | two | three | some | a few | the | an | me | a)
    SOFTLY (help | helping) me SOFTLY [to] (understand | see | picture | get)
    SOFTLY let (me know | us know | us (talk | discuss | speak) [a bit | more] about | us (go | come | get) back | us hear)
    SOFTLY be (more | a bit more | specific | concrete | honest | frank)
    SOFTLY confirm (that | the | whether | if | how | what)
    """,
    _NAMES,
)
_WONDER = Ways(
    """
    [i | we] [am | was | are | were | have been | had been] SOFTLY (wondering | wonder | wondered)
    [i | we] [am | was | are | were | have been] SOFTLY curious (about | WH | to | as to)
    [i | we] [am | was | are | were] SOFTLY (keen | interested | eager) (to | in) SOFTLY (KNOW | knowing | hearing | learning
        | understanding | finding out | WH | your)
    [i | we] [am | was] [still] not SOFTLY [totally | entirely | really | completely | quite] clear (on | about | WH)
    [i | we] (am | was) SOFTLY (asking | inquiring | enquiring) (about | because | WH)
    (i | we) SOFTLY (would | should | had | might) SOFTLY (like | love | want | prefer
        | be (interested | curious | keen | happy | glad | grateful) | appreciate | value) SOFTLY [to | in] SOFTLY (KNOW | knowing
        | hearing | learning)
    [i | we] [am | was] SOFTLY trying to SOFTLY (picture | understand | work out | get (a | an | my head | some | clear) | see (WH)
        | figure out | imagine)
    (i | we) SOFTLY would SOFTLY be SOFTLY (curious | interested | keen | glad | happy) (WH | about | (in | to) (WH | your | KNOW))
    (i | we) SOFTLY would rather SOFTLY KNOW
    (i | we) SOFTLY would (like | love | appreciate | welcome | value) (some | more | any | an | a | one | your) SOFTLY [_] (idea | sense
        | example | examples | detail | details | clarity | picture | feel | view | thoughts | insight | information)
    (i | we) SOFTLY (want | wanted | need | was going | am going | was hoping | am hoping | hope | meant | would like | do want
        | did want | have been meaning) SOFTLY to SOFTLY KNOW
    [wanted | want | need] to (ask | know) (about | WH | you | your)
    (i | we) SOFTLY [would] [have | had | got | have got] SOFTLY (a | one | another | some | a few | two | three | several | more
        | a couple of | a couple more | a quick | one more | one last | one quick) [_] [more] (question | questions) (about | on
        | regarding | around | for you | concerning | to ask)
    it would SOFTLY (be SOFTLY (good | great | nice | helpful | useful | interesting | handy | lovely) to SOFTLY KNOW
        | help [me] SOFTLY to SOFTLY KNOW)
    """,
    _NAMES,
)
_THING = Ways(
    """
    (what | one thing | something | the thing | another thing | the other thing | a thing | the only thing
        | the first thing) [that] i SOFTLY (am | was | would | have been | want | wanted | need | have | still | should) SOFTLY [
        like | love | be] SOFTLY (curious | wondering | interested | keen | unsure | not sure | to KNOW | KNOW | missing | asking | after)
    (my | the | another | one | a | our) [real | big | main | other | only | last | first | next | final | actual | one] (question
        | query) SOFTLY [i (have | had) | for you | here | then | would be] (is | was | would be | around | about | WH | on | concerning)
    (my | the | another | one) [real | big | main | other | only | last | first] (concern | worry | doubt) SOFTLY (is | was
        | would be) (WH | about)
    (any | some) SOFTLY (idea | clue | chance | news | word | thought | thoughts | insight | sense | view | example | examples | plan
        | plans | room | scope | possibility | concern | concerns
        | doubt | doubts | feedback | flexibility | feel | advice | tip | tips | update | problem | problems | issue | issues
            | pressure | need) !(i | we | is | are)
    [a | an | one | some | any | the] [_] (example | examples | number | numbers | figure | figures) would (help | be SOFTLY (good | great
        | helpful | useful | nice | interesting))
    any !(of | time | day | way | more | i | other | job | one | good | company | team | thing | manager | case | kind
        | help) _ [_] [_] [_] [_] $
    (anything | anyone | anybody) [else] (you | i | on | about | that you | that i | to | in | we | else | that would | worth)
    [a | an | the] [quick | brief | rough] (overview | summary | description | breakdown | outline) of _
    [the | your] [single] (most | least | best | worst | biggest | hardest | toughest | greatest | proudest | favourite
        | favorite) _ {_} you
    (thoughts | ideas | opinions | views) (on | about)
    mind (telling | explaining | sharing | describing)
    care to (tell | explain | share | say | elaborate)
    if you (could | had to | had) (change | pick | choose | name | fix | do | start | redo | improve | give | wave | describe | rate
        | say | sum)
    """,
    _NAMES,
)
_THING_NOT = Ways(
    """
    (something | anyone | anybody | anything) (i | we | that i) (am | was | have | had | did | do | love | like | enjoy | really
        | always | take | value | would | can | could) !(curious | wondering | wanted | missing | not | should | to | ask | know | do
        | be)
    anything (i | we) (do | did | say | am | was)
    """
)
_WONDER_NOT = Ways(
    """
    (i | we) SOFTLY (wanted | needed | had) to (know | learn | understand | find out | figure out | explore | see) !(WH | about
        | more | from | your | the)
    (i | we) (have been | am | was) SOFTLY (curious | interested) (to | in) (learn | learning | everything | how things | how it)
    (i | we) SOFTLY (want | hope | would like | would love | need) SOFTLY to SOFTLY (learn | understand | explore | see | figure out
        | clarify | check | get | find out | dig | discuss | hear) SOFTLY !(
        WH | about | more | your | from you | a | an | the | some | you | where | that | this | on | to)
    """,
    _NAMES,
)
_BACK = Ways(
    """
    (that | this) (was | is) not SOFTLY [exactly | really | quite | what i] (my question
        | what i (asked | meant | am asking | was asking | wanted to know) | an answer | the question | the answer | asked)
    you SOFTLY (did not | have not | are not | never | still did not | still have not) SOFTLY [quite | really | actually | fully
        | exactly] (answer* | say | said | tell | told | address* | give | given | mention*)
    that (does | did | has) not SOFTLY [really | quite | actually] answer*
    you SOFTLY (dodged | avoided | skipped | ignored | sidestepped | went around | are (dodging | avoiding | evading | skipping))
    (i | we) SOFTLY (asked | was asking | am asking | meant to ask) ([you] (about | WH) | you for)
    (going | coming | getting | to go | to come | to get | circling) back to
    back to (my | the | what | that | WH | your | this)
    but you SOFTLY (said | mentioned | told | promised)
    [i am] still (waiting for (an | the | your) | unclear | not clear | not sure)
    (the real | the actual | give me the | and the) (number | numbers | reason | figure | answer)
    (i | we) (did not | could not) SOFTLY [quite] (catch | get | hear | understand | follow) (that | you | what | the)
    [please] (say | repeat) (that | it | the) [again | question | last]
    come again $
    pardon [me] $
    [sorry] what $
    """,
    _NAMES,
)


def unwrapped(words: Sequence[str]) -> Sequence[str]:
    """Some words without a polite beginning: "could you please tell me" -> "tell me"."""
    return words[_POLITE.begin(words) :]


def asks_to_tell(words: Sequence[str]) -> bool:
    """Whether words, unwrapped, ask for something to be told: "tell me", "walk me through", "describe"."""
    return _TELL.begin(words) > 0


def wonders(words: Sequence[str]) -> bool:
    """Whether words speak of wanting to know."""
    return bool((_WONDER.begin(words) and not _WONDER_NOT.begin(words)) or (_THING.begin(words) and not _THING_NOT.begin(words)))


def asks_back(words: Sequence[str]) -> bool:
    """Whether words complain that a question was not answered or not heard, which asks it again."""
    return _BACK.begin(words) > 0


def requests(words: Sequence[str]) -> bool:
    """Whether words begin with any set way of asking."""
    return asks_to_tell(unwrapped(words)) or wonders(words)


__all__ = ["asks_back", "asks_to_tell", "requests", "unwrapped", "wonders"]

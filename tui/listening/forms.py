"""How a question is put: probing, open, closed, generic or leading.

The form decides what a question gets out of somebody: a hidden fault was admitted to a question that takes it for granted ("what problems
does it have?") by 89 %, to one that assumes there is none ("it doesn't have any problems, does it?") by 61 %, to "what can you tell me
about it?" by 8 % (Minson, VanEpps, Yip and Schweitzer 2018).
"""

from collections.abc import Sequence

from tui.listening.acts import Form
from tui.listening.asking import Asking
from tui.listening.classes import AUX, WH
from tui.listening.probing import probes
from tui.listening.saying import Ways
from tui.listening.tags import tagged

_HEAD = Ways(
    """
    company | companies | firm | business | organisation | organization | team | teams | culture | role | job | position | post | work
    place | office | department | division | environment | atmosphere | vibe | people | benefits | management | leadership | day | product
    products | customers | clients | industry | colleagues | hours | pay | salary | package | work life balance | work-life balance
    balance | training | opportunities | growth | project | projects | situation | things | everything | structure | strategy | plan
    plans | future | shop | school | ward | site | store | hospital | kitchen | workplace | working here | life here | life
    """
)
_THING = Ways(
    """
    [the | your | this | that | a | an | its | our] {company | general | overall | typical | normal | whole | current | new | local
        | work | working | team | day to day | office} HEAD WHERE
    it WHERE | that WHERE | this WHERE | them WHERE | yourself | here | there
    """,
    {
        "HEAD": _HEAD,
        "WHERE": Ways(
            """
            {here | there | itself | in general | generally | overall | at the moment | today | like | please | then | though | now
                | as a whole
                | (of | at | in | for) (this | the | your) HEAD}
            """,
            {"HEAD": _HEAD},
        ),
    },
)
_MORE = Ways(
    "{a | an | bit | little | brief | rough | general | some | something | anything | everything | all | more | me | us | to | just | lot}"
)
_GENERIC = Ways(
    """
    tell MORE about THING [and THING] $
    give MORE (overview | idea | impression | picture | sense | feel) (of | for | about) THING $
    what (kind | sort) of (place | company | firm | team | business | school | shop) (is | are) (this | it | that | you) $
    what should i know [about THING] $
    (talk | speak | say) MORE (about | on) THING $
    (describe | describing | explain | explaining | outline) MORE THING $
    share MORE [about | on | with me about] THING $
    (elaborate | expand | comment) MORE on THING $
    what (can | could | would | will) you (tell | say | share | give) MORE [about | on] THING $
    [i (would (like | love) | want | wanted) to | i would] MORE (know | hear | learn | understand | find out | ask | hearing
        | learning | knowing) MORE [about] THING $
    how (is | are) THING $
    how (would | do | could) you (describe | summarise | summarize | see | find | like) THING $
    what (is | are) [it like] [in | at | on] [THING] [like] [(to work | working | to be) (here | there | (in | at | for | with) THING)] $
    (what | how) about THING $
    (curious | wondering | wonder | interested | ask | asking | know | hear | question | thoughts) MORE (about | in | on) THING $
    """,
    {"THING": _THING, "MORE": _MORE},
)
_MORE_ALONE = Ways(
    """
    (tell | say | share | explain | elaborate | expand) MORE [about | on | with] [it | that | this | me] {please | then} $
    what else (can | could | would) you tell me $ | anything {you | that} (i should | should i) (know | hear) $
    go on | (anything | what) else [(should | do) i | i should | to] [need to | know | add | share] $
    """,
    {"MORE": _MORE},
)
_ASSUMES = Ways(
    """
    (surely | presumably | no doubt | obviously | clearly | i (assume | guess | imagine | suppose | trust | hope | bet | expect
        | presume | gather | am sure | take it)) [that] !(how | what | why | who | when | where | which | is | are | do | does | did
        | can | could | would | will | has | have | if)
    (you | there | it | they | people | everyone | everybody | this | that | the _) (must | would not | will not | cannot
        | do not really | does not really | surely) _
    (would | do) (you | not you) {not | also | generally} (agree | say | think) {that} (it | this | the _ | your _ | people
        | everyone | everybody) _ {_} (great | good | best | excellent | fair | wonderful | amazing | happy | fine | reasonable | healthy)
    (everyone | everybody | people | nobody | they | you | it) {is | are | get | gets | seems | seem | never | always | all | really} (
        happy | fine | great | good | fair | friendly | nice | lovely | loves | love | enjoys | enjoy | likes)
    """
)
_NEGATED = Ways(
    "AUX (not | (you | it | they | that | this | there | we | i | people) not)",
    {"AUX": Ways(" | ".join(sorted(AUX)))},
)
_EXAMPLE = Ways("example | examples | numbers | figures | figure | instance")
_YOU_KNOW = Ways(
    """
    (do | would | could | can | are | will | may | is) (you | i | we | it | there) {happen | able | aware | possible | to | of | just
        | also | still
        | maybe} KNOW DETAIL
    """,
    {
        "KNOW": Ways(
            """
            know | tell | say | remember | recall | share | mind | ask | have | give | think of | any way | describe | explain | show
            aware | telling
            """
        ),
        "DETAIL": Ways(
            """
            {a | an | any | the | me | us | one | recent | concrete | specific | good | bit | some | rough | real | more
                | sharing | saying | telling | to | of | on | idea | sense | feel | about | EXAMPLE
                | detail | details}
            """,
            {"EXAMPLE": _EXAMPLE},
        ),
    },
)
"""Asking whether somebody knows is asking what they know."""
_PINNED = Ways("put a (number | figure) (on | to)")
_NAME = Ways("name (one | two | three | a | an | some)")
_WHETHER = Ways(
    """
    (know | ask | asking | wonder | wondering | wondered | me | us | curious | is | check | see | confirm | say | hear | clear
        | understand | clarify | sure | asked | out | to | idea | about) (whether | if)
    """
)
_EITHER = Ways("or (not | no | what | is it | are you | are they | do you | does it) {not} $")


def form_of(asking: Asking, marked: bool, back: bool) -> Form:
    """The form of a question; `back` says that it goes back at what was just said, which makes it a probe unless yes or no would do."""
    core = asking.core
    if _leads(asking, marked):
        return "leading"
    if asking.opening == "tag":
        return "closed"
    if _MORE_ALONE.are(core) or _GENERIC.are(core):
        return "generic"
    inner = _inside(asking)
    if not inner:
        return "closed"
    if _GENERIC.are(inner):
        return "generic"
    if asking.opening in {"back", "plain", "fragment"}:
        return "probing" if back else "closed"
    return "probing" if back or probes(inner) else "open"


def _leads(asking: Asking, marked: bool) -> bool:
    """Whether it puts the answer into the other's mouth."""
    core = asking.core
    if asking.opening == "tag" or (core[0] not in AUX and core[0] not in WH and tagged(core, marked)):
        return not _EITHER.within(core)
    if asking.opening in {"aux", "plain"} and (_NEGATED.begin(core) or _ASSUMES.begin(core)):
        return True
    return asking.opening == "wonder" and _ASSUMES.begin(core) > 0


def _inside(asking: Asking) -> Sequence[str]:
    """What is really asked inside a polite wrapping; nothing if yes or no would answer it."""
    core = asking.core
    if asking.opening == "aux":
        if _PINNED.within(core):
            return core
        known = _YOU_KNOW.begin(core)
        if not known:
            return ()
        if _EXAMPLE.within(core[:known]):
            return core
        rest = core[known:]
        return () if not rest or rest[0] in {"if", "whether"} else _from_wh(rest)
    if asking.opening in {"request", "wonder"}:
        inner = _from_wh(core)
        before = core[: len(core) - len(inner)] if inner else core
        if _WHETHER.within(core[: len(before) + 1] if inner else core):
            return ()
        if asking.opening == "wonder" and core[0] in {"any", "anything", "anyone", "anybody"} and not _EXAMPLE.within(core[:4]):
            return ()
        if _NAME.begin(before) or _EXAMPLE.within(before):
            return core
        return inner or core
    return core


def _from_wh(words: Sequence[str]) -> Sequence[str]:
    """The words from the first question word on; none if there is none."""
    for at, word in enumerate(words):
        if word in WH:
            return words[max(0, at - 1) :] if at and words[at - 1] in {"roughly", "exactly", "since", "by"} else words[at:]
    return ()


__all__ = ["form_of"]

"""What makes a question a probe: it asks for a number, for an instance that happened, or for a trouble that it takes for granted."""

from collections.abc import Sequence

from tui.listening.saying import Ways

_AMOUNT = Ways(
    """
    how (many | much | often | long | big | large | small | late | early | far | high | low | old | frequently | regularly | soon
        | quickly | fast | recently | likely)
    (what | which) (percentage | percent | proportion | share | fraction | number | ratio | size | amount | portion | rate)
    (percentage | percent | proportion | ratio | number | headcount | rate) (of | for | is | are | was)
    (the | your) {exact | actual | current | average | total | annual | last | latest} (turnover | attrition | headcount | number
        | ratio | rate | runway | percentage | figure | figures | numbers)
    (in | with | have | give me | any | some) (numbers | figures) | ballpark | put a (number | figure) (on | to)
    """
)
_EVENT = Ways(
    """
    time | one | person | people | three | two | few | year | years | month | months | week | weeks | weekend | weekends | quarter
    quarters | day | days | summer | winter | christmas | hire | hires | occasion | incident | employee | colleague | manager | project
    release | round | holder | reorg* | restruct* | raise | rise | increase | layoff | layoffs | redundanc* | promotion | conflict
    disagreement | mistake | change | review | crisis | deadline | candidate | holiday | launch | outage | peak | audit | inspection
    complaint | argument | quarrel | strike | failure | newcomer | apprentice | trainee | accident | nurse | driver
    teacher | analyst | developer | shift | rota | boss | leaver | starter | joiner | meeting
    """
)
_INSTANCE = Ways(
    """
    (last | latest | most recent | previous | recent) [two | three | few | six | twelve | couple of] [_] EVENT
    (in | over | during | within) the (last | past)
    (an | any | one | some | specific | concrete | recent | real | actual | good | a | another) [specific | concrete | recent | real
        | actual | good] (example | examples | instance | case | anecdote | story) !(you are)
    for (example | instance) $
    (give | have | share | name | tell) [me | us] {one | a | an | the | some | real | concrete | about} (example | examples
        | instance | time | case | story)
    (a | the | any | one) (time | situation | moment | occasion | case | day | week) (when | where | in which | that | you)
    what [exactly | actually | really] happened | what (went | changed | became | caused | triggered | led to) | when did | when was
    who (left | quit | resigned | got | decided | had | did | used to | was)
    name (one | two | three | a | an | some) | since (you | they) (joined | started | arrived | came)
    through (the last | one | your last | yesterday | last | what happened | how the last | the most
        | a (recent | real | bad | difficult | hard))
    yesterday | last (week | month | year | night | weekend | friday | monday | quarter | summer | christmas)
    this (week | month | morning)
    """,
    {"EVENT": _EVENT},
)
_TROUBLE = Ways(
    """
    problem* | wrong | grumbl* | moan* | issue* | worst | hardest | toughest | difficult* | struggl* | weak* | fail* | complain* | frustrat*
    downside*
    drawback* | disadvantage* | concern* | worry | worries | worried | worrying | burnout | burnt out | burned out | burn out | conflict*
    risk* | regret* | dislike* | hate* | missing | lack* | bottleneck* | mistake* | pain | stress* | pressure* | challeng* | obstacle*
    hurdle* | awake | at night | tension* | friction | disagree* | resist* | broken | mess | messy | stuck | afraid | fear* | nervous
    annoy* | unhappy | quit* | resign* | leave !(policy | entitlement | allowance | days | do | is | work) | leaving | left
    overwork* | overload* | suffer* | threat* | scar* | shortcoming* | blind spot* | gap | gaps | turnover | attrition | sacked | fired
    laid off | let go | redundan* | layoff* | cut corners | corners | late nights | bullied | bully* | unfair* | ignored
    (do | does | did | would) not (like | enjoy | work | go | get | want) | least (like | enjoy | favourite | favorite | like about)
    (you | they | people | everyone) least
    get* in the way | (hold | holds | holding) (you | it | us | the team | the company) back | slow* (you | things | us | it) down
    fall* (short | behind | through | apart)
    (break | breaks | broke) down !(the | a | your | what | how) | what would (you | they | [your | the | a] [_] _) (change | fix | improve)
    (you | they) (change | improve | fix | miss | do differently) | differently | could be better
    needs (fixing | improving | work | to change) | let* you down | go* wrong | went wrong
    """
)
_HAPPENED = Ways(
    "(did | was | were | had) !(you (join | choose | decide | start | get into | like | come | end up | pick | apply | move) | it like)"
)
_WH = Ways("what | why | who | how | which | whose | where")
_NP = 5
"""Words between a question word and the verb that puts it into the past."""


def probes(words: Sequence[str]) -> bool:
    """Whether the words of an open question ask for a number, for something that happened, or for a trouble."""
    if _AMOUNT.within(words) or _INSTANCE.within(words) or _TROUBLE.within(words):
        return True
    return _WH.begin(words) > 0 and any(_HAPPENED.begin(words, at) for at in range(1, min(len(words), _NP + 2)))


__all__ = ["probes"]

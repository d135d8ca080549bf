"""How a question is put: probing, open, closed, generic or leading.

The form decides what a question gets out of somebody: a hidden fault was admitted to a question that takes it for granted ("what problems
does it have?") by 89 %, to one that assumes there is none ("it doesn't have any problems, does it?") by 61 %, to "what can you tell me
about it?" by 8 % (Minson, VanEpps, Yip and Schweitzer 2018).
"""

import re

from tui.listening.acts import Form
from tui.listening.asking import Asking, lead
from tui.listening.grammar import AUX, aux_at

_BROAD = (
    "compan(?:y|ies)|firm|business|organi[sz]ation|team|teams|culture|company culture|work culture|team culture|role|job|position|post|work|place|office|department|division|"
    "environment|work environment|working environment|atmosphere|vibe|people|benefits|management|leadership|day|product|products|customers|clients|industry|colleagues|"
    "hours|pay|salary|package|work life balance|work-life balance|balance|training|opportunities|growth|projects?|situation|things|it|that|this|them|everything|yourself|place like|here|there|"
    "working here|life here|job like|structure|strategy|plans?|future"
)
_NP = rf"(?:the |your |this |that |a |an |its |our )?(?:(?:company|general|overall|typical|normal|whole|current|new|local|wider) )*(?:{_BROAD})(?: (?:here|there|like|itself|in general|overall|at the moment|today|these days|of the (?:company|team|role|job|place)|at (?:the company|this company|work)))*"
_MORE = "(?:(?:a (?:bit|little)|some|something|some more|a little bit|a bit more|a little more|more|anything|everything|all) )*"
_GENERIC = re.compile(
    rf"(?:tell(?:ing)? (?:me|us) {_MORE}(?:about )?|(?:talk|speak)(?:ing)? {_MORE}(?:to (?:me|us) )?(?:about|on) |describe |describing |explain |share {_MORE}(?:about |on )?|elaborate on |expand on |"
    rf"what (?:can|could|would|will) you (?:tell|say|share)(?: (?:me|us|to me))? {_MORE}(?:about |on )?|(?:know|hear|learn|understand|find out|ask) {_MORE}(?:about )?|"
    rf"how (?:is|are) |how (?:would|do|could) you (?:describe|summari[sz]e|see|find|like) |what (?:is|are) |what about |how about |curious about |wondering about |interested in |thoughts on )"
    rf"(?:life at )?{_NP}(?: like)?(?: (?:please|then|though|in general|in a few words))*"
)
_LIKE = re.compile(
    rf"(?:what|how) (?:is|are|was) (?:it like(?: (?:to work|working))?(?: (?:here|there|in (?:the|this|your) (?:company|team|office|place)|at (?:the|this|your) company|for (?:the|this|your) (?:company|team)))?|{_NP}(?: like)?)(?: (?:to work (?:here|in|at|for).*|to be (?:in|at).*))?"
)
_MORE_ALONE = re.compile(
    r"(?:tell|say|share|explain|elaborate|expand|go on)(?: (?:me|us))?(?: (?:a (?:bit|little)|some))?(?: more)?(?: (?:please|about (?:it|that|this)|on (?:it|that|this)))*|anything else(?: i should know| to add)?|what else"
)

_AMOUNT = re.compile(
    r"\bhow (?:many|much|often|long|big|large|small|late|early|far|high|old|frequently|regularly|soon|quickly|fast|recently|likely)\b|"
    r"\b(?:what|which) (?:percentage|percent|proportion|share|fraction|number|ratio|size|amount|portion|rate)\b|"
    r"\b(?:percentage|percent|proportion|ratio|number|headcount|turnover rate|attrition rate|figures?) (?:of|for|on|is|are|was)\b|\bwhat is (?:the|your) (?:exact |actual |current |average |total |annual |last |latest )*(?:turnover|attrition|headcount|budget|number|ratio|rate|runway|range|size|percentage|figure)\b|"
    r"\b(?:in|with|give me|have) (?:numbers|figures|a number|a figure)\b|\b(?:ballpark|roughly how|exactly how)\b"
)
_INSTANCE = re.compile(
    r"\b(?:last|latest|most recent|previous|recent) (?:time|person|one|three|two|few|year|month|week|weekend|quarter|hire|occasion|incident|employee|analyst|manager|project|release|round|holder|people|reorg\w*|restructur\w*|person's|raise|rise|increase|layoffs?|redundanc\w+|promotion|conflict|disagreement|mistake|change|"
    r"review|crisis|deadline|candidate|holiday|launch|outage|days?|quarters|years|months|weeks|summer|winter|christmas|peak)\b|"
    r"\b(?:in|over|during|within) the (?:last|past)\b|\b(?:an?|any|one|some|specific|concrete|recent|real) (?:example|instance|case|examples|anecdote|story)\b|\bfor (?:example|instance)\b|\bsuch as\b|\blike what\b|\b(?:a|the|any) (?:time|situation|moment|occasion|case|day|week) (?:when|where|in which|that|you)\b|"
    r"\bwhat happened\b|\bwhen did\b|\bwhen was\b|\bwhat (?:went|changed|became|led to|caused|triggered)\b|\bwho (?:left|was|quit|resigned|got|decided|had|did|used to)\b|\bsince (?:you|then|when)\b.*\b(?:joined|started|been)\b|"
    r"\b(?:walk|talk|take|run) me through (?:a|an|the last|one|your last|yesterday|last|what happened|how the last|the most|a recent|a real)\b|\b(?:yesterday|last week|last month|last year|this week|this morning|last night|last weekend)\b"
)
_PAST = re.compile(
    r"\b(?:what|why|who|how|which|whose|where)\b(?: [a-z-]+){0,5} (?:did|was|were|had)\b(?! (?:you (?:join|choose|decide|start|get into|like|come|end up|pick|apply|move)|it like))"
)
_TROUBLE = re.compile(
    r"\b(?:problems?|wrong|issues?|worst|hardest|toughest|difficult\w*|struggl\w+|weak\w*|fail\w*|complain\w*|frustrat\w+|downsides?|drawbacks?|disadvantages?|concern\w*|worr(?:y|ies|ied|ying)|burn(?:t|ed)? ?out|burnout|conflicts?|risks?|risky|regret\w*|"
    r"(?:do not|does not|not|least) (?:like|enjoy|work|working)|dislike\w*|hate\w*|miss(?:ing)?|lack\w*|bottlenecks?|mistakes?|pain points?|pain|stress\w*|pressure\w*|challeng\w+|obstacles?|hurdles?|awake|up at night|sleep|"
    r"tension\w*|friction|disagree\w*|resist\w*|behind|broken|mess|messy|slow\w* (?:you|things|us|it)|get(?:s)? in the way|hold(?:s|ing)? (?:you|it|us|the team) back|stuck|afraid|fear\w*|nervous|annoy\w*|unhappy|quit\w*|resign\w*|leave|leaving|left|"
    r"(?:would|could) (?:you )?(?:change|improve|fix|do differently)|differently|cut corners|corners|overwork\w*|overload\w*|suffer\w*|threat\w*|scar\w+|shortcomings?|blind spots?|gaps?|turnover|attrition|sacked|fired|laid off|let go|redundan\w+|layoffs?)\b"
)
_LEADING = re.compile(
    r"^(?:(?:so|surely|presumably|i (?:assume|guess|take it|imagine|suppose|trust|hope|bet|expect|presume|gather|am sure)|no doubt|obviously|clearly|of course)(?: that)? )+(?!how |what |why |who |when |where |which |is |are |do |does |did |can |could |would |will |has |have |if )|"
    r"^(?:you|there|it|they|people|everyone|everybody|nobody|that|this) (?:must|would not|will not|do not really|does not really|can not) |"
    r"^(?:would|do) (?:you|not you) (?:not )?(?:agree|think) (?:that )?(?:it is |this is |the |your |that |people ).*(?:great|good|best|excellent|fair|wonderful|amazing|happy|fine|reasonable)|"
    r"\b(?:right|correct|yeah|huh|eh|innit)$"
)
_NEGATED = re.compile(
    r"^(?:is|are|was|were|do|does|did|have|has|had|can|could|would|will|should) not\b|^(?:is|are|do|does|did|have|has|can|could|would|will) (?:you|it|they|that|this|there|we|i|the [a-z]+) not\b"
)
_TAG = re.compile(
    r"(?<!or )\b(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should) (?:not )?(?:it|they|you|we|he|she|there|that)(?: not)?$|\b(?:is|am) (?:that|i) (?:right|correct|fair)$"
)
_WHETHER = re.compile(
    r"\b(?:know|ask|asking|wonder|wondering|wondered|tell me|tell us|curious|question is|check|see|confirm|say|hear|clear|understand|clarify|sure|asked|explain|find out|out|to me|idea) (?:(?:about )?whether|if)\b"
)
_EMBEDDED = re.compile(r"\b(?:how|what|why|who|whose|which|when|where|whom)\b")
_ANY = re.compile(r"(?:any|anyone|anybody|anything)\b")
_WANT_NUMBER = re.compile(
    r"(?:(?:roughly|about|around|approximately|exactly|by|since|for|in|at|from|with|on|of|to|within|after|until) )?(?:how|what|which|who|whom|when|where)\b"
)


def form_of(asking: Asking, back: bool) -> Form:
    """The form of a question. `back`: it goes back at what was just said, which makes it a probe unless it can be waved off with yes or no."""
    core = asking.core
    core = core[lead(core) :] or core
    if asking.opening == "tag" or _tagged(core) or _LEADING.search(core) or (asking.opening in {"aux", "plain"} and _NEGATED.match(core)):
        return "closed" if _neutral(core) else "leading"
    if _MORE_ALONE.fullmatch(core):
        return "generic"
    inner, closed = _inner(core, asking)
    if closed:
        return "closed"
    if _generic(core) or _generic(inner):
        return "generic"
    if asking.opening == "plain" and not _EMBEDDED.search(core):
        return "probing" if back else "closed"
    if asking.opening == "fragment":
        return "closed"
    if back or _probing(inner) or (asking.opening == "imperative" and _probing(core)):
        return "probing"
    return "open"


def _tagged(core: str) -> bool:
    words = core.split()
    return len(words) > 4 and _TAG.search(core) is not None and words[0] not in AUX and not _EMBEDDED.match(core)


def _neutral(core: str) -> bool:
    """A tag that leaves the answer open: "... or not?"."""
    return core.endswith((" or not", " or no", " or what"))


def _generic(core: str) -> bool:
    return _GENERIC.fullmatch(core) is not None or _LIKE.fullmatch(core) is not None


def _inner(core: str, asking: Asking) -> tuple[str, bool]:
    """What is really asked inside a polite wrapping, and whether it is a question of yes or no."""
    words = core.split()
    if asking.opening == "aux" or (words and words[0] in AUX and asking.opening != "imperative" and aux_at(words, 0)):
        known = re.match(
            r"(?:do|would|could|can|are|will|may) (?:you|i|we) (?:happen to |know |able to |aware (?:of )?|tell |say |remember |have (?:a |an |any )?(?:idea|sense|example|examples|numbers|figures|feel)|recall |ask |mind )",
            core,
        )
        if known is None:
            return core, True
        rest = core[known.end() :]
        if re.match(r".*\b(?:example|examples|numbers|figures)", core[: known.end() + 12]):
            return core, False
        found = _EMBEDDED.search(rest)
        if re.match(r"(?:if|whether)\b", rest) or found is None:
            return core, True
        return rest[found.start() :], False
    if asking.opening in {"imperative", "indirect"}:
        whether = _WHETHER.search(core)
        found = _EMBEDDED.search(core)
        if whether and (found is None or whether.start() < found.start() + 1):
            return core, True
        if asking.opening == "indirect" and _ANY.match(core) and not re.match(r"any (?:example|examples|numbers|figures)", core):
            return core, True
        return (core[found.start() :] if found else core), False
    return core, False


def _probing(text: str) -> bool:
    return bool(_AMOUNT.search(text) or _INSTANCE.search(text) or _TROUBLE.search(text) or _PAST.match(text))


__all__ = ["form_of"]

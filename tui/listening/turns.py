"""What a part does to the talk: a sound that says "go on", a return to what was just said, a quotation."""

import re

_SOUND = (
    r"m+|mm+-?h+m+|m+h+m*|hm+|uh|um|huh|aha+|ah+|oh+|ooh|wow|uhu+h|uh huh|mm hm+|m hm|mhm|yup|right|ok|okay|kk?|alright|all right|sure|i see|got it|gotcha|got you|understood|i understand|makes sense|"
    r"that makes sense|of course|absolutely|indeed|cool|great|nice|lovely|interesting|wonderful|excellent|perfect|brilliant|good|fine|fair enough|fair|go on|please go on|do go on|carry on|please carry on|go ahead|"
    r"please continue|continue|noted|true|exactly|totally|definitely|certainly|really|is it|is that so|oh really|no way|good to know|good to hear|that is (?:good|great|nice|interesting|fair|true|right|clear|helpful|good to know|good to hear|"
    r"great to hear|nice to hear)|very good|very interesting|sounds (?:good|great|interesting|fair)|that sounds (?:good|great|interesting|fair)|how interesting|i get it|i hear you|i follow|with you|i am with you|"
    r"i am listening|quite|yeah yeah|yes yes|yeah ok|yes i see|yeah i see|yeah right|yes right|yeah sure|thanks|thank you|ta|amazing|fantastic|awesome|super|splendid|fab|sweet|neat|nice one|bravo|impressive"
)
_BACKCHANNEL = re.compile(rf"(?:(?:{_SOUND})(?: |$))+|(?:(?:{_SOUND}|yeah|yes|yep)(?: |$))+(?<!^yeah)(?<!^yes)(?<!^yep)")
_YES = frozenset(["yeah", "yes", "yep"])
_MOST_WORDS = 6

_BACK = re.compile(
    r"\b(?:(?:that|this) (?:was|is) not (?:really |quite |exactly )?(?:my question|what i (?:asked|meant|was asking|am asking)|an answer)|"
    r"you (?:did not|have not|are not|still did not|still have not|never)(?: really| quite| actually| fully)? (?:answer|answered|answering|say|said|tell|told|addressed|address|given|mention|mentioned)|"
    r"that (?:does not|did not)(?: really| quite| actually)? answer|you (?:just )?(?:dodged|avoided|skipped|ignored|went around|sidestepped|are (?:dodging|avoiding|evading))|"
    r"(?:my|the) question was|(?:i|we) (?:asked|was asking|am asking)(?: you)? (?:about|how|what|why|who|when|where|whether|if|for)|"
    r"(?:going|go|coming|come|getting|get|circle|circling) back to|back to (?:my|the|what|that|why|how)|return(?:ing)? to (?:my|the|what|that)|(?:let me )?(?:ask|try|put|rephrase|repeat)(?: (?:it|that|this|my question))? (?:again|differently|another way)|"
    r"(?:be|bit|little|more) (?:more )?(?:specific|concrete|precise)|is that a (?:yes|no)|yes or (?:a )?no|so (?:that is|is that|it is) a (?:yes|no)|"
    r"what (?:do|did|exactly do|exactly did) you mean|meaning what|what does that mean|what (?:is|was) that supposed|can you (?:elaborate|expand|clarify)|could you (?:elaborate|expand|clarify)|say more|tell me more$|go (?:into|in) (?:more )?(?:detail|depth)|"
    r"when you say|you (?:just |also |already |earlier |have |had |did |were )*(?:said|say|mentioned|mention|told|talked about|spoke of|spoke about|described|called|promised|hinted|noted|saying|talking about|touched on|brought up|referred|claimed|used the word)|"
    r"(?:repeat|say|come) (?:that |it |the question )?(?:again|please)|repeat (?:that|it|the)|did not (?:quite )?(?:catch|hear|get|follow|understand)|(?:what|how) was that|still (?:waiting|unclear|not clear)|the real (?:number|reason|answer))\b"
)
_BARE = re.compile(
    r"(?:but |and |so |sorry |ok |okay |right |well |no |yes |then |really )*(?:why|how|who|when|where|what|which|whose|how (?:many|much|often|long|so|come|exactly|big|late|far|bad|soon|recently)|why (?:not|so|is that|was that|then|exactly)|what (?:exactly|else|for|happened|then|happened then|next)|"
    r"who (?:exactly|else|was it|is it)|when (?:exactly|was that|was it)|which (?:ones?|one exactly)|like what|such as(?: what)?|for (?:example|instance)|since when|and then|then what|in what way|meaning|exactly (?:how (?:many|much|often|long)|what|who|when)|"
    r"how (?:many|much|often|long) (?:exactly|roughly|is that|was that|were there|of them|then|people|times|is it|in numbers|approximately|precisely|specifically)|roughly how (?:many|much|often|long)|(?:any|some|an|one) (?:example|examples|numbers?|figures?)|a (?:number|figure|ballpark))(?: (?:then|please|though|again|exactly|specifically|roughly))*"
)
_BUT = re.compile(
    r"(?:(?:sorry|ok|okay|right|well|yes|yeah|sure|i see|fine|no|hm+|i understand|fair enough|thanks|thank you|that is fine) )*but (?:what|why|how|who|when|where|which|is|are|do|does|did|has|have|was|were|can|could|would|will|specifically|exactly|seriously|honestly|really)\b"
)
_PRECISE = re.compile(r"\b(?:exactly|specifically|precisely|concretely|in numbers|actual number|actual figure)\b")
_CITES = re.compile(
    r"\b(?:you (?:just |also |already |earlier |have |had |did |were |yourself |briefly )*(?:said|say|mentioned|mention|told (?:me|us)|talked about|spoke of|spoke about|described|called|promised|hinted|noted|saying|talking about|touched on|brought up|referred to|claimed|admitted|used the word|pointed out|stated|explained)|"
    r"(?:as|like) you (?:said|mentioned|put it)|when you say|earlier (?:you|on you|in)|in your (?:answer|own words|words)|your words|by (?:that|saying) (?:do )?you mean|a (?:moment|minute) ago|just now you|dana said|(?:your|the) (?:earlier|last|previous) (?:answer|point|remark))\b"
)
_NOT_CITES = re.compile(
    r"\b(?:what|how|when|would|could|can|do|did|will|should|if|whatever) (?:would |could |can |do |did |will )?you (?:say|mention|describe|call|have called|explain)\b|\byou (?:say|describe|mention) (?:is|are|to|the)\b"
)
_REPAIR = re.compile(
    r"(?:(?:sorry|i am sorry|pardon|excuse me|oh|um|and|but|ok|please|could you|can you|would you|will you|would you mind|do you mind|just) )*(?:(?:repeat|repeating)(?: (?:that|it|the question|this|the last (?:bit|part|question)|what you said|yourself))?|(?:say|saying) (?:that|it)(?: (?:again|once more|one more time))|"
    r"come again|what was (?:that|the question)|what did you (?:just )?say|pardon|pardon me|sorry what|what|rephrase(?: (?:that|it|the question|your question))?|clarify(?: (?:that|the question|your question|what you mean))?|i did not (?:quite )?(?:catch|hear|get|understand|follow) (?:that|you|the question|it)|"
    r"(?:put|phrase) (?:that|it) (?:another way|differently))(?: (?:please|again|sorry|for me|once more|one more time))*"
)


def backchannel(words: tuple[str, ...]) -> bool:
    """Whether these plain words only say "I am listening": "mm-hm", "right", "I see". A bare "yes" is an answer, not that."""
    if not words or len(words) > _MOST_WORDS:
        return False
    text = " ".join(words)
    return text not in _YES and _BACKCHANNEL.fullmatch(text) is not None


def goes_back(text: str, dodged: bool = False) -> bool:
    """Whether a question returns to what was just said; after a dodge a "but ..." or an "exactly" is enough."""
    return bool(
        _BARE.fullmatch(text)
        or _BACK.search(text)
        or _CITES.search(text)
        or _REPAIR.fullmatch(text)
        or _BUT.match(text)
        or (dodged and _PRECISE.search(text))
    )


def cites(text: str) -> bool:
    """Whether it quotes or names an earlier line of the other side."""
    return _CITES.search(text) is not None and _NOT_CITES.search(text) is None


def repair(text: str) -> bool:
    """Whether it only asks to hear the last words again."""
    return _REPAIR.fullmatch(text) is not None


def bare(text: str) -> bool:
    """Whether a question says nothing of its subject: "why?", "how many exactly?"."""
    return _BARE.fullmatch(text) is not None


__all__ = ["backchannel", "bare", "cites", "goes_back", "repair"]

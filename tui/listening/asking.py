"""Question or not: what a stretch of talk does, by its word order, by set ways of asking, and by its last word.

Works on plain words (see `words.plain`), so capitals, commas and question marks may be missing.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from tui.listening.grammar import AUX, WH, aux_at, statement_about_self, wh_at

Opening = Literal["wh", "aux", "indirect", "imperative", "tag", "plain", "fragment"]
"""How a question shows itself; `plain`: by its mark alone; `fragment`: a few words without a verb."""


class Asking(NamedTuple):
    """A question and where its heart lies."""

    opening: Opening
    core: str
    """Its plain words from the opening on, polite wrapping taken off."""


_ADVERBS = "(?:(?:just|really|also|actually|kind of|quite|maybe|possibly|perhaps|please|kindly|quickly|briefly|first|still|even|very|only|then|sort of) )*"
_LEAD = re.compile(
    r"(?:(?:and|but|so|well|ok|okay|right|alright|all right|yes|yeah|yep|no|sure|oh|ah|um+|uh+|er+|hm+|hey|hi|hello|now|then|also|plus|actually|anyway|"
    r"again|great|good|thanks|thank you|cool|nice|lovely|perfect|interesting|fine|sorry|i am sorry|excuse me|pardon|apologies|please|just|like|you know|i mean|"
    r"i see|i understand|i guess|i suppose|got it|understood|fair enough|makes sense|that makes sense|that is fair|that is fine|good question|exactly|of course|"
    r"by the way|btw|one more thing|one last thing|one thing|another thing|another question|another one|quick question|quick one|one question|a question|question|"
    r"next question|next|first|first of all|firstly|secondly|second|third|finally|lastly|last question|last one|before (?:we|you) (?:go|move|carry|continue) on|"
    r"if (?:you do not|i) mind(?: me asking| my asking)?|if i (?:may|can|could)(?: ask)?|if that is ok(?:ay)?|out of (?:curiosity|interest)|just out of (?:curiosity|interest)|"
    r"on that(?: note| point)?|about that|however|though|honestly|to be honest|in that case|"
    r"sorry to (?:interrupt|jump in|cut in)(?: you)?|let me ask(?: you)?(?: this| that| again)?|let us see|my turn|"
    r"(?:can|could|may|might) i(?: just)?(?: quickly)? (?:ask|check)(?: you)?(?: quickly| something| one thing| a question| about that)?|mind if i ask|do you mind if i ask|"
    r"would you mind if i asked(?: you)?)(?: |$))+"
)
_POLITE = re.compile(
    r"(?:(?:can|could|would|will|may|might) you|(?:are you|would you be) able to|would you mind|do you mind|would it be possible to|is it possible to|"
    r"can we|could we|can somebody|could someone|i would like you to|i want you to|please|it would be (?:great|good|nice|helpful) if you could) "
    + _ADVERBS
    + r"(?=(?:tell|telling|explain|explaining|describe|describing|share|sharing|say|saying|talk|talking|walk|walking|give|giving|elaborate|elaborating|expand|clarify|"
    r"show|run|take|fill|paint|help|outline|name|list|go|speak|comment|touch|shed|remind|confirm|discuss|break)\b)"
)
_REQUEST = re.compile(
    _ADVERBS
    + r"(?:(?:tell|telling) (?:me|us)|(?:walk|walking|talk|talking|take|taking|run|running) (?:me|us) through|(?:talk|talking|speak) (?:a (?:bit|little)(?: more| bit)? |more |to me |to us |briefly )*(?:about|to|on)|"
    r"(?:give|giving) (?:me|us|an example|some examples?|a sense|an idea|examples)|(?:show|remind|fill) (?:me|us)|paint (?:me |us )?a picture|"
    r"(?:explain|explaining|describe|describing|elaborate|clarify|outline|define)\b|(?:expand|touch|comment|shed(?: some)? light)(?: a (?:bit|little))?(?: more)? (?:on|upon)|"
    r"(?:share|sharing) (?:some|a|an|any|more|with|your|what|how|the|examples?)|(?:say|saying) (?:(?:a )?(?:bit|little) )?more|tell more|go into|go over|"
    r"(?:name|list) (?:one|a|an|the|some|two|three|me)|(?:help|helping) me (?:to )?(?:understand|see|picture|get)|break (?:it|that) down|confirm|"
    r"let me know|let us (?:talk|discuss|speak|go back|come back|get back|return|hear)|be (?:more )?(?:specific|concrete|honest|frank))"
)
_I = r"(?:i|we)"
_AM = rf"(?:{_I} (?:am|was|are|were|have been|had been) |{_I} )?"
_KNOW = (
    "(?:know|ask|hear|understand|find out|learn|see|check|get (?:a sense|a feel|an idea|your|some|more)|have (?:a sense|an idea)|discuss|talk about|clarify|explore|dig|"
    "understand better|better understand|touch|pick your brain|go back|come back|get back|return|raise|confirm|figure out)"
)
_INDIRECT = re.compile(
    _ADVERBS
    + rf"(?:{_AM}{_ADVERBS}(?:wondering|curious (?:about|how|what|who|whom|whose|why|when|where|which|whether|if|to)|keen to {_KNOW}|interested (?:to|in) {_KNOW}|"
    rf"interested in (?:knowing|hearing|learning|understanding|finding out|how|what|who|why|whether|your)|not (?:quite |very |really |entirely |totally )?clear (?:on|about|how|what|who|why|when|whether|if)|"
    rf"asking (?:about|because|whether|if|how|what|who|why)|inquiring about|enquiring about|eager to {_KNOW})|"
    rf"{_I} {_ADVERBS}(?:wonder|wondered)\b|"
    rf"{_I} {_ADVERBS}(?:would|should|want|wanted|need|have|had|was hoping|am hoping|hope|was going|am going|meant|did want) {_ADVERBS}(?:(?:like|love|want|prefer|be (?:interested|curious|keen|happy|grateful|glad|very interested)|appreciate|value|welcome) )?"
    rf"{_ADVERBS}(?:to |in )?{_ADVERBS}{_KNOW}\b|"
    rf"{_I} {_ADVERBS}would (?:love|like|appreciate|welcome) (?:to hear|some|more|any|a|an|your|if you)|"
    rf"{_I} {_ADVERBS}(?:have|had|got|have got|do have) {_ADVERBS}(?:a|one|another|some|a few|two|three|a couple of|several|more|one more|one last|a quick|one quick|many|lots of)(?: [a-z]+)? (?:questions?|query|queries) (?:about|on|regarding|around|for you)|"
    r"it would (?:be|really be|also be) (?:really |very |so )?(?:good|great|nice|helpful|useful|interesting|handy|lovely) (?:to|if you)|it would (?:really )?help (?:me )?(?:to|if)|"
    r"(?:what|one thing|something|the thing|another thing|the other thing|a thing|the only thing)(?: that)? i(?: would| am| was| have| do not| did| wanted| want| need| really| still| also| just)*(?: like| love| want| wanted| curious| wondering| interested| need| been)*"
    r"(?: to)?(?: about| ask(?: you| about)?| know| know about| understand| hear| find out| in| is| was)+\b|"
    r"(?:my|the|another|one|a|the other|the real|my real|my actual|my next|my first|my last|the first|the next|the big|a quick|one last) (?:big |main |other |only |last |first |next |quick |real |actual )*(?:question|concern|worry)(?: i have| i had| for you| here| then| really| that i have)* (?:is|was|would be|around|about)|"
    r"(?:any|some) (?:idea|clue|chance|news|word|thoughts?|insight|sense|view|examples?|plans?|room|scope|possibility|concerns?|doubts?|feedback|flexibility|feel)\b|"
    r"(?:anything|anyone|anybody|something)(?: else)? (?:i|you|we|that|to|about|on|in|the|else)\b|"
    r"mind (?:telling|explaining|sharing|describing|if)|care to|curious (?:about|how|what|who|why|when|where|which|whether|if|to)|wondering|interested to know|wanted to (?:ask|know|check|hear)|"
    r"(?:thoughts|ideas|opinions?) (?:on|about)|(?:and )?(?:for example|such as|like what|since when|according to whom|in what way|in what sense|to what extent|at what point|by when|until when|for how long|"
    r"from (?:where|whom|which|what)|with (?:whom|what|which|how)|on what|in which|to whom|for (?:whom|what|which)|of (?:which|what)|by (?:whom|what|how)|at (?:which|what)|after how|within how|about how|roughly (?:how|what)|approximately (?:how|what)|around (?:how|what)))"
)
_NOT_INDIRECT = re.compile(
    r"(?:i|we) (?:wanted|needed|have|had|want|need) to (?:know|learn|understand|check|see|find out|figure out|talk about|explore|clarify|confirm|return|go back|come back|get back)\b(?! (?:how|what|who|why|whether|if|when|more|which|about|your|the|you|with))|"
    r"(?:i|we) (?:had|have) to\b|something (?:i|we) (?:am|was|have|had|did|do|love|like|enjoy)\b(?! (?:curious|wondering|wanted))|anyone (?:i|we|that) |"
    r"(?:what|one thing|something|the thing|another thing)(?: that)? i (?:would |really |also )*(?:was|am|like|love|liked|loved)(?: most)? (?:about|in|is|was)\b(?! curious)|"
    r"any (?:plans|room) (?:i|we) |i would like to see myself|i hope to (?:see|learn)\b"
)
_ANY = re.compile(r"(?:any|anything|anyone|anybody)\b")
_TAG = re.compile(
    r"(?:(?:is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|should) (?:not )?(?:it|they|you|we|he|she|there|that|i)(?: not)?|"
    r"(?:is|am) (?:that|it|this|i) (?:right|correct|true|fair|so)|or (?:not|no|what|is (?:it|that) not)|(?<!that is )(?<!it is )(?<!am )(?<!are )(?<!all )(?<!the )(?<!be )(?<!get )(?<!do )(?<!got )(?<!was )(?<!always )"
    r"(?<!seem )(?<!feel )(?<!felt )(?<!feels )(?<!it )(?<!things )(?<!not )(?<!quite )(?<!about )(?<!is )(?:right|correct|huh|eh|innit|yeah))$"
)
_TAG_AUX = re.compile(
    r"(is|are|was|were|do|does|did|have|has|had|can|could|will|would|should) (?:not )?(?:it|they|you|we|he|she|there|that|i)(?: not)?$"
)
_STATED = re.compile(
    r"(?:(?:that|this) (?:was|is) not (?:really |quite |exactly )?(?:my question|what i (?:asked|meant|was asking|am asking)|an answer)|"
    r"you (?:did not|have not|are not|still did not|still have not|never)(?: really| quite| actually| fully)? (?:answer|answered|answering|say|said|tell|told|addressed|address|given|mention|mentioned)\b|"
    r"that (?:does not|did not)(?: really| quite| actually)? answer|you (?:just )?(?:dodged|avoided|skipped|ignored|went around|sidestepped|are (?:dodging|avoiding|evading))|"
    r"(?:i|we) (?:asked|was asking|am asking|meant to ask)(?: you)? (?:about|how|what|why|who|when|where|whether|if|for)|(?:i am )?still (?:waiting|curious|wondering|not clear|unclear)|"
    r"(?:going|coming|getting|to go|to come) back to|back to (?:my|the|what|that|how|why|your)|"
    r"(?:and |but )*(?:the )?real (?:number|reason|answer)|(?:a|one) (?:number|figure|example|ballpark)(?: please| would help)?$|(?:in|with) numbers|i did not (?:quite )?(?:catch|get|hear|understand|follow) (?:that|you|what|the)|"
    r"(?:say|repeat|come) (?:that |it )?again|pardon$|(?:sorry )?what$)"
)
_RHETORIC = re.compile(
    r"(?:who (?:knows|cares|would have|wouldn|could blame)|what (?:a|an) |how (?:nice|lovely|exciting|interesting|funny|cool|great|wonderful|awful|sad|strange|odd|kind|fascinating|terrible|amazing)(?: (?:of|to|that|is|it|this)\b.*)?$|"
    r"why (?:i|we|my)\b|what (?:the )?(?:heck|hell)$|what can i say|how do you do$|what (?:matters|counts|drives|motivates|interests|attracts|appeals|excites|drew|attracted|brought|struck|helped|gets|keeps|makes|made|led|got|worked|works)(?: most)?(?: to| for)? (?:me|us)\b|"
    r"what is (?:important|great|good|nice|clear|interesting|key|special|missing)(?: to me| for me| about)?\b.* (?:is|was) |which (?:is|was|means|meant|made|makes|i|we)\b(?! (?:the|of|more|better|worse))|"
    r"do not\b(?! (?:you|they|we|i|people|the)\b)|(?:will|can|could) do\b|have (?:a|an|fun|been|to|had|no|some)\b|is (?:fine|good|great|ok|okay|nice|important|true|right)\b|do let\b|how i\b|what i\b(?! (?:would|want|wanted|need|am))|what we\b)"
)
_FOLLOW = frozenset(["why", "how", "what", "when", "where", "who", "really", "which", "whose"])


def lead(text: str) -> int:
    """Characters of plain words at the beginning that only lead in: "and", "sorry", "one more thing", "can I ask"."""
    match = _LEAD.match(text)
    return match.end() if match else 0


def requests(text: str) -> bool:
    """Whether some plain words begin with a set way of asking for something to be told."""
    wrapped = _POLITE.match(text)
    rest = text[wrapped.end() :] if wrapped else text
    if _REQUEST.match(rest):
        return True
    return bool(_INDIRECT.match(text)) and not _NOT_INDIRECT.match(text)


def asking(words: Sequence[str], marked: bool) -> Asking | None:
    """What makes a stretch of talk a question, or None if nothing does; `marked` says that it ends in a question mark."""
    whole = " ".join(words)
    text = whole[lead(whole) :]
    words = text.split()
    if not words:
        return Asking("plain", whole) if marked and whole else None
    found = _opened(words, text, marked)
    if found is not None:
        return found
    if _STATED.match(text) or _STATED.match(whole):
        return Asking("indirect", text)
    if len(words) > 2 and _TAG.search(text) and not (not marked and _own(text)):
        return Asking("tag", text)
    later = _later(words)
    if later is not None:
        return later
    return Asking("plain", text) if marked else None


def _opened(words: Sequence[str], text: str, marked: bool) -> Asking | None:
    """A question that begins with its opening."""
    wrapped = _POLITE.match(text)
    rest = text[wrapped.end() :] if wrapped else text
    if _REQUEST.match(rest):
        return Asking("imperative", rest)
    if not marked and (_RHETORIC.match(text) or statement_about_self(words)):
        return None
    if _INDIRECT.match(text) and not _NOT_INDIRECT.match(text):
        return Asking("indirect", text)
    if wh_at(words, 0):
        return Asking("wh", text)
    if aux_at(words, 0):
        return Asking("aux", text)
    if marked and words[0] in WH:
        return Asking("wh", text)
    if marked and words[0] in AUX:
        return Asking("aux", text)
    return None


def _later(words: Sequence[str]) -> Asking | None:
    """A question that begins after what it is about: "if I joined what would I do", "in a bad week how late does it get"."""
    for i in range(1, min(len(words), 60)):
        if wh_at(words, i, strict=True):
            return Asking("wh", " ".join(words[i:]))
        if aux_at(words, i, strict=True) and words[i - 1] not in _NOT_BEFORE_AUX:
            return Asking("aux", " ".join(words[i:]))
    return None


_NOT_BEFORE_AUX = (
    frozenset(
        ["i", "you", "we", "they", "he", "she", "it", "there", "what", "who", "which", "how", "why", "where", "when", "that", "to", "not", "so", "neither", "nor", "as", "than", "never", "rarely", "only", "hardly", "if", "whatever", "this"]
    )
    | AUX
)


def _own(text: str) -> bool:
    """A statement about oneself does not become a question by its last word."""
    return re.match(r"(?:i|we|my|our)\b", text) is not None and re.search(r"(?:right|correct|yeah)$", text) is not None


__all__ = ["Asking", "Opening", "asking", "lead", "requests"]

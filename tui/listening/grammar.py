"""Word order: does a question begin at this word?

English shows a question by its order even when the mark is left out: a question word with a verb before its subject ("how big is this
team"), or an auxiliary before its subject ("do you work weekends"). The same words in the other order make a clause and no question
("how big this team is", "what I liked most was ..."); telling the two apart is what this file is about.

Words come as `words.plain` gives them. `strict` asks for an order that can be nothing else, as it must be in mid-sentence.
"""

from collections.abc import Sequence

from tui.listening.words import listed

WH = listed("what who whom whose which when where why how")
BE = listed("is are was were am")
DO = listed("do does did")
HAVE = listed("have has had")
MODAL = listed("can could will would shall should may might must")
AUX = BE | DO | HAVE | MODAL
PRONOUN = listed("i you we they he she it there")
_POINTING = listed("this that these those")
_DETERMINER = listed(
    """
    the your my our their his her its any anyone anybody anything someone somebody something everyone everybody everything each all
    both either
    most many some another other a an people employees staff managers others nobody part
    """
)
SUBJECT = PRONOUN | _POINTING | _DETERMINER
_SELF = listed("i we my our")
_TELLING = listed("me us my our")

_DEGREE = listed(
    """
    many much often long big small large far soon fast hard easy well good bad old new young flexible common different important close
    hands happy
    stable healthy honest transparent formal strict busy late early high low strong frequent regular diverse senior tight heavy deep
    quick serious
    ready real true fair safe clear open likely confident involved committed competitive structured secure certain comfortable few
    little great
    steep mature long-term very really quite
    """
)
_DEGREE_ENDINGS = ("ly", "able", "ible", "ful", "ous", "ic", "ive", "ical", "ed")
_AMOUNT = listed("many much often long far")
_ALONE = {
    "else": listed("what who where how when"),
    "exactly": listed("what who where how when why"),
    "specifically": listed("what who where how when why"),
    "about": listed("what how"),
    "come": frozenset(("how",)),
    "so": listed("how why"),
    "if": frozenset(("what",)),
    "not": frozenset(("why",)),
    "now": listed("why what"),
    "then": listed("why what how"),
    "for": frozenset(("what",)),
}
"""Words that make a question of the question word before them."""
_SURE_ALONE = listed("about come if else")
_KINDS = listed("other kind kinds sort sorts type types extra more new percentage proportion share number")
_PAST = listed(
    """
    went made kept drove brought led took left came got gave set ran broke fell held became began chose grew knew lost met paid put
    said sent
    stood told thought won wrote drew built cost hit hurt
    """
)
_NO_SUBJECT = listed(
    """
    not never also just always still only too very really quite so ok okay fine good great nice true right wrong sure important
    interesting
    interested happy glad pleased sorry able based due because what how why when where who to of from in on at by with as been being
    going done gone
    worked led managed had got made like love enjoy think believe mean know see feel hope want need be do have and or but if then now
    better best hard easy difficult clear probably definitely certainly exactly actually mostly usually often sometimes basically well
    different
    similar responsible part-time full-time currently already recently let hello is was are were more less about
    """
)
"""Words that cannot begin the subject after an auxiliary."""
_BASE = listed(
    """
    be have get need take work go do make come see expect know start leave move stay change happen look feel count help keep use solve
    mean
    """
)
_AGREES = {
    "is": listed("there anyone anybody your overtime everyone it this that"),
    "are": listed("you there they these those people your any we"),
    "was": listed("there anyone"),
    "were": listed("there you they"),
    "do": listed("you they people your employees staff managers we i any most"),
    "does": listed("the your this that it anyone everyone he she someone overtime"),
    "did": listed("you they the he she anyone someone your people it"),
    "have": listed("you they people"),
    "has": listed("anyone there it the your this anybody"),
    **dict.fromkeys(listed("can could would will should may"), listed("i you we they there someone anyone he she")),
}
"""Subjects that agree so well with an auxiliary that a question begins there even in mid-sentence."""
_GOVERN = listed(
    """
    know knew known knows see saw seen sees ask asked asks asking wonder wondered wondering tell told tells telling say said says
    saying explain explained
    describe described show showed shown shows learn learned learnt understand understood decide decided remember remembered about of
    on in for to with by from
    at into over regarding concerning sure curious idea clear whether if is was are be been like matter matters care me you us hear
    heard find found out depends
    than as neither nor just exactly that mean means meant think thought no not discuss consider considering teach taught realise
    realised realize realized notice
    noticed determine check checked figure guess guessed tells read
    """
)
"""Words that a clause can hang on: "I know how ...", "it depends on what ..."."""
_NO_AUX_AFTER = (
    listed(
        """
        i you we they he she it there to not neither nor as than never rarely only hardly if whatever that so this or really always
        also often
        """
    )
    | AUX
    | WH
)
_SURE = listed("you there your anyone anybody people everyone")
_ASKED = listed("ask asked asks asking wonder wondered told tell")
_TURNS = listed("and but so also plus then anyway well ok okay because")
_OPENERS = tuple(
    tuple(line.split())
    for line in """
    i was wondering
    i am wondering
    i am curious
    i was curious
    i would like to know
    i would like to hear
    i would like to ask
    i would love to know
    i would love to hear
    tell me about
    tell me more
    tell me how
    tell me what
    tell me why
    walk me through
    talk me through
    my question is
    one question
    quick question
    """.splitlines()
    if line.strip()
)
"""Set ways of asking that may begin in mid-sentence."""
_PREPOSITION = listed(
    "in on by at for with from to of under until since within after about around roughly approximately over during through"
)
_FRONTED = 4
"""Words that a question may have after a subject put before it."""
_NUMBERS = listed("one two three four five six seven eight nine ten")
_NP = 7
"""Words that a noun phrase between a question word and its verb may have."""


def wh_at(words: Sequence[str], at: int, strict: bool = False) -> bool:
    """Whether a question opened by a question word begins there."""
    first, rest = words[at], words[at + 1 : at + 2 + _NP]
    if first not in WH:
        return False
    if not rest:
        return not strict
    if first in _ALONE.get(rest[0], ()):
        return not strict or rest[0] in _SURE_ALONE
    if rest[0] in AUX:
        return _wh_aux(first, words, at + 1, strict)
    if first in {"when", "where", "whom"} or rest[0] in PRONOUN:
        return False
    if first == "how":
        return _how(rest, strict)
    if strict:
        return first in {"what", "which", "whose"} and _late_aux(rest) and rest[0] not in SUBJECT
    if first == "why":
        return rest[0] not in SUBJECT or (rest[0] in {"the", "this", "that"} and len(rest) <= 4)
    if first == "who":
        return rest[0] not in SUBJECT
    return _what(first, rest)


def aux_at(words: Sequence[str], at: int, strict: bool = False) -> bool:
    """Whether a question opened by an auxiliary before its subject begins there."""
    first, rest = words[at], words[at + 1 :]
    if first not in AUX or not rest:
        return False
    if rest[0] == "not":
        rest = rest[1:]
        if not rest or rest[0] not in PRONOUN | _POINTING | {"the", "your", "people"}:
            return False
    second, third = rest[0], rest[1] if len(rest) > 1 else ""
    if strict:
        return bool(third) and second in _AGREES.get(first, ()) and not (second == "there" and third in BE)
    if first in {"have", "had", "may", "might", "must"}:
        return _have(first, rest)
    if first in BE:
        if second in {"a", "an"} and first != "is":
            return False
        if second in SUBJECT:
            return True
        if second in _NO_SUBJECT or second.endswith("ed") or not third:
            return (second, third) == ("on", "call")
        return first in {"is", "are"} or _participle(rest[1:5])
    if first in DO:
        return _do(first, rest)
    if first == "has":
        return second in SUBJECT or (second not in _NO_SUBJECT and _participle(rest[1:5]))
    if second in SUBJECT - {"no", "some"}:
        return bool(third)
    if second in _NO_SUBJECT | _BASE:
        return False
    return (
        second.endswith("ing")
        or bool(_BASE.intersection(rest[1:5]))
        or (bool(third) and (second in _NUMBERS or (second.endswith("s") and third not in SUBJECT)))
    )


def begins_inside(words: Sequence[str], at: int, comma: bool, asked: bool = False) -> bool:
    """Whether a question begins at a word in mid-sentence, free of the words before it.

    `comma` says that a comma stands before it, `asked` that the words before it are a question with no clause hanging on it.
    """
    before, word = words[at - 1], words[at]
    if before == "or":
        return False
    turns = comma or before in _TURNS
    if word in WH:
        return _wh_inside(words, at, comma, asked)
    if word in AUX:
        if before in _NO_AUX_AFTER and not comma:
            return False
        if not comma and (PRONOUN.intersection(words[max(0, at - 2) : at]) or _ASKED.intersection(words[max(0, at - 3) : at])):
            return False
        subject = words[at + 1] if at + 1 < len(words) else ""
        sure = (
            subject in _SURE
            or (subject in {"i", "we"} and word in MODAL)
            or (subject in {"it", "that"} and "possible" in words[at + 2 : at + 4])
        )
        return (sure or turns) and aux_at(words, at, strict=True)
    if before in _GOVERN or before in AUX or before in PRONOUN:
        return False
    return any(tuple(words[at : at + len(opener)]) == opener for opener in _OPENERS)


def _wh_inside(words: Sequence[str], at: int, comma: bool, asked: bool) -> bool:
    before, word, rest = words[at - 1], words[at], words[at + 1 :]
    turns = comma or before in _TURNS
    if before in WH or (before in _GOVERN and not comma):
        return False
    if wh_at(words, at, strict=True):
        return word not in {"who", "which"} or turns
    if (before in _TURNS and asked) or (turns and word == "how" and rest and rest[0] in _AMOUNT):
        return wh_at(words, at)
    if not comma or before in _GOVERN or not rest:
        return False
    if word in {"what", "how", "why"} and rest[0] in {"happens", "happened", "then"}:
        return True
    # "emergency calls, who takes them"; but not "my old boss, who hired me, ..."
    return len(rest) <= _FRONTED and not finite(words[:at]) and not _SELF.union(_TELLING).intersection(words) and wh_at(words, at)


def embedded(words: Sequence[str]) -> bool:
    """A question put as a clause, in the order of a statement: "how you split the shifts", "what I would be doing in the first month"."""
    if len(words) < 3 or words[0] not in WH or words[0] in {"when", "which", "whom"}:
        return False
    if words[1] == "i":
        return words[2] in {"will", "would", "should", "could", "can"} and not {"is", "was"}.intersection(words[3:])
    k = 2 if words[1] in {"exactly", "kind", "sort"} else 1
    if words[k] not in {"you", "your", "they", "the", "this", "people"} or len(words) < k + 3:
        return False
    return not {"is", "was", "me", "us", "i", "my", "makes", "sounds", "matters", "seems"}.intersection(words[k + 1 :]) or words[-1] in {
        "is",
        "like",
    }


def after_preposition(words: Sequence[str]) -> bool:
    """A question whose question word hangs on a preposition: "by when will you decide", "in what way does it help"."""
    return (
        len(words) > 3
        and words[0] in _PREPOSITION
        and words[1] in WH - {"why", "who"}
        and wh_at(words, 1)
        and bool(AUX.intersection(words[2:8]))
    )


def told_of_self(words: Sequence[str]) -> bool:
    """Whether a clause opened by a question word tells of the speaker: "what drew me here was", "how I got into this"."""
    if not words or words[0] not in WH or embedded(words):
        return False
    if words[1:2] and words[1] in _SELF:
        return True
    if words[0] != "what" or len(words) < 3 or words[1] in DO | MODAL | {"if"}:
        return False
    closed = bool({"is", "was"}.intersection(words[3:]))
    if words[1] in AUX:  # "what is important to me is ..."
        return words[2] not in SUBJECT and closed and bool(_TELLING.intersection(words[2:6]))
    return words[2] in _TELLING or (words[2] in {"to", "for"} and closed and bool(_TELLING.intersection(words[3:4])))


def finite(words: Sequence[str]) -> int:
    """How many clauses of their own some words hold, roughly: subjects with a verb after them, or a verb in the past to begin with."""
    found = sum(
        1
        for at, word in enumerate(words[:-1])
        if word in PRONOUN
        and words[at + 1] not in PRONOUN | {"and", "or"}
        and (at == 0 or words[at - 1] not in AUX | {"to", "for", "with", "of"})
    )
    if words and (words[0] in _PAST or (words[0].endswith("ed") and len(words[0]) > 4) or words[0] in {"was", "had", "am", "have"}):
        found += 1
    return found or int(any(word in {"is", "are", "was", "were", "has", "had"} for word in words[1:]))


def _wh_aux(first: str, words: Sequence[str], at: int, strict: bool) -> bool:
    """A question word with an auxiliary at `at`, right after it."""
    auxiliary, after = words[at], words[at + 1 : at + 8]
    if after and after[0] == "not":
        after = after[1:]
    if first == "which" and auxiliary not in DO:
        if auxiliary in MODAL and after and after[0] in SUBJECT:
            return True
        return not strict and bool(after) and (after[0] in {"of", "the"} or after[0] in {"more", "better", "worse"})
    if first in {"when", "where"} and not after:
        return False
    if strict and first == "who":
        return bool(after) and (after[0] in SUBJECT or auxiliary in DO)
    if strict:
        return bool(after) and (after[0] in SUBJECT - {"a", "an"} or auxiliary in DO | MODAL or (auxiliary in BE and first != "what"))
    return True


def _how(rest: Sequence[str], strict: bool) -> bool:
    """'How' with a degree before its verb ("how big is"), or an amount with or without a noun ("how many people left")."""
    if rest[0] in _AMOUNT:
        return _late_aux(rest) if strict else not {"i", "we"}.intersection(rest[1:2]) or _late_aux(rest)
    if rest[0] == "to":
        return not strict
    if rest[1:2] and rest[1] in AUX and rest[2:3]:
        # "how welcome are objections", but not "how people are treated"
        return (
            rest[2] in SUBJECT
            or rest[0] in _DEGREE
            or rest[0].endswith(_DEGREE_ENDINGS)
            or (rest[1] in BE and not _participle(rest[2:3]) and not strict)
        )
    for at, word in enumerate(rest[:4]):
        if word in AUX:
            return at > 0
        if not (word in _DEGREE or word.endswith(_DEGREE_ENDINGS) or (at > 0 and word in {"and", "or", "on", "a", "of"})):
            return False
    return False


def _what(first: str, rest: Sequence[str]) -> bool:
    """'What', 'which' or 'whose' with a noun phrase, or with a verb whose subject it is."""
    if rest[0] in {"a", "an"}:
        return False
    if first in {"which", "whose"}:
        return rest[0] not in {"means", "meant", "makes", "made", "helped", "helps", "led", "gave", "gives", "brings", "brought", "in"}
    if rest[0] in _KINDS:
        return True
    if _late_aux(rest):
        return rest[0] not in SUBJECT or rest[0] in {"other", "part", "people", "some"}
    if rest[0] in _DETERMINER - {"other", "part"}:
        return False
    return rest[0] in _PAST or rest[0].endswith(("s", "ed")) or len(rest) <= 5


def _late_aux(rest: Sequence[str]) -> bool:
    """Whether an auxiliary follows a noun phrase that holds no subject of its own: "(what) kind of people do", "(how) many shifts are"."""
    for at, word in enumerate(rest[:_NP]):
        if word in AUX:
            return at > 0
        if (word in PRONOUN and rest[at - 1] != "of") or word in WH:
            return False
    return False


def _have(first: str, rest: Sequence[str]) -> bool:
    """'Have you', "may I", but not "have a nice day", "had the team for a year"."""
    if len(rest) < 2 or rest[0] not in PRONOUN - {"it"} | {"the", "your", "any", "anyone", "people", "things", "those", "this"}:
        return False
    return first not in {"had", "have"} or rest[0] not in {"the", "any"} or _participle(rest[1:6])


def _do(first: str, rest: Sequence[str]) -> bool:
    second, third = rest[0], rest[1] if len(rest) > 1 else ""
    if second == "a" and third in {"lot", "few", "couple", "number"}:
        return True
    if second in {"that", "this", "it", "all", "both", "some", "something", "everything", "anything", "a", "an"}:
        return bool(third) and first != "do" and (second in {"that", "this", "it", "all", "both"} or third in _BASE)
    if second in SUBJECT:
        return True
    if second in (_NO_SUBJECT - {"different", "similar"}) | _BASE or not third:
        return False
    return (
        first == "does" or bool(_BASE.intersection(rest[1:6])) or any(word.endswith("s") and not word.endswith("ss") for word in rest[:6])
    )


def _participle(words: Sequence[str]) -> bool:
    return any(
        word.endswith(("ed", "en", "wn")) or word in {"been", "had", "left", "gone", "done", "made", "got", "come"} for word in words
    )


__all__ = ["AUX", "PRONOUN", "SUBJECT", "WH", "after_preposition", "aux_at", "begins_inside", "embedded", "finite", "told_of_self", "wh_at"]

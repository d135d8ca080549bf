"""Kinds of words that show in what order a sentence is built."""

from tui.listening.words import listed

WH = listed("what who whom whose which when where why how")
BE = listed("is are was were am")
DO = listed("do does did")
HAVE = listed("have has had")
MODAL = listed("can could will would shall should may might must")
AUX = BE | DO | HAVE | MODAL
PRONOUN = listed("i you we they he she it there")
POINTING = listed("this that these those")
DETERMINER = listed(
    """
    the your my our their his her its any anyone anybody anything someone somebody something everyone everybody everything each all both
    either most many some another other a an people employees staff managers others nobody part
    """
)
SUBJECT = PRONOUN | POINTING | DETERMINER
SELF = listed("i we my our")
"""What a clause about oneself begins with."""
TELLING = listed("me us my our")
"""What shows that a clause tells of oneself: "what drew me here"."""

DEGREE = listed(
    """
    many much often long big small large far soon fast hard easy well good bad old new young flexible common different important close
    hands happy stable healthy honest transparent formal strict busy late early high low strong frequent regular diverse senior tight
    heavy deep quick serious ready real true fair safe clear open likely confident involved committed competitive structured secure
    certain comfortable few little great steep mature long-term very really quite
    """
)
"""What can stand between "how" and its verb: "how flexible are"."""
DEGREE_ENDINGS = ("ly", "able", "ible", "ful", "ous", "ic", "ive", "ical", "ed")
"""And what else can, by how it ends."""
AMOUNT = listed("many much often long far")
"""What asks for a number after "how"."""
ALONE = {
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
SURE_ALONE = listed("about come if else")
KINDS = listed("other kind kinds sort sorts type types extra more new percentage proportion share number")
"""Nouns after "what" whose verb is their own: "what kind of people work here"."""
PAST = listed(
    """
    went made kept drove brought led took left came got gave set ran broke fell held became began chose grew knew lost met paid put said
    sent stood told thought won wrote drew built cost hit hurt
    """
)
"""Verbs in the past that do not end in -ed."""
NO_SUBJECT = listed(
    """
    not never also just always still only too very really quite so ok okay fine good great nice true right wrong sure important
    interesting interested happy glad pleased sorry able based due because what how why when where who to of from in on at by with as been
    being going done gone worked led managed had got made like love enjoy think believe mean know see feel hope want need be do have and
    or but if then now better best hard easy difficult clear probably definitely certainly exactly actually mostly usually often sometimes
    basically well different similar responsible part-time full-time currently already recently let hello is was are were more less about
    """
)
"""Words that cannot begin the subject after an auxiliary."""
BASE = listed(
    """
    be have get need take work go do make come see expect know start leave move stay change happen look feel count help keep use solve
    mean
    """
)
"""Verbs as they follow a subject that follows an auxiliary: "can nurses choose" has one."""
AGREES = {
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
GOVERN = listed(
    """
    know knew known knows see saw seen sees ask asked asks asking wonder wondered wondering tell told tells telling say said says saying
    explain explained describe described show showed shown shows learn learned learnt understand understood decide decided remember
    remembered about of on in for to with by from at into over regarding concerning sure curious idea clear whether if is was are be been
    like matter matters care me you us hear heard find found out depends than as neither nor just exactly that mean means meant think
    thought no not discuss consider considering teach taught realise realised realize realized notice noticed determine check checked
    figure guess guessed tells read
    """
)
"""Words that a clause can hang on: "I know how ...", "it depends on what ..."."""
NO_AUX_AFTER = (
    listed(
        """
        i you we they he she it there to not neither nor as than never rarely only hardly if whatever that so this or really always also
        often
        """
    )
    | AUX
    | WH
)
SURE = listed("you there your anyone anybody people everyone")
ASKED = listed("ask asked asks asking wonder wondered told tell")
TURNS = listed("and but so also plus then anyway well ok okay because")
PREPOSITION = listed(
    "in on by at for with from to of under until since within after about around roughly approximately over during through"
)
NUMBERS = listed("one two three four five six seven eight nine ten")

__all__ = [
    "AGREES",
    "ALONE",
    "AMOUNT",
    "ASKED",
    "AUX",
    "BASE",
    "BE",
    "DEGREE",
    "DEGREE_ENDINGS",
    "DETERMINER",
    "DO",
    "GOVERN",
    "HAVE",
    "KINDS",
    "MODAL",
    "NO_AUX_AFTER",
    "NO_SUBJECT",
    "NUMBERS",
    "PAST",
    "POINTING",
    "PREPOSITION",
    "PRONOUN",
    "SELF",
    "SUBJECT",
    "SURE",
    "SURE_ALONE",
    "TELLING",
    "TURNS",
    "WH",
]

"""Words as people type them: without capitals, apostrophes or care, brought to one spelling.

Every word keeps its place in the text, so that what was heard can be quoted as it was typed.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")
_LONGEST = 40
"""Characters of a word that are looked at; nobody types a longer one on purpose."""


def listed(words: str) -> frozenset[str]:
    """A set of words written as one text."""
    return frozenset(words.split())


_CONTRACTIONS = """
    aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't shouldn't wasn't weren't won't wouldn't i'm i've you're
    you've you'd they're
    they've they'd we've that's there's what's who's where's how's when's why's what're what'd how'd who'd it'd it'll that'd there'd
    you'll they'll
""".split()
_SHORT = """
    u=you ur=your r=are yr=your ya=you yall=you yous=you wat=what wot=what wht=what wats=what's y=why hw=how wen=when wher=where
    wich=which
    wud=would wld=would cud=could cld=could shud=should pls=please plz=please thx=thanks ty=thanks abt=about bout=about ppl=people
    mgr=manager
    mgmt=management dept=department hrs=hours yrs=years wk=week wks=weeks mths=months cos=because cuz=because coz=because gonna=going
    wanna=want
    gotta=got kinda=kind lemme=let dunno=don't teh=the hte=the adn=and aint=isn't ain't=isn't tho=though thru=through w=with
""".split()
_TRADE = """
    wfh=remote telecommuting=remote telecommute=remote telework=remote teleworking=remote pto=holiday vacation=holiday vacations=holidays
    kpi=target kpis=targets okr=target okrs=targets remuneration=pay comp=pay dev=developer devs=developers organization=organisation
    organizations=organisations exec=executive execs=executives reorg=reorganisation reorgs=reorganisations ot=overtime
""".split()
"""Words of the trade in the plainer ones that mean the same."""
_USUAL = {**{word.replace("'", ""): word for word in _CONTRACTIONS}, **dict(pair.split("=") for pair in [*_SHORT, *_TRADE])}
_WHOLE = {"can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not")}
_ENDINGS = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
_TAKES_IS = listed("what who where how when why that there it he she here this everything anything nothing something")
_AFTER_I_WOULD = listed("like love rather prefer appreciate be want really just also")


class Word(NamedTuple):
    """One word and where it stands."""

    text: str
    """Lower case, in its usual spelling, apostrophes straight."""
    start: int
    """Characters from the beginning of the text."""
    end: int


def words(text: str) -> list[Word]:
    """The words of a text in order."""
    found = [Word(usual(match.group()), match.start(), match.end()) for match in _WORD.finditer(text)]
    for at, (word, after) in enumerate(pairwise(found)):
        if word.text == "id" and after.text in _AFTER_I_WOULD:
            found[at] = word._replace(text="i'd")
    return found


@lru_cache(maxsize=4096)
def usual(raw: str) -> str:
    """One word in its usual spelling: lower case, no accents, "dont" -> "don't", "u" -> "you"."""
    raw = raw[:_LONGEST].lower().replace("’", "'").replace("`", "'")
    if not raw.isascii():
        raw = "".join(c for c in unicodedata.normalize("NFKD", raw) if not unicodedata.combining(c))
    return _USUAL.get(raw, raw)


@lru_cache(maxsize=4096)
def parts(word: str) -> tuple[str, ...]:
    """A word in its usual spelling with its contraction taken apart: "what's" -> what is, "don't" -> do not, "dana's" -> dana."""
    if "'" not in word:
        return (word,) if word else ()
    if word in _WHOLE:
        return _WHOLE[word]
    if word.endswith("n't"):
        return (word[:-3], "not")
    head, _, tail = word.rpartition("'")
    if tail == "s":
        return (head, "is") if head in _TAKES_IS else (head,)
    return (head, _ENDINGS[tail]) if tail in _ENDINGS else (head,)


def plain(text: str) -> list[str]:
    """The words of a text in their usual spelling, contractions taken apart."""
    return [part for raw in _WORD.findall(text) for part in parts(usual(raw))]


def pairs(words: Sequence[str]) -> list[str]:
    """Each of some plain words with the one after it, a space between; before the first stands "^", after the last "$"."""
    return [f"{one} {other}" for one, other in pairwise(["^", *words, "$"])] if words else []


__all__ = ["Word", "listed", "pairs", "parts", "plain", "usual", "words"]

"""What a word is about: common words set aside, endings taken off."""

from functools import lru_cache

from tui.listening.words import listed, plain

STOP = listed(
    """
    a about again all also am an and any anything are as ask at be because been before being but by can could did do does doing done each
    else ever every for from get gets getting give go goes going got had has have having hear her here hers him his how i if in into is it
    its just kind know let like little lot lots made make may me might mind more most much must my no nor not now of off oh ok okay on one
    or other our out over own please quite rather really right said same say says see shall she he should since so some something sort
    such sure tell than thank thanks that the their them then there these they thing things think this those though through to too um uh
    up upon us usually very was way we well were what when where whether which while who whom whose why will with wonder wondering would
    yes you your yours yourself today bit curious interested question quick sorry actually maybe perhaps exactly specifically mean still
    around love want wanted walk talk
    """
)
"""Words that carry no subject of their own."""
_ENDINGS = tuple(
    (ending.partition("=")[0], ending.partition("=")[2])
    for ending in """
    ations ation ments ment nesses ness ities ity ings ing ies=y ied=y sses=ss ers ors er or ed es=e ss=ss us=us is=is s ly
    """.split()
)
"""Endings and what stays of them, tried in this order."""
_SHORTEST = 3


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its commonest endings: "managers", "managing" and "managed" meet in "manag"."""
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    for ending, kept in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(kept) >= _SHORTEST:
            word = word[: len(word) - len(ending)] + kept
            break
    if len(word) > _SHORTEST + 1 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] if len(word) > _SHORTEST and word[-1] in "ey" else word


def stems(text: str) -> list[str]:
    """The stems of the words that carry a subject, in order, repeats kept."""
    return [stem(word) for word in plain(text) if word not in STOP and len(word) > 1]


__all__ = ["STOP", "stem", "stems"]

"""Slips of the finger: a word that nobody knows, one letter away from a word that is asked about, is that word."""

from collections.abc import Callable, Iterable
from functools import cached_property

from tui.listening.words import usual

_SHORTEST, _LONGEST = 4, 16
"""Letters of a word that is mended: shorter ones are one letter away from too many, longer ones are no slips."""


class Speller:
    """Mends words towards a vocabulary."""

    def __init__(self, vocabulary: Iterable[str], known: Callable[[str], bool]) -> None:
        """Take the words to mend towards, commonest first, and what tells that a word is right as it is."""
        self._known = known
        self._order: dict[str, int] = {}
        for word in vocabulary:
            if _SHORTEST <= len(word) <= _LONGEST and word.isalpha():
                self._order.setdefault(word, len(self._order))

    @cached_property
    def _short(self) -> dict[str, list[str]]:
        """The vocabulary by what its words are without one letter; only made when a word needs mending."""
        found: dict[str, list[str]] = {}
        for word in self._order:
            for short in _shortened(word):
                found.setdefault(short, []).append(word)
        return found

    def mend(self, word: str) -> str:
        """The word, or the one it was meant to be."""
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or word in self._order or self._known(word):
            return word
        near = {candidate for short in _shortened(word) for candidate in self._short.get(short, ()) if _one_slip(word, candidate)}
        return usual(min(near, key=self._order.__getitem__)) if near else word


def _shortened(word: str) -> set[str]:
    """A word and everything it is without one letter: two words one slip apart meet here."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter was left out, added, changed, or swapped with its neighbour."""
    if a == b:
        return True
    start = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    x, y = a[start:], b[start:]
    return x[1:] == y or x == y[1:] or x[1:] == y[1:] or (x[2:] == y[2:] and x[:2] == y[1::-1] and len(x) > 1 and len(y) > 1)


__all__ = ["Speller"]

"""The texts that the table learns from.

They are WordNet's glosses, examples and words, sentences drawn from our own patterns, and our own wordings of the question bank's topics
with variants of them.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from random import Random
from typing import NamedTuple

from tools.table.grammar import Slots, draw, paragraphs, sections, sentence, slots
from tools.table.sources import PARTS_OF_SPEECH, Synset, synsets
from tools.table.variants import Variants
from tools.table.variants import synonyms as alike
from tools.table.wordings import Wording, bare
from tui.listening.table import ELSEWHERE

_SEED = 20260101
_QUOTED = re.compile(r'"([^"]+)"')
_FEWEST, _MOST = 3, 16
"""Words of a gloss or example that is taken."""
_SLOPE = 1.6
"""How much likelier a frequent word is drawn into a generic sentence: the power of a number drawn evenly from 0..1."""
_CAREFUL, _LED, _TAILED = 0.3, 0.25, 0.15
"""Shares of the sentences that are written with care, follow a lead, have a tail."""
_KNOWN = 3.6
"""The frequency from which a word may stand for another."""
Frequency = Callable[[str], float]
"""A word's frequency on the Zipf scale: 3 is once in a million words, 6 once in a thousand."""


class Lesson(NamedTuple):
    """A text with what it is to be taken for."""

    said: str
    """What the student reads."""
    meant: str
    """What the teacher reads: the same without "i was wondering" and the like."""
    topic: str = ""
    """The topic of the question bank that it asks about, if it is one of our wordings or a variant of one."""


class Mix(NamedTuple):
    """How many texts of each kind to make."""

    glosses: int = 16000
    generic: int = 12000
    words: int = 12000
    questions: int = 40000
    answers: int = 10000
    repeats: int = 2
    """How often each of our wordings is among the lessons."""
    variants: int = 4
    """Of each wording."""
    elsewhere: int = 4000

    def small(self) -> "Mix":
        """The same mixture, a tenth as large: to try the stages out."""
        return Mix(*(count // 10 for count in self[:5]), repeats=1, variants=1, elsewhere=self.elsewhere // 10)


def corpus(mix: Mix, frequency: Frequency, wordings: Sequence[Wording], banned: Iterable[str] = ()) -> list[Lesson]:
    """The lessons, none that is `banned`, the same for the same arguments. Raises SourceError without WordNet."""
    random = Random(_SEED)
    meanings = list(synsets())
    own = slots("slots.txt")
    plain = [
        *_glosses(random, meanings, frequency, mix.glosses),
        *_drawn(random, "generic.txt", _Frequent(random, meanings, frequency), mix.generic),
        *_words(meanings, frequency, mix.words),
        *_drawn(random, "answers.txt", own, mix.answers),
    ]
    lessons = [*_asked(random, own, mix.questions), *(Lesson(text, text) for text in plain)]
    different = {lesson.said: lesson for lesson in reversed(lessons)}
    taught = [Lesson(wording.text, wording.text, wording.topic) for wording in wordings]
    makes = Variants(own, sections("leads.txt"), alike(meanings, lambda word: _usual(word) and frequency(word) >= _KNOWN))
    varied: dict[str, str] = {}
    for lesson in taught:
        # Random numbers of its own, so that a wording more changes no other's variants.
        own_random = Random(f"{_SEED} {lesson.said}")
        varied.update((makes.variant(own_random, lesson.said), lesson.topic) for _ in range(mix.variants))
    varied.update(dict.fromkeys(_drawn(Random(_SEED), "elsewhere.txt", own, mix.elsewhere), ELSEWHERE))
    lessons = [*taught * mix.repeats, *(Lesson(text, text, topic) for text, topic in varied.items()), *reversed(different.values())]
    unwanted = {bare(text) for text in banned}
    return [lesson for lesson in lessons if not unwanted & {bare(lesson.said), bare(lesson.meant)}]


def _glosses(random: Random, meanings: Iterable[Synset], frequency: Frequency, count: int) -> list[str]:
    """Definitions and examples of the most frequent words first, a part of the definitions with their word before them."""
    found = []
    ordered = sorted(meanings, key=lambda meaning: (-max(map(frequency, meaning.words)), meaning))
    for meaning in ordered:
        if len(found) >= count:
            break
        definition = _QUOTED.sub("", meaning.gloss).strip(" ;")
        if _FEWEST <= len(definition.split()) <= _MOST:
            found.append(f"{meaning.words[0]}: {definition}" if random.random() < 0.3 else definition)
        found += [example for example in _QUOTED.findall(meaning.gloss) if _FEWEST <= len(example.split()) <= _MOST]
    return found[:count]


def _words(meanings: Iterable[Synset], frequency: Frequency, count: int) -> list[str]:
    """The most frequent words and fixed expressions by themselves, so that each has a direct target."""
    known = {word for meaning in meanings for word in meaning.words if word.islower() and len(word) > 1}
    return sorted(known, key=lambda word: (-frequency(word), word))[:count]


class _Frequent(dict[str, list[str]]):
    """Slots n, m, v and a, each filled with one word anew whenever it is looked up."""

    def __init__(self, random: Random, meanings: Iterable[Synset], frequency: Frequency) -> None:
        super().__init__()
        self._random = random
        known: dict[str, set[str]] = {part: set() for part in PARTS_OF_SPEECH}
        for meaning in meanings:
            known[meaning.part].update(word for word in meaning.words if word.isalpha() and word.islower() and len(word) > 2)
        ordered = {part: sorted(words, key=lambda word: (-frequency(word), word)) for part, words in known.items()}
        self._words = {"n": ordered["noun"][:5000], "m": ordered["noun"][:5000], "v": ordered["verb"][:1800], "a": ordered["adj"][:1500]}

    def __missing__(self, name: str) -> list[str]:
        words = self._words[name]
        return [words[int(len(words) * self._random.random() ** _SLOPE)]]


def _drawn(random: Random, name: str, words: Slots, count: int) -> list[str]:
    """Sentences of a file's patterns in turn, a part of them with a capital and a full stop as if written with care."""
    patterns = [line for block in paragraphs(name) for line in block]
    found = []
    for number in range(count):
        drawn = sentence(random, patterns[number % len(patterns)], words)
        found.append(drawn[0].upper() + drawn[1:] + "." if random.random() < _CAREFUL else drawn)
    return found


def _asked(random: Random, words: Slots, count: int) -> list[Lesson]:
    """Questions of each matter equally often, with or without a lead and a tail."""
    matters = paragraphs("questions.txt")
    around = sections("leads.txt")
    found = []
    for number in range(count):
        said = meant = sentence(random, draw(random, matters[number % len(matters)]), words)
        if random.random() < _LED:
            said = sentence(random, draw(random, around["lead"]), words) + " " + said
        if random.random() < _TAILED:
            said = said + " " + sentence(random, draw(random, around["tail"]), words)
        if random.random() < _CAREFUL:
            meant = meant[0].upper() + meant[1:] + "?"
        found.append(Lesson(said, meant))
    return found


def _usual(word: str) -> bool:
    """Whether a word can stand in a sentence as it is."""
    return word.isalpha() and word.islower()


__all__ = ["Frequency", "Lesson", "Mix", "corpus"]

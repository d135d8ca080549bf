"""Sentence patterns: `how (many|few) {people} (are there|)` stands for many sentences; one is drawn at a time."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

TEXTS = Path(__file__).with_name("texts")
_CHOICE = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"\{(\w+)\}")
Slots = Mapping[str, Sequence[str]]


def paragraphs(name: str) -> list[list[str]]:
    """The lines of a file in `texts`, those between two empty lines together; lines with # at their head are left out."""
    text = (TEXTS / name).read_text(encoding="utf-8")
    found = [[line.strip() for line in block.splitlines() if line.strip() and not line.startswith("#")] for block in text.split("\n\n")]
    return [block for block in found if block]


def sections(name: str) -> dict[str, list[str]]:
    """The paragraphs of a file that begin with a name in square brackets, by that name."""
    return {block[0].strip("[]"): block[1:] for block in paragraphs(name)}


def slots(name: str) -> dict[str, list[str]]:
    """A file's lines `name = this | that`."""
    pairs = (line.split("=", 1) for block in paragraphs(name) for line in block)
    return {key.strip(): [word.strip() for word in words.split("|")] for key, words in pairs}


def draw(random: Random, words: Sequence[str]) -> str:
    """One of some words, each as likely as the others."""
    return words[int(len(words) * random.random())]


def sentence(random: Random, pattern: str, words: Slots) -> str:
    """One sentence of a pattern: choices inside out, then slots, whose words may hold slots again. Raises KeyError for an unknown slot."""
    while found := _CHOICE.search(pattern):
        pattern = pattern[: found.start()] + draw(random, found.group(1).split("|")) + pattern[found.end() :]
    while found := _SLOT.search(pattern):
        pattern = pattern[: found.start()] + draw(random, words[found.group(1)]) + pattern[found.end() :]
    return " ".join(pattern.split())


__all__ = ["TEXTS", "Slots", "draw", "paragraphs", "sections", "sentence", "slots"]

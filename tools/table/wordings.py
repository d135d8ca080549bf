"""Our own wordings of the question bank's topics: to train on (`texts/asked`), to check with (`texts/kept`), and the bank's own."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tools.table.grammar import TEXTS, paragraphs

BANK = TEXTS.parents[2] / "scenarios" / "question-bank.yaml"
_NAME = re.compile(r"  ([a-z0-9-]+):")
_BLOCK = re.compile(r"    (ask|probing): \|")
_LINE = re.compile(r" {6}(\S.*)")


class Wording(NamedTuple):
    """One way to ask about a topic."""

    text: str
    topic: str
    """Its id in the question bank."""


def asked() -> list[Wording]:
    """The wordings to train on."""
    return list(_read("asked"))


def kept() -> list[Wording]:
    """The wordings that nothing may be trained on: they tell how well a stranger is heard."""
    return list(_read("kept"))


def kept_elsewhere() -> list[str]:
    """Talk about no job that nothing may be trained on."""
    return [line for block in paragraphs("kept-elsewhere.txt") for line in block]


def bank() -> list[Wording]:
    """What the question bank itself asks. It is read line by line, so that the build needs no YAML reader."""
    found = []
    topic, inside = "", False
    for line in BANK.read_text(encoding="utf-8").splitlines():
        name, text = _NAME.fullmatch(line), _LINE.fullmatch(line)
        topic = name[1] if name else topic
        inside = bool(_BLOCK.fullmatch(line)) or (inside and text is not None)
        if inside and text:
            found.append(Wording(text[1], topic))
    return found


def hard_texts() -> list[str]:
    """The wordings of paraphrases.txt, known ones and those to be found."""
    return [line.lstrip("> ") for block in paragraphs("paraphrases.txt") for line in block if not line.startswith("[")]


def bare(text: str) -> str:
    """A text without what two writers of the same sentence may differ in."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def _read(folder: str) -> Iterator[Wording]:
    """A folder's files by name: a topic's id in square brackets, then a wording a line; # begins a remark."""
    for path in sorted((TEXTS / folder).glob("*.txt")):
        topic = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            text = line.strip()
            if text.startswith("[") and text.endswith("]"):
                topic = text[1:-1]
            elif text and not text.startswith("#"):
                if not topic:
                    raise ValueError(f"{path.name}: {text!r} stands before the first [topic]")
                yield Wording(text, topic)


__all__ = ["BANK", "Wording", "asked", "bank", "bare", "hard_texts", "kept", "kept_elsewhere"]

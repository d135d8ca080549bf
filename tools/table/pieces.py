"""Text to word pieces, as the teacher was trained to take it and as the ear looks it up; needs the standard library only."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from tui.listening.words import pairs, plain

_TOKEN = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")
_WORD = re.compile(r"[a-z0-9]+|'")
_KEPT = re.compile(r"(##)?[a-z0-9]+|[!-/:-@\[-`{-~]")


def tokens(text: str) -> list[str]:
    """A text's words and punctuation marks in lower case and without accents: the teacher's view of it."""
    bare = unicodedata.normalize("NFD", text.lower())
    return _TOKEN.findall("".join(c for c in bare if unicodedata.category(c) != "Mn"))


def heard(text: str, index: Mapping[str, int]) -> list[int]:
    """The numbers of a text's pieces as the ear finds them: words in their usual spelling, contractions taken apart, no marks.

    Then those of its pairs of words, as far as `index` has them.
    """
    words = plain(text)
    alone = [piece for word in words for run in _WORD.findall(word) for piece in spell(run, index)]
    return [*alone, *(index[pair] for pair in pairs(words) if pair in index)]


def common_pairs(texts: Iterable[str], most: int) -> list[str]:
    """The commonest pairs of words in some texts, equally common ones by the alphabet."""
    counts = Counter(pair for text in texts for pair in pairs(plain(text)))
    return sorted(counts, key=lambda pair: (-counts[pair], pair))[:most]


def spell(token: str, index: Mapping[str, int]) -> list[int]:
    """The numbers of a token's pieces, longest first from the left ("##" marks all but the first); [] if it cannot be spelt."""
    found: list[int] = []
    start = 0
    while start < len(token):
        for end in range(len(token), start, -1):
            piece = index.get(token[start:end] if start == 0 else "##" + token[start:end])
            if piece is not None:
                found.append(piece)
                start = end
                break
        else:
            return []
    return found


def kept(piece: str) -> bool:
    """Whether a piece of the teacher's vocabulary goes into the table: ASCII letters and digits, or one mark."""
    return _KEPT.fullmatch(piece) is not None


__all__ = ["common_pairs", "heard", "kept", "spell", "tokens"]

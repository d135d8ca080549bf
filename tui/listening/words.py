"""Words as people type them: without capitals, apostrophes or care, brought to one spelling.

Every word keeps its place in the text, so that what was heard can be quoted as it was typed.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")
_LONGEST = 40
"""Characters of a word that are looked at; nobody types a longer one on purpose."""

_SPELT = {
    **{bare.replace("'", ""): bare for bare in ["aren't", "can't", "couldn't", "didn't", "doesn't", "don't", "hadn't", "hasn't", "haven't", "isn't", "shouldn't", "wasn't", "weren't", "won't", "wouldn't", "i'm", "i've", "you're", "you've", "you'd", "they're", "they've", "they'd", "we've", "that's", "there's", "what's", "who's", "where's", "how's", "when's", "why's", "what're", "what'd", "how'd", "who'd", "it'd", "it'll", "that'd", "there'd", "you'll", "they'll"]},
    "u": "you", "ur": "your", "r": "are", "yr": "your", "youre": "you're", "ya": "you", "yall": "you", "yous": "you",
    "wat": "what", "wot": "what", "wht": "what", "whats": "what's", "wats": "what's", "y": "why", "hw": "how", "wen": "when", "wher": "where",
    "wud": "would", "wld": "would", "cud": "could", "cld": "could", "shud": "should", "pls": "please", "plz": "please", "thx": "thanks",
    "abt": "about", "bout": "about", "ppl": "people", "mgr": "manager", "mgmt": "management", "dept": "department", "hrs": "hours",
    "yrs": "years", "yer": "your", "wk": "week", "wks": "weeks", "mths": "months", "cos": "because", "cuz": "because", "coz": "because",
    "gonna": "going", "wanna": "want", "gotta": "got", "kinda": "kind", "lemme": "let", "dunno": "don't", "teh": "the", "hte": "the", "adn": "and",
    "wich": "which", "whos": "who's", "hows": "how's", "im": "i'm", "ive": "i've", "isnt": "isn't", "aint": "isn't", "ain't": "isn't",
    "anyones": "anyone's", "tho": "though", "thru": "through", "w": "with",
}  # fmt: skip

_PARTS = {
    "can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"),
}  # fmt: skip
_ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am", "n't": "not"}
_TAKES_IS = frozenset(["what", "who", "where", "how", "when", "why", "that", "there", "it", "he", "she", "here", "this", "everything", "anything", "nothing", "something"])


class Word(NamedTuple):
    """One word and where it stands."""

    text: str
    """Lower case, in its usual spelling, apostrophes straight."""
    start: int
    """Characters from the beginning of the text."""
    end: int


def words(text: str) -> list[Word]:
    """The words of a text in order."""
    return [Word(spelt(match.group()), match.start(), match.end()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=4096)
def spelt(raw: str) -> str:
    """One word in its usual spelling: lower case, no accents, "dont" -> "don't"."""
    raw = raw[:_LONGEST].lower().replace("’", "'").replace("`", "'")
    if not raw.isascii():
        raw = "".join(c for c in unicodedata.normalize("NFKD", raw) if not unicodedata.combining(c)).replace("\u2019", "'")
    return _SPELT.get(raw, raw)


@lru_cache(maxsize=4096)
def parts(word: str) -> tuple[str, ...]:
    """A spelt word with its contraction taken apart: "what's" -> what is, "don't" -> do not, "Dana's" -> dana."""
    if "'" not in word:
        return (word,)
    if word in _PARTS:
        return _PARTS[word]
    if word.endswith("n't"):
        return (word[:-3], "not")
    head, _, tail = word.rpartition("'")
    if tail == "s":
        return (head, "is") if head in _TAKES_IS else (head,)
    whole = _ENDINGS.get("'" + tail)
    return (head, whole) if whole else (head,)


def plain(text: str) -> list[str]:
    """The words of a text, contractions taken apart."""
    return [part for word in words(text) for part in parts(word.text) if part]


STOP = frozenset(
    ["a", "about", "again", "all", "also", "am", "an", "and", "any", "anything", "are", "as", "ask", "at", "be", "because", "been", "before", "being", "but", "by", "can", "could", "did", "do", "does", "doing", "done", "each", "else", "ever", "every", "for", "from", "get", "gets", "getting", "give", "go", "goes", "going", "got", "had", "has", "have", "having", "hear", "her", "here", "hers", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "kind", "know", "let", "like", "little", "lot", "lots", "made", "make", "may", "me", "might", "mind", "more", "most", "much", "must", "my", "no", "nor", "not", "now", "of", "off", "oh", "ok", "okay", "on", "one", "or", "other", "our", "out", "over", "own", "please", "quite", "rather", "really", "right", "said", "same", "say", "says", "see", "shall", "she", "he", "should", "since", "so", "some", "something", "sort", "such", "sure", "tell", "than", "thank", "thanks", "that", "the", "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those", "though", "through", "to", "too", "um", "uh", "up", "upon", "us", "usually", "very", "was", "way", "we", "well", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "wonder", "wondering", "would", "yes", "you", "your", "yours", "yourself", "today", "bit", "curious", "interested", "question", "quick", "sorry", "actually", "maybe", "perhaps", "exactly", "specifically", "mean", "still", "around", "here", "love", "want", "wanted", "walk", "talk"]
)
"""Words that carry no subject of their own."""


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its commonest endings: "managers", "managing" and "managed" meet in "manag"."""
    if len(word) < 4 or not word.isalpha():
        return word
    for ending, kept in _STEMS:
        if word.endswith(ending) and len(word) - len(ending) + len(kept) >= 3:
            word = word[: len(word) - len(ending)] + kept
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] in "ey" else word


_STEMS = (
    ("ations", ""), ("ation", ""), ("ments", ""), ("ment", ""), ("nesses", ""), ("ness", ""), ("ities", ""), ("ity", ""), ("ings", ""), ("ing", ""),
    ("ities", ""), ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ers", ""), ("ors", ""), ("er", ""), ("or", ""), ("ed", ""), ("es", "e"), ("ss", "ss"),
    ("us", "us"), ("is", "is"), ("s", ""), ("ly", ""),
)  # fmt: skip


def stems(text: str) -> list[str]:
    """The stems of the words that carry a subject, in order, repeats kept."""
    return [stem(word) for word in plain(text) if word not in STOP and len(word) > 1]

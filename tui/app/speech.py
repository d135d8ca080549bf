"""How fast words come: a speaking pace with the small rests that punctuation makes."""

from tui.interview.words import words

SLOWEST, USUAL, FASTEST = 100, 200, 400
"""Words a minute. Conversation lies between 150 and 220."""
LINE_REST = 0.7
"""Seconds between two lines of speech, at the usual pace."""
ANSWER_REST = 1.3
"""The same after an answer's line: time to notice what was left out."""
_LONG_REST, _SHORT_REST = 1.0, 0.45
"""Rests after a sentence and after a clause, in average words."""


def word_seconds(word: str, per_minute: int) -> float:
    """How long a word takes to say, with the rest that follows it. Longer words take longer; five letters are the average."""
    average = 60 / per_minute
    said = average * (0.45 + 0.08 * min(len(word), 12))
    bare = word.rstrip("\"'”’)]")
    if bare.endswith((".", "!", "?", "…")):
        return said + average * _LONG_REST
    if bare.endswith((",", ";", ":", "–", "—")):
        return said + average * _SHORT_REST
    return said


def heard(text: str, count: int) -> str:
    """The line as far as `count` words of it were heard."""
    line = words(text)
    return " ".join(line[:count])


def length(text: str) -> int:
    """Words in a line."""
    return len(words(text))


def rest_after(role: str, per_minute: int) -> float:
    """Seconds of silence after a line with this role."""
    rest = ANSWER_REST if role in ("answer", "deflection") else LINE_REST
    return rest * USUAL / per_minute

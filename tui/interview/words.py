"""Where in a spoken line one can come in: words, clause ends, what was heard, what is left.

An interruption is talk that starts well before a unit of speech ends; at the end of a clause a listener may come in.
Clause ends are found from punctuation alone, so that scenarios need no mark-up for them.
"""

from functools import lru_cache

_CLOSERS = (".", ",", ";", ":", "!", "?", "…", "–", "—")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a line, as they are streamed."""
    return tuple(text.split())


@lru_cache(maxsize=4096)
def clause_ends(text: str) -> tuple[int, ...]:
    """Counts of words after which a clause is over, ascending; the last is the whole line."""
    line = words(text)
    ends = [i for i, word in enumerate(line, 1) if _ends_clause(word)]
    if line and (not ends or ends[-1] != len(line)):
        ends.append(len(line))
    return tuple(ends)


def last_clause(text: str) -> int:
    """The word at which the last clause is well begun: what is asked at a line's end is known from there on."""
    ends = (0, *clause_ends(text))
    return (ends[-2] + ends[-1] + 1) // 2 if len(ends) > 1 else 0


def next_clause_end(text: str, at: int) -> int:
    """The first clause end at or after `at` words; the line's length if there is none. One word has always been said."""
    return next((end for end in clause_ends(text) if end >= max(1, at)), len(words(text)))


def near_clause_end(text: str, at: int) -> bool:
    """Whether `at` lies within one word of a clause end (or before the first word)."""
    return at <= 0 or any(abs(end - at) <= 1 for end in clause_ends(text))


def heard(text: str, at: int) -> str:
    """What was heard of a line that stopped after `at` words, with a dash."""
    said = " ".join(words(text)[: max(0, at)]).rstrip(",;:-–— ")
    return f"{said} —" if said else "—"


def rest(text: str, at: int) -> str:
    """What is left to say after a stop at `at`: from the next clause if one was just finished, else from the start of the broken one."""
    line = words(text)
    if at in clause_ends(text):
        start = at
    else:
        start = max((end for end in clause_ends(text) if end <= at), default=0)
    left = " ".join(line[start:])
    return left[:1].upper() + left[1:]


def _ends_clause(word: str) -> bool:
    bare = word.rstrip("\"'”’)]")
    return bare == "-" or bare.endswith(_CLOSERS)

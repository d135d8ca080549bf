"""Compares tables on questions that none has seen.

These are our wordings kept for the check, the bank's own wordings each left out in turn, hard wordings that share few words with the
known ones of their topic, and talk about no job.
"""

from collections.abc import Sequence
from pathlib import Path

from tools.table.grammar import paragraphs
from tools.table.wordings import kept, kept_elsewhere
from tui.interview.book import topics_of
from tui.listening.acts import Topics, TopicWords
from tui.listening.ear import Ear
from tui.listening.table import Table
from tui.listening.topics import Heard, Matcher
from tui.listening.words import plain
from tui.scenario.library import load_bank


def compare(tables: Sequence[Path]) -> None:
    """Print for each table which shares of the unseen wordings find their topic, one of three topics that are it, and its area."""
    bank = topics_of(None, load_bank())
    for path in tables:
        table = Table.load(path)
        matcher = Matcher(bank, table)
        number = {name: at for at, name in enumerate(matcher.names)}
        of_kept = [(matcher.scores(plain(asked.text)), number[asked.topic]) for asked in kept() if asked.topic in number]
        left_out = [(matcher.without_itself(at), matcher.owner(at)) for at in range(matcher.spans()[-1][1])]
        print(path)
        print("  kept wordings:       ", shares(matcher, of_kept))
        print("  bank's, each left out:", shares(matcher, left_out))
        print("  hard wordings:       ", shares(*hard(table)))
        print("  about no job:        ", taken(bank, table))


def shares(matcher: Matcher, asked: Sequence[tuple[Heard, int]]) -> str:
    """How many of some wordings, heard without being known, are given their own topic."""
    first = third = area = 0
    for heard, owner in asked:
        ranked = [scored.topic for scored in sorted(heard.scored, key=lambda scored: -scored.score)]
        first += ranked[0] == owner
        third += owner in ranked[:3]
        area += matcher.area(ranked[0]) == matcher.area(owner)
    count = max(1, len(asked))
    return f"topic {first / count:.3f}, among three {third / count:.3f}, area {area / count:.3f}, of {len(asked)}"


def taken(bank: Topics, table: Table) -> str:
    """How much talk about no job would be answered as a question about it."""
    ear, said = Ear(bank, table), kept_elsewhere()
    wrong = sum(any(act.topic and act.understood == "yes" for act in ear.hear(text)) for text in said)
    return f"taken for a topic {wrong / len(said):.3f}, of {len(said)}"


def hard(table: Table) -> tuple[Matcher, list[tuple[Heard, int]]]:
    """The wordings of paraphrases.txt marked with >, asked of their topics' three others."""
    blocks = [block for block in paragraphs("paraphrases.txt") if block[0].startswith("[")]
    known: Topics = {block[0]: TopicWords(block[0], tuple(line for line in block[1:] if not line.startswith(">"))) for block in blocks}
    matcher = Matcher(known, table)
    marked = [(line.lstrip("> "), at) for at, block in enumerate(blocks) for line in block[1:] if line.startswith(">")]
    return matcher, [(matcher.scores(plain(text)), at) for text, at in marked]


__all__ = ["compare", "hard", "shares", "taken"]

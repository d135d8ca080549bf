"""How fast and how well the ear hears.

    python benchmarks/listening.py [--bank FILE] [--json]

Times are processor time of this process, so that other work on the machine does not count. With TWOWAY_EVAL naming a folder of labelled
real utterances, accuracy is measured too; a file that is not there is left out. A file has a JSON object a line:

    candidate_questions.dev.jsonl  {"text", "topic": a key of AREAS, "confident": true|false, "topic_alt": [key...]}
    question_detection.dev.jsonl   {"text_typed", "label": "question"|"statement"}
    answers.dev.jsonl              {"text", "label": "answer" or anything else for an answer with a question after it}
    open_closed.dev.jsonl          {"text", "label": "open"|"closed"}
"""

import argparse
import json
import os
import re
import statistics
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

SENTENCES = (
    "why is this job open",
    "How many people have left in the last year, and why did they go?",
    "I ran the night desk for three years how big is this team",
    "overtime?",
    "could you tell me what the managment style is like here",
    "I looked after the stock and the rota, and in two years we never once ran out of anything that mattered.",
    "mm-hm",
    "but that wasn't my question",
    "I'd love to hear what a bad week looks like",
    "do people work weekends",
)
"""A day's mix: questions, answers, both in one breath, a sound, a slip of the finger."""
SAME = "role expectations success onboarding team manager culture growth stability decision"
AREAS = {
    **{area: {area} for area in SAME.split()},
    "compensation": {"pay"},
    "benefits": {"pay", "flexibility"},
    "hours": {"workload"},
    "remote": {"flexibility"},
    "predecessor": {"vacancy"},
    "process": {"ways-of-working"},
    "tools": {"resources", "ways-of-working"},
    "company": {"business"},
    "ethics_diversity": {"culture"},
}
"""The areas that are right for a label of the data; rows with other labels are left out."""
Row = dict[str, Any]


def milliseconds(work: Callable[[], object], times: int) -> list[float]:
    """Processor time of each of some runs, sorted."""
    found = []
    for _ in range(times):
        start = process_time()
        work()
        found.append((process_time() - start) * 1000)
    return sorted(found)


def topics(bank: Path) -> "dict[str, Any]":
    """The bank's topics as the ear takes them."""
    import yaml

    from tui.listening.acts import TopicWords

    def lines(block: str | None) -> tuple[str, ...]:
        return tuple(line.strip() for line in (block or "").splitlines() if line.strip())

    known = yaml.safe_load(bank.read_text(encoding="utf-8"))["topics"]
    return {
        name: TopicWords(topic["area"], lines(topic.get("ask")) + lines(topic.get("probing")), lines(topic.get("probing")))
        for name, topic in known.items()
    }


def rows(name: str) -> list[Row]:
    """The rows of one file of labelled utterances, none if it is not there."""
    folder = os.environ.get("TWOWAY_EVAL")
    path = Path(folder) / name if folder else None
    if path is None or not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def bare(text: str) -> str:
    """As many type: lower case, no mark at the end."""
    return re.sub(r"[\s?.!]+$", "", text).lower()


def accuracy(hear: Callable[[str], Any]) -> Iterator[tuple[str, float]]:
    """What share of labelled utterances is heard right, a name and a figure at a time."""

    def asked(text: str) -> list[Any]:
        return [act for act in hear(re.sub(r"\s+", " ", text)) if act.kind == "question"]

    def share(name: str, hits: list[bool]) -> Iterator[tuple[str, float]]:
        if hits:
            yield f"{name} (n={len(hits)})", round(sum(hits) / len(hits), 3)

    questions = [row for row in rows("candidate_questions.dev.jsonl") if row["topic"] in AREAS and not row.get("depends_on_previous")]
    sure = [row for row in questions if row.get("confident")]
    right = [AREAS[row["topic"]] for row in sure]
    yield from share("area, best", [bool({act.area for act in asked(row["text"])} & areas) for row, areas in zip(sure, right, strict=True)])
    three = [{near.area for act in asked(row["text"]) for near in act.nearest} for row in sure]
    yield from share("area, best three", [bool(near & areas) for near, areas in zip(three, right, strict=True)])
    yield from share("heard as a question without its mark", [bool(asked(bare(row["text"]))) for row in questions])
    spoken = rows("question_detection.dev.jsonl")
    yield from share("questions found in speech", [bool(asked(row["text_typed"])) for row in spoken if row["label"] == "question"])
    yield from share("statements taken for questions", [bool(asked(row["text_typed"])) for row in spoken if row["label"] == "statement"])
    answers = rows("answers.dev.jsonl")
    yield from share("answers taken for questions", [bool(asked(row["text"])) for row in answers if row["label"] == "answer"])
    yield from share("questions found after an answer", [bool(asked(row["text"])) for row in answers if row["label"] != "answer"])
    forms = [
        (row["label"], [act.form for act in asked(row["text"])])
        for row in rows("open_closed.dev.jsonl")
        if row["label"] in {"open", "closed"}
    ]
    closed = {"closed", "leading"}
    yield from share("open told from closed", [bool(heard) and (heard[-1] in closed) == (label == "closed") for label, heard in forms])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bank", type=Path, default=ROOT / "scenarios" / "question-bank.yaml")
    parser.add_argument("--json", action="store_true", help="one object instead of lines")
    options = parser.parse_args()

    start = process_time()
    from tui.listening.ear import Ear
    from tui.listening.table import Table

    found: dict[str, float] = {"import, ms": round((process_time() - start) * 1000, 1)}
    shipped = ROOT / "tui" / "listening" / "table.bin"
    found["read the table, ms"] = round(statistics.median(milliseconds(lambda: Table.load(shipped), 5)), 1)
    known = topics(options.bank)
    table = Table.load()
    found["topics"] = len(known)
    found["wordings"] = sum(len(topic.phrasings) for topic in known.values())
    found["make an ear, ms"] = round(statistics.median(milliseconds(lambda: Ear(known, table), 3)), 1)
    tracemalloc.start()
    ear = Ear(known, Table.load(shipped))
    found["memory of a table and an ear, MB"] = round(tracemalloc.get_traced_memory()[0] / 1e6, 1)
    tracemalloc.stop()
    each = sorted(time for sentence in SENTENCES for time in milliseconds(lambda text=sentence: ear.hear(text), 30))  # type: ignore[misc]
    found["hear, median ms"] = round(statistics.median(each), 2)
    found["hear, 95th percentile ms"] = round(each[int(0.95 * len(each))], 2)
    found["hear 4,000 characters, ms"] = round(
        statistics.median(milliseconds(lambda: ear.hear("how long is it and who said so " * 200), 5)), 1
    )
    found.update(accuracy(ear.hear))
    if options.json:
        print(json.dumps(found))
    else:
        print("\n".join(f"{name:50} {value:>10}" for name, value in found.items()))


if __name__ == "__main__":
    main()

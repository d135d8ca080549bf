"""`python -m tools.table build`: from installed packages to the ear's table; `check` compares two tables."""

import argparse
import sys
import time
from pathlib import Path

import numpy as np
from wordfreq import zipf_frequency

from tools.table.check import compare
from tools.table.corpus import Mix, corpus
from tools.table.pack import pack, write
from tools.table.pieces import kept, spell, tokens
from tools.table.sources import SourceError
from tools.table.student import Lessons, Training, begin, project, train, unit
from tools.table.teacher import Teacher

TABLE = Path(__file__).resolve().parents[2] / "tui" / "listening" / "table.bin"


def build(out: Path, threads: int, mix: Mix) -> None:
    """Make the table. Raises SourceError if a package is missing."""
    settings = Training()
    teacher = Teacher()
    lessons = corpus(mix, lambda word: zipf_frequency(word, "en"))
    report(f"{len(lessons)} texts")
    vectors = teacher.encode([lesson.meant for lesson in lessons], threads, lambda done: report(f"teacher {done:.0%}"))
    mean, directions = project(vectors, settings.dim)
    targets = unit((vectors - mean) @ directions)
    pieces = [piece for piece in teacher.vocabulary if kept(piece)]
    index = {piece: number for number, piece in enumerate(pieces)}
    alone = teacher.encode_pieces([[number] for number, piece in enumerate(teacher.vocabulary) if kept(piece)], threads)
    spelt = [np.array([number for token in tokens(lesson.said) for number in spell(token, index)], np.int64) for lesson in lessons]
    known = [number for number, text in enumerate(spelt) if len(text)]
    taught = Lessons([spelt[number] for number in known], targets[known])
    table = train(begin(alone, taught), taught, settings, report)
    write(out, pack(pieces, table.tolist()))
    report(f"written: {out}, {out.stat().st_size:,} bytes")


def report(text: str) -> None:
    """One line of progress, with the seconds gone by."""
    print(f"{time.process_time():8.0f} s  {text}", flush=True)


def main() -> int:
    """Run one command."""
    parser = argparse.ArgumentParser(prog="python -m tools.table", description=__doc__)
    commands = parser.add_subparsers(required=True, dest="command")
    building = commands.add_parser("build", help="make the table")
    building.add_argument("--out", type=Path, default=TABLE)
    building.add_argument("--threads", type=int, default=2)
    building.add_argument("--small", action="store_true", help="a tenth of the texts, to try the stages out")
    checking = commands.add_parser("check", help="compare tables on paraphrases that no table has seen")
    checking.add_argument("tables", nargs="+", type=Path)
    options = parser.parse_args()
    try:
        if options.command == "build":
            build(options.out, options.threads, Mix().small() if options.small else Mix())
        else:
            compare(options.tables)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""From installed packages and our own texts to the ear's table."""

import hashlib
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from wordfreq import zipf_frequency

from tools.table.adam import unit
from tools.table.corpus import Mix, corpus
from tools.table.pack import pack, write
from tools.table.pieces import common_pairs, heard, kept
from tools.table.prototypes import Prototypes, Strictness, numbered
from tools.table.student import Lessons, Training, begin, project, train
from tools.table.teacher import Floats, Teacher
from tools.table.wordings import asked, bank, hard_texts, kept_elsewhere
from tools.table.wordings import kept as kept_wordings


def build(out: Path, threads: int, mix: Mix, cache: Path | None, apart: bool = False) -> None:
    """Make the table. `cache`: a folder that keeps what the teacher said; `apart`: without the bank's own wordings.

    Raises SourceError if a package is missing.
    """
    settings = Training()
    teacher = Teacher()
    banned = [
        *(wording.text for wording in kept_wordings()),
        *kept_elsewhere(),
        *hard_texts(),
        *(wording.text for wording in bank() if apart),
    ]
    wordings = [*asked(), *([] if apart else bank())]
    lessons = corpus(mix, lambda word: zipf_frequency(word, "en"), wordings, banned)
    topics, owners = numbered([lesson.topic for lesson in lessons])
    report(f"{len(lessons)} texts, {np.count_nonzero(owners >= 0)} of them about {len(topics)} topics")
    vectors = _taught(teacher, [lesson.meant for lesson in lessons], threads, cache)
    mean, directions = project(vectors, settings.dim)
    targets = unit((vectors - mean) @ directions)
    pieces = [piece for piece in teacher.vocabulary if kept(piece)]
    pairs = common_pairs((lesson.said for lesson in lessons if lesson.topic), settings.pairs)
    index = {name: number for number, name in enumerate([*pieces, *pairs])}
    alone = teacher.encode_pieces([[number] for number, piece in enumerate(teacher.vocabulary) if kept(piece)], threads)
    spelt = [np.array(heard(lesson.said, index), np.int64) for lesson in lessons]
    known = np.array([number for number, text in enumerate(spelt) if len(text)])
    taught = Lessons([spelt[number] for number in known], targets[known], owners[known])
    prototypes = Prototypes(taught.targets, taught.topics, Strictness())
    table = train(begin(alone, taught, len(pairs)), taught, prototypes, settings, len(pairs), report)
    names = [f"[{topic}]" for topic in topics]
    write(out, pack([*index, *names], [*table.tolist(), *unit(prototypes.vectors).tolist()]))
    report(f"written: {out}, {out.stat().st_size:,} bytes")


def _taught(teacher: Teacher, texts: Sequence[str], threads: int, cache: Path | None) -> Floats:
    """The teacher's vectors, from the cache if it was asked the same before."""
    different = sorted(set(texts))
    digest = hashlib.sha256("\n".join(different).encode()).hexdigest()[:16]
    kept_at = cache / f"teacher-{digest}.npy" if cache else None
    if kept_at and kept_at.is_file():
        vectors = np.load(kept_at)
    else:
        vectors = teacher.encode(different, threads, lambda done: report(f"teacher {done:.0%}"))
        if kept_at:
            kept_at.parent.mkdir(parents=True, exist_ok=True)
            np.save(kept_at, vectors)
    index = {text: number for number, text in enumerate(different)}
    return vectors[[index[text] for text in texts]]


def report(text: str) -> None:
    """One line of progress, with the processor seconds gone by."""
    print(f"{time.process_time():8.0f} s  {text}", flush=True)


__all__ = ["build"]

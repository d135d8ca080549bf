"""What a large history costs: CPU milliseconds to the history's first page, and to the rest that its screen shows.

Run: python -m benchmarks.history [SESSIONS [EVENTS]]   (default 10,000 sessions of 200 events; it needs a few hundred MB for a while)
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import msgspec

from benchmarks.score import TARGETS, talk
from tui.interview.events import Event
from tui.scoring.score import RUBRIC_VERSION, score
from tui.sessions.history import FIRST, Query, page, programme
from tui.sessions.store import Store

ROUNDS = 31
_SESSION = """
insert into session (id, scenario, digest, title, seed, difficulty, pace, started_at, ended_at, events, score, kind, band, app, rubric, nth)
values (?, 's', 'd', 'The Corner Shop', 1, 'guarded', 'live', ?, ?, ?, ?, 'narrow', 'curious', '', ?, ?)
"""


def filled(file: Path, sessions: int, log: list[Event]) -> None:
    """A store with so many sessions that are over, each with this log and its card."""
    card = score(log, TARGETS)
    events = [(event.number, str(event.__struct_config__.tag), event.at, msgspec.json.encode(event)) for event in log]
    with Store.open(file) as store, store.writing() as connection:
        connection.execute("insert into scenario values ('d', '{}')")
        for number in range(1, sessions + 1):
            name, began = f"s{number:06}", f"2026-01-01T{number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}+00:00"
            connection.execute(_SESSION, (name, began, began, len(log), card.total, RUBRIC_VERSION, number))
            connection.executemany("insert into event values (?, ?, ?, ?, ?)", [(name, *event) for event in events])
            connection.execute("insert into card values (?, ?, ?)", (name, RUBRIC_VERSION, msgspec.json.encode(card)))


def look(file: Path, work: Callable[[Store], object]) -> float:
    """CPU milliseconds of one look, the store opened for it as the screen does."""
    start = process_time()
    with Store.open(file) as store:
        work(store)
    return (process_time() - start) * 1000


def main(sessions: int = 10_000, events: int = 200) -> None:
    """Print the figures of a small and a large store, taken turn and turn about, and their ratio."""
    log = talk(events)
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.db", Path(folder) / "large.db"
        filled(small, 10, log)
        filled(large, sessions, log)
        print(f"sessions               10   {sessions:>8,}   ({events} events each, {large.stat().st_size / 1e6:,.0f} MB)")
        whole: dict[str, Callable[[Store], object]] = {
            "first page": lambda store: page(store, Query(), limit=FIRST),
            "the programme": programme,
            "search for a word": lambda store: page(store, Query(text="corner"), limit=FIRST),
            "best first": lambda store: page(store, Query(order="score"), limit=FIRST),
        }
        for name, work in whole.items():
            pairs = [(look(small, work), look(large, work)) for _ in range(ROUNDS)][1:]  # the first warms the caches
            few, many = (statistics.median(side) for side in zip(*pairs, strict=True))
            print(f"{name:<18} {few:6.2f}   {many:8.2f}   ms, ratio {many / few:.2f}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    main(*(int(argument) for argument in sys.argv[1:]))

"""How fast interviews are played: moves per CPU second in one process, with the transcript kept and the lines counted.

Run: python benchmarks/playtest.py [--rounds N] [SCENARIO ...]

Three figures a scenario: the machine alone (what was said is heard already), automatic players whose sentences are heard once and
remembered, and the same players heard anew at each word. Then one interview of 10,000 moves: the last thousand should cost what the
first did. For scale, measured on one machine in 2026 with each engine's own interrogation story: inkjs about 7,300 choices per CPU second,
bink (Rust) 9,100, two engines in Python 640 and 3,640.
"""

import argparse
import gc
from collections import Counter
from collections.abc import Callable
from random import Random
from statistics import median
from time import process_time

from tui.authoring.manners import MANNERS
from tui.authoring.players import play
from tui.authoring.troupe import Troupe
from tui.interview.book import topics_of
from tui.interview.events import Asked, Event, Said, Spoke
from tui.interview.hearing import Hearer
from tui.interview.machine import Interview, rebuild
from tui.interview.moves import AnyMove, Listen, Say
from tui.listening.acts import Act
from tui.listening.ear import Ear
from tui.scenario import library
from tui.scenario.model import Bank, Scenario

LONG = 10_000
PART = 1_000


class Tally:
    """What a play-tester keeps of each interview: the transcript, and how often each line was said."""

    def __init__(self) -> None:
        self.hits: Counter[str] = Counter()
        self.transcript: list[str] = []

    def add(self, log: list[Event]) -> None:
        """Take one interview in."""
        self.transcript = [f"{event.number} {event.text}" for event in log if isinstance(event, Spoke | Asked | Said)]
        self.hits.update(event.line for event in log if isinstance(event, Spoke))


def rate(work: Callable[[], int]) -> float:
    """Moves per CPU second."""
    gc.collect()
    began = process_time()
    moves = work()
    return moves / (process_time() - began)


def players(scenario: Scenario, bank: Bank, ear: Hearer, rounds: int, remembered: bool) -> float:
    """Every manner, `rounds` seeds each; the ear remembers across plays or not at all."""
    troupe = Troupe(scenario, bank, ear)
    if remembered:
        _round(scenario, bank, troupe, troupe.ear, range(rounds), Tally())
    return rate(lambda: _round(scenario, bank, troupe, troupe.ear if remembered else ear, range(rounds), Tally()))


def _round(scenario: Scenario, bank: Bank, troupe: Troupe, ear: Hearer, seeds: range, tally: Tally) -> int:
    moves = 0
    for seed in seeds:
        for manner in MANNERS.values():
            interview = Interview(scenario, bank, ear, seed)
            interview.start()
            moves += play(interview, troupe.player(manner), Random(seed)).moves
            tally.add(interview.events)
    return moves


def machine(scenario: Scenario, bank: Bank, ear: Hearer, rounds: int) -> float:
    """The same interviews, rebuilt from their logs."""
    troupe = Troupe(scenario, bank, ear)
    logs = [troupe.play(manner, seed)[0].events for seed in range(rounds) for manner in MANNERS.values()]
    tally = Tally()

    def again() -> int:
        for log in logs:
            tally.add(rebuild(scenario, bank, None, log).events)
        return sum(len(event.moves) for log in logs for event in log)

    return rate(again)


def long_interview(scenario: Scenario, bank: Bank) -> float:
    """CPU of the last thousand moves of a very long interview over that of the first thousand, the median of three."""
    topics, chance = topics_of(scenario, bank), Random(1)

    def a_move() -> AnyMove:
        topic = chance.choice(list(topics))
        act = Act("how is that", "question", form=chance.choice(("open", "probing")), topic=topic, area=topics[topic].area)
        return Say(text="how is that", acts=(act,)) if chance.random() < 0.3 else Listen()

    def ratio() -> float:
        interview = Interview(scenario, bank, None, 1)
        interview.start()
        while not (interview.candidates_turn and interview.open_ask and interview.open_ask.role == "invite"):
            interview.take(
                Say(text="x", acts=(Act("I did that for two years.", "statement"),)) if interview.candidates_turn else Listen(), 0
            )
        costs = []
        for part in range(LONG // PART):
            moves = [a_move() for _ in range(PART)]
            gc.collect()
            began = process_time()
            for number, move in enumerate(moves):
                interview.take(move, part * PART + number)
            costs.append(process_time() - began)
        return costs[-1] / costs[0]

    return median(ratio() for _ in range(3))


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5, help="seeds a manner")
    options.add_argument("scenarios", nargs="*", help="default: all that ship")
    given = options.parse_args()
    bank = library.load_bank()
    names = given.scenarios or [entry.id for entry in library.find() if entry.source == "shipped"]
    print(f"{'moves per CPU second':24} {'machine':>9} {'heard once':>11} {'heard anew':>11} {'last/first 1,000 of 10,000':>28}")
    for name in names:
        scenario = library.load(library.locate(name)).scenario
        ear = Ear(topics_of(scenario, bank))
        once, anew = (players(scenario, bank, ear, given.rounds, remembered) for remembered in (True, False))
        alone = machine(scenario, bank, ear, given.rounds)
        print(f"{name:24} {alone:9,.0f} {once:11,.0f} {anew:11,.0f} {long_interview(scenario, bank):28.2f}")


if __name__ == "__main__":
    main()

"""What one scoring costs: CPU milliseconds for a card, a debrief and the running curve of a log of 200 events.

Run: python benchmarks/score.py
"""

from collections.abc import Callable
from time import process_time

from tui.interview.events import Asked, Ended, Event, Learned, Rung, Said, Spoke, Started
from tui.listening.acts import Form
from tui.scenario.model import AREAS
from tui.scoring.debrief import debrief
from tui.scoring.running import running
from tui.scoring.score import score
from tui.scoring.targets import Targets, Truth, unprompted_for
from tui.scoring.wordings import Wording

EVENTS = 200
BEATS = tuple(f"beat-{number}" for number in range(13))
FORMS: tuple[Form, ...] = ("probing", "open", "closed", "generic")
RUNGS: tuple[Rung, ...] = ("spin", "partial", "fact")
WORDS = {f"{area}-1": Wording(area=area, model="Why?", probe="When was the last time?") for area in AREAS}
TARGETS = Targets(
    asks=8,
    beats=BEATS,
    areas=dict(AREAS),
    facts={f"fact-{area}": Truth(severity=2, area=area) for area in list(AREAS)[:8]},
    unprompted=unprompted_for(8),
)


def talk(length: int) -> list[Event]:
    """A lively interview: in each round two lines, a question, its answer in two lines, a fact, an ask, an answer, a reply."""
    events: list[Event] = [Started(number=1, at=0, scenario="s", digest="d", title="T", seed=1, difficulty="guarded", pace="live")]
    areas = list(AREAS)
    turn = 0

    def spoke(role: str, **more: object) -> None:
        number = len(events) + 1
        events.append(Spoke(number=number, at=number, speaker="x", text="We are a small shop.", beat=beat, line="l", role=role, **more))  # type: ignore[arg-type]

    while len(events) < length - 1:
        beat, area = BEATS[len(events) * len(BEATS) // length], areas[turn % len(areas)]
        topic, rung = f"{area}-1", RUNGS[turn % 3]
        spoke("line", opens=(topic,))
        spoke("line")
        asked = len(events) + 1
        events.append(
            Asked(number=asked, at=asked, text="How?", beat=beat, topic=topic, area=area, form=FORMS[turn % 4], follows=asked - 1)
        )
        spoke("answer", topic=topic, rung=rung, dodge=rung == "spin", replies_to=asked)
        spoke("answer", topic=topic, rung=rung, replies_to=asked)
        if rung == "fact":
            events.append(Learned(number=len(events) + 1, at=asked, fact=f"fact-{area}", spoke=asked + 1, asked=asked))
        spoke("ask")
        events.append(Said(number=len(events) + 1, at=asked, text="I did it.", beat=beat, answers=beat, quality=0.8))
        spoke("reply")
        turn += 1
    del events[length - 1 :]
    return [*events, Ended(number=length, at=length)]


def milliseconds(work: Callable[[], object], times: int) -> float:
    """CPU time of one call, the least of five rounds."""

    def one_round() -> float:
        start = process_time()
        for _ in range(times):
            work()
        return (process_time() - start) / times * 1000

    return min(one_round() for _ in range(5))


def main() -> None:
    """Print the figures."""
    events = talk(EVENTS)
    print(f"events            {len(events)}")
    print(f"questions         {sum(isinstance(event, Asked) for event in events)}")
    print(f"score      CPU ms {milliseconds(lambda: score(events, TARGETS), 300):.3f}")
    print(f"running    CPU ms {milliseconds(lambda: running(events, TARGETS), 20):.3f}")
    print(f"debrief    CPU ms {milliseconds(lambda: debrief(events, TARGETS, WORDS), 20):.3f}")


if __name__ == "__main__":
    main()

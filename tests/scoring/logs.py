"""Hand-made logs: a writer that numbers events, and the reference players as logs."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec import json as msgjson

from tui.interview.events import Asked, Dropped, Ended, Event, Learned, Rung, Said, Spoke, Started, Timing
from tui.listening.acts import Form, Understood
from tui.scoring.targets import Targets, Truth, unprompted_for

PLAYERS = Path(__file__).with_name("profiles.json")


class Log:
    """Writes a log, an event a call; each call gives back the event's number."""

    def __init__(self, pace: str = "live") -> None:
        self.events: list[Event] = []
        self.add(Started, scenario="s", digest="d", title="T", seed=0, difficulty="guarded", pace=pace)

    def add(self, kind: type[Event], **fields: object) -> int:
        number = len(self.events) + 1
        self.events.append(kind(number=number, at=number * 1000, **fields))  # type: ignore[arg-type]
        return number

    def line(self, beat: str, opens: tuple[str, ...] = (), text: str = "We are a small shop.") -> int:
        return self.add(Spoke, speaker="abel", text=text, beat=beat, line=f"{beat}.1", role="line", opens=opens)

    def ask(self, beat: str) -> int:
        return self.add(Spoke, speaker="abel", text="Why here?", beat=beat, line=f"{beat}.ask", role="ask")

    def said(self, beat: str, quality: float) -> int:
        return self.add(Said, text="I did it.", beat=beat, answers=beat, quality=quality)

    def drop(self, beat: str) -> int:
        return self.add(Dropped, beat=beat)

    def asked(
        self,
        beat: str,
        topic: str | None,
        form: Form = "open",
        timing: Timing = "gap",
        prompted: bool = False,
        follows: int | None = None,
        probe: bool = False,
        second: bool = False,
        understood: Understood = "yes",
        area: str | None = None,
        back: bool = False,
    ) -> int:
        return self.add(
            Asked,
            text="How many?",
            beat=beat,
            topic=topic,
            area=area or topic,
            form=form,
            timing=timing,
            prompted=prompted,
            follows=follows,
            probe=probe,
            back=back,
            second=second,
            understood=understood,
        )

    def answer(self, beat: str, question: int, topic: str, rung: Rung | None, dodge: bool = False, opens: tuple[str, ...] = ()) -> int:
        return self.add(
            Spoke,
            speaker="abel",
            text="It is a good place.",
            beat=beat,
            line=f"{topic}.{rung}.1",
            role="answer",
            topic=topic,
            rung=rung,
            dodge=dodge,
            replies_to=question,
            opens=opens,
        )

    def deflect(self, beat: str, question: int, topic: str | None) -> int:
        return self.add(
            Spoke,
            speaker="abel",
            text="Ask the office.",
            beat=beat,
            line="deflection.1",
            role="deflection",
            topic=topic,
            replies_to=question,
        )

    def react(self, beat: str, question: int) -> int:
        return self.add(Spoke, speaker="abel", text="Pardon?", beat=beat, line="reaction.unsure.1", role="reaction", replies_to=question)

    def learn(self, fact: str, spoke: int, question: int | None) -> int:
        return self.add(Learned, fact=fact, spoke=spoke, asked=question)


class PlayerQuestion(Struct):
    quarter: int
    form: Form
    topic: str | None = None
    prompted: bool = False
    follow: bool = False
    probe: bool = False
    dodged: bool = False
    timing: Timing = "gap"
    facts: tuple[str, ...] = ()


class Player(Struct):
    total: float
    kind: str
    dimensions: dict[str, float]
    answers: tuple[float, ...]
    questions: tuple[PlayerQuestion, ...]


class Offer(Struct):
    areas: dict[str, int]
    facts: dict[str, int]
    asks: int
    beats: int


class Players(Struct):
    scenario: Offer
    order: tuple[str, ...]
    players: dict[str, Player]


def load_players() -> Players:
    return msgjson.decode(PLAYERS.read_bytes(), type=Players)


def targets_of(offer: Offer) -> Targets:
    """The reference interview: twelve beats, eight of them with an ask; each topic is an area of its own."""
    return Targets(
        asks=offer.asks,
        beats=tuple(f"b{number}" for number in range(offer.beats)),
        areas=offer.areas,
        facts={name: Truth(severity=severity, area="vacancy") for name, severity in offer.facts.items()},
        unprompted=unprompted_for(offer.asks),
    )


def play(player: Player, asks: int, beats: int) -> list[Event]:
    """The log of a reference player. A question without facts is met by spin, one with facts by the truth; asks left over are dropped."""
    log = Log()
    answers = iter(player.answers)
    dodges: dict[str, int] = {}
    for index in range(beats):
        beat = f"b{index}"
        line = log.line(beat)
        if index % (beats // 4) == 0:
            _put_questions(log, beat, (q for q in player.questions if q.quarter == index * 4 // beats + 1), line, dodges)
        if index < asks:
            log.ask(beat)
            quality = next(answers, None)
            if quality is None:
                log.drop(beat)
            else:
                log.said(beat, quality)
    log.add(Ended)
    return log.events


def _put_questions(log: Log, beat: str, questions: Iterable[PlayerQuestion], line: int, dodges: dict[str, int]) -> None:
    for q in questions:
        if q.topic is None:
            log.react(beat, log.asked(beat, None, timing=q.timing, understood="off-topic"))
            continue
        follows = dodges[q.topic] if q.probe else line if q.follow else None
        number = log.asked(beat, q.topic, q.form, q.timing, q.prompted, follows, q.probe)
        spoke = log.answer(beat, number, q.topic, "fact" if q.facts else "spin", dodge=not q.facts)
        if not q.facts:
            dodges[q.topic] = spoke
        for fact in q.facts:
            log.learn(fact, spoke, number)

"""A small house for the app's tests: a clock that is driven, an ear that knows a few words, a desk with one interview."""

import asyncio
import heapq
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from itertools import count
from xml.etree import ElementTree

from rich.cells import cell_len
from textual.app import App
from textual.pilot import Pilot

from tests.sessions.making import START
from tui.app.app import TwoWayApp
from tui.app.desk import DeskError, Door, Listing, Past, Rehearsal, Reviewed, Terms
from tui.app.journey import RoomReady
from tui.app.record_room import RecordRoom
from tui.app.widgets.composer import Composer
from tui.app.widgets.transcript import Transcript
from tui.interview.events import Event
from tui.interview.machine import Interview, rebuild
from tui.interview.moves import AnyMove
from tui.listening.acts import Act, Context, Form, Near
from tui.scenario.model import Bank, Scenario
from tui.scoring.review import Review
from tui.scoring.reviewing import review_of
from tui.sessions.what_if import history

CELL = 12.2
"""Width of a cell in a screenshot."""
TURNS = 30
"""Times the loop goes round before a driven clock looks again for who sleeps."""


class DrivenClock:
    """Time that passes only when a test says so."""

    def __init__(self) -> None:
        self._now = 0.0
        self._order = count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> float:
        return self._now

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        sleeper = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + seconds, next(self._order), sleeper))
        await sleeper

    async def pass_time(self, seconds: float) -> None:
        """Let this much time go by; whoever wakes gets to run before more of it goes."""
        end = self._now + seconds
        while True:
            for _ in range(TURNS):
                await asyncio.sleep(0)
            while self._sleepers and self._sleepers[0][2].done():
                heapq.heappop(self._sleepers)
            if not self._sleepers or self._sleepers[0][0] > end:
                break
            self._now, _, sleeper = heapq.heappop(self._sleepers)
            sleeper.set_result(None)
        self._now = end


TOPICS = {"open": "why-open", "ill": "illness", "late": "overtime", "many": "team-size", "pay": "pay-range"}
"""Words by which the ear knows a topic."""


class SmallEar:
    """Hears a question where there is a question mark, and is unsure where it holds an "or"."""

    def hear(self, text: str, context: Context) -> list[Act]:
        if text.strip().lower() in ("mm-hm", "right"):
            return [Act(text=text, kind="backchannel")]
        acts: list[Act] = []
        for part in text.replace("?", "?\n").replace(". ", ".\n").split("\n"):
            if not part.strip():
                continue
            if "?" not in part:
                acts.append(Act(text=part.strip(), kind="statement"))
                continue
            if "or" in part.lower().split():
                near = tuple(Near(topic, AREA_OF[topic], 0.4, topic) for word, topic in TOPICS.items() if word in part.lower())
                acts.append(Act(text=part.strip(), kind="question", form="open", topic=near[0].topic, understood="unsure", nearest=near))
                continue
            topic = next((topic for word, topic in TOPICS.items() if word in part.lower()), None)
            form: Form = "probing" if "how many" in part.lower() or "last" in part.lower() else "open"
            acts.append(
                Act(
                    text=part.strip(),
                    kind="question",
                    form=form,
                    topic=topic,
                    area=AREA_OF.get(topic or ""),
                    understood="yes" if topic else "no",
                )
            )
        return acts

    def match(self, text: str, candidates: Mapping[str, str]) -> tuple[str, float] | None:
        return next(((name, 1.0) for name, known in candidates.items() if known.strip().lower() == text.strip().lower()), None)


AREA_OF = {"why-open": "vacancy", "illness": "manager", "overtime": "workload", "team-size": "team", "pay-range": "pay"}


class KeptRehearsal:
    """The machine with every move written down."""

    def __init__(self, interview: Interview, clock: DrivenClock) -> None:
        self.interview = interview
        self.session_id = "s-1"
        self.warning: str | None = None
        self.moves: list[AnyMove] = []
        self.closed = False
        self._clock = clock

    def take(self, move: AnyMove) -> list[Event]:
        self.moves.append(move)
        return self.interview.take(move, int(self._clock.now() * 1000))

    def close(self) -> None:
        self.closed = True

    def made(self, *kinds: type[AnyMove]) -> list[AnyMove]:
        return [move for move in self.moves if isinstance(move, kinds)]


class SmallDesk:
    """One interview, and whatever past a test gives it."""

    def __init__(self, scenario: Scenario, bank: Bank, clock: DrivenClock) -> None:
        self._scenario = scenario
        self._bank = bank
        self._clock = clock
        self.history = Past({}, ())
        self.rehearsals: list[KeptRehearsal] = []
        self.trouble = ""
        self.closed = False
        self.records = RecordRoom(lambda: START + timedelta(seconds=clock.now()))

    def listings(self) -> Sequence[Listing]:
        one = self._scenario
        return [Listing("corner-shop", one.title, one.role, one.company, one.length, one.trains)]

    def past(self) -> Past:
        return self.history

    def scenario(self, listing: str) -> Scenario:
        if self.trouble:
            raise DeskError(self.trouble)
        return self._scenario

    def begin(self, listing: str, terms: Terms) -> Door:
        def enter() -> Rehearsal:
            interview = Interview(self._scenario, self._bank, SmallEar(), terms.seed or 1, terms.difficulty, terms.pace)
            interview.start(0)
            self.rehearsals.append(KeptRehearsal(interview, self._clock))
            return self.rehearsals[-1]

        return enter

    def resume(self, session: str) -> Door:
        if self.trouble or not self.rehearsals:
            raise DeskError(self.trouble or "That session is gone.")
        return lambda: self.rehearsals[-1]

    def what_if(self, session: str, number: int) -> Door:
        def enter() -> Rehearsal:
            own = next((played for played in self.rehearsals if played.session_id == session), None)
            began = history((own or self.records.recording(session)).interview.events, number)
            self.rehearsals.append(KeptRehearsal(rebuild(self._scenario, self._bank, SmallEar(), began), self._clock))
            return self.rehearsals[-1]

        return enter

    def review(self, rehearsal: Reviewed) -> Review:
        return review_of(rehearsal.interview, self._bank)

    def close(self) -> None:
        self.closed = True


def screen_text(app: App[None]) -> str:
    """What the terminal shows, row by row, read from the app's own screenshot."""
    rows: dict[int, list[tuple[int, str]]] = {}
    drawing = ElementTree.fromstring(app.export_screenshot(simplify=True))  # noqa: S314 (our own)
    for element in drawing.iter("{http://www.w3.org/2000/svg}text"):
        place = re.search(r"line-(\d+)", element.get("clip-path") or "")
        if place:
            column = round(float(element.get("x") or 0) / CELL)
            rows.setdefault(int(place[1]), []).append((column, (element.text or "").replace("\xa0", " ")))
    return "\n".join(_row(sorted(rows.get(number, []))) for number in range(max(rows, default=0) + 1))


def _row(pieces: list[tuple[int, str]]) -> str:
    row = ""
    for column, text in pieces:
        row += " " * (column - cell_len(row)) + text
    return row.rstrip()


class House:
    """An app, its clock and its desk."""

    def __init__(self, scenario: Scenario, bank: Bank) -> None:
        self.clock = DrivenClock()
        self.desk = SmallDesk(scenario, bank, self.clock)
        self.app = TwoWayApp(self.desk, self.clock)

    @property
    def rehearsal(self) -> KeptRehearsal:
        return self.desk.rehearsals[-1]

    async def until(self, pilot: Pilot[None], condition: Callable[[], bool]) -> None:
        """Let the app work until something is so; it fails if it never is."""
        for _ in range(1500):
            if condition():
                await pilot.pause()
                return
            await asyncio.sleep(0.002)
        raise AssertionError(f"never so on\n{screen_text(self.app)}")

    async def screen(self, pilot: Pilot[None], name: str) -> None:
        """Wait for a screen to be in front and built."""
        await self.until(pilot, lambda: type(self.app.screen).__name__ == name and self.app.screen.is_mounted)

    async def say(self, pilot: Pilot[None], text: str) -> None:
        """Write a sentence in one go and press enter."""
        self.composer.insert(text)
        await pilot.press("enter")

    async def enter(self, pilot: Pilot[None], pace: str = "live") -> None:
        """Into the interview, as a candidate would, or at once where only the interview matters."""
        self.app.post_message(RoomReady(self.desk.begin("corner-shop", Terms(pace=pace))))
        await self.screen(pilot, "InterviewScreen")
        await self.until(pilot, lambda: len(self.rehearsal.moves) > 0)

    @property
    def composer(self) -> Composer:
        return self.app.screen.query_one(Composer)

    @property
    def transcript(self) -> Transcript:
        return self.app.screen.query_one(Transcript)

    def text(self) -> str:
        """The talk as it stands."""
        return "\n".join(f"{turn.name}: {' / '.join(turn.paragraphs)}" for turn in self.transcript.turns)

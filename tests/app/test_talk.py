"""Who speaks when, without a screen."""

import asyncio

from tests.app.house import DrivenClock, KeptRehearsal, SmallEar
from tui.app.talk import Talk
from tui.app.widgets.floor import Floor
from tui.interview.events import Asked, Cut, Event, Spoke
from tui.interview.machine import Interview
from tui.interview.moves import Begin, Listen, Say
from tui.scenario.model import Bank, Scenario


class Recorder:
    """A stage that remembers."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.heard_of: dict[int, int] = {}
        self.floors: list[Floor] = ["opening"]

    def happened(self, events: list[Event]) -> None:
        self.events += events

    def heard(self, spoke: Spoke, words: int) -> None:
        self.heard_of[spoke.number] = words

    def floor(self, floor: Floor, speaker: str) -> None:
        self.floors.append(floor)


class Room:
    """A talk, driven by hand."""

    def __init__(self, scenario: Scenario, bank: Bank, pace: str = "live") -> None:
        self.clock = DrivenClock()
        interview = Interview(scenario, bank, SmallEar(), 1, "guarded", pace)
        interview.start(0)
        self.rehearsal = KeptRehearsal(interview, self.clock)
        self.stage = Recorder()
        self.talk = Talk(self.rehearsal, self.stage, self.clock)
        self.task: asyncio.Task[None] | None = None

    def go_on(self) -> None:
        if self.task is not None:
            self.task.cancel()
        self.task = asyncio.create_task(self.talk.run())

    @property
    def lines(self) -> list[Spoke]:
        return [event for event in self.stage.events if isinstance(event, Spoke)]

    def floor(self) -> Floor:
        return self.stage.floors[-1]

    def words_of(self, index: int) -> int:
        return self.stage.heard_of.get(self.lines[index].number, 0)


async def test_words_come_one_by_one(small: Scenario, bank: Bank) -> None:
    room = Room(small, bank)
    room.go_on()
    await room.clock.pass_time(0.05)
    assert room.words_of(0) == 1
    await room.clock.pass_time(1)
    assert 3 <= room.words_of(0) <= 5
    assert room.floor() == "speaking"
    await room.clock.pass_time(60)
    assert room.words_of(0) == len(room.lines[0].text.split())
    assert room.floor() == "asked"
    assert room.task is not None
    assert room.task.done()


async def test_she_goes_on_to_the_clause_end_and_waits(small: Scenario, bank: Bank) -> None:
    room = Room(small, bank)
    room.go_on()
    await room.clock.pass_time(1.5)
    assert 4 < room.words_of(0) < 10
    room.talk.begin()
    assert room.floor() == "noticed"
    await room.clock.pass_time(60)
    assert room.words_of(0) == 11
    assert room.floor() == "waiting"
    assert room.rehearsal.made(Begin)
    room.talk.withdraw()
    room.go_on()
    await room.clock.pass_time(60)
    assert room.words_of(0) == len(room.lines[0].text.split())


async def test_a_question_while_she_waits_comes_in_a_gap(small: Scenario, bank: Bank) -> None:
    room = Room(small, bank)
    room.go_on()
    await room.clock.pass_time(1.5)
    room.talk.begin()
    await room.clock.pass_time(60)
    room.talk.say("How many are you?")
    cut = next(event for event in room.stage.events if isinstance(event, Cut))
    asked = next(event for event in room.stage.events if isinstance(event, Asked))
    assert (cut.word, asked.timing) == (11, "gap")
    room.go_on()
    await room.clock.pass_time(60)
    assert any("Four, with my daughter." in line.text for line in room.lines)


async def test_a_question_in_mid_clause_cuts_at_the_word_reached(small: Scenario, bank: Bank) -> None:
    room = Room(small, bank)
    room.go_on()
    await room.clock.pass_time(1.9)
    reached = room.words_of(0)
    assert 5 < reached < 9
    room.talk.say("Why is it open?")
    cut = next(event for event in room.stage.events if isinstance(event, Cut))
    assert cut.word == reached
    assert cut.heard.endswith("—")


async def test_a_cancelled_run_goes_on_where_it_was(small: Scenario, bank: Bank) -> None:
    room = Room(small, bank)
    room.go_on()
    await room.clock.pass_time(1.5)
    before = room.words_of(0)
    room.talk.say("mm-hm")
    room.go_on()
    await room.clock.pass_time(0.01)
    assert before <= room.words_of(0) <= before + 1
    assert not any(isinstance(event, Cut) for event in room.stage.events)
    await room.clock.pass_time(60)
    assert len(room.lines) >= 3


async def test_who_begins_in_the_rest_after_a_line_is_waited_for(small: Scenario, bank: Bank) -> None:
    room = Room(small, bank)
    room.go_on()
    while not room.lines or room.words_of(0) < len(room.lines[0].text.split()):
        await room.clock.pass_time(0.05)
    room.talk.begin()
    await room.clock.pass_time(60)
    assert len(room.lines) == 1
    assert room.floor() == "waiting"


async def test_a_speaker_who_never_yields_talks_on(small: Scenario, bank: Bank) -> None:
    from msgspec import structs

    abel = structs.replace(small.interviewers["abel"], yields="never")
    room = Room(structs.replace(small, interviewers={"abel": abel}), bank)
    room.go_on()
    await room.clock.pass_time(1.5)
    room.talk.begin()
    assert room.floor() == "talks on"
    await room.clock.pass_time(60)
    assert len(room.lines) >= 3


async def test_urging_hears_the_line_out_and_goes_on(small: Scenario, bank: Bank) -> None:
    room = Room(small, bank)
    room.go_on()
    await room.clock.pass_time(0.1)
    room.talk.urge()
    assert room.words_of(0) == len(room.lines[0].text.split())
    assert len(room.lines) == 2


async def test_stepped_waits_for_a_key_after_each_line(small: Scenario, bank: Bank) -> None:
    room = Room(small, bank, "stepped")
    room.go_on()
    await room.clock.pass_time(60)
    assert len(room.lines) == 1
    assert room.words_of(0) == len(room.lines[0].text.split())
    assert room.floor() == "next"
    room.talk.urge()
    room.go_on()
    await room.clock.pass_time(60)
    assert len(room.lines) == 2


async def test_instant_says_everything_until_it_is_the_candidates_turn(small: Scenario, bank: Bank) -> None:
    room = Room(small, bank, "instant")
    room.go_on()
    await room.clock.pass_time(0)
    assert room.rehearsal.interview.candidates_turn
    assert len(room.lines) == 3
    room.talk.say("How many are you?")
    asked = next(event for event in room.stage.events if isinstance(event, Asked))
    assert asked.timing == "gap"


async def test_only_heard_lines_are_listened_past(small: Scenario, bank: Bank) -> None:
    room = Room(small, bank)
    room.go_on()
    await room.clock.pass_time(0.5)
    assert len(room.rehearsal.made(Listen)) == 1
    await room.clock.pass_time(60)
    room.talk.say("I like it.")
    assert room.rehearsal.made(Say)

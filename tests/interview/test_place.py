"""The same place in a changed text."""

import random
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from tests.interview.driving import Drive
from tests.interview.evenings import Evenings, finish
from tui.interview.alignment import aligned
from tui.interview.events import Learned, Spoke
from tui.interview.moves import Decide, Listen, Pick
from tui.interview.place import PlaceLostError, renamed
from tui.scenario.model import Bank, Beat, Fact, Line, Scenario, Topic
from tui.scoring.reviewing import review_of


def lines(beat: str, *texts: str) -> tuple[Line, ...]:
    return tuple(Line(text=text, id=f"{beat}.{number}") for number, text in enumerate(texts, 1))


def with_beats(scenario: Scenario, **beats: Beat) -> Scenario:
    return structs.replace(scenario, beats={**scenario.beats, **beats})


def saying(scenario: Scenario, *texts: str) -> Scenario:
    """The scenario with these as the lines of its first beat."""
    return with_beats(scenario, welcome=structs.replace(scenario.beats["welcome"], say=lines("welcome", *texts)))


def heard(drive: Drive, new: Scenario, after: int = 1) -> list[str]:
    """What is said up to the ask once a new text was taken up after some lines."""
    drive.listen(after)
    drive.interview.take_up(new, None)
    return [event.text for event in drive.to_ask() if isinstance(event, Spoke)]


ASK = "So, why do you want to work here?"


@pytest.mark.parametrize(
    ("saved", "then"),
    [
        (("One.", "Two.", "Three."), ["Three."]),
        (("Nought.", "One.", "Two.", "Three."), ["Three."]),
        (("One.", "Two.", "Two and a half.", "Three."), ["Two and a half.", "Three."]),
        (("One.", "Three."), ["Three."]),
        (("Three.",), ["Three."]),
        (("One.", "Two."), []),
        ((), []),
        (("One.", "Two, really.", "Three."), ["Three."]),
        (("Another.", "Wholly different.", "Three, changed."), ["Three, changed."]),
        (("One.", "Three.", "Two."), ["Three."]),
        (("Two.", "One.", "Three."), ["Three."]),
    ],
    ids=[
        "not changed", "put in before", "put in behind", "taken out while it is said", "all before it taken out", "taken out behind",
        "all taken out", "changed while it is said", "everything changed", "moved behind the place", "moved before it",
    ],
)  # fmt: skip
def test_the_talk_goes_on_behind_the_line_being_said(small: Scenario, bank: Bank, saved: Sequence[str], then: list[str]) -> None:
    drive = Drive(saying(small, "One.", "Two.", "Three."), bank)
    assert heard(drive, saying(small, *saved), after=2) == [*then, ASK]


def test_what_was_said_and_learned_stays_and_what_follows_is_new(small: Scenario, bank: Bank) -> None:
    drive = Drive(small, bank)
    drive.to_ask()
    drive.ask("why-open", "probing")
    drive.listen(2)
    before = list(drive.interview.events)
    assert any(isinstance(event, Learned) for event in before)
    later = with_beats(small, evenings=structs.replace(small.beats["evenings"], say=lines("evenings", "The nights are long.")))
    drive.interview.take_up(later, None)
    assert drive.interview.events[: len(before)] == before
    assert drive.interview.open_ask is not None
    assert drive.interview.open_ask.text == ASK
    drive.to_ask()
    said = drive.take(Pick(reply="near")) + drive.to_ask()
    assert "The nights are long." in [event.text for event in said if isinstance(event, Spoke)]
    finish(drive.interview)
    assert any(isinstance(event, Spoke) and event.beat == "aside" for event in drive.interview.events)  # it opens for whoever knows of two


def test_the_rest_of_a_cut_line_is_said_as_it_was_begun(small: Scenario, bank: Bank) -> None:
    drive = Drive(small, bank)
    drive.listen()
    drive.ask("team-size", at=3)
    drive.interview.take_up(saying(small, "Come in.", "We are a small shop, and open late.", "That is that."), None)
    texts = [event.text for event in drive.to_ask() if isinstance(event, Spoke)]
    rest = "Sit down, mind the boxes there by the door, they came this morning and nobody has had time."
    assert texts == ["Where was I.", rest, "We are a small shop, and open late.", "That is that.", ASK]


def test_an_answer_is_finished_as_it_was_begun(small: Scenario, bank: Bank) -> None:
    drive = Drive(small, bank)
    drive.to_ask()
    drive.ask("why-open", "probing")
    without = structs.replace(small, topics={name: topic for name, topic in small.topics.items() if name != "why-open"})
    drive.interview.take_up(without, None)
    assert [event.text for event in drive.listen() if isinstance(event, Spoke)] == ["One in April, one in July."]
    assert any(isinstance(event, Learned) for event in drive.listen())


def test_a_beat_under_another_name_is_the_same_place(small: Scenario, bank: Bank) -> None:
    drive = Drive(small, bank)
    drive.listen()
    beats = {("hello" if name == "welcome" else name): beat for name, beat in small.beats.items()}
    new = structs.replace(small, beats=beats)
    assert renamed(small, new) == {"welcome": "hello"}
    drive.interview.take_up(new, None)
    spoken = [event for event in drive.to_ask() if isinstance(event, Spoke)]
    assert [(event.beat, event.text) for event in spoken] == [("hello", small.beats["welcome"].say[1].text), ("hello", ASK)]
    drive.interview.take_up(small, None)
    drive.take(Pick(reply="near"))
    assert drive.interview.open_ask is None


def test_a_name_that_two_beats_could_have_is_nobodys(small: Scenario) -> None:
    twin = structs.replace(small, beats={"a": small.beats["welcome"], "b": small.beats["welcome"], "c": small.beats["evenings"]})
    assert renamed(small, twin) == {"evenings": "c"}


def without_beat(scenario: Scenario, name: str) -> Scenario:
    return structs.replace(scenario, beats={other: beat for other, beat in scenario.beats.items() if other != name})


def test_a_text_without_the_place_is_refused_and_nothing_changes(small: Scenario, bank: Bank) -> None:
    drive = Drive(small, bank)
    drive.listen()
    for new, why in [
        (without_beat(small, "welcome"), "you are in the beat 'welcome'"),
        (structs.replace(small, interviewers={"ida": small.interviewers["abel"]}), "'abel' sits across the table"),
    ]:
        with pytest.raises(PlaceLostError, match=why):
            drive.interview.take_up(new, None)
    assert drive.interview.scenario is small
    drive.to_ask()
    drive.ask("why-open", "probing")
    drive.listen(2)
    facts: dict[str, Fact] = {name: fact for name, fact in small.facts.items() if name != "two-left"}
    with pytest.raises(PlaceLostError, match="you have learned the fact 'two-left'"):
        drive.interview.take_up(structs.replace(small, facts=facts), None)
    drive.take(Pick(reply="near"))
    drive.interview.take_up(without_beat(small, "evenings"), None)
    assert "Alone" not in " ".join(event.text for event in drive.to_ask() if isinstance(event, Spoke))


def test_on_the_way_to_a_beat_that_is_gone_nothing_is_taken_up(small: Scenario, bank: Bank) -> None:
    to_the_end = {
        name: structs.replace(reply, to="questions", say=lines("x", "Well, well."))
        for name, reply in small.beats["welcome"].replies.items()
    }
    drive = Drive(with_beats(small, welcome=structs.replace(small.beats["welcome"], replies=to_the_end)), bank)
    drive.to_ask()
    drive.take(Pick(reply="near"))
    with pytest.raises(PlaceLostError, match="on its way to the beat 'questions'"):
        drive.interview.take_up(without_beat(small, "questions"), None)


def test_patience_spent_is_spent_and_choices_drawn_are_kept(small: Scenario, bank: Bank) -> None:
    drawn = structs.replace(small, variants={"day": ("mon", "tue")})
    drive = Drive(drawn, bank)
    drive.listen()
    drive.ask("pay-range", at=8, area="pay")
    assert drive.interview._stage.patience == 1
    day = drive.interview._stage.variables["day"]
    gentler = structs.replace(small.interviewers["abel"], patience=9)
    drive.interview.take_up(structs.replace(small, interviewers={"abel": gentler}, variants={"day": ("wed", day), "hour": ("late",)}), None)
    assert drive.interview._stage.patience == 8
    assert drive.interview._stage.variables == {"day": day, "hour": "late"}


@given(old=st.lists(st.sampled_from("abcde"), max_size=8), new=st.lists(st.sampled_from("abcdef"), max_size=8))
def test_lines_are_matched_in_order_and_those_at_both_ends_with_themselves(old: list[str], new: list[str]) -> None:
    pairs = aligned(old, new)
    assert sorted(pairs.values()) == [pairs[index] for index in sorted(pairs)]
    assert len(set(pairs.values())) == len(pairs)
    assert len(pairs) <= min(len(old), len(new))
    assert all(0 <= index < len(old) and 0 <= other < len(new) for index, other in pairs.items())
    assert aligned(old, old) == {index: index for index in range(len(old))}


def test_a_beat_of_thousands_of_lines_is_matched_at_once() -> None:
    old, new = [f"line {number}" for number in range(20_000)], [f"row {number}" for number in range(20_000)]
    assert aligned(old, new)[19_999] == 19_999


def sound(beat: Beat, known: set[str]) -> Beat:
    """The beat without ways to beats that are gone: the checks would not let it pass with them."""
    replies = {name: reply for name, reply in beat.replies.items() if reply.to in known}
    return structs.replace(beat, replies=replies, to=beat.to if beat.to in known else "")


def leads(topic: Topic) -> set[str]:
    return {answer.to for ladder in (topic.ladder, *topic.by.values()) for rung in structs.astuple(ladder) for answer in rung}


def changed(scenario: Scenario, chance: random.Random) -> Scenario:
    """The scenario as somebody left it who writes on: lines, beats, topics, facts and people come, go and change."""

    def text(line: Line) -> Line:
        return structs.replace(line, text=chance.choice([line.text, f"{line.text} Yes.", "Something else altogether."]))

    def shuffled(found: Sequence[Line]) -> tuple[Line, ...]:
        kept = [text(line) for line in found if chance.random() < 0.8]
        if chance.random() < 0.4:
            kept.insert(chance.randrange(len(kept) + 1), Line(text=f"New {chance.random()}.", id="x.1"))
        if chance.random() < 0.2:
            chance.shuffle(kept)
        return tuple(kept)

    beats = {}
    for name, beat in scenario.beats.items():
        written = structs.replace(beat, say=shuffled(beat.say), resume=shuffled(beat.resume), nag=shuffled(beat.nag))
        if chance.random() < 0.1:
            written = structs.replace(written, ask=None, invite=None)
        if chance.random() < 0.2:
            written = structs.replace(written, replies={}, handlers=())
        if chance.random() < 0.95:
            beats[name if chance.random() < 0.95 else f"{name}-x"] = written
    beats = {name: sound(beat, {*beats, "end", ""}) for name, beat in (beats or scenario.beats).items()}
    some = {name: topic for name, topic in scenario.topics.items() if chance.random() < 0.9 and leads(topic) <= {*beats, "end", ""}}
    facts = {name: fact for name, fact in scenario.facts.items() if chance.random() < 0.95}
    return structs.replace(scenario, beats=beats, topics=some, facts=facts)


@given(seed=st.integers(0, 2**32))
def test_any_text_is_taken_up_whole_or_not_at_all_and_the_talk_always_comes_to_its_end(seed: int, small: Scenario, bank: Bank) -> None:
    chance = random.Random(seed)
    drive = Drive(small, bank, seed=seed % 1000, pace=chance.choice(["live", "stepped"]))
    interview, taken = drive.interview, 0
    for _ in range(chance.randrange(1, 8)):
        for move in Evenings(interview.scenario, bank).draw(chance, chance.randrange(1, 12)):
            drive.take(move)
        before, heard_of = msgspec.json.encode(interview.events), (interview.running, interview.phase, interview.pinned)
        was = interview.scenario
        new = changed(chance.choice([small, was]), chance)
        try:
            interview.take_up(new, None)
            taken += 1
        except PlaceLostError:
            assert interview.scenario is was
        assert msgspec.json.encode(interview.events) == before
        assert heard_of == (interview.running, interview.phase, interview.pinned)
        assert isinstance(interview.replies, list)
        assert isinstance(interview.meanings, list)
    finish(interview)
    said = [event for event in interview.events if isinstance(event, Spoke) and event.role in ("line", "ask")]
    assert review_of(interview, bank).score >= 0
    assert said == [] or said[0].number >= 2
    drive.take(Decide(choice="accept"))
    drive.take(Listen())

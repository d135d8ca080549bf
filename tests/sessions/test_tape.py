"""A tape tells a talk again: in order, as it was heard, and as things stood at each step."""

import pytest

from tests.interview.driving import Drive, question
from tui.interview.events import Asked, Learned, Said, Spoke
from tui.interview.moves import Decide, Note, RaiseHand, Say, Silence
from tui.interview.played import Played
from tui.listening.acts import Act
from tui.scenario.model import Bank, Scenario
from tui.scoring.score import score
from tui.scoring.targets import Targets
from tui.sessions.marks import marks
from tui.sessions.tape import LONGEST_SILENCE_MS, MS_A_WORD, Tape


@pytest.fixture(scope="module")
def tape(small: Scenario, bank: Bank) -> Tape:
    """An evening with a cut-in, two things in one breath, a hand, a silence, facts, a note and a decision."""
    drive = Drive(small, bank)
    drive.listen(2)
    drive.begin(2)
    drive.ask("overtime", at=2, area="workload", text="How much overtime is there?")
    drive.take(Note(text="no figures", on=len(drive.interview.events)))
    drive.listen(3)
    both = (Act(text="I kept a shop.", kind="statement"), question("why-open", "probing", "How many left?", area="vacancy"))
    drive.take(Say(text="I kept a shop. How many left?", acts=both))
    drive.listen(2)
    drive.take(RaiseHand())
    drive.take(Silence())
    for _ in range(60):
        if drive.interview.phase != "talking":
            break
        drive.to_ask()
        drive.say("I kept a shop for four years.")
    drive.take(Decide(choice="decline"))
    return Tape(Played(small, drive.interview.events))


def test_every_line_and_every_breath_is_one_step_in_order(tape: Tape) -> None:
    assert [step.number for step in tape.steps] == sorted({step.number for step in tape.steps})
    spoken = [event.number for event in tape.log if isinstance(event, Spoke)]
    assert [step.number for step in tape.steps if step.voice == "them"] == spoken
    yours = [step.text for step in tape.steps if step.voice == "you"]
    assert yours[:2] == ["How much overtime is there?", "I kept a shop. How many left?"]
    said = sum(isinstance(event, Said | Asked) for event in tape.log)
    assert len(yours) == said - 1, "two things in one breath are one step"
    asides = [step.text for step in tape.steps if step.voice == "aside"]
    assert {"You raise a hand.", "A silence.", "You decline the job."} <= set(asides)


def test_a_line_that_was_cut_is_told_as_it_was_heard(tape: Tape) -> None:
    at = next(index for index, step in enumerate(tape.steps) if step.voice == "you")
    assert tape.steps[at - 1].text.endswith("—")


def test_turns_are_stepped_through_both_ways(tape: Tape) -> None:
    at, there = 0, [0]
    while (on := tape.turn_from(at, 1)) != at and tape.steps[on].turn != tape.steps[at].turn:
        at = on
        there.append(at)
    back = [at]
    while tape.steps[at].turn != tape.steps[0].turn:
        at = tape.turn_from(at, -1)
        back.append(at)
    assert back[::-1] == there
    assert tape.turn_from(len(tape.steps) - 1, 1) == len(tape.steps) - 1
    assert tape.turn_from(0, -1) == 0


def test_every_event_belongs_to_a_step(tape: Tape) -> None:
    for event in tape.log:
        index = tape.index_of(event.number)
        assert tape.steps[index].number <= event.number or index == 0
        if index + 1 < len(tape.steps):
            assert event.number < tape.steps[index + 1].number


def test_things_stand_at_each_step_as_they_stood_then(tape: Tape) -> None:
    targets = Targets.of(tape.talk.scenario, tape.talk.live_facts)
    for index, step in enumerate(tape.steps):
        before, standing = tape.log[: step.last], tape.standing(index)
        assert [fact.text for fact in standing.facts] == [
            tape.talk.scenario.facts[event.fact].text for event in before if isinstance(event, Learned)
        ]
        assert standing.yours == sum(isinstance(event, Asked) and event.understood == "yes" for event in before)
        assert standing.theirs == sum(isinstance(event, Spoke) and event.role == "ask" for event in before)
        assert tape.card(index) == score(before, targets)
    assert tape.standing(len(tape.steps) - 1).pinned == ""
    asked = next(index for index, step in enumerate(tape.steps) if step.text == "How much overtime is there?")
    assert tape.standing(asked).pinned == "How much overtime is there?"
    assert tape.standing(asked).areas == ["workload"]


def test_silences_are_capped_and_what_took_no_time_takes_that_of_its_words(tape: Tape) -> None:
    for index, step in enumerate(tape.steps):
        said = len(step.text.split()) * MS_A_WORD
        assert said // 2 <= tape.milliseconds(index) <= said + LONGEST_SILENCE_MS


def test_words_and_notes_are_found_whatever_their_case(tape: Tape) -> None:
    assert [tape.steps[at].text for at in tape.find("OVERTIME  is")] == ["How much overtime is there?"]
    noted = tape.find("No Figures")
    assert [note.text for note in tape.notes_at(noted[0])] == ["no figures"]
    assert tape.find("  ") == []
    assert tape.find("zeppelin") == []


def test_what_stands_out_is_marked(tape: Tape, bank: Bank) -> None:
    found = marks(tape, bank)
    assert [mark.number for mark in found] == sorted(mark.number for mark in found)
    kinds = {kind: [mark for mark in found if mark.kind == kind] for kind in {mark.kind for mark in found}}
    assert [mark.number for mark in kinds["question"]] == [event.number for event in tape.log if isinstance(event, Asked)]
    assert [mark.form for mark in kinds["question"]] == ["open", "probing"]
    assert [mark.number for mark in kinds["fact"]] == [event.number for event in tape.log if isinstance(event, Learned)]
    assert kinds["fact"][0].colour == "red"
    assert [mark.words for mark in kinds["note"]] == ["Your note: no figures"]
    assert [mark.words for mark in kinds["decision"]] == ["You decline the job."]
    assert all(mark.words.endswith((".", "?")) for mark in found if mark.kind != "note")


def test_an_empty_talk_is_an_empty_tape(small: Scenario, bank: Bank) -> None:
    tape = Tape(Played(small, Drive(small, bank).interview.events))
    assert tape.steps == []
    assert (tape.length, tape.index_of(1), tape.find("a")) == (0, 0, [])

"""Questions and answers: the form opens the ladder, dodges can be gone back at, asks stay owed."""

from collections.abc import Mapping

import pytest
from msgspec import structs

from tests.interview.driving import Drive, question, spoken, statement
from tui.interview.events import Asked, Dropped, Said, Spoke
from tui.interview.machine import Interview
from tui.interview.moves import Listen, Pick, Say, Silence
from tui.listening.acts import Act, Context, Form
from tui.scenario.model import Answer, Bank, Ladder, Line, Scenario


@pytest.fixture
def drive(small: Scenario, bank: Bank) -> Drive:
    driven = Drive(small, bank)
    driven.to_ask()
    return driven


@pytest.mark.parametrize(
    ("form", "difficulty", "rung"),
    [
        ("generic", "guarded", "spin"),
        ("leading", "guarded", "spin"),
        ("closed", "guarded", "partial"),
        ("open", "guarded", "partial"),
        ("probing", "guarded", "fact"),
        ("generic", "open", "partial"),
        ("probing", "open", "admission"),
        ("open", "stonewall", "spin"),
        ("probing", "stonewall", "partial"),
    ],
)
def test_the_form_opens_the_rung(small: Scenario, bank: Bank, form: Form, difficulty: str, rung: str) -> None:
    drive = Drive(small, bank, difficulty=difficulty)
    drive.to_ask()
    answer = spoken(drive.ask("why-open", form))[0]
    assert answer.rung == rung
    assert answer.dodge == (rung == "spin")


def test_a_missing_rung_falls_to_the_next_one_down(drive: Drive) -> None:
    assert spoken(drive.ask("overtime", "open"))[0].rung == "spin"


def test_going_back_at_a_dodge_is_a_probe_and_opens_the_fact(drive: Drive) -> None:
    dodge = spoken(drive.ask("why-open", "generic"))[0]
    drive.to_ask()
    events = drive.ask("why-open", "open")
    asked = drive.last_asked()
    assert (asked.probe, asked.follows, asked.why_follows) == (True, dodge.number, "probe")
    assert spoken(events)[0].text == "Fair enough."
    drive.to_ask()
    assert drive.learned == ["two-left"]


def test_that_was_no_answer_goes_back_at_the_dodge_without_naming_it(drive: Drive) -> None:
    drive.ask("why-open", "generic")
    drive.ask(None, "open", goes_back=True, text="That was not my question.")
    assert drive.last_asked().topic == "why-open"
    assert drive.last_asked().probe


def test_why_after_a_line_that_nobody_asked_for_is_about_what_that_line_opened(small: Scenario, bank: Bank) -> None:
    drive = Drive(small, bank)
    drive.listen()
    drive.ask(None, "probing", goes_back=True, text="Why?")
    asked = drive.last_asked()
    assert (asked.topic, asked.area, asked.understood, asked.why_follows) == ("overtime", "workload", "yes", "opened")


def test_the_ear_is_told_what_that_means_at_this_moment(small: Scenario, bank: Bank) -> None:
    contexts: list[Context] = []

    class Listening:
        def hear(self, text: str, context: Context) -> list[Act]:
            contexts.append(context)
            return [question("team-size", text=text, area="team")]

        def match(self, text: str, candidates: Mapping[str, str]) -> None:
            return None

    interview = Interview(small, bank, Listening(), 1)
    interview.start(0)
    interview.take(Listen(), 0)
    interview.take(Say(text="Who decided that?", at=3), 0)
    interview.take(Say(text="Who decided that?"), 0)
    for _ in range(3):
        interview.take(Listen(), 0)
    interview.take(Say(text="Who decided that?"), 0)
    assert [context.last_topic for context in contexts] == [None, "team-size", "overtime"]


def test_why_before_the_line_came_to_its_point_has_nothing_to_be_about(small: Scenario, bank: Bank) -> None:
    drive = Drive(small, bank)
    drive.listen()
    drive.ask(None, "probing", at=4, goes_back=True, text="Why?")
    assert (drive.last_asked().topic, drive.last_asked().understood) == (None, "no")


class WordForWord:
    """An ear that takes all for questions, and "why?" for one without a subject."""

    def hear(self, text: str, context: Context) -> list[Act]:
        bare = text in {"Why?", "How come?"}
        return [question(None if bare else "team-size", "probing" if bare else "open", text, area=None if bare else "team", goes_back=bare)]

    def match(self, text: str, candidates: Mapping[str, str]) -> tuple[str, float] | None:
        return next(((name, 1.0) for name, known in candidates.items() if text in known.lower()), None)


@pytest.mark.parametrize(("first", "topic"), [((), None), (("How big is the team?",), "team-size")])
@pytest.mark.parametrize("why", ["Why?", "How come?"])
def test_why_straight_after_an_ask_asks_for_its_reason(
    small: Scenario, bank: Bank, why: str, first: tuple[str, ...], topic: str | None
) -> None:
    interview = Interview(small, bank, WordForWord(), 1)
    interview.start(0)
    while not interview.candidates_turn:
        interview.take(Listen(), 0)
    for text in first:
        interview.take(Say(text=text), 0)
        interview.take(Listen(), 0)
    interview.take(Say(text=why), 0)
    asked = [event for event in interview.events if isinstance(event, Asked)][-1]
    told = "Because the last one did not know either." in [event.text for event in interview.events if isinstance(event, Spoke)]
    assert (asked.topic, told) == (topic, topic is None)


def test_why_after_an_answer_is_about_what_was_asked(drive: Drive) -> None:
    drive.ask("team-size", area="team")
    drive.listen()
    drive.ask(None, "probing", goes_back=True, text="Could you give me an example of that?")
    assert (drive.last_asked().topic, drive.last_asked().area) == ("team-size", "team")


def test_a_dodge_is_gone_back_at_whatever_line_came_between(small: Scenario, bank: Bank) -> None:
    drive = Drive(small, bank)
    drive.listen()
    drive.ask("why-open", "generic", at=2)
    while drive.lines[-1] != "We are a small shop, and we are open late.":
        drive.listen()
    drive.ask(None, "probing", goes_back=True, text="Why?")
    assert (drive.last_asked().topic, drive.last_asked().probe) == ("why-open", True)


def test_could_you_repeat_that_says_the_last_thing_again_and_counts_for_nothing(drive: Drive) -> None:
    events = drive.ask(None, "closed", goes_back=True, text="Could you repeat that?")
    assert drive.last_asked().understood == "no"
    assert spoken(events)[0].text == "So, why do you want to work here?"


def test_a_dodge_can_be_gone_back_at_once(drive: Drive) -> None:
    drive.ask("why-open", "generic")
    drive.ask("why-open")
    drive.to_ask()
    drive.ask("why-open")
    assert not drive.last_asked().probe


def test_a_probe_that_cites_gets_the_admission(drive: Drive) -> None:
    drive.ask("why-open", "generic")
    events = [*drive.ask("why-open", "probing", cites=True), *drive.listen()]
    assert [line.rung for line in spoken(events) if line.role == "answer"] == ["admission"]


def test_asked_again_it_is_named_and_said_shortly(drive: Drive) -> None:
    drive.ask("why-open", "probing")
    drive.to_ask()
    events = [*drive.ask("why-open", "probing"), *drive.listen()]
    assert [line.text for line in spoken(events)] == ["You asked me that.", "Two, as I told you."]
    drive.to_ask()
    assert drive.learned == ["two-left"]


def test_a_topic_the_scenario_does_not_answer_gets_the_deflection_for_its_area(drive: Drive) -> None:
    line = spoken(drive.ask("pay-range", area="pay"))[0]
    assert (line.role, line.text) == ("deflection", "My daughter does the wages.")


def test_not_understood_and_off_topic_are_met_in_character(drive: Drive) -> None:
    assert spoken(drive.ask(None))[0].text == "Say that again?"
    assert spoken(drive.ask(None, understood="off-topic"))[0].text == "Let us talk about the shop."


def test_the_ask_is_put_again_shorter_then_dropped(drive: Drive) -> None:
    puts = []
    for _ in range(4):
        drive.ask("pay-range")
        puts += [line.text for line in spoken(drive.to_ask()) if line.role == "resume"]
    assert puts == ["So, why here?", "Why here, then?", "Why here, then?"]
    assert any(isinstance(event, Dropped) and event.beat == "welcome" for event in drive.interview.events)
    assert drive.interview.open_ask is not None
    assert drive.interview.open_ask.beat == "evenings"


def test_asking_back_waits_for_the_candidate_and_a_nod_lets_her_go_on(drive: Drive) -> None:
    assert [line.text for line in spoken(drive.ask(None))] == ["Say that again?"]
    assert drive.listen() == []
    assert drive.interview.candidates_turn
    assert [line.text for line in spoken(drive.listen())] == ["So, why here?"]


def test_what_was_asked_is_said_once_more_and_not_put_again_on_top(drive: Drive) -> None:
    assert [line.text for line in spoken(drive.ask(None, goes_back=True))] == ["So, why do you want to work here?"]
    assert drive.listen() == []
    drive.say("I like the people who come in, and I have worked two years in a shop with four colleagues.")
    assert drive.last_said().answers == "welcome"


def test_the_questions_of_one_breath_are_answered_in_their_order(drive: Drive) -> None:
    twice = tuple(question("why-open", form, f"{form}?") for form in ("open", "probing"))
    drive.take(Say(text="open? and then how many?", acts=(twice[0], question("team-size"), twice[1])))
    first = [line.line for line in spoken(drive.to_ask()) if line.role == "answer"]
    lines = [event.line for event in drive.interview.events if isinstance(event, Spoke) and event.role == "answer"]
    assert lines[:3] == ["why-open.fact.1", "why-open.fact.2", "team-size.partial.1"]
    assert first == lines[1:]


def test_going_back_and_its_question_are_one(drive: Drive) -> None:
    acts = (question(None, goes_back=True, text="That's not what I asked."), question("why-open", "probing", "How many left?"))
    drive.take(Say(text="That's not what I asked. How many left?", acts=acts))
    asked = [event for event in drive.interview.events if isinstance(event, Asked)]
    assert [(event.topic, event.text) for event in asked] == [("why-open", "That's not what I asked. How many left?")]


def test_a_few_words_are_an_answer_without_thanks(drive: Drive) -> None:
    assert [line.text for line in spoken(drive.say("Dunno, really."))] == ["Short. All right."]


def test_silence_is_met_twice_then_the_talk_goes_on(drive: Drive) -> None:
    said = [line.text for _ in range(3) for line in spoken([*drive.take(Silence()), *drive.listen()])]
    assert said[:2] == ["Take a moment.", "Anything at all?"]
    assert any(isinstance(event, Dropped) for event in drive.interview.events)


def test_a_picked_reply_is_answered_in_kind_and_leads_on(drive: Drive) -> None:
    events = drive.take(Pick(reply="near"))
    said = next(event for event in events if isinstance(event, Said))
    assert (said.answers, said.reply, said.quality, said.typed) == ("welcome", "near", 0.9, False)
    assert spoken(events)[0].text == "Half of them are my cousins."
    drive.to_ask()
    assert drive.interview.open_ask is not None
    assert drive.interview.open_ask.beat == "evenings"


def test_a_reply_can_lead_to_another_beat(drive: Drive) -> None:
    drive.take(Pick(reply="near"))
    drive.to_ask()
    drive.take(Pick(reply="no-alone"))
    drive.to_ask()
    assert drive.interview.open_ask is not None
    assert drive.interview.open_ask.beat == "questions"


def test_a_reply_that_is_not_open_does_nothing(drive: Drive) -> None:
    assert drive.take(Pick(reply="yes-alone")) == []


def test_answer_and_question_in_one_breath_are_both_taken(drive: Drive) -> None:
    acts = (statement("I have always liked shops and the people in them."), question("team-size"))
    events = drive.take(Say(text="...", acts=acts))
    assert [type(event) for event in events] == [Said, Asked, Spoke]
    assert spoken(events)[0].text == "Four, with my daughter."
    after = [line.role for line in spoken(drive.to_ask())]
    assert "resume" not in after


def test_two_questions_in_one_breath_are_answered_in_turn(drive: Drive) -> None:
    events = drive.take(Say(text="...", acts=(question("team-size"), question("why-people-leave"))))
    assert [event.second for event in events if isinstance(event, Asked)] == [False, True]
    lines = [line.text for line in spoken([*events, *drive.listen()])]
    assert lines == ["Four, with my daughter.", "The hours, mostly."]


def test_two_questions_on_one_topic_are_one_in_the_franker_form(drive: Drive) -> None:
    events = drive.take(
        Say(text="...", acts=(question("why-open", "closed", "Is it new?"), question("why-open", "probing", "How many had it?")))
    )
    asked = [event for event in events if isinstance(event, Asked)]
    assert [(event.text, event.form) for event in asked] == [("Is it new? How many had it?", "probing")]
    assert spoken(events)[0].rung == "fact"


def test_a_short_preface_to_a_question_is_no_answer(drive: Drive) -> None:
    drive.take(Say(text="...", acts=(statement("Good point."), question("team-size"))))
    assert not any(isinstance(event, Said) for event in drive.interview.events)


def test_an_answer_that_leads_back_by_itself_needs_no_resume_line(drive: Drive) -> None:
    drive.ask("illness", area="manager")
    assert drive.to_ask() != []
    assert not any(isinstance(event, Spoke) and event.role == "resume" for event in drive.interview.events)
    assert drive.interview.candidates_turn


def test_what_a_line_opened_makes_a_follow_up(drive: Drive) -> None:
    answer = spoken(drive.ask("why-open", "open"))[0]
    drive.ask("why-people-leave")
    assert (drive.last_asked().follows, drive.last_asked().why_follows) == (answer.number, "opened")


def test_four_deep_is_asked_to_take_one_at_a_time(drive: Drive) -> None:
    drive.ask("why-open", "probing")
    drive.ask("team-size", at=1)
    drive.ask("overtime", at=1)
    drive.ask("illness", at=1, area="manager")
    drive.to_ask()
    assert "One thing at a time." in drive.lines
    assert "Then I stand in." in drive.lines


def test_a_handler_of_the_beat_comes_before_everything(drive: Drive) -> None:
    act = Act(text="why do you ask", kind="question", form="open", topic="=welcome#0")
    events = drive.take(Say(text="why do you ask", acts=(act,)))
    assert spoken(events)[0].text == "Because the last one did not know either."
    assert drive.last_asked().topic is None


def test_the_invitation_is_renewed_and_closed_by_a_statement(drive: Drive) -> None:
    drive.take(Pick(reply="near"))
    drive.to_ask()
    drive.take(Pick(reply="no-alone"))
    drive.to_ask()
    for _ in range(6):
        drive.ask("team-size")
        assert drive.last_asked().prompted
        drive.to_ask()
    drive.say("No, thank you, that was all.")
    drive.to_ask()
    assert drive.interview.phase == "deciding"
    assert not any(isinstance(event, Dropped) for event in drive.interview.events)


@pytest.fixture
def retold(small: Scenario) -> Scenario:
    """The small interview, with a second topic that tells the fact of the first, and hints at another on the way."""
    told = Line(text="One had a child, and one had me.", id="why-people-leave.fact.1")
    guilty = Line(text="I drove them out.", id="why-people-leave.admission.1")
    ladder = Ladder(
        partial=small.topics["why-people-leave"].ladder.partial,
        fact=(Answer(say=(told,), reveals=("two-left",), hints=("closes-late",)),),
        admission=(Answer(say=(guilty,), reveals=("two-left",)),),
    )
    again = (Line(text="The child, and me.", id="why-people-leave.again.1"),)
    topic = structs.replace(small.topics["why-people-leave"], ladder=ladder, again=again)
    return structs.replace(small, topics={**small.topics, "why-people-leave": topic})


def told_on(drive: Drive, topic: str, form: Form = "probing", cites: bool = False) -> list[str]:
    """What is said to a question, up to where the thread is taken up."""
    events = [*drive.ask(topic, form, cites=cites), *drive.to_ask()]
    return [line.text for line in spoken(events) if line.role in ("reaction", "answer")]


def test_a_known_fact_does_not_keep_back_what_is_new_about_it(retold: Scenario, bank: Bank) -> None:
    drive = Drive(retold, bank)
    drive.to_ask()
    told_on(drive, "why-open")
    assert told_on(drive, "why-people-leave") == ["One had a child, and one had me."]
    assert drive.learned == ["two-left"]


def test_what_came_out_under_other_topics_is_said_shortly_and_not_called_a_repeat(retold: Scenario, bank: Bank) -> None:
    drive = Drive(retold, bank)
    drive.to_ask()
    told_on(drive, "why-open")
    told_on(drive, "overtime")
    assert told_on(drive, "why-people-leave") == ["The child, and me."]
    assert told_on(drive, "why-people-leave") == ["You asked me that.", "The child, and me."]


def test_an_admission_is_more_than_its_facts(retold: Scenario, bank: Bank) -> None:
    drive = Drive(retold, bank)
    drive.to_ask()
    told_on(drive, "why-open")
    told_on(drive, "overtime")
    assert told_on(drive, "why-people-leave", cites=True) == ["I drove them out."]

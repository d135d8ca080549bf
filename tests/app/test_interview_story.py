"""Stories at the table: what a candidate does and what becomes of it."""

from msgspec import structs

from tests.app.house import House, screen_text
from tui.app.journey import SessionChosen
from tui.app.screens.interview import InterviewScreen
from tui.app.widgets.floor import FloorLine
from tui.app.widgets.gauge import Gauge
from tui.app.widgets.notebook import Notebook
from tui.app.widgets.pinned import Pinned
from tui.app.widgets.replies import Replies
from tui.interview.events import Asked, Cut, Hand, Spoke
from tui.interview.moves import Pick, RaiseHand, Say
from tui.interview.offers import Offer
from tui.scenario.model import Bank, Scenario
from tui.scoring.score import score
from tui.scoring.targets import Targets

FIRST = "Come in, sit down, mind the boxes there by the door, they came this morning and nobody has had time."


def floor(house: House) -> str:
    return house.app.screen.query_one(FloorLine).sentence


async def test_typing_while_she_speaks_loses_no_key_and_she_waits_at_the_clause_end(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(1.5)
        assert floor(house) == "Ruth is speaking"
        typed = ""
        for letter in "how many people work in the shop?":
            await pilot.press("space" if letter == " " else letter)
            typed += letter
            await house.clock.pass_time(0.13)
            assert house.composer.text == typed
        assert floor(house) == "Ruth has noticed you and waits"
        assert house.text() == "Ruth Abel: Come in, sit down, mind the boxes there by the door,"
        await pilot.press("enter")
        await pilot.pause()
        asked = next(event for event in house.rehearsal.interview.events if isinstance(event, Asked))
        assert (asked.topic, asked.timing) == ("team-size", "gap")
        assert "You: how many people work in the shop?" in house.text()


async def test_taking_everything_back_lets_her_go_on(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(1)
        await pilot.press("h", "m")
        await house.clock.pass_time(30)
        assert floor(house) == "Ruth has noticed you and waits"
        await pilot.press("backspace", "backspace")
        await pilot.pause()
        await house.clock.pass_time(30)
        assert FIRST in house.text()
        assert floor(house) == "Your turn: Ruth has asked you something"


async def test_a_number_written_before_there_is_a_choice_is_not_said(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(1.5)
        await pilot.press("1", "enter")
        await house.clock.pass_time(30)
        assert house.rehearsal.made(Say, Pick) == []
        assert "nothing to choose by number" in screen_text(house.app)
        assert floor(house) == "Your turn: Ruth has asked you something"
        house.composer.text = "1"
        await pilot.press("enter")
        await pilot.pause()
        assert [type(move) for move in house.rehearsal.made(Say, Pick)] == [Pick]


async def test_a_number_is_not_said_either_while_a_question_of_theirs_waits_behind_their_answer(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        house.composer.text = "Why is it open?"
        await pilot.press("enter")
        await house.clock.pass_time(0.5)
        assert house.rehearsal.interview.open_ask is not None
        assert house.rehearsal.interview.running is not None
        house.composer.text = "1"
        await pilot.press("enter")
        await pilot.pause()
        assert len(house.rehearsal.made(Say, Pick)) == 1
        assert "nothing to choose by number" in screen_text(house.app)


async def test_a_line_that_was_cut_ends_with_a_dash(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(1.9)
        house.composer.text = "Why is it open?"
        await pilot.press("enter")
        await pilot.pause()
        cut = next(event for event in house.rehearsal.interview.events if isinstance(event, Cut))
        assert f"Ruth Abel: {cut.heard}\nYou: Why is it open?" in house.text()
        assert cut.heard.endswith(" —")
        await house.clock.pass_time(60)
        assert "Where was I." in house.text()


async def test_a_question_stays_pinned_until_its_answer_is_over_and_a_key_goes_back_at_it(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await house.say(pilot, "Why is it open?")
        await house.clock.pass_time(0.5)
        await pilot.pause()
        pinned = house.app.screen.query_one(Pinned)
        assert pinned.question == "Why is it open?"
        assert "that wasn't an answer" in screen_text(house.app)
        await pilot.press("ctrl+t")
        await pilot.pause()
        said = house.rehearsal.made(Say)[-1]
        assert isinstance(said, Say)
        assert said.text == "Sorry, that was not quite my question. Why is it open?"
        await house.clock.pass_time(60)
        await house.say(pilot, "I like shops.")
        await pilot.pause()
        assert pinned.question == ""
        assert not pinned.display
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert len(house.rehearsal.made(Say)) == 3


async def test_a_fact_lands_in_the_notebook_with_its_sign_and_word(house: House) -> None:
    async with house.app.run_test(size=(120, 30), notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await house.say(pilot, "How many left last year, why is it open?")
        await house.clock.pass_time(60)
        await pilot.pause()
        notebook = house.app.screen.query_one(Notebook)
        assert [fact.text for fact in notebook.facts] == ["Two assistants left since the spring."]
        assert notebook.areas == ["vacancy"]
        shown = screen_text(house.app)
        assert "▲ red flag" in shown
        assert "1 of 17 areas" in shown
        assert "▲ red flag: Two assistants left since the spring." in house.text()


async def test_the_notebook_hides_under_100_columns_and_a_key_brings_it(house: House) -> None:
    async with house.app.run_test(size=(99, 30), notifications=True) as pilot:
        await house.enter(pilot)
        notebook = house.app.screen.query_one(Notebook)
        assert not notebook.display
        await pilot.press("ctrl+n")
        assert notebook.display
        await pilot.press("f2")
        assert not notebook.display
        await pilot.resize_terminal(120, 30)
        await pilot.pause()
        await pilot.press("ctrl+n")
        assert notebook.display


async def test_answers_show_on_the_candidates_turn_and_one_is_given_by_its_number(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(3)
        assert not house.app.screen.query_one(Replies).display
        await house.clock.pass_time(30)
        await pilot.pause()
        assert "1  I live round the corner" in screen_text(house.app)
        await pilot.press("1")
        await pilot.pause()
        assert not house.app.screen.query_one(Replies).display
        await house.clock.pass_time(20)
        assert "You: I live round the corner and I like the people who come in." in house.text()
        assert "Half of them are my cousins." in house.text()


async def test_a_hand_stops_her_politely(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(1.9)
        await pilot.press("ctrl+r")
        await pilot.pause()
        await house.clock.pass_time(20)
        assert house.rehearsal.made(RaiseHand)
        assert any(isinstance(event, Hand) for event in house.rehearsal.interview.events)
        assert "mind the boxes there by the door —\n: You raise a hand.\nRuth Abel: Go on." in house.text()
        assert floor(house) == "Your turn; with enter Ruth goes on"


async def test_a_line_that_a_hand_let_run_to_its_end_stands_there_whole(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await pilot.press("enter")
        await pilot.pause()
        while "we are a small shop, and we" not in house.text().lower():
            await house.clock.pass_time(0.1)
        assert "open late" not in house.text()
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert "We are a small shop, and we are open late.\n: You raise a hand.\nRuth Abel: Go" in house.text()


async def test_a_question_during_which_a_hand_was_raised_stands_there_whole(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await pilot.press("enter", "enter")
        await pilot.pause()
        while "So, why" not in house.text():
            await house.clock.pass_time(0.1)
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert "So, why do you want to work here?\n: You raise a hand." in house.text()


async def test_a_sound_of_assent_does_not_stop_her(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(1.5)
        heard = house.text()
        house.composer.text = "mm-hm"
        await pilot.press("enter")
        await pilot.pause()
        await house.clock.pass_time(30)
        assert not any(isinstance(event, Cut) for event in house.rehearsal.interview.events)
        assert house.text().startswith(heard)
        words = " ".join(part for turn in house.transcript.turns if turn.voice == "them" for part in turn.paragraphs).split()
        assert words[: len(FIRST.split())] == FIRST.split()
        assert "\nYou: mm-hm\n" in house.text()


async def test_enter_on_nothing_hears_the_line_out(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(0.5)
        await pilot.press("enter")
        await pilot.pause()
        assert FIRST in house.text()
        assert house.rehearsal.made(Say) == []


async def test_line_by_line_waits_for_enter(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot, pace="stepped")
        await house.clock.pass_time(60)
        assert house.text() == f"Ruth Abel: {FIRST}"
        assert floor(house) == "Enter for the next line"
        await pilot.press("enter", "enter")
        await pilot.pause()
        await house.clock.pass_time(1)
        assert floor(house) == "Your turn: Ruth has asked you something"


async def test_speech_can_be_made_faster_and_slower(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        screen = house.app.screen
        assert isinstance(screen, InterviewScreen)
        for key, by, limit in (("f8", 20, 400), ("f7", -20, 100)):
            for _ in range(20):
                screen.action_speed(by)
            await pilot.press(key)
            await pilot.pause()
            assert f"{limit} words a minute" in screen_text(house.app)


async def test_the_balance_tells_what_the_last_question_earned_and_can_be_switched_off(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await house.say(pilot, "Why is it open?")
        await pilot.pause()
        gauge = house.app.screen.query_one(Gauge)
        earned = score(house.rehearsal.interview.events, Targets.of(house.rehearsal.interview.scenario)).total
        assert gauge.render().plain.startswith(f"last +{round(earned)}   you 1 ")
        assert gauge.render().plain.endswith(" 1 them")
        await pilot.press("f6")
        assert not gauge.display


async def test_sizes_change_while_she_speaks_and_nothing_is_lost(house: House) -> None:
    async with house.app.run_test(size=(80, 24), notifications=True) as pilot:
        await house.enter(pilot)
        for number, size in enumerate(((20, 8), (1, 1), (200, 60), (61, 20), (140, 45), (3, 3), (80, 24))):
            await pilot.resize_terminal(*size)
            await house.clock.pass_time(1)
            await pilot.press(str(number))
        await pilot.pause()
        assert house.composer.text == "0123456"
        assert "".join(house.text().split()[2:]) in "".join(FIRST.split())
        assert isinstance(house.app.screen, InterviewScreen)


async def test_a_warning_of_the_store_is_shown_once(house: House) -> None:
    async with house.app.run_test(size=(120, 40), notifications=True) as pilot:
        await house.enter(pilot)
        house.rehearsal.warning = "Not saved: the disk is [full]."
        await house.clock.pass_time(30)
        await pilot.pause()
        assert screen_text(house.app).count("the disk is [full].") == 1
        assert "not saved" in screen_text(house.app).splitlines()[0]
        house.rehearsal.warning = None
        await house.say(pilot, "Why is it open?")
        assert "not saved" not in screen_text(house.app).splitlines()[0]


async def test_leaving_lets_go_and_coming_back_shows_all_that_was_said(house: House) -> None:
    async with house.app.run_test(notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await house.say(pilot, "Why is it open?")
        await house.clock.pass_time(60)
        await pilot.pause()
        before = house.text()
        await pilot.press("escape")
        await house.screen(pilot, "LobbyScreen")
        assert house.rehearsal.closed
        house.app.post_message(SessionChosen("s-1"))
        await house.screen(pilot, "InterviewScreen")
        await house.clock.pass_time(1)
        assert house.text() == before
        spoken = [event for event in house.rehearsal.interview.events if isinstance(event, Spoke)]
        assert len(spoken) >= 4


async def test_a_click_anywhere_leaves_the_composer_live(house: House) -> None:
    async with house.app.run_test(size=(120, 30), notifications=True) as pilot:
        await house.enter(pilot)
        for place in ("#transcript", "#notebook", "#floor", "#what", "KeyBar"):
            await pilot.click(place)
            await pilot.press("x")
        await pilot.press("tab", "y")
        await pilot.pause()
        assert house.composer.text == "xxxxxy"


async def test_long_answers_are_shortened_only_as_far_as_the_room_demands(house: House) -> None:
    async with house.app.run_test(size=(60, 20), notifications=True) as pilot:
        await house.enter(pilot)
        replies = house.app.screen.query_one(Replies)
        long = "a long answer " * 12
        replies.offer([Offer("reply", "a", long), Offer("reply", "b", "short"), Offer("reply", "c", long)], room=7)
        await pilot.pause()
        rows = replies.render().plain.split("\n")
        assert len(rows) == 7
        assert [row for row in rows if row.startswith("2")] == ["2  short"]
        assert len([row for row in rows if row.endswith("…")]) == 2
        replies.offer([Offer("reply", "a", long), Offer("reply", "b", "short"), Offer("reply", "c", long)], room=30)
        assert "…" not in replies.render().plain


async def test_the_talk_keeps_its_share_beside_long_answers_a_pinned_question_and_the_notebook(small: Scenario, bank: Bank) -> None:
    long = {
        name: structs.replace(small.beats["welcome"].replies["near"], text="I live round the corner and like all who come in. " * 4)
        for name in ("one", "two", "three")
    }
    beats = {**small.beats, "welcome": structs.replace(small.beats["welcome"], replies=long)}
    house = House(structs.replace(small, beats=beats), bank)
    async with house.app.run_test(size=(80, 24), notifications=True) as pilot:
        await house.enter(pilot)
        await house.clock.pass_time(30)
        await house.say(pilot, "Why is it open, and what happened to whoever stood here before me?")
        await house.clock.pass_time(30)
        await pilot.press("f2")
        await pilot.pause()
        assert house.app.screen.query_one(Pinned).display
        assert house.app.screen.query_one(Replies).display
        assert house.transcript.size.height >= 4

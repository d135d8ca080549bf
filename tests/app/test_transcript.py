"""The transcript: grows at the end, stays where a reader is, and is always laid out as if drawn afresh."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App, ComposeResult

from tests.app.house import screen_text
from tui.app.widgets.layout import Layout
from tui.app.widgets.transcript import Transcript
from tui.app.widgets.turns import Turn, Voice


class Page(App[None]):
    """A transcript alone."""

    def __init__(self, turns: list[Turn] | None = None) -> None:
        super().__init__()
        self.transcript = Transcript(turns)

    def compose(self) -> ComposeResult:
        yield self.transcript


def talk(count: int) -> list[Turn]:
    return [Turn("you" if n % 2 else "them", "You" if n % 2 else "Dana", [f"Sentence number {n} of a long talk."]) for n in range(count)]


VOICES = st.sampled_from([("them", "Dana"), ("them", "Paul"), ("you", "You")])
LINES = st.lists(st.tuples(VOICES, st.booleans(), st.text(alphabet="abc de日\n", min_size=1, max_size=120)), min_size=1, max_size=20)


@given(LINES, st.integers(20, 90))
@settings(max_examples=60)
def test_growing_line_by_line_lays_out_as_the_whole_does(said: list[tuple[tuple[Voice, str], bool, str]], width: int) -> None:
    grown = Layout([])
    grown.fit(width)
    for (voice, name), join, text in said:
        if grown.turns and (grown.turns[-1].voice, grown.turns[-1].name) == (voice, name):
            grown.turns[-1].begin_line(join)
        else:
            grown.add(Turn(voice, name))
        for end in (len(text) // 2, len(text)):
            grown.turns[-1].set_line(text[:end])
            grown.grow()
    whole = Layout([Turn(turn.voice, turn.name, list(turn.paragraphs)) for turn in grown.turns])
    whole.fit(width)
    assert grown.height == whole.height
    assert [grown.start_of(n) for n in range(len(grown.turns))] == [whole.start_of(n) for n in range(len(whole.turns))]
    assert [turn.rows for turn in grown.turns] == [turn.rows for turn in whole.turns]


@given(LINES)
def test_every_row_belongs_to_one_turn(said: list[tuple[tuple[Voice, str], bool, str]]) -> None:
    layout = Layout([Turn(voice, name, [text]) for (voice, name), _, text in said])
    layout.fit(40)
    found = [layout.row(row) for row in range(layout.height)]
    assert [row.text for laid in found if laid for row in [laid[1]]] == [row.text for turn in layout.turns for row in turn.rows]
    assert layout.row(layout.height) is None


async def test_names_and_sides_can_be_told_apart_without_colour() -> None:
    page = Page([Turn("them", "Dana", ["We move fast."]), Turn("you", "You", ["How fast?"])])
    async with page.run_test(size=(60, 12)):
        rows = screen_text(page).split("\n")
    assert [row for row in rows if row] == ["  Dana", "  We move fast.", "        ▎ You", "        ▎ How fast?"]


async def test_a_voice_that_goes_on_is_named_once() -> None:
    page = Page()
    async with page.run_test(size=(60, 12)) as pilot:
        for text, join in (("One.", False), ("Two.", True), ("Three?", False)):
            page.transcript.speak("them", "Dana", join)
            page.transcript.hear(text)
        page.transcript.settle()
        await pilot.pause()
        assert screen_text(page).count("Dana") == 1
        assert page.transcript.turns[0].paragraphs == ["One. Two.", "Three?"]


async def test_streamed_words_are_drawn_at_most_25_times_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page()
    async with page.run_test(size=(60, 12)) as pilot:
        page.transcript.speak("them", "Dana")
        draws = 0
        layout = Turn.layout

        def counted(turn: Turn, width: int) -> None:
            nonlocal draws
            draws += 1
            layout(turn, width)

        now = 100.0
        monkeypatch.setattr("tui.app.widgets.transcript.monotonic", lambda: now)
        monkeypatch.setattr(Turn, "layout", counted)
        for word in range(200):
            now += 0.005
            page.transcript.hear("word " * word)
        assert draws <= 26
        page.transcript.settle()
        await pilot.pause()
        assert page.transcript.turns[0].paragraphs[0].count("word") == 199


async def test_a_word_costs_the_same_after_five_thousand_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page(talk(5000))
    async with page.run_test(size=(80, 24)) as pilot:
        laid_out: list[Turn] = []
        layout = Turn.layout

        def noted(turn: Turn, width: int) -> None:
            laid_out.append(turn)
            layout(turn, width)

        monkeypatch.setattr(Turn, "layout", noted)
        page.transcript.speak("them", "Dana")
        page.transcript.hear("One more word.")
        page.transcript.settle()
        await pilot.pause()
        assert set(map(id, laid_out)) == {id(page.transcript.turns[-1])}
        assert "One more word." in screen_text(page)


async def test_new_speech_does_not_move_a_reader_who_scrolled_up() -> None:
    page = Page(talk(60))
    async with page.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        transcript = page.transcript
        transcript.scroll_page_up(animate=False)
        await pilot.pause()
        before = [row[:78].rstrip() for row in screen_text(page).split("\n")[:-1]]
        for number in range(2):
            transcript.speak("them", "Dana")
            transcript.hear(f"New sentence {number}.")
        transcript.settle()
        await pilot.pause()
        assert [row[:78].rstrip() for row in screen_text(page).split("\n")[: len(before)]] == before
        assert "2 new lines below" in screen_text(page)
        for _ in range(3):
            transcript.scroll_page_down(animate=False)
            await pilot.pause()
        assert transcript.following
        assert transcript.unread == 0
        transcript.speak("them", "Dana")
        transcript.hear("It follows again.")
        transcript.settle()
        await pilot.pause()
        assert "It follows again." in screen_text(page)
        assert "new line" not in screen_text(page)


async def test_page_down_at_the_end_keeps_following() -> None:
    page = Page(talk(60))
    async with page.run_test(size=(80, 24)) as pilot:
        page.transcript.scroll_page_down(animate=False)
        await pilot.pause()
        page.transcript.add(Turn("them", "Dana", ["Still here."]))
        await pilot.pause()
        assert "Still here." in screen_text(page)


async def test_a_storm_of_sizes_keeps_every_row_inside_and_the_end_in_sight() -> None:
    wide = Turn("you", "You", ["日本語のとても長い文です👨‍👩‍👧 and a-word-that-is-longer-than-the-narrowest-window-there-is"])
    page = Page([*talk(40), wide, Turn("them", "Dana", ["The last words."])])
    async with page.run_test(size=(80, 24)) as pilot:
        for width, height in ((20, 10), (1, 1), (200, 60), (3, 2), (61, 20), (80, 24)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert all(cell_len(row) <= width for row in screen_text(page).split("\n"))
        assert "The last words." in screen_text(page)


async def test_a_reader_stays_at_the_same_turn_when_the_width_changes() -> None:
    page = Page(talk(80))
    async with page.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        page.transcript.scroll_to(y=90, animate=False)
        await pilot.pause()
        top = next(row for row in screen_text(page).split("\n") if "number" in row)
        await pilot.resize_terminal(50, 24)
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert top in screen_text(page)
        assert not page.transcript.following

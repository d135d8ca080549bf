"""Data is drawn as it is: nothing in it is markup, and nothing in it acts."""

import pytest

from tests.app.house import House, screen_text
from tui.app.data import count, line, lines, plain

HOSTILE = ["[/nope]", "[@click=app.quit]x[/]", "[bold]b[/bold]", "[[", "]", "\\[x]", "$primary [$error]"]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_data_stays_text(text: str) -> None:
    assert plain(text).plain == text
    assert plain(text, "bold").plain == text
    assert line("a ", (text, "bold")).plain == f"a {text}"
    assert lines(text, line(text)).plain == f"{text}\n{text}"
    assert not [span for span in plain(text).spans if span.style]


def test_counting() -> None:
    assert (count(1, "line"), count(2, "line"), count(0, "reply", "replies")) == ("1 line", "2 lines", "0 replies")


async def test_hostile_sentences_reach_the_transcript_and_do_nothing(house: House) -> None:
    async with house.app.run_test(size=(100, 60), notifications=True) as pilot:
        await house.enter(pilot, pace="instant")
        for text in HOSTILE:
            await house.say(pilot, f"{text} and how many are you?")
            await house.until(pilot, lambda text=text: f"▎ {text} and how many are you?" in screen_text(house.app))  # type: ignore[misc]
        assert house.app.is_running

"""What leads in to a question, and what only softens it."""

import pytest

from tui.listening.leads import courtesy, lead, leads_in
from tui.listening.words import plain


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("and how late is it", "how late is it"),
        ("ok, so who left", "who left"),
        ("Sorry to interrupt, but why", "why"),
        ("one more thing: who pays", "who pays"),
        ("before we move on, who pays", "who pays"),
        ("if you don't mind me asking, who pays", "who pays"),
        ("can I just ask you something, who pays", "who pays"),
        ("thank you for sharing that. who pays", "who pays"),
        ("the thing is they never paid", "the thing is they never paid"),
        ("my question is who pays", "my question is who pays"),
        ("can I ask whether it is paid", "can i ask whether it is paid"),
        ("who pays", "who pays"),
    ],
)
def test_lead(text: str, rest: str) -> None:
    words = plain(text)
    assert " ".join(words[lead(words) :]) == rest


@pytest.mark.parametrize("text", ["Sorry", "Quick question", "one more thing", "by the way", "can I ask you something", "oh but sorry"])
def test_leads_in(text: str) -> None:
    assert leads_in(plain(text))


@pytest.mark.parametrize("text", ["please", "thanks", "just curious", "if you don't mind", "out of interest", "if that's ok"])
def test_courtesy(text: str) -> None:
    assert courtesy(plain(text))


@pytest.mark.parametrize("text", ["", "please call me", "thanks to them I grew"])
def test_what_says_more_is_neither(text: str) -> None:
    assert not courtesy(plain(text))
    assert not leads_in(plain(text))

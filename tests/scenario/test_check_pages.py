"""Each check has a page whose wrong example gives what the page prints, and whose mended one is fine."""

import pytest

from tools.check_pages import GROUPS, example, index
from tui.authoring.plan import read_plan
from tui.places import check_pages
from tui.scenario import library
from tui.scenario.mistakes import TITLES
from tui.scenario.pages import NoCodeError, check_page, plain_page

CODES = sorted(TITLES)
BOUND_TO_OTHERS = {"TW009"}
"""Codes that come only with mistakes of another code."""


def test_each_code_has_a_page_and_each_page_a_code() -> None:
    assert sorted(path.stem for path in check_pages().glob("TW*")) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_page_begins_with_its_code_and_title(code: str) -> None:
    page = check_page(code)
    assert page.startswith(f"# {code}: {TITLES[code]}\n\n")
    assert [line for line in page.splitlines() if line.startswith("#")] == [
        f"# {code}: {TITLES[code]}",
        "## Wrong",
        "## Mended",
    ]


@pytest.mark.parametrize("code", CODES)
def test_the_wrong_example_gives_its_code_and_prints_what_the_page_says(code: str) -> None:
    shown = example(code)
    found = shown.found()
    codes = {mistake.code for mistake in found}
    assert code in codes
    assert code in BOUND_TO_OTHERS or codes == {code}
    assert shown.report == shown.printed(found)


def test_the_files_that_hold_every_mended_example_have_no_mistakes() -> None:
    """An example whose mended lines are no piece of them, once, can't be made."""
    assert library.check(check_pages() / "base.yaml") == []
    assert len(read_plan(check_pages() / "base.plan").steps) == 5


def test_the_index_is_up_to_date_and_holds_every_code_once() -> None:
    assert (check_pages() / "README.md").read_text(encoding="utf-8") == index()
    assert [index().count(f"]({code}.md)") for code in CODES] == [1] * len(CODES)
    assert all(any(code.startswith(start) for code in CODES) for start in GROUPS)


def test_a_page_for_the_terminal_has_no_marks_of_markdown() -> None:
    shown = plain_page(check_page("tw021 "))
    assert shown.startswith("TW021: unknown topic\n")
    assert "\n    base.yaml:34:13: TW021 there is no topic 'why-opn'\n" in shown
    assert "\nMended\n" in shown
    assert "```" not in shown
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize(
    ("code", "near"), [("TW0021", "TW021"), ("tw029", "TW028"), ("90", "TW090"), ("9" * 5000, ""), ("banana", ""), ("", "")]
)
def test_an_unknown_code_comes_with_the_nearest(code: str, near: str) -> None:
    with pytest.raises(NoCodeError) as caught:
        check_page(code)
    assert caught.value.near == near


def test_a_code_leads_to_no_other_file() -> None:
    for code in ("README", "../checks/TW021", "TW021.md"):
        with pytest.raises(NoCodeError):
            check_page(code)

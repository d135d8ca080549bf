"""`twoway studio` where there is no screen, no file, or no interview in it."""

from pathlib import Path

from tests.cli.running import twoway
from tui.scenario.shelf import bank_path


def test_without_a_terminal_it_says_what_works_there(tmp_path: Path) -> None:
    refused = twoway("studio", "the-third-analyst", home=tmp_path)
    assert refused.code == 2
    assert "not a terminal" in refused.err
    assert "`twoway check the-third-analyst`" in refused.err


def test_what_is_not_there_gets_the_nearest_name(tmp_path: Path) -> None:
    refused = twoway("studio", "the-third-analist", home=tmp_path)
    assert refused.code == 2
    assert "did you mean 'the-third-analyst'" in refused.err


def test_the_question_bank_is_no_interview(tmp_path: Path) -> None:
    refused = twoway("studio", bank_path(), home=tmp_path)
    assert refused.code == 2
    assert "this is the question bank" in refused.err

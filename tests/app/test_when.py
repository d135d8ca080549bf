"""Moments as a person would say them."""

from datetime import UTC, datetime, timedelta

import pytest

from tui.app.when import spoken

NOW = datetime(2026, 3, 12, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "wanted"), [(0, "today at"), (1, "yesterday at"), (3, "on Monday at"), (8, "on 4 March at"), (400, "on 5 February 2025 at")]
)
def test_the_nearer_the_shorter(days: int, wanted: str) -> None:
    assert spoken((NOW - timedelta(days=days)).isoformat(), NOW).startswith(wanted)


def test_what_cannot_be_read_was_some_time_ago() -> None:
    assert spoken("not a time", NOW) == "some time ago"


def test_a_clock_that_went_back_is_no_trouble() -> None:
    assert spoken((NOW + timedelta(days=2)).isoformat(), NOW).startswith("on 14 March at")

"""A mistake in a scenario: what is wrong, where, and what to do about it."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from tui.text import clean_line

TITLES: dict[str, str] = {
    "TW001": "the file cannot be read as text",
    "TW002": "the file is too large or too deep",
    "TW003": "not valid YAML",
    "TW004": "anchors, aliases and tags are not used here",
    "TW005": "a key is written twice",
    "TW006": "text is lost after ' #'",
    "TW007": "a character that acts on the terminal or cannot be seen",
    "TW009": "more mistakes than are listed",
    "TW010": "unknown key",
    "TW011": "a key is missing",
    "TW012": "not the kind of value that belongs here",
    "TW013": "not a name",
    "TW014": "a text too long",
    "TW020": "unknown beat",
    "TW021": "unknown topic",
    "TW022": "unknown fact",
    "TW023": "unknown reply",
    "TW024": "unknown interviewer",
    "TW025": "a condition that cannot be read",
    "TW026": "unknown variable, or a value it never has",
    "TW027": "a fact whose truth would change during the interview",
    "TW028": "a decision asked about before it is made",
    "TW030": "an ask without resume lines",
    "TW031": "a beat that cannot be reached",
    "TW032": "no way to the end",
    "TW033": "a reply set that may be empty",
    "TW034": "both ask and invite",
    "TW035": "a variant with nothing to draw from",
    "TW036": "a beat of several lines without a gist",
    "TW037": "replies without an ask",
    "TW040": "a fact that nothing reveals",
    "TW041": "a fact that nothing hints at",
    "TW042": "no green fact",
    "TW043": "a topic without an answer that is always open",
    "TW044": "an outcome that never comes",
    "TW050": "a line too long to hear",
    "TW051": "an area without a deflection",
    "TW052": "an honest answer without anything concrete",
    "TW053": "a spin with a number",
    "TW060": "two topics with the same phrasing",
    "TW061": "a phrasing that its topic does not hear",
    "TW090": "a plan that cannot be followed",
}
"""Stable codes; a code never changes its meaning."""

Level = Literal["error", "warning", "hint"]
"""error: cannot be played. warning: plays, but surely not as meant. hint: could be better."""
_LONGEST_QUOTE = 120


class Mistake(Struct, frozen=True, order=True, kw_only=True):
    """One mistake, sorted by place."""

    file: str
    line: int
    """1 for the first line."""
    column: int
    """1 for the first character."""
    code: str
    level: Level = "error"
    message: str = ""
    hint: str = ""
    """What to do."""
    quoted: str = ""
    """The line as it stands in the file, without what could act on a terminal."""


class ScenarioError(Exception):
    """A scenario that cannot be used because of its mistakes."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        self.mistakes = mistakes
        first = next(iter(errors(mistakes)), None)
        super().__init__(f"{_place(first)}: {first.message}" if first else "this scenario has mistakes")


def render(mistake: Mistake) -> str:
    """The mistake for a person: place, code, sentence, the line, the next step."""
    level = "" if mistake.level == "error" else f" ({mistake.level})"
    lines = [f"{_place(mistake)}: {mistake.code}{level} {mistake.message}"]
    if mistake.quoted.strip():
        lines.append(f"    {mistake.quoted.strip()[:_LONGEST_QUOTE]}")
    if mistake.hint:
        lines.append(f"  {mistake.hint}")
    return "\n".join(lines)


def errors(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """Those that keep a scenario from being played."""
    return [mistake for mistake in mistakes if mistake.level == "error"]


def _place(mistake: Mistake) -> str:
    # A file's name comes from outside, too.
    return f"{clean_line(mistake.file, 4096)}:{mistake.line}:{mistake.column}"

"""A mistake in a scenario: what is wrong, where, and what to do about it."""

from msgspec import Struct

TITLES: dict[str, str] = {
    "TW001": "the file cannot be read as text",
    "TW002": "the file is too large or too deep",
    "TW003": "not valid YAML",
    "TW004": "anchors, aliases and tags are not used here",
    "TW005": "a key is written twice",
    "TW006": "text is lost after ' #'",
    "TW007": "a character that acts on the terminal or cannot be seen",
    "TW010": "unknown key",
    "TW011": "a key is missing",
    "TW012": "not the kind of value that belongs here",
    "TW013": "not a name",
    "TW020": "unknown beat",
    "TW021": "unknown topic",
    "TW022": "unknown fact",
    "TW023": "unknown reply",
    "TW024": "unknown interviewer",
    "TW025": "a condition that cannot be read",
    "TW026": "unknown variable",
    "TW030": "an ask without resume lines",
    "TW031": "a beat that cannot be reached",
    "TW032": "no way to the end",
    "TW033": "a reply set that may be empty",
    "TW034": "both ask and invite",
    "TW040": "a fact that nothing reveals",
    "TW041": "a fact that nothing hints at",
    "TW042": "no green fact",
    "TW043": "a topic without an answer that is always open",
    "TW050": "a line too long to hear",
    "TW051": "an area without a deflection",
    "TW090": "a plan that cannot be followed",
}
"""Stable codes; a code never changes its meaning."""


class Mistake(Struct, frozen=True, order=True, kw_only=True):
    """One mistake, sorted by place."""

    file: str
    line: int
    """1 for the first line."""
    column: int
    """1 for the first character."""
    code: str
    level: str = "error"
    """error, warning or hint."""
    message: str = ""
    hint: str = ""
    """What to do."""
    quoted: str = ""
    """The line as it stands in the file, without what could act on a terminal."""


class ScenarioError(Exception):
    """A scenario that cannot be used because of its mistakes."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        self.mistakes = mistakes
        first = next((mistake for mistake in mistakes if mistake.level == "error"), None)
        super().__init__(f"{first.file}:{first.line}:{first.column}: {first.message}" if first else "this scenario has mistakes")


def render(mistake: Mistake) -> str:
    """The mistake for a person: place, code, sentence, the line, the next step."""
    level = "" if mistake.level == "error" else f" ({mistake.level})"
    lines = [f"{mistake.file}:{mistake.line}:{mistake.column}: {mistake.code}{level} {mistake.message}"]
    if mistake.quoted.strip():
        lines.append(f"    {mistake.quoted.strip()[:120]}")
    if mistake.hint:
        lines.append(f"  {mistake.hint}")
    return "\n".join(lines)


def errors(mistakes: list[Mistake]) -> list[Mistake]:
    """Those that keep a scenario from being played."""
    return [mistake for mistake in mistakes if mistake.level == "error"]

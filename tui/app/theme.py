"""Two looks of our own, a dark and a light one.

Each has two accents, one for each side of the table: `primary` is the candidate, `secondary` are the interviewers. Colour never
says anything alone: the candidate's words stand indented behind a bar, facts and marks carry a sign and a word.
"""

from typing import NamedTuple

from textual.theme import Theme

DARK = Theme(
    name="twoway-dark",
    primary="#e3b076",
    secondary="#86b6d6",
    accent="#e3b076",
    warning="#d9b45b",
    error="#e08a83",
    success="#8fbf95",
    foreground="#d9d6cf",
    background="#17191d",
    surface="#1d2025",
    panel="#262a31",
    dark=True,
    variables={
        "text-muted": "#8f8c85",
        "text-primary": "#e3b076",
        "text-secondary": "#86b6d6",
        "scrollbar": "#33383f",
        "scrollbar-hover": "#4a515b",
        "scrollbar-active": "#5c6570",
        "scrollbar-background": "#17191d",
        "scrollbar-background-hover": "#17191d",
        "scrollbar-background-active": "#17191d",
    },
)
LIGHT = Theme(
    name="twoway-light",
    primary="#8f4f0d",
    secondary="#255d8a",
    accent="#8f4f0d",
    warning="#7d5c00",
    error="#a8352b",
    success="#2f6b3a",
    foreground="#2c2b28",
    background="#faf8f3",
    surface="#f3f0e8",
    panel="#e9e5da",
    dark=False,
    variables={
        "text-muted": "#6f6b61",
        "text-primary": "#8f4f0d",
        "text-secondary": "#255d8a",
        "scrollbar": "#d8d3c5",
        "scrollbar-hover": "#bdb6a3",
        "scrollbar-active": "#a59d88",
        "scrollbar-background": "#faf8f3",
        "scrollbar-background-hover": "#faf8f3",
        "scrollbar-background-active": "#faf8f3",
    },
)
OTHER = {DARK.name: LIGHT.name, LIGHT.name: DARK.name}


class Sign(NamedTuple):
    """How a shade of meaning is shown: never by colour alone."""

    mark: str
    """One cell."""
    word: str
    style: str
    """A style over theme variables."""


FACT_SIGNS: dict[str, Sign] = {
    "red": Sign("▲", "red flag", "$text-error"),
    "yellow": Sign("◆", "known risk", "$text-warning"),
    "green": Sign("●", "good sign", "$text-success"),
}
BELIEF_SIGNS: dict[str, Sign] = {
    "good": Sign("●", "good", "$text-success"),
    "risk": Sign("▲", "risk", "$text-error"),
    "unknown": Sign("·", "unknown", "$text-muted"),
}
MARK_SIGNS: dict[str, Sign] = {
    "strong": Sign("+", "strong", "$text-success"),
    "neutral": Sign("=", "neutral", "$text-muted"),
    "weak": Sign("-", "weak", "$text-warning"),
}

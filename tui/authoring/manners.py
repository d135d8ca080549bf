"""The ten manners in which people are interviewed, from the one who leads the talk to the one who talks nonsense.

They are the model candidates that the score is calibrated on, written as what they do instead of as what came of it. In every
interview their scores must keep this order; where they do not, something is wrong with the interview or with the score.
"""

from typing import Literal

from msgspec import Struct

from tui.listening.acts import Form
from tui.scenario.model import Area

When = Literal["gap", "clause-end", "mid-same", "mid-change"]
"""When the floor is free; at the end of a clause while somebody speaks; in the middle of one, on its subject or on another."""
Giving = Literal["strong", "fair", "weak", "thin", "none"]
"""`strong`, `fair`, `weak`: an authored answer of that kind, or one typed in full; `thin`: a word or two; `none`: no answer at all."""


class Wish(Struct, frozen=True):
    """A question that a player means to ask."""

    quarter: int
    """0..3: the part of the interview from which on it is asked."""
    area: Area
    form: Form = "open"
    when: When = "gap"
    invited: bool = False
    """Kept for the invitation."""
    follow: bool = False
    """It takes up what was just said on its area, if something was."""
    wide: bool = False
    """It takes up what was just said on any area."""


class Manner(Struct, frozen=True):
    """How somebody behaves in an interview."""

    wishes: tuple[Wish, ...] = ()
    """In the order in which they are asked."""
    gives: tuple[Giving, ...] = ("strong",)
    """What the answers are like, one ask after the other; the last holds for the rest."""
    slack: float = 0.15
    """How often, 0..1, a strong answer turns out only fair."""
    goes_back: bool = False
    """Whether an evasive answer is gone back at."""
    nonsense: int = 0
    """Questions about anything but the job, spread over the interview."""
    about: str = ""
    """What it does, for people."""


MANNERS: dict[str, Manner] = {
    "engaged": Manner(
        (
            Wish(0, "expectations", "open", "clause-end", follow=True),
            Wish(0, "vacancy", "probing"),
            Wish(1, "vacancy", "probing", follow=True),
            Wish(1, "manager", "probing", follow=True),
            Wish(2, "workload", "probing", "clause-end"),
            Wish(2, "workload", "probing", follow=True),
            Wish(2, "team", "open", follow=True),
            Wish(3, "success", "probing", invited=True),
            Wish(3, "stability", "probing", invited=True),
        ),
        goes_back=True,
        about="asks well all along, goes back at what was dodged",
    ),
    "good": Manner(
        (
            Wish(0, "expectations", follow=True),
            Wish(0, "vacancy"),
            Wish(1, "team", follow=True),
            Wish(2, "workload", "probing"),
            Wish(2, "workload", follow=True),
            Wish(3, "manager", invited=True),
            Wish(3, "success", invited=True),
        ),
        about="asks well, less deeply, goes back at nothing",
    ),
    "digger": Manner(
        (
            Wish(1, "vacancy", follow=True),
            Wish(1, "vacancy", "probing", follow=True),
            Wish(1, "manager", follow=True),
            Wish(2, "manager", "probing", follow=True),
        ),
        goes_back=True,
        about="goes to the bottom of two things, asks about nothing else",
    ),
    "warming": Manner(
        (
            Wish(1, "team", follow=True),
            Wish(2, "workload", "closed"),
            Wish(3, "manager", "probing", invited=True),
            Wish(3, "success", invited=True, follow=True, wide=True),
        ),
        about="asks first in the middle, then at the end",
    ),
    "endloaded": Manner(
        (
            Wish(3, "expectations", invited=True),
            Wish(3, "vacancy", "probing", invited=True),
            Wish(3, "vacancy", "probing", invited=True),
            Wish(3, "manager", invited=True),
            Wish(3, "workload", invited=True),
            Wish(3, "success", invited=True),
            Wish(3, "growth", invited=True),
        ),
        goes_back=True,
        about="keeps every question for the end",
    ),
    "interrupter": Manner(
        (
            Wish(0, "expectations", "open", "mid-change"),
            Wish(0, "vacancy", "probing", "mid-change"),
            Wish(1, "manager", "open", "mid-change"),
            Wish(1, "workload", "probing", "mid-change"),
            Wish(2, "team", "open", "mid-change"),
            Wish(2, "stability", "open", "mid-change"),
            Wish(3, "success", "open", "mid-same", follow=True, wide=True),
            Wish(3, "growth", "open", "mid-change"),
        ),
        slack=0.67,
        about="asks in the middle of sentences, mostly about something else",
    ),
    "interrogator": Manner(
        (
            Wish(0, "expectations", "closed"),
            Wish(0, "vacancy", "closed"),
            Wish(0, "manager", "closed"),
            Wish(0, "stability", "closed"),
            Wish(1, "workload", "closed"),
            Wish(1, "success", "closed"),
            Wish(1, "team", "closed"),
            Wish(1, "culture", "closed"),
            Wish(2, "growth", "closed"),
            Wish(2, "pay", "closed"),
            Wish(2, "resources", "closed"),
            Wish(2, "decision", "closed"),
            Wish(3, "workload", "closed"),
            Wish(3, "team", "closed"),
            Wish(3, "pay", "closed"),
            Wish(3, "culture", "closed"),
        ),
        gives=("weak", "weak", "thin", "thin", "none"),
        about="one yes-or-no question after the other, poor answers",
    ),
    "token": Manner((Wish(3, "culture", "generic", invited=True),), about="one polite question at the end"),
    "passive": Manner(about="answers well, asks nothing"),
    "noise": Manner(gives=("fair", "fair", "fair", "fair", "none"), nonsense=30, about="asks about anything but the job"),
}
"""Best first."""
GAP = 3
"""Points, at least, between one and the next."""

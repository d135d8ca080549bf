"""Sessions as the lobby and the commands show them."""

from datetime import datetime

import msgspec
from msgspec import Struct


class NewSession(Struct, frozen=True, kw_only=True):
    """What is known when a session begins."""

    id: str
    scenario: str
    digest: str
    title: str
    seed: int
    difficulty: str
    pace: str
    started_at: str
    """ISO 8601 with its offset."""
    parent: str = ""
    parent_event: int = 0


class End(Struct, frozen=True, kw_only=True):
    """What is kept of a session when it is over."""

    at: datetime
    score: float
    kind: str
    band: str
    rubric: int
    card: bytes
    """The scorecard as JSON."""


class SessionRow(Struct, frozen=True, kw_only=True):
    """One saved session."""

    id: str
    scenario: str
    digest: str
    title: str
    seed: int
    difficulty: str
    pace: str
    started_at: str
    ended: bool
    count: int
    """Events saved."""
    score: float | None
    kind: str
    band: str
    parent: str
    """The session that this is a what-if of, else empty."""
    parent_event: int = 0
    """The event of it at which this one leaves it."""
    name: str = ""
    """The user's own name for it."""
    tags: tuple[str, ...] = ()
    archived: bool = False
    deleted: bool = False
    """Still there, for the minute in which that can be undone."""
    brought_from: str = ""
    """The file that somebody else's session came in; empty for one's own."""
    rubric: int = 0
    """Version of the rubric that gave the score; 0 while there is none."""
    nth: int = 0
    """1 for the first rehearsal of one's own brought to its end, 2 for the next; what-ifs and other people's are 0."""


class Best(Struct, frozen=True):
    """How it went so far with one scenario."""

    times: int
    """Rehearsals that were brought to their end."""
    score: float
    band: str
    kind: str


def row_of(found: tuple[object, ...]) -> SessionRow:
    """A session from the columns that the store selects. Raises msgspec.ValidationError if they can't be one."""
    values = dict(zip(SessionRow.__struct_fields__, found, strict=True))
    told = {
        "ended": values["ended"] is not None,
        "tags": tuple(str(values["tags"]).split()),
        "archived": values["archived"] != "",
        "deleted": values["deleted"] != "",
    }
    return msgspec.convert({**values, **told}, SessionRow)


def session_name(now: datetime, draw: int) -> str:
    """A short id that sorts by time: 20261123-0231-7f3a. `draw` is any number; it keeps two of one minute apart."""
    return f"{now:%Y%m%d-%H%M}-{draw % 0x10000:04x}"

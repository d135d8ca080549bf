"""One event of a log as JSON. An event of a kind that only a newer version knows is none, and no mistake."""

import msgspec
from msgspec import Struct

from tui.interview.events import AnyEvent

KINDS = frozenset(str(kind.__struct_config__.tag) for kind in AnyEvent.__args__)
"""The kinds of events that this version knows."""


class Head(Struct):
    """What every event has, of whatever kind."""

    kind: str
    number: int
    at: int


_EVENT = msgspec.json.Decoder[AnyEvent](AnyEvent)
_HEAD = msgspec.json.Decoder(Head)


def head_of(raw: bytes) -> Head:
    """Kind, number and time of an event. Raises msgspec.MsgspecError, UnicodeDecodeError, RecursionError."""
    return _HEAD.decode(raw)


def event_of(raw: bytes) -> AnyEvent | None:
    """The event; None if it is of a kind that is not known here. Raises as `head_of` does."""
    try:
        event: AnyEvent = _EVENT.decode(raw)
    except msgspec.ValidationError:
        if _HEAD.decode(raw).kind in KINDS:
            raise
        return None
    return event

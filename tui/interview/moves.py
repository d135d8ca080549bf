"""What a candidate can do. Moves go into the machine, events come out."""

from typing import Literal

from msgspec import Struct, structs

from tui.listening.acts import Act
from tui.text import clean

Choice = Literal["accept", "decline", "time"]
Colour = Literal["good", "risk", "unknown"]


class Move(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="move"):
    """Base of all moves."""


class Listen(Move, frozen=True, tag="listen"):
    """Let the interviewer go on. The running line, if there is one, was heard to its end."""


class Begin(Move, frozen=True, tag="begin"):
    """The candidate has started to compose. `at`: words heard of the running line, None if nobody speaks."""

    at: int | None = None


class Withdraw(Move, frozen=True, tag="withdraw"):
    """The composer was emptied again; whoever waited goes on."""


class Say(Move, frozen=True, tag="say"):
    """The candidate speaks (Enter).

    `at`: words heard of the running line (0..n), None if nobody speaks. `acts`: what was heard; empty means
    that the machine shall listen itself. A logged move always holds them, so a log is rebuilt without an ear. `to`: the
    interviewer who was addressed by name, by id; settled together with the acts.
    """

    text: str
    at: int | None = None
    acts: tuple[Act, ...] = ()
    to: str = ""


class Mean(Move, frozen=True, tag="mean"):
    """Which topic was meant, after a question that could be heard in more than one way; another topic does nothing.

    `text`: how it is asked now, settled by the machine.
    """

    topic: str
    at: int | None = None
    text: str = ""


class RaiseHand(Move, frozen=True, tag="raise_hand"):
    """A polite sign: the speaker stops at the next clause end."""

    at: int | None = None


class Pick(Move, frozen=True, tag="pick"):
    """An authored reply, by its id, while an ask is open."""

    reply: str
    at: int | None = None


class Silence(Move, frozen=True, tag="silence"):
    """The time to answer ran out."""


class Believe(Move, frozen=True, tag="believe"):
    """What the candidate thinks of one area of the job, marked before deciding."""

    area: str
    colour: Colour


class Decide(Move, frozen=True, tag="decide"):
    """The candidate's decision about the job, or a request for time."""

    choice: Choice


class Note(Move, frozen=True, tag="note"):
    """Something the candidate writes down for themselves; nobody across the table hears of it."""

    text: str
    on: int
    """Number of the event that it hangs on."""
    replaces: int = 0
    """Number of an earlier note that this one stands in for (empty text takes it away), 0 for none."""
    by: str = ""
    """Who wrote it; empty: the candidate."""


AnyMove = Listen | Begin | Withdraw | Say | Mean | RaiseHand | Pick | Silence | Believe | Decide | Note


def cleaned(move: AnyMove) -> AnyMove:
    """The move as it is logged: half characters and escape bytes could be neither saved nor shown."""
    texts = {name: value for name in move.__struct_fields__ if isinstance(value := getattr(move, name), str)}
    changed = {name: plain for name, text in texts.items() if (plain := clean(text)) != text}
    return structs.replace(move, **changed) if changed else move

"""The scorecards of a session: one for each rubric that ever scored it. An old one is kept beside the new."""

import msgspec
from msgspec import Struct

from tui.interview.played import Played
from tui.scoring.score import RUBRIC_VERSION, score
from tui.scoring.targets import Targets
from tui.sessions.errors import StoreError
from tui.sessions.rows import SessionRow
from tui.sessions.store import Store


class KeptDimension(Struct, frozen=True):
    """A dimension of a kept card; other rubrics may have had other ones."""

    name: str
    value: float
    """0..1."""
    weight: float = 0.0


class KeptCard(Struct, frozen=True):
    """What can be read of a card of any rubric."""

    rubric: int = 0
    total: float = 0.0
    band: str = ""
    kind: str = ""
    dimensions: tuple[KeptDimension, ...] = ()

    def value(self, dimension: str) -> float | None:
        """0..1, None if this card does not have it."""
        return next((known.value for known in self.dimensions if known.name == dimension), None)


_DECODE = msgspec.json.Decoder(KeptCard).decode


def kept(rubric: int, payload: bytes) -> KeptCard | None:
    """A card as it was saved; None if nothing can be made of it."""
    try:
        return msgspec.structs.replace(_DECODE(payload), rubric=rubric)
    except (msgspec.MsgspecError, UnicodeDecodeError, TypeError):
        return None


def cards(store: Store, session: str) -> list[KeptCard]:
    """The cards of a session, the newest rubric's first. Raises StoreError."""
    with store.reading() as connection:
        rows = connection.execute("select rubric, payload from card where session = ? order by rubric desc", (session,)).fetchall()
    return [card for rubric, payload in rows if (card := kept(rubric, payload)) is not None]


def rescore(store: Store, row: SessionRow, talk: Played | None = None) -> SessionRow:
    """Score a finished session again if that was done under an older rubric; the old card stays. Returns the row as it is now.

    `talk`: the session, if it was read already. Raises StoreError, ValueError if its log does not begin with its start.
    """
    if row.score is None or row.rubric >= RUBRIC_VERSION:
        return row
    if talk is None:
        talk = Played(store.scenario(row.digest), store.events(row.id))
    card = score(talk.events, Targets.of(talk.scenario, talk.live_facts))
    with store.writing() as connection:
        connection.execute("insert or replace into card values (?, ?, ?)", (row.id, RUBRIC_VERSION, msgspec.json.encode(card)))
        connection.execute(
            "update session set score = ?, kind = ?, band = ?, rubric = ? where id = ? and rubric < ?",
            (card.total, card.kind, card.band, RUBRIC_VERSION, row.id, RUBRIC_VERSION),
        )
    found = store.row(row.id)
    if found is None:
        raise StoreError("that session has just been deleted.")
    return found

"""All sessions: pages of them as they are looked for, what the user may do with one, and the programme of nine.

What is needed for the first page is found through an index, so that it costs the same with ten thousand sessions as with ten.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from msgspec import Struct

from tui.sessions.cards import KeptCard, kept, rescore
from tui.sessions.deleting import moment, set_column
from tui.sessions.rows import SessionRow, row_of
from tui.sessions.store import COLUMNS, Store
from tui.text import clean_line

FIRST, PAGE = 12, 50
"""Sessions on the first page, which is about what a screen holds, and on each that follows."""
NINE = 9
"""Rehearsals of a programme: nine were the efficient dose of virtual interview training (Smith et al. 2014-2015). The largest later
trial found no overall effect on offers (2022), so nothing is promised."""
TREND = 24
"""Rehearsals that the trend looks back on."""
LONGEST_NAME, MOST_TAGS, LONGEST_TAG = 80, 12, 24

Show = Literal["all", "finished", "unfinished", "what-ifs", "theirs", "archived"]
Order = Literal["newest", "oldest", "score", "title"]

_WHERE: dict[Show, str] = {
    "all": "archived_at = '' and deleted_at = ''",
    "finished": "archived_at = '' and deleted_at = '' and ended_at is not null",
    "unfinished": "archived_at = '' and deleted_at = '' and ended_at is null",
    "what-ifs": "archived_at = '' and deleted_at = '' and parent <> ''",
    "theirs": "archived_at = '' and deleted_at = '' and brought_from <> ''",
    "archived": "archived_at <> '' and deleted_at = ''",
}
_ORDER: dict[Order, str] = {
    "newest": "started_at desc, id desc",
    "oldest": "started_at, id",
    "score": "score is null, score desc, started_at desc, id desc",
    "title": "folded(case name when '' then title else name end), started_at desc, id desc",
}


class Query(Struct, frozen=True):
    """Which sessions, in what order."""

    show: Show = "all"
    order: Order = "newest"
    text: str = ""
    """Words that all stand in the name, the title or the tags, whatever the case of their letters."""
    scenario: str = ""
    """Only of this interview."""


class Programme(Struct, frozen=True, kw_only=True):
    """The programme of nine rehearsals, and how things went."""

    done: int
    """Rehearsals brought to their end so far, of this programme and those before it."""
    rows: tuple[SessionRow, ...]
    """Those of this programme that are still there, in order."""
    trend: tuple[KeptCard, ...]
    """The cards of the last rehearsals under the present rubric, oldest first."""
    newest: SessionRow | None
    """The last rehearsal, whose advice names the next goal."""

    @property
    def place(self) -> int:
        """Rehearsals done in this programme, 0 to 9."""
        return (self.done - 1) % NINE + 1 if self.done else 0


def page(store: Store, query: Query, offset: int = 0, limit: int = PAGE) -> list[SessionRow]:
    """Some sessions. Raises StoreError."""
    where, values = [_WHERE[query.show]], list[object]()
    if query.scenario:
        where.append("scenario = ?")
        values.append(query.scenario)
    for word in query.text.casefold().split():
        where.append("instr(folded(title || ' ' || name || ' ' || tags), ?) > 0")
        values.append(word)
    sql = f"select {COLUMNS} from session where {' and '.join(where)} order by {_ORDER[query.order]} limit ? offset ?"  # noqa: S608
    with store.reading() as connection:
        connection.create_function("folded", 1, _folded, deterministic=True)
        return [row_of(row) for row in connection.execute(sql, (*values, limit, offset))]


def _folded(text: object) -> str:
    return str(text).casefold()


def programme(store: Store) -> Programme:
    """Where the user stands. Sessions that an older rubric scored are scored again first. Raises StoreError."""
    with store.reading() as connection:
        # those about to be deleted are gone for the eye, but while they can come back their number is not given anew
        sql = f"select {COLUMNS} from session where nth > 0 order by nth desc limit ?"  # noqa: S608
        rows = [row_of(row) for row in connection.execute(sql, (max(TREND, NINE),))]
    if not rows:
        return Programme(done=0, rows=(), trend=(), newest=None)
    done = rows[0].nth
    seen = [_rescored(store, row) for row in rows if not row.deleted]
    first = done - (done - 1) % NINE
    return Programme(
        done=done,
        rows=tuple(row for row in reversed(seen) if row.nth >= first),
        trend=tuple(_cards(store, [row for row in reversed(seen) if row.rubric == seen[0].rubric])),
        newest=seen[0] if seen else None,
    )


def _rescored(store: Store, row: SessionRow) -> SessionRow:
    try:
        return rescore(store, row)
    except ValueError:  # its log is no interview's: it keeps the score that it has
        return row


def _cards(store: Store, rows: Sequence[SessionRow]) -> list[KeptCard]:
    with store.reading() as connection:
        found = [
            connection.execute("select rubric, payload from card where session = ? and rubric = ?", (row.id, row.rubric)).fetchone()
            for row in rows
        ]
    return [card for saved in found if saved and (card := kept(*saved)) is not None]


# -- what can be done with one ------------------------------------------------------------------------------------------


def rename(store: Store, session: str, name: str) -> None:
    """The user's own name for a session, empty for none. Raises StoreError."""
    set_column(store, session, "name", clean_line(name)[:LONGEST_NAME].strip())


def tag(store: Store, session: str, tags: str) -> None:
    """The words by which a session is found again, separated by spaces or commas. Raises StoreError."""
    words = [word.lstrip("#")[:LONGEST_TAG] for word in clean_line(tags).replace(",", " ").split()]
    set_column(store, session, "tags", " ".join(list(dict.fromkeys(filter(None, words)))[:MOST_TAGS]))


def archive(store: Store, session: str, away: bool, now: datetime) -> None:
    """Put a session away, or take it out again. Raises StoreError."""
    set_column(store, session, "archived_at", moment(now) if away else "")

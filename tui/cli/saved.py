"""A saved session by its name, for the commands that are about one."""

from typing import TYPE_CHECKING

from tui.cli.output import BAD, CommandError

if TYPE_CHECKING:
    from tui.interview.played import Played
    from tui.sessions.rows import SessionRow
    from tui.sessions.store import Store

HELP = "a session's id, or `last` for the newest"


def named(store: "Store", name: str) -> "SessionRow":
    """The session of this id; `last` is the newest. Raises CommandError."""
    from tui.sessions.errors import StoreError

    try:
        row = next(iter(store.sessions(limit=1)), None) if name == "last" else store.row(name)
    except StoreError as error:
        raise CommandError(str(error), error.next_step, BAD) from None
    if row is None:
        raise CommandError(f"there is no session '{name[:64]}'", "`twoway sessions` lists them.")
    return row


def played(store: "Store", row: "SessionRow") -> "Played":
    """What was said in a session. Raises CommandError."""
    from tui.interview.played import Played
    from tui.sessions.errors import StoreError

    try:
        return Played(store.scenario(row.digest), store.events(row.id))
    except (StoreError, ValueError) as error:
        raise CommandError(f"session {row.id} cannot be read: {error}", "`twoway doctor` looks at the store.", BAD) from None

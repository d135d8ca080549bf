"""A look into the store from a thread, and its errors as sentences for the screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.app.desk import DeskError

if TYPE_CHECKING:
    from tui.sessions.store import Store


@contextmanager
def told() -> Iterator[None]:
    """The store's errors as sentences for the screen."""
    from tui.sessions.errors import StoreError

    try:
        yield
    except StoreError as error:
        sentence = str(error)
        raise DeskError(f"{sentence[:1].upper()}{sentence[1:]} {error.next_step}".strip()) from None


@contextmanager
def looking() -> "Iterator[Store]":
    """The store for one look, in the thread that looks. Raises DeskError."""
    from tui.sessions.store import Store

    with told(), Store.open() as store:
        yield store

"""One of a few things that may be chosen."""

from typing import NamedTuple

from textual.content import Content


class Choice(NamedTuple):
    """What is shown, and the id by which it is known."""

    id: str
    shown: Content

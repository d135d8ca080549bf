"""The one way from data to something drawn.

Textual reads markup in most texts it is given, and markup in data crashes or acts. Here every text becomes `Content` with its
style beside it, never inside it. The text itself was cleaned where it came in.
"""

from textual.content import Content

Piece = str | tuple[str, str] | Content


def plain(text: str, style: str = "") -> Content:
    """Data as it is, in one style over theme variables."""
    return Content.styled(text, style) if style else Content(text)


def line(*pieces: Piece) -> Content:
    """Pieces in a row: data, or (data, style)."""
    return Content.assemble(*(Content(piece) if isinstance(piece, str) else piece for piece in pieces))


def lines(*rows: Content | str) -> Content:
    """Rows below each other."""
    return Content("\n").join([Content(row) if isinstance(row, str) else row for row in rows])


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 line, 2 lines."""
    return f"{number} {one if number == 1 else many or one + 's'}"

"""Breaking text into rows by the cells it takes on screen.

A Chinese character takes two cells, a family of emoji two for the whole cluster, a combining mark none. Plain ASCII, which is
nearly all speech in these scenarios, takes a faster way.
"""

from rich.cells import cell_len, chop_cells, get_character_cell_size


def wrap(text: str, width: int) -> list[str]:
    """Rows of at most `width` cells; at least one row. Newlines break, spaces at a break are dropped."""
    width = max(2, width)
    rows: list[str] = []
    for paragraph in text.split("\n"):
        rows.extend(_narrow(paragraph, width) if paragraph.isascii() else _wide(paragraph, width))
    return rows


def clip(text: str, width: int) -> str:
    """The text on one row of at most `width` cells, with an ellipsis if it was cut."""
    text = " ".join(text.split())
    if cell_len(text) <= width:
        return text
    return chop_cells(text, max(1, width - 1))[0].rstrip() + "…" if width > 1 else ""


def _narrow(text: str, width: int) -> list[str]:
    rows, start, length = [], 0, len(text)
    while length - start > width:
        space = text.rfind(" ", start, start + width + 1)
        if space == start:
            start += 1
        elif space < start:
            rows.append(text[start : start + width])
            start += width
        else:
            rows.append(text[start:space].rstrip())
            start = space + 1
            while start < length and text[start] == " ":
                start += 1
    rows.append(text[start:])
    return rows


def _wide(text: str, width: int) -> list[str]:
    rows, row, used = [], "", 0
    for token in _tokens(text):
        cells = cell_len(token)
        if used + cells <= width:
            row, used = row + token, used + cells
        elif token.isspace():
            rows.append(row.rstrip())
            row, used = "", 0
        else:
            if row:
                rows.append(row.rstrip())
            *whole, row = chop_cells(token, width) if cells > width else [token]
            rows.extend(whole)
            used = cell_len(row)
    return [*rows, row] if row or not rows else rows


def _tokens(text: str) -> list[str]:
    """Words, runs of spaces, and wide letters one by one: scripts without spaces may break between any two of them."""
    tokens: list[str] = []
    word = ""
    for character in text:
        if character == " ":
            tokens.extend(filter(None, (word,)))
            word = ""
            if tokens and tokens[-1].isspace():
                tokens[-1] += character
            else:
                tokens.append(character)
        elif _breaks_alone(character):
            tokens.extend(filter(None, (word, character)))
            word = ""
        elif not word and tokens and get_character_cell_size(character) == 0:
            tokens[-1] += character
        else:
            word += character
    return [*tokens, word] if word else tokens


def _breaks_alone(character: str) -> bool:
    """Whether rows may break on both sides of this character: the letters of Chinese, Japanese and Korean, not emoji."""
    return ("\u2e80" <= character < "\ufb00" and get_character_cell_size(character) == 2) or "\U00020000" <= character < "\U00040000"

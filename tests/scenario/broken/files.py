"""The file as bytes: other encodings, other kinds of file, and bombs."""

from tests.scenario.broken.marks import BASE, Broken, Found
from tui.scenario.limits import DEEPEST, LARGEST, MOST_LINES, MOST_MISTAKES, MOST_PIECES

CAFE = Found(5, 13, "TW001")
"""The é of the base, in an encoding that is not UTF-8."""
FIRST = Found(1, 1, "TW001")
HEAD = BASE[: BASE.index("title:")]
LINES = HEAD.count("\n")


def damaged(name: str, old: bytes, new: bytes, *expected: Found) -> Broken:
    """Some bytes for others."""
    raw = BASE.encode()
    assert old in raw
    return Broken(name, raw.replace(old, new, 1), list(expected))


def bomb(name: str, text: str, line: int, column: int) -> Broken:
    """A file past one of the limits."""
    return Broken(name, text.encode(), [Found(line, column, "TW002")])


TABLE: list[Broken] = [
    Broken("Latin-1", BASE.encode("latin-1"), [CAFE]),
    Broken("the code page of Windows", BASE.encode("cp1252"), [CAFE]),
    Broken("the code page of DOS", BASE.encode("cp437"), [CAFE]),
    Broken("UTF-16 with a byte order mark", BASE.encode("utf-16"), [FIRST]),
    Broken("UTF-16 without one", BASE.encode("utf-16-le"), [FIRST]),
    Broken("UTF-16, the other way round", BASE.encode("utf-16-be"), [FIRST]),
    Broken("UTF-32", BASE.encode("utf-32"), [FIRST]),
    damaged("a character cut in half", "é".encode(), b"\xc3", CAFE),
    damaged("a slash spelt in too many bytes", b"Ruth Abel", b"Ruth \xc0\xaf", Found(10, 16, "TW001")),
    damaged("half of a pair of characters", b"Ruth Abel", b"Ruth \xed\xa0\x80", Found(10, 16, "TW001")),
    Broken("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", [FIRST]),
    Broken("a zip", b"PK\x03\x04\x14\0\0\0\x08\0" + bytes(range(1, 9)) + b"\xff\xfe", [Found(1, 19, "TW001")]),
    Broken("a database", b"SQLite format 3\0" + bytes(84), [FIRST]),
    Broken("fifty megabytes", b"x" * (LARGEST + 1), [Found(1, 1, "TW002")]),
    bomb("more lines than any interview has", BASE + "\n" * MOST_LINES, MOST_LINES + 1, 1),
    bomb("more values than any interview has", HEAD + "title: [" + "a," * MOST_PIECES + "]", LINES + 1, 9 + 2 * (MOST_PIECES - 5)),
    bomb("brackets ten thousand deep", HEAD + "title: " + "[" * 10_000, LINES + 1, 8 + DEEPEST - 1),
    bomb("braces ten thousand deep", HEAD + "title: " + "{a: " * 10_000, LINES + 1, 8 + 4 * (DEEPEST - 1)),
    bomb("dashes ten thousand deep", HEAD + "title:\n" + "- " * 10_000, LINES + 2, 1 + 2 * (DEEPEST - 1)),
    Broken(
        "keys that come again and again",
        b"a: b\n" * 40_000,
        [*(Found(n, 1, "TW005") for n in range(2, MOST_MISTAKES + 2)), Found(40_001, 1, "TW009")],
    ),
]
GOOD: list[tuple[str, bytes]] = [
    ("a byte order mark", b"\xef\xbb\xbf" + BASE.encode()),
    ("line ends of Windows", BASE.replace("\n", "\r\n").encode()),
    ("line ends of old Macs", BASE.replace("\n", "\r").encode()),
    ("a line that begins the document", b"---\n" + BASE.encode()),
    ("a line that says which YAML", b"%YAML 1.2\n---\n" + BASE.encode()),
    ("no line end at the end", BASE.rstrip().encode()),
]

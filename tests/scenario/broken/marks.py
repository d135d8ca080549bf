"""How a broken scenario is written down: what is changed in one without mistakes, with a mark before each place that must be reported."""

from typing import NamedTuple

from tui.places import check_pages

BASE = (check_pages() / "base.yaml").read_text(encoding="utf-8")
"""A whole interview without a mistake or a remark."""
MARK = "▸"


class Found(NamedTuple):
    """A mistake as a report names it, in the order of the file."""

    line: int
    column: int
    code: str


class Broken(NamedTuple):
    """A file and everything that is wrong with it."""

    name: str
    raw: bytes
    expected: list[Found]


def broken(name: str, codes: str, *changes: tuple[str, str], base: str = BASE) -> Broken:
    """The base with pieces of it changed; in the new pieces a mark stands before each place where one of the codes belongs, in order."""
    text = base
    for old, new in changes:
        assert text.count(old) >= 1, (name, old)
        text = text.replace(old, new, 1)
    return marked(name, codes, text)


def marked(name: str, codes: str, text: str) -> Broken:
    """A text with marks in it, as a file."""
    parts = text.split(MARK)
    assert len(parts) == len(codes.split()) + 1, name
    expected = []
    before = ""
    for part, code in zip(parts, codes.split(), strict=False):
        before += part
        expected.append(Found(before.count("\n") + 1, len(before) - before.rfind("\n"), code))
    return Broken(name, "".join(parts).encode("utf-8", "surrogatepass"), expected)

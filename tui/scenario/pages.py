"""The page on each check: what is wrong, an example, what is printed for it, and how to mend it."""

import re
import textwrap

from tui.places import check_pages
from tui.scenario.mistakes import TITLES

_FENCE = re.compile(r"^```\w*\n?", re.MULTILINE)
_WIDTH = 78
_MARGIN = "    "
_NUMBERED = re.compile("(?:TW)?[^0-9]?([0-9]{1,9})")


class NoCodeError(LookupError):
    """No check has this code; `near` is the code with the nearest number, empty if this is no number at all."""

    def __init__(self, near: str) -> None:
        self.near = near
        super().__init__(near)


def check_page(code: str) -> str:
    """A check's page, in Markdown. Raises NoCodeError, OSError if the page is gone."""
    code = code.strip().upper()
    if code not in TITLES:
        raise NoCodeError(_nearest(code))
    return (check_pages() / f"{code}.md").read_text(encoding="utf-8")


def plain_page(page: str) -> str:
    """A page for a terminal: prose in lines of at most 78 characters, headings without marks, examples set in and left as they are."""
    shown: list[str] = []
    for index, part in enumerate(_FENCE.split(page)):
        if index % 2:
            shown.append(textwrap.indent(part.rstrip("\n"), _MARGIN))
        else:
            shown += [textwrap.fill(paragraph.lstrip("# "), _WIDTH) for paragraph in part.strip().split("\n\n") if paragraph]
    return "\n\n".join(shown)


def _nearest(code: str) -> str:
    number = _NUMBERED.fullmatch(code)
    return min(TITLES, key=lambda known: abs(int(known[2:]) - int(number[1]))) if number else ""

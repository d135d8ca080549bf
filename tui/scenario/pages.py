"""The page on each check: what is wrong, an example, what is printed for it, and how to mend it."""

from tui.places import check_pages
from tui.scenario.mistakes import TITLES
from tui.scenario.nearest import nearest

_FENCE = "```"
_MARGIN = "    "


class NoCodeError(LookupError):
    """No check has this code; `near` is the code most like it, empty if none is."""

    def __init__(self, near: str) -> None:
        self.near = near
        super().__init__(near)


def check_page(code: str) -> str:
    """A check's page, in Markdown. Raises NoCodeError, OSError if the page is gone."""
    code = code.strip().upper()
    if code not in TITLES:
        raise NoCodeError(nearest(code, [known.lower() for known in TITLES]).upper())
    return (check_pages() / f"{code}.md").read_text(encoding="utf-8")


def plain_page(page: str) -> str:
    """A page for a terminal: headings without marks, examples set in, neither with its fences."""
    shown: list[str] = []
    inside = False
    for line in page.splitlines():
        if line.startswith(_FENCE):
            inside = not inside
        elif inside:
            shown.append(f"{_MARGIN}{line}".rstrip())
        else:
            shown.append(line.lstrip("#").strip() if line.startswith("#") else line)
    return "\n".join(shown)

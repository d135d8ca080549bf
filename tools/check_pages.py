"""The pages on the checks: what `twoway check` prints for each page's wrong example, and the index of all pages.

python -m tools.check_pages        writes the reports into docs/checks/TW*.md, and docs/checks/README.md

A page's mended lines are a piece of base.yaml (or base.plan); its wrong lines stand in their place.
"""

import re
from functools import cache
from typing import NamedTuple

from tui.authoring.checking import check_text
from tui.authoring.plan import parse_plan
from tui.places import check_pages
from tui.scenario.library import load_bank
from tui.scenario.mistakes import TITLES, Mistake, render
from tui.scenario.pages import check_page

_bank = cache(load_bank)
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TIMES = re.compile(r"^The last line stands there (\d+) times\.$", re.MULTILINE)
_LATIN_1 = "\nThe file is saved as Latin-1.\n"
GROUPS = {
    "TW00": "The file",
    "TW01": "Keys and values",
    "TW02": "Names and conditions",
    "TW03": "The talk",
    "TW04": "Facts, topics, outcomes",
    "TW05": "What is heard",
    "TW06": "What is asked",
    "TW09": "Plans",
}
"""The first digits of a code -> what these checks look at."""
_ABOUT = """# What `twoway check` looks for

Each page has a code, why it matters, an example that is wrong, what is printed for it, and how to mend it. `twoway check --explain TW021`
prints one.

The mended lines of a page are a piece of [base.yaml](base.yaml), a small whole interview, or of [base.plan](base.plan). The wrong ones
stand in their place, and the report's line numbers are those of that file. To see it for yourself, change the file and check it.

`python -m tools.check_pages` writes this index and the reports on the pages.
"""


class Example(NamedTuple):
    """What a page shows."""

    code: str
    base: str
    """The name of the file that is damaged."""
    damaged: bytes
    """The base file with the wrong lines in the place of the mended ones."""
    report: str
    """What the page says is printed for it."""

    def found(self) -> list[Mistake]:
        """Every mistake of the damaged file."""
        if self.base.endswith(".plan"):
            found = parse_plan(self.damaged.decode())[1]
            return [Mistake(file=self.base, line=each.line, column=1, code="TW090", message=each.message) for each in found]
        return check_text(self.damaged, self.base, _bank(), heard=self.code == "TW061")

    def printed(self, found: list[Mistake]) -> str:
        """What is printed of this code's mistakes."""
        return "".join(f"{render(mistake)}\n" for mistake in found if mistake.code == self.code)


def example(code: str) -> Example:
    """The example on a page. Raises ValueError if its blocks are not wrong, report, mended, or the mended one is no piece of the base."""
    page = check_page(code)
    (kind, wrong), (plain, report), (same, mended) = _BLOCK.findall(page)
    if (plain, same) != ("text", kind):
        raise ValueError(f"{code}: the blocks must be {kind}, text, {kind}")
    base = (check_pages() / f"base.{kind}").read_text(encoding="utf-8")
    before, *after = f"\n{base}".split(f"\n{mended}")
    if len(after) != 1:
        raise ValueError(f"{code}: the mended lines must stand in base.{kind} once")
    times = _TIMES.search(page)
    if times:
        wrong += wrong.splitlines(keepends=True)[-1] * (int(times[1]) - 1)
    damaged = f"{before}\n{wrong}{after[0]}".removeprefix("\n")
    return Example(code, f"base.{kind}", damaged.encode("latin-1" if _LATIN_1 in page else "utf-8"), report)


def index() -> str:
    """The README of the pages."""
    parts = [_ABOUT]
    for start, group in GROUPS.items():
        rows = [f"| [{code}]({code}.md) | {title} |\n" for code, title in TITLES.items() if code.startswith(start)]
        parts.append(f"\n## {group}\n\n| code | what is wrong |\n|---|---|\n{''.join(rows)}")
    return "".join(parts)


def main() -> None:
    """Write every report and the index."""
    for code in TITLES:
        shown = example(code)
        path = check_pages() / f"{code}.md"
        page = path.read_text(encoding="utf-8")
        path.write_text(page.replace(f"```text\n{shown.report}```", f"```text\n{shown.printed(shown.found())}```"), encoding="utf-8")
    (check_pages() / "README.md").write_text(index(), encoding="utf-8")


if __name__ == "__main__":
    main()

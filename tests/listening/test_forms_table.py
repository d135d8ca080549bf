"""How often the rules give a question the form that a person gave it, on 300 of our own questions."""

from pathlib import Path

import pytest

from tui.listening.asking import asking
from tui.listening.forms import form_of
from tui.listening.parts import cut
from tui.listening.turns import goes_back

TABLE = Path(__file__).with_name("forms.tsv")


def labelled() -> dict[str, list[tuple[str, str]]]:
    """The table's blocks by name: label and question."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        form, tab, text = line.partition("\t")
        if tab:
            found[list(found)[-1]].append((form, text))
        elif line in {"# before", "# after"}:
            found[line.removeprefix("# ")] = []
    return found


def form(text: str) -> str | None:
    """The form of the last question in a text, None if none is heard."""
    forms = [
        form_of(found, part.marked, goes_back(part.words))
        for part in cut(text)
        if (found := asking(part.words, part.marked, part.commas, part.stopped)) is not None
    ]
    return forms[-1] if forms else None


def test_the_table_is_whole() -> None:
    assert {name: len(rows) for name, rows in labelled().items()} == {"before": 200, "after": 100}
    texts = [text for rows in labelled().values() for _, text in rows]
    assert len({text.lower().rstrip("?.") for text in texts}) == 300


@pytest.mark.parametrize(("block", "least"), [("before", 0.95), ("after", 0.9)])
def test_rules_agree_with_a_reader(block: str, least: float) -> None:
    rows = labelled()[block]
    wrong = [(label, form(text), text) for label, text in rows if form(text) != label]
    assert 1 - len(wrong) / len(rows) >= least, wrong

"""Is an answer concrete? An honest one holds a number, a name or something that happened; a smooth one had better hold no number."""

import re
from collections.abc import Iterator

from tui.scenario.model import Answer, Ladder
from tui.scenario.source import Source, Where

_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_LARGE = "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen"
_COUNTS = [*_SMALL.split()[1:], *_LARGE.split()]
_COUNT = re.compile(rf"\d|\b(?:{'|'.join(_COUNTS)})\b|(?<![\w,;:] )\b(?:{'|'.join(map(str.capitalize, _COUNTS))})\b")
"""A ward may be called Nine: with a capital letter a number begins a sentence."""
_QUANTITY = re.compile(r"\b(?:one|once|twice|half|third|quarter|none|nobody|nothing|never|no one)\b", re.IGNORECASE)
_NAME = re.compile(r"(?<=[\w,;:] )(?!I\b)[A-Z]\w+")
"""A capital letter that does not begin a sentence."""
_PAST = re.compile(
    r"\b(?:was|were|had|did|went|came|left|said|told|took|gave|made|got|lost|found|kept|ran|began|broke|brought|bought|built|caught|chose|"
    r"drove|fell|felt|fought|heard|held|knew|led|lent|meant|met|paid|quit|rang|rose|saw|sent|sat|slept|sold|spent|spoke|stood|taught|"
    r"thought|threw|understood|won|wore|wrote|been|gone|done)\b|\b\w{2,}ed\b|\w'd\b",
    re.IGNORECASE,
)


def check_concrete(ladder: Ladder, where: Where, source: Source) -> None:
    """Note each honest rung that could be said of any job, and each spin that gives itself away with a number."""
    for rung, index, answer in _rungs(ladder):
        said = " ".join(line.text for line in answer.say)
        if rung == "spin" and _COUNT.search(said):
            hint = "Keep the number for an honest rung, where it is worth asking for."
            source.mistake("TW053", (*where, rung, index), "a number in a spin tells more than a spin should", hint, "hint")
        elif rung != "spin" and not answer.dodge and not any(sign.search(said) for sign in (_COUNT, _QUANTITY, _NAME, _PAST)):
            hint = "Say how many, who, or what happened: that is what makes it true."
            source.mistake("TW052", (*where, rung, index), "this honest answer could be given about any job", hint, "hint")


def _rungs(ladder: Ladder) -> Iterator[tuple[str, int, Answer]]:
    for rung, answers in (("spin", ladder.spin), ("fact", ladder.fact), ("admission", ladder.admission)):
        for index, answer in enumerate(answers):
            yield rung, index, answer


__all__ = ["check_concrete"]

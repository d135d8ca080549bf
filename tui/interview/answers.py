"""How good a typed answer is, from 0 to 1, without understanding it.

Three plain signs that interview training agrees on: neither thin nor endless (25 to 150 words), on the subject
(words that the scenario expects), and concrete (a number, a name of a time, or something that happened).
"""

import re

QUALITY = {"strong": 0.9, "fair": 0.6, "weak": 0.3}
"""What an authored reply is worth."""

_NUMBER = re.compile(
    r"\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|half|twice|dozen)\b"
)
_PAST = re.compile(
    r"\b(i|we|they|she|he|it)\s+(\w+\s+)?(\w{3,}ed|led|ran|built|cut|found|made|took|taught|wrote|won|lost|kept|told|brought|met|began|grew|"
    r"held|left|saw|set|put|went|got|gave|drove|sold|bought|fought|dealt|spent|chose|broke|fixed|was|were|had|did)\b"
)


def quality(text: str, expects: tuple[str, ...] = ()) -> float:
    """0..1 for a free answer to an ask that expects these words (or word beginnings)."""
    plain = text.lower()
    length = _length(len(plain.split()))
    concrete = (bool(_NUMBER.search(plain)) + bool(_PAST.search(plain))) / 2
    if not expects:
        return round(0.65 * length + 0.35 * concrete * length, 3)
    hits = sum(1 for word in expects if re.search(rf"\b{re.escape(word.lower())}", plain))
    on_subject = min(1.0, hits / 2)
    return round(0.5 * length + (0.25 * on_subject + 0.25 * concrete) * min(1.0, 2 * length), 3)


def _length(count: int) -> float:
    if count < 25:
        return count / 25
    if count <= 150:
        return 1.0
    return max(0.5, 1 - (count - 150) / 300)

"""Names of files made from titles and ids that somebody else may have written."""

import re
import unicodedata

LONGEST = 60
_DEVICES = frozenset(
    "con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9".split()
)
"""What some systems take for a device, with any ending."""


def slug(*parts: str) -> str:
    """Small letters, digits and '-', a letter or digit first, never empty, never a device: a file's name on every system."""
    plain = unicodedata.normalize("NFKD", " ".join(parts)).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-")
    return f"session-{name}".strip("-") if name in _DEVICES or not name else name

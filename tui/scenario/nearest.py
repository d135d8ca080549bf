"""The known name that was probably meant."""

from collections.abc import Collection

MOST_KNOWN = 500
"""Names that are compared; with more than that a guess costs more than it helps."""
LONGEST = 64


def nearest(name: str, known: Collection[str]) -> str:
    """The known name most like this one, empty if none is."""
    if len(known) > MOST_KNOWN:
        return ""
    import difflib

    found = difflib.get_close_matches(name[:LONGEST].strip().lower().replace("_", "-").replace(" ", "-"), sorted(known), 1)
    return found[0] if found else ""


def did_you_mean(name: str, known: Collection[str]) -> str:
    """A sentence with the nearest known name, empty if none is near."""
    found = nearest(name, known)
    return f"Did you mean '{found}'?" if found else ""

"""Which of the speakers is the candidate."""

from collections.abc import Collection

from tui.scenario.nearest import nearest


class WhoError(Exception):
    """The name given is nobody's here, or several people's."""


def find(name: str, speakers: Collection[str]) -> str:
    """The speaker meant by a name: the whole of it, or as much as only one of them has. Raises WhoError."""
    wanted = " ".join(name.split()).casefold()
    for fits in (str.__eq__, str.startswith, _has_word):
        found = [speaker for speaker in speakers if wanted and fits(speaker.casefold(), wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise WhoError(f"{' and '.join(found)} could both be '{name}'")
    by_key = {speaker.casefold().replace(" ", "-"): speaker for speaker in speakers}
    near = nearest(name, by_key)
    raise WhoError(f"nobody here is called '{name}'" + (f"; did you mean '{by_key[near]}'?" if near else ""))


def _has_word(speaker: str, wanted: str) -> bool:
    return wanted in speaker.split()

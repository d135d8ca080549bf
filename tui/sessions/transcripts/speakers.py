"""Which of the speakers is the candidate."""

from collections.abc import Collection

from tui.scenario.nearest import nearest


class WhoError(Exception):
    """The name given is nobody's here, or several people's."""


def speaker_called(name: str, speakers: Collection[str]) -> str:
    """The speaker meant by a name: the whole of it, its beginning, or a word of it, if only one of them has that. Raises WhoError."""
    wanted = " ".join(name.split()).casefold()
    plain = {speaker: speaker.casefold() for speaker in speakers}
    for found in (
        [speaker for speaker, lower in plain.items() if lower == wanted],
        [speaker for speaker, lower in plain.items() if wanted and lower.startswith(wanted)],
        [speaker for speaker, lower in plain.items() if wanted in lower.split()],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            raise WhoError(f"{' and '.join(found)} could both be '{name}'")
    by_key = {lower.replace(" ", "-"): speaker for speaker, lower in plain.items()}
    near = nearest(name, by_key)
    raise WhoError(f"nobody here is called '{name}'" + (f"; did you mean '{by_key[near]}'?" if near else ""))

"""What keeps a pack from being added."""

from tui.text import clean_line


class PackError(Exception):
    """One sentence, the place inside the pack, a next step. Everything in it that came from the pack is cleaned."""

    def __init__(self, sentence: str, next_step: str, place: str = "") -> None:
        """`place`: a path inside the pack, as it stands there; empty for the pack as a whole."""
        self.place = clean_line(place.replace("\0", "\N{REPLACEMENT CHARACTER}"), 200)
        self.sentence = clean_line(sentence, 400)
        self.next_step = next_step
        super().__init__(f"{self.place}: {self.sentence}" if self.place else self.sentence)

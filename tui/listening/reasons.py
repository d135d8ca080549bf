"""Why a sentence was taken for a question, or for none, in words."""

from tui.listening.acts import Act, Form
from tui.listening.asking import Opening, asking
from tui.listening.parts import cut

OPENINGS: dict[Opening, str] = {
    "wh": "it opens with a question word",
    "aux": "its verb stands in front",
    "request": "it asks to be told something",
    "wonder": "it wonders aloud",
    "back": "it gives the question back",
    "tag": "its last words ask for agreement",
    "plain": "it ends in a question mark; nothing else in it asks",
    "fragment": "its few words name a topic",
}
FORMS: dict[Form, str] = {
    "probing": "asks for an instance, a number or a problem",
    "open": "leaves the answer open",
    "closed": "can be answered with yes, no or one word",
    "generic": "asks in general",
    "leading": "holds the answer it wants",
}
NO_QUESTION = "nothing in it asks: no question word, no verb in front, no question mark"
GO_ON = 'a sound that says "go on"'


def reason(act: Act) -> str:
    """Why an act is what it is, as half a sentence."""
    if act.kind == "backchannel":
        return GO_ON
    if act.kind == "statement":
        return NO_QUESTION
    found = next(
        (found for part in cut(act.text) if (found := asking(part.words, part.marked, part.commas, part.stopped)) is not None), None
    )
    return OPENINGS[found.opening if found is not None else "fragment"]


__all__ = ["FORMS", "reason"]

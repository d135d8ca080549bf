"""Small questions about wordings: what two texts share, and whether a text comes in softly."""

import re

from tui.listening.stems import stems
from tui.listening.words import plain

_SOFT = re.compile(
    r"(?:(?:oh|um+|uh|er|hi|hey|ah|well|so|ok|okay|right|yes|yeah|and|but|just|quick|quickly|very|really|actually) )*"
    r"(?:(?:i am |so |very |really )*sorry|(?:excuse|forgive|pardon) me|pardon|apologies|my apologies|"
    r"just (?:on|about|to|before|a|one|quickly|so|very)|on that(?: note| point)?|about that|"
    r"(?:can|could|may|might|would it be (?:ok|okay|alright|all right) if|is it (?:ok|okay|alright|all right) if) i"
    r"(?: just| quickly| please| briefly| also| possibly)* (?:ask|check|stop|come|jump|interrupt|pick|clarify|cut|butt|step|break|pause)|"
    r"mind if i|do you mind|would you mind|if i (?:may|might|could|can)|if you do not mind|"
    r"before (?:you|we) (?:go|move|carry|continue|get|start|leave)|before that|while (?:you are|we are) (?:on|there|at)|since you (?:mention|bring|brought|are)|"
    r"(?:let|allow) me (?:just |quickly )?(?:ask|check|stop|interrupt|jump|come)|hold on|hang on|one (?:moment|second|sec|quick)|a (?:moment|second|quick)|"
    r"(?:i )?(?:do not|did not) (?:mean|want) to (?:interrupt|cut|stop|derail)|(?:to|may i) interrupt|quick (?:one|question)|wait)\b"
)


def softened(text: str) -> bool:
    """Whether the text begins the way people do who come in politely: "sorry", "just on that", "can I ask", "before you go on"."""
    return _SOFT.match(" ".join(plain(text[:200]))) is not None


def shared(a: str, b: str) -> tuple[str, ...]:
    """The content words that two texts share, as stems, in the order of the first; common words are left out."""
    other = set(stems(b))
    return tuple(dict.fromkeys(stem for stem in stems(a) if stem in other))


__all__ = ["shared", "softened"]

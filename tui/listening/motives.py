"""Asking why something is asked: "why do you ask?", "what's behind that question?"."""

from collections.abc import Sequence

from tui.listening.leads import lead
from tui.listening.saying import Ways

_IT = Ways("[me | us | people | everybody] [that | this | it] [question] {exactly | now | by the way | please}")
_ASKS_WHY = Ways(
    """
    why (do | did | would) you [just | always | even] (ask | want to know | need to know | care) [about] IT $
    why are you [even] asking IT $
    [i am | i was] {just | only} [curious | wondering] why you (ask | asked | are asking | want to know) IT $
    (why | how come) (that | this) question $
    how come you (ask | asked | want to know | are asking) IT $
    what (makes | made | has made) you (ask | want to know) IT $
    what is (behind | the reason for | the reason behind | the point of | the thinking behind) (that | this | the) question $
    what is (that | this) question (for | about) $
    what are you (looking | hoping | listening) [for | to hear] (with | in | by asking) (that | this | the) [question] $
    is there a reason [that | why] you (ask | asked | are asking | want to know) IT $
    """,
    {"IT": _IT},
)


def asks_why_asked(words: Sequence[str]) -> bool:
    """Whether plain words ask for the reason of the other's question."""
    return _ASKS_WHY.begin(words) > 0 or _ASKS_WHY.begin(words[lead(words) :]) > 0


__all__ = ["asks_why_asked"]

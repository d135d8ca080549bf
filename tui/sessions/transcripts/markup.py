"""The markup inside cues and exported lines: voices, tags, entities. Only its text is kept; nothing in it acts."""

import html
import re

from tui.text import clean_line

LONGEST = 20_000
"""Characters of one turn as it is written; a longer line is cut there."""
_VOICE = re.compile(r"<v(?:\.[^\s>]{0,50})?\s+([^<>]{1,100})>", re.IGNORECASE)
_HIDDEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}]{0,50}\}")
_BREAK = re.compile(r"<br\s*/?>|</(p|div|li|tr)\s*>", re.IGNORECASE)


def voice(text: str) -> str:
    """Who speaks in a WebVTT cue, empty if it does not say."""
    found = _VOICE.search(text)
    return clean_line(html.unescape(found[1]), 100) if found else ""


def plain(text: str) -> str:
    """The words alone, on one line."""
    text = _BREAK.sub(" ", _HIDDEN.sub(" ", text[:LONGEST]))
    text = html.unescape(_TAG.sub("", text))
    return clean_line(_TAG.sub("", text))

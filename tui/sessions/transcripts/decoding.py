"""From the bytes of a transcript to text, whatever program wrote it."""

import codecs

from tui.sessions.transcripts.mistake import TranscriptError

SAVE_AS_UTF8 = "Open it in an editor and save it as UTF-8."
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """The text, and what was guessed about it. UTF-8 and UTF-16 are read as such, older files as Windows-1252. Raises TranscriptError."""
    if raw.startswith(_UTF16) or (len(raw) > 3 and raw[1::2][:200].count(0) * 3 > len(raw[1::2][:200]) * 2):
        return _utf16(raw), ()
    if b"\0" in raw:
        raise TranscriptError("this is no text file.", "Export the transcript as WebVTT, SRT, text or JSON.", _line(raw, raw.index(b"\0")))
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        wrong = error.start
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise TranscriptError(
            "this is neither UTF-8 nor any other encoding that can be told apart.", SAVE_AS_UTF8, _line(raw, error.start)
        ) from None
    return text, (f"Line {_line(raw, wrong)} is not UTF-8, so the file was read as Windows-1252.",)


def _utf16(raw: bytes) -> str:
    try:
        return raw.decode("utf-16" if raw.startswith(_UTF16) else "utf-16-le")
    except UnicodeDecodeError as error:
        raise TranscriptError(
            "this begins as UTF-16 and does not go on as such.", SAVE_AS_UTF8, raw.count(b"\n", 0, error.start) + 1
        ) from None


def _line(raw: bytes, offset: int) -> int:
    return raw.count(b"\n", 0, offset) + 1

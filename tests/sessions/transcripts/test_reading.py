"""Transcripts in the forms that meetings and note-takers write, and what is refused with a place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from tui.scoring.transcribed import Transcript
from tui.sessions.transcripts.mistake import TranscriptError
from tui.sessions.transcripts.reading import LARGEST, read_transcript
from tui.sessions.transcripts.speakers import WhoError, speaker_called

TALKS = FIXTURES / "transcripts"
Reader = Callable[[str | bytes], Transcript]


@pytest.fixture
def reading(tmp_path: Path) -> Reader:
    def read(text: str | bytes) -> Transcript:
        file = tmp_path / "talk"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_transcript(file)

    return read


def said(transcript: Transcript) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in transcript.turns]


def test_webvtt_with_voices_and_overlaps_is_put_in_order() -> None:
    transcript = read_transcript(TALKS / "curious.vtt")
    assert transcript.speakers == {"Marta Quist": 11, "Jonas Adeyemi": 12}
    assert transcript.notes == ()
    starts = [turn.start for turn in transcript.turns]
    assert starts == sorted(starts, key=lambda start: start or 0)
    own = [turn.text for turn in transcript.turns if turn.speaker == "Jonas Adeyemi"]
    assert own[1].endswith("I still take about ten tickets a week myself.")
    assert transcript.turns[0].start == 0


def test_srt_in_an_old_encoding_is_read_and_said_so() -> None:
    transcript = read_transcript(TALKS / "quiet.srt")
    assert set(transcript.speakers) == {"Petra Holm", "Sam Okoro"}
    assert any("morning’s takings" in turn.text for turn in transcript.turns)
    assert transcript.notes == (
        "Line 11 is not UTF-8, so the file was read as Windows-1252.",
        "One cue names nobody and went to whoever spoke before (the first is at line 43).",
    )


def test_labelled_text_with_a_clock_of_twelve_hours_is_read() -> None:
    transcript = read_transcript(TALKS / "at-the-end.txt")
    assert set(transcript.speakers) == {"Ines Carrow", "Dov Lind", "Priya"}
    assert transcript.notes == ("Lines 1 to 2 stand above the first name and were passed over.",)
    assert transcript.turns[-1].start == 17 * 60_000
    assert transcript.turns[3].text.endswith("What made you want to leave the museum?")


def test_json_is_read() -> None:
    assert read_transcript(TALKS / "notes.json").speakers == {"Ruth Vale": 4, "Tomasz": 3}


@pytest.mark.parametrize(
    "text",
    [
        "Ann: Hello.\nBob: Hi there.\nAnn: Bye.\n",
        "\ufeffANN: Hello.\r\nBOB: Hi there.\r\nANN: Bye.\r\n",
        "[00:01] Ann: Hello.\n[00:03] Bob: Hi there.\n[00:04] Ann: Bye.",
        "Ann (00:00:01): Hello.\nBob (00:00:03): Hi there.\nAnn (00:00:04): Bye.",
        "**Ann:** Hello.\n\n**Bob:** Hi there.\n\n**Ann:** Bye.",
        "Ann  0:01\nHello.\n\nBob  0:03\nHi there.\n\nAnn  0:04\nBye.",
        "[Ann] Hello.\n[Bob] Hi there.\n[Ann] Bye.",
        "- Ann: Hello.\n- Bob: Hi there.\n- Ann: Bye.",
        '[{"speaker": "Ann", "text": "Hello."}, {"speaker": "Bob", "text": "Hi there."}, {"speaker": "Ann", "text": "Bye."}]',
        '{"results": {"utterances": [{"name": "Ann", "transcript": "Hello.", "start": 1.0},'
        ' {"name": "Bob", "transcript": "Hi there.", "start": 2}, {"name": "Ann", "transcript": "Bye.", "start": 4}]}}',
        "WEBVTT\n\n00:01.000 --> 00:02.000\nAnn: Hello.\n\n00:02.000 --> 00:03.000\nBob: Hi there.\n\n00:03.000 --> 00:04.000\nAnn: Bye.",
        "1\n00:00:01,000 --> 00:00:02,000\n- Ann: Hello.\n- Bob: Hi there.\n2\n00:00:03,000 --> 00:00:04,000\nAnn: <i>Bye.</i>",
        "WEBVTT\n\nx\n00:01.000 --> 00:02.000 align:start\n<v.loud Ann>Hello.</v>\n\n"
        "00:02.000 --> 00:03.000\n<v Bob>Hi <00:02.5>there.</v>\n\n00:03.000 --> 00:04.000\n<v Ann>Bye.",
    ],
)
def test_the_usual_forms_say_the_same(reading: Reader, text: str) -> None:
    found = [(speaker.capitalize(), words) for speaker, words in said(reading(text))]
    assert found == [("Ann", "Hello."), ("Bob", "Hi there."), ("Ann", "Bye.")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_are_told_apart(reading: Reader, encoding: str) -> None:
    transcript = reading("Zoë: A café – then?\nBob: Yes, the café.\nZoë: Good.\n".encode(encoding))
    assert said(transcript)[0] == ("Zoë", "A café – then?")
    assert len(transcript.notes) == (encoding == "cp1252")


def test_a_colon_in_speech_makes_no_speaker(reading: Reader) -> None:
    transcript = reading("Ann: Hello.\nBob: Two things.\nthe first one: money\nand then: time\nAnn: Right.")
    assert said(transcript)[1] == ("Bob", "Two things. the first one: money and then: time")


def test_people_who_talk_at_once_change_places_and_time_may_pass_midnight_of_the_clock(reading: Reader) -> None:
    transcript = reading("[12:58 PM] Ann: Hello.\n[12:59 PM] Bob: Hi.\n[1:01 PM] Ann: Bye.")
    assert [turn.start for turn in transcript.turns] == [0, 60_000, 180_000]
    transcript = reading("[12:59] Ann: Hello.\n[1:00] Bob: Hi.\n[1:02] Ann: Bye.")
    assert [turn.speaker for turn in transcript.turns] == ["Ann", "Bob", "Ann"]
    transcript = reading(
        "1\n00:00:05,000 --> 00:00:09,000\nAnn: Long.\n\n2\n00:00:03,000 --> 00:00:04,000\nBob: Short.\n\n"
        "3\n00:00:10,000 --> 00:00:11,000\nAnn: End."
    )
    assert [turn.text for turn in transcript.turns] == ["Short.", "Long.", "End."]


VTT = "WEBVTT\n\n00:10.000 --> 00:12.000\n<v Ann>Hello.</v>\n\n"


@pytest.mark.parametrize(
    ("text", "line", "piece"),
    [
        (b"", 1, "empty"),
        (b" \n\n", 1, "empty"),
        (b"PK\x03\x04\x00\x00", 1, "no text file"),
        ("Ann: Hello.\n".encode("utf-16") + b"\x00\xd8", 2, "UTF-16"),
        (b"Ann: caf\xe9\nBob: \x81\n", 2, "encoding"),
        (b"Just some text\nwithout names\n", 1, "says who speaks"),
        (b"Ann: Hello.\nAnn: Anybody?\n", 1, "one speaker"),
        (b"<!DOCTYPE html><html><body>Ann: Hello</body></html>", 1, "a document"),
        (b"{\\rtf1 Ann: Hello}", 1, "a document"),
        (VTT + "00:40.000 --> 00:41.000\n<v Bob>Hm.\n\n00:03.000 --> 00:04.000\n<v Bob>X", 9, "backwards"),
        (VTT + "00:20.000 --> 00:15.000\n<v Bob>Hi.</v>\n", 6, "ends before it begins"),
        (VTT + "00:99.000 --> 00:15.000\n<v Bob>Hi.</v>\n", 6, "cannot be read"),
        (VTT + "00:20.000 -->\n<v Bob>Hi.</v>\n", 6, "cannot be read"),
        (VTT + "00:20.000 --> 00:21.000\nHi.\n\n00:22.000 --> 00:23.000\nOh.\n", 6, "who speaks"),
        ("WEBVTT\n\n", 1, "nothing said"),
        ("[10:40 AM] Ann: Hello.\n[10:20 AM] Bob: Hi.\n", 2, "backwards"),
        ('{"a": 1}', 1, "no list of turns"),
        ('[\n{"speaker": "Ann",\n "text": }]', 3, "no JSON"),
        ('[{"speaker": "Ann"}]', 1, "holds no text"),
        ('[{"text": "Hello"}]', 1, "who speaks"),
        ("[1, 2]", 1, "no object"),
        ("[" * 100_000, 1, "no JSON"),
        ('{"segments": ' * 5000, 1, "no JSON"),
        ("Ann: Hello.\nBob: Hi.\n" + "Ann: Word word word.\n" * 20_100, 1, "more talk"),
        (b"x" * (LARGEST + 1), 1, "larger than"),
    ],
)  # fmt: skip
def test_what_cannot_be_scored_is_refused_with_a_place_and_a_next_step(reading: Reader, text: str | bytes, line: int, piece: str) -> None:
    with pytest.raises(TranscriptError) as refused:
        reading(text)
    assert piece in refused.value.sentence
    assert refused.value.line == line
    assert refused.value.next_step.endswith((".", "`"))


def test_nothing_that_acts_comes_through(reading: Reader) -> None:
    hostile = (
        "\x1b]0;owned\x07<script>alert(1)</script>&lt;b&gt;Hi&lt;/b&gt; <img src=x onerror=y>\u202ethere [/nope] [@click=app.quit]x[/]"
    )
    transcript = reading(f"Ann\x1b[31m: Hello.\nAnn: {hostile}\nBob: Hi.\n")
    shown = " ".join(f"{speaker} {text}" for speaker, text in said(transcript))
    assert not set("\x1b\x07\u202e<>") & set(shown)
    assert "alert" not in shown
    assert "[/nope]" in shown


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(str.encode),
        st.lists(st.sampled_from(
            ["WEBVTT", "", "1", "00:01.000 --> 00:02.000", "00:00:01,000 --> 99:99", "Ann: hi", "<v Bob>yes", "[00:01] Bob: no",
             "{", "]", "NOTE x", '[{"speaker": 3, "text": "a"}]', "12:01 PM Ann", "-->", "Bob:", ":", "<v >", "\ufeff", "a: b: c"]
        ), max_size=12).map(lambda rows: "\n".join(rows).encode()),
    )
)  # fmt: skip
def test_any_bytes_are_read_or_refused(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "any"
    file.write_bytes(data)
    try:
        transcript = read_transcript(file)
    except TranscriptError as error:
        assert 1 <= error.line <= data.count(b"\n") + data.count(b"\r") + 2
    else:
        assert len(transcript.speakers) >= 2
        assert all(turn.text and turn.speaker for turn in transcript.turns)


def test_repeated_markup_costs_no_time(reading: Reader) -> None:
    for piece in ("<v.", "<script", "<!--", "<a", "{\\", "&lt;", "a.", "[0", "-- "):
        reading(f"Ann: {piece * 60_000}\nBob: Hi.\nAnn: Ho.\n")


@pytest.mark.parametrize(("name", "found"), [("ANN LEE", "Ann Lee"), ("bob", "Bob Lee"), ("ann", "Ann Lee"), (" Speaker  2 ", "Speaker 2")])
def test_a_speaker_is_found_by_as_much_of_a_name_as_is_needed(name: str, found: str) -> None:
    assert speaker_called(name, ["Ann Lee", "Bob Lee", "Speaker 2"]) == found


@pytest.mark.parametrize(
    ("name", "piece"), [("lee", "Ann Lee and Bob Lee could both"), ("Anne Lee", "did you mean 'Ann Lee'"), ("zz", "nobody"), ("", "nobody")]
)
def test_a_name_that_fits_nobody_or_several_is_refused(name: str, piece: str) -> None:
    with pytest.raises(WhoError, match=piece):
        speaker_called(name, ["Ann Lee", "Bob Lee"])

"""A session as a page, as Markdown, as a film and as JSON: each says what was said, and nothing in it acts."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import cast as as_type

import pyte
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec import structs

from tests.sessions.any_event import KINDS, logs, sound
from tests.sessions.evenings import TALK, noted, played
from tests.sessions.making import started
from tui.interview.events import Event, Started
from tui.interview.moves import Say
from tui.interview.played import Played
from tui.scenario.model import Bank, Scenario
from tui.scoring.score import score
from tui.scoring.targets import Targets
from tui.sessions.exports import cast as film
from tui.sessions.exports.cast import cast
from tui.sessions.exports.markdown import markdown
from tui.sessions.exports.page import page
from tui.sessions.exports.sheet import Sheet, sheet_of
from tui.sessions.exports.slug import LONGEST, slug
from tui.sessions.exports.structured import structured
from tui.sessions.store import Store
from tui.text import clean_line

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "</title></bdi></span><b>bold",
    "&lt;b&gt; &amp; &#60;i&#62; &quot;",
    '" onmouseover="alert(1)',
    "<!-- ]]> <![CDATA[ --> <?php ?>",
    "javascript:alert(1) https://example.org/x www.example.org",
    "[link](javascript:alert(1)) ![image](x.png) `code` **bold** _it_ ~~no~~ | # $x^2$",
    "- item",
    "1. item",
    "=== \u202eabc\u202c \u2066x\u2069 \x1b[2J \x9b31m \x1b]0;owned\x07",
    "\u05e9\u05dc\u05d5\u05dd (hello) \u4f60\u597d",
)  # fmt: skip
ACTING = ("\x1b[2J\x1b[3", "\u202e", "\u2066", "\x9b", "\x07", "\x1b]")


@pytest.fixture
def hostile(small: Scenario, bank: Bank) -> Sheet:
    """An evening in which every word that a stranger could write tries to act."""
    text = " ".join(HOSTILE[:2])
    scenario = structs.replace(
        small,
        title=f"Shop {HOSTILE[2]}",
        company=HOSTILE[4],
        role=HOSTILE[6],
        truth=f"{text}\n\n{HOSTILE[10]}",
        facts={name: structs.replace(fact, text=f"{fact.text} {text}") for name, fact in small.facts.items()},
        interviewers={name: structs.replace(person, name=HOSTILE[0]) for name, person in small.interviewers.items()},
        outcomes={name: structs.replace(outcome, title=HOSTILE[1], text=HOSTILE[10]) for name, outcome in small.outcomes.items()},
    )
    with Store.memory() as store:
        played(store, scenario, bank, [*TALK[:-6], *(Say(text=f"{said}?") for said in HOSTILE), *TALK[-6:]])
        for said in HOSTILE:
            noted(store, "s1", said, 3)
        return sheet_of("s1", Played(scenario, store.events("s1")), bank, started_at="2026-03-01T19:30:00+00:00", origin=HOSTILE[0])


@pytest.fixture
def sheet(small: Scenario, bank: Bank) -> Sheet:
    with Store.memory() as store:
        played(store, small, bank)
        noted(store, "s1", "Here you could have gone on.", 4)
        return sheet_of("s1", Played(small, store.events("s1")), bank, started_at="2026-03-01T19:30:00+00:00")


# -- the page ---------------------------------------------------------------------------------------------------------

VOID = frozenset({"meta", "br"})
TAGS = frozenset(
    "html head meta title style body header section h1 h2 p br bdi div b span strong a svg desc line text polyline g circle path rect"
    " table tr th td ol ul li blockquote".split()
)
ATTRIBUTES = frozenset(
    "lang charset http-equiv content name id class dir href viewbox role aria-labelledby aria-hidden preserveaspectratio x y x1 x2 y1 y2"
    " cx cy r d points width height scope colspan".split()
)


class _Page(HTMLParser):
    """Reads a page as a browser would, and fails at whatever is not ours."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        assert {name for name, _ in attrs} <= ATTRIBUTES, attrs
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_pi = handle_comment
    unknown_decl = handle_comment


def _read(sheet: Sheet) -> _Page:
    reader = _Page()
    reader.feed("".join(page(sheet)))
    reader.close()
    assert reader.open == []
    return reader


def _spoken(sheet: Sheet) -> list[str]:
    return [clean_line(row.text) for row in sheet.rows]


def test_nothing_on_a_page_acts_and_every_word_stands_there(hostile: Sheet) -> None:
    reader = _read(hostile)
    text = "".join(reader.words)
    assert all(said in text for said in _spoken(hostile))
    assert all(clean_line(said) in text for said in HOSTILE)
    whole = "".join(page(hostile))
    assert not any(acting in whole for acting in ACTING)


def test_a_page_needs_nothing_but_itself(hostile: Sheet) -> None:
    reader, whole = _read(hostile), "".join(page(hostile))
    assert "default-src &#x27;none&#x27;" in whole
    assert all(link.startswith("#") for link in reader.links)
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)
    assert len(reader.ids) == len(set(reader.ids))
    style = whole[whole.index("<style>") : whole.index("</style>")]
    assert not re.search(r"url\(|@import|expression", style)


def test_a_page_holds_the_score_the_chart_the_talk_and_the_notes(sheet: Sheet) -> None:
    whole, text = "".join(page(sheet)), "".join(_read(sheet).words)
    assert f"<b>{sheet.review.score}</b>" in whole
    for wanted in (sheet.review.headline, "Note: Here you could have gone on.", "What this job was", sheet.review.goal, *_spoken(sheet)):
        assert wanted in text
    places = re.search(r'<polyline class="curve" points="([^"]*)"', whole)
    assert places is not None
    marked = [row for row in sheet.rows if row.mark]
    assert len(places[1].split()) == len(marked)
    for row in marked:
        assert f'<li id="e{row.numbers[0]}" class="you">' in whole


def test_a_page_of_an_interview_that_was_hardly_begun(small: Scenario, bank: Bank) -> None:
    sheet = sheet_of("s1", Played(small, [started()]), bank)
    whole = "".join(page(sheet))
    assert "<polyline" not in whole
    assert _read(sheet).words
    assert "".join(markdown(sheet))
    assert list(cast(sheet))


# -- Markdown ---------------------------------------------------------------------------------------------------------

PLAIN = frozenset(
    "paragraph heading text softbreak hardbreak strong em bullet_list list_item blockquote table thead tbody tr th td inline".split()
)


def test_nothing_in_markdown_is_markup_that_somebody_said(hostile: Sheet) -> None:
    rendered = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse("".join(markdown(hostile)))
    found = [token for block in rendered for token in (block, *(block.children or ()))]
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in found} <= PLAIN
    text = "".join(token.content for token in found if token.type == "text")
    assert all(clean_line(said) in text for said in HOSTILE)
    assert all(said in text for said in _spoken(hostile))


def test_markdown_keeps_its_shape_whatever_was_said(hostile: Sheet, sheet: Sheet) -> None:
    """As many headings and rows of the table as in a harmless session."""
    for kind in ("heading_open", "tr_open"):
        counts = [
            sum(token.type == kind for token in MarkdownIt("gfm-like", {"linkify": False}).parse("".join(markdown(s))))
            for s in (hostile, sheet)
        ]
        assert abs(counts[0] - counts[1]) <= 1  # "moments let go" may be there or not


# -- the film ---------------------------------------------------------------------------------------------------------


def _frames(sheet: Sheet) -> Iterator[tuple[float, str]]:
    """The events of an asciicast, after a look whether the file is one: version 2 of the published form."""
    head, *rest = "".join(cast(sheet)).splitlines()
    header = json.loads(head)
    assert header["version"] == 2
    assert all(type(header[name]) is int and header[name] > 0 for name in ("width", "height"))
    assert set(header) <= {"version", "width", "height", "timestamp", "duration", "idle_time_limit", "command", "title", "env", "theme"}
    assert type(header.get("timestamp", 0)) is int
    assert all(isinstance(value, str) for value in (*header["env"].values(), header["title"]))
    last = 0.0
    for line in rest:
        event = json.loads(line)
        assert len(event) == 3
        at, code, data = event
        assert isinstance(at, int | float)
        assert at >= last
        assert code == "o"
        assert isinstance(data, str)
        last = at
        yield at, data


def _shown(sheet: Sheet) -> str:
    """Everything that a terminal of its size shows while it plays, and what scrolled out of it."""
    screen = pyte.HistoryScreen(film.WIDTH, film.HEIGHT, history=10_000)
    stream = pyte.Stream(screen)
    for _, data in _frames(sheet):
        stream.feed(data)
    above = ["".join(row[column].data for column in range(film.WIDTH)) for row in screen.history.top]
    return " ".join(" ".join([*above, *screen.display]).split())


def test_a_film_shows_every_word_on_a_terminal_of_its_size(sheet: Sheet) -> None:
    shown = _shown(sheet)
    for said in _spoken(sheet):
        assert said in shown
    assert f"{sheet.review.score} of 100" in shown


def test_nothing_in_a_film_acts_but_colours(hostile: Sheet) -> None:
    data = "".join(data for _, data in _frames(hostile))
    assert set(re.findall(r"\x1b\[[0-9;]*[A-Za-z]|\x1b.?", data)) <= {"\x1b[2J", "\x1b[H", film._RESET, "\x1b[1m", *film._STYLES.values()}
    assert data.count("\x1b[2J") == 1
    assert not any(acting in data for acting in ACTING)
    assert _shown(hostile)


def test_a_film_is_as_long_as_the_talk_without_its_silences(small: Scenario, bank: Bank) -> None:
    with Store.memory() as store:
        log = played(store, small, bank)
    slow = [structs.replace(event, at=event.at * 600) for event in log]
    usual, silent = (list(_frames(sheet_of("s1", Played(small, events), bank)))[-1][0] for events in (log, slow))
    words = sum(len(row.text.split()) for row in sheet_of("s1", Played(small, log), bank).rows)
    assert usual < silent < words * film.SLOWEST_WORD + len(log) * 2 * film.LONGEST_SILENCE + 2 * film.LONGEST_SILENCE


# -- JSON -------------------------------------------------------------------------------------------------------------


def test_json_holds_what_the_others_lay_out(sheet: Sheet) -> None:
    found = json.loads(json.dumps(structured(sheet)))
    assert found["card"]["total"] == score(sheet.talk.events, Targets.of(sheet.talk.scenario, sheet.talk.live_facts)).total
    assert found["running"][-1]["total"] == found["card"]["total"]
    assert found["notes"] == [{"event": 4, "text": "Here you could have gone on.", "by": None}]
    assert {mark["event"] for mark in found["marks"]} == {number for row in sheet.rows if row.mark for number in row.numbers}
    assert (found["session"], found["decision"], found["origin"]) == ("s1", "accept", None)


# -- laws -------------------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(logs(tuple(kind for kind in KINDS if kind is not Started), most=10))
def test_any_log_that_makes_sense_can_be_written_in_every_form(small: Scenario, bank: Bank, events: list[Event]) -> None:
    sheet = sheet_of("s1", Played(small, [started(), *sound(events)]), bank)
    _read(sheet)
    assert "".join(markdown(sheet)).encode()
    assert _shown(sheet)
    assert json.dumps(structured(sheet))


@given(st.text(), st.text())
def test_a_files_name_is_one_on_every_system(title: str, session: str) -> None:
    name = slug(title, session)
    assert re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", name)
    assert len(name) <= LONGEST
    assert name not in ("con", "nul", "aux", "prn", "com1", "lpt9")
    assert Path(name).name == name
    assert slug(name) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Third Analyst", "the-third-analyst"),
        ("../../etc/passwd", "etc-passwd"),
        ("NUL", "session-nul"),
        ("\u5e97", "session"),
        ("é & Söhne", "e-sohne"),
    ],
)
def test_names_are_what_a_person_would_type(title: str, name: str) -> None:
    assert slug(title) == name


def test_a_note_before_the_first_line_hangs_on_it(small: Scenario, bank: Bank) -> None:
    with Store.memory() as store:
        played(store, small, bank, TALK[:3])
        noted(store, "s1", "Before anything.", 1)
        sheet = sheet_of("s1", Played(small, store.events("s1")), bank)
    assert [note.text for note in sheet.rows[0].notes] == ["Before anything."]
    assert as_type("list[object]", structured(sheet)["notes"])

"""The debrief in lines: everything that is on screen, in order, within eighty columns where it is drawn."""

from dataclasses import replace

from tui.plain.debrief import shown
from tui.scoring.review import Bar, FactFate, Held, Marked, Review, Step

REVIEW = Review(
    truth="A hard shop.",
    facts=[
        FactFate(
            "Two left.", "red", 3, "vacancy", "missed", "You asked, and this hid it:", "We look for good people.", "Ask:", "How many left?"
        ),
        FactFate("A kind boss.", "green", 1, "manager", "found", "They told it of their own accord:", "I stand in."),
    ],
    judged="You took the job, knowing 0 of its 1 red flag.",
    beliefs=[
        Held(True, "Risks that you saw", ["the workload"]),
        Held(False, "Feared, and nothing lay there", ["pay and terms", "the team"]),
    ],
    score=41,
    band="joining in",
    headline="You began to ask.",
    bars=[Bar("Initiative", "Taking the lead", 0.4, "Two questions.", ("Why?",)), Bar("Timing", "Taking the lead", None, "Not live.")],
    ceilings=["You asked about one area only."],
    chart=[
        Step(9, 9, "question", "Why is this job open, and who had it before me, and before them?"),
        Step(5, -4, "cut-in", "Pay?"),
        Step(41, 36, "answer", "x" * 90),
    ],
    talk=[Marked("them", "Ann", "Hello."), Marked("you", "You", "Why?", "strong", "It asks.")],
    slips=[],
    moments=[],
    advice=["Ask more."],
    goal="Ask twice.",
)


def test_the_parts_come_in_order() -> None:
    lines = list(shown(REVIEW))
    places = [
        lines.index(line)
        for line in ("WHAT THIS JOB WAS", "SCORE: 41 of 100, joining in", "Taking the lead:", "+ You: Why?  (It asks.)", "FOR NEXT TIME")
    ]
    assert places == sorted(places)
    assert lines[-1] == "Next goal: Ask twice."


def test_a_fact_names_what_hid_it_and_what_opens_it() -> None:
    lines = list(shown(REVIEW))
    at = lines.index("- red, vacancy, severity 3: Two left.")
    assert lines[at + 1 : at + 3] == ['  You asked, and this hid it: "We look for good people."', '  Ask: "How many left?"']
    assert lines[at + 4] == '  They told it of their own accord: "I stand in."'
    assert lines[at + 5] == ""
    assert lines[at + 7 : at + 9] == ["+ Risks that you saw: the workload.", "- Feared, and nothing lay there: pay and terms, the team."]


def test_the_chart_is_a_line_for_each_line_of_yours() -> None:
    lines = list(shown(REVIEW))
    at = next(number for number, line in enumerate(lines) if line.startswith("HOW THE SCORE GREW"))
    drawn = lines[at + 1 : at + 4]
    assert drawn[0] == "  9 ##                   ? Why is this job open, and who had it ... (+9)"
    assert drawn[1] == "  5 #                    ! Pay? (-4)"
    assert drawn[2].startswith(" 41 ########             . ")
    assert all(len(line) <= 80 for line in lines[at : at + 4])
    assert lines[at + 4] == ""


def test_a_talk_without_lines_of_yours_has_no_chart() -> None:
    assert not any(line.startswith("HOW THE SCORE GREW") for line in shown(replace(REVIEW, chart=[])))

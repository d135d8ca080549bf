"""Talk about something else must not be answered as if it were about the job."""

from pathlib import Path

from tests.listening.test_question_bank import bank_ear

SAID = [
    line
    for line in Path(__file__).with_name("off_the_job.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_talk_about_something_else_is_rarely_taken_for_a_topic() -> None:
    taken = [(act.text, act.topic) for text in SAID for act in bank_ear().hear(text) if act.topic is not None and act.understood == "yes"]
    assert len(SAID) == 60
    assert len(taken) <= 0.05 * len(SAID), taken

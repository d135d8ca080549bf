"""Small helps for the sentences on a card."""

from collections.abc import Iterable

from tui.scoring.ledger import Question


def count(number: int, noun: str) -> str:
    """`count(1, "question")` is "1 question", `count(3, "question")` is "3 questions", `count(0, "question")` is "no questions"."""
    return f"{number or 'no'} {noun}" if number == 1 else f"{number or 'no'} {noun}s"


def numbers(questions: Iterable[Question]) -> tuple[int, ...]:
    """The event numbers of these questions."""
    return tuple(question.asked.number for question in questions)


def percent(share: float) -> str:
    """`percent(.5)` is "50 %"."""
    return f"{round(100 * share)} %"

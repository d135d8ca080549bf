"""What an automatic player can say: questions from the bank by topic and form, nonsense, and answers.

Only wordings that the ear takes for what they are meant to be are used, so that a play tests the interview and not the ear.
"""

from collections.abc import Sequence
from random import Random

from tui.interview.hearing import Hearer
from tui.listening.acts import NO_CONTEXT, Form, Topics

NEXT_BEST: dict[Form, tuple[Form, ...]] = {
    "probing": ("open", "closed", "generic", "leading"),
    "open": ("probing", "closed", "generic", "leading"),
    "closed": ("open", "generic", "leading", "probing"),
    "generic": ("open", "closed", "leading", "probing"),
    "leading": ("closed", "generic", "open", "probing"),
}
"""Which form to take where a topic has no wording in the one that is wanted."""
MOST_WORDINGS = 6
"""Wordings of one topic that are considered, taken evenly from all: hearing one for the first time takes milliseconds."""
NONSENSE = (
    "What is the capital of Peru?",
    "Do you like jazz?",
    "Who won the football last night?",
    "How tall is the Eiffel Tower?",
    "Have you seen any good films lately?",
    "What colour is your car?",
    "Can cats see in the dark?",
    "How do you cook rice properly?",
    "Did you watch the match on television?",
    "How many moons does Jupiter have?",
    "Why is the sky blue?",
    "Which planet is the largest?",
    "Who painted the Mona Lisa?",
    "Can you sing?",
    "What time does the moon rise tonight?",
    "Do penguins have knees?",
    "Which of the Beatles was the tallest?",
    "Have you ever been to Iceland?",
)
ANSWERS = (
    "Last spring I took over a list of four hundred open cases that nobody wanted. I sorted them by age, spoke to the six people who had "
    "opened most of them, and closed three hundred in nine weeks. We kept the list below fifty after that, because I wrote down who "
    "decides what.",
    "Two years ago we lost a customer over late deliveries. I went through eleven weeks of orders, found that most delays began on "
    "Thursdays, and moved two people to that shift. Late orders fell from eighteen percent to four, and the customer came back in the "
    "autumn.",
    "I once sent a report with a wrong total to thirty people. I saw it an hour later, told my manager before anybody asked, and sent a "
    "corrected one with a line that said what had changed. Since then a colleague has checked my totals, and I have checked hers, every "
    "month.",
    "In my first year I trained five new people while doing my own work. I kept a page of the questions that each of them asked, and by "
    "the third one the page answered most of them. The last two needed two weeks where the first had needed six.",
)
"""Full answers: of the right length, with something that happened and a number."""
THIN = ("Yes, sure.", "I think so, yes.", "Probably.", "It depends, I suppose.")
ENOUGH = ("No, that was everything, thank you.", "I have what I need, thank you.", "Nothing more from me, thank you.")


class Phrasebook:
    """The wordings for one scenario's topics; each is heard when it is first considered."""

    def __init__(self, ear: Hearer, topics: Topics) -> None:
        self._ear = ear
        self._topics = topics
        self._forms: dict[tuple[str, str], Form | None] = {}
        self._nonsense: list[str] = []

    def question(self, topic: str, form: Form, chance: Random) -> str:
        """A wording of this topic, in this form if there is one. Raises KeyError for a topic that nobody knows."""
        wordings = some(self._topics[topic].phrasings)
        chance.shuffle(wordings)
        found: dict[Form, str] = {}
        for wording in wordings:
            heard = self._form(wording, topic)
            if heard == form:
                return wording
            if heard is not None:
                found.setdefault(heard, wording)
        return next((found[one] for one in NEXT_BEST[form] if one in found), wordings[0])

    def nonsense(self, chance: Random) -> str:
        """A question that has nothing to do with any job."""
        if not self._nonsense:
            self._nonsense = [text for text in NONSENSE if [act.understood for act in self._ear.hear(text, NO_CONTEXT)] == ["off-topic"]]
        return chance.choice(self._nonsense or NONSENSE)

    def _form(self, wording: str, topic: str) -> Form | None:
        """The form in which a wording is heard, None if it is not heard as one question on its topic."""
        key = (wording, topic)
        if key not in self._forms:
            acts = self._ear.hear(wording, NO_CONTEXT)
            plain = len(acts) == 1 and acts[0].kind == "question" and acts[0].topic == topic and acts[0].understood == "yes"
            self._forms[key] = (acts[0].form or "closed") if plain else None
        return self._forms[key]


def some(wordings: Sequence[str]) -> list[str]:
    """At most `MOST_WORDINGS` of a topic's wordings, from all over; the first and the last are among them."""
    last, most = len(wordings) - 1, MOST_WORDINGS - 1
    return list(wordings) if last <= most else [wordings[round(at * last / most)] for at in range(MOST_WORDINGS)]

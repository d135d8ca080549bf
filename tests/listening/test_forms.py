"""How a question is put; the form decides what it gets out of somebody."""

import pytest

from tui.listening.acts import Form
from tui.listening.asking import asking
from tui.listening.forms import form_of
from tui.listening.parts import cut
from tui.listening.turns import goes_back

FORMS: dict[Form, list[str]] = {
    "probing": [
        # a number
        "How many people have left since January?",
        "how often do shifts get cancelled",
        "what percentage of the nurses are agency",
        "How long did the last person stay?",
        "could you tell me how many vans are off the road",
        "I was wondering how many of you are left from last year",
        "what is the average turnover on this ward",
        # an instance
        "When did you last work a Sunday?",
        "what happened the last time a delivery failed",
        "Can you give me an example of a rota change?",
        "tell me about the last time somebody disagreed with you",
        "walk me through the most recent inspection",
        "who was the last person to be promoted, and when",
        "do you have an example of that",
        "what changed after the merger",
        "why did the previous manager go",
        "what did you do when the freezer broke",
        # a trouble that is taken for granted
        "What problems does the team have?",
        "what goes wrong on a Friday night",
        "what is the hardest part of the early shift",
        "what do people complain about",
        "which part of the job frustrates people most",
        "what keeps you awake at night",
        "what would you change about this place",
        "tell me about the biggest weakness of the department",
        # going back
        "but why?",
        "sorry, but how many exactly?",
        "that wasn't my question, why did they leave?",
        "you said it got better, what got better?",
        "how many?",
        "for example?",
    ],
    "open": [
        "why is this job open?",
        "How do you decide who gets Christmas off?",
        "what would the first month look like",
        "tell me how the handover works",
        "could you explain how tips are shared",
        "I'd love to hear how you plan a season",
        "who would I report to",
        "what made you join",
        "where do you see the shop in five years",
        "how would your staff describe you",
        "what does success look like after ninety days",
        "what sort of person does well here",
        "walk me through a normal Monday",
        "do you know who will be running the unit",
    ],
    "closed": [
        "Is there overtime?",
        "do you work weekends",
        "has anybody been promoted from this role",
        "are there any problems",
        "can people work from home",
        "I was wondering if the post is permanent",
        "could you tell me whether parking is free",
        "do you know if the budget is agreed",
        "any chance of a fixed day off",
        "would I work alone or not?",
        "is it a new post or a replacement",
        "five of you?",
        "overtime?",
        "are you happy here or not",
    ],
    "generic": [
        "What's the culture like?",
        "tell me about the company",
        "Could you tell me a bit more about the role?",
        "how is the team",
        "what is it like to work here",
        "what can you tell me about the job",
        "how would you describe the culture",
        "describe the atmosphere",
        "I'd like to know more about the team",
        "what about the people",
        "tell me more",
        "can you talk a little about the company",
        "anything else I should know?",
    ],
    "leading": [
        "It doesn't have any problems, does it?",
        "the hours are regular, aren't they",
        "Surely everybody gets a break?",
        "I assume the pay is fair?",
        "You must be proud of the team?",
        "don't you think the place is great?",
        "isn't it a lovely place to work",
        "so the shifts are short, right?",
        "wouldn't you say people are happy here?",
        "you don't do nights, do you?",
        "Presumably there is training?",
        "people like it here, don't they?",
    ],
}


@pytest.mark.parametrize(("form", "text"), [(form, text) for form, texts in FORMS.items() for text in texts])
def test_form(form: Form, text: str) -> None:
    part = cut(text)[-1]
    found = asking(part.words, part.marked, part.commas)
    assert found is not None
    assert form_of(found, part.marked, goes_back(part.words)) == form


def test_after_a_dodge_an_exactly_is_a_probe() -> None:
    part = cut("what exactly would you call flexible")[0]
    found = asking(part.words, part.marked)
    assert found is not None
    assert form_of(found, part.marked, goes_back(part.words, dodged=False)) == "open"
    assert form_of(found, part.marked, goes_back(part.words, dodged=True)) == "probing"

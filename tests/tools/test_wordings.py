"""Our own wordings: enough for every topic, and none of those kept for the check among those that are trained on."""

from collections import Counter
from random import Random

from tools.table.grammar import sections, slots
from tools.table.sources import Synset
from tools.table.variants import Variants, synonyms
from tools.table.wordings import Wording, asked, bank, bare, hard_texts, kept
from tui.scenario.library import load_bank


def test_every_topic_has_wordings_to_train_on_and_to_check_with() -> None:
    topics = set(load_bank().topics)
    trained, checked = Counter(wording.topic for wording in asked()), Counter(wording.topic for wording in kept())
    assert set(trained) == set(checked) == topics
    assert min(trained.values()) >= 35
    assert min(checked.values()) >= 6


def test_nothing_that_checks_is_trained_on() -> None:
    trained = {bare(wording.text) for wording in asked()}
    unseen = {bare(wording.text) for wording in kept()}
    assert not trained & unseen
    assert not unseen & {bare(wording.text) for wording in bank()}


def test_the_bank_is_read_whole_without_a_yaml_reader() -> None:
    topics = load_bank().topics
    assert bank() == [Wording(text, name) for name, topic in topics.items() for text in (*topic.ask, *topic.probing)]
    assert all(text == text.strip() and text[0] not in "[>#" for text in [*(wording.text for wording in bank()), *hard_texts()])


def made() -> Variants:
    meaning = Synset("noun", ("wage", "salary", "Lohn"), "what one is paid")
    return Variants(slots("slots.txt"), sections("leads.txt"), synonyms([meaning], str.islower))


def test_variants_are_the_same_for_the_same_random_numbers() -> None:
    text = "what is the salary of a nurse here?"
    first, again = ([made().variant(random, text) for _ in range(40)] for random in (Random(5), Random(5)))
    assert first == again
    assert len(set(first)) > 10


def test_variants_exchange_trades_and_words_of_one_meaning() -> None:
    random, text = Random(7), "what is the salary of a nurse?"
    words = {word.strip("?") for _ in range(200) for word in made().variant(random, text).split()}
    assert {"wage", "driver", "teacher"} <= words
    assert "Lohn" not in words
    assert not any("{" in word or "|" in word for word in words)

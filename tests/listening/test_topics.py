"""Finding the topic: spelling, shared words, nearness, thresholds."""

import pytest

from tests.listening.own_topics import TOPICS
from tui.listening.acts import TopicWords
from tui.listening.sparse import Sparse, features
from tui.listening.spelling import Speller
from tui.listening.table import Table
from tui.listening.thresholds import quantile, thresholds
from tui.listening.topics import Matcher
from tui.listening.words import plain

SPELLER = Speller(["salary", "team", "manager", "people", "overtime", "what"], {"steam", "tram"}.__contains__)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("salery", "salary"),
        ("slaary", "salary"),
        ("salry", "salary"),
        ("sallary", "salary"),
        ("waht", "what"),
        ("overtme", "overtime"),
        ("peple", "people"),
        ("manger", "manager"),
    ],
)
def test_one_slip_is_mended(typed: str, meant: str) -> None:
    assert SPELLER.mend(typed) == meant


@pytest.mark.parametrize("typed", ["salary", "steam", "tram", "celery", "tea", "te4m", "mngaer", "", "a" * 50])
def test_other_words_stay(typed: str) -> None:
    assert SPELLER.mend(typed) == typed


def test_of_two_words_it_could_be_the_commoner_is_meant() -> None:
    assert Speller(["board", "beard"], lambda _: False).mend("bxard") == "board"


def test_rare_words_weigh_more_than_common_ones() -> None:
    sparse = Sparse([[features(plain("night shift"))], [features(plain("night pay"))], [features(plain("night rota"))]])
    found = sparse.cosines(features(plain("night pay")))
    assert found[1] == pytest.approx(1)
    assert 0 < found[0] < 0.5


def test_what_shares_nothing_is_not_there() -> None:
    sparse = Sparse([[features(plain("night shift"))], [features(plain("day pay"))]])
    assert sparse.cosines(features(plain("holiday"))) == {}
    assert sparse.cosines({}) == {}


def test_every_wording_finds_its_own_topic() -> None:
    matcher = Matcher(TOPICS, Table.load())
    for number, known in enumerate(TOPICS.values()):
        for phrasing in known.phrasings:
            scored = matcher.scores(plain(phrasing)).scored
            assert max(scored, key=lambda one: one.score).topic == number


def test_a_wording_looked_up_without_itself_is_less_near() -> None:
    matcher = Matcher(TOPICS, Table.load())
    for at in range(0, len(TOPICS), 5):
        topic = matcher.owner(at)
        with_it = matcher.scores(plain(TOPICS[matcher.names[topic]].phrasings[at - matcher.spans()[topic][0]])).scored[topic].score
        assert matcher.without_itself(at).scored[topic].score < with_it


def test_owners() -> None:
    matcher = Matcher(TOPICS, Table.load())
    assert [matcher.owner(start) for start, _ in matcher.spans()] == list(range(len(TOPICS)))
    assert [matcher.owner(end - 1) for _, end in matcher.spans()] == list(range(len(TOPICS)))


def test_thresholds_lie_between_what_is_meant_and_what_is_not() -> None:
    matcher = Matcher(TOPICS, Table.load())
    learned = thresholds(matcher)
    assert learned.off <= learned.sure < 1
    best = [
        max(one.score for one in matcher.scores(plain(text)).scored)
        for text in ("how often is it late in the evening", "what would it pay")
    ]
    assert min(best) > learned.sure
    strangers = ("do owls migrate in winter", "what is the capital of peru", "how do you boil an egg", "who won the cup final")
    assert all(matcher.scores(plain(text)).likely_here() < learned.sure for text in strangers)


def test_strange_words_make_it_less_likely_that_it_is_about_the_job() -> None:
    matcher = Matcher(TOPICS, Table.load())
    known, strange = matcher.scores(plain("is the team big")), matcher.scores(plain("is the volcano big"))
    assert (known.strange, strange.strange) == (0, 0.5)
    assert known._replace(elsewhere=0.0).likely_here() == max(one.score for one in known.scored)
    assert strange._replace(elsewhere=0.0).likely_here() < max(one.score for one in strange.scored)


def test_talk_like_that_about_no_job_makes_it_less_likely() -> None:
    matcher = Matcher(TOPICS, Table.load())
    job, cat = matcher.scores(plain("who is on the team")), matcher.scores(plain("does your cat eat mushrooms"))
    assert job.elsewhere < cat.elsewhere
    assert cat.likely_here() < cat._replace(elsewhere=0.0).likely_here()


def test_thresholds_differ_from_one_set_of_topics_to_another() -> None:
    few = {name: TOPICS[name] for name in ("wage", "home")}
    assert thresholds(Matcher(TOPICS, Table.load())) != thresholds(Matcher(few, Table.load()))


@pytest.mark.parametrize("topics", [{}, {"one": TopicWords("team", ("who is on the team",))}])
def test_too_few_wordings_get_the_usual_thresholds(topics: dict[str, TopicWords]) -> None:
    learned = thresholds(Matcher(topics, Table.load()))
    assert 0 < learned.off <= learned.sure < 1


def test_quantiles() -> None:
    assert quantile([3, 1, 2], 0.5) == 2
    assert quantile([3, 1, 2], 1.0) == 3
    assert quantile([3, 1, 2], 0.0) == 1

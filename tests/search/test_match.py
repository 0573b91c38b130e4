"""What a question finds, in which order, and page by page."""

from __future__ import annotations

import itertools
import random
from datetime import date
from types import SimpleNamespace

import pytest

from archive import search
from archive.models import Article, ArticleTag, Name, Tag
from archive.search import BadCursor, Question
from tests import cast
from tests.hostile.words import hostile
from tests.patience import patience

pytestmark = pytest.mark.django_db
numbers = itertools.count()


def dated(earliest: str | None, latest: str | None = None, text: str = "", **fields: object) -> Article:
    text = text or f"Text {next(numbers)}\n\nWords of some day."
    return cast.an_article(
        text,
        published_earliest=earliest,
        published_latest=latest or earliest,
        published_basis="stated" if earliest else "unknown",
        **fields,
    )


def found(**asked: object) -> list[int]:
    return search.match(Question(**asked), size=100).ids  # type: ignore[arg-type]


def hit(q: str) -> bool:
    return search.match(Question(q=q)).total == 1


# ----------------------------------------------------------------------------------------------------- words


@pytest.fixture
def one(search_index) -> Article:
    article = cast.an_article(
        "Border guards share a map\n\nTESTABAD (Demo Wire) – İbrahim Kalın met the ministers of Iraq's "
        "Kurdistan Region, said the U.S. embassy. Forces of the interior ministry will guard it.\n\n"
        "قال قاسم الأعرجي إن الحدود آمنة",
        standfirst="A standfirst that the text has not.",
    )
    search_index()
    return article


FINDING = [
    "map", "MAPS", "minister", "ministries ministry", "kalin", "Kalın", "İBRAHİM", "ibrahim",
    '"guards share"',
    '"guard map"~2', "inter*", "headline:map", "headline:gua*", "-zebra", "map -zebra", "zebra OR map",
    "(zebra OR map) guard", "US", "U.S.", "Iraq", '"Iraq Kurdistan"', "standfirst", "الأعرجي", "اعرجى",
    "حدود",
    "headline:(map OR zebra)", "-headline:ministry", "ministr*", "sha* -(zebra OR lion)", "lang:en",
    "lang:English",
    "source:demo-wire", "source:wire", "-lang:Kurdish", 'source:"Demo Wire"', "-lang:ar", "-event:meeting",
    "map AND guard", "zebra OR -map OR -lion", "-zebra OR -map", "map OR -map",
]  # fmt: skip
NOT_FINDING = [
    "zebra", "map zebra", '"map share"', '"guard map"~1', "-map", "map -guard", "headline:ministry", "zeb*",
    "lang:ar", "source:other", "event:meeting", "tag:law", "person:Nobody", "after:2000", "before:2030",
    "(zebra OR lion) map", '-"share a map"', "-(map OR zebra)", "headline:(map zebra)",
    "zebra OR -map OR -guard", "-map OR -guard", "(-map OR -guard) map",
]  # fmt: skip


def test_words_find_what_holds_them_and_nothing_else(one: Article):
    assert [q for q in FINDING if not hit(q)] == []
    assert [q for q in NOT_FINDING if hit(q)] == []


def test_names_in_fields_are_read_in_any_script_and_spelling(search_index):
    azad = cast.a_person("Azad Kalın Demo")
    Name.objects.create(entity=azad, text="آزاد ديمو", language="ar")
    other, town = cast.a_person("Berivan Demo"), cast.a_place("Testabad")
    moe = cast.an_organization()
    Name.objects.create(entity=moe, text="MoE", kind="abbreviation")
    first, second = cast.an_article(), cast.an_article("Second\n\nBerivan Sample alone.")
    cast.a_mention(first, azad, "Azad Demo")
    cast.a_mention(first, moe, "Ministry of Examples")
    cast.a_mention(first, town, "Testabad")
    cast.a_mention(second, other, "Berivan Sample")
    search_index()
    for q in (
        'person:"azad kalin demo"',
        "person:azad-kalin-demo",
        'person:"ازاد دیمو"',
        "org:MoE",
        "place:testabad",
    ):
        assert found(q=q) == [first.pk], q
    assert found(q="person:demo") == [second.pk, first.pk]
    assert found(q="person:demo -person:berivan") == [first.pk]
    assert found(q="person:(azad OR berivan)") == [second.pk, first.pk]
    assert found(q="org:azad") == []


def test_a_name_is_found_in_a_spelling_that_nobody_recorded(search_index):
    araji = cast.a_person("Qasim al-Aaraji")
    town = cast.a_place("Suleimaniyah")
    article = cast.an_article("First\n\nQasim al-Aaraji came to Suleimaniyah.")
    cast.a_mention(article, araji, "Qasim al-Aaraji")
    cast.a_mention(article, town, "Suleimaniyah")
    cast.an_article("Second\n\nNobody came.")
    search_index()
    for q in (
        'person:"Qasim al-Araji"',
        'person:"Kasim el-Araci"',
        'person:"قاسم الأعرجي"',
        "person:Arraji",
        "place:Sulaymaniyah",
    ):
        page = search.match(Question(q=q))
        assert page.ids == [article.pk], q
        assert "it was taken for" in page.notes[0], q
    page = search.match(Question(q="person:Aaraji"))
    assert (page.ids, page.notes) == ([article.pk], ())
    assert "No person is called “Azad Demo”." in search.match(Question(q='person:"Azad Demo"')).notes


def test_who_is_not_shown_is_not_named_in_a_note(search_index):
    cast.a_person("Qasim al-Aaraji", review="rejected")
    search_index()
    page = search.match(Question(q='person:"Qasim al-Araji"'))
    assert page.notes == ("No person is called “Qasim al-Araji”.",)


def test_a_stretch_of_time_in_words_is_as_certain_as_the_filter_says(search_index):
    day, year, unknown = dated("2020-05-05"), dated("2020-01-01", "2020-12-31"), dated(None)
    search_index()
    assert set(found(q="date:2020-03..2020-06")) == {day.pk, year.pk}
    assert found(q="date:2020-03..2020-06", certainly=True) == [day.pk]
    assert found(q="date:2021..") == found(q="date:..2019") == []
    assert set(found(q="year:2020")) == {day.pk, year.pk}
    assert set(found(q="-date:2020-05")) == {unknown.pk}


def test_words_ask_for_the_dateline_and_for_what_lies_near(search_index):
    province = cast.a_place("Demo Province", lat=36.2, lon=44.0)
    town = cast.a_place("Testabad", lat=36.9, lon=44.9, parent=province)
    sent = cast.an_article("Sent\n\nWords of it.", dateline_place=town)
    cast.a_mention(cast.an_article("Named\n\nTestabad."), town, "Testabad")
    search_index()
    assert found(q='dateline:"Demo Province"') == [sent.pk]
    assert len(found(q="near:36.9,44.9,5")) == 1
    assert found(q="near:36.2,44.0,5") == [], "what lies in the province is not near its middle"
    page = search.match(Question(q="near:-36.2,44.0,5"))
    assert (page.ids, page.notes) == ([], ("No place of the archive lies there.",))


def test_broken_words_come_back_with_a_note(one: Article):
    page = search.match(Question(q='map "guard'))
    assert page.total == 1
    assert page.notes == ("A quotation mark without its partner was left out.", "It was read as: map guard")
    page = search.match(Question(q="!!!"))
    assert (page.total, page.notes) == (1, ("There is no word in this to look for.",))


@pytest.mark.one_database  # none of the words gets as far as a database
def test_hostile_words_cost_no_error_and_no_time(search_index):
    for n in range(50):
        cast.an_article(
            f"Text {n}\n\n" + " ".join(random.Random(n).choices(["word", "الأمن", "2020", "x", "y"], k=50))
        )
    search_index()
    for seed in range(300):
        question = Question(
            q=hostile(seed), sort=random.Random(seed).choice(["newest", "oldest", "relevance"])
        )  # type: ignore[arg-type]
        with patience(2, question.q[:200]):
            search.match(question)
            search.facets(question)
            search.highlight(question, "A word of 2020 " * 100)
            search.suggest(question.q)
            search.named(question.q)


# --------------------------------------------------------------------------------------------------- filters


def test_values_of_one_facet_are_alternatives_and_facets_narrow_each_other(search_index):
    azad, berivan, town = cast.a_person(), cast.a_person("Berivan Sample"), cast.a_place()
    both = cast.an_article("Both\n\nAzad Demo met Berivan Sample in Testabad.")
    only = cast.an_article("Only\n\nAzad Demo slept.")
    other = cast.an_article("Other\n\nBerivan Sample slept.")
    for article, entity, words in (
        (both, azad, "Azad Demo"), (both, berivan, "Berivan Sample"), (both, town, "Testabad"),
        (only, azad, "Azad Demo"), (other, berivan, "Berivan Sample"),
    ):  # fmt: skip
        cast.a_mention(article, entity, words)
    search_index()
    people = (azad.pk, berivan.pk)
    assert set(found(people=people)) == {both.pk, only.pk, other.pk}
    assert found(people=people, every=("people",)) == [both.pk]
    assert found(people=people, places=(town.pk,)) == [both.pk]
    assert set(found(people=people, not_places=(town.pk,))) == {only.pk, other.pk}
    assert found(not_people=people) == []
    assert found(q="slept", people=(azad.pk,)) == [only.pk]


def test_a_province_holds_its_towns_and_a_subject_what_is_below_it(search_index):
    province = cast.a_place("Province")
    town = cast.a_place("Testabad", parent=province)
    top = Tag.objects.create(slug="law", name="Law")
    low = Tag.objects.create(slug="courts", name="Courts", parent=top)
    article = cast.an_article(dateline_place=town)
    cast.a_mention(article, town, "Testabad")
    ArticleTag.objects.create(article=article, tag=low)
    cast.an_article("Elsewhere\n\nNothing.")
    search_index()
    for name, pk in (("places", province.pk), ("places", town.pk), ("tags", top.pk), ("tags", low.pk)):
        assert found(**{name: (pk,)}) == [article.pk]
    assert found(datelines=(province.pk,)) == [article.pk]
    assert search.facets(Question())["places"] == [(province.pk, 1), (town.pk, 1)]


def test_rejected_links_and_subjects_lead_nowhere(search_index):
    azad, tag = cast.a_person(), Tag.objects.create(slug="law", name="Law")
    article = cast.an_article()
    cast.a_mention(article, azad, "Azad Demo", review="rejected", state="rejected")
    ArticleTag.objects.create(article=article, tag=tag, review="rejected")
    search_index()
    assert found(people=(azad.pk,)) == found(tags=(tag.pk,)) == []


def test_days_are_read_possibly_or_certainly(search_index):
    day = dated("2020-07-29")
    month = dated("2020-07-01", "2020-07-31")
    years = dated("2019-01-01", "2021-12-31")
    unknown = dated(None)
    search_index()

    def within(earliest: str | None, latest: str | None, **more: object) -> set[int]:
        first = date.fromisoformat(earliest) if earliest else None
        last = date.fromisoformat(latest) if latest else None
        return set(found(earliest=first, latest=last, **more))

    assert within("2020-07-29", "2020-07-29") == {day.pk, month.pk, years.pk}
    assert within("2020-07-29", "2020-07-29", certainly=True) == {day.pk}
    assert within("2020-07-01", "2020-07-31", certainly=True) == {day.pk, month.pk}
    assert within("2020-07-30", None) == {month.pk, years.pk}
    assert within(None, "2020-06-30") == {years.pk}
    assert within(None, "2021-12-31", certainly=True) == {day.pk, month.pk, years.pk}
    assert set(found(years=(2020,))) == {day.pk, month.pk, years.pk}
    assert set(found(years=(2019, 2020), certainly=True)) == {day.pk, month.pk}
    assert set(found(q="after:2020-07-30 before:2020")) == {month.pk, years.pk}
    assert set(found(years=(2019,))) == {years.pk}
    assert unknown.pk in found()


# ------------------------------------------------------------------------------------------- order and pages


def walk(question: Question, size: int) -> list[int]:
    """Every page to the last."""
    seen: list[int] = []
    page = search.match(question, size)
    while True:
        seen += page.ids
        if not page.next:
            return seen
        page = search.match(question, size, page.next)


@pytest.fixture
def many(search_index) -> list[Article]:
    rng = random.Random(1)
    days = [rng.choice([None, "2010-01-11", "2011-02-11", "2012-03-11"]) for _ in range(43)]
    made = [dated(day, text=f"Map {n}\n\n" + "map " * (n % 7)) for n, day in enumerate(days)]
    search_index()
    return made


def test_newest_and_oldest_come_by_day_and_those_of_unknown_day_last(many):
    for sort, sign in (("newest", -1), ("oldest", 1)):
        expected = sorted(
            many,
            key=lambda a: (
                a.published_latest is None,
                sign * date.fromisoformat(a.published_latest).toordinal() if a.published_latest else 0,
                sign * a.pk if sort == "newest" else a.pk,
            ),
        )
        assert found(sort=sort) == [article.pk for article in expected]


def test_pages_hold_every_article_once_and_in_order(many):
    for sort, q, size in itertools.product(["newest", "oldest", "relevance"], ["", "map"], [1, 10, 43]):
        question = Question(q=q, sort=sort)  # type: ignore[arg-type]
        whole = search.match(question, 100)
        assert walk(question, size) == whole.ids
        assert sorted(whole.ids) == sorted(article.pk for article in many)
        assert (whole.total, whole.next) == (43, "")
        assert search.match(question, size).total == 43


def test_pages_stay_in_place_while_new_articles_arrive(many):
    questions = [Question(sort="newest"), Question(sort="oldest")]
    wholes, firsts = [walk(one, 100) for one in questions], [search.match(one, 10) for one in questions]
    for day in ("2030-01-01", "1990-01-01", None):
        late = dated(day)
        search.append_changes([("article", late.pk, "created")])
    search.follow()
    for question, whole, first in zip(questions, wholes, firsts, strict=True):
        second = search.match(question, 10, first.next)
        assert (second.ids, second.total) == (whole[10:20], 46)


def test_relevance_puts_headlines_and_frequent_words_first(search_index):
    weak = cast.an_article("A day\n\n" + "filler " * 50 + "drone")
    strong = cast.an_article("Another day\n\n" + "drone " * 5 + "filler")
    headline = cast.an_article("Drone day\n\n" + "filler " * 3 + "drone drone drone")
    search_index()
    assert found(q="drone", sort="relevance") == [headline.pk, strong.pk, weak.pk]
    assert found(q="drone -zebra lang:en", sort="relevance") == [headline.pk, strong.pk, weak.pk]


def test_a_cursor_of_no_page_is_refused(one: Article):
    for cursor in [
        "x",
        "n",
        "n0",
        "n-1",
        "nzz",
        "o5",
        "n" + "f" * 40,
        "n7fffffffffffffff",
        "n05",
        "n 5",
        "\x00",
        "n5\n",
        "ñ5",
    ]:
        with pytest.raises(BadCursor):
            search.match(Question(), 10, cursor)


def test_a_made_up_cursor_far_beyond_the_end_costs_nothing(one: Article):
    assert search.match(Question(q="map", sort="relevance"), 10, "r3fffffffffffffff") == search.Page([], 1)
    assert search.match(Question(sort="oldest"), 10, "o3fffffffffffffff") == search.Page([], 1)


def test_an_article_beyond_the_first_four_billion_still_sorts(search_index):
    low = dated("2020-01-01")
    high = dated("2020-01-01", id=1 << 39)
    search_index()
    assert found() == [high.pk, low.pk]
    assert walk(Question(sort="oldest"), 1) == [low.pk, high.pk]


def test_languages_events_subjects_and_sources_go_by_code_name_or_a_word_of_it(search_index):
    from archive.search.lookup import Lookup
    from archive.search.reader import snapshot

    law = Tag.objects.create(slug="law-and-courts", name="Law and courts")
    search_index()
    found = snapshot()
    assert found is not None

    def mean(field: str, text: str) -> tuple[int | str, ...]:
        return Lookup(found.searcher)(field, text).values

    assert mean("lang", "ckb") == mean("lang", "sorani") == ("ckb",)
    assert mean("lang", "KURDISH") == ("ckb", "kmr")
    assert mean("event", "drone-strike") == mean("event", "Drone strike") == ("drone-strike",)
    assert mean("event", "strike") == ("drone-strike",)
    assert mean("tag", "courts") == mean("tag", "law and courts") == (law.pk,)
    assert mean("tag", "cour") == mean("source", "x") == mean("lang", "!") == ()


def test_of_equal_scores_the_newest_comes_first_on_every_page(search_index):
    days = random.Random(3).sample(range(1, 29), 25)
    made = {}
    for day in days:
        date = f"2024-02-{day:02}"
        article = cast.an_article(
            f"Zebra text of these words {day}",
            published_earliest=date, published_latest=date, published_basis="stated",
        )  # fmt: skip
        made[day] = article.pk
    search_index()
    found, cursor = [], ""
    while not found or cursor:
        page = search.match(Question(q="zebra", sort="relevance"), size=7, after=cursor)
        found += page.ids
        cursor = page.next
    assert found == [made[day] for day in sorted(days, reverse=True)]


def test_without_a_question_the_database_lists_what_the_index_would(search_index):
    from archive.search import conditions, days, reader

    for day in ("2024-05-01", None, "2023-01-31", "2024-05-01", None):
        dated(day)
    dated("2020-01-01", "2020-12-31")
    cast.an_article("Hidden\n\nNothing of it.", status="draft")
    search_index()
    snapshot = reader.snapshot()
    assert snapshot is not None
    for sort in ("newest", "oldest"):
        cursor, after, seen = 0, "", []
        while not seen or after:
            page, following, _ = reader._by_day(snapshot, conditions.articles(), sort, 2, cursor, False)
            assert reader._cut(days.by_day(sort, 3, cursor), sort, 2) == (page, following)
            listed = search.match(Question(sort=sort), 2, after)  # type: ignore[arg-type]
            assert (listed.ids, listed.next, listed.total) == (page, following, 6)
            seen, after, cursor = seen + page, following, int(following[1:] or "0", 16)
        assert len(seen) == 6


# ------------------------------------------------------------------------------------- and, or, not, anyhow


LETTERS = ("karde", "kasun", "mirov", "zelal")


def test_however_and_or_and_not_are_nested_the_right_articles_are_found(search_index, monkeypatch):
    """An article for each set of four words; what a question asks is reckoned here word by word."""
    sets = [{word for n, word in enumerate(LETTERS) if number >> n & 1} for number in range(16)]
    articles = {cast.an_article(f"Text\n\n{' '.join(sorted(words))} rest.").pk: words for words in sets}
    search_index()
    monkeypatch.setattr("archive.search.syntax.MOST_PREFIXES", 100)
    rng = random.Random(7)
    for _ in range(150):
        node = _some(rng, 3)
        wanted = {pk for pk, words in articles.items() if _holds(node, words)}
        assert set(found(q=_written(node))) == wanted, _written(node)


def _some(rng: random.Random, depth: int) -> tuple:
    kind = rng.choice(["word", "prefix"] if not depth else ["word", "prefix", "not", "or", "or", "and"])
    if kind in ("word", "prefix"):
        return kind, rng.choice(LETTERS) if kind == "word" else rng.choice(["ka", "kar", "mi", "ze"])
    if kind == "not":
        return kind, _some(rng, depth - 1)
    return kind, *(_some(rng, depth - 1) for _ in range(rng.choice([2, 3])))


def _written(node: tuple) -> str:
    match node:
        case ("word", text):
            return text
        case ("prefix", text):
            return f"{text}*"
        case ("not", inner):
            return f"-({_written(inner)})"
        case (kind, *nodes):
            return "(" + (" OR " if kind == "or" else " ").join(map(_written, nodes)) + ")"


def _holds(node: tuple, words: set[str]) -> bool:
    match node:
        case ("word", text):
            return text in words
        case ("prefix", text):
            return any(word.startswith(text) for word in words)
        case ("not", inner):
            return not _holds(inner, words)
        case (kind, *nodes):
            return (any if kind == "or" else all)(_holds(one, words) for one in nodes)


def test_however_many_scores_are_equal_what_answers_is_gone_through_twice_at_most():
    from archive.search import reader

    class Alike:
        """An engine whose every hit scores the same."""

        searched = 0

        def search(self, query: object, limit: int, count: bool, offset: int) -> SimpleNamespace:
            self.searched += 1
            return SimpleNamespace(hits=[(1.0, offset + n) for n in range(limit)], count=1_000_000)

    engine = Alike()
    first, hits, counted = reader._whole_ties(engine, None, 40, 20, True, reader.TIES)  # type: ignore[arg-type]
    assert (first, counted, engine.searched) == (0, 1_000_000, 2)
    assert len(hits) >= reader.MOST_TIES

"""The database itself keeps the archive's rules, whoever writes."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from archive.models import Article, ArticleText, Entity, Evidence, Mention, Redirect, Role, Segment
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return cast.an_article()


def refused(write: object) -> bool:
    """Whether the database refused; the transaction around the test stays usable."""
    try:
        with transaction.atomic():
            write()  # type: ignore[operator]
    except IntegrityError:
        return True
    return False


def test_a_segment_cannot_end_after_its_text(article: Article) -> None:
    length = article.body.length
    assert refused(
        lambda: Segment.objects.create(article=article, kind="credit", start=length - 1, end=length + 1)
    )


def test_a_segment_may_end_with_its_text(article: Article) -> None:
    length = article.body.length
    assert not refused(
        lambda: Segment.objects.create(article=article, kind="credit", start=length - 1, end=length)
    )


def test_a_mention_cannot_end_after_its_text(article: Article) -> None:
    person = cast.a_person()
    assert refused(
        lambda: Mention.objects.create(article=article, entity=person, start=5, end=9999, exact="x")
    )


def test_a_mention_cannot_be_moved_out_of_its_text(article: Article) -> None:
    mention = cast.a_mention(article, cast.a_person(), "Azad Demo")
    assert refused(lambda: Mention.objects.filter(pk=mention.pk).update(end=9999))


def test_an_article_without_text_has_no_spans(article: Article) -> None:
    ArticleText.objects.all().delete()
    assert refused(lambda: Segment.objects.create(article=article, kind="credit", start=0, end=1))


def test_an_empty_span_is_refused(article: Article) -> None:
    assert refused(lambda: Segment.objects.create(article=article, kind="credit", start=7, end=7))


def test_a_quote_must_be_the_words_of_its_span(article: Article) -> None:
    event = cast.an_event(article)
    assert refused(lambda: Evidence.objects.filter(event=event).update(exact="never said"))
    assert refused(
        lambda: Evidence.objects.create(article=article, event=event, start=0, end=4, exact="Asad")
    )


def test_a_quote_in_arabic_script_counts_code_points() -> None:
    article = cast.an_article("\ufeffالتقى الوزير 𝒜 في بغداد\n")
    evidence = cast.evidence_for(article, "في بغداد", event=cast.an_event())
    assert evidence.exact == article.body.text[evidence.start : evidence.end]


def test_evidence_has_exactly_one_target(article: Article) -> None:
    event, role = cast.an_event(article), cast.a_role(cast.a_person())
    words = {"article": article, "start": 0, "end": 4, "exact": "Azad"}
    assert refused(lambda: Evidence.objects.create(**words))
    assert refused(lambda: Evidence.objects.create(**words, event=event, role=role))
    assert not refused(lambda: Evidence.objects.create(**words, event=event))


@pytest.mark.parametrize(
    ("earliest", "latest", "good"),
    [
        (date(2020, 6, 21), date(2020, 6, 30), True),
        (date(2020, 6, 30), date(2020, 6, 21), False),
        (date(2020, 6, 30), None, False),
        (None, date(2020, 6, 30), False),
        (None, None, True),
    ],
)
def test_a_date_is_a_range_or_unknown(
    article: Article, earliest: date | None, latest: date | None, good: bool
) -> None:
    def write() -> None:
        Article.objects.filter(pk=article.pk).update(published_earliest=earliest, published_latest=latest)

    assert refused(write) is not good


def test_a_basis_without_a_date_is_refused(article: Article) -> None:
    assert refused(lambda: Article.objects.filter(pk=article.pk).update(published_basis="dateline"))


def test_the_words_of_the_publication_date_are_a_span_or_absent(article: Article) -> None:
    def write(start: int | None, end: int | None) -> bool:
        return refused(
            lambda: Article.objects.filter(pk=article.pk).update(published_start=start, published_end=end)
        )

    assert write(5, None) and write(None, 5) and write(5, 5)
    assert not write(5, 9)


def test_two_articles_cannot_share_a_canonical_url(article: Article) -> None:
    other = cast.an_article("Another\n\nText.")
    Article.objects.filter(pk=article.pk).update(url="https://example.org/a")
    assert refused(lambda: Article.objects.filter(pk=other.pk).update(url="https://example.org/a"))


def test_a_word_outside_its_vocabulary_is_refused(article: Article) -> None:
    assert refused(lambda: Article.objects.filter(pk=article.pk).update(status="secret"))


def test_over_long_text_is_refused_on_both_databases(article: Article) -> None:
    from django.db import DataError

    with pytest.raises((IntegrityError, DataError)), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(headline="x" * 501)


def test_the_stored_length_is_the_true_length(article: Article) -> None:
    assert refused(lambda: ArticleText.objects.filter(article=article).update(length=3))


def test_a_linked_mention_names_someone_and_an_unresolved_one_nobody(article: Article) -> None:
    mention = cast.a_mention(article, cast.a_person(), "Azad Demo")
    assert refused(lambda: Mention.objects.filter(pk=mention.pk).update(entity=None))
    assert refused(lambda: Mention.objects.filter(pk=mention.pk).update(state="unresolved"))


def test_a_slug_is_unique_among_its_kind_only() -> None:
    cast.a_person("Erbil", slug="erbil")
    cast.a_place("Erbil", slug="erbil")
    assert refused(lambda: cast.a_place("Other Erbil", slug="erbil"))


def test_an_entity_cannot_be_merged_into_itself() -> None:
    person = cast.a_person()
    assert refused(lambda: Entity.objects.filter(pk=person.pk).update(merged_into=person.pk))


def test_the_same_role_is_kept_once_even_without_organization() -> None:
    person = cast.a_person()
    cast.a_role(person, "Prime Minister")
    assert refused(lambda: Role.objects.create(person=person, title="prime minister"))
    assert not refused(lambda: Role.objects.create(person=person, title="Prime Minister", qualifier="former"))


def test_a_redirect_leads_to_exactly_one_heir() -> None:
    person = cast.a_person()
    assert refused(lambda: Redirect.objects.create(kind="person", key="old"))
    assert not refused(lambda: Redirect.objects.create(kind="person", key="old", entity=person))


def test_coordinates_are_on_earth() -> None:
    assert refused(lambda: cast.a_place(lat=91.0, lon=0.0))
    assert refused(lambda: cast.a_place("Half", lat=9.0))

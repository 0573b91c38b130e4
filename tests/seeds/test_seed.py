"""manage.py seed: fills the archive, changes nothing the second time, and goes without a trace."""

from __future__ import annotations

import shutil
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db.models import Count

from archive.ingest.pipeline import ingest_paths
from archive.models import (
    Article,
    ArticleTag,
    ArticleText,
    Change,
    Document,
    Entity,
    Event,
    Evidence,
    Mention,
    Person,
    Role,
    Segment,
    Source,
    Tag,
)
from tests.seeded import Rows, Seeded, everything

pytestmark = pytest.mark.django_db

MEETING = "kalin-in-erbil-1-wire.txt"
ITS_FOLLOW_UP = "kalin-in-erbil-2-follow-up.txt"


def seed(*options: str) -> str:
    out = StringIO()
    call_command("seed", *options, stdout=out)
    return out.getvalue()


@pytest.fixture
def one_article(settings: Any, tmp_path: Path) -> Path:
    """Seeds of all reference data and a single article; gives the folder of articles."""
    return leave_one_article(settings, tmp_path)


def leave_one_article(settings: Any, tmp_path: Path) -> Path:
    whole = settings.SEEDS_DIR
    shutil.copytree(whole / "reference", tmp_path / "reference")
    articles = tmp_path / "articles"
    articles.mkdir()
    for name in (MEETING, "tags.tsv"):
        shutil.copy(whole / "articles" / name, articles)
    settings.SEEDS_DIR = tmp_path
    return articles


def test_the_seeds_fill_an_archive_once_and_leave_it_whole(
    seeded: Seeded, settings: Any, tmp_path: Path
) -> None:
    check_what_there_is()
    first = everything()
    assert "0 published" in seed()
    assert everything() == first
    seed("--remove")
    check_that_nothing_is_left(seeded.reference)
    leave_one_article(settings, tmp_path)
    assert "1 published" in seed()


def check_what_there_is() -> None:
    articles = Article.objects.published()
    assert articles.count() >= 40
    assert not articles.exclude(source__slug="archive-desk").exists()
    assert Source.objects.get(slug="archive-desk").summaries
    assert not articles.filter(tags__isnull=True).exists()
    assert articles.filter(published_earliest__isnull=True).count() == 3
    linked = articles.filter(mentions__state="linked").annotate(of=Count("mentions__entity", distinct=True))
    assert linked.filter(of__gte=3).count() == articles.count()
    tellings = Event.objects.published().annotate(told=Count("evidence__article", distinct=True))
    assert tellings.filter(told__gte=2).count() >= 10
    assert not Event.objects.filter(date_earliest__gt="2025-12-31").exists()


def check_that_nothing_is_left(reference: Rows) -> None:
    for model in (Article, ArticleText, ArticleTag, Document, Segment, Mention, Evidence, Event, Role):
        assert not model._base_manager.exists(), model
    for label in ("archive.Source", "archive.Tag", "archive.Entity", "archive.Place", "archive.Name"):
        assert everything()[label] == reference[label]
    gone = Change.objects.filter(thing="article", action="deleted")
    assert gone.count() >= 40
    assert Change.objects.filter(thing="event", action="deleted").exists()


def test_reference_alone_brings_no_article() -> None:
    told = seed("--reference")
    assert Entity.objects.count() >= 275 and Tag.objects.count() >= 40
    assert not Article.objects.exists()
    assert "Articles" not in told


def test_what_an_editor_changed_stays_changed() -> None:
    seed("--reference")
    Person.objects.filter(slug="masrour-barzani").update(name="Another spelling", review="confirmed")
    before = everything()
    seed("--reference")
    assert everything() == before


def test_an_event_that_another_source_tells_survives_the_removal(one_article: Path, tmp_path: Path) -> None:
    seed()
    other = tmp_path / ITS_FOLLOW_UP
    shutil.copy(settings.BASE_DIR / "seeds" / "articles" / ITS_FOLLOW_UP, other)
    ingest_paths([other], source=Source.objects.get(slug="rudaw"), publish=True)
    told = Event.objects.get(kind="meeting", evidence__article__source__slug="archive-desk")
    roles = Role.objects.exclude(evidence__article__source__slug="rudaw")
    of_the_seed_alone = list(roles.values_list("pk", flat=True))
    assert of_the_seed_alone
    seed("--remove")
    left = Evidence.objects.filter(event=told).values_list("article__source__slug", flat=True)
    assert set(left) == {"rudaw"}
    assert not Role.objects.filter(pk__in=of_the_seed_alone).exists()


def test_what_else_the_desk_has_written_is_not_touched(one_article: Path, tmp_path: Path) -> None:
    seed()
    own = tmp_path / "own.txt"
    own.write_text(
        "A summary of our own\n\nTwo sentences of the desk. They are in no seed file.\n", encoding="utf-8"
    )
    ingest_paths([own], source=Source.objects.get(slug="archive-desk"), publish=True)
    assert "1 removed" in seed("--remove")
    assert Article.objects.get().headline == "A summary of our own"


def test_an_article_that_was_withdrawn_is_not_published_again(one_article: Path) -> None:
    seed()
    Article.objects.update(status="withdrawn")
    ArticleTag.objects.all().delete()
    seed()
    assert Article.objects.get().status == "withdrawn"
    assert not ArticleTag.objects.exists()


def test_a_seed_file_that_cannot_be_read_is_named(one_article: Path) -> None:
    (one_article / "broken.txt").write_bytes(b"")
    with pytest.raises(CommandError, match=r"broken\.txt: .*empty"):
        seed()


def test_the_reference_data_cannot_be_taken_out() -> None:
    with pytest.raises(CommandError, match="reference data stay"):
        seed("--reference", "--remove")

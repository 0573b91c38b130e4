"""What is known of posts: as much as a table of names beside the checkout, and nothing for readers."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from archive.ingest.extraction import extract
from archive.ingest.registry import load_registry, read_registry
from archive.models import Post
from tests.ingest.samples import REAL, REAL_TEXTS, needs_real_texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def reference(db: None) -> None:
    call_command("seed", "--reference", stdout=StringIO())


@needs_real_texts
def test_the_reference_data_read_posts_as_the_table_does(reference: None) -> None:
    table = read_registry(REAL.parent / "data" / "who_is_who.tsv")
    known = load_registry()
    for path in REAL_TEXTS:
        ours, theirs = (extract(path.read_bytes(), registry)["roles"] for registry in (known, table))
        assert ours == theirs, path.name


def test_seeding_again_leaves_an_editors_posts_alone(reference: None) -> None:
    post = Post.objects.order_by("pk")[0]
    Post.objects.filter(pk=post.pk).update(earliest="1999", review="rejected")
    count = Post.objects.count()
    call_command("seed", "--reference", stdout=StringIO())
    assert Post.objects.count() == count
    post.refresh_from_db()
    assert (post.earliest, post.review) == ("1999", "rejected")


def test_readers_never_see_a_known_post(reference: None) -> None:
    """Neither its words nor any trace: with and without them every page is the same."""
    client = Client()
    person = Post.objects.filter(area__isnull=False).order_by("pk")[0].person
    urls = [
        person.get_absolute_url(),
        reverse("people"),
        reverse("api:people-detail", args=[person.slug]),
        reverse("api:people-list"),
        reverse("api:roles-list"),
        f"{reverse('people')}?q=minister",
    ]
    before = [_shown(client, url) for url in urls]
    Post.objects.all().delete()
    assert [_shown(client, url) for url in urls] == before


def _shown(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return re.sub(r'nonce="[^"]*"', "", answer.content.decode())

"""Export, load into an empty archive, export again: the same bytes."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from django.db import connection

from archive.exports import forms
from archive.exports.load import load
from archive.exports.records import SECTIONS, export
from archive.models import Article, ArticleText, Document, Entity, Event, Mention, Name
from tests.exports import house
from tests.exports.conftest import exported, records

pytestmark = pytest.mark.django_db


def reload(data: bytes) -> bytes:
    house.empty()
    report = load(data.splitlines(), strict=True)
    assert report.ok, report.errors
    return exported()


def test_what_was_exported_comes_back_to_the_byte(rich: bytes) -> None:
    assert reload(rich) == rich


def test_it_comes_back_through_two_archives(rich: bytes) -> None:
    assert reload(reload(rich)) == rich


def test_an_archive_that_is_there_already_is_left_alone(rich: bytes) -> None:
    report = load(rich.splitlines())

    assert report.ok, report.errors
    assert not report.made and not report.changed
    assert report.same.total() == len(rich.splitlines())
    assert exported() == rich


def test_both_databases_write_the_same_bytes(rich: bytes) -> None:
    """The committed file was written by SQLite; PostgreSQL must write and read the very same.

    After a change of the forms: delete the file, run this once, look at the difference, commit it.
    """
    if not house.GOLDEN.exists():
        house.GOLDEN.write_bytes(rich)
        pytest.fail("written anew")
    golden = house.GOLDEN.read_bytes()

    assert rich == golden
    assert reload(golden) == golden


def test_every_field_of_every_form_is_written_and_holds_something(rich: bytes) -> None:
    """A field that is added to a form and not to the writer, or not to this archive, is found here."""
    seen: dict[str, set[str]] = {}
    for record in records():
        kind = record.pop("type")
        assert list(record) == list(forms.FORMS[kind]), kind
        seen.setdefault(kind, set()).update(
            name for name, value in record.items() if value not in (None, [], "")
        )
    for kind, fields in forms.FORMS.items():
        assert seen[kind] == set(fields), kind


def test_every_field_inside_records_is_written(rich: bytes) -> None:
    seen: dict[str, set[str]] = {}

    def look(name: str, value: Any) -> None:
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                seen.setdefault("article_tags" if name == "tags" else name, set()).update(item)
                for inner, one in item.items():
                    look(inner, one)

    for record in records():
        for name, value in record.items():
            look(name, value)
    for part, fields in forms.PARTS.items():
        assert seen[part] == set(fields) - ({"exact"} if part == "mentions" else set()), part


def test_the_sections_are_in_the_order_in_which_they_are_referred_to(rich: bytes) -> None:
    kinds = [record["type"] for record in records()]

    assert kinds == sorted(kinds, key=list(SECTIONS).index)
    assert list(SECTIONS) == list(forms.FORMS)


def test_parents_and_heirs_come_before_those_who_refer_to_them(rich: bytes) -> None:
    seen = set()
    for record in records():
        key = f"{record['type']}:{record.get('slug') or record.get('id')}"
        for name in ("parent", "merged_into"):
            if other := record.get(name):
                assert (other if ":" in other else f"{record['type']}:{other}") in seen
        seen.add(key)


def test_the_originals_are_the_same_bytes_under_the_same_hash(rich: bytes) -> None:
    before = {document.sha256: document.data for document in Document.objects.all()}
    reload(rich)

    assert {document.sha256: document.data for document in Document.objects.all()} == before
    assert len(before) == 6


def test_articles_come_in_the_order_in_which_they_were_made(rich: bytes) -> None:
    stamps = [record["created"] for record in records("article")]
    reload(rich)

    assert stamps == sorted(stamps)
    assert list(Article.objects.order_by("pk").values_list("public_id", flat=True)) == [
        record["id"] for record in records("article")
    ]


def test_names_keep_the_order_in_which_they_were_given(rich: bytes) -> None:
    reload(rich)

    names = Name.objects.filter(entity__slug="azad-demo").order_by("pk")
    assert [name.text for name in names] == ["ئازاد دیمۆ", "A. Demo", "Azat Demo"]


def test_what_editors_rejected_and_merged_stays_so(rich: bytes) -> None:
    reload(rich)

    assert Entity.objects.get(slug="abraham-sample").merged_into == Entity.objects.get(slug="berivan-sample")
    assert Entity.objects.get(slug="nobody-real").review == "rejected"
    assert Event.objects.get(public_id="event0000z").merged_into.public_id == "event0000a"  # type: ignore[union-attr]
    assert Mention.objects.filter(review="rejected", state="rejected").exists()


def test_the_first_page_of_the_history_is_written(rich: bytes) -> None:
    reload(rich)
    article: Any = Article.objects.get(public_id="full00000a")
    page = article.history.get()

    assert (page.history_type, page.headline, page.history_change_reason) == ("+", article.headline, "load")
    event: Any = Event.objects.get(public_id="event0000a")
    assert [place.place.slug for place in event.history.get().other_places.all()] == ["zone"]
    assert page.created == article.created


def test_an_archive_of_nothing_is_an_empty_file() -> None:
    assert exported() == b""


def test_lines_are_utf_8_and_not_escaped(rich: bytes) -> None:
    assert "ئازاد دیمۆ".encode() in rich
    assert "التقى ديمو".encode() in rich


def test_offsets_count_code_points_beyond_the_basic_plane() -> None:
    text = "😀😀 Azad"
    lines = [
        {"type": "source", "slug": "s", "name": "S"},
        {"type": "person", "slug": "azad", "name": "Azad"},
        {
            "type": "article", "id": "a", "source": "s", "language": "en", "text": text,
            "mentions": [{"start": 3, "end": 7, "entity": "person:azad"}],
        },
    ]  # fmt: skip
    assert load([json.dumps(line) for line in lines]).ok

    assert Mention.objects.get().exact == "Azad"
    assert ArticleText.objects.get().length == 7


@pytest.mark.parametrize("many", [3, 30])
def test_the_queries_of_an_export_do_not_grow_with_the_rows(
    many: int, django_assert_max_num_queries: Any
) -> None:
    from tests.cast import a_person, an_article, an_event

    for number in range(many):
        article = an_article(f"Headline {number}\n\nAzad Demo met Berivan Sample here.")
        an_event(article, "met Berivan Sample")
        a_person(f"Person {number}")
    with django_assert_max_num_queries(45):
        export(io.BytesIO())


def test_an_export_sees_one_moment_and_leaves_no_transaction_open(rich: bytes) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    assert exported() == rich

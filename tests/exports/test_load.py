"""load: what a line may be, what becomes of it, and what is said when it cannot be taken."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from archive.exports import load as loading
from archive.exports.lines import Lines
from archive.exports.load import load
from archive.exports.report import Report
from archive.models import (
    Article,
    ArticleTag,
    Change,
    Document,
    Entity,
    Event,
    Evidence,
    Mention,
    Name,
    Person,
    Place,
    Role,
    Segment,
    Source,
    Tag,
)
from tests.exports.conftest import (
    ORGANIZATION,
    PERSON,
    PLACE,
    SOURCE,
    TEXT,
    a_mention,
    an_article,
    an_event,
    evidence,
    exported,
    records,
)

pytestmark = pytest.mark.django_db
Take = Callable[..., Report]
BASE = (SOURCE, PLACE, ORGANIZATION, PERSON)


def said(report: Report) -> str:
    """The one error of a report."""
    assert len(report.errors) == report.failed == 1, report.errors
    return str(report.errors[0])


# ----------------------------------------------------------------------------- the forms as others write them


def test_the_forms_of_the_example_are_taken(take: Take) -> None:
    """The lines of the description of the format, with a text that bears out their offsets."""
    report = take(
        {"type": "source", "slug": "zagros-wire", "name": "Zagros Wire", "url": None, "country": "IQ",
         "languages": ["en", "ckb"], "scale": "Regional", "reliability": "F", "text_policy": "full"},
        {"type": "tag", "slug": "security", "name": "Security"},
        {"type": "tag", "slug": "border-security", "name": "Border security", "parent": "security"},
        {"type": "place", "slug": "province", "name": "Province"},
        {"type": "place", "slug": "erbil", "name": "Erbil", "kind": "city", "country": "IQ",
         "parent": "province",
         "lat": 36.19, "lon": 44.01, "names": [{"text": "هەولێر", "lang": "ckb", "kind": "alias"}]},
        {"type": "organization", "slug": "krg", "name": "Government", "kind": "government",
         "names": [{"text": "KRG", "lang": "en", "kind": "abbreviation"}]},
        {"type": "person", "slug": "azad-demo", "name": "Azad Demo", "names": [], "review": "confirmed"},
        {"type": "article", "id": "7k3q9x2m4t", "source": "zagros-wire", "url": None, "language": "en",
         "status": "published", "headline": TEXT[:22], "text": TEXT,
         "segments": [["headline", 0, 22], ["dateline", 24, 41], ["body", 42, 73]],
         "published": {"earliest": "2024-03-14", "latest": "2024-03-14", "basis": "stated", "at": None},
         "dateline_place": "erbil", "agency": "Wire", "byline": None, "credit": None,
         "tags": ["border-security"],
         "mentions": [a_mention(rule="alias", confidence=0.98, review="unreviewed")],
         "original": {"media_type": "text/plain", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
                      "received": "2024-03-15T08:00:00Z", "from": "file",
                      "base64": base64.b64encode(TEXT.encode()).decode()}},
        {"type": "role", "person": "azad-demo", "title": "Prime Minister", "organization": "krg",
         "evidence": [{"article": "7k3q9x2m4t", "start": 42, "end": 70, "stance": "supports",
                       "rule": "title-before-name", "review": "unreviewed"}]},
        {"type": "event", "id": "p4m8w1z6ra", "kind": "meeting", "modality": "occurred",
         "title": "Meeting in Erbil",
         "date": {"earliest": "2024-03-13", "latest": "2024-03-13", "basis": "relative",
         "expression": "on Wednesday"},
         "place": "erbil", "participations": [{"entity": "person:azad-demo", "part": "host"}],
         "casualties": [],
         "evidence": [{"article": "7k3q9x2m4t", "start": 42, "end": 70, "stance": "supports"}],
         "review": "unreviewed"},
    )  # fmt: skip

    assert report.ok, report.errors
    article = Article.objects.get(public_id="7k3q9x2m4t")
    assert article.dateline_place == Place.objects.get(slug="erbil")
    assert article.mentions.get().exact == "Azad Demo"
    assert Role.objects.published().get().person.slug == "azad-demo"
    assert Event.objects.published().get().evidence.get().exact == "Azad Demo met nobody on Sund"
    assert Tag.objects.get(slug="border-security").parent.slug == "security"  # type: ignore[union-attr]
    assert Name.objects.get(text="KRG").kind == "abbreviation"


def test_a_reference_may_say_its_kind_where_it_need_not(take: Take) -> None:
    report = take(
        *BASE,
        an_article(source="source:wire", dateline_place="place:testabad"),
        {
            "type": "role",
            "person": "person:azad-demo",
            "title": "Minister",
            "organization": "organization:ministry",
        },
    )

    assert report.ok, report.errors


def test_an_article_needs_only_source_language_and_text(take: Take) -> None:
    report = take(SOURCE, {"type": "article", "source": "wire", "language": "en", "text": TEXT})
    article = Article.objects.get()

    assert report.ok
    assert (article.status, article.headline, article.published_basis) == ("draft", "", "unknown")
    assert len(article.public_id) == 10
    assert not Segment.objects.exists() and not Mention.objects.exists()


def test_without_an_original_the_bytes_are_those_of_the_text(take: Take) -> None:
    take(SOURCE, an_article(text="ئازاد"))
    document = Document.objects.get()

    assert (document.data, document.charset, document.origin) == ("ئازاد".encode(), "utf-8", "load")


@pytest.mark.parametrize("empty", [None, "absent"])
def test_an_optional_field_may_be_absent_or_null(take: Take, empty: Any) -> None:
    fields = ("url", "headline", "standfirst", "segments", "published", "dateline_place", "agency", "byline",
              "credit", "tags", "mentions", "original", "status", "created", "doubts")  # fmt: skip
    article = an_article(**({} if empty == "absent" else dict.fromkeys(fields)))

    assert take(SOURCE, article).ok


def test_a_file_may_be_plain_or_gzip_or_begin_with_a_mark_or_end_lines_as_windows_does(
    db: None, tmp_path: Path
) -> None:
    line = json.dumps(SOURCE).encode()
    plain, packed = tmp_path / "plain", tmp_path / "packed"
    plain.write_bytes(b"\xef\xbb\xbf" + line + b"\r\n\r\n")
    packed.write_bytes(gzip.compress(line))

    assert load(plain).made["source"] == 1
    assert load(str(packed)).same["source"] == 1


def test_standard_input_is_read_too(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BufferedReader(io.BytesIO(json.dumps(SOURCE).encode())))
    monkeypatch.setattr(sys, "stdin", given)

    assert load("-").made["source"] == 1


# ------------------------------------------------------------------------------------- a wrong line is named


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("nonsense", "is not JSON"),
        ('{"type":"source"', "is not JSON"),
        ("[1]", "must be an object"),
        ("42", "must be an object"),
        ('{"slug":"x"}', "type: “None” is not one of source, tag"),
        ('{"type":["source"]}', "is not one of source"),
        ('{"type":"planet","slug":"x"}', "“planet” is not one of"),
        ('{"type":"source","slug":"x"}', "name: is missing"),
        ('{"type":"source","slug":"x","name":" "}', "name: must not be empty"),
        ('{"type":"source","slug":"x y","name":"X"}', "slug: “x y” is no slug"),
        ('{"type":"source","slug":"x","name":"X","nmae":1}', "unknown field “nmae”; known are slug, name"),
        ('{"type":"source","slug":"x","name":"X","scale":"Cosmic"}', "“Cosmic” is not one of Local partner"),
        ('{"type":"source","slug":"x","name":"X","url":"javascript:alert(1)"}', "is no address"),
        ('{"type":"source","slug":"x","name":"X","country":"Iraq"}',
         "country: “Iraq” is not an ISO 3166-1 code"),
        ('{"type":"source","slug":"x","name":"X","languages":"en"}', "languages: must be a list"),
        ('{"type":"source","slug":"x","name":"X","languages":["english"]}', "languages[0]: “english” is not"),
        ('{"type":"source","slug":"x","name":"X","summaries":1}', "summaries: must be true or false"),
        ('{"type":"source","slug":"x","name":"A\\u0000B"}', "NUL"),
        ('{"type":"source","slug":"x","name":"\\ud800"}', "is not JSON"),
        ('{"type":"source","slug":"x","name":"\ud800"}', "is not JSON"),
        ('{"type":"source","slug":"x","name":NaN}', "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ('{"a":' * 100_000, "is not JSON"),
        ('{"type":"source","slug":"x","name":' + "[" * 900 + "]" * 900 + "}", "must be text, not a list"),
        ('{"type":"person","slug":"x","name":"X","names":[{"text":"A"},{"text":"A"}]}',
         "names[1]: stands twice"),
        ('{"type":"place","slug":"x","name":"X","lat":91,"lon":0}', "lat: must be a number from -90 to 90"),
        ('{"type":"place","slug":"x","name":"X","lat":1}', "needs both lat and lon"),
        ('{"type":"place","slug":"x","name":"X","parent":"nowhere"}', "parent: there is no place:nowhere"),
        ('{"type":"tag","slug":"x","name":"X","parent":"x"}', "parent: there is no tag:x"),
        ('{"type":"redirect","kind":"person","key":"x","to":"somebody"}', "must say what it names"),
        ('{"type":"redirect","kind":"person","key":"x","to":"person:nobody"}',
         "to: there is no person:nobody"),
        ('{"type":"document","sha256":"' + "0" * 64 + '","base64":"AA=="}', "but the bytes have"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_named_and_left_out(db: None, line: str, words: str) -> None:
    before, after = (
        {"type": "source", "slug": "before", "name": "B"},
        {"type": "source", "slug": "after", "name": "A"},
    )
    report = load([json.dumps(before), line, json.dumps(after)])

    assert words in said(report)
    assert said(report).startswith("line 2: ")
    assert {source.slug for source in Source.objects.all()} == {"before", "after"}


def test_a_message_quotes_no_more_than_a_few_words(take: Take) -> None:
    words = said(take({"type": "source", "slug": "x" * 100_000, "name": "X"}))

    assert len(words) < 300


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": None}, "text: is missing"),
        ({"text": ""}, "text: must not be empty"),
        ({"text": "A\0B"}, "NUL"),
        ({"language": None}, "language: is missing"),
        ({"language": "xx"}, "language: “xx” is not one of en"),
        ({"source": "nobody"}, "source: there is no source:nobody; its line must come before this one"),
        ({"status": "secret"}, "status: “secret” is not one of draft"),
        ({"id": "much-too-long"}, "id: “much-too-long” is no id"),
        ({"id": "ä"}, "is no id"),
        ({"tags": ["none"]}, "tags[0]: there is no tag:none"),
        ({"segments": [["body", 0]]}, "segments[0]: must be a list as in"),
        ({"segments": [["body", 5, 5]]}, "segments[0]: is no span"),
        ({"segments": [["body", 0, 5], ["body", 0, 6]]}, "segments[1]: stands twice"),
        ({"segments": [["poem", 0, 5]]}, "“poem” is not one of headline"),
        ({"segments": [["body", 0, 99]]}, "segments[0]: ends at 99, but the text has 73 characters"),
        ({"segments": [["body", False, True]]}, "segments[0]"),
        ({"mentions": [a_mention(end=9000)]}, "spans more than 300"),
        ({"mentions": [a_mention(start=60, end=90)]}, "mentions[0]: ends at 90, but the text has 73"),
        ({"mentions": [a_mention(start=-1)]}, "mentions[0].start: must be a whole number"),
        ({"mentions": [a_mention(start=9)]}, "mentions[0]: is no span"),
        ({"mentions": [a_mention(), a_mention()]}, "mentions[1]: stands twice"),
        ({"mentions": [a_mention(entity="azad-demo")]},
         "mentions[0].entity: “azad-demo” must say what it names"),
        ({"mentions": [a_mention(entity="person:nobody")]}, "mentions[0].entity: there is no person:nobody"),
        ({"mentions": [a_mention(entity=["person:x"])]}, "mentions[0].entity"),
        ({"mentions": [a_mention(review="unreviewed", entity="person:a b")]},
         "mentions[0].entity: “person:a b”"),
        ({"mentions": [a_mention(review="unreviewed", reasons=[1])]}, "mentions[0].reasons[0]: must be text"),
        ({"mentions": [a_mention(kind="nickname")]}, "mentions[0].kind: “nickname” is not one of"),
        ({"mentions": [a_mention(kind=["name"])]}, "mentions[0].kind"),
        ({"mentions": [a_mention(confidence=1.5)]}, "mentions[0].confidence: must be a number from 0 to 1"),
        ({"mentions": [a_mention(exact="Someone")]},
         "does not stand at 0–9, but “Azad Demo”; offsets count Unicode"),
        ({"mentions": [a_mention(state="unresolved")]}, "is unresolved, but names an entity"),
        ({"mentions": [a_mention(entity=None, state="linked")]}, "is linked, but names no entity"),
        ({"mentions": [a_mention(colour="red")]}, "mentions[0]: unknown field “colour”"),
        ({"mentions": ["x"]}, "mentions[0]: must be an object"),
        ({"published": {"earliest": "2024-03-14"}}, "published: needs both earliest and latest"),
        ({"published": {"earliest": "2024-03-14", "latest": "2024-03-13"}}, "is after latest"),
        ({"published": {"earliest": "2024-02-30", "latest": "2024-03-13"}},
         "published.earliest: “2024-02-30” is no day"),
        ({"published": {"basis": "stated"}}, "needs a date"),
        ({"published": {"start": 5, "end": 500}}, "published: ends at 500"),
        ({"published": {"at": "2024-03-14T08:00"}}, "is no moment with a time zone"),
        ({"original": {"sha256": "0" * 64}}, "original.sha256: is 000"),
        ({"original": {"base64": "!"}}, "original.base64: is not Base64"),
        ({"original": {"base64": "eA=="}}, "original: its bytes do not decode to the text"),
        ({"original": {"base64": "//8="}}, "original: its bytes do not decode to the text"),
        ({"original": {"charset": "rot13"}}, "original.charset: there is no charset “rot13”"),
        ({"original": {"charset": "ascii", "base64": "w6Q="}, "text": "ä"}, "do not decode"),
        ({"original": {"charset": "ascii"}, "text": "ä"}, "has no bytes for every letter"),
        ({"url": "https://"}, "url: “https://” is no address"),
        ({"url": "https://wire.example/a b"}, "is no address"),
        ({"headline": "x" * 501}, "headline: has 501 characters; the limit is 500"),
        ({"created": "yesterday"}, "created: “yesterday” is no moment"),
        ({"doubts": [{}]}, "doubts[0]: must be text, not an object"),
    ],
)  # fmt: skip
def test_a_wrong_article_leaves_nothing_behind(take: Take, fields: dict[str, Any], words: str) -> None:
    report = take(*BASE, an_article(**fields), an_article(id="right", text="Another text."))

    assert words in said(report)
    assert Article.objects.get().public_id == "right"
    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"evidence": [evidence(article="none")]}, "evidence[0].article: there is no article:none"),
        ({"evidence": [evidence(end=90)]},
         "evidence[0]: ends at 90, but the article's text has 73 characters"),
        ({"evidence": [evidence(exact="other words")]}, "evidence[0]: “other words” does not stand at 24–70"),
        ({"evidence": [evidence(prefix="never")]}, "evidence[0].prefix: does not stand before the quote"),
        ({"evidence": [evidence(suffix="never")]}, "evidence[0].suffix: does not stand behind the quote"),
        ({"evidence": [evidence(stance="doubts")]}, "evidence[0].stance: “doubts” is not one of supports"),
        ({"kind": "party"}, "kind: “party” is not one of meeting"),
        ({"place": "nowhere"}, "place: there is no place:nowhere"),
        ({"other_places": ["nowhere"]}, "other_places[0]: there is no place:nowhere"),
        ({"date": {"earliest": "2024-01-01", "latest": "2023-01-01"}}, "date: earliest 2024-01-01 is after"),
        ({"participations": [{"entity": "person:azad-demo"}]}, "participations[0].part: is missing"),
        ({"participations": [{"entity": "person:nobody", "part": "host"}]},
         "participations[0].entity: there is no"),
        ({"casualties": [{"measure": "killed", "low": 3, "best": 2}]}, "casualties[0]: low, best and high"),
        ({"casualties": [{"measure": "killed", "evidence": [evidence(end=90)]}]},
         "casualties[0].evidence[0]: ends"),
        ({"merged_into": "e1"}, "merged_into: there is no event:e1"),
    ],
)  # fmt: skip
def test_a_wrong_event_leaves_nothing_behind(take: Take, fields: dict[str, Any], words: str) -> None:
    report = take(*BASE, an_article(), an_event(**fields), an_event(id="right"))

    assert words in said(report)
    assert Event.objects.get().public_id == "right"
    assert not Evidence.objects.exists()


def test_a_reference_must_come_before_the_line_that_needs_it(take: Take) -> None:
    child, parent = (
        {"type": "tag", "slug": "child", "name": "C", "parent": "root"},
        {"type": "tag", "slug": "root", "name": "R"},
    )

    assert "there is no tag:root" in said(take(child, parent))
    assert take(parent, child).ok


def test_a_line_of_many_megabytes_is_passed_over(
    db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive.exports.lines.LONGEST", 10_000)
    file = tmp_path / "long"
    long = json.dumps(SOURCE | {"slug": "long", "name": "x" * 3_000_000})
    file.write_text("\n".join([long, json.dumps(SOURCE), long]))
    report = load(file)

    assert [error.number for error in report.errors] == [1, 3]
    assert "is longer than" in report.errors[0].message
    assert Source.objects.get().slug == "wire"


def test_a_line_of_a_million_brackets_is_not_even_parsed(db: None) -> None:
    assert "lists and objects" in said(load(['{"type":"source","slug":[' + "[]," * 3_000_000 + "1]}"]))


def test_a_file_that_breaks_off_says_where_and_keeps_what_was_whole(db: None, tmp_path: Path) -> None:
    lines = [
        json.dumps(SOURCE | {"slug": f"s{hashlib.md5(str(n).encode()).hexdigest()}"}) for n in range(2000)
    ]
    whole = gzip.compress("\n".join(lines).encode())
    file = tmp_path / "broken.gz"
    file.write_bytes(whole[: len(whole) // 2])
    report = load(file)

    assert report.stopped and not report.ok
    assert "the file breaks off after line" in report.errors[-1].message
    assert 0 < Source.objects.count() < 2000


def test_a_file_that_is_not_there_is_said_so(db: None, tmp_path: Path) -> None:
    report = load(tmp_path / "nothing")

    assert not report.ok
    assert "cannot read" in report.errors[0].message


# ----------------------------------------------------------------------------------- what is there already


def test_an_id_with_other_content_is_an_error_that_says_in_what(take: Take) -> None:
    take(*BASE, an_article(headline="One"))
    report = take(an_article(headline="Another", tags=[]))

    assert (
        said(report)
        == "line 1: article:a1: is already there with other headline; load with --update to change it"
    )
    assert Article.objects.get().headline == "One"


def test_a_field_that_a_line_does_not_mention_is_no_difference(take: Take) -> None:
    take(*BASE, an_article(headline="One", mentions=[a_mention()]))

    assert take(an_article()).same["article"] == 1


def test_other_stamps_are_no_other_content(take: Take) -> None:
    take(*BASE, an_article(created="2020-01-01T00:00:00Z"))

    assert take(an_article(created="2021-01-01T00:00:00Z")).same["article"] == 1


def test_evidence_in_another_order_is_the_same(take: Take) -> None:
    quotes = [evidence(), evidence(start=0, end=9), evidence(stance="contradicts")]
    take(*BASE, an_article(), an_event(evidence=quotes))

    assert take(an_event(evidence=quotes[::-1])).same["event"] == 1


def test_a_double_in_one_file_is_there_already(take: Take) -> None:
    report = take(*BASE, an_article(), an_article(), an_article(headline="Another"))

    assert (report.made["article"], report.same["article"], report.failed) == (1, 1, 1)


def test_an_article_without_an_id_is_known_by_its_source_and_bytes(take: Take) -> None:
    nameless = {key: value for key, value in an_article().items() if key != "id"}
    take(*BASE, {"type": "source", "slug": "other", "name": "Other"}, nameless, nameless)
    report = take(nameless, nameless | {"source": "other"})

    assert (report.made["article"], report.same["article"]) == (1, 1)
    assert Document.objects.count() == 1


def test_an_event_without_an_id_is_the_same_when_its_line_is(take: Take) -> None:
    nameless = {key: value for key, value in an_event().items() if key != "id"}
    report = take(nameless, nameless, nameless | {"title": "Another"})

    assert (report.made["event"], report.same["event"]) == (2, 1)
    assert len(Event.objects.first().public_id) == 10  # type: ignore[union-attr]


def test_a_role_without_an_id_is_known_by_its_post(take: Take) -> None:
    role = {"type": "role", "person": "azad-demo", "title": "Minister", "organization": "ministry"}
    report = take(*BASE, role, role, role | {"title": "MINISTER"}, role | {"qualifier": "former"})

    assert report.made["role"] == 2
    assert report.same["role"] == 1
    assert "is already there with other title" in said(report)


def test_a_second_id_for_a_post_is_refused_with_the_first(take: Take) -> None:
    role = {"type": "role", "person": "azad-demo", "title": "Minister"}

    assert "already there as role r1" in said(take(*BASE, role | {"id": "r1"}, role | {"id": "r2"}))


def test_an_address_belongs_to_one_article(take: Take) -> None:
    url = "https://wire.example/1"
    report = take(*BASE, an_article(url=url), an_article(id="a2", text="Other.", url=url))

    assert said(report).endswith("article:a2: url: is already that of article a1")


def test_keep_leaves_everything_as_it_is(take: Take) -> None:
    take(*BASE)
    report = take(PERSON | {"name": "Another"}, keep=True)

    assert report.ok and report.same["person"] == 1
    assert Person.objects.get().name == "Azad Demo"


# --------------------------------------------------------------------------------------------------- update


def test_update_changes_what_the_line_mentions_and_nothing_else(take: Take) -> None:
    take(*BASE, PERSON | {"slug": "other", "summary": "Kept", "category": "cleric", "names": [{"text": "O"}]})
    report = take({"type": "person", "slug": "other", "name": "New", "category": None}, update=True)
    person = Person.objects.get(slug="other")

    assert report.ok and report.changed["person"] == 1
    assert (person.name, person.summary, person.category) == ("New", "Kept", "")
    assert person.names.get().text == "O"
    assert [page.history_type for page in person.history.all()] == ["~", "+"]


def test_update_replaces_a_list_as_a_whole(take: Take) -> None:
    take(*BASE, {"type": "tag", "slug": "t", "name": "T"}, an_article(mentions=[a_mention()], tags=["t"]))
    mentions = [a_mention(start=41, end=50), a_mention(start=24, end=32, entity="place:testabad")]
    report = take(an_article(mentions=mentions, segments=[["body", 0, 73]], tags=[]), update=True)

    assert report.ok, report.errors
    assert [mention.exact for mention in Mention.objects.order_by("start")] == ["TESTABAD", TEXT[41:50]]
    assert Segment.objects.count() == 1 and not ArticleTag.objects.exists()


def test_update_brings_a_changed_export_back(rich: bytes) -> None:
    """Whatever is turned in an archive, loading its old export with update turns it back."""
    Article.objects.filter(public_id="full00000a").update(headline="Turned", published_at=None, doubts=[])
    Mention.objects.filter(review="confirmed").delete()
    Event.objects.filter(public_id="event0000a").update(title="Turned", date_expression="")
    Event.objects.get(public_id="event0000a").other_places.clear()
    Evidence.objects.filter(field="date").delete()
    Role.objects.update(title="Turned")
    Entity.objects.filter(slug="azad-demo").update(review="rejected", summary="Turned")
    Name.objects.filter(text="Azat Demo").delete()
    Source.objects.filter(slug="full-wire").update(name="Turned")
    Tag.objects.filter(slug="a-child").update(parent=None)
    Document.objects.filter(filename="talks.txt").update(filename="turned.txt")
    report = load(rich.splitlines(), update=True)

    assert report.ok, report.errors
    assert dict(report.changed) == {
        "source": 1, "tag": 1, "person": 1, "article": 2, "role": 2, "event": 1, "proposal": 1,
    }  # fmt: skip
    assert exported() == rich


def test_update_of_a_text_needs_its_spans_and_keeps_its_quotes(take: Take) -> None:
    take(*BASE, an_article(), an_event(evidence=[evidence(start=0, end=9)]))
    longer = TEXT + " More."

    assert "text: differs, so segments and mentions must be given" in said(
        take(an_article(text=longer), update=True)
    )
    other = "Nobody" + TEXT
    report = take(an_article(text=other, segments=[], mentions=[]), update=True)
    assert "where a role or an event quotes it" in said(report)
    assert take(an_article(text=longer, segments=[], mentions=[a_mention()]), update=True).ok
    assert Article.objects.get().body.text == longer
    assert Article.objects.get().document.data == longer.encode()
    assert Document.objects.count() == 2, "the first bytes are kept for ever"


def test_update_makes_no_circle(take: Take) -> None:
    take({"type": "tag", "slug": "a", "name": "A"}, {"type": "tag", "slug": "b", "name": "B", "parent": "a"})

    assert "leads in a circle" in said(
        take({"type": "tag", "slug": "a", "name": "A", "parent": "b"}, update=True)
    )


# --------------------------------------------------------------------------------------------- the change log


def log() -> list[tuple[str, str, str]]:
    return list(Change.objects.order_by("pk").values_list("thing", "key", "action"))


def test_the_log_hears_of_what_readers_can_see(take: Take) -> None:
    take(
        *BASE,
        PERSON | {"slug": "rejected", "review": "rejected"},
        PERSON | {"slug": "merged", "merged_into": "person:azad-demo"},
        an_article(status="published"),
        an_article(id="draft", text="A draft."),
        {"type": "role", "person": "azad-demo", "title": "Minister", "evidence": [evidence()]},
        {"type": "role", "person": "azad-demo", "title": "Told by a draft",
         "evidence": [evidence(article="draft", start=0, end=7)]},
        an_event(evidence=[evidence()]),
        an_event(id="e2", evidence=[evidence(review="rejected")]),
        an_event(id="e3"),
    )  # fmt: skip

    assert log() == [
        ("source", "wire", "created"),
        ("entity", "place:testabad", "created"),
        ("entity", "organization:ministry", "created"),
        ("entity", "person:azad-demo", "created"),
        ("article", "a1", "created"),
        ("role", "person:azad-demo", "created"),
        ("event", "e1", "created"),
    ]


def test_the_log_hears_of_changes_and_withdrawals(take: Take) -> None:
    take(*BASE, an_article(status="published"), an_event(evidence=[evidence()]))
    Change.objects.all().delete()
    take(an_article(headline="New"), update=True)
    take(an_event(evidence=[]), update=True)
    take(an_article(status="withdrawn"), PERSON | {"review": "rejected"}, update=True)

    assert log() == [
        ("article", "a1", "updated"),
        ("event", "e1", "withdrawn"),
        ("article", "a1", "withdrawn"),
        ("entity", "person:azad-demo", "withdrawn"),
    ]


# ------------------------------------------------------------------------------------------------- batches


def test_a_line_that_only_the_database_refuses_is_found_among_many(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two places with one GeoNames number: no check of a line can know."""
    places = [
        {"type": "place", "slug": f"p{n}", "name": "P", "geonames_id": max(1, n % 37)} for n in range(37)
    ]
    report = take(*places, {"type": "place", "slug": "last", "name": "L", "parent": "p2"})

    assert report.made["place"] == 37
    assert said(report).startswith("line 2: place:p1: the database refuses it (")


def test_strict_stops_at_the_first_wrong_line_and_keeps_what_was_before(take: Take) -> None:
    report = take(SOURCE, an_article(source="nobody"), an_article(), strict=True)

    assert report.stopped and report.failed == 1
    assert Source.objects.exists() and not Article.objects.exists()


def test_strict_stops_at_a_line_that_is_no_record(db: None) -> None:
    report = load([json.dumps(SOURCE), "nonsense", json.dumps(SOURCE | {"slug": "later"})], strict=True)

    assert report.stopped and Source.objects.count() == 1


def test_batches_of_any_size_make_the_same_archive(rich: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.exports import house

    monkeypatch.setattr(loading, "BATCH", 2)
    house.empty()
    load(rich.splitlines(), strict=True)

    assert exported() == rich


@pytest.mark.parametrize("many", [4, 40])
def test_the_queries_of_a_batch_do_not_grow_with_its_lines(
    take: Take, many: int, django_assert_max_num_queries: Any
) -> None:
    take(*BASE)
    articles = [an_article(id=f"a{n}", text=f"{TEXT} {n}", mentions=[a_mention()]) for n in range(many)]
    events = [an_event(id=f"e{n}", evidence=[evidence(article=f"a{n}")]) for n in range(many)]
    with django_assert_max_num_queries(55):
        assert take(*articles, *events).ok


def test_the_report_keeps_a_thousand_errors_and_counts_them_all(db: None) -> None:
    heard: list[Any] = []
    report = load(("nonsense" for _ in range(1500)), complain=heard.append)

    assert (len(report.errors), report.failed, len(heard)) == (1000, 1500, 1500)


def test_lines_know_how_far_they_are(tmp_path: Path) -> None:
    file = tmp_path / "lines"
    file.write_bytes(b"one\ntwo\n")
    lines = Lines(file)
    assert [line for _, line in lines] == [b"one\n", b"two\n"]
    assert lines.size == lines.place == 8


# ------------------------------------------------------------------------------------------------- the reader


def test_read_reads_articles_that_come_without_segments(take: Take) -> None:
    text = "TESTABAD (Demo Wire) – Azad Demo met nobody in Testabad on Sunday.\n\nThe talks lasted an hour.\n"
    report = take(*BASE, an_article(id="read", text=text, status="published", headline="Given"), read=True)
    article = Article.objects.get()

    assert report.ok, report.errors
    assert (article.public_id, article.headline, article.status) == ("read", "Given", "published")
    assert article.segments.exists()
    assert {mention.entity.slug for mention in article.mentions.all() if mention.entity} >= {"azad-demo"}
    assert log()[-1][:2] == ("article", "read")
    assert take(an_article(id="read", text=text, headline="Given"), read=True).same["article"] == 1


def test_what_the_line_says_is_not_read_over(take: Take) -> None:
    report = take(*BASE, an_article(segments=[["body", 0, 73]], mentions=[]), read=True)

    assert report.ok
    assert [(segment.start, segment.end) for segment in Segment.objects.all()] == [(0, 73)]
    assert not Mention.objects.exists()


def test_without_read_nothing_is_read(take: Take) -> None:
    take(*BASE, an_article())

    assert not Segment.objects.exists() and not Mention.objects.exists()


def test_a_failing_line_under_postgres_and_sqlite_leaves_the_transaction_usable(take: Take) -> None:
    take(*BASE, {"type": "place", "slug": "x", "name": "X", "geonames_id": 1})
    take({"type": "place", "slug": "y", "name": "Y", "geonames_id": 1})

    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    assert records("place")

"""A small archive in which every field of every model holds something, for what must lose nothing.

Nobody in it exists: the cast of tests.cast, with a few more of their kind.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from archive.models import (
    Article,
    ArticleTag,
    ArticleText,
    CasualtyReport,
    Document,
    DocumentContent,
    Event,
    Evidence,
    Mention,
    Name,
    NotTheSame,
    Participation,
    Post,
    Proposal,
    Redirect,
    Role,
    Segment,
    Source,
    Tag,
)
from archive.values.text import Span, cut
from tests.cast import a_person, a_place, an_article, an_organization, evidence_for

WHEN = datetime(2024, 3, 15, 8, 0, 0, 123456, tzinfo=UTC)
ARABIC = "وزارة الأمثلة\n\nالتقى ديمو بالوزيرة في تستاباد 😀 يوم الأحد.\n"


def build() -> None:
    """Fill the archive."""
    sources_and_tags()
    subjects()
    articles()
    claims()
    the_rest()
    _give_stamps()


def sources_and_tags() -> None:
    Source.objects.create(
        slug="full-wire", name="Full Wire", url="https://wire.example/", country="IQ", languages=["en",
        "ckb"],
        scale="Regional", reliability="B", text_policy="excerpt", summaries=True,
        description="Writes “much”.\nDaily.",
    )  # fmt: skip
    Source.objects.create(slug="bare", name="Bare")
    # The parent is made last and has the higher row id and the later slug: order must come from neither.
    child = Tag.objects.create(slug="a-child", name="Child", description="Below.")
    child.parent = Tag.objects.create(slug="z-root", name="Root", code="medtop:16000000")
    child.save()


def subjects() -> None:
    city = a_place("Testabad", place_kind="city", country="IQ", lat=36.19, lon=44.009167, geonames_id=95446)
    city.parent = a_place("Zone", place_kind="province")
    city.save()
    office = an_organization("Office", organization_kind="agency")
    office.parent = an_organization(
        "Ministry of Examples", organization_kind="ministry", country="TR", summary="A summary."
    )
    office.save()
    for entity in (city, office):
        entity.summary, entity.wikidata = "What it is.", "Q1"
        entity.save()
        Name.objects.create(entity=entity, text=f"{entity.name} by another name", kind="former")
    a_place("Testabat", merged_into=city)
    an_organization("The Office", merged_into=office)
    azad = a_person(
        "Azad Demo", category="politician", review="confirmed", wikidata="Q0", summary="Who he is."
    )
    for text, language, script, kind in (
        ("ئازاد دیمۆ", "ckb", "Arab", "alias"),
        ("A. Demo", "", "", "abbreviation"),
        ("Azat Demo", "tr", "Latn", "transliteration"),
    ):
        Name.objects.create(entity=azad, text=text, language=language, script=script, kind=kind)
    a_person("Abraham Sample", merged_into=a_person("Berivan Sample"))
    a_person("Nobody Real", review="rejected")


def articles() -> None:
    full = an_article(public_id="full00000a", status="published", source=Source.objects.get(slug="full-wire"))
    _fill(full)
    for number, status in enumerate(("draft", "in_review", "withdrawn")):
        article = an_article(f"Text of the {status}, which nobody reads.", status=status, language="und")
        Article.objects.filter(pk=article.pk).update(public_id=f"state0000{number}")
    foreign()
    again = Article.objects.create(
        public_id="twice00000", source=Source.objects.get(slug="bare"), document=full.document, language="en"
    )
    text = full.body.text
    ArticleText.objects.create(article=again, text=text, length=len(text))


def _fill(article: Article) -> None:
    Document.objects.filter(pk=article.document_id).update(
        filename="talks.txt", url="https://wire.example/raw?a=1&b=2", origin="fetch", received=WHEN
    )
    Article.objects.filter(pk=article.pk).update(
        url="https://wire.example/talks", standfirst="A standfirst", agency="Demo Wire", byline="By Nobody",
        credit="Editing by the desk", dateline_place=a_place_by("testabad"), dateline_text="TESTABAD",
        published_earliest=date(2024, 3, 14), published_latest=date(2024, 3, 15), published_basis="stated",
        published_expression="TESTABAD", published_start=32, published_end=40, published_at=WHEN,
        doubts=["The weekday and the date do not agree.", "“Demo” may be two people."],
        settled=["The year is not said."], edited=["headline", "published"],
    )  # fmt: skip
    for slug, extra in (
        ("z-root", {}),
        ("a-child", {"review": "confirmed", "rule": "words", "confidence": 0.5}),
    ):
        ArticleTag.objects.create(article=article, tag=Tag.objects.get(slug=slug), **extra)
    _mention(
        article,
        "Azad Demo",
        a_person_by("azad-demo"),
        rule="alias",
        confidence=0.98,
        reasons=["Exactly his name."],
    )
    _mention(article, "Berivan Sample", a_person_by("berivan-sample"), review="confirmed")
    _mention(
        article,
        "Ministry of Examples",
        an_organization_by("ministry-of-examples"),
        state="rejected",
        review="rejected",
    )
    _mention(article, "Testabad", None, state="unresolved", kind="acronym", reasons=[])
    _mention(
        article,
        "Demo Wire",
        None,
        state="unresolved",
        proposal=Proposal.objects.create(kind="organization", name="Demo Wire"),
        candidates=[{"entity": "person:azad-demo", "score": 0.5, "why": "He wrote it."}],
    )
    _mention(article, "TESTABAD", a_place_by("testabad"), state="rejected")


def foreign() -> None:
    """An article whose bytes are not UTF-8: Windows letters are another charset's bytes."""
    text = ARABIC.replace(" 😀", "")
    data = text.encode("cp1256")
    document = Document.objects.create(
        sha256=hashlib.sha256(data).hexdigest(), size=len(data), charset="cp1256", received=WHEN
    )
    DocumentContent.objects.create(document=document, compressed=DocumentContent.pack(data))
    article = Article.objects.create(
        public_id="arabic0000", source=Source.objects.get(slug="bare"), document=document, language="ar",
        status="published", headline=text.split("\n")[0],
    )  # fmt: skip
    ArticleText.objects.create(article=article, text=text, length=len(text))
    Segment.objects.create(article=article, kind="headline", start=0, end=13)


def claims() -> None:
    full = Article.objects.get(public_id="full00000a")
    role = Role.objects.create(
        public_id="role00000a", person=a_person_by("azad-demo"), title="Minister", post="minister",
        area=a_place_by("zone"), organization=an_organization_by("ministry-of-examples"), qualifier="acting",
        review="confirmed", rule="title-before-name", confidence=0.9,
    )  # fmt: skip
    evidence_for(
        full, "Berivan Sample of the Ministry", role=role, rule="title", confidence=0.75, review="confirmed"
    )
    evidence_for(full, "Azad Demo met", role=role, stance="contradicts", field="title")
    Role.objects.create(
        public_id="role00000b", person=a_person_by("berivan-sample"), title="Minister", review="rejected"
    )
    heir = _event(full)
    Event.objects.create(public_id="event0000z", kind="visit", title="The same again", merged_into=heir)
    Event.objects.create(public_id="event0000b", kind="other", title="Without a date", date_edtf="XXXX-09-25")


def _event(article: Article) -> Event:
    event = Event.objects.create(
        public_id="event0000a", kind="meeting", modality="claimed", title="Meeting in Testabad",
        place=a_place_by("testabad"),
        date_earliest=date(2024, 3, 10), date_latest=date(2024, 3, 10), date_basis="relative",
        date_expression="on Sunday",
        plover_type="CONSULT", plover_mode="visit", acled_type="Strategic developments",
        acled_sub_type="Agreement",
        review="confirmed", rule="met", confidence=0.66, edited=["title"],
    )  # fmt: skip
    event.other_places.add(a_place_by("zone"))
    for slug, part, extra in (
        ("berivan-sample", "host", {"review": "confirmed", "rule": "met", "confidence": 0.5}),
        ("azad-demo", "visitor", {}),
    ):
        Participation.objects.create(event=event, entity=a_person_by(slug), part=part, **extra)
    Participation.objects.create(event=event, entity=an_organization_by("office"), part="host")
    hurt = CasualtyReport.objects.create(
        event=event,
        measure="injured",
        low=1,
        best=2,
        high=4,
        wording="lasted an hour",
        review="rejected",
        rule="counted",
        confidence=0.8,
    )
    CasualtyReport.objects.create(event=event, measure="killed", wording="nobody")
    evidence_for(article, "lasted an hour", casualty=hurt)
    evidence_for(article, "on Sunday", event=event, field="date", review="rejected", confidence=1)
    evidence_for(article, "Azad Demo met Berivan Sample", event=event)
    foreign_article = Article.objects.get(public_id="arabic0000")
    evidence_for(foreign_article, "التقى ديمو", event=event)
    return event


def the_rest() -> None:
    full = Article.objects.get(public_id="full00000a")
    Redirect.objects.create(kind="article", key="old0000000", article=full)
    Redirect.objects.create(kind="person", key="azat-demo", entity=a_person_by("azad-demo"))
    Redirect.objects.create(kind="event", key="older00000", event=Event.objects.get(public_id="event0000a"))
    Redirect.objects.create(kind="tag", key="the-root", tag=Tag.objects.get(slug="z-root"))
    Redirect.objects.create(kind="source", key="wire", source=Source.objects.get(slug="full-wire"))
    knowledge()
    lonely = bytes(range(256))
    document = Document.objects.create(
        sha256=hashlib.sha256(lonely).hexdigest(),
        size=256,
        media_type="application/octet-stream",
        filename="odd.bin",
        charset="none",
        url="https://wire.example/odd",
    )
    DocumentContent.objects.create(document=document, compressed=DocumentContent.pack(lonely))


def knowledge() -> None:
    """Rows in an order that is not that of their keys."""
    azad, berivan, zone = a_person_by("azad-demo"), a_person_by("berivan-sample"), a_place_by("zone")
    office = an_organization_by("office")
    for key, person, title, owner, fields in (
        ("post00000a", berivan, "Minister", {"organization": office}, {"review": "rejected"}),
        ("post00000b", azad, "Governor", {"area": zone}, {"earliest": "2019-07", "latest": "2021-03-04"}),
        ("post00000c", azad, "Governor", {"area": zone}, {"earliest": "2009", "latest": "2012"}),
    ):  # fmt: skip
        Post.objects.create(public_id=key, person=person, title=title, origin="A list.", **owner, **fields)
    Proposal.objects.create(name="Azadê Demo", kind="person", review="confirmed", entity=azad)
    Proposal.objects.create(name="?!", review="rejected")
    NotTheSame.objects.create(entity=azad, other=berivan, who="somebody", why="Two people.")
    NotTheSame.objects.create(entity=azad, name="Azadeh Demo")
    NotTheSame.objects.create(entity=zone, other=azad)


def _give_stamps() -> None:
    """Moments of which some have microseconds and some do not."""
    from archive.models import Entity

    for model in (Article, Entity, Event):
        for number, row in enumerate(model.objects.order_by("-pk")):
            when = WHEN.replace(day=1 + number, microsecond=0 if number % 2 else 10 * number)
            model.objects.filter(pk=row.pk).update(created=when, updated=WHEN)
    Document.objects.update(received=WHEN)
    Redirect.objects.update(made=WHEN.replace(microsecond=0))
    NotTheSame.objects.update(made=WHEN)
    Proposal.objects.update(created=WHEN)


def _mention(article: Article, words: str, entity: Any, **fields: Any) -> None:
    text = article.body.text
    start = text.index(words)
    quote = cut(text, Span(start, start + len(words)))
    Mention.objects.create(
        article=article, entity=entity, start=quote.start, end=quote.end, exact=quote.exact, **fields
    )


def a_person_by(slug: str) -> Any:
    from archive.models import Person

    return Person.objects.get(slug=slug)


def an_organization_by(slug: str) -> Any:
    from archive.models import Organization

    return Organization.objects.get(slug=slug)


def a_place_by(slug: str) -> Any:
    from archive.models import Place

    return Place.objects.get(slug=slug)


GOLDEN = Path(__file__).with_name("house.ndjson")
"""What an export of this archive must be, to the byte, on either database."""

EMPTIED = (
    NotTheSame, Post, Proposal,
    Redirect, Evidence, CasualtyReport, Participation, Event, Role, Mention, ArticleTag, Segment,
    ArticleText, Article,
    DocumentContent, Document, Name,
)  # fmt: skip


def empty() -> None:
    """Take everything out again, as if the archive were new; only row ids go on counting."""
    from archive.models import Change, Entity, Organization, Person, Place

    for model in (Event, Entity):
        model.objects.update(merged_into=None)
    for model in EMPTIED:
        model.objects.all().delete()
    for model in (Person, Organization, Place, Source, Change):
        model.objects.all().delete()
    Tag.objects.update(parent=None)
    Tag.objects.all().delete()

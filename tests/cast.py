"""One cast that every test knows: a source, two people, an organization, a place, and articles about them.

Names are of nobody: Azad Demo meets Berivan Sample of the Ministry of Examples in Testabad.
"""

from __future__ import annotations

import hashlib
from typing import Any

from archive.models import (
    Article,
    ArticleText,
    Document,
    DocumentContent,
    Entity,
    Event,
    Evidence,
    Mention,
    Organization,
    Person,
    Place,
    Role,
    Segment,
    Source,
)
from archive.values.slugs import slugify
from archive.values.text import Span, cut

TEXT = (
    "Azad Demo meets Berivan Sample\n\n"
    "TESTABAD (Demo Wire) – Azad Demo met Berivan Sample of the Ministry of Examples on Sunday.\n\n"
    "The talks in Testabad lasted an hour.\n"
)


def a_source(slug: str = "demo-wire", **fields: Any) -> Source:
    return Source.objects.get_or_create(
        slug=slug, defaults={"name": slug.replace("-", " ").title(), **fields}
    )[0]


def a_person(name: str = "Azad Demo", **fields: Any) -> Person:
    return Person.objects.create(name=name, slug=fields.pop("slug", slugify(name)), **fields)


def an_organization(name: str = "Ministry of Examples", **fields: Any) -> Organization:
    return Organization.objects.create(name=name, slug=fields.pop("slug", slugify(name)), **fields)


def a_place(name: str = "Testabad", **fields: Any) -> Place:
    return Place.objects.create(name=name, slug=fields.pop("slug", slugify(name)), **fields)


def an_article(text: str = TEXT, status: str = "published", **fields: Any) -> Article:
    """An article with its document and text; the headline is the first line, the rest is body."""
    data = text.encode()
    document = Document.objects.create(
        sha256=hashlib.sha256(data).hexdigest(), size=len(data), charset="utf-8"
    )
    DocumentContent.objects.create(document=document, compressed=DocumentContent.pack(data))
    first = text.split("\n", 1)[0]
    article = Article.objects.create(
        source=fields.pop("source", None) or a_source(),
        document=document,
        status=status,
        headline=fields.pop("headline", first),
        language=fields.pop("language", "en"),
        **fields,
    )
    ArticleText.objects.create(article=article, text=text, length=len(text))
    Segment.objects.create(article=article, kind="headline", start=0, end=len(first))
    if text[len(first) :].strip():
        Segment.objects.create(article=article, kind="body", start=len(first) + 2, end=len(text))
    return article


def a_mention(article: Article, entity: Entity, words: str, **fields: Any) -> Mention:
    """A linked mention of ``entity`` at the first place where the words stand."""
    start = article.body.text.index(words)
    return Mention.objects.create(
        article=article, entity=entity, start=start, end=start + len(words), exact=words, **fields
    )


def evidence_for(article: Article, words: str, **target: Any) -> Evidence:
    """A quote of ``article`` that supports the role, event or casualty report given by keyword."""
    start = article.body.text.index(words)
    quote = cut(article.body.text, Span(start, start + len(words)))
    return Evidence.objects.create(
        article=article, start=quote.start, end=quote.end, exact=quote.exact, prefix=quote.prefix,
        suffix=quote.suffix, **target,
    )  # fmt: skip


def an_event(article: Article | None = None, words: str = "met Berivan Sample", **fields: Any) -> Event:
    """A meeting; told by ``article`` when one is given."""
    event = Event.objects.create(
        kind=fields.pop("kind", "meeting"), title=fields.pop("title", "Meeting"), **fields
    )
    if article:
        evidence_for(article, words, event=event)
    return event


def a_role(person: Person, title: str = "Minister", article: Article | None = None, **fields: Any) -> Role:
    role = Role.objects.create(person=person, title=title, **fields)
    if article:
        evidence_for(article, article.headline, role=role)
    return role

"""Subjects: the tree, and the articles of one branch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from archive import queries, search
from archive.models import Tag
from archive.pages import forms
from archive.pages.asked import CURSOR, Asked
from archive.pages.cards import cards
from archive.pages.redirects import elsewhere

PAGE = 20
MOST_TAGS = 10_000


@dataclass(frozen=True, slots=True)
class Branch:
    """A subject with the number of published articles in it and below it."""

    tag: Tag
    count: int
    branches: list[Branch] = field(default_factory=list)


@require_safe
def tags(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/tags.html", {"section": "tags", "branches": tree()})


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    shown = Tag.objects.select_related("parent").filter(slug=slug).first()
    if shown is None:
        return elsewhere(request, "tag", slug)
    asked = Asked.by(request)
    found = queries.articles(search.Question(tags=(shown.pk,)), PAGE, asked.value(CURSOR))
    return render(
        request,
        "pages/tag.html",
        {
            "section": "tags",
            "tag": shown,
            "above": above(shown),
            "branches": tree(shown.pk),
            "found": found,
            "cards": cards(found.articles),
            "feeds": forms.feeds("tag", shown.slug),
            "list_url": f"{reverse('articles')}?tag={shown.slug}",
            "next_url": asked.page(found.next),
            "first_url": asked.without() if asked.value(CURSOR) else "",
        },
    )


def tree(root: int | None = None) -> list[Branch]:
    """The subjects below ``root``, or all of them, with their counts: one query, one answer of the index."""
    children: dict[int | None, list[Tag]] = defaultdict(list)
    for one in Tag.objects.order_by("name"):
        children[one.parent_id].append(one)
    facet = search.facets(search.Question(), ("tags",), size=MOST_TAGS)["tags"]
    counts = {int(value): count for value, count in facet}
    return _branches(root, children, counts)


def _branches(
    root: int | None, children: Mapping[int | None, list[Tag]], counts: Mapping[int, int]
) -> list[Branch]:
    return [
        Branch(one, counts.get(one.pk, 0), _branches(one.pk, children, counts))
        for one in children.get(root, ())
    ]


def above(tag: Tag) -> list[Tag]:
    """The way from the root of the tree down to the subject's parent."""
    every = Tag.objects.in_bulk()
    way: list[Tag] = []
    parent = every.get(tag.parent_id or 0)
    while parent is not None and parent not in way:
        way.insert(0, parent)
        parent = every.get(parent.parent_id or 0)
    return way

"""Feeds: the newest articles of a list, as Atom (RFC 4287) and as JSON Feed 1.1.

They take the filters of the list. Of a dossier's feed one filter stands in its address.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

import orjson
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_safe

from archive import queries, search
from archive.digests.openings import first_words, openings, title_of
from archive.models import Article, ArticleTag, Change
from archive.models.addresses import address
from archive.models.choices import Language, Review, Thing
from archive.values.writing import one_line

SIZE = 50
"""Articles of a page."""
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed changed that holds nothing: any other moment would tell of what readers may not see."""
CURSOR = "cursor"
ARCHIVE = "Regional Security Archive"
ATOM, TERMS = "http://www.w3.org/2005/Atom", "http://purl.org/dc/terms/"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
register_namespace("", ATOM)
register_namespace("dcterms", TERMS)


class FeedFilter(queries.ArticleFilter):
    """What a list of articles takes but an order: a feed begins with the newest."""

    sort = None  # type: ignore[assignment]

    class Meta(queries.ArticleFilter.Meta):
        pass


@dataclass(frozen=True, slots=True)
class Entry:
    """An article. ``key`` is its address for ever, ``url`` its page today; addresses are absolute."""

    key: str
    url: str
    title: str
    words: str
    article: Article
    publisher: str
    """The source's page."""
    subjects: Sequence[tuple[str, str]]
    """(slug, name) of its tags."""
    updated: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A page of a feed. ``key`` is the first page's address; ``next`` the following page's, or ""."""

    key: str
    url: str
    page: str
    next: str
    title: str
    updated: datetime
    entries: Sequence[Entry]


@require_safe
def feed(request: HttpRequest, form: str, parameter: str = "", slug: str = "") -> HttpResponse:
    """``form``: atom or json. ``parameter``: the filter that stands in the address, as ``slug``."""
    if form not in FORMS:
        raise Http404
    parameters = request.GET.copy()
    if parameter:
        parameters.setlist(parameter, [slug])
    asked = FeedFilter(parameters)
    if parameter and parameter in asked.form.errors:
        raise Http404
    if parameter and (heir := asked.form.cleaned_data[parameter][0]).slug != slug:
        return HttpResponsePermanentRedirect(_beside(request, parameter, heir.slug, form))
    if refused := refusals(asked, request, parameter):
        return refusal(refused)
    try:
        page = search.match(asked.question(), SIZE, request.GET.get(CURSOR, ""))
    except search.BadCursor:
        return refusal({CURSOR: ["Not a cursor of this feed: follow the link to the next page."]})
    content_type, write = FORMS[form]
    return HttpResponse(write(_feed(request, asked, parameter, page)), content_type=content_type)


def refusals(asked: FeedFilter, request: HttpRequest, parameter: str) -> dict[str, list[str]]:
    """What cannot be used of the question, by parameter. One that stands in the path is not asked again."""
    if parameter and parameter in request.GET:
        return {parameter: ["This feed has one in its address; that of the list of articles takes several."]}
    return asked.refusals(CURSOR)


def refusal(errors: Mapping[str, list[str]]) -> HttpResponse:
    """A problem (RFC 9457), as the API tells it."""
    told = {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "Some parameters cannot be used; see errors.",
        "errors": errors,
    }
    return HttpResponse(orjson.dumps(told), status=400, content_type="application/problem+json")


# ------------------------------------------------------------------------------------------ what is in a feed


def _feed(request: HttpRequest, asked: FeedFilter, parameter: str, page: search.Page) -> Feed:
    origin = request.build_absolute_uri("/").removesuffix("/")
    entries = _entries(page.ids, origin)
    first, following = request.GET.copy(), request.GET.copy()
    first.pop(CURSOR, None)
    following[CURSOR] = page.next
    return Feed(
        key=_with(origin + request.path, first),
        url=_with(origin + request.path, request.GET),
        page=origin + _page(asked, parameter, first),
        next=_with(origin + request.path, following) if page.next else "",
        title=_title(asked),
        updated=max((entry.updated for entry in entries), default=NEVER),
        entries=entries,
    )


def _with(url: str, parameters: QueryDict) -> str:
    return f"{url}?{parameters.urlencode()}" if parameters else url


def _page(asked: FeedFilter, parameter: str, further: QueryDict) -> str:
    """The page for readers that shows the same."""
    if parameter and not further:
        [shown] = asked.form.cleaned_data[parameter]
        return str(shown.get_absolute_url())
    parameters = further.copy()
    if parameter:
        parameters[parameter] = asked.data[parameter]
    return _with(reverse("articles"), parameters) if parameters else "/"


def _title(asked: FeedFilter) -> str:
    """What was asked, in words: “drone”, Erbil, not Demo Wire – the archive's name."""
    words = asked.form.cleaned_data.get("q")
    labels = [f"“{words}”"] if words else []
    labels += [f"not {one.label}" if one.param.startswith("not_") else one.label for one in asked.active()]
    return one_line(f"{', '.join(labels) or 'Latest articles'} – {ARCHIVE}")


def _entries(pks: Sequence[int], origin: str) -> list[Entry]:
    """The published ones of these articles, a few queries whatever their number."""
    rows = Article.objects.published().select_related("source").in_bulk(pks)
    articles = [rows[pk] for pk in pks if pk in rows]
    begun = openings(one for one in articles if not (one.headline and one.standfirst))
    subjects, changed = _subjects(pks), _changed(pks)
    return [
        Entry(
            key=origin + address("article_by_id", one.public_id),
            url=origin + one.get_absolute_url(),
            title=one_line(title_of(one, begun.get(one.pk, ""))),
            words=one_line(first_words(one, begun.get(one.pk, ""))),
            article=one,
            publisher=origin + one.source.get_absolute_url(),
            subjects=subjects.get(one.pk, ()),
            updated=changed.get(one.pk, one.updated),
        )
        for one in articles
    ]


def _subjects(pks: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    tagged = ArticleTag.objects.filter(article__in=pks).exclude(review=Review.REJECTED).order_by("tag__name")
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for article, slug, name in tagged.values_list("article_id", "tag__slug", "tag__name"):
        found[article].append((slug, one_line(name)))
    return found


def _changed(pks: Sequence[int]) -> dict[int, datetime]:
    """Article to the last change that the log has of it."""
    entries = Change.objects.filter(thing=Thing.ARTICLE, thing_id__in=pks).order_by()
    return dict(entries.values_list("thing_id").annotate(last=Max("at")))


def published(article: Article) -> datetime | None:
    """The moment, or the beginning of the day where only the day is known; None where not even that is."""
    if article.published_at:
        return article.published_at
    earliest = article.published_earliest
    if earliest is None or earliest != article.published_latest:
        return None
    return datetime.combine(earliest, time(), UTC)


def days(article: Article) -> str:
    """As far as they are known: 2024-03-14, or 2024-03-01/2024-03-31, or ""."""
    bounds = (article.published_earliest, article.published_latest)
    known = [day.isoformat() for day in bounds if isinstance(day, date)]
    return "/".join(dict.fromkeys(known))


def original(article: Article) -> str:
    """The address at the source, if it is one of the web."""
    url = article.url or ""
    return url if url.startswith(("https://", "http://")) and one_line(url) == url else ""


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def language(article: Article) -> str:
    return "" if article.language == Language.UNKNOWN else article.language


# ------------------------------------------------------------------------------------------ forms


def as_atom(feed: Feed) -> bytes:
    root = Element(f"{{{ATOM}}}feed", {LANG: "en"})
    _tell(root, "id", feed.key)
    _tell(root, "title", feed.title)
    _tell(root, "updated", stamp(feed.updated))
    _tell(root, "generator", ARCHIVE)
    _link(root, "self", feed.url, "application/atom+xml")
    _link(root, "alternate", feed.page, "text/html")
    if feed.next:
        _link(root, "next", feed.next, "application/atom+xml")
    for entry in feed.entries:
        _atom_entry(SubElement(root, f"{{{ATOM}}}entry"), entry)
    return tostring(root, encoding="utf-8", xml_declaration=True)


def _atom_entry(into: Element, entry: Entry) -> None:
    article = entry.article
    if language(article):
        into.set(LANG, language(article))
    _tell(into, "id", entry.key)
    _tell(into, "title", entry.title)
    _tell(into, "updated", stamp(entry.updated))
    if moment := published(article):
        _tell(into, "published", stamp(moment))
    if known := days(article):
        SubElement(into, f"{{{TERMS}}}issued").text = known
    _link(into, "alternate", entry.url, "text/html")
    if original(article):
        _link(into, "via", original(article), "text/html")
    author = SubElement(into, f"{{{ATOM}}}author")
    _tell(author, "name", one_line(article.source.name))
    _tell(author, "uri", entry.publisher)
    for slug, name in entry.subjects:
        SubElement(into, f"{{{ATOM}}}category", {"term": slug, "label": name})
    if entry.words:
        _tell(into, "summary", entry.words)


def _tell(into: Element, name: str, words: str) -> None:
    SubElement(into, f"{{{ATOM}}}{name}").text = words


def _link(into: Element, relation: str, url: str, kind: str) -> None:
    SubElement(into, f"{{{ATOM}}}link", {"rel": relation, "href": url, "type": kind})


def as_json(feed: Feed) -> bytes:
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.url,
        **({"next_url": feed.next} if feed.next else {}),
        "items": [_filled(_json_item(entry)) for entry in feed.entries],
    }
    return orjson.dumps(told)


def _json_item(entry: Entry) -> dict[str, Any]:
    article, moment = entry.article, published(entry.article)
    return {
        "id": entry.key,
        "url": entry.url,
        "external_url": original(article),
        "title": entry.title,
        "content_text": entry.words or entry.title,
        "date_published": stamp(moment) if moment else "",
        "date_modified": stamp(entry.updated),
        "authors": [{"name": one_line(article.source.name), "url": entry.publisher}],
        "tags": [name for _, name in entry.subjects],
        "language": language(article),
        "_archive": {"issued": days(article), "basis": article.published_basis},
    }


def _filled(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value}


FORMS: Mapping[str, tuple[str, Callable[[Feed], bytes]]] = {
    "atom": ("application/atom+xml; charset=utf-8", as_atom),
    "json": ("application/feed+json", as_json),
}


# ------------------------------------------------------------------------------------------ addresses


def _beside(request: HttpRequest, parameter: str, slug: str, form: str) -> str:
    """The same feed of another one."""
    return _with(address(f"{parameter}_feed", slug, form), request.GET)


def _of_each(parameter: str, folder: str) -> URLPattern:
    """The feeds of dossiers."""
    given = {"parameter": parameter}
    return path(f"{folder}/<slug:slug>/feed.<slug:form>", feed, given, name=f"{parameter}_feed")


urlpatterns: Iterable[URLPattern] = [
    path("feed.<slug:form>", feed, name="feed"),
    path("articles/feed.<slug:form>", feed, name="articles_feed"),
    _of_each("person", "people"),
    _of_each("organization", "organizations"),
    _of_each("place", "places"),
    _of_each("tag", "tags"),
    _of_each("source", "sources"),
]

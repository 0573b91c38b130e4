"""A feed as somebody asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import orjson
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.urls import reverse
from django.views.decorators.http import require_safe

from archive import search
from archive.feeds.articles import ARTICLES
from archive.feeds.entries import Page, Subject
from archive.feeds.forms import ARCHIVE, FORMS, Feed
from archive.models.addresses import address
from archive.parameters import ListFilter
from archive.values.writing import one_line

SIZE = 50
"""Entries of a page."""
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed changed that holds nothing: any other moment would tell of what readers may not see."""
CURSOR = "cursor"


@require_safe
def feed(
    request: HttpRequest, form: str, of: Subject = ARTICLES, parameter: str = "", slug: str = ""
) -> HttpResponse:
    """``form``: atom or json. ``parameter``: the filter that stands in the address, as ``slug``."""
    if form not in FORMS:
        raise Http404
    parameters = request.GET.copy()
    if parameter:
        parameters.setlist(parameter, [slug])
    asked = of.asked(parameters)
    if parameter and parameter in asked.form.errors:
        raise Http404
    if parameter and (heir := asked.form.cleaned_data[parameter][0]).slug != slug:
        return HttpResponsePermanentRedirect(_beside(request, parameter, heir.slug, form))
    if refused := refusals(asked, request, parameter):
        return refusal(refused)
    origin = request.build_absolute_uri("/").removesuffix("/")
    try:
        page = of.read(asked, SIZE, request.GET.get(CURSOR, ""), origin)
    except search.BadCursor:
        return refusal({CURSOR: ["Not a cursor of this feed: follow the link to the next page."]})
    home = origin + _home(of, asked, parameter, request)
    content_type, write = FORMS[form]
    return HttpResponse(
        write(_feed(request, origin, home, _title(of, asked), page)), content_type=content_type
    )


def refusals(asked: ListFilter, request: HttpRequest, parameter: str) -> dict[str, list[str]]:
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


def _feed(request: HttpRequest, origin: str, home: str, title: str, page: Page) -> Feed:
    first, following = _asked_first(request), request.GET.copy()
    following[CURSOR] = page.next
    return Feed(
        key=_with(origin + request.path, first),
        url=_with(origin + request.path, request.GET),
        page=home,
        next=_with(origin + request.path, following) if page.next else "",
        title=title,
        updated=max((entry.updated for entry in page.entries), default=NEVER),
        entries=page.entries,
    )


def _asked_first(request: HttpRequest) -> QueryDict:
    """The parameters of the first page."""
    first = request.GET.copy()
    first.pop(CURSOR, None)
    return first


def _with(url: str, parameters: QueryDict) -> str:
    return f"{url}?{parameters.urlencode()}" if parameters else url


def _home(of: Subject, asked: ListFilter, parameter: str, request: HttpRequest) -> str:
    """The page for readers that shows the same."""
    parameters = _asked_first(request)
    if parameter and not parameters:
        [shown] = asked.form.cleaned_data[parameter]
        return str(shown.get_absolute_url())
    if parameter:
        parameters[parameter] = asked.data[parameter]
    return _with(reverse(of.name), parameters) if parameters else of.home or reverse(of.name)


def _title(of: Subject, asked: ListFilter) -> str:
    """What was asked, in words: “drone”, Erbil, not Demo Wire – the archive's name."""
    words = asked.form.cleaned_data.get("q")
    labels = [f"“{words}”"] if words else []
    labels += [f"not {one.label}" if one.param.startswith("not_") else one.label for one in asked.active()]
    return one_line(f"{', '.join(labels) or f'Latest {of.name}'} – {ARCHIVE}")


def _beside(request: HttpRequest, parameter: str, slug: str, form: str) -> str:
    """The same feed of another one."""
    return _with(address(f"{parameter}_feed", slug, form), request.GET)

"""The operations of the table: how each is asked of the server, and what stands under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from bench.bare import Bare
from bench.chosen import Chosen
from bench.measure import Operation, Way
from bench.server import Client

API = "/api/v1"
ROWS = 20
DEEP = 50_000
"""The page of a list that is as quick as the first; the last one, where there are not so many."""
SUGGESTIONS = (f"{API}/suggest/?q=", "/suggest/?q=", f"{API}/names/?q=")


class Refused(Exception):
    """The server does not answer as it should."""


def fetch(client: Client, path: str, **headers: str) -> Any:
    answer = client.get(path, **headers)
    if answer.status not in (200, 304):
        raise Refused(f"{path}: {answer.status} {answer.body[:300]!r}")
    return answer


def asked(client: Client, *paths: str) -> Way:
    """One after the other, from the first again."""
    return lambda turn: fetch(client, paths[turn % len(paths)])


def searched(word: str, other: str = "", path: str = "/articles/") -> str:
    """The address of the list; ``-other`` makes a new question of the same articles."""
    return f"{path}?{urlencode({'q': f'{word} -{other}' if other else word})}"


def reads(client: Client, bare: Bare, chosen: Chosen, inside: Client) -> list[Operation]:
    """Lists and pages."""
    engine, rare, never = bare.engine, chosen.rare, chosen.never
    pages = [_address(client, key) for key in chosen.articles]
    ids = chosen.articles

    def rare_list(turn: int) -> Any:
        return bare.list_of(engine.newest(engine.word(rare[turn % len(rare)]), 21)[:20])

    def rare_page(turn: int) -> Any:
        return bare.page_of(engine.word(rare[turn % len(rare)]))

    def common_page(turn: int) -> Any:
        return bare.page_of(engine.word_but(chosen.common, never[turn % len(never)]))

    return [
        Operation(
            "API: list of 20 articles, no text",
            {"HTTP": asked(client, f"{API}/articles/"), "bare": lambda turn: bare.api_list()},
            "bare", 3, 1,
        ),
        Operation(
            "API: list of 20 articles, rare word",
            {
                "HTTP": asked(client, *(searched(word, path=f"{API}/articles/") for word in rare)),
                "bare": rare_list,
            },
        ),
        Operation(
            "list page with all facets, rare word",
            {"HTTP": asked(client, *(searched(word) for word in rare)), "bare": rare_page}, "bare", 12,
        ),
        Operation(
            "list page with all facets, word in a quarter of all",
            {"HTTP": asked(client, *(searched(chosen.common, word) for word in never)), "bare": common_page},
            "bare", 1.5,
        ),
        Operation(
            "the same page again (facets remembered)",
            {"HTTP": asked(client, searched(chosen.common))},
        ),
        Operation(
            "list page, nothing asked for", {"HTTP": asked(client, "/articles/")},
        ),
        Operation(
            "article page",
            {"HTTP": asked(client, *pages), "bare": lambda turn: bare.article(ids[turn % len(ids)])},
            "bare", 12,
        ),
        Operation(
            "dossier of the most mentioned person",
            {
                "HTTP": asked(client, f"/people/{chosen.person_slug}/"),
                "bare": lambda turn: bare.dossier(chosen.person),
            },
            "bare", 12,
        ),
        Operation(
            "front page", {"in process": asked(inside, "/"), "HTTP": asked(client, "/")}, limit=3,
        ),
    ]  # fmt: skip


def _address(client: Client, key: str) -> str:
    """Where an article's page is, after its redirect."""
    return client.get(f"/articles/{key}/").headers.get("location", f"/articles/{key}/")


def lists(client: Client) -> list[Operation]:
    """The other lists."""
    paths = {
        "API: 20 events": f"{API}/events/", "API: 20 people": f"{API}/people/",
        "API: 20 mentions": f"{API}/mentions/", "API: 20 roles": f"{API}/roles/",
        "page of people": "/people/", "page of people, most mentioned": "/people/?sort=mentions",
        "page of places": "/places/", "page of events": "/events/", "page of tags": "/tags/",
    }  # fmt: skip
    return [Operation(name, {"HTTP": asked(client, path)}) for name, path in paths.items()]


def deep_pages(client: Client, cursors: Mapping[str, tuple[str, int]]) -> list[Operation]:
    """``cursors``: address of a list → the cursor of a page far behind, and its number."""
    return [
        Operation(
            f"page {number:,} of {path}",
            {"deep": asked(client, f"{path}?cursor={quote(cursor)}"), "first": asked(client, path)},
            "first", 1.5,
        )
        for path, (cursor, number) in cursors.items()
    ]  # fmt: skip


def unchanged(client: Client, paths: Mapping[str, str]) -> list[Operation]:
    """304 for what a client has already. Without validators there is nothing to measure."""
    return [one for name, path in paths.items() for one in _unchanged(client, name, path)]


def _unchanged(client: Client, name: str, path: str) -> list[Operation]:
    headers = fetch(client, path).headers
    given = {"if_none_match": headers.get("etag", ""), "if_modified_since": headers.get("last-modified", "")}
    given = {key: value for key, value in given.items() if value}
    if not given:
        return [Operation(f"304 of {name}", {}, note="the server gives neither ETag nor Last-Modified")]
    ways = {"304": lambda turn: fetch(client, path, **given), "200": asked(client, path)}
    return [Operation(f"304 of {name}", ways, "200", 0.25)]


def suggestions(client: Client, bare: Bare, chosen: Chosen, suggest: Callable[[str], Any]) -> list[Operation]:
    """Over HTTP where there is an address for it, else in process."""
    base = next((base for base in SUGGESTIONS if client.get(f"{base}a").status == 200), "")

    def ways(texts: list[str]) -> dict[str, Way]:
        ours: Way = asked(client, *(base + quote(text) for text in texts)) if base else _each(texts, suggest)
        return {"HTTP" if base else "in process": ours, "bare": _each(texts, bare.suggestions)}

    note = "" if base else "no address over HTTP"
    return [
        Operation("suggestions: a beginning", ways(chosen.beginnings), "bare", 3, note=note),
        Operation("suggestions: one slip", ways(chosen.slips), "bare", 3, note=note),
    ]


def _each(things: list[str], call: Callable[[str], Any]) -> Way:
    return lambda turn: call(things[turn % len(things)])

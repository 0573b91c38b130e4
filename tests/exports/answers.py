"""What an archive answers to many questions, to be held against another one's answers.

``python -m tests.exports.answers EXPORT ANSWERS`` loads an export into an empty archive on SQLite and writes
its answers as JSON: a second process, so that a test on PostgreSQL can compare the two.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from django.core.cache import cache
from django.test import Client

LISTS = ("articles", "events", "people", "organizations", "places", "tags", "sources", "mentions", "roles")
EACH = 6
"""Records of each list whose own page and record are asked for."""
QUESTIONS = (
    "/", "/articles/", "/articles/?sort=oldest", "/articles/?q=attack&sort=relevance",
    "/articles/?q=minister",
    "/articles/?place=iraq&not_place=erbil", "/articles/?event_kind=meeting", "/articles/?tag=security",
    "/articles/?after=2016&before=2020&certainly=1", "/events/", "/events/?sort=oldest",
    "/events/?kind=visit",
    "/people/", "/people/?sort=mentions", "/people/?sort=last_seen", "/organizations/?sort=mentions",
    "/places/?sort=mentions", "/places/?sort=last_seen", "/tags/", "/sources/",
    "/api/v1/articles/?sort=oldest", "/api/v1/articles/?q=attack&sort=relevance&count=exact",
    "/api/v1/events/?sort=oldest", "/api/v1/people/?sort=mentions", "/api/v1/places/?sort=last_seen",
    "/api/v1/mentions/?limit=200", "/api/v1/roles/?limit=200",
    "/api/v1/places/?q=%D8%A3%D8%B1%D8%A8%D9%8A%D9%84",
)  # fmt: skip
_CURSOR = re.compile(r"cursor=[\w%.~-]+")
"""Holds places in the index, which are row ids in part: opaque to readers, and each archive's own."""


def answers() -> dict[str, str]:
    """Address to body, of lists, of their second pages, and of some of what they list."""
    cache.clear()
    client = Client()
    found: dict[str, str] = {}
    for address in QUESTIONS:
        found[address] = _body(client, address)
    for name in LISTS:
        found |= _of_list(client, name)
    return found


def _of_list(client: Client, name: str) -> dict[str, str]:
    address = f"/api/v1/{name}/?limit=15"
    first = client.get(address).json()
    found = {address: _plain(json.dumps(first))}
    if first["next"]:
        found[f"{address} (second page)"] = _body(client, first["next"])
    for row in first["results"][:EACH]:
        for target in filter(None, (row.get("url"), row.get("page"))):
            found[target] = _body(client, target)
    return found


def _body(client: Client, address: str) -> str:
    answer: Any = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return _plain(answer.content.decode())


def _plain(body: str) -> str:
    return _CURSOR.sub("cursor=…", body)


def main(export: Path, out: Path) -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    from archive import search
    from archive.exports.load import load

    setup_test_environment()
    call_command("migrate", verbosity=0)
    report = load(export.read_bytes().splitlines(), strict=True)
    assert report.ok, report.errors
    search.rebuild()
    out.write_text(json.dumps(answers()), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

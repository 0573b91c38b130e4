"""What is done with the archive's own code in the process of the measurement: no server between."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlencode

from bench.bare import Engine, Rows
from bench.operations import API, DEEP, ROWS
from bench.server import Answer, Client

EDITOR = "measuring"
EDITS = 5
WAIT = 20.0


class Inside:
    """Stands for a ``Client``: the application is called in this process."""

    def __init__(self) -> None:
        from django.test import Client as Asking

        self.asking = Asking(SERVER_NAME="127.0.0.1")

    def get(self, path: str, **headers: str) -> Answer:
        found = self.asking.get(path, headers=headers or None)
        return Answer(found.status_code, dict(found.headers), found.content)


# --------------------------------------------------------------------------------------------------- cursors


def cursors(engine: Engine, rows: Rows) -> dict[str, tuple[str, int]]:
    """Of page 50,000 of the longest lists, or of the last full one."""
    from archive import keyset

    found = {f"{API}/articles/": _of_articles(engine)}
    mentions = """SELECT article_id, start, "end" FROM archive_mention
        ORDER BY article_id, start, "end" """
    for path, table, sql in (
        (f"{API}/events/", "archive_event",
         "SELECT date_latest, created, public_id FROM archive_event ORDER BY 1 DESC, 2 DESC, 3"),
        (f"{API}/mentions/", "archive_mention", mentions),
    ):  # fmt: skip
        [[total]] = rows(f"SELECT count(*) FROM {table}")
        number = min(DEEP, total // ROWS - 1)
        if number > 1:
            [position] = rows(f"{sql} LIMIT 1 OFFSET {(number - 1) * ROWS - 1}")
            found[path] = (keyset.encode(position), number)
    return found


def _of_articles(engine: Engine) -> tuple[str, int]:
    number = min(DEEP, engine.count(engine.of_articles()) // ROWS - 1)
    [(rank, _)] = engine.hits(engine.of_articles(), 1, max(0, (number - 1) * ROWS - 1))
    return f"n{rank:x}", number


# --------------------------------------------------------------------------------------------------- editing


class Form(HTMLParser):
    """The fields of the longest form of a page, as a browser would send them back."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: list[tuple[str, str]] = []
        self.area = self.chosen = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        have = {name: value or "" for name, value in attrs}
        if tag == "input" and have.get("name") and have.get("type") not in ("submit", "file", "button"):
            if have.get("type") not in ("checkbox", "radio") or "checked" in have:
                self.fields.append((have["name"], have.get("value", "")))
        elif tag == "textarea":
            self.area = have.get("name", "")
            self.fields.append((self.area, ""))
        elif tag == "select":
            self.chosen = have.get("name", "")
        elif tag == "option" and "selected" in have and self.chosen:
            self.fields.append((self.chosen, have.get("value", "")))

    def handle_data(self, data: str) -> None:
        if self.area:
            name, before = self.fields[-1]
            self.fields[-1] = (name, before + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""
        elif tag == "select":
            self.chosen = ""


@dataclass(frozen=True, slots=True)
class Edits:
    """ms: until the desk has answered, and from then until search finds the new word, the slowest last."""

    answered: list[float]
    found: list[float]
    note: str = ""


def edit(client: Client, keys: list[str]) -> Edits:
    """Put a new word into some headlines at the desk, and look for it."""
    editor = Client(client.port, headers={"cookie": f"archive_session={_session()}"})
    answered, found = [], []
    for number, key in enumerate(keys[:EDITS]):
        word = f"zqx{time.time_ns():x}{number}"
        took = _save(editor, key, word)
        if took is None:
            return Edits(answered, found, "the desk did not take the change")
        answered.append(took)
        found.append(_until_found(client, word))
    return Edits(sorted(answered), sorted(found))


def _session() -> str:
    """Of an account that is made for the measurement; it has no password."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
    from django.contrib.sessions.backends.db import SessionStore

    users = get_user_model().objects
    user, _ = users.get_or_create(username=EDITOR, defaults={"is_staff": True, "is_superuser": True})
    session = SessionStore()
    session.update({
        SESSION_KEY: str(user.pk), BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[-1],
        HASH_SESSION_KEY: user.get_session_auth_hash(),
    })  # fmt: skip
    session.create()
    return str(session.session_key)


def _save(editor: Client, key: str, word: str) -> float | None:
    """ms until the desk answers; ``None`` when it refuses."""
    from archive.models import Article

    address = f"/admin/archive/article/{Article.objects.get(public_id=key).pk}/change/"
    page = editor.get(address)
    fields = Form(page.body.decode()).fields
    sent = [(name, f"{value} {word}" if name == "headline" else value) for name, value in fields]
    cookie = re.search(r"archive_csrf=(\w+)", page.headers.get("set-cookie", ""))
    if cookie:
        editor.headers["cookie"] += f"; archive_csrf={cookie.group(1)}"
    began = time.perf_counter()
    answer = editor.post(address, urlencode(sent).encode(), origin=f"http://127.0.0.1:{editor.port}")
    return 1000 * (time.perf_counter() - began) if answer.status == 302 else None


def _until_found(client: Client, word: str) -> float:
    began = time.perf_counter()
    while time.perf_counter() - began < WAIT:
        if b'"id"' in client.get(f"{API}/articles/?q={word}").body:
            break
        time.sleep(0.005)
    return 1000 * (time.perf_counter() - began)

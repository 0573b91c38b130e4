"""Headers and content policy on every answer, whatever it is."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client, override_settings

from archive.headers import PERMISSIONS
from tests.curate.conftest import a_story
from tests.security.routes import READERS, desk_routes, example
from tests.security.test_routes import Known

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
}


def policy_of(answer: HttpResponse) -> dict[str, str]:
    parts = [part.strip().partition(" ") for part in answer["Content-Security-Policy"].split(";")]
    return {name: sources for name, _, sources in parts}


def check(answer: HttpResponse, about: str) -> None:
    for name, value in EVERYWHERE.items():
        assert answer.headers.get(name) == value, (about, name)
    if "attachment" in answer.headers.get("Content-Disposition", ""):
        assert policy_of(answer) == {"default-src": "'none'", "sandbox": ""}, about
    else:
        assert policy_of(answer) == POLICY, about


@pytest.fixture
def keys() -> Known:
    story = a_story()
    return Known(
        article=story.article.public_id, article_slug=story.article.slug, event=story.event.public_id,
        event_slug=story.event.slug, person=story.azad.slug, organization=story.ministry.slug,
        place=story.testabad.slug, source=story.article.source.slug, role=story.role.public_id,
        mention=f"{story.article.public_id}-{story.mention.start}-{story.mention.end}",
    )  # fmt: skip


def test_every_page_and_every_answer_of_the_api(keys: Known) -> None:
    for address in READERS.values():
        url = "/" + address.format_map(keys)
        check(Client().get(url), url)


def test_what_is_not_there(keys: Known) -> None:
    for address in READERS.values():
        url = "/" + address.format_map(Known())
        check(Client().get(url), url)
    for url in ("/nowhere", "/api/v1/nowhere/", "/articles/%00/", "/admin/nowhere/", "/static/nowhere.css"):
        check(Client().get(url), url)


@pytest.mark.parametrize(
    "url",
    [
        "/articles/?after=never",
        "/articles/?page=%ff",
        "/articles/?q=%00",
        "/people/?q=a%00b",
        "/people/%00/",
        "/api/v1/articles/?nonsense=1",
        "/api/v1/articles/%00/",
        "/api/v1/roles/?q=%00",
        "/admin/login/?next=%00",
    ],
)
def test_questions_that_cannot_be_answered(url: str) -> None:
    answer = Client().get(url)
    assert answer.status_code < 500
    check(answer, url)


def test_the_desk_and_its_door() -> None:
    chief = Client()
    user = User.objects.create_superuser("chief")
    chief.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    a_story()
    check(Client().get("/admin/login/"), "door")
    for route in desk_routes():
        url = example(route)
        check(Client().get(url), f"{url} from outside")
        answer = chief.get(url)
        check(answer, url)
        assert "no-store" in answer["Cache-Control"], url


def test_refused_forms_and_methods() -> None:
    strict = Client(enforce_csrf_checks=True)
    check(strict.post("/admin/login/", {}), "csrf")
    check(strict.post("/", {}), "post to a page")
    check(strict.delete("/api/v1/articles/"), "delete")


@override_settings(WHITENOISE_USE_FINDERS=True)
def test_static_files() -> None:
    answer = Client().get("/static/css/site.css")
    assert answer.status_code == 200
    check(answer, "static")
    assert "Access-Control-Allow-Origin" not in answer


def test_a_failure_of_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("SENTINEL of the traceback")

    monkeypatch.setattr("archive.pages.article.elsewhere", fail)
    monkeypatch.setattr("archive.search.match", fail)
    for url in ("/articles/abcdefghjk/", "/api/v1/articles/"):
        answer = Client(raise_request_exception=False).get(url)
        assert answer.status_code == 500, url
        assert b"SENTINEL" not in answer.content
        check(answer, url)


def test_a_name_of_another_host_is_refused() -> None:
    answer = Client(headers={"host": "evil.example"}).get("/")
    assert answer.status_code == 400
    check(answer, "host")


@override_settings(SECURE_SSL_REDIRECT=True)
def test_the_way_to_tls() -> None:
    answer = Client().get("/articles/")
    assert answer.status_code == 301 and answer.url.startswith("https://")  # type: ignore[attr-defined]
    check(answer, "redirect to TLS")


@override_settings(SECURE_HSTS_SECONDS=63_072_000, SECURE_HSTS_INCLUDE_SUBDOMAINS=True)
def test_over_tls_browsers_stay_there() -> None:
    answer = Client().get("/about/", secure=True)
    assert answer["Strict-Transport-Security"].startswith("max-age=63072000; includeSubDomains")


def test_what_a_session_saw_is_never_stored() -> None:
    reader = Client()
    reader.force_login(
        User.objects.create_user("reader"), backend="django.contrib.auth.backends.ModelBackend"
    )
    answer = Client().get("/about/")
    assert "private" not in answer.headers.get("Cache-Control", "")
    assert "no-store" in reader.get("/admin/")["Cache-Control"]
    answer = Client().get("/api/v1/articles/", headers={"Authorization": "Bearer x"})
    assert "no-store" in answer["Cache-Control"]

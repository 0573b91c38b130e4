"""The bytes that came in are saved by the browser, never shown or run."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from archive.models import Document
from tests import cast

pytestmark = pytest.mark.django_db


def test_an_original_is_a_download_in_a_sandbox(desk: Client) -> None:
    article = cast.an_article("<script>alert(1)</script>\n\nText")
    Document.objects.update(filename="a “b” \r\nX-Evil: 1.html")
    answer = desk.get(reverse("admin:archive_document_bytes", args=[article.document_id]))
    assert answer.content == b"<script>alert(1)</script>\n\nText"
    assert answer["Content-Type"] == "application/octet-stream"
    assert (
        answer["Content-Disposition"].startswith("attachment") and "\n" not in answer["Content-Disposition"]
    )
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"] and "'none'" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]


def test_only_who_may_look_gets_it() -> None:
    article = cast.an_article(status="draft")
    url = reverse("admin:archive_document_bytes", args=[article.document_id])
    assert Client().get(url).status_code == 302
    guest = Client()
    guest.force_login(
        User.objects.create_user("guest", is_staff=True), backend="django.contrib.auth.backends.ModelBackend"
    )
    assert guest.get(url).status_code == 403


def test_a_document_that_is_not_there(desk: Client) -> None:
    assert desk.get(reverse("admin:archive_document_bytes", args=[9999])).status_code == 404
